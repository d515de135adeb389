import { isLawDate, type LawDate } from '../calendar.ts';
import type { CustodySpell } from '../custody.ts';
import type { Answer } from '../facts.ts';

/** Readers of single facts. Each gives null for what it cannot read, and never guesses. */

/** "2017-01-11 (oral)" is 11 January 2017: a date may be followed by words. */
export const dateIn = (value: unknown): LawDate | null => {
  const day = typeof value === 'string' ? value.trim().slice(0, 10) : '';
  return isLawDate(day) ? day : null;
};

/** The instant of "2019-02-01 10:30", in Indian time; null where no hour is given. */
export const instantIn = (value: unknown): string | null => {
  const match = typeof value === 'string' ? /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/.exec(value.trim()) : null;
  return match && isLawDate(match[1] ?? '') ? `${match[1]}T${match[2]}:00+05:30` : null;
};

export const numberIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;

export const wholeIn = (value: unknown): number | null => {
  const number = numberIn(value);
  return number !== null && Number.isInteger(number) && number <= 100_000 ? number : null;
};

export const booleanIn = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

export const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

export const answerIn = (value: unknown): Answer | null => {
  if (typeof value === 'boolean') return value ? 'YES' : 'NO';
  return value === 'YES' || value === 'NO' || value === 'UNKNOWN' ? value : null;
};

const listIn = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? (value as unknown[]) : null);

/** One text, or a list of them. */
export const textsIn = (value: unknown): readonly string[] | null => {
  const texts = (listIn(value) ?? [value]).map(textIn);
  return texts.length > 0 && texts.every((text) => text !== null) ? texts : null;
};

const spellIn = (value: unknown): CustodySpell | null => {
  const [from, to] = listIn(value) ?? [];
  const start = dateIn(from);
  const open = to === null || to === undefined;
  const end = open ? null : dateIn(to);
  return start === null || (!open && (end === null || end < start)) ? null : { from: start, to: end };
};

/** Spells as pairs of dates, both days counting; an end of null is custody that still runs. */
export const spellsIn = (value: unknown): readonly CustodySpell[] | null => {
  const spells = listIn(value)?.map(spellIn) ?? [null];
  return spells.length > 0 && spells.every((spell) => spell !== null) ? spells : null;
};

/** A number of other things: a count, a list of them, or whether there are any. */
export const countIn = (value: unknown): number | null => {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return listIn(value)?.length ?? wholeIn(value);
};
