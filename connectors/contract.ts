import type { Pillar } from '../src/core/pillars.ts';
import * as courts from './courts/wire.ts';
import * as forensics from './forensics/wire.ts';
import * as police from './police/wire.ts';
import * as prisons from './prisons/wire.ts';
import * as probation from './probation/wire.ts';
import * as prosecution from './prosecution/wire.ts';
import { columnsOf, type RecordKind } from './record.ts';

/** In the order of their names: a module's own order is the loader's business. */
const recordsOf = (wire: Readonly<Record<string, RecordKind>>): RecordKind[] =>
  Object.values(wire).toSorted((one, other) => (one.view < other.view ? -1 : 1));

/** Every record of every pillar: the whole of what the gateway may read. */
export const contracts: Readonly<Record<Pillar, readonly RecordKind[]>> = {
  police: recordsOf(police),
  prosecution: recordsOf(prosecution),
  courts: recordsOf(courts),
  prisons: recordsOf(prisons),
  forensics: recordsOf(forensics),
  probation: recordsOf(probation),
};

/** The two views that every pillar has besides its records: what has changed, and up to when the copy is complete. */
export const feedColumns = {
  changes: [
    { name: 'seq', type: 'bigint' },
    { name: 'kind', type: 'text' },
    { name: 'key', type: 'text' },
    { name: 'deleted', type: 'boolean' },
  ],
  as_of: [{ name: 'as_of', type: 'timestamptz' }],
} as const;

/** What a pillar's database must offer: view → column → type, as PostgreSQL's `format_type` spells it. */
export const expectedColumns = (pillar: Pillar): ReadonlyMap<string, ReadonlyMap<string, string>> =>
  new Map(
    [
      ...contracts[pillar].map((record) => ({ view: record.view, columns: columnsOf(record) })),
      ...Object.entries(feedColumns).map(([view, columns]) => ({ view, columns })),
    ].map(({ view, columns }) => [view, new Map(columns.map(({ name, type }) => [name, inFull(type)]))]),
  );

const inFull = (type: string): string => (type === 'timestamptz' ? 'timestamp with time zone' : type);

/** A column as a live database has it. */
export type OfferedColumn = { readonly type: string; readonly readable: boolean };

/** What a live database has in its schema `icjs`: view → column, and whether the gateway's role may read it. */
export type Offered = ReadonlyMap<string, ReadonlyMap<string, OfferedColumn>>;

/** One thing that a pillar's database lacks, in words that its DBA can act on. */
export type Shortfall = { readonly view: string; readonly problem: string };

const columnProblem = (name: string, type: string, actual: OfferedColumn | undefined): string | null => {
  if (actual === undefined) return `column ${name} (${type}) is missing`;
  if (actual.type !== type) return `column ${name} is ${actual.type}, the contract says ${type}`;
  return actual.readable
    ? null
    : `column ${name} may not be read by the gateway's role: grant select on the whole view`;
};

/** Compares what a database offers with the contract. */
export const shortfalls = (pillar: Pillar, found: Offered): Shortfall[] =>
  [...expectedColumns(pillar)].flatMap(([view, columns]) => {
    const offered = found.get(view);
    if (!offered)
      return [{ view, problem: `view icjs.${view} is missing: connectors/${pillar}/contract.sql says what it holds` }];
    if (![...offered.values()].some(({ readable }) => readable))
      return [
        {
          view,
          problem: `view icjs.${view} may not be read by the gateway's role: grant select on icjs.${view} to icjs_gateway`,
        },
      ];
    return [...columns].flatMap(([column, type]) => {
      const problem = columnProblem(`icjs.${view}.${column}`, type, offered.get(column));
      return problem === null ? [] : [{ view, problem }];
    });
  });

/** The statement that reads what a live database offers: its catalogue alone, no row. */
export const offeredColumnsSql = `
  select c.relname as view, a.attname as column, format_type(a.atttypid, null) as type,
    has_schema_privilege(n.oid, 'usage') and has_column_privilege(c.oid, a.attnum, 'select') as readable
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'icjs' and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm', 'f')`;

/** Its rows as `shortfalls` compares them. */
export const offeredFrom = (rows: readonly (readonly unknown[])[]): Offered => {
  const views = new Map<string, Map<string, OfferedColumn>>();
  for (const [view, column, type, readable] of rows) {
    const columns = views.get(String(view)) ?? new Map<string, OfferedColumn>();
    views.set(String(view), columns.set(String(column), { type: String(type), readable: readable === true }));
  }
  return views;
};
