import { addDays, type LawDate } from '../calendar.ts';
import type { CustodySpell } from '../custody.ts';
import type { Answer, DetentionInput, PoliceReport } from '../facts.ts';
import type { FactSheet } from './factSheet.ts';
import type { Punishments } from './punishments.ts';
import { eventOn, type Timeline, tellsOf } from './timeline.ts';
import { answerIn, booleanIn, countIn, instantIn, spellsIn, wholeIn } from './values.ts';

/** Facts of one record in the form in which the clocks take them. */

const reportNames = ['charge_sheet', 'police_report', 'final_report'];
const submittedNames = ['charge_sheet_submitted', 'submitted', 'charge_sheet_uploaded', 'uploaded'];
const receivedNames = ['acknowledged', 'acknowledgement', 'court_acknowledged', 'court_received', 'received'];
const deliveredNames = ['charge_sheet_delivered', 'delivered', ...receivedNames, 'charge_sheet_filed', ...reportNames];
const returnedNames = ['charge_sheet_returned', 'returned', 'defect_returned'];
const supplementaryNames = ['supplementary_report', 'supplementary_charge_sheet', 'supplementary'];
export const applicationNames = ['application', 'applied', 'default_bail_application', 'oral_application'];

/** "charge_sheet_after_application" tells the order of two events of one day. */
export const reportCameFirst = (sheet: FactSheet): boolean | null => {
  const after = sheet.read(['charge_sheet_after_application', 'report_after_application'], booleanIn);
  const before = sheet.read(['charge_sheet_before_application', 'report_before_application'], booleanIn);
  return after === null ? before : !after;
};

const original = (sheet: FactSheet, dayOne: LawDate | null): PoliceReport | null => {
  const submittedAt = eventOn(sheet, dayOne, ...submittedNames);
  const hour = sheet.read(deliveredNames, instantIn);
  const deliveredAt = hour ?? eventOn(sheet, dayOne, ...deliveredNames);
  const returnedAt = eventOn(sheet, dayOne, ...returnedNames);
  if (submittedAt === null && deliveredAt === null) return null;
  const incomplete =
    sheet.read(['incomplete', 'charge_sheet_incomplete'], booleanIn) ??
    sheet.read(['complete', 'charge_sheet_complete', 'investigation_complete'], booleanIn) === false;
  return { submittedAt: submittedAt ?? deliveredAt, deliveredAt, returnedAt, kind: 'ORIGINAL', incomplete };
};

const resubmitted = (sheet: FactSheet, dayOne: LawDate | null): PoliceReport | null => {
  const on = eventOn(sheet, dayOne, 'resubmitted', 'charge_sheet_resubmitted', 'refiled');
  return on === null ? null : { submittedAt: on, deliveredAt: on, returnedAt: null, kind: 'ORIGINAL' };
};

const supplementary = (sheet: FactSheet, dayOne: LawDate | null): PoliceReport | null => {
  const on = eventOn(sheet, dayOne, ...supplementaryNames);
  return on === null ? null : { submittedAt: on, deliveredAt: on, returnedAt: null, kind: 'SUPPLEMENTARY' };
};

/** Null where the record says that a report was filed and not when. */
const reportsOf = (sheet: FactSheet, dayOne: LawDate | null): PoliceReport[] | null => {
  const filed = sheet.read(['charge_sheet_filed', ...reportNames], booleanIn);
  const reports = datedReports(sheet, dayOne);
  return filed === true && reports.length === 0 ? null : reports;
};

const datedReports = (sheet: FactSheet, dayOne: LawDate | null): PoliceReport[] =>
  [original(sheet, dayOne), resubmitted(sheet, dayOne), supplementary(sheet, dayOne)].filter((one) => one !== null);

export const tellsOfApplication = (sheet: FactSheet): boolean => tellsOf(sheet, ...applicationNames);

/** Custody since day one, without days of interim bail given as spells or, for want of their dates, as a number. */
const sinceDayOne = (sheet: FactSheet, dayOne: LawDate): CustodySpell[] => {
  const freeSpells = sheet.read(['interim_bail', 'interim_bail_spells', 'out_of_custody'], spellsIn) ?? [];
  const freeDays = sheet.read(['interim_bail_days', 'days_out_of_custody'], wholeIn) ?? 0;
  const spells: CustodySpell[] = [];
  let from = dayOne;
  for (const free of freeSpells) {
    spells.push({ from, to: addDays(free.from, -1) });
    from = free.to === null ? addDays(free.from, 100_000) : addDays(free.to, 1);
  }
  if (freeDays === 0) return [...spells, { from, to: null }];
  return [...spells, { from, to: from }, { from: addDays(from, freeDays + 1), to: null }];
};

const custodySpells = (sheet: FactSheet, dayOne: LawDate | null): readonly CustodySpell[] | null =>
  sheet.read(['custody', 'custody_spells', 'spells'], spellsIn) ??
  (dayOne === null ? null : sinceDayOne(sheet, dayOne));

const otherCases = (sheet: FactSheet): number | null =>
  sheet.read(sheet.namesLike(/(other|multiple|several)_(\w+_)?(cases?|firs?)(_|$)/), countIn);

/** A conviction before this is the opposite of a first offence. */
const firstTimeOf = (sheet: FactSheet): Answer => {
  const stated = sheet.read(['first_time', 'first_time_offender'], answerIn);
  const convictions = sheet.read(
    sheet.namesLike(/(previous|prior|past|earlier)\w*_convictions?$|^convicted_before$/),
    countIn,
  );
  return stated ?? (convictions === null ? 'UNKNOWN' : convictions > 0 ? 'NO' : 'YES');
};

const attributedNames = [
  'attributed_days',
  'days_attributed',
  'delay_by_accused_days',
  'accused_delay_days',
  'delay_days',
];

/** What the record says of one accused; silence stays unknown, but an extension or a report of which it says nothing was not made. */
export const detentionInputOf = (
  sheet: FactSheet,
  { dayOne, asOf }: Pick<Timeline, 'dayOne' | 'asOf'>,
  { sections }: Punishments,
): DetentionInput => ({
  asOf: asOf ?? dayOne ?? '',
  firstRemandOn: dayOne,
  spells: custodySpells(sheet, dayOne),
  sections,
  sectionsFrom: null,
  reports: reportsOf(sheet, dayOne),
  appliedOn: eventOn(sheet, dayOne, ...applicationNames),
  appliedAt: sheet.read(applicationNames, instantIn),
  extensionDays: sheet.read(['extension_days', 'extended_by_days', 'extension'], wholeIn) ?? 0,
  firstTimeOffender: firstTimeOf(sheet),
  otherPendingCases: otherCases(sheet),
  attributedDays: sheet.read(attributedNames, wholeIn),
  applicationMadeOn: null,
  inCustody: sheet.read(['in_custody'], booleanIn) === false ? 'NOT_IN_CUSTODY' : 'IN_CUSTODY',
  firRegisteredOn: eventOn(sheet, null, 'fir', 'fir_registered'),
});
