import type { Client } from 'pg';
import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { administer } from '../support/administer.ts';
import type { Owners } from '../support/gateway.ts';
import { tables } from './columns.ts';
import type { Table } from './deciding.ts';

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

const sowIn = (value: unknown, sow: Sow, parts: ReadonlySet<string>): unknown => {
  if (Array.isArray(value)) return value.map((one) => sowIn(one, sow, parts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      typeof one === 'string' && parts.has(name) ? sow() : sowIn(one, sow, parts),
    ]),
  );
};

const emptyRelative = { relation: '', name: { LATIN: '', NATIVE: '' } };

/** A value in whose place canaries stand. What is empty is filled as well, but for a structure that nobody knows. */
const sown = (type: string, value: unknown, parts: ReadonlySet<string>, sow: Sow): unknown => {
  if (type === 'text') return sow();
  if (type === 'ARRAY') return (Array.isArray(value) && value.length > 0 ? value : ['']).map(() => sow());
  return sowIn(value, sow, parts);
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

/** Finds every canary of a header, of a line of the log. */
export const tokensIn = (content: string): string[] => content.match(/Zq[\da-z]{6}|\b16\d{8}\b/g) ?? [];

/** Finds every canary of an answer, and every word that looks like the identifier of a record. */
export const wordsIn = (content: string): string[] =>
  content.match(
    /Zq[\da-z]{6}|\b16\d{8}\b|\b[A-Z]{4}\d{12}\b|\b[A-Z][A-Z\d-]*-\d{4}-\d{5}\b|\b[A-Z][A-Z\d-]*\/[\w-]+\/\d+\b|\b[A-Z]{2}\.[A-Z\d.-]+/g,
  ) ?? [];

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
    const values = columns.map(([column, { number, parts }]) => {
      if (number) return Number(put(column, String(bed.number())));
      const type = types.get(`${name}.${column}`) ?? '';
      const given = column === 'relative' ? (row[column] ?? emptyRelative) : row[column];
      const value = sown(type, given, parts ? new Set(parts) : telling, () => put(column, bed.word()));
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
