import type { Client } from 'pg';
import { caseNumberText } from '../../src/core/caseNumber.ts';
import { firKeyText } from '../../src/core/firKey.ts';
import { type Pillar, pillars } from '../../src/core/pillars.ts';
import type { CaseStory } from '../../src/demo/world/case-story.ts';
import { administer } from '../support/administer.ts';
import type { Owners } from '../support/gateway.ts';
import { tales } from '../support/oracle.ts';

// The world as its pillars' databases and its stories have it: what the oracle judges by. Nothing here is asked of the gateway's policy.

export type FirTruth = {
  readonly id: string;
  readonly key: string;
  readonly state: string;
  readonly district: string;
  readonly station: string;
  readonly number: number;
  readonly year: number;
  readonly zero: boolean;
  readonly transferredTo: string | null;
  readonly registeredOn: string;
  readonly officers: readonly string[];
  readonly parties: readonly string[];
};
export type CourtTruth = {
  readonly cnr: string;
  readonly court: string;
  readonly number: string | null;
  readonly asked: { readonly caseType: string; readonly number: number; readonly year: number } | null;
  readonly stage: string;
  readonly probationOfficers: readonly string[];
};
export type CustodyTruth = {
  readonly id: string;
  readonly prisonerId: string;
  readonly prison: string;
  readonly undertrial: boolean;
  readonly admittedOn: string;
  readonly releasedOn: string | null;
  readonly code: string | null;
  readonly saidToBeChild: boolean;
};
export type FileTruth = {
  readonly id: string;
  readonly assignments: readonly { readonly official: string; readonly from: string; readonly to: string | null }[];
};
export type LabTruth = {
  readonly id: string;
  readonly lab: string;
  readonly allotments: readonly { readonly expert: string; readonly exhibit: string }[];
};
export type SheetTruth = {
  readonly id: string;
  readonly fir: string;
  readonly court: string | null;
  readonly draft: boolean;
  readonly submitted: boolean;
};
export type AccusedTruth = {
  readonly id: string;
  readonly fir: string;
  readonly code: string;
  readonly child: boolean;
  readonly relative: boolean;
};
export type WitnessTruth = {
  readonly id: string;
  readonly fir: string;
  readonly serial: number;
  readonly child: boolean;
  readonly hidden: boolean;
};
export type OrderTruth = {
  readonly id: string;
  readonly cnr: string;
  readonly sealed: boolean;
  readonly closed: boolean;
};

/** Who said or was charged with something: a row of another table, by the register's label or code. */
export type SaidTruth = { readonly fir: string; readonly madeBy: string };
export type CodedTruth = { readonly table: string; readonly cnr: string; readonly code: string };
export type NamedTruth = { readonly sheet: string; readonly person: string };

/** One criminal matter: the records of one story that the identifiers have led to one thread. */
export type CaseTruth = {
  /** The gateway's identifier of the thread. */
  readonly thread: string;
  readonly labels: ReadonlySet<string>;
  readonly firs: readonly FirTruth[];
  readonly courts: readonly CourtTruth[];
  readonly custodies: readonly CustodyTruth[];
  readonly files: readonly FileTruth[];
  readonly labs: readonly LabTruth[];
  readonly sheets: readonly SheetTruth[];
  readonly accused: readonly AccusedTruth[];
  readonly witnesses: readonly WitnessTruth[];
  readonly orders: readonly OrderTruth[];
  readonly statements: readonly SaidTruth[];
  readonly medicalReports: readonly SaidTruth[];
  /** Rows of courts about one accused each: charges framed, bail orders, outcomes. */
  readonly coded: readonly CodedTruth[];
  readonly sheetAccused: readonly NamedTruth[];
  readonly sheetWitnesses: readonly NamedTruth[];
};

/** A public office. */
export type UnitTruth = {
  readonly kind: string;
  readonly id: string;
  readonly district: string;
  readonly state: string;
};

export type Truth = { readonly cases: readonly CaseTruth[]; readonly units: readonly UnitTruth[] };

// biome-ignore lint/suspicious/noExplicitAny: a row of a view, column by column.
type Row = { readonly [column: string]: any };

const read = async (client: Client, statement: string): Promise<Row[]> => (await client.query<Row>(statement)).rows;

