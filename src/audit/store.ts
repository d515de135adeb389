import type { Database, Statement } from '../platform/postgres.ts';
import type { AuditRow } from './chain.ts';

/** Where entries are kept. */
export type AuditStore = {
  /** Resolves once the rows are durable, all of them or none. */
  readonly append: (rows: readonly AuditRow[]) => Promise<void>;
  /** Whether entries could be written now: a database that only follows another takes none. */
  readonly isWritable: () => Promise<boolean>;
};

/**
 * Durable is what a crash of the server does not undo: the commit waits for the disk, whatever the server's default is. A trigger refuses
 * rows of a session that does not wait.
 */
const append: Statement = {
  name: 'audit_append',
  text: `with durable as (select set_config('synchronous_commit', 'on', true))
    insert into audit_entry (writer, sequence, at, body, previous_hash, hash)
    select $1::uuid, new.* from durable,
      unnest($2::bigint[], $3::timestamptz[], $4::text[], $5::text[], $6::text[]) as new`,
};

const writable: Statement = {
  name: 'audit_writable',
  text: "select not pg_is_in_recovery() and has_table_privilege('audit_entry', 'insert')",
};

/** The ledger's tables in the gateway's own database. */
export const createAuditStore = ({ query }: Pick<Database, 'query'>): AuditStore => ({
  append: async (rows) => {
    await query(append, [
      rows[0]?.writer,
      rows.map(({ sequence }) => sequence),
      rows.map(({ at }) => at),
      rows.map(({ body }) => body),
      rows.map(({ previousHash }) => previousHash),
      rows.map(({ hash }) => hash),
    ]);
  },
  isWritable: () =>
    query(writable, []).then(
      ([row]) => row?.[0] === true,
      () => false,
    ),
});
