import { getDirective } from '@graphql-tools/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../resolvers/anomalyRules.ts';
import type { Pillar } from '../../src/core/pillars.ts';
import { type Role, roles } from '../../src/core/roles.ts';
import { personas } from '../../src/demo/world/personas.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';
import { askCase, everybody, matters, plant, storyOf, timelessOf } from './attack.ts';
import { declared, everything, objectNamed } from './selection.ts';

// T7. A value that is computed from others tells of them. Whoever reads the one may read the others, or it is said here why not.

/** What each computed field is made of. */
const madeOf: Readonly<Record<string, readonly string[]>> = {
  'UndertrialCase.detention': [
    'UndertrialCase.sections',
    'UndertrialCase.firstRemandOn',
    'UndertrialCase.remandSpells',
    'UndertrialCase.bail',
    'UndertrialCase.release',
    'FramedCharge.sections',
    'ChargeSheet.sections',
    'ChargeSheet.filedAt',
    'ChargeSheetAccused.previousConvictions',
    'Fir.registeredAt',
  ],
  'Undertrial.nearestDate': ['UndertrialCase.detention'],
  'Case.filingDue': [
    'Fir.sections',
    'Fir.registeredAt',
    'Case.custodies',
    'UndertrialCase.firstRemandOn',
    'ChargeSheet.number',
  ],
  'UndertrialCase.sections': ['Fir.sections', 'FramedCharge.sections', 'ChargeSheet.sections'],
  'UndertrialCase.sectionsFrom': ['Fir.sections', 'FramedCharge.sections', 'ChargeSheet.sections'],
  'UndertrialCase.cnr': ['CourtCase.cnr'],
  'UndertrialCase.nextHearing': ['CourtCase.nextHearing'],
  'UndertrialCase.releaseNotes': ['UndertrialCase.bail', 'BailOrder.on', 'BailOrder.sections'],
  'UndertrialCase.applicationDraft': ['UndertrialCase.detention'],
  'DetentionInputs.policeCustodyDays': ['UndertrialCase.remandSpells'],
  'UndertrialCase.sentenceEnd': ['UndertrialCase.sentence', 'UndertrialCase.remandSpells', 'UndertrialCase.warrants'],
  'DetentionInputs.sections': ['UndertrialCase.sections'],
  'DetentionInputs.spells': ['UndertrialCase.remandSpells'],
  'DetentionInputs.firstRemandOn': ['UndertrialCase.firstRemandOn'],
  'DetentionInputs.policeReports': ['Exchange.deliveredAt', 'Exchange.returnedAt'],
  'ReviewCommitteeEntry.grounds': [
    'UndertrialCase.detention',
    'UndertrialCase.bail',
    'UndertrialCase.sentenceEnd',
    'Undertrial.sex',
    'Undertrial.ageAtAdmission',
    'Undertrial.alerts',
  ],
  'UndertrialSummary.defaultBail': ['UndertrialCase.detention'],
  'UndertrialSummary.maximumDetention': ['UndertrialCase.detention'],
  'UndertrialSummary.applicationsDue': ['UndertrialCase.detention'],
  'UndertrialSummary.bailGrantedNotReleased': ['UndertrialCase.bail'],
  'Case.anomalies': [...new Set(Object.values(rules).flatMap(({ restsOn }) => restsOn))],
  'Accused.custody': ['CustodyAnswer.status'],
  'ChargeSheetAccused.custody': ['CustodyAnswer.status'],
  'Case.stage': ['CourtCase.stage', 'ChargeSheet.number'],
  'ChargeSheet.exchange': ['Exchange.state'],
  'ChargeSheet.filedAt': ['Exchange.deliveredAt'],
  'Exchange.waitingDays': ['Exchange.state', 'Exchange.submittedAt', 'Exchange.returnedAt'],
};

/** Who reads an FIR in full, and not a field on which an anomaly may rest. */
const laboratoryAndProbation: readonly Role[] = ['FORENSIC_EXPERT', 'LAB_DIRECTOR', 'PROBATION_OFFICER'];

