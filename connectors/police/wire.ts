import { decimal, flag, instant, integer, json, list, names, oneOf, text } from '../column.ts';
import { recordOf } from '../record.ts';
import { accusedStatus, officer, relative, sections, sex } from './columns.ts';

export * from './reportWire.ts';

const record = recordOf('police');

type DiaryReference = { entryNo: string; at: string };

export const station = record('station', {
  type: 'Station',
  about: 'Police stations: the codes by which every pillar names them.',
  id: 'id',
  keys: { id: text, name: names, district: text, districtName: names, state: text },
  by: { id: 'id' },
});

export const firFacts = record('fir_facts', {
  about: 'What decides who reaches an FIR, and which labels the case carries. Facts only: no age, no identity.',
  id: 'firId',
  keys: {
    firId: text,
    state: text,
    district: text,
    station: text,
    number: integer,
    year: integer,
    zero: flag,
    transferredToFirId: text,
    registeredAt: instant,
    sections: list,
    officers: list,
    partySubjects: list,
    childVictim: flag,
    accusedCount: integer,
    childAccusedCount: integer,
    childAccusedCodes: list,
    sealed: flag,
    cnr: text,
    updatedAt: instant,
  },
  by: { firId: 'fir_id' },
});

export const fir = record('fir', {
  type: 'Fir',
  about: 'First information reports (IIF-1).',
  id: 'firId',
  keys: { firId: text, stationId: text },
  fields: {
    key: json<{ state: string; district: string; station: string; number: number; year: number; zero: boolean }>(),
    displayNumber: text,
    registeredAt: instant,
    sections,
    status: oneOf('UNDER_INVESTIGATION', 'TRANSFERRED', 'CHARGE_SHEETED', 'CLOSED'),
    transferredTo: json<{
      state: string;
      district: string;
      station: string;
      number: number;
      year: number;
      zero: boolean;
    }>(),
    occurrence: json<{ from: string; to: string }>(),
    informationReceivedAt: instant,
    generalDiary: json<DiaryReference>(),
    informationMode: oneOf('WRITTEN', 'ORAL', 'ELECTRONIC'),
    placeOfOccurrence: text,
    directionAndDistance: text,
    beatNo: text,
    delayReason: text,
    propertyInvolved: json<readonly { kind: string; description: string; valueRupees: number }[]>(),
    propertyValueRupees: decimal,
    inquestNo: text,
    narrative: text,
    actionTaken: text,
    copyGiven: flag,
    registeredBy: officer,
    investigatingOfficer: officer,
    dispatchedToCourtAt: instant,
    crimeHead: text,
  },
  masks: { narrativeRedacted: text },
  feeds: { narrativeRedacted: ['narrative'] },
  by: { firId: 'fir_id' },
});

export const informant = record('informant', {
  type: 'Informant',
  about: 'Who gave the information (IIF-1 item 6).',
  id: 'firId',
  keys: { firId: text },
  fields: {
    name: names,
    relationToVictim: text,
    relative,
    birthYear: integer,
    nationality: text,
    occupation: text,
    address: text,
    phone: text,
    email: text,
  },
  masks: { addressDistrict: text, addressState: text },
  feeds: { addressDistrict: ['address'], addressState: ['address'] },
  by: { firId: 'fir_id' },
});

export const victim = record('victim', {
  type: 'Victim',
  about: 'Victims (IIF-2 B).',
  id: 'victimId',
  keys: { victimId: text, firId: text, serial: integer },
  fields: {
    name: names,
    relative,
    ageYears: integer,
    ageBand: text,
    sex,
    nationality: text,
    occupation: text,
    address: text,
    phone: text,
    socialCategory: text,
    injury: text,
  },
  masks: { addressDistrict: text, addressState: text },
  feeds: { addressDistrict: ['address'], addressState: ['address'] },
  by: { firId: 'fir_id, serial' },
});

export const accusedFacts = record('accused_facts', {
  about: 'Who among the accused is a child, or a relative of the victim: decided before a name is read.',
  id: 'accusedId',
  keys: {
    accusedId: text,
    firId: text,
    code: text,
    serial: integer,
    child: flag,
    relativeOfVictim: flag,
    prisonerId: text,
  },
  by: { firId: 'fir_id, serial' },
});

export const accused = record('accused', {
  type: 'Accused',
  about: 'Accused persons, as the police record them.',
  id: 'accusedId',
  keys: { accusedId: text },
  fields: {
    name: names,
    aliases: list,
    relative,
    ageYears: integer,
    ageBand: text,
    sex,
    nationality: text,
    occupation: text,
    address: text,
    phone: text,
    socialCategory: text,
    fingerprintNumber: text,
    photographHeld: flag,
    previousConvictions: integer,
    status: accusedStatus,
    sections,
  },
  masks: { addressDistrict: text, addressState: text },
  feeds: { addressDistrict: ['address'], addressState: ['address'] },
  by: { accusedId: 'accused_id' },
});

