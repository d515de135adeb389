import { stages } from '../../src/core/sensitivity.ts';
import { courtDay, decimal, flag, instant, integer, json, list, names, oneOf, text } from '../column.ts';
import { recordOf } from '../record.ts';

const record = recordOf('courts');

type Section = { act: string; section: string };

const sections = json<readonly Section[]>();
const stage = oneOf(...stages);

export const court = record('court', {
  type: 'Court',
  about: 'Courts and their establishment codes.',
  id: 'id',
  keys: { id: text, name: names, district: text, districtName: names, state: text },
  by: { id: 'id' },
});

export const courtCaseFacts = record('court_case_facts', {
  about: 'What decides who reaches a court case. The police station is free text: CIS keeps what the clerk typed.',
  id: 'cnr',
  keys: {
    cnr: text,
    courtId: text,
    caseType: text,
    number: integer,
    year: integer,
    parentCnr: text,
    firState: text,
    firDistrictText: text,
    firStationText: text,
    firNumber: integer,
    firYear: integer,
    stage,
    sections: list,
    filedOn: courtDay,
    nextHearingOn: courtDay,
    sealed: flag,
    childVictim: flag,
    liftedLabels: list,
    probationOfficers: list,
    updatedAt: instant,
  },
  by: { cnr: 'cnr' },
});

export const courtCase = record('court_case', {
  type: 'CourtCase',
  about: 'Cases of the Case Information System. Days are texts, day first, as CIS exports them.',
  id: 'cnr',
  keys: { cnr: text, courtId: text },
  fields: {
    caseType: oneOf(
      'REMAND',
      'BAIL',
      'MAGISTRATE_TRIAL',
      'COMMITTAL',
      'SESSIONS_TRIAL',
      'SPECIAL_TRIAL',
      'JUVENILE_INQUIRY',
      'APPEAL',
      'MISCELLANEOUS',
    ),
    sourceCaseType: text,
    filingNumber: text,
    filedOn: courtDay,
    registrationNumber: text,
    registeredOn: courtDay,
    stage,
    sourceStage: text,
    cognizanceOn: courtDay,
    firstHearingOn: courtDay,
    parentCnr: text,
    policeStationText: text,
    sections,
    advocates: list,
    nextHearingOn: courtDay,
    nextHearingPurpose: text,
    disposalNature: text,
    disposedOn: courtDay,
  },
  feeds: {
    nextHearingOn: ['nextHearing', 'UndertrialCase.nextHearing'],
    nextHearingPurpose: ['nextHearing', 'UndertrialCase.nextHearing'],
    disposalNature: ['disposal'],
    disposedOn: ['disposal'],
  },
  by: { cnr: 'cnr' },
});

export const framedCharge = record('framed_charge', {
  type: 'FramedCharge',
  about: 'Charges as framed, accused by accused.',
  id: 'chargeId',
  keys: { chargeId: text, cnr: text, accusedCode: text },
  fields: { sections, on: courtDay },
  feeds: { sections: ['sections', 'UndertrialCase.sections', 'UndertrialCase.detention', 'Case.filingDue'] },
  by: { cnr: 'cnr, charge_id' },
});

export const hearing = record('hearing', {
  type: 'Hearing',
  about: 'Hearings, numbered in their order.',
  id: 'hearingId',
  keys: { hearingId: text, cnr: text, hearingNo: integer, inCamera: flag },
  fields: { date: courtDay, purpose: text, judge: text, business: text, nextDate: courtDay },
  by: { cnr: 'cnr, hearing_no desc' },
});

export const orderFacts = record('order_facts', {
  about: 'Which orders are sealed or were made in camera: decided before a word is read.',
  id: 'orderId',
  keys: { orderId: text, cnr: text, orderNo: integer, inCamera: flag, sealed: flag },
  by: { cnr: 'cnr, order_no desc' },
});

export const courtOrder = record('court_order', {
  type: 'CourtOrder',
  about: 'Orders and judgments.',
  id: 'orderId',
  keys: { orderId: text },
  fields: {
    kind: text,
    orderDate: courtDay,
    inCamera: flag,
    text,
    document: json<{ sha256: string; pages: number }>(),
  },
  masks: { textRedacted: text },
  feeds: { textRedacted: ['text'] },
  by: { orderId: 'order_id' },
});

export const bailOrder = record('bail_order', {
  type: 'BailOrder',
  about: 'Orders on bail with the sections that they recite.',
  id: 'bailOrderId',
  keys: { bailOrderId: text, cnr: text, accusedCode: text },
  fields: { kind: text, result: text, on: courtDay, sections, conditions: list, bondRupees: decimal, sureties: list },
  by: { cnr: 'cnr, bail_order_id' },
});

export const process = record('process', {
  type: 'Process',
  about: 'Summonses and warrants (NSTEP).',
  id: 'processId',
  keys: { processId: text, cnr: text },
  fields: { processNo: text, kind: text, issuedOn: courtDay, status: text, reasonNotServed: text },
  by: { cnr: 'cnr, process_id' },
});

export const suppliedCopies = record('supplied_copies', {
  type: 'SuppliedCopies',
  about: 'Copies furnished to an accused (BNSS 230).',
  id: 'supplyId',
  keys: { supplyId: text, cnr: text, accusedCode: text },
  fields: { suppliedOn: courtDay, byInspection: flag, pages: integer, contents: list, sha256: text },
  by: { cnr: 'cnr, supply_id' },
});

export const accusedOutcome = record('accused_outcome', {
  type: 'AccusedOutcome',
  about: 'What was decided about each accused (IIF-6).',
  id: 'outcomeId',
  keys: { outcomeId: text, cnr: text, accusedCode: text },
  fields: {
    result: text,
    on: courtDay,
    sections,
    imprisonment: text,
    termMonths: integer,
    fineRupees: decimal,
    setOffDays: integer,
  },
  by: { cnr: 'cnr, outcome_id' },
});

export const chargeSheetReceipt = record('charge_sheet_receipt_facts', {
  type: 'Exchange',
  about: "The court's own receipts of police reports. They outrank the gateway's.",
  id: 'chargeSheetId',
  keys: {
    chargeSheetId: text,
    courtId: text,
    cnr: text,
    deliveredAt: instant,
    consumedAt: instant,
    returnedAt: instant,
    registeredAt: instant,
    acknowledgementNo: text,
    updatedAt: instant,
  },
  // Free text that may name a victim: read for those alone who may be answered it, and never by the index.
  fields: { objections: list },
  by: { chargeSheetId: 'charge_sheet_id' },
});
