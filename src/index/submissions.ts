import type { ReceiptFacts, SubmittedSheet } from '../core/facts.ts';
import { type ExchangeState, exchangeStateOf } from './exchangeState.ts';

/** What a court may say of a charge sheet. */
export type Outcome = Exclude<ExchangeState, 'SUBMITTED'>;

/** What a court said of a charge sheet through the gateway. Entries are never changed. */
export type Entry = {
  /** Of which submission it was said: the first, or the one that followed a return. */
  readonly submission: number;
  readonly outcome: Outcome;
  readonly court: string;
  /** When the police had submitted it, as they told it then. */
  readonly submittedAt: string | null;
  readonly acknowledgedAt: string;
  /** The day of receipt that the court tells: no clock reads it. */
  readonly receivedOn: string;
  readonly cnr: string | null;
  readonly objections: readonly string[];
  readonly acknowledgementNo: string;
};

/** One submission, and what the court said of it, the first entry first. */
export type Submission = { readonly number: number; readonly said: readonly Entry[] };

const isLater = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && Date.parse(one) > Date.parse(other);

/** Only a return opens the way for another submission, or another court: the police cannot take back what a court has received. */
const isSubmittedAnew = (last: Entry, { submittedAt, courtId }: SubmittedSheet): boolean => {
  if (last.outcome === 'REGISTERED') return false;
  return last.court !== courtId || (last.outcome === 'RETURNED' && isLater(submittedAt, last.acknowledgedAt));
};

/** The submission that lies before the court now. */
export const currentSubmission = (entries: readonly Entry[], sheet: SubmittedSheet): Submission => {
  const last = entries.at(-1);
  if (!last) return { number: 1, said: [] };
  if (isSubmittedAnew(last, sheet)) return { number: last.submission + 1, said: [] };
  return { number: last.submission, said: entries.filter(({ submission }) => submission === last.submission) };
};

/** A court's own receipt speaks of the submission before, where the police submitted the sheet again after that return. */
export const isOfCurrent = (own: ReceiptFacts, { submittedAt }: SubmittedSheet): boolean =>
  exchangeStateOf(own) !== 'RETURNED' || !isLater(submittedAt, own.returnedAt);
