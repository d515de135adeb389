// Where the pillars keep what identifies or tells, and which rows of the matrix decide on it: typed from the matrix, never from the
// schema that is under test. A row of the matrix in capitals decides as it stands; a word in small letters is a family (oracle.ts).

import { by, everywhere, mask, number, status, type Table, text } from './deciding.ts';
import { probation } from './joined/probation.ts';

const accusedPerson = {
  ...everywhere(by('accused'), 'name_latin', 'name_native'),
  ...everywhere(by('family'), 'relative', 'nationality', 'occupation', 'address'),
  ...everywhere(mask('family'), 'address_district'),
  age_years: number('accused'),
  social_category: by('SOCIAL_CATEGORY'),
};

const police: Record<string, Table> = {
  fir: {
    key: 'fir_id',
    anchor: 'fir',
    columns: {
      ...everywhere(status('FIR_BASICS'), 'display_number'),
      ...everywhere(by('FIR_BASICS'), 'inquest_no', 'crime_head', 'registered_by', 'investigating_officer'),
      action_taken: text('FIR_BASICS'),
      general_diary: by('GENERAL_DIARY'),
      place_of_occurrence: by('place'),
      direction_and_distance: by('place'),
      beat_no: by('place'),
      delay_reason: text('narrative'),
      narrative: text('narrative'),
      narrative_redacted: mask('narrative'),
      property_involved: by('SEIZED_PROPERTY'),
    },
  },
  informant: {
    key: 'fir_id',
    anchor: 'fir',
    columns: {
      ...everywhere(by('informant'), 'name_latin', 'name_native', 'relation_to_victim', 'relative'),
      ...everywhere(by('informant'), 'nationality', 'occupation', 'address'),
      ...everywhere(by('CONTACT_DETAILS', 'informant'), 'phone', 'email'),
      birth_year: number('informant'),
      address_district: mask('informant'),
    },
  },
  victim: {
    key: 'victim_id',
    anchor: 'fir',
    columns: {
      ...everywhere(
        by('victim'),
        'name_latin',
        'name_native',
        'relative',
        'nationality',
        'occupation',
        'address',
        'injury',
      ),
      phone: by('CONTACT_DETAILS', 'victim'),
      age_years: number('victim'),
      social_category: by('SOCIAL_CATEGORY'),
      address_district: mask('victim'),
    },
  },
  accused: {
    key: 'accused_id',
    anchor: 'accused',
    columns: {
      ...accusedPerson,
      aliases: by('accused'),
      phone: by('CONTACT_DETAILS', 'accused'),
      fingerprint_number: by('BIOMETRIC_REFERENCE', 'unlessChild'),
    },
  },
  arrest: {
    key: 'arrest_id',
    anchor: 'accused',
    columns: {
      ...everywhere(by('ARREST', 'unlessChild'), 'place', 'surrendered_before', 'arrested_by'),
      general_diary: by('GENERAL_DIARY', 'unlessChild'),
      articles_found: text('ARREST', 'unlessChild'),
      relative_informed: by('family'),
      physical_condition: text('MEDICO_LEGAL_REPORT', 'unlessChild'),
      description: by('family'),
      arrest_witnesses: by('WITNESS_NAME', 'unlessChild'),
    },
  },
  witness: {
    key: 'witness_id',
    anchor: 'witness',
    columns: {
      ...everywhere(by('witness'), 'name_latin', 'name_native'),
      ...everywhere(by('WITNESS_CONTACT', 'witness'), 'address', 'phone'),
    },
  },
  case_diary_entry: {
    key: 'entry_id',
    anchor: 'fir',
    columns: { places: by('CASE_DIARY'), text: text('CASE_DIARY') },
  },
  statement: {
    key: 'statement_id',
    anchor: 'fir',
    columns: { text: text('STATEMENT_180'), excluded_part: text('EXCLUDED_STATEMENT_PART') },
  },
  magistrate_statement: {
    key: 'statement_id',
    anchor: 'fir',
    columns: { text: text('beforeMagistrate'), magistrate: by('beforeMagistrate') },
  },
  seizure: {
    key: 'seizure_id',
    anchor: 'fir',
    columns: {
      place: by('place'),
      from_whom: text('WITNESS_NAME'),
      panch_witnesses: by('WITNESS_NAME'),
      items: text('SEIZED_PROPERTY'),
      action_on_perishable: text('SEIZED_PROPERTY'),
      grounds: text('SEIZED_PROPERTY'),
      ...everywhere(by('SEIZED_PROPERTY'), 'seal_no', 'malkhana_no', 'disposal'),
    },
  },
  medical_report: { key: 'report_id', anchor: 'fir', columns: { opinion: by('medical') } },
  remand_application: { key: 'application_id', anchor: 'fir', columns: { grounds: text('REMAND_APPLICATION') } },
  scene_recording: {
    key: 'recording_id',
    anchor: 'fir',
    columns: everywhere(status('SCENE_RECORDING_METADATA'), 'packet_id', 'sha256'),
  },
  charge_sheet: {
    key: 'charge_sheet_id',
    anchor: 'sheet',
    columns: {
      number: status('report'),
      un_occurred_reason: text('report'),
      information_nature: text('report'),
      brief_facts: text('report', 'sensitiveText'),
      brief_facts_redacted: mask('report', 'sensitiveText'),
      investigating_officer: by('report'),
      evidence: text('report', 'sensitiveText'),
      articles: text('report'),
      electronic_devices: text('report'),
      laboratory_result: text('report', 'sensitiveText'),
      action_if_false: text('report'),
    },
  },
  charge_sheet_accused: {
    key: 'row_id',
    anchor: 'sheetAccused',
    columns: {
      ...accusedPerson,
      provisional_criminal_no: by('ANTECEDENTS', 'unlessChild'),
      regular_criminal_no: by('ANTECEDENTS', 'unlessChild'),
      sureties: by('SURETY', 'unlessChild'),
    },
  },
  not_charge_sheeted: {
    key: 'row_id',
    anchor: 'sheetAccused',
    columns: {
      ...everywhere(by('accused'), 'name_latin', 'name_native'),
      reason: text('report', 'unlessChild'),
    },
  },
  charge_sheet_document: {
    key: 'row_id',
    anchor: 'sheet',
    columns: {
      title: text('report', 'DOCUMENT_CONTENT', 'sensitiveText'),
      sha256: by('report'),
      signed_by: by('report', 'DOCUMENT_CONTENT', 'sensitiveText'),
    },
  },
};

