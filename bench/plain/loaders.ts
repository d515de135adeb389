import DataLoader from 'dataloader';
import type { Pillar } from '../../src/core/pillars.ts';
import { named } from '../../src/index/query.ts';
import type { Database } from '../../src/platform/postgres.ts';
import { type Thread, threadsOf } from './index.ts';
import { type Kind, type KindName, kinds, type Row } from './kinds.ts';
import { selectOf } from './select.ts';

/** The databases of a contestant. */
export type Opened = Readonly<Record<Pillar | 'gateway', Database>>;

/** What a request reads with: DataLoaders, one set a request, as its handbook says. */
export type Loaders = {
  readonly rows: (kind: KindName, by: string, key: string) => Promise<Row[]>;
  readonly all: (kind: KindName, by: string, keys: readonly string[]) => Promise<Row[]>;
  readonly threadOf: (kind: 'CUSTODY' | 'CHARGE_SHEET', key: string) => Promise<Thread | null>;
  readonly applications: (custodyId: string) => Promise<string[]>;
};

/** The days on which applications were recorded, by custody. */
export const readMade = named(
  'select custody_id, made_on::text from application where custody_id = any($1::text[]) order by custody_id, made_on',
);

/** The statements of all kinds, written once. */
const texts = new Map(
  Object.entries(kinds).flatMap(([name, { by }]) =>
    Object.keys(by).map((key) => [`${name} ${key}`, named(selectOf(name as KindName, key, '$1'))] as const),
  ),
);

const toRow = (aliases: readonly string[], cells: readonly unknown[]): Row => {
  const row: Record<string, unknown> = {};
  for (const [at, alias] of aliases.entries()) row[alias] = cells[at];
  return row;
};

/** Rows of one kind under keys, as objects. */
const readRows = async (opened: Opened, name: KindName, by: string, keys: readonly string[]): Promise<Row[]> => {
  const { pillar, columns }: Kind = kinds[name];
  const statement = texts.get(`${name} ${by}`);
  if (!statement) throw new Error(`${name} is not read by ${by}`);
  const aliases = Object.keys(columns);
  return (await opened[pillar].query(statement, [keys])).map((cells) => toRow(aliases, cells));
};

export const createLoaders = (opened: Opened): Loaders => {
  const loaders = new Map<string, DataLoader<string, Row[]>>();
  const loaderOf = (kind: KindName, by: string): DataLoader<string, Row[]> => {
    const name = `${kind} ${by}`;
    const loader =
      loaders.get(name) ??
      new DataLoader<string, Row[]>(async (keys) => {
        const groups = Map.groupBy(await readRows(opened, kind, by, keys), (row) => row[by]);
        return keys.map((key) => groups.get(key) ?? []);
      });
    loaders.set(name, loader);
    return loader;
  };
  const threads = {
    CUSTODY: new DataLoader<string, Thread | null>(async (keys) => {
      const found = await threadsOf(opened.gateway, 'CUSTODY', keys);
      return keys.map((key) => found.get(key) ?? null);
    }),
    CHARGE_SHEET: new DataLoader<string, Thread | null>(async (keys) => {
      const found = await threadsOf(opened.gateway, 'CHARGE_SHEET', keys);
      return keys.map((key) => found.get(key) ?? null);
    }),
  };
  const made = new DataLoader<string, string[]>(async (ids) => {
    const groups = Map.groupBy(await opened.gateway.query(readMade, [ids]), ([id]) => String(id));
    return ids.map((id) => (groups.get(id) ?? []).map(([, day]) => String(day)));
  });
  return {
    rows: (kind, by, key) => loaderOf(kind, by).load(key),
    all: async (kind, by, keys) => (await Promise.all(keys.map((key) => loaderOf(kind, by).load(key)))).flat(),
    threadOf: (kind, key) => threads[kind].load(key),
    applications: (id) => made.load(id),
  };
};
