import { addCalendarMonths, type LawDate } from '../calendar.ts';
import type { FactSheet } from './factSheet.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { dateIn, wholeIn } from './values.ts';

type Sum = readonly [from: LawDate, months: number];

const sumIn = (value: unknown): Sum | null => {
  const [from, months] = Array.isArray(value) ? (value as unknown[]) : [];
  const [date, count] = [dateIn(from), wholeIn(months)];
  return date === null || count === null || count > 2_400 ? null : [date, count];
};

const sumsIn = (value: unknown): readonly Sum[] | null => {
  const sums = Array.isArray(value) ? value.map(sumIn) : [];
  return sums.length > 0 && sums.every((sum) => sum !== null) ? sums : null;
};

const month = 'A month is a month of the calendar (General Clauses Act 3(35)); a day that it lacks is its last day.';

/** Dates after so many calendar months. */
export const monthOutcome = (sheet: FactSheet): Outcome => {
  const sums = sheet.read(['cases'], sumsIn);
  if (sums !== null)
    return outcomeOf({ results: sums.map(([from, months]) => addCalendarMonths(from, months)) }, [month]);
  const sum = sumIn([sheet.read(['from', 'start', 'date'], dateIn), sheet.read(['months'], wholeIn)]);
  if (sum === null) return outcomeOf({}, ['No date with a number of months is told.']);
  return outcomeOf({ result: addCalendarMonths(...sum) }, [month]);
};
