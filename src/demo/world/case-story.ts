import type { ChargeSheet } from './charge-sheet-story.ts';
import type { CourtCase } from './court-story.ts';
import type { Custody } from './custody-story.ts';
import type { ForensicCase } from './forensic-story.ts';
import type { PoliceStory } from './police-story.ts';
import type { ProsecutionFile } from './prosecution-story.ts';

export type Label = 'SEXUAL_OFFENCE' | 'CHILD_VICTIM' | 'TERROR' | 'CHILD_IN_CONFLICT' | 'SEALED';

/** Everything about one criminal thread, in neutral words: each pillar's tables take their part of it. */
export type CaseStory = {
  /** `S-000123`, or the name of a hand-written story. */
  readonly id: string;
  /** The offence as the world's catalogue names it. */
  readonly offence: string;
  /** What the gateway should conclude about the case as a whole. */
  readonly labels: readonly Label[];
  readonly police: PoliceStory;
  readonly chargeSheets: readonly ChargeSheet[];
  readonly courtCases: readonly CourtCase[];
  readonly custody: readonly Custody[];
  readonly prosecution: ProsecutionFile | null;
  readonly forensicCases: readonly ForensicCase[];
};
