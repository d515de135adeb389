import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Difference } from './differences.ts';

/** Why the table departs from the Schedule in one point; `*` is every limb of the section. */
export type RecordedReason = {
  readonly section: string;
  readonly limb: string;
  readonly field: string;
  readonly reason: string;
};

/** The departures that somebody has answered for. A lawyer must sign them with the table. */
export const recordedReasons: readonly RecordedReason[] = parse<Record<string, string>>(
  readFileSync(new URL('./reasons.csv', import.meta.url)),
  { columns: true },
).map(({ section = '', limb = '', field = '', reason = '' }) => ({ section, limb, field, reason }));

const answers = ({ section, limb, field }: RecordedReason, difference: Difference): boolean =>
  section === difference.section && field === difference.field && (limb === '*' || limb === difference.limb);

export const reasonOf = (difference: Difference): string | null =>
  recordedReasons.find((recorded) => answers(recorded, difference))?.reason ?? null;

/** Recorded departures that the two no longer show: the table or the Schedule has changed. */
export const idleReasons = (differences: readonly Difference[]): readonly RecordedReason[] =>
  recordedReasons.filter((recorded) => !differences.some((difference) => answers(recorded, difference)));
