import { createHash } from 'node:crypto';

/** One row of the ledger: an entry's exact text, and where it stands in the chain of the process that wrote it. */
export type AuditRow = {
  readonly writer: string;
  readonly sequence: number;
  /** The instant of writing, as ISO 8601 with milliseconds. */
  readonly at: string;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
};

/** How far a chain has come: its last entry. */
export type Head = Pick<AuditRow, 'writer' | 'sequence' | 'hash'>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Before its first entry a chain is bound to its writer: no entry can be moved to another's chain. */
export const beginningOf = (writer: string): Head => ({ writer, sequence: 0, hash: sha256(`ledger\n${writer}`) });

/** The hash of an entry covers every column of its row, and through the one before it everything that was written earlier. */
export const hashOf = ({ writer, sequence, at, body, previousHash }: Omit<AuditRow, 'hash'>): string =>
  sha256([previousHash, writer, String(sequence), at, body].join('\n'));

/** The row that follows a chain's head. */
export const rowAfter = ({ writer, sequence, hash }: Head, at: string, body: string): AuditRow => {
  const row = { writer, sequence: sequence + 1, at, body, previousHash: hash };
  return { ...row, hash: hashOf(row) };
};
