import type { Entry, OperationEntry } from '../../src/audit/entry.ts';
import { administer } from '../support/administer.ts';

/** A row as it stands in the database. */
export type Stored = {
  readonly writer: string;
  readonly sequence: number;
  readonly at: Date;
  readonly body: string;
  readonly previous_hash: string;
  readonly hash: string;
};

/** All rows of a ledger, chain by chain. */
export const rowsOf = (url: string): Promise<Stored[]> =>
  administer(url, async (client) => {
    const { rows } = await client.query<Stored>(
      'select writer, sequence::int, at, body, previous_hash, hash from audit_entry order by writer, sequence',
    );
    return rows;
  });

/** The entries of operations, in the order in which they were written. */
export const entriesIn = async (url: string): Promise<OperationEntry[]> =>
  (await rowsOf(url)).map(({ body }) => JSON.parse(body) as Entry).filter((entry) => entry.kind === 'OPERATION');

/** The entries of one request. */
export const entriesOf = async (url: string, requestId: string | null): Promise<OperationEntry[]> =>
  (await entriesIn(url)).filter(({ request }) => request === requestId);
