import { addCalendarMonths, addDays, daysBetween, earlierOf, type LawDate } from './calendar.ts';
import type { Detention } from './detention.ts';

/** A quarter of the calendar year, first and last day included. */
export type Quarter = { readonly name: string; readonly from: LawDate; readonly to: LawDate };

/** Reads `2026-Q4`; null where the text names no quarter. */
export const quarterNamed = (name: string): Quarter | null => {
  const [, year, number] = /^(\d{4})-Q([1-4])$/.exec(name) ?? [];
  if (year === undefined || number === undefined) return null;
  const from = `${year}-${String(Number(number) * 3 - 2).padStart(2, '0')}-01`;
  return { name, from, to: addDays(addCalendarMonths(from, 3), -1) };
};

/** The day for which a list is computed: today while the quarter runs or is to come, its last day once it has passed. */
export const dayOfList = ({ to }: Quarter, today: LawDate): LawDate => earlierOf(to, today);

export type ReviewGround =
  | 'MAXIMUM_REACHED'
  | 'HALF_REACHED'
  | 'THIRD_REACHED'
  | 'DEFAULT_BAIL'
  | 'BAIL_NOT_FURNISHED'
  | 'TERM_UP_TO_TWO_YEARS'
  | 'BAILABLE_OFFENCE'
  | 'SENTENCE_SERVED'
  | 'SICK'
  | 'YOUNG_FIRST_OFFENDER'
  | 'WOMAN'
  | 'NOT_KNOWN';

/** What is known of one person in one case. */
export type ReviewFacts = {
  readonly detention: Detention;
  readonly bail: { readonly grantedOn: LawDate | null; readonly releasedOn: LawDate | null } | null;
  /** The first day on which a sentence in the case has been served. */
  readonly sentenceServedOn: LawDate | null;
  readonly person: Person;
};

/** What is known of the person, and may be told. */
type Person = {
  readonly sex: 'FEMALE' | 'MALE' | 'TRANSGENDER' | null;
  readonly ageYears: number | null;
  readonly needsHospital: boolean;
};

const comes = (date: LawDate | null, { to }: Quarter): boolean => date !== null && date <= to;

const limits = ({ maximumDetention: found }: Detention, quarter: Quarter): ReviewGround[] => {
  if (found.status === 'NOT_APPLICABLE') return [];
  if (comes(found.maxOn, quarter)) return ['MAXIMUM_REACHED'];
  // Two cases bar release at a third and a half, never at the whole (BNSS 479(2), third proviso to 479(1)).
  if (found.status === 'BARRED_479_2') return [];
  if (comes(found.halfOn, quarter)) return ['HALF_REACHED'];
  return found.firstTimeOffender !== 'NO' && comes(found.thirdOn, quarter) ? ['THIRD_REACHED'] : [];
};

const defaultBail = ({ defaultBail: { status, accruesOn } }: Detention, quarter: Quarter): ReviewGround[] => {
  const open = status === 'ACCRUED' || status === 'AVAILED' || status === 'DISPUTED';
  return open || (status === 'RUNNING' && comes(accruesOn, quarter)) ? ['DEFAULT_BAIL'] : [];
};

/** Days for which bail may wait for sureties before the committee hears of it. */
const DAYS_TO_FURNISH = 7;

const unfurnished = ({ detention: { asOf }, bail }: ReviewFacts): ReviewGround[] =>
  bail?.grantedOn && bail.releasedOn === null && daysBetween(bail.grantedOn, asOf) >= DAYS_TO_FURNISH
    ? ['BAIL_NOT_FURNISHED']
    : [];

const shortTerm = ({ maximumDetention: { maxTermMonths, status } }: Detention): ReviewGround[] =>
  status !== 'NOT_APPLICABLE' && maxTermMonths !== null && maxTermMonths <= 24 ? ['TERM_UP_TO_TWO_YEARS'] : [];

const notKnown = ({ maximumDetention, defaultBail: bail }: Detention): ReviewGround[] =>
  maximumDetention.status === 'UNKNOWN' || bail.status === 'UNKNOWN' ? ['NOT_KNOWN'] : [];

/** A man of 19 to 21, never convicted, held for less than seven years' worth of offence, who has served a quarter of it. */
const youngFirstOffender = ({ detention: { maximumDetention: found }, person }: ReviewFacts, quarter: Quarter) =>
  person.sex === 'MALE' &&
  person.ageYears !== null &&
  person.ageYears >= 19 &&
  person.ageYears <= 21 &&
  found.firstTimeOffender !== 'NO' &&
  found.status !== 'NOT_APPLICABLE' &&
  found.maxTermMonths !== null &&
  found.maxTermMonths < 84 &&
  comes(found.quarterOn, quarter);

const ofOffenceAndPerson = (facts: ReviewFacts, quarter: Quarter): ReviewGround[] => [
  ...(facts.detention.bailable === true ? (['BAILABLE_OFFENCE'] as const) : []),
  ...(comes(facts.sentenceServedOn, quarter) ? (['SENTENCE_SERVED'] as const) : []),
  ...(youngFirstOffender(facts, quarter) ? (['YOUNG_FIRST_OFFENDER'] as const) : []),
  ...(facts.person.needsHospital ? (['SICK'] as const) : []),
];

/**
 * Why an undertrial belongs before the Under Trial Review Committee of a district in a quarter: what has come or comes by its last day.
 * Whoever cannot be computed is on the list, because unknown is not "not eligible". Nobody is on it for being a woman alone: the
 * committee is told of it (BNSS 479; NALSA's procedure for the committees; SC, In re Inhuman Conditions in 1382 Prisons, 2024).
 */
export const reviewGroundsOf = (facts: ReviewFacts, quarter: Quarter): ReviewGround[] => {
  const { detention, person } = facts;
  const grounds = [
    ...limits(detention, quarter),
    ...defaultBail(detention, quarter),
    ...unfurnished(facts),
    ...shortTerm(detention),
    ...ofOffenceAndPerson(facts, quarter),
    ...notKnown(detention),
  ];
  return grounds.length > 0 && person.sex === 'FEMALE' ? [...grounds, 'WOMAN'] : grounds;
};
