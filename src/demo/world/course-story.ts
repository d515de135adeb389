import type { Moment } from './calendar.ts';

export type BailCourse = {
  readonly kind: 'REGULAR' | 'DEFAULT';
  readonly appliedAt: Moment;
  readonly grantedAt: Moment;
  readonly orderReceivedAt: Moment | null;
  readonly bondAt: Moment | null;
  readonly releasedAt: Moment | null;
};
/** When each thing befell one accused; null: it has not, by the evening of the world. */
export type AccusedCourse = {
  readonly arrestedAt: Moment | null;
  readonly producedAt: Moment | null;
  readonly policeCustodyDays: number;
  readonly bail: BailCourse | null;
  readonly verdict: 'CONVICTED' | 'ACQUITTED' | null;
  /** Months of the sentence; null for life, or for no sentence. */
  readonly sentenceMonths: number | null;
  /** The last time that the gate let him out. */
  readonly releasedAt: Moment | null;
  /** In prison on the evening of the world. */
  readonly lodged: boolean;
};
export type FilingCourse = {
  readonly submittedAt: Moment | null;
  /** When the officer means to submit, although that is yet to come. */
  readonly draftedAt: Moment | null;
  readonly deliveredAt: Moment | null;
  readonly consumedAt: Moment | null;
  readonly returnedAt: Moment | null;
  readonly registeredAt: Moment | null;
};
/** The calendar of one case, cut off at the evening of the world. */
export type Course = {
  readonly accused: readonly AccusedCourse[];
  readonly filing: FilingCourse;
  readonly charged: boolean;
  readonly supplementaryAt: Moment | null;
  readonly cognizanceAt: Moment | null;
  readonly committedAt: Moment | null;
  readonly chargesAt: Moment | null;
  readonly lesserCharges: boolean;
  readonly judgmentAt: Moment | null;
};

/** What a hand-written story decides for itself; whatever it leaves out is drawn. */
export type CourseChoices = {
  /** The day of detention on which the police report is submitted; null: it never is. */
  readonly submittedOnDay?: number | null;
  readonly deliveredAfterDays?: number | null;
  readonly returned?: boolean;
  readonly registered?: boolean;
  readonly supplementary?: boolean;
  readonly lesserCharges?: boolean;
  /** Days from registration in court to the charges, and from those to judgment; null: not yet. */
  readonly chargesAfterDays?: number | null;
  readonly judgmentAfterDays?: number | null;
  readonly verdict?: 'CONVICTED' | 'ACQUITTED';
};
