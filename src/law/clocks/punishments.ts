import { parseCharges } from '../chargeStrings.ts';
import { type Reading, readSection, unreadReading } from '../gravity.ts';
import type { Offence } from '../offences.ts';
import type { Section } from '../sections.ts';
import type { FactSheet } from './factSheet.ts';
import { booleanIn, numberIn, textIn, textsIn } from './values.ts';

/** The punishments of a record: of its sections, as the table has them, and as the record states them. */
export type Punishments = {
  readonly sections: readonly Section[];
  readonly readings: readonly Reading[];
  readonly stated: Reading | null;
  readonly statedMaxMonths: number | null;
};

const none = { sections: [], unread: [] };

const readTexts = (texts: readonly string[]): { sections: readonly Section[]; unread: readonly string[] } => {
  const charges = texts.map((text) => parseCharges(text));
  return {
    sections: charges.flatMap(({ sections }) => sections),
    unread: charges.flatMap(({ unread }) => unread.map(({ text }) => text)),
  };
};

const sectionNames = ['sections', 'section', 'charges', 'offences', 'offence', 'any_section'];

/** Words that name no section, such as "punishable with death", are read elsewhere. */
const namesSection = (texts: readonly string[] | null): readonly string[] | null =>
  texts?.some((text) => /\d/.test(text)) ? texts : null;

/** "PMLA s.3 (max 7y)": what stands in brackets after the section is not a charge. */
const statuteIn = (value: unknown): readonly string[] | null =>
  namesSection([(textIn(value) ?? '').replace(/\(max[^)]*\)/i, '').replace(/^(\D+?) ?s\.? ?(\d.*)$/i, '$1 $2')]);

const chargesOf = (sheet: FactSheet) => {
  const texts = sheet.read(sectionNames, (value) => namesSection(textsIn(value))) ?? sheet.read(['statute'], statuteIn);
  return texts === null ? none : readTexts(texts);
};

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
const statedOf = (sheet: FactSheet, maxTermMonths: number | null): Reading | null => {
  const words = sheet.read(['any_section', 'punishment', 'offence', 'section'], wordsIn) ?? '';
  const minTermMonths = monthsOf(sheet, 'min') ?? minimumIn(words);
  const life = (sheet.read(['life', 'life_possible'], booleanIn) ?? false) || /life/i.test(words);
  const death = (sheet.read(['death', 'death_possible'], booleanIn) ?? false) || /death/i.test(words);
  if (maxTermMonths === null && minTermMonths === null && !life && !death) return null;
  return readingOf(rowOf({ minTermMonths, maxTermMonths: maxTermMonths ?? minTermMonths, life, death }));
};

/** The words by which the table tells the quantities of the NDPS Act apart, below and above what is notified. */
const quantities: Readonly<Record<string, RegExp>> = {
  small: /, small quantity/i,
  intermediate: /between small and commercial/i,
  commercial: /, commercial quantity/i,
};

/** A quantity that the record states decides between the limbs of a section that was written without it. */
const ofQuantity = (reading: Reading, quantity: string | null): Reading => {
  const words = quantities[quantity?.toLowerCase().split(' ')[0] ?? ''];
  const possible = reading.possible.filter(({ offence }) => words?.test(offence));
  return possible.length === 0 ? reading : { ...reading, usual: possible, possible, reason: null };
};

export const punishmentsOf = (sheet: FactSheet): Punishments => {
  const { sections, unread } = chargesOf(sheet);
  const statedMaxMonths = monthsOf(sheet, 'max') ?? sheet.read(['statute', 'offence'], maxMonthsIn);
  const quantity = sheet.read(['quantity'], textIn);
  return {
    sections,
    readings: [...sections.map((section) => ofQuantity(readSection(section), quantity)), ...unread.map(unreadReading)],
    stated: statedOf(sheet, statedMaxMonths),
    statedMaxMonths,
  };
};

/** What governs the period: the sections where the table has them, else the punishment that the record states. */
export const governingReadings = ({ readings, stated }: Punishments): readonly Reading[] => {
  const known = readings.some(({ effect }) => effect === 'PUNISHES');
  return stated !== null && !known ? [stated] : readings;
};
