import type { ReceiptFacts, SubmittedSheet } from '../core/facts.ts';
import type { Told } from './receipt.ts';
import { currentSubmission, type Entry, isOfCurrent, type Outcome } from './submissions.ts';

/** What a court says of a charge sheet. */
export type Acknowledgement = {
  readonly outcome: Outcome;
  readonly court: string;
  readonly by: string;
  /** The day of receipt; null where the court tells none. */
  readonly receivedOn: string | null;
  readonly cnr: string | null;
  /** Whether that number is, to whoever says it, of this court, and of the charge sheet's case or of none yet. */
  readonly cnrIsOfCase: boolean;
  readonly objections: readonly string[];
};

/** The charge sheet of which it is said: with the form's own date, before which nobody received it. */
export type AcknowledgedSheet = SubmittedSheet & { readonly datedOn: string | null };

/** What is to be done with it: nothing, because it was said before; an entry; or a refusal, in words for the court. */
export type Verdict = { readonly is: 'REPEATED' } | { readonly is: 'ENTRY' } | { readonly is: 'REFUSED'; why: string };

const refused = (why: string): Verdict => ({ is: 'REFUSED', why });

const MOST_OBJECTIONS = 50;
const LONGEST_OBJECTION = 2_000;

/** What is wrong with it, whatever was said before. */
const problemWith = (
  { outcome, cnr, objections, receivedOn }: Acknowledgement,
  { datedOn }: AcknowledgedSheet,
  today: string,
): string | null => {
  if (outcome === 'REGISTERED' && cnr === null) return 'A registration names its CNR.';
  if (outcome !== 'REGISTERED' && cnr !== null) return 'Only a registration names a CNR.';
  if (outcome === 'RETURNED' && objections.length === 0) return 'A return says what is wanting.';
  if (outcome !== 'RETURNED' && objections.length > 0) return 'Only a return has objections.';
  if (objections.some((text) => text.trim() === '')) return 'An objection says what is wanting.';
  if (objections.length > MOST_OBJECTIONS || objections.some(({ length }) => length > LONGEST_OBJECTION))
    return `A return has at most ${MOST_OBJECTIONS} objections of ${LONGEST_OBJECTION} characters.`;
  if (receivedOn !== null && receivedOn > today) return 'The day of receipt has not come yet.';
  if (receivedOn !== null && datedOn !== null && receivedOn < datedOn)
    return 'The day of receipt is before the date of the charge sheet.';
  return null;
};

/** What may follow. A court need not say each: whatever it says of a charge sheet, it has received it. */
const mayFollow: Readonly<Record<Outcome, readonly Outcome[]>> = {
  DELIVERED: ['CONSUMED', 'RETURNED', 'REGISTERED'],
  CONSUMED: ['RETURNED', 'REGISTERED'],
  RETURNED: [],
  REGISTERED: [],
};

const notAfter: Readonly<Record<Outcome, string>> = {
  DELIVERED: 'The charge sheet is delivered already.',
  CONSUMED: 'The charge sheet is taken over already: it is returned or registered now.',
  RETURNED: 'The charge sheet is returned: the police submit it again before anything follows.',
  REGISTERED: 'The charge sheet is registered: nothing follows that.',
};

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => text === other[at]);

/** Whether an entry says the same. A day of receipt that is not told contradicts none. */
const saysTheSame = (entry: Entry, { cnr, objections, receivedOn }: Acknowledgement): boolean =>
  entry.cnr === cnr &&
  sameList(entry.objections, objections) &&
  (receivedOn === null || receivedOn === entry.receivedOn);

const SAID_OTHERWISE = 'The court has said this of the charge sheet already, and otherwise: an entry is not changed.';

const afterWhatWasSaid = (one: Acknowledgement, said: readonly Entry[]): Verdict => {
  const before = said.find(({ outcome }) => outcome === one.outcome);
  if (before) return saysTheSame(before, one) ? { is: 'REPEATED' } : refused(SAID_OTHERWISE);
  const last = said.at(-1);
  if (!last) return { is: 'ENTRY' };
  if (!mayFollow[last.outcome].includes(one.outcome)) return refused(notAfter[last.outcome]);
  if (one.receivedOn !== null && one.receivedOn < last.receivedOn)
    return refused('The day of receipt is before the one that the court told earlier.');
  return { is: 'ENTRY' };
};

const instantOf = {
  DELIVERED: 'deliveredAt',
  CONSUMED: 'consumedAt',
  RETURNED: 'returnedAt',
  REGISTERED: 'registeredAt',
} as const;

/** What a court's own system says outranks what is said here: an entry that nobody would ever be shown is refused. */
const afterOwn = ({ outcome, cnr, objections }: Acknowledgement, own: ReceiptFacts): Verdict => {
  const isSaid = own[instantOf[outcome]] !== null && (cnr === null || cnr === own.cnr);
  return isSaid && (outcome !== 'RETURNED' || sameList(objections, own.objections))
    ? { is: 'REPEATED' }
    : refused("The court's own system has the receipt of this charge sheet, which outranks: it is said there.");
};

/** Judges what a court says of a charge sheet: by itself, and after what was said before. */
export const judge = (one: Acknowledgement, sheet: AcknowledgedSheet, told: Told, today: string): Verdict => {
  const problem = problemWith(one, sheet, today);
  if (problem) return refused(problem);
  if (told.own && isOfCurrent(told.own, sheet)) return afterOwn(one, told.own);
  return afterWhatWasSaid(one, currentSubmission(told.entries, sheet).said);
};
