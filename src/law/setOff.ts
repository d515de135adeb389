import { addCalendarMonths, addDays, type LawDate, laterOf } from './calendar.ts';
import { forInformation } from './facts.ts';

/** A sentence of imprisonment and the custody that came before it, in days. */
export type Sentence = {
  readonly sentencedOn: LawDate;
  readonly termMonths: number;
  /** Days of detention during investigation, inquiry or trial of the same case, before the conviction. */
  readonly custodyDays: number;
  readonly inDefaultOfFine: boolean;
};

export type SentenceEnd = {
  readonly setOffDays: number;
  /** The first day on which the term has been served; remission is not counted, and set-off earns none. */
  readonly servedOn: LawDate;
  readonly reasons: readonly string[];
};

const fine =
  'Imprisonment in default of payment of a fine is not set off (BNSS 468, CrPC 428): the whole of it is served.';
const sameCase =
  'Detention in the same case before conviction is set off against the term (BNSS 468, CrPC 428); detention in another case is not.';

/** When a term ends after set-off (BNSS 468, CrPC 428). A term served before the sentence ends on the day of the sentence. */
export const sentenceEndOf = ({ sentencedOn, termMonths, custodyDays, inDefaultOfFine }: Sentence): SentenceEnd => {
  const setOffDays = inDefaultOfFine ? 0 : custodyDays;
  const whole = addCalendarMonths(sentencedOn, termMonths);
  return {
    setOffDays,
    servedOn: laterOf(sentencedOn, addDays(whole, -setOffDays)),
    reasons: [inDefaultOfFine ? fine : sameCase, 'Set-off is not time served: it earns no remission.', forInformation],
  };
};
