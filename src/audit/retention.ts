import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { CommandError } from '../platform/command.ts';
import { codeOf } from '../platform/outage.ts';
import type { Database, Statement } from '../platform/postgres.ts';
import { everyChain, type KeptSeal, type Seal, type SealedHead } from './seal.ts';
import type { SealKeys } from './sealKeys.ts';

type Query = Database['query'];

/** Of each chain the last entry of its beginning that was written before an instant. */
const readHeads: Statement = {
  name: 'audit_old_heads',
  text: `${everyChain}
    select chain.writer, head.sequence, head.hash from chain, lateral (
      select e.sequence, e.hash from audit_entry e where e.writer = chain.writer and e.sequence < coalesce(
          (select f.sequence from audit_entry f where f.writer = chain.writer and f.at >= $1::timestamptz order by f.sequence limit 1),
          9223372036854775807)
        order by e.sequence desc limit 1
    ) head`,
};

/** How far back each chain may be dropped. */
export const headsBefore = async (query: Query, instant: string): Promise<SealedHead[]> =>
  (await query(readHeads, [instant])).map(([writer, sequence, hash]) => [
    String(writer),
    Number(sequence),
    String(hash),
  ]);

const becomeKeeper: Statement = { name: 'audit_keeper', text: 'set local role icjs_ledger_retention' };
const becomeOneself: Statement = { name: 'audit_oneself', text: 'reset role' };

const deleteUpTo: Statement = {
  name: 'audit_drop',
  text: `delete from audit_entry e using unnest($1::uuid[], $2::bigint[]) as old(writer, sequence)
    where e.writer = old.writer and e.sequence <= old.sequence`,
};

/** Drops the beginnings of chains, in the one role that may, and no entry that is younger than 180 days. */
export const dropUpTo =
  (heads: readonly SealedHead[]) =>
  async (query: Query): Promise<void> => {
    await query(becomeKeeper, []);
    await query(deleteUpTo, [heads.map(([writer]) => writer), heads.map(([, sequence]) => sequence)]);
    await query(becomeOneself, []);
  };

/** The SHA-256 of a file. */
export const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (error) {
    throw codeOf(error) === 'ENOENT' ? new CommandError('The archive cannot be read.') : error;
  }
  return hash.digest('base64url');
};

/** The seal that vouches for an archive, by its SHA-256; null where none does. */
export const sealOfArchive = async (keys: SealKeys, seals: readonly KeptSeal[], file: string): Promise<Seal | null> => {
  for (const { jws } of seals) {
    const seal = (await keys.open(jws).catch(() => null)) as Seal | null;
    if (seal?.retired.some((retired) => retired.file === file)) return seal;
  }
  return null;
};