const keptFromReaders: Readonly<Record<string, readonly Role[]>> = {
  'Fir.generalDiary': [
    'CRIME_RECORDS_BUREAU',
    'PUBLIC_PROSECUTOR',
    'DIRECTORATE_OF_PROSECUTION',
    'JAIL_SUPERINTENDENT',
    'PRISON_HEADQUARTERS',
    'LEGAL_SERVICES_AUTHORITY',
    'JUDGE',
    'COURT_REGISTRY',
    'CITIZEN',
    ...laboratoryAndProbation,
  ],
  'Accused.arrests': laboratoryAndProbation,
  'Arrest.arrestedAt': laboratoryAndProbation,
  'Case.chargeSheets': laboratoryAndProbation,
  'ChargeSheet.number': laboratoryAndProbation,
  'ChargeSheet.exchange': laboratoryAndProbation,
  'Exchange.state': laboratoryAndProbation,
  'ChargeSheet.investigatingOfficer': [
    'CRIME_RECORDS_BUREAU',
    'JAIL_SUPERINTENDENT',
    'PRISON_HEADQUARTERS',
    'LEGAL_SERVICES_AUTHORITY',
    'CITIZEN',
    ...laboratoryAndProbation,
  ],
  'Accused.name': ['FORENSIC_EXPERT', 'LAB_DIRECTOR', 'CITIZEN'],
  'Accused.relative': [
    'CRIME_RECORDS_BUREAU',
    'DIRECTORATE_OF_PROSECUTION',
    'FORENSIC_EXPERT',
    'LAB_DIRECTOR',
    'CITIZEN',
  ],
  'Accused.fingerprintNumber': [
    'PUBLIC_PROSECUTOR',
    'DIRECTORATE_OF_PROSECUTION',
    'LEGAL_SERVICES_AUTHORITY',
    'JUDGE',
    'COURT_REGISTRY',
    'CITIZEN',
    ...laboratoryAndProbation,
  ],
};

/** Who reads a computed field and not what it is made of, and the sentence of the law or the matrix that says so. */
const said: Readonly<Record<string, Readonly<Partial<Record<Role, string>>>>> = {
  'UndertrialCase.detention from UndertrialCase.firstRemandOn': {
    DIRECTORATE_OF_PROSECUTION: 'row 58: everyone with a duty towards the prisoner sees the dates',
    PROBATION_OFFICER: 'row 58: everyone with a duty towards the prisoner sees the dates',
  },
  'UndertrialCase.detention from UndertrialCase.remandSpells': {
    DIRECTORATE_OF_PROSECUTION: 'row 58, as above',
    PROBATION_OFFICER: 'row 58, as above',
  },
  'Case.filingDue from UndertrialCase.firstRemandOn': {
    DIRECTORATE_OF_PROSECUTION: 'row 58, as above',
    PROBATION_OFFICER: 'row 58, as above',
  },
  'UndertrialCase.detention from ChargeSheet.sections': {
    JAIL_SUPERINTENDENT:
      'a prison is told the live sections of whom it holds (SC, November 2024: held on the FIR’s murder)',
    PRISON_HEADQUARTERS: 'as above',
    LEGAL_SERVICES_AUTHORITY: 'whoever defends the prisoner must know the maximum term (BNSS 479)',
    PROBATION_OFFICER: 'row 58, as above',
  },
  'UndertrialCase.detention from ChargeSheet.filedAt': {
    PROBATION_OFFICER: 'row 58: that the report was filed in time is the date’s other half',
  },
  'Case.filingDue from ChargeSheet.number': { PROBATION_OFFICER: 'row 58, as above' },
  'UndertrialCase.detention from ChargeSheetAccused.previousConvictions': {
    COURT_REGISTRY: 'row 58: one third or one half turns on it (BNSS 479(1)); how many and for what is not told',
  },
  ...Object.fromEntries(
    ['UndertrialCase.sections', 'UndertrialCase.sectionsFrom'].map((field) => [
      `${field} from ChargeSheet.sections`,
      {
        CRIME_RECORDS_BUREAU: 'is told those of the FIR: see the sections of a police report, below',
        JAIL_SUPERINTENDENT: 'the live sections of whom it holds',
        PRISON_HEADQUARTERS: 'the live sections of whom it holds',
        LEGAL_SERVICES_AUTHORITY: 'the live sections of whom it defends',
        PROBATION_OFFICER: 'the live sections of who is released to it',
        FORENSIC_EXPERT: 'reads no custody (row 55)',
        LAB_DIRECTOR: 'reads no custody (row 55)',
        CITIZEN: 'reads no custody’s content (row 55: S)',
      },
    ]),
  ),
  ...Object.fromEntries(
    ['UndertrialCase.remandSpells', 'UndertrialCase.warrants'].map((input) => [
      `UndertrialCase.sentenceEnd from ${input}`,
      {
        DIRECTORATE_OF_PROSECUTION: 'row 58 names the end of the sentence',
        PROBATION_OFFICER: 'row 58 names the end of the sentence',
      },
    ]),
  ),
  'ReviewCommitteeEntry.grounds from Undertrial.alerts': Object.fromEntries(
    [
      'STATION_HOUSE_OFFICER',
      'INVESTIGATING_OFFICER',
      'SUPERINTENDENT_OF_POLICE',
      'PUBLIC_PROSECUTOR',
      'DIRECTORATE_OF_PROSECUTION',
      'COURT_REGISTRY',
      'PROBATION_OFFICER',
    ].map((role) => [role, 'the ground is left out of what they are told: tests/journeys/reviewCommittee']),
  ),
  ...Object.fromEntries(
    Object.entries(keptFromReaders).map(([field, readers]) => [
      `Case.anomalies from ${field}`,
      Object.fromEntries(
        readers.map((role) => [role, 'an anomaly that rests on it is left out: tests/journeys/anomalies']),
      ),
    ]),
  ),
  'Case.stage from ChargeSheet.number': {
    FORENSIC_EXPERT: 'how far a case has come is public on e-Courts (row 48)',
    LAB_DIRECTOR: 'as above',
    PROBATION_OFFICER: 'as above',
  },
};