const statements: Partial<Record<Pillar, Record<string, string>>> = {
  police: {
    firs: 'select *, registered_at::date::text as registered_on from icjs.fir_facts order by fir_id',
    sheets: 'select * from icjs.charge_sheet_facts order by charge_sheet_id',
    accused: 'select * from icjs.accused_facts order by fir_id, serial',
    witnesses: 'select * from icjs.witness_facts order by fir_id, serial',
    statements: 'select fir_id, made_by from icjs.statement',
    medicalReports: 'select fir_id, person as made_by from icjs.medical_report',
    sheetAccused: 'select charge_sheet_id, accused_id as person from icjs.charge_sheet_accused',
    sheetWitnesses: 'select charge_sheet_id, witness_id as person from icjs.charge_sheet_witness',
    units: "select 'STATION' as kind, * from icjs.station order by id",
  },
  prosecution: {
    files: 'select * from icjs.prosecution_file_facts order by file_id',
    units: "select 'OFFICE' as kind, * from icjs.office order by id",
  },
  courts: {
    courts: 'select * from icjs.court_case_facts order by cnr',
    orders: 'select * from icjs.order_facts order by order_id',
    coded:
      "select 'framed_charge' as name, cnr, accused_code as code from icjs.framed_charge union all select 'bail_order', cnr, accused_code from icjs.bail_order union all select 'accused_outcome', cnr, accused_code from icjs.accused_outcome",
    units: "select 'COURT' as kind, * from icjs.court order by id",
  },
  prisons: {
    custodies:
      "select *, (admitted_at at time zone 'Asia/Kolkata')::date::text as admitted_on, (released_at at time zone 'UTC')::date::text as released_on from icjs.custody_facts order by custody_id",
    units: "select 'PRISON' as kind, * from icjs.prison order by id",
  },
  forensics: {
    labs: 'select * from icjs.forensic_case_facts order by lab_case_id',
    units: "select 'LABORATORY' as kind, * from icjs.laboratory order by id",
  },
};

/** Rows of the facts by their name, and the units of all pillars. */
type Facts = Readonly<Record<string, readonly Row[]>>;

const factsOf = async (owners: Owners): Promise<Facts> => {
  const facts: Record<string, Row[]> = { units: [] };
  for (const pillar of pillars)
    await administer(owners[pillar], async (client) => {
      for (const [name, statement] of Object.entries(statements[pillar] ?? {}))
        facts[name] = [...(facts[name] ?? []), ...(await read(client, statement))];
    });
  facts.threads = await administer(owners.gateway, (client) =>
    read(client, 'select kind, key, thread_id from thread_key'),
  );
  return facts;
};

const keyText = (row: Row): string => firKeyText(row as Parameters<typeof firKeyText>[0]);

const toFir = (row: Row): FirTruth => ({
  id: row.fir_id,
  key: keyText(row),
  state: row.state,
  district: row.district,
  station: row.station,
  number: row.number,
  year: row.year,
  zero: row.zero,
  transferredTo: row.transferred_to_fir_id,
  registeredOn: row.registered_on,
  officers: row.officers,
  parties: row.party_subjects,
});

const toCourt = (row: Row): CourtTruth => {
  const { case_type: caseType, number, year, court_id: court } = row;
  const known = caseType !== null && number !== null && year !== null;
  return {
    cnr: row.cnr,
    court,
    number: known ? caseNumberText(court, caseType, number, year) : null,
    asked: known ? { caseType, number, year } : null,
    stage: row.stage,
    probationOfficers: row.probation_officers ?? [],
  };
};

const toCustody = (row: Row): CustodyTruth => ({
  id: row.custody_id,
  prisonerId: row.prisoner_id,
  prison: row.prison_id,
  undertrial: row.undertrial,
  admittedOn: row.admitted_on,
  releasedOn: row.released_on,
  code: row.accused_code,
  saidToBeChild: row.child,
});

const parts = (texts: readonly string[]): string[][] => texts.map((text) => text.split('/'));

const toFile = (row: Row): FileTruth => ({
  id: row.file_id,
  assignments: parts(row.assignments).map(([official = '', from = '', to = '']) => ({
    official,
    from,
    to: to || null,
  })),
});

const toLab = (row: Row): LabTruth => ({
  id: row.lab_case_id,
  lab: row.lab_id,
  allotments: parts(row.allotments).map(([expert = '', ...exhibit]) => ({ expert, exhibit: exhibit.join('/') })),
});

const toSheet = (row: Row): SheetTruth => ({
  id: row.charge_sheet_id,
  fir: row.fir_id,
  court: row.court_id,
  draft: row.draft,
  submitted: row.submitted_at !== null,
});

const toAccused = (row: Row): AccusedTruth => ({
  id: row.accused_id,
  fir: row.fir_id,
  code: row.code,
  child: row.child,
  relative: row.relative_of_victim,
});

const toWitness = (row: Row): WitnessTruth => ({
  id: row.witness_id,
  fir: row.fir_id,
  serial: row.serial,
  child: row.child,
  hidden: row.protected_witness,
});

const toOrder = (row: Row): OrderTruth => ({
  id: row.order_id,
  cnr: row.cnr,
  sealed: row.sealed,
  closed: row.in_camera,
});

