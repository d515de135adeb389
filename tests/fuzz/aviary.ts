import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { administer } from '../support/administer.ts';
import type { Owners } from '../support/gateway.ts';
import type { Canary } from './canaries.ts';
import { tables } from './columns.ts';
import type { Deciding, Table } from './deciding.ts';
import {
  type Anchors,
  type Caller,
  type Holding,
  isChildCustody,
  isProtected,
  type Oracle,
  personOf,
  rowsFor,
  type Traits,
} from './oracle.ts';
import type { CaseTruth, Truth } from './truth.ts';

type Row = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const quoted = (name: string): string => `"${name}"`;

/** A record in its case, with what is known of it. */
type Found = {
  readonly case: CaseTruth;
  readonly anchors: Anchors;
  readonly traits: Traits;
  readonly more?: Partial<Holding>;
};

type Rows = ReadonlyMap<string, Row>;

const rowsOf = async (owners: Owners): Promise<Rows> => {
  const found = new Map<string, Row>();
  for (const pillar of pillars)
    await administer(owners[pillar], async (client) => {
      for (const [name, { key }] of Object.entries(tables[pillar]))
        for (const row of (await client.query<Row>(`select * from ${pillar}.${quoted(name)}`)).rows)
          found.set(`${pillar}.${name} ${text(row[key])}`, row);
    });
  return found;
};