const matrix = readPolicyFiles(true);

/** The row of a family at its most open: a police report that was filed, an accused who is no child. */
const ordinaryRows: Readonly<Record<string, string>> = {
  POLICE_REPORT: 'CHARGE_SHEET',
  ACCUSED: 'ACCUSED_IDENTITY',
  ACCUSED_FAMILY: 'ACCUSED_PARTICULARS',
  ACCUSED_FINGERPRINT: 'BIOMETRIC_REFERENCE',
};

/** What the cells of a class say at their most open, of one's own record. */
const mayRead = (role: Role, coordinate: string): boolean => {
  const [type = '', name = ''] = coordinate.split('.');
  const field = objectNamed(type).getFields()[name];
  if (!field) throw new Error(`${coordinate} is not in the schema`);
  const data = getDirective(declared, field, 'data')?.[0];
  const row = ordinaryRows[String(data?.class)] ?? String(data?.class);
  const cell = matrix.rows.get(row)?.cells[role] ?? 'NONE';
  return ['F', 'O', 'OM'].includes(cell) || (data?.level === 'STATUS' && ['S', 'M', 'MX'].includes(cell));
};

describe('the matrix', () => {
  it.each(Object.entries(madeOf).flatMap(([field, inputs]) => inputs.map((input) => [field, input] as const)))(
    'gives %s to nobody who may not read %s, but for those of whom it is said why',
    (field, input) => {
      const open = roles.filter((role) => mayRead(role, field) && !mayRead(role, input));
      expect(open.toSorted()).toEqual(Object.keys(said[`${field} from ${input}`] ?? {}).toSorted());
    },
  );
});

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const feed = () => world.gateway.indexing.catchUp();

const whole = `query ($fir: FirKeyInput) { case(fir: $fir) ${everything('Case')} }`;

const lists = `{
  cases(filter: {}, first: 200) { totalCount nodes { id stage filingDue { on } } }
  undertrials(state: "BR", first: 200) { totalCount nodes { prisonerId nearestDate { on } } }
  chargeSheets(court: "PATNA-SESSIONS", first: 200) { totalCount nodes { id } }
}`;

