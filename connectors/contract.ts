import type { Pillar } from '../src/core/pillars.ts';
import * as courts from './courts/wire.ts';
import * as forensics from './forensics/wire.ts';
import * as police from './police/wire.ts';
import * as prisons from './prisons/wire.ts';
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

/** One thing that a pillar's database lacks, in words that its DBA can act on. */
export type Shortfall = { readonly view: string; readonly problem: string };

/** Compares what a database offers with the contract. `found` is view → column → type. */
export const shortfalls = (pillar: Pillar, found: ReadonlyMap<string, ReadonlyMap<string, string>>): Shortfall[] =>
  [...expectedColumns(pillar)].flatMap(([view, columns]) => {
    const offered = found.get(view);
    if (!offered) return [{ view, problem: `view icjs.${view} is missing, or may not be read by the gateway's role` }];
    return [...columns].flatMap(([column, type]) => {
      const actual = offered.get(column);
      if (actual === undefined) return [{ view, problem: `column icjs.${view}.${column} (${type}) is missing` }];
      return actual === type
        ? []
        : [{ view, problem: `column icjs.${view}.${column} is ${actual}, the contract says ${type}` }];
    });
  });

/** The statement that reads `found` from a live database; it sees only what the role may select. */
export const offeredColumnsSql = `
  select c.relname as view, a.attname as column, format_type(a.atttypid, null) as type
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'icjs' and a.attnum > 0 and not a.attisdropped and has_table_privilege(c.oid, 'select')`;
