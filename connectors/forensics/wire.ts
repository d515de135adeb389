import { day, flag, instant, integer, list, names, oneOf, text } from '../column.ts';
import { recordOf } from '../record.ts';

const record = recordOf('forensics');

export const laboratory = record('laboratory', {
  type: 'Laboratory',
  about: 'Forensic laboratories.',
  id: 'id',
  keys: { id: text, name: names, district: text, districtName: names, state: text },
  by: { id: 'id' },
});

export const forensicCaseFacts = record('forensic_case_facts', {
  about: 'Which laboratory holds what, and to which expert an exhibit is allotted (`expert/exhibit`).',
  id: 'labCaseId',
  keys: {
    labCaseId: text,
    labId: text,
    firState: text,
    firDistrict: text,
    firStation: text,
    firNumber: integer,
    firYear: integer,
    allotments: list,
    updatedAt: instant,
  },
  by: { labCaseId: 'lab_case_id' },
});

export const forensicCase = record('forensic_case', {
  type: 'ForensicCase',
  about: "Laboratories' cases.",
  id: 'labCaseId',
  keys: { labCaseId: text, labId: text },
  fields: {
    status: oneOf('RECEIVED', 'REJECTED', 'ALLOTTED', 'UNDER_EXAMINATION', 'REPORTED', 'COLLECTED'),
    expectedOn: day,
    receivedOn: day,
    natureOfCrime: text,
    forwardingAuthority: text,
    memoNo: text,
    memoOn: day,
    questions: list,
    priority: text,
    divisions: list,
    parties: list,
  },
  masks: { natureOfCrimeRedacted: text, questionsRedacted: list },
  feeds: { natureOfCrimeRedacted: ['natureOfCrime'], questionsRedacted: ['questions'] },
  by: { labCaseId: 'lab_case_id' },
});

export const exhibit = record('exhibit', {
  type: 'Exhibit',
  about: 'Exhibits: articles within sealed parcels.',
  id: 'exhibitId',
  keys: { exhibitId: text, labCaseId: text },
  fields: {
    number: text,
    parcelNo: text,
    description: text,
    seal: text,
    collectedAt: instant,
    scenePacketId: text,
    perishable: flag,
    storage: text,
  },
  masks: { descriptionRedacted: text },
  feeds: { descriptionRedacted: ['description'] },
  by: { labCaseId: 'lab_case_id, exhibit_id' },
});

export const custodyEvent = record('custody_event', {
  type: 'CustodyEvent',
  about: 'Chain of custody, seal by seal.',
  id: 'eventId',
  keys: { eventId: text, exhibitId: text, serial: integer },
  fields: { at: instant, from: text, to: text, purpose: text, sealIntact: flag },
  by: { exhibitId: 'exhibit_id, serial' },
});

export const examination = record('examination', {
  type: 'Examination',
  about: 'Examinations by divisions.',
  id: 'examinationId',
  keys: { examinationId: text, labCaseId: text, expertId: text },
  fields: { division: text, method: text, startedOn: day, endedOn: day, notes: text },
  by: { labCaseId: 'lab_case_id, examination_id' },
});

export const forensicReport = record('forensic_report', {
  type: 'ForensicReport',
  about: 'Reports (BNSS 329).',
  id: 'reportId',
  keys: { reportId: text, labCaseId: text, expertId: text, draft: flag },
  fields: {
    number: text,
    kind: text,
    status: oneOf('DRAFT', 'PEER_REVIEW', 'SIGNED', 'DESPATCHED', 'WITHDRAWN'),
    issuedAt: instant,
    signatory: text,
    sha256: text,
    opinion: text,
  },
  by: { labCaseId: 'lab_case_id, report_id' },
});