export const arrest = record('arrest', {
  type: 'Arrest',
  about: 'Arrest or court surrender (IIF-3), one per accused and occasion.',
  id: 'arrestId',
  keys: { arrestId: text, accusedId: text },
  fields: {
    arrestedAt: instant,
    place: text,
    mode: oneOf(
      'ARRESTED_AND_FORWARDED',
      'RELEASED_ON_BOND',
      'RELEASED_ON_ANTICIPATORY_BAIL',
      'REMANDED_TO_POLICE_CUSTODY',
      'SURRENDERED_AND_BAILED',
      'SURRENDERED_TO_JUDICIAL_CUSTODY',
      'SURRENDERED_TO_POLICE_CUSTODY',
    ),
    generalDiary: json<DiaryReference>(),
    surrenderedBefore: text,
    sections,
    groundsWrittenAt: instant,
    articlesFound: list,
    relativeInformedAt: instant,
    relativeInformed: relative,
    producedAt: instant,
    medicallyExaminedAt: instant,
    physicalCondition: text,
    description: text,
    fingerprintsTaken: flag,
    riskFlags: json<{ readonly [flag: string]: boolean }>(),
    arrestWitnesses: list,
    arrestedBy: officer,
  },
  by: { accusedId: 'accused_id, arrest_id' },
});

export const witnessFacts = record('witness_facts', {
  about: 'Which witnesses are children or protected: decided before a name is read.',
  id: 'witnessId',
  keys: { witnessId: text, firId: text, serial: integer, child: flag, protectedWitness: flag },
  by: { firId: 'fir_id, serial' },
});

export const witness = record('witness', {
  type: 'Witness',
  about:
    'Witnesses. For a protected witness the name is the pseudonym: the mapping stays with the competent authority.',
  id: 'witnessId',
  keys: { witnessId: text },
  fields: {
    name: names,
    address: text,
    phone: text,
    evidenceKind: oneOf('EYEWITNESS', 'COMPLAINANT', 'PANCH', 'MEDICAL', 'POLICE', 'EXPERT', 'OTHER'),
  },
  by: { witnessId: 'witness_id' },
});

export const caseDiaryEntry = record('case_diary_entry', {
  type: 'CaseDiaryEntry',
  about: 'Case diary (BNSS 192).',
  id: 'entryId',
  keys: { entryId: text, firId: text },
  fields: { entryNo: integer, writtenAt: instant, places: list, text },
  by: { firId: 'fir_id, entry_no' },
});

export const statement = record('statement', {
  type: 'Statement',
  about: 'Statements to the police (BNSS 180).',
  id: 'statementId',
  keys: { statementId: text, firId: text },
  fields: { madeBy: text, recordedAt: instant, audioVideo: flag, text, excludedPart: text },
  by: { firId: 'fir_id, statement_id' },
});

export const magistrateStatement = record('magistrate_statement', {
  type: 'MagistrateStatement',
  about: 'Statements and confessions before a Magistrate (BNSS 183).',
  id: 'statementId',
  keys: { statementId: text, firId: text },
  fields: { madeBy: text, kind: text, recordedAt: instant, magistrate: text, text },
  by: { firId: 'fir_id, statement_id' },
});

export const seizure = record('seizure', {
  type: 'Seizure',
  about: 'Property search and seizure (IIF-4).',
  id: 'seizureId',
  keys: { seizureId: text, firId: text },
  fields: {
    nature: oneOf('STOLEN', 'UNCLAIMED', 'UNLAWFUL_POSSESSION', 'INVOLVED', 'INTESTATE'),
    seizedAt: instant,
    place: text,
    sections,
    fromWhom: text,
    professionalReceiver: flag,
    panchWitnesses: list,
    items:
      json<
        readonly { kind: string; description: string; quantity: string; valueRupees: number; photographed: boolean }[]
      >(),
    actionOnPerishable: text,
    identificationRequired: flag,
    grounds: text,
    copyGiven: flag,
    sealNo: text,
    malkhanaNo: text,
    disposal: text,
  },
  by: { firId: 'fir_id, seizure_id' },
});

export const sceneRecording = record('scene_recording', {
  type: 'SceneRecording',
  about: 'Packets of e-Sakshya: metadata only, never the recording.',
  id: 'recordingId',
  keys: { recordingId: text, firId: text },
  fields: { packetId: text, openedAt: instant, closedAt: instant, sha256: text, kind: text },
  by: { firId: 'fir_id, recording_id' },
});

export const medicalReport = record('medical_report', {
  type: 'MedicalReport',
  about: 'Medico-legal reports as they reached the investigating officer.',
  id: 'reportId',
  // Whose it is decides who is told that there is one, also where nothing more is told: a child's, or a protected witness's, leaves no trace.
  keys: { reportId: text, firId: text, ofVictim: flag, person: text },
  fields: { kind: text, examinedAt: instant, receivedAt: instant, opinion: text },
  by: { firId: 'fir_id, report_id' },
});

export const remandApplication = record('remand_application', {
  type: 'RemandApplication',
  about: 'Applications for remand (BNSS 187(1)).',
  id: 'applicationId',
  keys: { applicationId: text, firId: text },
  fields: { appliedAt: instant, custodySought: text, daysSought: integer, grounds: text },
  by: { firId: 'fir_id, application_id' },
});