const toldOf = async (persona: string): Promise<unknown> => [
  timelessOf(await world.ask(persona, whole, { fir: matters.murder })),
  timelessOf(await world.ask(persona, lists)),
];

type Planted = {
  readonly what: string;
  readonly database: Pillar;
  readonly statement: string;
  /** Who may know of it. */
  readonly knows: (role: Role | undefined, persona: string) => boolean;
};

const ofProsecutionOrPolice = (role: Role | undefined, persona: string): boolean =>
  ['sho-pirbahor', 'io-pirbahor', 'sp-patna', 'pp-patna', 'dop-bihar'].includes(persona) && role !== undefined;

const planted: readonly Planted[] = [
  {
    what: 'a draft of a further police report, with other sections (row 33)',
    database: 'police',
    statement: `insert into police.charge_sheet (charge_sheet_id, fir_id, court_id, draft, number, kind, sections) values ('DRAFT/1', 'PIRBAHOR/1/2025', 'PATNA-SESSIONS', true, '99/2026', 'SUPPLEMENTARY', '[{"act": "BNS", "section": "109(1)"}]');
      insert into police.charge_sheet_facts (charge_sheet_id, fir_id, court_id, supplementary, draft, sections) values ('DRAFT/1', 'PIRBAHOR/1/2025', 'PATNA-SESSIONS', true, true, '{BNS 109(1)}')`,
    knows: ofProsecutionOrPolice,
  },
  {
    what: 'a protected witness and what the witness said (row 15)',
    database: 'police',
    statement: `insert into police.witness (witness_id, name_latin) values ('PW/1', 'Planted Witness');
      insert into police.witness_facts (witness_id, fir_id, serial, child, protected_witness) values ('PW/1', 'PIRBAHOR/1/2025', 0, false, true);
      insert into police.statement (statement_id, fir_id, made_by, text) values ('PS/1', 'PIRBAHOR/1/2025', 'WITNESS-0', 'Planted Witness said.');
      insert into police.charge_sheet_witness (row_id, charge_sheet_id, witness_id) values ('CW/1', 'PIRBAHOR/CS-1/2026', 'PW/1')`,
    knows: () => false,
  },
  {
    what: 'a sealed order (row 51)',
    database: 'courts',
    statement: `insert into courts.order_facts (order_id, cnr, order_no, in_camera, sealed) values ('SO/1', 'BRPA010000012026', 900, true, true);
      insert into courts.court_order (order_id, kind, text, in_camera) values ('SO/1', 'ORDER', 'Planted Order', true)`,
    knows: (_role, persona) => persona === 'judge-patna',
  },
  {
    what: 'an opinion that another office asked for (row 44)',
    database: 'prosecution',
    statement: `insert into prosecution.opinion (opinion_id, file_id, requested_by_unit, kind, text) select 'OP/1', file_id, 'ANOTHER-OFFICE', 'GENERAL', 'Planted Opinion' from prosecution.prosecution_file_facts where fir_station = 'PIRBAHOR' and fir_number = 1 and fir_year = 2025`,
    knows: (role) => role === 'PUBLIC_PROSECUTOR' || role === 'DIRECTORATE_OF_PROSECUTION',
  },
  {
    what: 'a child held in the case, of whom the prison alone knows (row 24)',
    database: 'prisons',
    statement: `insert into prisons.custody_facts (custody_id, prisoner_id, prison_id, undertrial, admitted_at, fir_state, fir_district, fir_station, fir_number, fir_year, accused_code, first_remand_on, child)
      select 'CC/1', 'BEUR-2026-77777', prison_id, true, '2026-01-01', fir_state, fir_district, fir_station, fir_number, fir_year, 'A9', '2025-12-20', true from prisons.custody_facts where prisoner_id = 'BEUR-2025-00001' limit 1;
      insert into prisons.custody (custody_id, prisoner_id, first_remand_on) values ('CC/1', 'BEUR-2026-77777', '2025-12-20')`,
    knows: (role) => ['JAIL_SUPERINTENDENT', 'PRISON_HEADQUARTERS', 'PRISON_MEDICAL_OFFICER'].includes(role ?? ''),
  },
  {
    what: 'a charge, a bail order and an outcome of somebody whom the register keeps from everyone (row 24)',
    database: 'courts',
    statement: `insert into courts.framed_charge (charge_id, cnr, accused_code, sections) values ('FC/9', 'BRPA010000012026', 'A9', '[{"act": "BNS", "section": "303(2)"}]');
      insert into courts.bail_order (bail_order_id, cnr, accused_code, kind, result) values ('BO/9', 'BRPA010000012026', 'A9', 'REGULAR', 'GRANTED');
      insert into courts.accused_outcome (outcome_id, cnr, accused_code, result) values ('AO/9', 'BRPA010000012026', 'A9', 'ACQUITTED')`,
    // The prison holds that child since the planting before: the clocks of its own prisoner are told to it.
    knows: (role) => ['JAIL_SUPERINTENDENT', 'PRISON_HEADQUARTERS', 'PRISON_MEDICAL_OFFICER'].includes(role ?? ''),
  },
];

