import { addCalendarMonths, addDays, daysBetween, type LawDate } from './calendar.ts';
import { dayAfterCustodyOf } from './custody.ts';
import type { CustodyRecord } from './custodyRecord.ts';
import { type Answer, type DetentionInput, knownOn } from './facts.ts';
import type { Reading } from './gravity.ts';
import { isBarred, maximumReasons } from './maximumReasons.ts';
import type { MaximumTerm } from './maximumTerm.ts';

export type MaximumDetentionStatus =
  | 'NOT_APPLICABLE'
  | 'RUNNING'
  | 'THIRD_REACHED'
  | 'HALF_REACHED'
  | 'BARRED_479_2'
  | 'MAX_REACHED'
  | 'UNKNOWN';

export type Reached = 'NONE' | 'THIRD' | 'HALF' | 'MAX';
export type ToVerify = 'CONVICTIONS' | 'SECTION' | 'REMAND_DATE' | 'OTHER_CASES';

export type MaximumDetention = {
  readonly maxTermMonths: number | null;
  /** One quarter: no limit of BNSS 479, but the review committees look at young first offenders from then on. */
  readonly quarterOn: LawDate | null;
  readonly thirdOn: LawDate | null;
  readonly halfOn: LawDate | null;
  readonly maxOn: LawDate | null;
  readonly reached: Reached;
  readonly firstTimeOffender: Answer;
  readonly barredBy: readonly 'OTHER_CASES'[];
  readonly toVerify: readonly ToVerify[];
  readonly applicationMadeOn: LawDate | null;
  readonly status: MaximumDetentionStatus;
  readonly reasons: readonly string[];
};

type Dates = {
  readonly quarterOn: LawDate | null;
  readonly thirdOn: LawDate | null;
  readonly halfOn: LawDate | null;
  readonly maxOn: LawDate | null;
};

/** Half of three months is a month and fifteen days: the days of a broken month are thirtieths of it, rounded up. */
const termDays = (start: LawDate, months: number): number => {
  const whole = Math.floor(months);
  const end = addDays(addCalendarMonths(start, whole), Math.ceil((months - whole) * 30 - 1e-9));
  return Math.max(1, daysBetween(start, end));
};

/**
 * One third, one half and the whole of the term, counted in days actually spent in custody. Delay of the accused is left out
 * "for granting bail" (Explanation); the third proviso says "in any case", so the absolute maximum does not move for it.
 */
const datesOf = (custody: CustodyRecord, months: number | null, attributedDays: number): Dates => {
  const start = custody.spells[0]?.from;
  if (months === null || start === undefined) return { quarterOn: null, thirdOn: null, halfOn: null, maxOn: null };
  const on = (part: number, addedDays: number) => dayAfterCustodyOf(termDays(start, part) + addedDays, custody.spells);
  return {
    quarterOn: on(months / 4, attributedDays),
    thirdOn: on(months / 3, attributedDays),
    halfOn: on(months / 2, attributedDays),
    maxOn: on(months, 0),
  };
};

const passed = (date: LawDate | null, asOf: LawDate): boolean => date !== null && date <= asOf;

const reachedOn = ({ thirdOn, halfOn, maxOn }: Dates, { asOf, firstTimeOffender }: DetentionInput): Reached => {
  if (passed(maxOn, asOf)) return 'MAX';
  if (passed(halfOn, asOf)) return 'HALF';
  return passed(thirdOn, asOf) && firstTimeOffender !== 'NO' ? 'THIRD' : 'NONE';
};

const statusOf = (
  input: DetentionInput,
  custody: CustodyRecord,
  term: MaximumTerm,
  reached: Reached,
): MaximumDetentionStatus => {
  if (input.inCustody === 'NOT_IN_CUSTODY' || input.inCustody === 'RELEASED') return 'NOT_APPLICABLE';
  if (!custody.usable) return 'UNKNOWN';
  if (term.excluded === 'YES') return 'NOT_APPLICABLE';
  if (term.months === null) return 'UNKNOWN';
  if (reached === 'MAX') return 'MAX_REACHED';
  if (isBarred(input)) return 'BARRED_479_2';
  return reached === 'NONE' ? 'RUNNING' : `${reached}_REACHED`;
};

const verifications = (input: DetentionInput, custody: CustodyRecord, term: MaximumTerm): ToVerify[] => [
  ...(input.firstTimeOffender === 'UNKNOWN' ? (['CONVICTIONS'] as const) : []),
  ...(term.sectionDoubtful ? (['SECTION'] as const) : []),
  ...(custody.remandDoubtful ? (['REMAND_DATE'] as const) : []),
  ...(input.otherPendingCases === null ? (['OTHER_CASES'] as const) : []),
];

/** The longest that an undertrial may be held (BNSS 479; it governs every pending case, whenever registered: SC, 23 August 2024). */
export const maximumDetentionOf = (
  input: DetentionInput,
  custody: CustodyRecord,
  term: MaximumTerm,
  readings: readonly Reading[],
): MaximumDetention => {
  const dates = datesOf(custody, term.months, input.attributedDays ?? 0);
  const reached = custody.usable ? reachedOn(dates, input) : 'NONE';
  const status = statusOf(input, custody, term, reached);
  return {
    maxTermMonths: term.months,
    ...dates,
    reached,
    firstTimeOffender: input.firstTimeOffender,
    barredBy: isBarred(input) && status !== 'NOT_APPLICABLE' ? ['OTHER_CASES'] : [],
    toVerify: status === 'NOT_APPLICABLE' ? [] : verifications(input, custody, term),
    applicationMadeOn: knownOn(input.asOf, input.applicationMadeOn),
    status,
    reasons: maximumReasons(input, custody, term, readings),
  };
};
