import { addDays, daysBetween, type LawDate } from '../calendar.ts';
import { custodyDays } from '../custody.ts';
import { sentenceEndOf } from '../setOff.ts';
import type { FactSheet } from './factSheet.ts';
import { type Outcome, outcomeOf, together } from './outcome.ts';
import { booleanIn, dateIn, numberIn, spellsIn, textIn, wholeIn } from './values.ts';

type Length = { readonly count: number; readonly unit: 'months' | 'days' };

/** A length in months or days; "pretrial_months_in_A" carries the case in its name. */
const lengthOf = (sheet: FactSheet, ...stems: readonly string[]): Length | null => {
  const named = (unit: string) => stems.flatMap((stem) => sheet.namesLike(new RegExp(`^${stem}_${unit}(_in_\\w+)?$`)));
  const months = sheet.read(named('months'), numberIn);
  if (months !== null) return { count: months, unit: 'months' };
  const years = sheet.read(named('years'), numberIn);
  if (years !== null) return { count: years * 12, unit: 'months' };
  const days = sheet.read(named('days'), wholeIn);
  return days === null ? null : { count: days, unit: 'days' };
};

const otherCase = (sheet: FactSheet): boolean => {
  const held = sheet.read(['custody_case'], textIn);
  const sentenced = sheet.read(['sentence_case'], textIn);
  return held !== null && sentenced !== null && held !== sentenced;
};

const bars = (sheet: FactSheet): string | null => {
  if (otherCase(sheet)) return 'Custody in another case is not set off (BNSS 468): nothing is counted.';
  if (sheet.read(['in_default_of_fine', 'default_of_fine'], booleanIn) === true)
    return 'Imprisonment in default of payment of a fine is not set off (BNSS 468).';
  return null;
};

const remaining = (sentence: Length | null, custody: Length | null, setOff: number): Outcome => {
  if (sentence === null) return outcomeOf({}, ['The term of the sentence is not told: what remains is left out.']);
  if (custody === null)
    return outcomeOf({}, ['The days in custody before the sentence are not told: what remains is left out.']);
  if (sentence.unit !== custody.unit)
    return outcomeOf({}, [
      'The term and the custody are not in one unit and no date is told: what remains is left out.',
    ]);
  const left = Math.max(0, sentence.count - setOff);
  return outcomeOf({ [`remaining_${sentence.unit}`]: left, release: left === 0 ? 'immediately' : null }, []);
};

const byLength = (sentence: Length | null, custody: Length | null, barred: boolean): Outcome => {
  const setOff = barred ? 0 : (custody?.count ?? 0);
  return together([
    custody === null ? outcomeOf({}, []) : outcomeOf({ [`set_off_${custody.unit}`]: setOff }, []),
    remaining(sentence, custody, setOff),
  ]);
};

type Dated = { readonly sentencedOn: LawDate; readonly termMonths: number; readonly days: number };

const datedOf = (sheet: FactSheet, sentence: Length | null, custody: Length | null): Dated | null => {
  const sentencedOn = sheet.read(['sentenced_on', 'sentence_date', 'conviction_date'], dateIn);
  if (sentencedOn === null || sentence?.unit !== 'months' || !Number.isInteger(sentence.count)) return null;
  const spells = sheet.read(['custody', 'custody_spells'], spellsIn);
  const days = spells ? custodyDays(spells, addDays(sentencedOn, -1)) : custody?.unit === 'days' ? custody.count : null;
  return days === null ? null : { sentencedOn, termMonths: sentence.count, days };
};

const byDates = ({ sentencedOn, termMonths, days }: Dated, barred: boolean): Outcome => {
  const end = sentenceEndOf({ sentencedOn, termMonths, custodyDays: barred ? 0 : days, inDefaultOfFine: false });
  const left = daysBetween(sentencedOn, end.servedOn);
  return outcomeOf(
    {
      set_off_days: end.setOffDays,
      remaining_days: left,
      release_on: end.servedOn,
      release: left === 0 ? 'immediately' : null,
    },
    end.reasons,
  );
};

/** What remains of a term after custody in the same case is set off (BNSS 468, CrPC 428). */
export const setOffOutcome = (sheet: FactSheet): Outcome => {
  const bar = bars(sheet);
  const sentence = lengthOf(sheet, 'sentence', 'term');
  const custody = lengthOf(sheet, 'pretrial', 'undertrial', 'custody');
  const dated = datedOf(sheet, sentence, custody);
  return together([
    outcomeOf(
      { set_off_applies: bar === null },
      bar === null ? ['Only detention in the same case before conviction is set off (BNSS 468, CrPC 428).'] : [bar],
    ),
    dated === null ? byLength(sentence, custody, bar !== null) : byDates(dated, bar !== null),
  ]);
};

/** Days set off are not days served: they earn no remission (Kerala HC, 30 April 2025). */
export const remissionOutcome = (sheet: FactSheet): Outcome => {
  sheet.read(['set_off_days', 'set_off_months', 'set_off'], (value) => value);
  return outcomeOf({ remission_on_set_off_days: 0 }, [
    'Set-off is not time served under the sentence: it earns no remission (Kerala HC, 30-04-2025).',
  ]);
};
