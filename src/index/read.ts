import { columnNames } from '../../connectors/column.ts';
import { createLoaders, type Observer } from '../../connectors/loaders.ts';
import { asking } from '../../connectors/question.ts';
import { createSelections } from '../../connectors/statement.ts';
import type { PerPillar, Pillar } from '../core/pillars.ts';
import type { Unit } from '../core/units.ts';
import type { KeyedDatabase } from '../platform/batching.ts';
import type { Database } from '../platform/postgres.ts';
import type { Entry } from './entry.ts';
import { named } from './query.ts';
import { type Source, sourcesOf, unitSources } from './sources.ts';

/** One line of a pillar's change view: the key of facts that changed. */
export type Change = { readonly seq: number; readonly kind: string; readonly key: string; readonly deleted: boolean };

const readChanges = asking(
  named('select seq, kind, key, deleted from icjs.changes where seq > $1 order by seq limit $2'),
  { asks: 'CHANGES' },
);

/** What a pillar has changed since a place in its feed. */
export const changesAfter = async (pillar: Database, seq: number, limit: number): Promise<Change[]> =>
  (await pillar.query(readChanges, [seq, limit])).map(([at, kind, key, deleted]) => ({
    seq: Number(at),
    kind: String(kind),
    key: String(key),
    deleted: deleted === true,
  }));

const readAsOf = asking(named('select as_of from icjs.as_of'), { asks: 'AS_OF' });

/** The instant up to which a pillar's copy is complete. */
export const asOfIn = async (pillar: Database): Promise<string | null> => {
  const [row] = await pillar.query(readAsOf, []);
  return typeof row?.[0] === 'string' ? new Date(row[0]).toISOString() : null;
};

/** Facts hold nothing but keys and policy facts: the feed reads them whole. */
const factsAlone = createSelections({ mayAllow: () => false, mayMask: () => false });

/** What is behind changed keys: facts, or nothing any more. A row that cannot be read is neither: what the index last held stays. */
export type Behind = { readonly entries: readonly Entry[]; readonly gone: readonly string[] };

/** Reads the facts behind changed keys in batches. */
export const behind = async (
  databases: Partial<PerPillar<Pick<KeyedDatabase, 'byKey'>>>,
  source: Source,
  keys: readonly string[],
  observer: Observer,
): Promise<Behind> => {
  const loaders = createLoaders(databases, factsAlone, observer);
  const found = await Promise.all(
    keys.map(async (key) => ({ key, rows: await loaders.rows(source.record, source.record.id, [key]) })),
  );
  return {
    entries: found.flatMap(({ rows }) =>
      rows.flatMap((row) => (row instanceof Error ? [] : (source.toEntry(row as never) ?? []))),
    ),
    gone: found.flatMap(({ key, rows }) => (rows.length === 0 ? [key] : [])),
  };
};

/** The source whose view a change names. */
export const sourceNamed = (pillar: Pillar, view: string, partyHash: (subject: string) => string): Source | undefined =>
  sourcesOf(pillar, partyHash).find(({ record }) => record.view === view);

/** Every unit that a pillar tells of: thousands at most, read whole. */
export const unitsTold = async (pillar: Pillar, database: Database): Promise<Unit[]> => {
  const told = unitSources.filter(({ record }) => record.pillar === pillar);
  const lists = await Promise.all(
    told.map(async ({ kind, record }) => {
      const columns = Object.entries(record.keys).flatMap(([field, column]) => columnNames(field, column));
      const text = `select ${columns.map((name) => `"${name}"`).join(', ')} from icjs."${record.view}"`;
      const rows = await database.query(asking(named(text), { asks: 'UNITS', view: record.view, columns }), []);
      return rows.map((cells) => toUnit(kind, Object.fromEntries(columns.map((name, at) => [name, cells[at]]))));
    }),
  );
  return lists.flat();
};

const textOrNull = (cell: unknown): string | null => (typeof cell === 'string' ? cell : null);

const toUnit = (kind: Unit['kind'], row: Readonly<Record<string, unknown>>): Unit => ({
  kind,
  id: String(row.id),
  nameLatin: textOrNull(row.name_latin),
  nameNative: textOrNull(row.name_native),
  district: textOrNull(row.district),
  districtName: textOrNull(row.district_name_latin),
  state: textOrNull(row.state),
});
