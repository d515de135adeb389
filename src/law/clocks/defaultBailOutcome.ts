import { addDays, daysBetween, inclusiveDays, type LawDate, laterOf } from '../calendar.ts';
import { custodyRecordOf } from '../custodyRecord.ts';
import { type DefaultBail, type DefaultBailStatus, defaultBailOf } from '../defaultBail.ts';
import type { DetentionInput } from '../facts.ts';
import { type PeriodClass, periodClassOf } from '../periodClass.ts';
import { applicationNames, detentionInputOf, reportCameFirst, tellsOfApplication } from './caseRecord.ts';
import type { FactSheet } from './factSheet.ts';
import { type Outcome, outcomeOf, together } from './outcome.ts';
import { policeCustodyOutcome } from './policeCustodyOutcome.ts';
import { governingReadings, punishmentsOf } from './punishments.ts';
import { eventOn, type Timeline, timelineOf } from './timeline.ts';
import { textIn, wholeIn } from './values.ts';

/** From this many days before the last day on, officers are warned: the status says that the day comes near. */
const warningDays = 15;

const statedPeriod = (limitDays: number): PeriodClass => ({
  limitDays,
  alternativeDays: null,
  extensionCapDays: null,
  specialAct: null,
  reasons: [`The period of ${limitDays} days is as the record states it.`],
});

const classOutcome = ({ limitDays, alternativeDays, reasons }: PeriodClass): Outcome =>
  outcomeOf(
    {
      period_days: limitDays,
      alternative_period_days: alternativeDays,
      flag: limitDays === 60 && alternativeDays === 90 ? 'Rakesh Kumar Paul' : null,
    },
    reasons,
  );

/** Whether the right is there: nothing where a court must first decide a fact. */
const rights: Readonly<Record<DefaultBailStatus, boolean | null>> = {
  RUNNING: false,
  ACCRUED: true,
  AVAILED: true,
  FILED_IN_TIME: false,
  EXTINGUISHED: false,
  NOT_IN_CUSTODY: false,
  DISPUTED: null,
  UNKNOWN: null,
};

const isNear = ({ accruesOn, alternative }: DefaultBail, asOf: LawDate): boolean =>
  [accruesOn, alternative?.accruesOn].some((on) => on && on > asOf && daysBetween(asOf, on) <= warningDays);

const statusWord = (bail: DefaultBail, asOf: LawDate): string =>
  bail.status === 'RUNNING' && isNear(bail, asOf) ? 'approaching' : bail.status.toLowerCase();

const unavailed = (accruesOn: string): string =>
  `The right accrued on ${accruesOn}. The record does not say whether it was asked for before the late report: verify, for without that the report ended it (M. Ravindran, SC 2020).`;

/** Late, and the record is silent on an application: the right accrued, and what became of it is to be verified. */
const findings = (bail: DefaultBail, asOf: LawDate, silent: boolean, dated: boolean): Outcome => {
  const open = silent && bail.status === 'EXTINGUISHED';
  if (open)
    return outcomeOf({ default_bail: true }, [unavailed(dated ? (bail.accruesOn ?? '') : 'the day after the limit')]);
  const reasons =
    rights[bail.status] === null ? ['Whether there is default bail is left out: a court must first decide.'] : [];
  return outcomeOf({ default_bail: rights[bail.status], status: statusWord(bail, asOf) }, reasons);
};

const datesOf = ({ lastDayToFile, accruesOn, alternative }: DefaultBail) => ({
  last_day: lastDayToFile,
  accrues: accruesOn,
  alternative_accrues: alternative?.accruesOn,
  alternative_last_day: alternative && addDays(alternative.accruesOn, -1),
});

const latest = (days: readonly (string | null)[]): string | null =>
  days.reduce((one, other) => (one && other ? laterOf(one, other) : (one ?? other)), null);

/** The record's own day, else the last day of which it tells; null where it tells of nothing after the first remand. */
const dayAskedAbout = ({ asOf }: Timeline, input: DetentionInput): LawDate | null =>
  asOf ??
  latest([
    input.appliedOn,
    ...(input.reports?.flatMap(({ submittedAt, deliveredAt, returnedAt }) =>
      [submittedAt, deliveredAt, returnedAt].map((at) => at?.slice(0, 10) ?? null),
    ) ?? []),
  ]);

/** With the hour of neither known, the record may still say which of the two came first on one day. */
const ordered = (sheet: FactSheet, input: DetentionInput): DetentionInput =>
  reportCameFirst(sheet) !== true || input.appliedOn === null
    ? input
    : { ...input, appliedAt: `${input.appliedOn}T23:59:59+05:30`, reports: (input.reports ?? []).map(atMorning) };

const atMorning = (report: NonNullable<DetentionInput['reports']>[number]) => ({
  ...report,
  deliveredAt: report.deliveredAt && `${report.deliveredAt.slice(0, 10)}T00:00:00+05:30`,
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
  const input = ordered(sheet, detentionInputOf(sheet, timeline, punishmentsOf(sheet)));
  const asOf = dayAskedAbout(timeline, input);
  const bail = defaultBailOf(
    { ...input, asOf: asOf ?? dayOne },
    custodyRecordOf({ ...input, asOf: asOf ?? dayOne }),
    kind,
  );
  const computed = {
    ...(timeline.dated ? datesOf(bail) : {}),
    count_from: timeline.countFrom,
    charge_sheet_day_no: reportDay(dayOne, input),
    ...(bail.limitDays === kind.limitDays ? {} : { period_days: bail.limitDays, base_period_days: kind.limitDays }),
  };
  const words = timeline.dated ? bail.reasons : bail.reasons.map((reason) => inDays(reason, dayOne));
  const undated = 'No day is asked about and nothing is told after the first remand: the status is left out.';
  return together([
    outcomeOf(computed, [...words, ...notDayOne(sheet)]),
    asOf === null ? outcomeOf({}, [undated]) : findings(bail, asOf, !tellsOfApplication(sheet), timeline.dated),
    policeCustodyOutcome(sheet, { dayOne, dated: timeline.dated, asOf, kind, input }),
  ]);
};

/** Period, dates and standing of default bail (BNSS 187(3), CrPC 167(2)), as far as the record goes. */
export const defaultBailOutcome = (sheet: FactSheet): Outcome => {
  const stated = sheet.read(['period_days', 'limit_days'], wholeIn);
  const kind = stated === null ? periodClassOf(governingReadings(punishmentsOf(sheet))) : statedPeriod(stated);
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
