import { addCalendarMonths, addDays, daysBetween, type LawDate } from '../calendar.ts';
import { type CustodySpell, custodyDays } from '../custody.ts';
import type { FactSheet } from './factSheet.ts';
import { assumedDayOne, eventOn, timelineOf } from './timeline.ts';
import { numberIn, spellsIn, textIn, wholeIn } from './values.ts';

/** How long a person has been detained in the case, as the record tells it. */
export type Detained = {
  readonly asOf: LawDate;
  readonly spells: readonly CustodySpell[];
  /** False where the record tells a length only: no date can be printed. */
  readonly dated: boolean;
  readonly countedDays: number | null;
};

const since = (from: LawDate): CustodySpell[] => [{ from, to: null }];

/** The day after the last that was counted: so many days or months are then complete. */
const ofLength = (dayAfter: LawDate, countedDays: number | null): Detained => ({
  asOf: dayAfter,
  spells: since(assumedDayOne),
  dated: false,
  countedDays,
});

const monthsIn = (value: unknown): number | null => {
  const months = numberIn(value);
  return months === null || months > 2_400 ? null : months;
};

/** "2 years 4 months", "2y 4m": nothing else stands in it. */
const durationIn = (value: unknown): number | null => {
  const match = /^(?:(\d+)\s*y(?:ears?)?)?\s*(?:(\d+)\s*m(?:onths?)?)?$/i.exec(textIn(value) ?? '-');
  return match ? Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0) : null;
};

const bySpells = (sheet: FactSheet): Detained | null => {
  const spells = sheet.read(['custody', 'custody_spells', 'spells'], spellsIn);
  if (spells === null) return null;
  const last = spells.map(({ to }) => to).reduce((one, to) => (one && to && one > to ? one : to), null);
  const asOf = timelineOf(sheet).asOf ?? last;
  return asOf === null ? null : { asOf, spells, dated: true, countedDays: custodyDays(spells, asOf) };
};

/** Custody counts from its first day, be it that of the arrest: only the period for the police report runs from the remand. */
const byDates = (sheet: FactSheet): Detained | null => {
  const { dayOne: remand, asOf, dated } = timelineOf(sheet);
  const dayOne = eventOn(sheet, null, 'arrest', 'detained_from', 'custody_start') ?? remand;
  if (dayOne === null || asOf === null) return null;
  return { asOf, spells: since(dayOne), dated, countedDays: custodyDays(since(dayOne), asOf) };
};

const byLength = (sheet: FactSheet): Detained | null => {
  const days = sheet.read(['detained_days', 'custody_days', 'days_in_custody'], wholeIn);
  if (days !== null) return ofLength(addDays(assumedDayOne, days), days);
  const years = sheet.read(['detained_years', 'custody_years'], monthsIn);
  const months =
    sheet.read(['detained_months', 'custody_months'], monthsIn) ??
    sheet.read(['detained', 'detention', 'custody'], durationIn) ??
    (years === null ? null : years * 12);
  if (months === null) return null;
  const whole = Math.floor(months);
  return ofLength(addDays(addCalendarMonths(assumedDayOne, whole), Math.floor((months - whole) * 30)), null);
};

const parts: readonly (readonly [RegExp, number])[] = [
  [/third|1\/3/i, 1 / 3],
  [/half|1\/2/i, 1 / 2],
  [/maximum|whole|full/i, 1],
];

/** "> one third": the part of the term that has been passed. "<" or "under" is not a length. */
const partIn = (value: unknown): number | null => {
  const text = textIn(value) ?? '';
  if (!/>|more than|beyond|over|exceed/i.test(text)) return null;
  return parts.find(([words]) => words.test(text))?.[1] ?? null;
};

const byPart = (sheet: FactSheet, termMonths: number | null): Detained | null => {
  const part = sheet.read(['detention', 'detained', 'custody'], partIn);
  if (part === null || termMonths === null) return null;
  return ofLength(addDays(addCalendarMonths(assumedDayOne, Math.ceil(termMonths * part)), 1), null);
};

const isLengthName = (unit: string) => new RegExp(`(delay|attributed|excluded)\\w*_${unit}$|^days_attributed$`);

/** Delay that a court attributed to the accused, in days. Months are the last ones of the custody: only their number is told. */
export const attributedDaysOf = (sheet: FactSheet, detained: Detained | null): number | null => {
  const days = sheet.read(sheet.namesLike(isLengthName('days')), wholeIn);
  const months = sheet.read(sheet.namesLike(isLengthName('months')), wholeIn);
  if (days !== null || months === null || months > 2_400) return days;
  const end = detained?.asOf ?? assumedDayOne;
  return daysBetween(addCalendarMonths(end, -months), end);
};

export const detainedOf = (sheet: FactSheet, termMonths: number | null): Detained | null =>
  bySpells(sheet) ?? byLength(sheet) ?? byDates(sheet) ?? byPart(sheet, termMonths);