/** Finds the case of a row, by what anchors it. */
const finder = ({ cases }: Truth, rows: Rows) => {
  const index = <T>(
    items: (one: CaseTruth) => readonly T[],
    name: (item: T) => string,
  ): Map<string, { one: CaseTruth; item: T }[]> =>
    Map.groupBy(
      cases.flatMap((one) => items(one).map((item) => ({ one, item }))),
      ({ item }) => name(item),
    );
  const firs = index(
    ({ firs: some }) => some,
    ({ id }) => id,
  );
  const accused = index(
    ({ accused: some }) => some,
    ({ id }) => id,
  );
  const witnesses = index(
    ({ witnesses: some }) => some,
    ({ id }) => id,
  );
  const sheets = index(
    ({ sheets: some }) => some,
    ({ id }) => id,
  );
  const courts = index(
    ({ courts: some }) => some,
    ({ cnr }) => cnr,
  );
  const orders = index(
    ({ orders: some }) => some,
    ({ id }) => id,
  );
  const prisoners = index(
    ({ custodies: some }) => some,
    ({ prisonerId }) => prisonerId,
  );
  const custodies = index(
    ({ custodies: some }) => some,
    ({ id }) => id,
  );
  const files = index(
    ({ files: some }) => some,
    ({ id }) => id,
  );
  const labs = index(
    ({ labs: some }) => some,
    ({ id }) => id,
  );

  const madeBy = (one: CaseTruth, fir: string, label: string): Partial<Holding> => {
    const [, kind, serial] = /^(WITNESS|ACCUSED)-(\d+)$/.exec(label) ?? [];
    if (kind === 'WITNESS')
      return {
        untold: one.witnesses.some((some) => some.fir === fir && some.serial === Number(serial) && some.hidden),
      };
    const position = Number(serial) - 1;
    return { untold: kind === 'ACCUSED' && one.accused.filter((some) => some.fir === fir)[position]?.child === true };
  };

  const ofAccused = (id: string, traits: Traits, anchors: Anchors = {}): Found[] =>
    (accused.get(id) ?? []).map(({ one, item }) => ({
      case: one,
      anchors: { ...anchors, fir: item.fir, persons: [personOf(item.fir, item.code)] },
      traits: { ...traits, child: item.child },
      more: { relative: item.relative, child: item.child, untold: item.child, ofAccused: true },
    }));

  const sheetOf = (id: string): { one: CaseTruth; item: CaseTruth['sheets'][number] }[] => sheets.get(id) ?? [];

  const find: Record<Table['anchor'], (row: Row) => Found[]> = {
    fir: (row) =>
      (firs.get(text(row.fir_id)) ?? []).map(({ one, item }) => ({
        case: one,
        anchors: { fir: item.id },
        traits: { ofVictim: row.of_victim === true },
        more: madeBy(one, item.id, text(row.made_by ?? row.person)),
      })),
    accused: (row) => ofAccused(text(row.accused_id), {}),
    witness: (row) =>
      (witnesses.get(text(row.witness_id)) ?? []).map(({ one, item }) => ({
        case: one,
        anchors: { fir: item.fir },
        traits: { child: item.child, hidden: item.hidden },
      })),
    sheet: (row) =>
      sheetOf(text(row.charge_sheet_id)).map(({ one, item }) => ({
        case: one,
        anchors: { fir: item.fir },
        traits: { draft: item.draft },
      })),
    sheetAccused: (row) =>
      sheetOf(text(row.charge_sheet_id)).flatMap(({ item }) => ofAccused(text(row.accused_id), { draft: item.draft })),
    cnr: (row) =>
      (courts.get(text(row.cnr)) ?? []).map(({ one }) => ({ case: one, anchors: { cnr: text(row.cnr) }, traits: {} })),
    cnrAccused: (row) =>
      (courts.get(text(row.cnr)) ?? []).map(({ one }) => {
        const code = text(row.accused_code);
        const child = one.accused.some((some) => some.code === code && some.child);
        return {
          case: one,
          anchors: { cnr: text(row.cnr), persons: one.firs.map(({ id }) => personOf(id, code)) },
          traits: { child },
          more: { untold: child },
        };
      }),
    assignment: (row) =>
      find.cnrAccused(row).map((found) => ({ ...found, anchors: { ...found.anchors, expert: text(row.officer_id) } })),
    inquiry: (row) => {
      const assignment = rows.get(`probation.probation_assignment ${text(row.assignment_id)}`);
      return assignment ? find.assignment(assignment) : [];
    },
    hearing: (row) =>
      (courts.get(text(row.cnr)) ?? []).map(({ one }) => ({
        case: one,
        anchors: { cnr: text(row.cnr) },
        traits: { closed: row.in_camera === true },
      })),
    order: (row) =>
      (orders.get(text(row.order_id)) ?? []).map(({ one, item }) => ({
        case: one,
        anchors: { cnr: item.cnr },
        traits: { sealed: item.sealed, closed: item.closed },
      })),
    receipt: (row) =>
      sheetOf(text(row.charge_sheet_id)).map(({ one, item }) => ({
        case: one,
        anchors: { fir: item.fir },
        traits: { draft: item.draft },
      })),
    // Whoever is a child in one case may be an adult in another: each case says of whom it tells.
    prisoner: (row) =>
      (prisoners.get(text(row.prisoner_id)) ?? []).map(({ one, item }) => {
        const child = isChildCustody(one, item);
        const relative = one.accused.some((some) => some.code === item.code && some.relative);
        const more = { child, relative, ofPrison: true };
        return { case: one, anchors: { persons: [item.prisonerId] }, traits: { child }, more };
      }),
    custody: (row) =>
      (custodies.get(text(row.custody_id)) ?? []).map(({ one, item }) => {
        const child = isChildCustody(one, item);
        return {
          case: one,
          anchors: { persons: [item.prisonerId] },
          traits: { child },
          more: { child, ofPrison: true },
        };
      }),
    file: (row) =>
      (files.get(text(row.file_id)) ?? []).map(({ one, item }) => ({
        case: one,
        anchors: { file: item.id },
        traits: {},
      })),
    requested: (row) =>
      (files.get(text(row.file_id)) ?? []).map(({ one, item }) => ({
        case: one,
        anchors: { file: item.id, office: text(row.requested_by_unit) },
        traits: {},
      })),
    lab: (row) =>
      (labs.get(text(row.lab_case_id)) ?? []).map(({ one, item }) => ({
        case: one,
        anchors: { lab: item.id },
        traits: {},
      })),
    exhibit: (row) =>
      (labs.get(text(row.lab_case_id)) ?? []).map(({ one, item }) => ({
        case: one,
        anchors: { lab: item.id, exhibit: text(row.exhibit_id) },
        traits: {},
      })),
    event: (row) => {
      const exhibit = rows.get(`forensics.exhibit ${text(row.exhibit_id)}`);
      return exhibit ? find.exhibit(exhibit) : [];
    },
    work: (row) =>
      (labs.get(text(row.lab_case_id)) ?? []).map(({ one, item }) => ({
        case: one,
        anchors: { lab: item.id, expert: text(row.expert_id) },
        traits: { draft: row.draft === true },
      })),
  };
  return find;
};

const holdingOf = ({ case: one, anchors, traits, more }: Found, deciding: Deciding): Holding => ({
  case: one,
  anchors,
  rows: rowsFor(deciding.by, one, traits),
  text: deciding.text ?? false,
  mask: deciding.mask ?? false,
  status: deciding.status ?? false,
  relative: false,
  untold: false,
  ofPrison: false,
  child: false,
  ofAccused: false,
  ...more,
});