const toSaid = (row: Row): SaidTruth => ({ fir: row.fir_id, madeBy: row.made_by });
const toCoded = (row: Row): CodedTruth => ({ table: row.name, cnr: row.cnr, code: row.code });
const toNamed = (row: Row): NamedTruth => ({ sheet: row.charge_sheet_id, person: row.person });

/** The labels that a story says its case should have, and those that were planted in it afterwards. */
export type Planted = ReadonlyMap<string, readonly string[]>;

/** Which story a record of the pillars was told in, by the FIR that it names or by its own number. */
const storyFinder = (told: readonly CaseStory[], facts: Facts) => {
  const known = new Map<string, string>();
  for (const story of told) {
    for (const { key } of story.police.firs) known.set(firKeyText(key), story.id);
    for (const { cnr } of story.courtCases) known.set(cnr, story.id);
    for (const { id } of story.chargeSheets) known.set(id, story.id);
  }
  for (const row of facts.firs ?? []) known.set(row.fir_id, known.get(keyText(row)) ?? row.fir_id);
  return (row: Row): string => {
    const { fir_state: state, fir_district: district, fir_station: station, fir_number: number, fir_year: year } = row;
    const key = station && firKeyText({ state, district, station, number, year, zero: false });
    return known.get(row.fir_id) ?? known.get(row.cnr) ?? known.get(key) ?? '';
  };
};

/** The record's own name in the index. */
const nodeOf: Record<string, (row: Row) => string> = {
  firs: (row) => `FIR ${keyText(row)}`,
  sheets: (row) => `CHARGE_SHEET ${row.charge_sheet_id}`,
  courts: (row) => `CNR ${row.cnr}`,
  custodies: (row) => `CUSTODY ${row.custody_id}`,
  files: (row) => `PROSECUTION_FILE ${row.file_id}`,
  labs: (row) => `LAB_CASE ${row.lab_case_id}`,
};

/** Reads the world and parts it into cases. `planted` are labels that the world was given after it was told, by FIR. */
export const readTruth = async (owners: Owners, planted: Planted): Promise<Truth> => {
  const facts = await factsOf(owners);
  const told = tales();
  const storyOf = storyFinder(told, facts);
  const threads = new Map((facts.threads ?? []).map((row) => [`${row.kind} ${row.key}`, String(row.thread_id)]));
  const groups = new Map<string, { story: string; rows: Map<string, Row[]> }>();
  for (const [name, node] of Object.entries(nodeOf))
    for (const row of facts[name] ?? []) {
      const story = storyOf(row);
      const thread = threads.get(node(row)) ?? '';
      const group = groups.get(`${thread} ${story}`) ?? { story, rows: new Map() };
      groups.set(`${thread} ${story}`, group);
      group.rows.set(name, [...(group.rows.get(name) ?? []), row]);
    }
  const labelsOf = (story: string, firs: readonly Row[]): Set<string> =>
    new Set([
      ...(told.find(({ id }) => id === story)?.labels ?? []),
      ...firs.flatMap((row) => planted.get(row.fir_id) ?? []),
    ]);
  const cases = [...groups].map(([name, { story, rows }]): CaseTruth => {
    const of = (kind: string): Row[] => rows.get(kind) ?? [];
    const firs = new Set(of('firs').map((row) => String(row.fir_id)));
    const cnrs = new Set(of('courts').map((row) => String(row.cnr)));
    const sheets = new Set(of('sheets').map((row) => String(row.charge_sheet_id)));
    const within = (kind: string): Row[] => (facts[kind] ?? []).filter((row) => firs.has(row.fir_id));
    return {
      thread: name.split(' ')[0] ?? '',
      labels: labelsOf(story, of('firs')),
      firs: of('firs').map(toFir),
      courts: of('courts').map(toCourt),
      custodies: of('custodies').map(toCustody),
      files: of('files').map(toFile),
      labs: of('labs').map(toLab),
      sheets: of('sheets').map(toSheet),
      accused: within('accused').map(toAccused),
      witnesses: within('witnesses').map(toWitness),
      orders: (facts.orders ?? []).filter((row) => cnrs.has(row.cnr)).map(toOrder),
      statements: within('statements').map(toSaid),
      medicalReports: within('medicalReports').map(toSaid),
      coded: (facts.coded ?? []).filter((row) => cnrs.has(row.cnr)).map(toCoded),
      sheetAccused: (facts.sheetAccused ?? []).filter((row) => sheets.has(row.charge_sheet_id)).map(toNamed),
      sheetWitnesses: (facts.sheetWitnesses ?? []).filter((row) => sheets.has(row.charge_sheet_id)).map(toNamed),
    };
  });
  const units = (facts.units ?? []).map(({ kind, id, district, state }) => ({ kind, id, district, state }));
  return { cases, units };
};
