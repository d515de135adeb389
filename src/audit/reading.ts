import type { Database, Statement } from '../platform/postgres.ts';
import type { AuditRow } from './chain.ts';
import { type KeptSeal, sealsAfter } from './seal.ts';

type Query = Database['query'];

const PAGE = 2_000;

const columns = 'writer, sequence, at, body, previous_hash, hash';

const readPage: Statement = {
  name: 'audit_page',
  text: `select ${columns} from audit_entry where (writer, sequence) > ($1::uuid, $2::bigint)
    order by writer, sequence limit ${PAGE}`,
};

const toRow = ([writer, sequence, at, body, previousHash, hash]: readonly unknown[]): AuditRow => ({
  writer: String(writer),
  sequence: Number(sequence),
  at: new Date(String(at)).toISOString(),
  body: String(body),
  previousHash: String(previousHash),
  hash: String(hash),
});

const FIRST_WRITER = '00000000-0000-0000-0000-000000000000';

/** All entries, chain by chain, a page at a time. */
export async function* allRows(query: Query): AsyncGenerator<AuditRow> {
  let from: readonly [string, number] = [FIRST_WRITER, 0];
  for (;;) {
    const page = (await query(readPage, from)).map(toRow);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    from = [last.writer, last.sequence];
  }
}

/** All seals in their order. */
export const allSeals = async (query: Query): Promise<KeptSeal[]> => {
  const seals: KeptSeal[] = [];
  for (let page = await sealsAfter(query, 0); page.length > 0; page = await sealsAfter(query, page.at(-1)?.number ?? 0))
    seals.push(...page);
  return seals;
};

const newest = 'order by at desc, writer, sequence desc limit $2';

const bySubject: Statement = {
  name: 'audit_by_subject',
  text: `select ${columns} from audit_entry where body::jsonb #>> '{by,subject}' = any($1::text[]) ${newest}`,
};

const byCase: Statement = {
  name: 'audit_by_case',
  text: `select ${columns} from audit_entry where body::jsonb -> 'cases' ?| $1::text[] ${newest}`,
};

/** What an official asked, by any of these names, the newest first. */
export const rowsBySubject = async (query: Query, subjects: readonly string[], limit: number): Promise<AuditRow[]> =>
  (await query(bySubject, [subjects, limit])).map(toRow);

/** Who was told of a case, by any of its identifiers, the newest first. */
export const rowsByCase = async (query: Query, keys: readonly string[], limit: number): Promise<AuditRow[]> =>
  (await query(byCase, [keys, limit])).map(toRow);
