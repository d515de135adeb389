import type { Pillar } from '../../src/core/pillars.ts';

/** A kind of record as somebody would write it who answers these three operations alone: columns under the names of the graph. */
export type Kind = {
  readonly pillar: Pillar;
  readonly from: string;
  /** The columns by which it is asked for. */
  readonly by: Readonly<Record<string, string>>;
  readonly order: string;
  readonly columns: Readonly<Record<string, string>>;
};

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const day = (column: string): string => `${column}::text`;
/** The courts export days as text, day first. */
const courtDay = (column: string): string =>
  `substr(${column}, 7, 4) || '-' || substr(${column}, 4, 2) || '-' || substr(${column}, 1, 2)`;
const named = (column: string, other: string): string =>
  `case when ${column} is not null then json_build_object('${other}', ${column} ->> '${other}', 'name', ${column} -> 'name' ->> 'LATIN') end`;

/** The prisons write an instant with their own offset; the graph answers all in one. */
const bailOf = (column: string): string =>
  `case when ${column} is not null then json_build_object('grantedOn', ${column} ->> 'grantedOn', 'orderReceivedAt', ${instant(`(${column} ->> 'orderReceivedAt')::timestamptz`)}, 'bondFurnishedOn', ${column} ->> 'bondFurnishedOn', 'releasedOn', ${column} ->> 'releasedOn', 'sectionMismatch', ${column} -> 'sectionMismatch') end`;

const police = (view: string, by: Kind['by'], order: string, columns: Kind['columns'], join = ''): Kind => ({
  pillar: 'police',
  from: `icjs.${view} r ${join}`,
  by,
  order,
  columns,
});
const ofFir = { firId: 'r.fir_id' };
const ofSheet = { sheetId: 'r.charge_sheet_id' };
const withFacts = 'join icjs.accused_facts f on f.accused_id = r.accused_id';

const sheetColumns = {
  draft: 'r.draft',
  id: 'r.charge_sheet_id',
  firId: 'r.fir_id',
  number: 'r.number',
  kind: 'r.kind',
  datedOn: day('r.dated_on'),
  submittedAt: instant('r.submitted_at'),
  sections: 'r.sections',
};

