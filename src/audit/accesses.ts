import type { Database, Statement } from '../platform/postgres.ts';
import { entryIn, type OperationEntry } from './entry.ts';

/** An answer in which something of a case was told, as the ledger has it. */
export type Access = {
  readonly writer: string;
  readonly sequence: number;
  readonly at: string;
  readonly entry: OperationEntry;
};

/** Which accesses: to a case by its names in the ledger, but those of roles that are not told of. */
export type AskedAccesses = { readonly names: readonly string[]; readonly withoutRoles: readonly string[] };

/** Where a list of accesses goes on: instant, chain and place of the last. */
export type AccessPosition = readonly [at: string, writer: string, sequence: string];

const asked = `body::jsonb -> 'cases' ?| $1::text[] and body::jsonb #>> '{by,role}' <> all($2::text[])`;

const count: Statement = { name: 'audit_access_count', text: `select count(*) from audit_entry where ${asked}` };

const page: Statement = {
  name: 'audit_access_page',
  text: `select writer, sequence, at, body from audit_entry where ${asked}
    and ($3::timestamptz is null or (at, writer, sequence) < ($3::timestamptz, $4::uuid, $5::bigint))
    order by at desc, writer desc, sequence desc limit $6`,
};

const toAccess = ([writer, sequence, at, body]: readonly unknown[]): Access[] => {
  const entry = entryIn(String(body));
  if (entry?.kind !== 'OPERATION') return [];
  return [{ writer: String(writer), sequence: Number(sequence), at: new Date(String(at)).toISOString(), entry }];
};

/** How many accesses there were. */
export const countAccesses = async (
  query: Database['query'],
  { names, withoutRoles }: AskedAccesses,
): Promise<number> => Number((await query(count, [names, withoutRoles]))[0]?.[0] ?? 0);

/** A page of accesses, the newest first. */
export const readAccesses = async (
  query: Database['query'],
  { names, withoutRoles }: AskedAccesses,
  after: AccessPosition | null,
  limit: number,
): Promise<Access[]> =>
  (await query(page, [names, withoutRoles, ...(after ?? [null, null, null]), limit])).flatMap(toAccess);
