import type { ReceiptFacts, SubmittedSheet } from '../core/facts.ts';
import { istDateOf } from '../law/calendar.ts';
import { type ExchangeState, exchangeStateOf } from './exchangeState.ts';
import { currentSubmission, type Entry, isOfCurrent, type Outcome } from './submissions.ts';

/** Where a charge sheet is between police and court, with every instant. */
export type Exchange = Omit<ReceiptFacts, 'chargeSheetId' | 'courtId' | 'cnr'> & {
  readonly state: ExchangeState;
  /** The day of receipt that the court tells; where its own system tells none, the day of that receipt. */
  readonly receivedOn: string | null;
  /** Since when it waits: for the court to receive it, or for the police to submit it again; null where it does not. */
  readonly waitingSince: string | null;
};

/** Where a charge sheet is, whatever it waits for. */
type Standing = Omit<Exchange, 'waitingSince'>;

/** One submission of a charge sheet with the two instants that a clock asks for. */
export type Delivery = {
  readonly submittedAt: string | null;
  readonly deliveredAt: string | null;
  readonly returnedAt: string | null;
};

/** What courts have said of one charge sheet: through the gateway, and in the court's own system. */
export type Told = { readonly entries: readonly Entry[]; readonly own: ReceiptFacts | null };

const when = (entries: readonly Entry[], asked: Outcome): string | null =>
  entries.find(({ outcome }) => outcome === asked)?.acknowledgedAt ?? null;

const ownStanding = (own: ReceiptFacts): Standing => {
  const { deliveredAt, consumedAt, returnedAt, registeredAt, objections, acknowledgementNo } = own;
  return {
    state: exchangeStateOf(own),
    deliveredAt,
    consumedAt,
    returnedAt,
    registeredAt,
    objections,
    acknowledgementNo,
    receivedOn: deliveredAt && istDateOf(deliveredAt),
  };
};

/** The last return stays told with the submission that answers it. */
const lastReturn = ({ entries, own }: Told): Pick<Exchange, 'returnedAt' | 'objections'> => {
  const entry = entries.findLast(({ outcome }) => outcome === 'RETURNED');
  if (entry) return { returnedAt: entry.acknowledgedAt, objections: entry.objections };
  return { returnedAt: own?.returnedAt ?? null, objections: own?.objections ?? [] };
};

const standingOf = (told: Told, sheet: SubmittedSheet): Standing => {
  const { entries, own } = told;
  if (own && isOfCurrent(own, sheet)) return ownStanding(own);
  const { said } = currentSubmission(entries, sheet);
  return {
    state: said.at(-1)?.outcome ?? 'SUBMITTED',
    // Whatever a court says of a charge sheet, it has received it.
    deliveredAt: said[0]?.acknowledgedAt ?? null,
    consumedAt: when(said, 'CONSUMED'),
    registeredAt: when(said, 'REGISTERED'),
    ...lastReturn(told),
    acknowledgementNo: entries.at(-1)?.acknowledgementNo ?? own?.acknowledgementNo ?? null,
    receivedOn: said[0]?.receivedOn ?? null,
  };
};

const waitingSince = ({ state, returnedAt }: Standing, { submittedAt }: SubmittedSheet): string | null => {
  if (state === 'SUBMITTED') return submittedAt;
  return state === 'RETURNED' ? returnedAt : null;
};

/** Where a charge sheet is: by the court's own receipt where it has one of this submission, else by what was said through the gateway. */
export const exchangeOf = (told: Told, sheet: SubmittedSheet): Exchange => {
  const standing = standingOf(told, sheet);
  return { ...standing, waitingSince: waitingSince(standing, sheet) };
};

const earlierOf = ({ entries, own }: Told, sheet: SubmittedSheet): Delivery[] => {
  const current = currentSubmission(entries, sheet).number;
  const submissions = Map.groupBy(
    entries.filter(({ submission }) => submission < current),
    ({ submission }) => submission,
  );
  const said = [...submissions.values()].map((found) => ({
    submittedAt: found[0]?.submittedAt ?? null,
    deliveredAt: found[0]?.acknowledgedAt ?? null,
    returnedAt: when(found, 'RETURNED'),
  }));
  const ownEarlier = own && !isOfCurrent(own, sheet) ? [{ ...own, submittedAt: null }] : [];
  return [...ownEarlier, ...said];
};

/**
 * Every submission with its receipt, the earliest first. One that was in the court's hands before it was returned is no less so because the
 * police submitted it again: what that means for the accused is for the court.
 */
export const deliveriesOf = (told: Told, sheet: SubmittedSheet): Delivery[] => {
  const { state, deliveredAt, returnedAt } = exchangeOf(told, sheet);
  const earlier = earlierOf(told, sheet);
  const isReturned = state === 'RETURNED' || earlier.length === 0;
  return [...earlier, { submittedAt: sheet.submittedAt, deliveredAt, returnedAt: isReturned ? returnedAt : null }].map(
    ({ submittedAt, deliveredAt: delivered, returnedAt: returned }) => ({
      submittedAt,
      deliveredAt: delivered,
      returnedAt: returned,
    }),
  );
};
