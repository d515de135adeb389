/** A civil date in India, 'YYYY-MM-DD'. Dates of this form compare in order as plain strings. */
export type LawDate = string;

const dayMs = 86_400_000;
/** India Standard Time has no daylight saving, so an offset is the whole of it. */
const istOffsetMs = 5.5 * 3_600_000;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const dayNumber = (date: LawDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / dayMs;

const dateOfDay = (day: number): LawDate => {
  const date = new Date(day * dayMs);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
};

const daysInMonth = (year: number, monthIndex: number): number =>
  new Date(Date.UTC(year, monthIndex + 1, 0)).getUTCDate();

/** Whether the text is a date that exists: 2025-02-29 is not. */
export const isLawDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOfDay(dayNumber(text)) === text;

export const addDays = (date: LawDate, days: number): LawDate => dateOfDay(dayNumber(date) + days);

/** Days from one date to another: 0 when they are the same, negative when `to` is earlier. */
export const daysBetween = (from: LawDate, to: LawDate): number => dayNumber(to) - dayNumber(from);

/** Days of a spell whose first and last day both count, as the courts count custody. */
export const inclusiveDays = (from: LawDate, to: LawDate): number => daysBetween(from, to) + 1;

/** A month is a month of the British calendar (General Clauses Act, s.3(35)); a day that the month lacks is its last day. */
export const addCalendarMonths = (date: LawDate, months: number): LawDate => {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${pad(year, 4)}-${pad(month + 1, 2)}-${pad(day, 2)}`;
};

/** The law's day of an instant is the day in India; a plain date is already one. */
export const istDateOf = (instant: string | Date): LawDate => {
  if (typeof instant === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(instant)) return instant;
  return new Date(new Date(instant).getTime() + istOffsetMs).toISOString().slice(0, 10);
};

export const earlierOf = (one: LawDate, other: LawDate): LawDate => (one < other ? one : other);

export const laterOf = (one: LawDate, other: LawDate): LawDate => (one > other ? one : other);
