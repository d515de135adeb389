import { type AuditRow, beginningOf, type Head, hashOf } from './chain.ts';
import type { EndedChain, Entry } from './entry.ts';
import type { Finding } from './finding.ts';

/** What one chain is verified with. */
export type ChainNeed = {
  readonly writer: string;
  /** Where it begins: after what was exported and dropped, if anything was. */
  readonly begins: Head;
  /** The heads that seals say it had, by sequence. */
  readonly sealed: ReadonlyMap<number, string>;
  /** Whatever was there before this instant has been sealed since: null where nothing was sealed. */
  readonly sealedBefore: number | null;
};

/** A chain as it is verified, row by row. */
export type ChainCheck = {
  readonly add: (row: AuditRow) => void;
  /** What was found, once all rows were added; and the chains that this one says have ended. */
  readonly end: () => { readonly findings: Finding[]; readonly after: readonly EndedChain[]; readonly last: number };
};

/** So far from its place a moved entry is looked for. */
const NEAR = 1_000;

/** The place for which a row was written, where it is not the one at which it stands. */
const writtenFor = (row: AuditRow): number | null => {
  for (let distance = 1; distance <= NEAR; distance++)
    for (const sequence of [row.sequence - distance, row.sequence + distance])
      if (hashOf({ ...row, sequence }) === row.hash) return sequence;
  return null;
};

const entryIn = (body: string): Entry | null => {
  try {
    return JSON.parse(body) as Entry;
  } catch {
    return null;
  }
};

export const checkChain = ({ writer, begins, sealed, sealedBefore }: ChainNeed): ChainCheck => {
  const findings: Finding[] = [];
  let before: Pick<Head, 'sequence' | 'hash'> = begins.sequence > 0 ? begins : beginningOf(writer);
  let closedAt: number | null = null;
  let after: readonly EndedChain[] = [];
  const lastSealed = Math.max(0, ...sealed.keys());

  const find = (kind: Finding['kind'], sequence: number, words: string): void =>
    void findings.push({ kind, writer, sequence, words });

  /** The row itself, or its place among the others. */
  const checkRow = (row: AuditRow): void => {
    const isMissing = row.sequence > before.sequence + 1;
    if (isMissing) find('DELETED', before.sequence + 1, `entries ${before.sequence + 1} to ${row.sequence - 1} are gone`);
    if (hashOf(row) !== row.hash) {
      const other = writtenFor(row);
      if (other === null) find('CHANGED', row.sequence, 'it does not have the hash that was written with it');
      else find('MOVED', row.sequence, `it was written as entry ${other}`);
    } else if (!isMissing && row.previousHash !== before.hash)
      find('CHANGED', before.sequence, 'the next entry was written after another than this one');
  };

  const checkSeal = (row: AuditRow): void => {
    const hash = sealed.get(row.sequence);
    if (hash !== undefined && hash !== row.hash) find('CHANGED', row.sequence, 'a seal says that it was another');
  };

  const checkInserted = (row: AuditRow): void => {
    if (closedAt !== null) find('INSERTED', row.sequence, `the chain was closed with entry ${closedAt}`);
    const isOld = sealedBefore !== null && Date.parse(row.at) < sealedBefore;
    if (row.sequence > lastSealed && isOld)
      find('INSERTED', row.sequence, 'no seal of its time knows it');
  };

  return {
    add: (row) => {
      checkRow(row);
      checkSeal(row);
      checkInserted(row);
      const entry = entryIn(row.body);
      if (entry?.kind === 'OPENED') after = entry.after;
      if (entry?.kind === 'CLOSED') closedAt = row.sequence;
      before = row;
    },
    end: () => {
      if (lastSealed > before.sequence)
        find('CUT_OFF', before.sequence + 1, `a seal says that entry ${lastSealed} was there`);
      return { findings, after, last: before.sequence };
    },
  };
};
