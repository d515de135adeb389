import { addDays, inclusiveDays, type LawDate } from '../calendar.ts';
import { custodyRecordOf } from '../custodyRecord.ts';
import { type DefaultBail, defaultBailOf } from '../defaultBail.ts';
import type { DetentionInput } from '../facts.ts';
import type { PeriodClass } from '../periodClass.ts';
import { dayAskedAbout, inOrder } from './askedDay.ts';
import { bailFindings } from './bailFindings.ts';
import { applicationNames, detentionInputOf, tellsOfApplication } from './caseRecord.ts';
import type { FactSheet } from './factSheet.ts';
import { type Outcome, outcomeOf, together } from './outcome.ts';
import { classOutcome, periodKindOf, withExtension } from './periodKind.ts';
import { policeCustodyOutcome } from './policeCustodyOutcome.ts';
import { punishmentsOf } from './punishments.ts';
import { eventOn, type Timeline, timelineOf } from './timeline.ts';
import { textIn } from './values.ts';

const datesOf = ({ lastDayToFile, accruesOn, alternative }: DefaultBail) => ({
  last_day: lastDayToFile,
  accrues: accruesOn,
  alternative_accrues: alternative?.accruesOn,
  alternative_last_day: alternative && addDays(alternative.accruesOn, -1),
});

const reportDay = (dayOne: LawDate, { reports }: DetentionInput): number | null => {
  const first = reports?.find(({ kind, deliveredAt }) => kind === 'ORIGINAL' && deliveredAt !== null)?.deliveredAt;
  return first ? inclusiveDays(dayOne, first.slice(0, 10)) : null;
};

const notDayOne = (sheet: FactSheet): string[] =>
  ['arrest', 'alleged_detention_from', 'surrender'].flatMap((name) => {
    const on = eventOn(sheet, null, name, `${name}_on`);
    return on === null ? [] : [`${name} ${on}: the period runs from the first order of remand, not from this day.`];
  });

/** A record that counts days is answered in days: the dates that stand for them are assumed. */
const inDays = (reason: string, dayOne: LawDate): string =>
  reason.replaceAll(/\d{4}-\d{2}-\d{2}/g, (date) => `day ${inclusiveDays(dayOne, date)}`);

const clocked = (sheet: FactSheet, timeline: Timeline, dayOne: LawDate, kind: PeriodClass): Outcome => {
  const told = inOrder(sheet, detentionInputOf(sheet, timeline, punishmentsOf(sheet)));
  const asOf = dayAskedAbout(timeline, told);
  const { input, reasons } = withExtension(sheet, { ...told, asOf: asOf ?? dayOne }, dayOne, kind);
  const bail = defaultBailOf(input, custodyRecordOf(input), kind);
  const computed = {
    ...(timeline.dated ? datesOf(bail) : {}),
    count_from: timeline.countFrom,
    charge_sheet_day_no: reportDay(dayOne, input),
    ...(bail.limitDays === kind.limitDays ? {} : { period_days: bail.limitDays, base_period_days: kind.limitDays }),
  };
  const words = timeline.dated ? bail.reasons : bail.reasons.map((reason) => inDays(reason, dayOne));
  const undated = 'No day is asked about and nothing is told after the first remand: the status is left out.';
  return together([
    outcomeOf(computed, [...words, ...reasons, ...notDayOne(sheet)]),
    asOf === null ? outcomeOf({}, [undated]) : bailFindings(bail, asOf, !tellsOfApplication(sheet), timeline.dated),
    policeCustodyOutcome(sheet, { dayOne, dated: timeline.dated, asOf, kind, input }),
  ]);
};

/** Period, dates and standing of default bail (BNSS 187(3), CrPC 167(2)), as far as the record goes. */
export const defaultBailOutcome = (sheet: FactSheet): Outcome => {
  const kind = periodKindOf(sheet);
  const timeline = timelineOf(sheet);
  sheet.read(applicationNames, textIn);
  if (kind.limitDays === null) return outcomeOf({}, [`period_days is left out: ${kind.reasons.join('; ')}.`]);
  if (timeline.dayOne === null)
    return together([
      classOutcome(kind),
      outcomeOf({}, ['The first remand is not told: no day is computed.', ...notDayOne(sheet)]),
    ]);
  return together([classOutcome(kind), clocked(sheet, timeline, timeline.dayOne, kind)]);
};
