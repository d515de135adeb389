import { type AuditRow, type Head, hashOf } from './chain.ts';
import { type EndedChain, entryIn } from './entry.ts';
import type { Finding } from './finding.ts';
import { type Displaced, displacements, writtenFor } from './place.ts';

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

/** A chain that was read to its end. */
export type ChainResult = {
  readonly writer: string;
  readonly findings: readonly Finding[];
  /** The chains that this one says have ended. */
  readonly after: readonly EndedChain[];
  readonly last: number;
  readonly lastSealed: number;
  /** Whether it says itself that it has ended, or has no entry here: else its process runs, or was killed. */
  readonly closed: boolean;
};

/** A chain as it is verified, row by row. */
export type ChainCheck = { readonly add: (row: AuditRow) => void; readonly end: () => ChainResult };

type Found = Omit<Finding, 'writer'>;
type Kind = Finding['kind'];

const found = (kind: Kind, sequence: number, words: string, upTo = sequence): Found => ({
  kind,
  sequence,
  upTo,
  words,
});

/** What was put between two entries is no change of the first. */
const unexplained = (all: readonly Found[], inserted: readonly Found[]): Found[] =>
  all.filter(
    ({ kind, upTo }) => kind !== 'CHANGED' || !inserted.some((one) => upTo >= one.sequence - 1 && upTo <= one.upTo),
  );

/** One finding an entry and kind. */
const once = (all: readonly Found[]): Found[] =>
  [...Map.groupBy(all, ({ kind, sequence }) => `${kind} ${sequence}`).values()].flatMap(([first]) => first ?? []);

/** Verifies a chain: its rows are added in the order in which they stand. */
export const checkChain = ({ writer, begins, sealed, sealedBefore }: ChainNeed): ChainCheck => {
  const findings: Found[] = [];
  const displaced: Displaced[] = [];
  let before: Pick<Head, 'sequence' | 'hash'> = begins;
  let closedAt: number | null = null;
  let after: readonly EndedChain[] = [];
  let trusted = begins.sequence;
  let isRewritten = false;
  const lastSealed = Math.max(0, ...sealed.keys());

  const checkOwn = (row: AuditRow): boolean => {
    if (hashOf(row) === row.hash) return true;
    const place = writtenFor(row);
    if (place !== null) displaced.push({ sequence: row.sequence, writtenFor: place });
    else findings.push(found('CHANGED', row.sequence, 'it does not have the hash that was written with it'));
    return false;
  };

  const checkPlace = (row: AuditRow): void => {
    const expected = before.sequence + 1;
    if (row.sequence > expected) findings.push(found('DELETED', expected, 'they are gone', row.sequence - 1));
    else if (row.previousHash !== before.hash && displaced.at(-1)?.sequence !== before.sequence)
      findings.push(found('CHANGED', before.sequence, 'the next entry was written after another than this one'));
  };

  /** Whoever changes an entry and writes all that follow anew has no key to seal them with: the first seal that differs says how far back. */
  const checkSeal = ({ sequence, hash }: AuditRow): void => {
    const known = sealed.get(sequence);
    if (known === hash) trusted = sequence;
    if (known === undefined || known === hash || isRewritten) return;
    isRewritten = true;
    findings.push(found('CHANGED', trusted + 1, 'among them one is not what was sealed', sequence));
  };

  const checkTime = ({ sequence, at }: AuditRow): void => {
    if (closedAt !== null) findings.push(found('INSERTED', sequence, `the chain was closed with entry ${closedAt}`));
    const isOld = sealedBefore !== null && Date.parse(at) < sealedBefore;
    if (isOld && sequence > lastSealed) findings.push(found('INSERTED', sequence, 'no seal of its time knows it'));
  };

  const heed = ({ body, sequence }: AuditRow): void => {
    const entry = entryIn(body);
    if (entry?.kind === 'OPENED') after = entry.after;
    if (entry?.kind === 'CLOSED') closedAt = sequence;
  };

  const checkEnd = (): void => {
    const reached = displaced.at(-1)?.sequence === before.sequence ? displaced.at(-1)?.writtenFor : before.sequence;
    if (lastSealed > (reached ?? 0))
      findings.push(found('CUT_OFF', before.sequence + 1, 'a seal says that they were there', lastSealed));
  };

  return {
    add: (row) => {
      if (checkOwn(row)) {
        checkPlace(row);
        checkSeal(row);
        checkTime(row);
      }
      heed(row);
      before = row;
    },
    end: () => {
      const moved = displacements(displaced, before.sequence);
      checkEnd();
      const inserted = moved.filter(({ kind }) => kind === 'INSERTED');
      const all = once([...unexplained(findings, inserted), ...moved]).map((finding) => ({ ...finding, writer }));
      const closed = closedAt !== null || before === begins;
      return { writer, findings: all, after, last: before.sequence, lastSealed, closed };
    },
  };
};
