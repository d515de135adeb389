import { addDays, type LawDate } from '../calendar.ts';
import type { FactSheet } from './factSheet.ts';
import { dateIn, wholeIn } from './values.ts';

/** The days of one record: real dates, or, where it only counts days, days after an assumed first one. */
export type Timeline = {
  readonly dayOne: LawDate | null;
  readonly countFrom: 'first_remand' | 'custody_from' | null;
  /** False where day one is assumed: such dates are for counting and are never printed. */
  readonly dated: boolean;
  readonly asOf: LawDate | null;
};

/** Any day would do: it is never printed, and only lengths are computed from it. */
export const assumedDayOne: LawDate = '2001-01-01';

const remandNames = ['first_remand', 'first_remand_on', 'first_remand_date', 'remand', 'remand_on', 'remand_date'];
const custodyNames = ['custody_from', 'in_custody_since'];
const agoNames = ['first_remand_days_ago', 'remand_days_ago'];

const variants = (name: string): string[] => [name, `${name}_on`, `${name}_date`];
const dayNames = (name: string): string[] => [`${name}_day`, `${name}_day_no`, `${name}_on_day`];

/** The date of an event: written out, or as the number of its day, day one being the first remand. */
export const eventOn = (sheet: FactSheet, dayOne: LawDate | null, ...names: readonly string[]): LawDate | null => {
  const written = sheet.read(names.flatMap(variants), dateIn);
  if (written !== null || dayOne === null) return written;
  const day = sheet.read(names.flatMap(dayNames), wholeIn);
  return day === null || day < 1 ? null : addDays(dayOne, day - 1);
};

/** Whether the record says anything of an event, be it that there was none. */
export const tellsOf = (sheet: FactSheet, ...names: readonly string[]): boolean =>
  sheet.states(...names.flatMap((name) => [...variants(name), ...dayNames(name)]));

const countsDays = (sheet: FactSheet): boolean => sheet.namesLike(/_day$|_day_no$|_on_day$|_days_ago$/).length > 0;

type Start = Pick<Timeline, 'dayOne' | 'countFrom' | 'dated'>;

const startOf = (sheet: FactSheet, asOf: LawDate | null, daysAgo: number | null): Start => {
  const remand = sheet.read(remandNames, dateIn);
  if (remand !== null) return { dayOne: remand, countFrom: 'first_remand', dated: true };
  const custody = sheet.read(custodyNames, dateIn);
  if (custody !== null) return { dayOne: custody, countFrom: 'custody_from', dated: true };
  if (daysAgo !== null && asOf !== null)
    return { dayOne: addDays(asOf, -daysAgo), countFrom: 'first_remand', dated: true };
  if (!countsDays(sheet)) return { dayOne: null, countFrom: null, dated: false };
  return { dayOne: assumedDayOne, countFrom: 'first_remand', dated: false };
};

/** `asOf` is the record's own: a command that read the clock of the machine would answer differently tomorrow. */
export const timelineOf = (sheet: FactSheet): Timeline => {
  const written = sheet.read(['as_of', 'as_of_date'], dateIn);
  const daysAgo = sheet.read(agoNames, wholeIn);
  const start = startOf(sheet, written, daysAgo);
  const counted = eventOn(sheet, start.dayOne, 'as_of');
  const ago = daysAgo === null || start.dayOne === null ? null : addDays(start.dayOne, daysAgo);
  return { ...start, asOf: written ?? counted ?? ago };
};
