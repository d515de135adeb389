import { UnreadableCell } from '../../connectors/column.ts';
import { contracts } from '../../connectors/contract.ts';
import { columnsOf, type RecordKind } from '../../connectors/record.ts';
import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { type Database, openDatabase } from '../../src/platform/postgres.ts';
import { administer } from '../support/administer.ts';
import { createDatabase } from '../support/databases.ts';

export type PillarUrls = Readonly<Record<Pillar, string>>;

/** Five empty databases, one a pillar. */
export const createPillarDatabases = async (): Promise<PillarUrls> => {
  const urls = await Promise.all(pillars.map(async (pillar) => [pillar, await createDatabase(pillar)] as const));
  return Object.fromEntries(urls) as PillarUrls;
};

/** The rows of a view as the gateway's role reads them. */
const rowsOf = (database: Database, kind: RecordKind): Promise<unknown[][]> => {
  const columns = columnsOf(kind).map(({ name }) => `"${name}"`);
  return database.query({ name: kind.view, text: `select ${columns.join(', ')} from icjs."${kind.view}"` }, []);
};

/** Fails with what stands in the way of reading the row. */
const readRow = (kind: RecordKind, cells: unknown[]): void => {
  let at = 0;
  for (const { columns, read } of Object.values({ ...kind.keys, ...kind.fields, ...kind.masks })) {
    read(cells.slice(at, at + columns.length));
    at += columns.length;
  }
};

const isUnreadable = (kind: RecordKind, cells: unknown[]): boolean => {
  try {
    readRow(kind, cells);
    return false;
  } catch (error) {
    if (error instanceof UnreadableCell) return true;
    throw error;
  }
};

export type ViewReading = { readonly view: string; readonly rows: number; readonly unreadable: readonly unknown[] };

/** Reads every row of every view of a pillar through the wire's columns. */
export const readPillar = async (pillar: Pillar, url: string): Promise<ViewReading[]> => {
  const database = openDatabase(`${url}?options=-c%20role%3Dicjs_gateway`, { application: 'test' });
  try {
    return await Promise.all(contracts[pillar].map((kind) => readView(database, kind)));
  } finally {
    await database.close();
  }
};

const readView = async (database: Database, kind: RecordKind): Promise<ViewReading> => {
  const rows = await rowsOf(database, kind);
  const id = columnsOf(kind).findIndex(({ field }) => field === kind.id);
  const unreadable = rows.filter((cells) => isUnreadable(kind, cells)).map((cells) => cells[id]);
  return { view: kind.view, rows: rows.length, unreadable };
};

/** One number for all that the five databases hold of the world. */
export const checksumOf = async (urls: PillarUrls): Promise<string> =>
  (await Promise.all(pillars.map((pillar) => administer(urls[pillar], (client) => client.query(checksumSql(pillar))))))
    .map(({ rows }) => JSON.stringify(rows))
    .join('\n');

const checksumSql = (pillar: Pillar): string =>
  [...contracts[pillar].map(({ view }) => view), 'changes']
    .map(
      (view) => `select '${view}' as view, md5(string_agg(row::text, '' order by row::text)) from icjs."${view}" row`,
    )
    .join(' union all ');