describe.each(planted)('$what', ({ database, statement, knows }) => {
  const strangers = everybody.filter((persona) => !knows(personas[persona]?.role, persona));

  it('changes nothing, computed or counted, in what others are told', async () => {
    const before = new Map<string, unknown>();
    for (const persona of strangers) before.set(persona, await toldOf(persona));
    await plant(world, database, statement);
    await feed();
    for (const persona of strangers) expect(await toldOf(persona), persona).toEqual(before.get(persona));
    expect(strangers.length).toBeGreaterThan(10);
  });
});

describe('a child added to the accused', () => {
  it('changes no code, count, custody, date or label that anybody is told', async () => {
    const query = `query ($fir: FirKeyInput) { case(fir: $fir) {
      sensitivities stage links { from to } filingDue { on } firs { status sections { section } }
      accused { id code name status custody { status } arrests { id } } victims { label } witnesses { label }
      custodies { prisonerId sections { section } sectionsFrom detention { daysInCustody maximumDetention { thirdOn status } } }
      chargeSheets { number accused { code } notChargeSheeted { code } }
      courtCases { cnr chargesFramed { code } bailOrders { code } outcomes { code } processes { kind } }
      forensicCases { parties } } }`;
    const told = async (persona: string) => timelessOf(await world.ask(persona, query, { fir: matters.rape }));
    const before = new Map<string, unknown>();
    for (const persona of everybody) before.set(persona, await told(persona));
    await plant(
      world,
      'police',
      `insert into police.accused (accused_id, name_latin, status) values ('MAHILA-PATNA/1/2026/A0', 'Planted Child', 'JUDICIAL_CUSTODY');
       insert into police.accused_facts (accused_id, fir_id, code, serial, child, relative_of_victim) values ('MAHILA-PATNA/1/2026/A0', 'MAHILA-PATNA/1/2026', 'A0', 0, true, false);
       insert into police.charge_sheet_accused (row_id, charge_sheet_id, accused_id, name_latin) select 'CA/0', charge_sheet_id, 'MAHILA-PATNA/1/2026/A0', 'Planted Child' from police.charge_sheet_facts where fir_id = 'MAHILA-PATNA/1/2026';
       update police.fir_facts set accused_count = accused_count + 1, child_accused_count = 1, child_accused_codes = '{A0}' where fir_id = 'MAHILA-PATNA/1/2026'`,
    );
    await feed();
    for (const persona of everybody) expect(await told(persona), persona).toEqual(before.get(persona));
  });
});

describe('the sections of a police report', () => {
  it('are told through a custody to nobody from whom the report itself is withheld', async () => {
    const [sheet] = storyOf('CHILD-IN-CONFLICT-A2').chargeSheets;
    await plant(
      world,
      'police',
      `update police.charge_sheet_facts set sections = '{BNS 311}' where charge_sheet_id = $1`,
      [sheet?.id],
    );
    const fields = 'chargeSheets { sections { section } } custodies { sections { section } sectionsFrom }';
    for (const persona of ['sho-noida', 'sho-hajipur', 'judge-hajipur', 'scrb-bihar']) {
      const { data } = await askCase(world, persona, fields, matters.childBeside);
      expect(data.case.chargeSheets?.[0].sections ?? null, persona).toBeNull();
      expect(JSON.stringify(data.case.custodies), persona).not.toContain('311');
    }
  });
});

