import { createHash } from 'node:crypto';
import type { Database, Statement } from '../platform/postgres.ts';
import type { Head } from './chain.ts';
import type { SealKeys } from './sealKeys.ts';

/** How far a chain had come: writer, sequence and hash of its last entry. */
export type SealedHead = readonly [writer: string, sequence: number, hash: string];

/** A chain's beginning that was exported and dropped, up to and with this entry, and the SHA-256 of the file that holds it. */
export type Retired = { readonly head: SealedHead; readonly file: string };

/** A signed statement: at this instant the chains had come this far. Seals are numbered, and each names the one before it. */
export type Seal = {
  readonly number: number;
  readonly at: string;
  /** SHA-256 of the seal before this one; null for the first. */
  readonly previous: string | null;
  readonly heads: readonly SealedHead[];
  readonly retired: readonly Retired[];
};

/** A seal as it is kept. */
export type KeptSeal = { readonly number: number; readonly jws: string };

/** By this a seal names the one before it. */
export const sealHash = (jws: string): string => createHash('sha256').update(jws).digest('base64url');

/** What a seal says, without a look at its signature: for the next one to go on from. */
const said = (jws: string): Seal =>
  JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8')) as Seal;

/** When a seal says that it was made. */
export const sealedAt = (jws: string): string => said(jws).at;

// Several gateways seal; one at a time.
const turn: Statement = { name: 'audit_seal_turn', text: "select pg_advisory_xact_lock(hashtext('audit_seal'))" };

const readLast: Statement = {
  name: 'audit_seal_last',
  text: 'select number, jws from audit_seal order by number desc limit 1',
};

/** Every chain, found in steps of the primary key, without a look at the entries between. */
export const everyChain = `with recursive chain (writer) as (
    (select writer from audit_entry order by writer limit 1)
    union all
    select (select e.writer from audit_entry e where e.writer > chain.writer order by e.writer limit 1)
      from chain where chain.writer is not null
  )`;

const readHeads: Statement = {
  name: 'audit_seal_heads',
  text: `${everyChain}
    select chain.writer, last.sequence, last.hash from chain, lateral (
      select sequence, hash, at from audit_entry e where e.writer = chain.writer order by sequence desc limit 1
    ) last where last.at >= $1::timestamptz`,
};

const insert: Statement = { name: 'audit_seal_insert', text: 'insert into audit_seal (number, jws) values ($1, $2)' };

/** The clocks of two gateways may differ by so much: what stands before is looked at again. */
export const CLOCK_SLACK_MS = 300_000;

type Query = Database['query'];

const lastSeal = async (query: Query): Promise<KeptSeal | null> => {
  const [row] = await query(readLast, []);
  return row ? { number: Number(row[0]), jws: String(row[1]) } : null;
};

const headsSince = async (query: Query, at: string | undefined): Promise<SealedHead[]> => {
  const from = new Date(at === undefined ? 0 : Date.parse(at) - CLOCK_SLACK_MS).toISOString();
  return (await query(readHeads, [from])).map(([writer, sequence, hash]) => [
    String(writer),
    Number(sequence),
    String(hash),
  ]);
};

/** Of the own chain the process knows better than the database how far it came: a chain that was rewritten does not become true by a seal. */
const withOwn = (heads: readonly SealedHead[], own: Head | null): SealedHead[] => [
  ...heads.filter(([writer]) => writer !== own?.writer),
  ...(own ? [[own.writer, own.sequence, own.hash] as const] : []),
];

const isNewTo =
  (before: Seal | null) =>
  ([writer, sequence]: SealedHead): boolean =>
    !before?.heads.some((head) => head[0] === writer && head[1] >= sequence);

type Need = { readonly database: Pick<Database, 'transaction'>; readonly keys: SealKeys; readonly now: () => Date };

/** What a seal says besides, and what is done with it: dropped is what, and only what, a seal says was dropped. */
type Drop = { readonly retired: readonly Retired[]; readonly drop: (query: Query) => Promise<void> };

/** Seals what was written since the last seal. Null where nothing was. */
export const makeSeal = (
  { database, keys, now }: Need,
  own: () => Head | null,
  { retired, drop }: Drop = { retired: [], drop: async () => undefined },
): Promise<KeptSeal | null> =>
  database.transaction(async (query) => {
    await query(turn, []);
    const last = await lastSeal(query);
    const before = last && said(last.jws);
    const heads = withOwn(await headsSince(query, before?.at), own()).filter(isNewTo(before));
    if (heads.length === 0 && retired.length === 0) return null;
    const number = (last?.number ?? 0) + 1;
    const previous = last && sealHash(last.jws);
    const jws = await keys.sign({ number, at: now().toISOString(), previous, heads, retired } satisfies Seal);
    await query(insert, [number, jws]);
    await drop(query);
    return { number, jws };
  });

const readAfter: Statement = {
  name: 'audit_seals_after',
  text: 'select number, jws from audit_seal where number > $1 order by number limit 1000',
};

/** The seals after one, in their order: a thousand at most. */
export const sealsAfter = async (query: Query, number: number): Promise<KeptSeal[]> =>
  (await query(readAfter, [number])).map(([one, jws]) => ({ number: Number(one), jws: String(jws) }));
