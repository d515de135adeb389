import { addDays, type LawDate } from '../calendar.ts';
import type { DetentionInput } from '../facts.ts';
import { type PeriodClass, periodClassOf } from '../periodClass.ts';
import type { FactSheet } from './factSheet.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { governingReadings, punishmentsOf } from './punishments.ts';
import { eventOn } from './timeline.ts';
import { wholeIn } from './values.ts';

const statedPeriod = (limitDays: number): PeriodClass => ({
  limitDays,
  alternativeDays: null,
  extensionCapDays: null,
  specialAct: null,
  reasons: [`The period of ${limitDays} days is as the record states it.`],
});

export const classOutcome = ({ limitDays, alternativeDays, reasons }: PeriodClass): Outcome =>
  outcomeOf(
    {
      period_days: limitDays,
      alternative_period_days: alternativeDays,
      flag: limitDays === 60 && alternativeDays === 90 ? 'Rakesh Kumar Paul' : null,
    },
    reasons,
  );

/** The class of the period: as the record states it, else from its sections or from the punishment that it states. */
export const periodKindOf = (sheet: FactSheet): PeriodClass => {
  const stated = sheet.read(['extended_to_days', 'extended_to', 'period_days', 'limit_days'], wholeIn);
  return stated === null ? periodClassOf(governingReadings(punishmentsOf(sheet))) : statedPeriod(stated);
};

const late = (on: LawDate, lastDay: LawDate): string =>
  `The extension of ${on} came after the period had run out on ${lastDay}: it is not counted.`;

type Extension = { readonly input: DetentionInput; readonly reasons: readonly string[] };

/** A period that has run out cannot be extended: the right has accrued (Hitendra Vishnu Thakur, SC 1994). */
export const withExtension = (
  sheet: FactSheet,
  input: DetentionInput,
  dayOne: LawDate,
  { limitDays }: PeriodClass,
): Extension => {
  const on = eventOn(sheet, dayOne, 'extension_ordered', 'extension_granted', 'extension');
  const lastDay = addDays(dayOne, (limitDays ?? 0) - 1);
  if (on === null || on <= lastDay) return { input, reasons: [] };
  return { input: { ...input, extensionDays: 0 }, reasons: [late(on, lastDay)] };
};
