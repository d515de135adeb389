import { canonicalAct } from '../acts.ts';
import { parseCharges } from '../chargeStrings.ts';
import { type Reading, readSection, unreadReading } from '../gravity.ts';
import { offences } from '../offences.ts';
import type { Section } from '../sections.ts';
import type { FactSheet } from './factSheet.ts';
import { statedMaximum, statedPunishment } from './statedPunishment.ts';
import { textIn, textsIn } from './values.ts';

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

/** An Act without a section: any of its offences, so that only what they have in common is certain. */
const ofAct = (sheet: FactSheet): readonly Reading[] => {
  const act = canonicalAct(sheet.read(['act', 'special_act'], textIn) ?? '');
  const possible = offences.filter((row) => row.act === act && row.kind === 'TERM' && row.limb !== 'SECOND_CONVICTION');
  if (act === undefined || possible.length === 0) return [];
  const reason = `no section of the Act ${act} is named`;
  return [{ section: { act, section: 'any section' }, effect: 'PUNISHES', usual: possible, possible, reason }];
};

export const punishmentsOf = (sheet: FactSheet): Punishments => {
  const { sections, unread } = chargesOf(sheet);
  const statedMaxMonths = statedMaximum(sheet);
  const quantity = sheet.read(['quantity'], textIn);
  const read = [...sections.map((section) => readSection(section)), ...unread.map(unreadReading)];
  return {
    sections,
    readings: (read.length > 0 ? read : ofAct(sheet)).map((reading) => ofQuantity(reading, quantity)),
    stated: statedPunishment(sheet, statedMaxMonths),
    statedMaxMonths,
  };
};

/** What governs the period: the sections where the table has them, else the punishment that the record states. */
export const governingReadings = ({ readings, stated }: Punishments): readonly Reading[] => {
  const known = readings.some(({ effect }) => effect === 'PUNISHES');
  return stated !== null && !known ? [stated] : readings;
};
