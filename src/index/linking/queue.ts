import type { FirFacts } from '../../core/facts.ts';
import type { Entry, Node } from '../entry.ts';
import { named, type Query } from '../query.ts';
import type { DoubtfulLink } from '../references.ts';
import type { Unmatched } from './unmatched.ts';

/** Which records without a counterpart are asked for; null is any. */
export type UnmatchedWhere = {
  readonly kind: string | null;
  readonly state: string | null;
  readonly district: string | null;
};

const list = named(`select u.kind, u.key, u.state, u.district from unmatched u
  where ($1::text is null or u.kind = $1) and ($2::text is null or u.state = $2) and ($3::text is null or u.district = $3)
    and ($4::text is null or u.kind || ':' || u.key > $4)
  order by u.kind || ':' || u.key limit $5`);

/** A page of the records that found no counterpart, in the order of their names. */
export const unmatchedAfter = async (
  query: Query,
  { kind, state, district }: UnmatchedWhere,
  after: string | null,
  limit: number,
): Promise<Unmatched[]> =>
  (await query(list, [kind, state, district, after, limit])).map(
    ([found, key, inState, inDistrict]) => ({ kind: found, key, state: inState, district: inDistrict }) as Unmatched,
  );

const count = named('select kind, count(*) from unmatched group by kind order by kind');

/** How many records found no counterpart, kind by kind. */
export const unmatchedCounts = async (query: Query): Promise<ReadonlyMap<string, number>> =>
  new Map((await query(count, [])).map(([kind, found]) => [String(kind), Number(found)]));

const readEntries = named(`select e.kind, e.key, e.source_id, e.facts from entry e
  join unmatched u on u.kind = e.kind and u.key = e.key where u.kind || ':' || u.key = any($1::text[])`);

/** The records of these names that have no counterpart. */
export const unmatchedEntries = async (query: Query, nodes: readonly Node[]): Promise<Entry[]> =>
  (await query(readEntries, [nodes])).map(([kind, key, sourceId, facts]) => ({ kind, key, sourceId, facts }) as Entry);

const readFirs =
  named(`select k.key, e.facts from thread_key k join entry e on e.kind = 'FIR' and e.source_id = k.source_id
  where k.kind = 'FIR' and k.key = any($1::text[])`);

/** Which of these keys are FIRs of the index, with their facts. */
export const firsUnder = async (query: Query, keys: readonly string[]): Promise<ReadonlyMap<string, FirFacts>> =>
  new Map((await query(readFirs, [keys])).map(([key, facts]) => [String(key), facts as FirFacts]));

const readDoubtful = named('select from_key, to_key, doubt from doubtful_link order by from_key, to_key');

/** The references that name an FIR which exists and are not followed. */
export const doubtfulIn = async (query: Query): Promise<DoubtfulLink[]> =>
  (await query(readDoubtful, [])).map(([from, to, doubt]) => ({ from, to, doubt }) as DoubtfulLink);