const courts: Record<string, Table> = {
  court_case: {
    key: 'cnr',
    anchor: 'cnr',
    columns: {
      ...everywhere(
        status('COURT_CASE_STATUS'),
        'source_case_type',
        'filing_number',
        'registration_number',
        'source_stage',
      ),
      ...everywhere(status('COURT_CASE_STATUS'), 'next_hearing_purpose'),
      ...everywhere(by('COURT_CASE_STATUS'), 'police_station_text', 'advocates', 'disposal_nature'),
    },
  },
  hearing: {
    key: 'hearing_id',
    anchor: 'hearing',
    columns: {
      ...everywhere(by('COURT_CASE_STATUS'), 'purpose', 'judge'),
      business: text('business', 'sensitiveText'),
    },
  },
  court_order: {
    key: 'order_id',
    anchor: 'order',
    columns: {
      kind: by('order'),
      text: text('order', 'sensitiveText'),
      document: text('order', 'sensitiveText'),
      text_redacted: mask('order', 'sensitiveText'),
    },
  },
  bail_order: {
    key: 'bail_order_id',
    anchor: 'cnrAccused',
    columns: { conditions: text('BAIL_ORDER', 'unlessChild'), sureties: by('SURETY', 'unlessChild') },
  },
  process: {
    key: 'process_id',
    anchor: 'cnr',
    columns: { process_no: by('PROCESS'), reason_not_served: text('PROCESS') },
  },
  accused_outcome: {
    key: 'outcome_id',
    anchor: 'cnrAccused',
    columns: { imprisonment: by('SENTENCE', 'unlessChild') },
  },
  supplied_copies: {
    key: 'supply_id',
    anchor: 'cnrAccused',
    columns: everywhere(by('SUPPLY_BUNDLE', 'unlessChild'), 'contents', 'sha256'),
  },
  charge_sheet_receipt_facts: {
    key: 'charge_sheet_id',
    anchor: 'receipt',
    columns: { objections: text('EXCHANGE_RECEIPT'), acknowledgement_no: status('EXCHANGE_RECEIPT') },
  },
};

