import type { SubmittedSheet } from '../src/core/facts.ts';
import type { Judged } from '../src/core/record.ts';

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A charge sheet as the exchange knows it. */
export const sheetOf = (record: Judged): SubmittedSheet => ({
  chargeSheetId: String(record.chargeSheetId),
  courtId: textOrNull(record.courtId),
  submittedAt: textOrNull(record.submittedAt),
});
