import { day, flag, instant, integer, json, list, names, oneOf, text } from '../column.ts';
import { recordOf } from '../record.ts';
import { accusedStatus, officer, relative, sections, sex } from './columns.ts';

const record = recordOf('police');

type CustodyStep = { at: string; from: string; to: string };

export const chargeSheetFacts = record('charge_sheet_facts', {
  about: 'What decides who reaches a charge sheet, and where it is on its way to the court.',
  id: 'chargeSheetId',
  keys: {
    chargeSheetId: text,
    firId: text,
    courtId: text,
    supplementary: flag,
    draft: flag,
    datedOn: day,
    submittedAt: instant,
    sections: list,
    updatedAt: instant,
  },
  by: { chargeSheetId: 'charge_sheet_id', firId: 'fir_id, charge_sheet_id' },
});

export const chargeSheet = record('charge_sheet', {
  type: 'ChargeSheet',
  about: 'Police reports (IIF-5).',
  id: 'chargeSheetId',
  keys: { chargeSheetId: text, firId: text, courtId: text, draft: flag, submittedAt: instant },
  fields: {
    number: text,
    kind: oneOf('ORIGINAL', 'SUPPLEMENTARY'),
    outcome: oneOf('CHARGE_SHEETED', 'WANT_OF_EVIDENCE', 'UNDETECTED', 'UNTRACED', 'ABATED', 'UN_OCCURRED'),
    unOccurredReason: text,
    datedOn: day,
    sections,
    informationNature: text,
    briefFacts: text,
    investigatingOfficer: officer,
    evidence: json<readonly { kind: string; description: string }[]>(),
    articles:
      json<
        readonly {
          number: string;
          description: string;
          location: string;
          labCaseId: string | null;
          reportStatus: string | null;
          malkhanaNo: string | null;
        }[]
      >(),
    electronicDevices:
      json<readonly { description: string; sha256: string; sequenceOfCustody: readonly CustodyStep[] }[]>(),
    womansMedicalReportAttached: flag,
    sanctionObtained: flag,
    laboratoryResult: text,
    actionIfFalse: text,
    bailOpposed: flag,
    complainantNotifiedOn: day,
    despatchedOn: day,
  },
  masks: { briefFactsRedacted: text },
  feeds: { briefFactsRedacted: ['briefFacts'] },
  by: { chargeSheetId: 'charge_sheet_id', firId: 'fir_id, dated_on, charge_sheet_id' },
});

export const chargeSheetAccused = record('charge_sheet_accused', {
  type: 'ChargeSheetAccused',
  about: 'Accused as charge-sheeted (IIF-5), joined to the police record of the person by `accused_id`.',
  id: 'rowId',
  keys: { rowId: text, chargeSheetId: text, accusedId: text },
  fields: {
    name: names,
    nameVerified: flag,
    relative,
    ageYears: integer,
    sex,
    nationality: text,
    occupation: text,
    address: text,
    addressVerified: flag,
    socialCategory: text,
    provisionalCriminalNo: text,
    regularCriminalNo: text,
    status: accusedStatus,
    arrestedOn: day,
    forwardedOn: day,
    bail: json<{ kind: string; on: string }>(),
    sureties: list,
    previousConvictions: integer,
    sections,
  },
  masks: { addressDistrict: text, addressState: text },
  feeds: { addressDistrict: ['address'], addressState: ['address'] },
  by: { chargeSheetId: 'charge_sheet_id, row_id' },
});

export const notChargeSheeted = record('not_charge_sheeted', {
  type: 'NotChargeSheeted',
  about: 'Accused not charge-sheeted, with reasons.',
  id: 'rowId',
  keys: { rowId: text, chargeSheetId: text, accusedId: text },
  fields: { name: names, reason: text },
  by: { chargeSheetId: 'charge_sheet_id, row_id' },
});

export const chargeSheetWitness = record('charge_sheet_witness', {
  about: 'Which witnesses a police report names.',
  id: 'rowId',
  keys: { rowId: text, chargeSheetId: text, witnessId: text },
  by: { chargeSheetId: 'charge_sheet_id, row_id' },
});

export const chargeSheetDocument = record('charge_sheet_document', {
  type: 'ChargeSheetDocument',
  about: 'Documents sent with a police report (BNSS 193(6)).',
  id: 'rowId',
  keys: { rowId: text, chargeSheetId: text },
  fields: { title: text, sha256: text, pages: integer, signedBy: text },
  by: { chargeSheetId: 'charge_sheet_id, row_id' },
});
