import { bailableOf } from './bailable.ts';
import { addCalendarMonths, type LawDate } from './calendar.ts';
import { custodyRecordOf } from './custodyRecord.ts';
import { type DefaultBail, defaultBailOf } from './defaultBail.ts';
import { type DetentionInput, isUnderCrpc } from './facts.ts';
import { type Reading, readSection, unreadReading } from './gravity.ts';
import { type MaximumDetention, maximumDetentionOf } from './maximumDetention.ts';
import { maximumTermOf } from './maximumTerm.ts';
import { type PeriodClass, periodClassOf } from './periodClass.ts';
import { type PoliceCustody, policeCustodyDays, policeCustodyOf } from './policeCustody.ts';
import { isReportHeld } from './policeReport.ts';
import { type Section, sectionMatches } from './sections.ts';

export type { CustodySpell } from './custody.ts';
export type { DefaultBail } from './defaultBail.ts';
export type { Answer, DetentionInput, PoliceReport, SectionsFrom } from './facts.ts';
export type { MaximumDetention } from './maximumDetention.ts';

/** The clocks of one accused in one case on one day. Computed for information; a court decides. */
export type Detention = {
  readonly asOf: LawDate;
  readonly daysInCustody: number | null;
  readonly defaultBail: DefaultBail;
  /** Null where the first remand or the period is not known. */
  readonly policeCustody: PoliceCustody | null;
  readonly maximumDetention: MaximumDetention;
  /** Whether bail is of right: every live section is bailable (BNSS 478). Null where one of them cannot be told. */
  readonly bailable: boolean | null;
};

/** What lists, counts and orders are made of: a detention without its reasons. */
export type DetentionDates = {
  readonly asOf: LawDate;
  readonly defaultBail: Pick<DefaultBail, 'status' | 'accruesOn'>;
  readonly maximumDetention: Pick<
    MaximumDetention,
    'status' | 'firstTimeOffender' | 'maxTermMonths' | 'thirdOn' | 'halfOn' | 'maxOn' | 'applicationMadeOn'
  >;
};

/** A detention without its reasons: a state's undertrials at once fill no memory with the same sentences. */
export const datesOf = ({ asOf, defaultBail, maximumDetention }: Detention): DetentionDates => {
  const { status, firstTimeOffender, maxTermMonths, thirdOn, halfOn, maxOn, applicationMadeOn } = maximumDetention;
  return {
    asOf,
    defaultBail: { status: defaultBail.status, accruesOn: defaultBail.accruesOn },
    maximumDetention: { status, firstTimeOffender, maxTermMonths, thirdOn, halfOn, maxOn, applicationMadeOn },
  };
};

/** A date and the rule that sets it. */
export type RuleDate = { readonly on: LawDate; readonly rule: string };

const readingsOf = (input: DetentionInput): readonly Reading[] => [
  ...input.sections.map((section) => readSection(section, input.firRegisteredOn ?? null)),
  ...(input.unreadSections ?? []).map(unreadReading),
];

const policeCustody = (input: DetentionInput, remandOn: LawDate | null, kind: PeriodClass): PoliceCustody | null => {
  if (remandOn === null || kind.limitDays === null) return null;
  return policeCustodyOf({
    asOf: input.asOf,
    firstRemandOn: remandOn,
    limitDays: kind.limitDays,
    specialAct: kind.specialAct,
    underCrpc: input.firRegisteredOn ? isUnderCrpc(input.firRegisteredOn) : false,
    usedDays: policeCustodyDays(input.policeCustodySpells ?? null, input.asOf),
  });
};

/** Computes what the law sets for a person in custody, from dates and sections alone: `asOf` is the only clock. */
export const computeDetention = (input: DetentionInput): Detention => {
  const readings = readingsOf(input);
  const custody = custodyRecordOf(input);
  const kind = periodClassOf(readings);
  return {
    asOf: input.asOf,
    daysInCustody: custody.days,
    defaultBail: defaultBailOf(input, custody, kind),
    policeCustody: policeCustody(input, custody.remandOn, kind),
    maximumDetention: maximumDetentionOf(input, custody, maximumTermOf(readings), readings),
    bailable: bailableOf(readings),
  };
};