describe('the source of a record', () => {
  it('tells no identifier that the record’s own field withholds', async () => {
    const identified = (type: string): string => `${type} source { id } }`;
    const fields = `prosecution ${identified('{ own: fileId')} courtCases ${identified('{ own: cnr')} forensicCases ${identified('{ own: labCaseId')}`;
    let withheld = 0;
    for (const persona of everybody) {
      const { data } = await world.ask(
        persona,
        `{ cases(filter: {}, first: 40) { nodes { ${fields} } }
        undertrials(state: "BR", first: 40) { nodes ${identified('{ own: prisonerId')} } }`,
      );
      const records = [data?.cases?.nodes ?? [], { held: data?.undertrials?.nodes }]
        .flat()
        .flatMap((node: object) => Object.values(node).flat())
        .filter(
          (one: unknown): one is { own: string | null; source: { id: string } | null } =>
            one !== null && one !== undefined,
        );
      for (const { own, source } of records) expect(source?.id ?? null, persona).toBe(own);
      withheld += records.filter(({ own }) => own === null).length;
    }
    expect(withheld).toBeGreaterThan(0);
  });
});

describe('a custody', () => {
  it('tells a probation officer no number and no hearing of the matter’s other cases in court', async () => {
    const { data } = await world.ask(
      'probation-patna',
      '{ cases(filter: {}, first: 100) { nodes { courtCases { cnr nextHearing { date } } custodies { cnr nextHearing { date } } } } }',
    );
    type Told = { readonly cnr: string | null; readonly nextHearing: { readonly date: string } | null };
    const nodes: { courtCases: Told[] | null; custodies: Told[] | null }[] = data.cases.nodes;
    const kept = nodes.filter(
      ({ courtCases, custodies }) => courtCases?.some(({ cnr }) => cnr === null) && custodies?.length,
    );
    expect(kept.length).toBeGreaterThan(0);
    for (const { courtCases, custodies } of kept)
      for (const { cnr, nextHearing } of custodies ?? []) {
        expect([null, ...(courtCases ?? []).map((one) => one.cnr)]).toContain(cnr);
        expect([undefined, ...(courtCases ?? []).map((one) => one.nextHearing?.date)]).toContain(nextHearing?.date);
      }
  });
});

describe('what the police wrote for the laboratory', () => {
  it('names a protected victim to nobody from whom she is kept', async () => {
    await plant(
      world,
      'forensics',
      `update forensics.forensic_case set questions = '{Is the blood that of Planted Victim?}', nature_of_crime = 'Rape of Planted Victim'`,
    );
    await plant(world, 'forensics', `update forensics.exhibit set description = 'Shirt of Planted Victim'`);
    const fields = 'forensicCases { questions natureOfCrime exhibits { description } }';
    for (const persona of ['registry-patna', 'expert-fsl-patna', 'director-fsl-patna']) {
      const { text }: Answer = await askCase(world, persona, fields, matters.rape);
      expect(text, persona).not.toContain('Planted Victim');
    }
  });
});

describe('a custody of which the prison says that it is a child’s', () => {
  it('is not told with the accused either, though the police think him an adult', async () => {
    await plant(
      world,
      'prisons',
      `update prisons.custody_facts set child = true where prisoner_id = 'BEUR-2025-00001';
       update prisons.custody set since = '2025-12-13' where prisoner_id = 'BEUR-2025-00001'`,
    );
    for (const persona of ['sho-noida', 'pp-patna', 'judge-patna', 'dlsa-patna']) {
      const { text } = await askCase(world, persona, 'accused { custody { status since } }', matters.murder);
      expect(text, persona).not.toContain('2025-12-13');
    }
  });
});
