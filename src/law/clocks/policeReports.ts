import type { LawDate } from '../calendar.ts';
import type { PoliceReport } from '../facts.ts';
import type { FactSheet } from './factSheet.ts';
import { eventOn } from './timeline.ts';
import { booleanIn, instantIn, textIn } from './values.ts';

/** The police reports of which a record tells. */

const reportNames = ['charge_sheet', 'police_report', 'final_report'];
const submittedNames = ['charge_sheet_submitted', 'submitted', 'charge_sheet_uploaded', 'uploaded'];
const receivedNames = ['acknowledged', 'acknowledgement', 'court_acknowledged', 'court_received', 'received'];
const deliveredNames = ['charge_sheet_delivered', 'delivered', ...receivedNames, 'charge_sheet_filed', ...reportNames];
const returnedNames = ['charge_sheet_returned', 'returned', 'defect_returned'];
const supplementaryNames = ['supplementary_report', 'supplementary_charge_sheet', 'supplementary'];

/** "charge_sheet_after_application" tells the order of two events of one day. */
export const reportCameFirst = (sheet: FactSheet): boolean | null => {
  const after = sheet.read(['charge_sheet_after_application', 'report_after_application'], booleanIn);
  const before = sheet.read(['charge_sheet_before_application', 'report_before_application'], booleanIn);
  return after === null ? before : !after;
};

const saysIncomplete = (value: unknown): true | null =>
  /incomplete|preliminary/i.test(textIn(value) ?? '') ? true : null;

const original = (sheet: FactSheet, dayOne: LawDate | null): PoliceReport | null => {
  const submittedAt = eventOn(sheet, dayOne, ...submittedNames);
  const hour = sheet.read(deliveredNames, instantIn);
  const deliveredAt = hour ?? eventOn(sheet, dayOne, ...deliveredNames);
  const returnedAt = eventOn(sheet, dayOne, ...returnedNames);
  if (submittedAt === null && deliveredAt === null) return null;
  const incomplete =
    sheet.read(reportNames, saysIncomplete) ??
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
export const reportsOf = (sheet: FactSheet, dayOne: LawDate | null): PoliceReport[] | null => {
  const filed = sheet.read(['charge_sheet_filed', ...reportNames], booleanIn);
  const reports = datedReports(sheet, dayOne);
  return filed === true && reports.length === 0 ? null : reports;
};

const datedReports = (sheet: FactSheet, dayOne: LawDate | null): PoliceReport[] =>
  [original(sheet, dayOne), resubmitted(sheet, dayOne), supplementary(sheet, dayOne)].filter((one) => one !== null);