const specialRules: Record<string, string> = { NDPS: 'NDPS_36A_4', UAPA: 'UAPA_43D_2', MCOCA: 'MCOCA_21_2' };

const filingRule = (input: DetentionInput, limitDays: number, specialAct: string | null): string => {
  if (specialAct) return `${specialRules[specialAct] ?? specialAct}_${limitDays}`;
  const crpc = input.firRegisteredOn && isUnderCrpc(input.firRegisteredOn);
  return `${crpc ? 'CRPC_167_2' : 'BNSS_187_3'}_${limitDays}`;
};

/** Offences whose investigation must end within two months of the information, custody or not (BNSS 193(2)). */
const twoMonthOffences: readonly Section[] = [
  ...['64', '65', '66', '67', '68', '70', '71'].map((section) => ({ act: 'BNS', section })),
  ...['4', '6', '8', '10'].map((section) => ({ act: 'POCSO', section })),
];

const investigationDue = ({ sections, firRegisteredOn }: DetentionInput): RuleDate | null => {
  if (!firRegisteredOn || isUnderCrpc(firRegisteredOn)) return null;
  const applies = sections.some((section) => twoMonthOffences.some((offence) => sectionMatches(offence, section)));
  return applies ? { on: addCalendarMonths(firRegisteredOn, 2), rule: 'BNSS_193_2' } : null;
};

/** The last day for the police report and the rule that sets it: null once the court holds one, or when it cannot be told. */
export const filingDue = (input: DetentionInput): RuleDate | null => {
  if (input.reports !== null && isReportHeld(input.reports, input.asOf)) return null;
  const kind = periodClassOf(readingsOf(input));
  const { status, lastDayToFile, limitDays } = defaultBailOf(input, custodyRecordOf(input), kind);
  if (status === 'NOT_IN_CUSTODY' || lastDayToFile === null || limitDays === null) return investigationDue(input);
  return { on: lastDayToFile, rule: filingRule(input, kind.limitDays ?? limitDays, kind.specialAct) };
};

const bailDates = ({ status, accruesOn }: DetentionDates['defaultBail']): RuleDate[] =>
  accruesOn !== null && (status === 'RUNNING' || status === 'ACCRUED' || status === 'AVAILED' || status === 'DISPUTED')
    ? [{ on: accruesOn, rule: 'BNSS_187_3' }]
    : [];

const maximumDates = (result: DetentionDates['maximumDetention'], asOf: LawDate): RuleDate[] => {
  const { status, firstTimeOffender, applicationMadeOn, thirdOn, halfOn, maxOn } = result;
  if (status === 'NOT_APPLICABLE' || status === 'UNKNOWN') return [];
  const open = status !== 'BARRED_479_2';
  const dates = [
    { on: open && firstTimeOffender !== 'NO' ? thirdOn : null, rule: 'BNSS_479_1_THIRD' },
    { on: open ? halfOn : null, rule: 'BNSS_479_1_HALF' },
    { on: maxOn, rule: 'BNSS_479_1_MAX' },
  ];
  const due = dates.flatMap(({ on, rule }) => (on === null ? [] : [{ on, rule }]));
  const passed = due.filter(({ on }) => on <= asOf && (applicationMadeOn === null || applicationMadeOn < on)).at(-1);
  const coming = due.find(({ on }) => on > asOf);
  return [passed, coming].flatMap((date) => date ?? []);
};

/** The date that most needs action: the earliest of those that have come unanswered or come next, null when there is none. */
export const nearestDate = ({ asOf, defaultBail, maximumDetention }: DetentionDates): RuleDate | null =>
  [...bailDates(defaultBail), ...maximumDates(maximumDetention, asOf)].toSorted((a, b) => (a.on < b.on ? -1 : 1))[0] ??
  null;
