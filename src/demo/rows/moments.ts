import { hourMs, instant } from '../world/calendar.ts';
import type { DayDate, Instant } from '../world/words.ts';

export const dayOf = (at: Instant): DayDate => at.slice(0, 10);

export const dayOrNull = (at: Instant | null): DayDate | null => (at === null ? null : dayOf(at));

export const hoursAfter = (at: Instant, hours: number): Instant =>
  instant(Date.parse(`${at.slice(0, 19)}Z`) + hours * hourMs);

/** An instant, or a day of which no hour is kept. */
type Moment = string;

/** A day's entries are made by the close of the office. */
const atClose = (moment: Moment): Instant => (moment.length === 10 ? `${moment}T17:00:00+05:30` : moment);

/** The last of these: when the record changed. Every instant of a story has India's offset, so that text sorts as time. */
export const latest = (first: Instant, ...others: readonly (Moment | null | undefined)[]): Instant =>
  others.reduce<Instant>((last, moment) => (moment && atClose(moment) > last ? atClose(moment) : last), first);