export const kinds = {
  fir: police('fir', ofFir, 'r.fir_id', {
    firId: 'r.fir_id',
    key: 'r.key',
    displayNumber: 'r.display_number',
    registeredAt: instant('r.registered_at'),
    sections: 'r.sections',
    status: 'r.status',
    narrative: 'r.narrative',
    placeOfOccurrence: 'r.place_of_occurrence',
  }),
  firNumber: police('fir', ofFir, 'r.fir_id', { firId: 'r.fir_id', key: 'r.key', displayNumber: 'r.display_number' }),
  firFacts: police('fir_facts', ofFir, 'r.fir_id', {
    firId: 'r.fir_id',
    sectionTexts: 'r.sections',
    registeredAt: instant('r.registered_at'),
  }),
  informant: police('informant', ofFir, 'r.fir_id', {
    firId: 'r.fir_id',
    name: 'r.name_latin',
    relationToVictim: 'r.relation_to_victim',
    phone: 'r.phone',
  }),
  person: police('accused_facts', ofFir, 'r.fir_id, r.serial', {
    firId: 'r.fir_id',
    accusedId: 'r.accused_id',
    registerCode: 'r.code',
  }),
  accused: police(
    'accused',
    { firId: 'f.fir_id' },
    'f.fir_id, f.serial',
    {
      firId: 'f.fir_id',
      accusedId: 'r.accused_id',
      registerCode: 'f.code',
      name: 'r.name_latin',
      ageBand: 'r.age_band',
      address: 'r.address',
      status: 'r.status',
      sections: 'r.sections',
    },
    withFacts,
  ),
  arrest: police(
    'arrest',
    { firId: 'f.fir_id', accusedId: 'r.accused_id' },
    'r.accused_id, r.arrest_id',
    {
      accusedId: 'r.accused_id',
      arrestedAt: instant('r.arrested_at'),
      place: 'r.place',
      groundsWrittenAt: instant('r.grounds_written_at'),
      relativeInformedAt: instant('r.relative_informed_at'),
      producedAt: instant('r.produced_at'),
    },
    withFacts,
  ),
  victim: police('victim', ofFir, 'r.fir_id, r.serial', {
    name: 'r.name_latin',
    ageBand: 'r.age_band',
    address: 'r.address',
    firId: 'r.fir_id',
  }),
  witness: police(
    'witness',
    { firId: 'f.fir_id' },
    'f.fir_id, f.serial',
    {
      firId: 'f.fir_id',
      witnessId: 'r.witness_id',
      name: 'r.name_latin',
      address: 'r.address',
      evidenceKind: 'r.evidence_kind',
    },
    'join icjs.witness_facts f on f.witness_id = r.witness_id',
  ),
  diary: police('case_diary_entry', ofFir, 'r.fir_id, r.entry_no', {
    firId: 'r.fir_id',
    entryNo: 'r.entry_no',
    writtenAt: instant('r.written_at'),
    text: 'r.text',
  }),
  sheetOfCase: police('charge_sheet', ofFir, 'r.fir_id, r.dated_on, r.charge_sheet_id', sheetColumns),
  sheet: police('charge_sheet', ofSheet, 'r.charge_sheet_id', {
    ...sheetColumns,
    sheetId: 'r.charge_sheet_id',
    informationNature: 'r.information_nature',
    briefFacts: 'r.brief_facts',
    investigatingOfficer: named('r.investigating_officer', 'rank'),
    evidence: 'r.evidence',
    articles: 'r.articles',
    electronicDevices: 'r.electronic_devices',
    womansMedicalReportAttached: 'r.womans_medical_report_attached',
  }),
  reportFacts: police('charge_sheet_facts', ofFir, 'r.fir_id, r.charge_sheet_id', {
    sheetId: 'r.charge_sheet_id',
    firId: 'r.fir_id',
    draft: 'r.draft',
    submittedAt: instant('r.submitted_at'),
    supplementary: 'r.supplementary',
    sectionTexts: 'r.sections',
  }),
  sheetAccused: police('charge_sheet_accused', ofSheet, 'r.charge_sheet_id, r.row_id', {
    sheetId: 'r.charge_sheet_id',
    accusedId: 'r.accused_id',
    name: 'r.name_latin',
    relative: named('r.relative', 'relation'),
    ageYears: 'r.age_years',
    sex: 'r.sex',
    address: 'r.address',
    status: 'r.status',
    arrestedOn: day('r.arrested_on'),
    bail: 'r.bail',
    sections: 'r.sections',
  }),
  notChargeSheeted: police('not_charge_sheeted', ofSheet, 'r.charge_sheet_id, r.row_id', {
    sheetId: 'r.charge_sheet_id',
    accusedId: 'r.accused_id',
    name: 'r.name_latin',
    reason: 'r.reason',
  }),
  sheetWitness: police('charge_sheet_witness', ofSheet, 'r.charge_sheet_id, r.row_id', {
    sheetId: 'r.charge_sheet_id',
    witnessId: 'r.witness_id',
  }),
  sheetDocument: police('charge_sheet_document', ofSheet, 'r.charge_sheet_id, r.row_id', {
    sheetId: 'r.charge_sheet_id',
    title: 'r.title',
    sha256: 'r.sha256',
    pages: 'r.pages',
    signedBy: 'r.signed_by',
  }),
  file: {
    pillar: 'prosecution',
    from: 'icjs.prosecution_file r',
    by: { fileId: 'r.file_id' },
    order: 'r.file_id',
    columns: {
      fileId: 'r.file_id',
      office: 'r.office',
      prosecutor: 'r.prosecutor',
      cadre: 'r.cadre',
      stage: 'r.stage',
    },
  },
  opinion: {
    pillar: 'prosecution',
    from: 'icjs.opinion r',
    by: { fileId: 'r.file_id' },
    order: 'r.file_id, r.opinion_id',
    columns: { fileId: 'r.file_id', kind: 'r.kind', text: 'r.text', givenAt: instant('r.given_at') },
  },
  courtCase: {
    pillar: 'courts',
    from: 'icjs.court_case r',
    by: { cnr: 'r.cnr' },
    order: 'r.cnr',
    columns: {
      cnr: 'r.cnr',
      courtId: 'r.court_id',
      caseType: 'r.case_type',
      registrationNumber: 'r.registration_number',
      stage: 'r.stage',
      nextHearing: `case when r.next_hearing_on is not null then json_build_object('date', ${courtDay('r.next_hearing_on')}, 'purpose', r.next_hearing_purpose) end`,
      disposal: `case when r.disposal_nature is not null then json_build_object('nature', r.disposal_nature, 'on', ${courtDay('r.disposed_on')}) end`,
    },
  },
  framed: {
    pillar: 'courts',
    from: 'icjs.framed_charge r',
    by: { cnr: 'r.cnr' },
    order: 'r.cnr, r.charge_id',
    columns: { cnr: 'r.cnr', accusedCode: 'r.accused_code', sections: 'r.sections', on: courtDay('r."on"') },
  },
  /** The newest ten of each. */
  hearing: {
    pillar: 'courts',
    from: 'unnest($KEYS) asked(cnr) cross join lateral (select * from icjs.hearing h where h.cnr = asked.cnr order by h.hearing_no desc limit 10) r',
    by: { cnr: 'r.cnr' },
    order: 'r.cnr, r.hearing_no desc',
    columns: { cnr: 'r.cnr', date: courtDay('r.date'), purpose: 'r.purpose', business: 'r.business' },
  },
  order: {
    pillar: 'courts',
    from: 'icjs.order_facts f join icjs.court_order r on r.order_id = f.order_id and not f.sealed',
    by: { cnr: 'f.cnr' },
    order: 'f.cnr, f.order_no desc',
    columns: {
      cnr: 'f.cnr',
      kind: 'r.kind',
      orderDate: courtDay('r.order_date'),
      inCamera: 'r.in_camera',
      text: 'r.text',
      document: `case when r.document is not null then json_build_object('sha256', r.document ->> 'sha256') end`,
    },
  },
  receipt: {
    pillar: 'courts',
    from: 'icjs.charge_sheet_receipt_facts r',
    by: { sheetId: 'r.charge_sheet_id' },
    order: 'r.charge_sheet_id',
    columns: {
      sheetId: 'r.charge_sheet_id',
      deliveredAt: instant('r.delivered_at'),
      consumedAt: instant('r.consumed_at'),
      returnedAt: instant('r.returned_at'),
      registeredAt: instant('r.registered_at'),
      objections: 'r.objections',
      acknowledgementNo: 'r.acknowledgement_no',
    },
  },
  custody: {
    pillar: 'prisons',
    from: 'icjs.custody_facts f join icjs.custody r on r.custody_id = f.custody_id',
    by: { prisonerId: 'f.prisoner_id', custodyId: 'f.custody_id' },
    order: 'f.prisoner_id, f.custody_id',
    columns: {
      custodyId: 'f.custody_id',
      prisonerId: 'f.prisoner_id',
      prisonId: 'f.prison_id',
      accusedCode: 'f.accused_code',
      releasedAt: instant('f.released_at'),
      since: day('r.since'),
      ownCnr: 'r.cnr',
      courtId: 'r.court_id',
      warrantSections: 'r.warrant_sections',
      firstRemandOn: day('f.first_remand_on'),
      nextProductionOn: day('r.next_production_on'),
      remandSpells: 'r.remand_spells',
      bail: bailOf('r.bail'),
      defaultBailAppliedOn: day('r.default_bail_applied_on'),
      ownApplicationMadeOn: day('r.application_made_on'),
      attributedDays: 'r.attributed_days',
      convictionsKnown: 'r.convictions_known',
      convicted: 'r.convicted',
    },
  },
  prisoner: {
    pillar: 'prisons',
    from: 'icjs.prisoner r',
    by: { prisonerId: 'r.prisoner_id' },
    order: 'r.prisoner_id',
    columns: {
      prisonerId: 'r.prisoner_id',
      name: 'r.name_latin',
      relative: named('r.relative', 'relation'),
      sex: 'r.sex',
      ageAtAdmission: 'r.age_at_admission',
      admittedAt: instant('r.admitted_at'),
      otherHolds: 'r.other_holds',
    },
  },
  labCase: {
    pillar: 'forensics',
    from: 'icjs.forensic_case r',
    by: { labCaseId: 'r.lab_case_id' },
    order: 'r.lab_case_id',
    columns: { labCaseId: 'r.lab_case_id', labId: 'r.lab_id', status: 'r.status' },
  },
  exhibit: {
    pillar: 'forensics',
    from: 'icjs.exhibit r',
    by: { labCaseId: 'r.lab_case_id' },
    order: 'r.lab_case_id, r.exhibit_id',
    columns: {
      labCaseId: 'r.lab_case_id',
      exhibitId: 'r.exhibit_id',
      number: 'r.number',
      description: 'r.description',
    },
  },
  custodyEvent: {
    pillar: 'forensics',
    from: 'icjs.custody_event r join icjs.exhibit e on e.exhibit_id = r.exhibit_id',
    by: { exhibitId: 'r.exhibit_id', labCaseId: 'e.lab_case_id' },
    order: 'r.exhibit_id, r.serial',
    columns: {
      exhibitId: 'r.exhibit_id',
      at: instant('r.at'),
      from: 'r."from"',
      to: 'r."to"',
      sealIntact: 'r.seal_intact',
    },
  },
  report: {
    pillar: 'forensics',
    from: 'icjs.forensic_report r',
    by: { labCaseId: 'r.lab_case_id' },
    order: 'r.lab_case_id, r.report_id',
    columns: {
      labCaseId: 'r.lab_case_id',
      number: 'r.number',
      status: 'r.status',
      issuedAt: instant('r.issued_at'),
      opinion: 'r.opinion',
    },
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof kinds;

/** A row under the names of the graph. */
export type Row = Readonly<Record<string, unknown>>;
