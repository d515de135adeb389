import type { Client } from 'pg';
import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { administer } from '../support/administer.ts';
import type { Owners } from '../support/gateway.ts';
import { type Deciding, type Table, tables } from './columns.ts';
import {
  type Anchors,
  type Caller,
  type Holding,
  isChildCustody,
  type Oracle,
  personOf,
  rowsFor,
  type Traits,
} from './oracle.ts';
import type { CaseTruth, Truth } from './truth.ts';

/** A word that stands in one column of one row and nowhere else. */
export type Canary = {
  readonly token: string;
  readonly column: string;
  readonly row: string;
};

type Row = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Parts of structured values that say something; days and instants stay, because the answer must stay one. */
const telling = new Set(
  'LATIN NATIVE relation rank entryNo description quantity kind location number malkhanaNo reportStatus sha256 remarks adjournmentReason adjournmentBy stage authority result prosecutor cadre orderReference court custody reason'.split(
    ' ',
  ),
);

type Sow = () => string;

const sowIn = (value: unknown, sow: Sow): unknown => {
  if (Array.isArray(value)) return value.map((one) => sowIn(one, sow));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      typeof one === 'string' && telling.has(name) ? sow() : sowIn(one, sow),
    ]),
  );
};

const emptyRelative = { relation: '', name: { LATIN: '', NATIVE: '' } };

/** A value in whose place canaries stand. What is empty is filled as well, but for a structure that nobody knows. */
const sown = (column: string, type: string, value: unknown, sow: Sow): unknown => {
  if (type === 'text') return sow();
  if (type === 'ARRAY') return (Array.isArray(value) && value.length > 0 ? value : ['']).map(() => sow());
  return sowIn(column === 'relative' ? (value ?? emptyRelative) : value, sow);
};

const SPACE = 36 ** 6;

/** Words such as no text holds, `Zq` and six letters, scattered so that none is near another; numbers such as no age is. */
const seedbed = () => {
  let count = 0;
  const next = (): number => (count += 1);
  return {
    word: (): string => `Zq${((next() * 1_597_334_677) % SPACE).toString(36).padStart(6, '0')}`,
    number: (): number => 1_600_000_000 + next(),
  };
};

/** Finds every canary of an answer, of a header, of a line. */
export const tokensIn = (content: string): string[] => content.match(/Zq[\da-z]{6}|\b16\d{8}\b/g) ?? [];

const columnTypes = async (client: Client, pillar: Pillar): Promise<Map<string, string>> => {
  const { rows } = await client.query<{ name: string; type: string }>(
    'select table_name || $2 || column_name as name, data_type as type from information_schema.columns where table_schema = $1',
    [pillar, '.'],
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
};

const quoted = (name: string): string => `"${name}"`;

const sowTable = async (
  client: Client,
  { pillar, name, table, types }: { pillar: Pillar; name: string; table: Table; types: ReadonlyMap<string, string> },
  bed: ReturnType<typeof seedbed>,
): Promise<Canary[]> => {
  const canaries: Canary[] = [];
  const columns = Object.entries(table.columns);
  const { rows } = await client.query<Row>(`select * from ${pillar}.${quoted(name)} order by ${quoted(table.key)}`);
  for (const row of rows) {
    const key = text(row[table.key]);
    const put = (column: string, token: string): string => {
      canaries.push({ token, column: `${pillar}.${name}.${column}`, row: key });
      return token;
    };
    const values = columns.map(([column, { number }]) => {
      if (number) return Number(put(column, String(bed.number())));
      const type = types.get(`${name}.${column}`) ?? '';
      const value = sown(column, type, row[column], () => put(column, bed.word()));
      return type === 'jsonb' && value !== null ? JSON.stringify(value) : value;
    });
    const set = columns.map(([column], at) => `${quoted(column)} = $${at + 2}`).join(', ');
    await client.query({
      name,
      text: `update ${pillar}.${quoted(name)} set ${set} where ${quoted(table.key)} = $1`,
      values: [key, ...values],
    });
  }
  return canaries;
};

/** Plants a word of its own in every column that identifies or tells, in every row of the world. */
export const plantCanaries = async (owners: Owners): Promise<Canary[]> => {
  const bed = seedbed();
  const planted: Canary[] = [];
  for (const pillar of pillars)
    await administer(owners[pillar], async (client) => {
      const types = await columnTypes(client, pillar);
      await client.query('begin');
      for (const [name, table] of Object.entries(tables[pillar]))
        planted.push(...(await sowTable(client, { pillar, name, table, types }, bed)));
      await client.query('commit');
    });
  return planted;
};

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
    ) as never;
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
        more: madeBy(one, item.id, text(row.made_by)),
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
    prisoner: (row) => {
      const held = prisoners.get(text(row.prisoner_id)) ?? [];
      const child = held.some(({ one, item }) => isChildCustody(one, item));
      const relative = (one: CaseTruth, code: string | null): boolean =>
        one.accused.some((some) => some.code === code && some.relative);
      return held.map(({ one, item }) => ({
        case: one,
        anchors: { persons: [item.prisonerId] },
        traits: { child },
        more: { child, ofPrison: true, relative: relative(one, item.code) },
      }));
    },
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

/** What a canary that was met says. */
export type Meeting = { readonly canary: Canary; readonly rows: readonly string[]; readonly permitted: boolean };

/** Where a canary stands, and whether it may be read by a caller: one lookup for each that an answer holds. */
export type Aviary = {
  readonly meet: (caller: Caller, token: string) => Meeting | null;
  readonly size: number;
};

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
  const holdings = new Map<string, readonly Holding[]>();
  const verdicts = new WeakMap<Caller, Map<string, boolean>>();

  const holdingsOf = (canary: Canary): readonly Holding[] => {
    const cached = holdings.get(canary.token);
    if (cached) return cached;
    const [pillar, name, column] = canary.column.split('.') as [Pillar, string, string];
    const table = (tables[pillar] as Record<string, Table>)[name];
    const deciding = table?.columns[column];
    const row = rows.get(`${pillar}.${name} ${canary.row}`);
    const found = table && deciding && row ? find[table.anchor](row).map((one) => holdingOf(one, deciding)) : [];
    holdings.set(canary.token, found);
    return found;
  };

  const judge = (caller: Caller, canary: Canary): boolean => {
    const verdict = verdicts.get(caller) ?? new Map<string, boolean>();
    verdicts.set(caller, verdict);
    const cached = verdict.get(canary.token);
    if (cached !== undefined) return cached;
    // The mask of an address is its district, and in a protected case its state alone: a village identifies.
    const permitted = holdingsOf(canary).some(
      (holding) => oracle.permits(caller, holding) && !isDistrictOfProtected(canary, holding),
    );
    verdict.set(canary.token, permitted);
    return permitted;
  };

  return {
    size: known.size,
    meet: (caller, token) => {
      const canary = known.get(token);
      if (!canary) return null;
      const rowsMet = [...new Set(holdingsOf(canary).flatMap((holding) => holding.rows))];
      return { canary, rows: rowsMet, permitted: judge(caller, canary) };
    },
  };
};

const isDistrictOfProtected = ({ column }: Canary, { case: one }: Holding): boolean =>
  column.endsWith('.address_district') && (one.labels.has('SEXUAL_OFFENCE') || one.labels.has('CHILD_VICTIM'));
