import { addDays, type LawDate } from './calendar.ts';
import { type CustodySpell, custodyDays, mergeSpells } from './custody.ts';
import { forInformation } from './facts.ts';
import { type SentenceEnd, sentenceEndOf } from './setOff.ts';

/** What is known of a sentence and of the custody before it, in one case. Null is "not known", never "none". */
export type SentenceFacts = {
  readonly sentencedOn: LawDate | null;
  readonly life: boolean;
  readonly termMonths: number | null;
  /** Police and judicial custody in this case alone. */
  readonly spells: readonly CustodySpell[] | null;
};

/** The end of a sentence, with what could not be computed left null. */
export type ComputedEnd = {
  readonly setOffDays: number | null;
  readonly servedOn: LawDate | null;
  readonly reasons: readonly string[];
};

const life =
  'Imprisonment for life is for the rest of life (Gopal Vinayak Godse, SC 1961): set-off counts where the Government remits (BNSS 475).';
const noDay = 'The day of the sentence is not on record: neither set-off nor end can be counted.';
const noTerm = 'The term is not on record: the end is left out.';
const noSpells = 'The custody before the sentence is not on record: set-off and end are left out.';
const inDefault =
  'Imprisonment in default of a fine that is not paid comes after the term and is not set off (BNSS 468, CrPC 428).';

const unknown = (reason: string, setOffDays: number | null = null): ComputedEnd => ({
  setOffDays,
  servedOn: null,
  reasons: [reason, forInformation],
});

const dated = (sentencedOn: LawDate, termMonths: number, custody: number): SentenceEnd =>
  sentenceEndOf({ sentencedOn, termMonths, custodyDays: custody, inDefaultOfFine: false });

/**
 * When a sentence ends after set-off (BNSS 468, CrPC 428): each day of custody in the same case before the day of the sentence, once.
 * Remission is the prison's and the Government's, and is not counted.
 */
export const computedEndOf = ({ sentencedOn, life: forLife, termMonths, spells }: SentenceFacts): ComputedEnd => {
  if (sentencedOn === null) return unknown(noDay);
  if (spells === null) return unknown(noSpells);
  const custody = custodyDays(mergeSpells(spells), addDays(sentencedOn, -1));
  if (forLife) return unknown(life, custody);
  if (termMonths === null) return unknown(noTerm, custody);
  const end = dated(sentencedOn, termMonths, custody);
  return { ...end, reasons: [inDefault, ...end.reasons] };
};