/** Words by which the pillars know their records: of a case that is closed to a caller not even these may be read. */
const identifiersOf = (one: CaseTruth): [name: string, kind: string, holding: Found, by: readonly string[]][] => {
  const found = (anchors: Anchors, more: Partial<Holding> = {}): Found => ({ case: one, anchors, traits: {}, more });
  const status = { status: true };
  return [
    // A transferred FIR names its successor, and the successor it.
    ...one.firs.flatMap(({ id, key, transferredTo }) =>
      one.firs
        .filter((other) => other.id === id || other.id === transferredTo || other.transferredTo === id)
        .flatMap((other): [string, string, Found, string[]][] => [
          [id, 'fir', found({ fir: other.id }, status), ['FIR_BASICS']],
          [key, 'fir', found({ fir: other.id }, status), ['FIR_BASICS']],
        ]),
    ),
    ...one.courts.map(({ cnr }): [string, string, Found, string[]] => [
      cnr,
      'cnr',
      found({}, status),
      ['COURT_CASE_STATUS'],
    ]),
    ...one.sheets.map(({ id, fir, draft }): [string, string, Found, string[]] => [
      id,
      'sheet',
      { ...found({ fir }, status), traits: { draft } },
      ['report'],
    ]),
    ...one.labs.map(({ id }): [string, string, Found, string[]] => [
      id,
      'laboratory case',
      found({ lab: id }, status),
      ['FORENSIC_STATUS'],
    ]),
    // A police report names the laboratory's case among its articles.
    ...one.labs.flatMap(({ id }) =>
      one.sheets.map(({ fir, draft }): [string, string, Found, string[]] => [
        id,
        'laboratory case',
        { ...found({ fir }, { text: true }), traits: { draft } },
        ['report'],
      ]),
    ),
    ...one.files.map(({ id }): [string, string, Found, string[]] => [id, 'file', found({}), ['PROSECUTOR_ASSIGNMENT']]),
    ...one.custodies.map((custody): [string, string, Found, string[]] => [
      custody.prisonerId,
      'prisoner',
      found({ persons: [custody.prisonerId] }, { ofPrison: true, child: isChildCustody(one, custody) }),
      ['CUSTODY_STATUS'],
    ]),
  ];
};

/** What a canary that was met says. */
export type Meeting = { readonly canary: Canary; readonly rows: readonly string[]; readonly permitted: boolean };

/** Where a canary stands, and whether it may be read by a caller: one lookup for each that an answer holds. */
export type Aviary = {
  readonly meet: (caller: Caller, token: string) => Meeting | null;
  readonly size: number;
};

/** The mask of an address is its district, and in a protected case its state alone: a village identifies. */
const isDistrictOfProtected = ({ column }: Canary, { case: one }: Holding): boolean =>
  column.endsWith('.address_district') && isProtected(one);

/** Reads where each canary stands and on what it hinges. */
export const openAviary = async (
  owners: Owners,
  truth: Truth,
  oracle: Oracle,
  planted: readonly Canary[],
): Promise<Aviary> => {
  const rows = await rowsOf(owners);
  const find = finder(truth, rows);
  const known = new Map(planted.map((canary) => [canary.token, canary]));
  const holdings = new Map<string, Holding[]>();
  for (const [name, kind, found, by] of truth.cases.flatMap(identifiersOf)) {
    known.set(name, { token: name, column: `identifier of a ${kind}`, row: name });
    holdings.set(name, [...(holdings.get(name) ?? []), holdingOf(found, { by })]);
  }

  const holdingsOf = (canary: Canary): readonly Holding[] => {
    const cached = holdings.get(canary.token);
    if (cached) return cached;
    const [pillar, name, column] = canary.column.split('.') as [Pillar, string, string];
    const table = tables[pillar][name];
    const deciding = table?.columns[column];
    const row = rows.get(`${pillar}.${name} ${canary.row}`);
    const found = table && deciding && row ? find[table.anchor](row).map((one) => holdingOf(one, deciding)) : [];
    holdings.set(canary.token, found);
    return found;
  };

  return {
    size: planted.length,
    meet: (caller, token) => {
      const canary = known.get(token);
      if (!canary) return null;
      const held = holdingsOf(canary);
      return {
        canary,
        rows: [...new Set(held.flatMap((holding) => holding.rows))],
        permitted: held.some((holding) => oracle.permits(caller, holding) && !isDistrictOfProtected(canary, holding)),
      };
    },
  };
};
