import { firKeysByNode } from '../../src/index/caseFacts.ts';
import { named } from '../../src/index/query.ts';
import { casesOf, casesWithIds, findCase, type IndexedCase, type Page, toPage } from '../../src/index/search.ts';
import { unitsIn } from '../../src/index/unitTable.ts';
import type { Database } from '../../src/platform/postgres.ts';
import type { Row } from './kinds.ts';

/** A case with its links, as every contestant reads it: the same links and the same counts for all. */
export type Thread = IndexedCase & {
  readonly firKeysOf: (kind: string, key: string) => readonly string[];
  /** The FIRs whose persons count: those that were not transferred away. */
  readonly live: IndexedCase['firs'];
};

export const toThread = (found: IndexedCase): Thread => {
  const isFir = (node: string): boolean => node.startsWith('FIR:');
  const transferred = new Set(
    found.links.filter(({ from, to }) => isFir(from) && isFir(to)).map(({ from }) => from.slice('FIR:'.length)),
  );
  const live = found.firs.filter(({ key }) => !transferred.has(key));
  return { ...found, firKeysOf: firKeysByNode(found.links), live: live.length > 0 ? live : found.firs };
};

const threadsWithIds = async (index: Database, ids: readonly string[]): Promise<Map<string, Thread>> =>
  new Map([...(await casesWithIds(index, ids))].map(([id, found]) => [id, toThread(found)]));

/** The case of a court's number. */
export const threadOfCnr = async (index: Database, cnr: string): Promise<Thread | null> => {
  const id = await findCase(index, [{ kind: 'CNR', key: cnr }]);
  return id === null ? null : ((await threadsWithIds(index, [id])).get(id) ?? null);
};

/** The cases of records of one kind, by the records' keys. */
export const threadsOf = async (
  index: Database,
  kind: 'CUSTODY' | 'CHARGE_SHEET',
  keys: readonly string[],
): Promise<Map<string, Thread>> => {
  const ids = await casesOf(index, kind, keys);
  const threads = await threadsWithIds(index, [...new Set(ids.values())]);
  return new Map(
    [...ids].flatMap(([key, id]) => {
      const thread = threads.get(id);
      return thread ? [[key, thread] as const] : [];
    }),
  );
};

const undertrialsIn = named(`with matched as (
    select prisoner_id as id, min(coalesce(admitted_at, 'infinity')) as admitted_at from custody
    where prison_id = $1 and undertrial and released_at is null
      and ($2::date is null or (admitted_at at time zone 'Asia/Kolkata')::date >= $2::date) group by prisoner_id),
  page as (select id, admitted_at from matched order by admitted_at, id limit $3)
  select (select count(*) from matched), page.id, page.admitted_at from (select 1) as always left join page on true
  order by page.admitted_at, page.id`);

/** Of the cases that are filed in that court: a list of a court is of these. */
const sheetsIn = named(`with matched as (
    select id, submitted_at from charge_sheet c where court_id = $1
      and exists (select from scope s where s.thread_id = c.thread_id and s.relation = 'COURT' and s.holder = $1)
      and ($2::date is null or (filed_at at time zone 'Asia/Kolkata')::date >= $2::date)),
  page as (select id, submitted_at from matched order by submitted_at desc, id desc limit $3)
  select (select count(*) from matched), page.id, page.submitted_at from (select 1) as always left join page on true
  order by page.submitted_at desc, page.id desc`);

export type List = { readonly unit: string; readonly from: string | null; readonly first: number };

export const listUndertrials = async (index: Database, { unit, from, first }: List): Promise<Page> =>
  toPage(await index.query(undertrialsIn, [unit, from, first + 1]));

export const listSheets = async (index: Database, { unit, from, first }: List): Promise<Page> =>
  toPage(await index.query(sheetsIn, [unit, from, first + 1]));

const threadsOfPrisoners = named('select distinct thread_id from custody where prisoner_id = any($1::text[])');

/** The cases in which these prisoners are held, by custody. */
export const threadsByCustody = async (
  index: Database,
  prisonerIds: readonly string[],
): Promise<Map<string, Thread>> => {
  const ids = (await index.query(threadsOfPrisoners, [prisonerIds])).map(([id]) => String(id));
  const threads = [...(await threadsWithIds(index, ids)).values()];
  return new Map(threads.flatMap((thread) => (thread.keys.get('CUSTODY') ?? []).map((id) => [id, thread] as const)));
};

/** A page as the graph shows it. The cursor is the position itself. */
export const toConnection = <T>({ totalCount, items }: Page, first: number, nodes: readonly T[]) => {
  const last = items.slice(0, first).at(-1);
  return {
    totalCount,
    pageInfo: {
      hasNextPage: items.length > first,
      endCursor: last ? Buffer.from(JSON.stringify(last)).toString('base64url') : null,
    },
    nodes,
  };
};

/** Public units by kind and code: `COURT PATNA-SESSIONS`. They are read once. */
export type Units = ReadonlyMap<string, Row>;

export const readUnits = async (index: Database): Promise<Units> =>
  new Map((await unitsIn(index.query)).map(({ kind, id, nameLatin }) => [`${kind} ${id}`, { id, name: nameLatin }]));
