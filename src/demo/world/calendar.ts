/** Milliseconds whose UTC reading is the wall clock in India: the law's days are Indian days. */
export type Moment = number;

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** The BNS, BNSS and BSA came into force on 1 July 2024; the date of the offence decides between IPC and BNS. */
export const newLawsFrom: Moment = Date.UTC(2024, 6, 1);

/** The evening of the day around which the world's dates are laid. */
export function eveningOf(date: string): Moment {
  return Date.parse(`${date}T18:00:00Z`);
}

export function instant(moment: Moment): string {
  return `${new Date(moment).toISOString().slice(0, 19)}+05:30`;
}

export function dateOf(moment: Moment): string {
  return new Date(moment).toISOString().slice(0, 10);
}

export function yearOf(moment: Moment): number {
  return new Date(moment).getUTCFullYear();
}

export function midnight(moment: Moment): Moment {
  return moment - (((moment % dayMs) + dayMs) % dayMs);
}

/** That many days later, at a given hour of the day. */
export function atHour(moment: Moment, days: number, hour: number): Moment {
  return midnight(moment) + days * dayMs + Math.round(hour * 60) * minuteMs;
}

/** Courts do not sit on Sundays. */
export function sittingDay(moment: Moment): Moment {
  return new Date(moment).getUTCDay() === 0 ? moment + dayMs : moment;
}

/** What is still to come on the evening of the world has not happened. */
export function by(asOf: Moment, moment: Moment | null): Moment | null {
  return moment !== null && moment <= asOf ? moment : null;
}

/** An instant that has come by the evening of the world, or null. */
export function instantBy(asOf: Moment, moment: Moment | null): string | null {
  const come = by(asOf, moment);
  return come === null ? null : instant(come);
}
