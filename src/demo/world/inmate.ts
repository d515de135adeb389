import type { Moment } from './calendar.ts';
import type { AccusedCourse } from './course-story.ts';
import type { CourtCase } from './court-story.ts';
import type { Accused, Fir } from './police-story.ts';
import type { Setting } from './setting.ts';

/** One accused whom a court sent to prison. */
export type Inmate = {
  readonly setting: Setting;
  readonly accused: Accused;
  readonly told: AccusedCourse;
  readonly producedAt: Moment;
  readonly fir: Fir;
  readonly cases: readonly CourtCase[];
};

/** The record of the court that tries him, as far as the prison can tell. */
export function trialOf({ cases }: Inmate): CourtCase | undefined {
  return cases.findLast(({ role }) => role === 'TRIAL');
}
