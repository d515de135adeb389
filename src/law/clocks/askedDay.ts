import { type LawDate, laterOf } from '../calendar.ts';
import type { DetentionInput, PoliceReport } from '../facts.ts';
import type { FactSheet } from './factSheet.ts';
import { reportCameFirst } from './policeReports.ts';
import type { Timeline } from './timeline.ts';

const latest = (days: readonly (string | null)[]): string | null =>
  days.reduce((one, other) => (one && other ? laterOf(one, other) : (one ?? other)), null);

/** The record's own day, else the last day of which it tells; null where it tells of nothing after the first remand. */
export const dayAskedAbout = ({ asOf }: Timeline, input: DetentionInput): LawDate | null =>
  asOf ??
  latest([
    input.appliedOn,
    ...(input.reports?.flatMap(({ submittedAt, deliveredAt, returnedAt }) =>
      [submittedAt, deliveredAt, returnedAt].map((at) => at?.slice(0, 10) ?? null),
    ) ?? []),
  ]);

/** With the hour of neither known, the record may still say which of the two came first on one day. */
export const inOrder = (sheet: FactSheet, input: DetentionInput): DetentionInput =>
  reportCameFirst(sheet) !== true || input.appliedOn === null
    ? input
    : { ...input, appliedAt: `${input.appliedOn}T23:59:59+05:30`, reports: (input.reports ?? []).map(atMorning) };

const atMorning = (report: PoliceReport) => ({
  ...report,
  deliveredAt: report.deliveredAt && `${report.deliveredAt.slice(0, 10)}T00:00:00+05:30`,
});
