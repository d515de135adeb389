import type { Reading } from '../gravity.ts';
import type { Offence } from '../offences.ts';
import type { FactSheet } from './factSheet.ts';
import { booleanIn, numberIn, textIn } from './values.ts';

/** A punishment as a record states it, for offences that are not named by a section or not in the table. */

const maxMonthsIn = (value: unknown): number | null => {
  const years = /\(max\D*(\d+)\s*y/i.exec(textIn(value) ?? '')?.[1];
  return years === undefined ? null : Number(years) * 12;
};

const monthsOf = (sheet: FactSheet, kind: 'max' | 'min'): number | null => {
  const stems = [kind, `offence_${kind}`, `${kind}_term`, kind === 'max' ? 'maximum' : 'minimum'];
  const months = sheet.read(
    stems.map((stem) => `${stem}_months`),
    numberIn,
  );
  const years = sheet.read(
    stems.map((stem) => `${stem}_years`),
    numberIn,
  );
  return months ?? (years === null ? null : years * 12);
};

const wordsIn = (value: unknown): string | null => {
  const words = textIn(value);
  return words !== null && /death|life|not less than|minimum/i.test(words) ? words : null;
};

const minimumIn = (words: string): number | null => {
  const years = /(?:not less than|minimum(?: of)?)\s+(ten|\d+)\s+years/i.exec(words)?.[1];
  return years === undefined ? null : (years.toLowerCase() === 'ten' ? 10 : Number(years)) * 12;
};

const rowOf = (facts: Pick<Offence, 'minTermMonths' | 'maxTermMonths' | 'life' | 'death'>): Offence => ({
  act: 'the offence',
  section: 'as stated',
  limb: '',
  offence: 'As the record states it',
  kind: 'TERM',
  cognizable: '',
  bailable: '',
  court: '',
  fine: null,
  defaultBailDays: null,
  extensionCapDays: null,
  since: null,
  source: 'the record',
  ...facts,
});

const readingOf = (row: Offence): Reading => ({
  section: { act: row.act, section: row.section },
  effect: 'PUNISHES',
  usual: [row],
  possible: [row],
  reason: null,
});

/** A punishment stated in the record itself: years, or words such as "death or imprisonment for life". */
export const statedPunishment = (sheet: FactSheet, maxTermMonths: number | null): Reading | null => {
  const words = sheet.read(['any_section', 'punishment', 'offence', 'section'], wordsIn) ?? '';
  const minTermMonths = monthsOf(sheet, 'min') ?? minimumIn(words);
  const life = (sheet.read(['life', 'life_possible'], booleanIn) ?? false) || /life/i.test(words);
  const death = (sheet.read(['death', 'death_possible'], booleanIn) ?? false) || /death/i.test(words);
  if (maxTermMonths === null && minTermMonths === null && !life && !death) return null;
  return readingOf(rowOf({ minTermMonths, maxTermMonths: maxTermMonths ?? minTermMonths, life, death }));
};

/** The maximum that the record states, in months. */
export const statedMaximum = (sheet: FactSheet): number | null =>
  monthsOf(sheet, 'max') ?? sheet.read(['statute', 'offence'], maxMonthsIn);