const prisons: Record<string, Table> = {
  prisoner: {
    key: 'prisoner_id',
    anchor: 'prisoner',
    columns: {
      ...everywhere(by('accused'), 'name_latin', 'name_native'),
      ...everywhere(by('family'), 'relative', 'nationality', 'address', 'education'),
      address_district: mask('family'),
      age_at_admission: number('accused'),
      fingerprint_number: by('BIOMETRIC_REFERENCE'),
      cell: by('PRISON_CELL'),
      alerts: by('FITNESS_ALERT'),
      other_holds: by('ANTECEDENTS'),
      movements: by('REMAND_HISTORY', 'PRISON_CONDUCT'),
    },
  },
  custody: {
    key: 'custody_id',
    anchor: 'custody',
    columns: {
      next_production_mode: by('REMAND_HISTORY'),
      remand_spells: by('REMAND_HISTORY'),
      warrants: by('REMAND_HISTORY'),
      release: { ...by('RELEASE'), parts: ['orderReference'] },
      sentence: by('SENTENCE'),
      counsel: by('REMAND_HISTORY'),
    },
  },
};

const prosecution: Record<string, Table> = {
  prosecution_file: {
    key: 'file_id',
    anchor: 'file',
    columns: {
      ...everywhere(status('PROSECUTOR_ASSIGNMENT'), 'office', 'stage'),
      ...everywhere(by('PROSECUTOR_ASSIGNMENT'), 'prosecutor', 'cadre', 'assignments'),
      daily_record: text('DAILY_RECORD'),
      sanctions: by('SANCTION'),
    },
  },
  opinion: {
    key: 'opinion_id',
    anchor: 'requested',
    columns: {
      question: text('PROSECUTION_OPINION'),
      text: text('PROSECUTION_OPINION'),
      given_by: by('PROSECUTION_OPINION'),
    },
  },
  scrutiny_defect: { key: 'defect_id', anchor: 'requested', columns: { defect: text('PROSECUTION_OPINION') } },
  appeal_proposal: {
    key: 'proposal_id',
    anchor: 'file',
    columns: { against: text('APPEAL_PROPOSAL'), grounds: text('APPEAL_PROPOSAL'), state: status('APPEAL_PROPOSAL') },
  },
};

const forensics: Record<string, Table> = {
  forensic_case: {
    key: 'lab_case_id',
    anchor: 'lab',
    columns: {
      ...everywhere(by('FORENSIC_REQUISITION'), 'forwarding_authority', 'memo_no'),
      ...everywhere(text('FORENSIC_REQUISITION'), 'nature_of_crime', 'questions'),
      ...everywhere(mask('FORENSIC_REQUISITION'), 'nature_of_crime_redacted', 'questions_redacted'),
      ...everywhere(by('FORENSIC_STATUS'), 'priority', 'divisions'),
    },
  },
  exhibit: {
    key: 'exhibit_id',
    anchor: 'exhibit',
    columns: {
      ...everywhere(by('FORENSIC_REQUISITION'), 'number', 'parcel_no', 'seal', 'storage'),
      description: text('FORENSIC_REQUISITION'),
      description_redacted: mask('FORENSIC_REQUISITION'),
      scene_packet_id: status('SCENE_RECORDING_METADATA'),
    },
  },
  custody_event: { key: 'event_id', anchor: 'event', columns: everywhere(by('CUSTODY_LOG'), 'from', 'to', 'purpose') },
  examination: {
    key: 'examination_id',
    anchor: 'work',
    columns: {
      division: by('FORENSIC_STATUS'),
      method: by('FORENSIC_WORKING_NOTES'),
      notes: by('FORENSIC_WORKING_NOTES'),
    },
  },
  forensic_report: {
    key: 'report_id',
    anchor: 'work',
    columns: {
      number: by('FORENSIC_STATUS'),
      ...everywhere(by('laboratoryReport'), 'signatory', 'sha256', 'opinion'),
    },
  },
};

/** Those of the pillars that have joined. */
const joined = {
  probation,
};

/** Every table in which canaries are planted, by pillar. */
export const tables = { police, courts, prisons, prosecution, forensics, ...joined };
