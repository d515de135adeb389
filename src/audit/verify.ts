import { type AuditRow, beginningOf } from './chain.ts';
import type { EndedChain } from './entry.ts';
import type { Finding } from './finding.ts';
import { CLOCK_SLACK_MS, type KeptSeal } from './seal.ts';
import type { SealKeys } from './sealKeys.ts';
import { type ChainCheck, type ChainResult, checkChain } from './verifyChain.ts';
import { type Sealed, verifySeals } from './verifySeals.ts';

/** A ledger as it is verified: from the database, or from an export of it. */
export type Evidence = {
  /** Chain by chain, each in the order of its entries. */
  readonly rows: AsyncIterable<AuditRow> | Iterable<AuditRow>;
  readonly seals: readonly KeptSeal[];
  /** The seals of the second place; null where it is not at hand. */
  readonly anchored: readonly KeptSeal[] | null;
};

/** What verification found. */
export type Verdict = {
  readonly findings: readonly Finding[];
  readonly chains: number;
  readonly entries: number;
  readonly seals: number;
  /** Entries after the last seal of their chain: only the chain itself speaks for them. */
  readonly unsealed: number;
  /** Chains that end without a word, with their last entry: their process runs, or was killed. What was sealed of them is there. */
  readonly openEnds: readonly { readonly writer: string; readonly last: number }[];
};

const checkOf = (writer: string, { heads, retired, at }: Sealed): ChainCheck => {
  const dropped = retired.get(writer)?.head;
  const begins = dropped ? { writer, sequence: dropped[1], hash: dropped[2] } : beginningOf(writer);
  const kept = [...(heads.get(writer) ?? [])].filter(([sequence]) => sequence > begins.sequence);
  const sealedBefore = at === null ? null : Date.parse(at) - CLOCK_SLACK_MS;
  return checkChain({ writer, begins, sealed: new Map(kept), sealedBefore });
};

/** A chain whose last write was in doubt ended where its successor says, or between. */
const atVariance = ({ writer, written, attempted }: EndedChain, last: number): Finding[] => {
  if (last < written)
    return [
      { kind: 'CUT_OFF', writer, sequence: last + 1, upTo: written, words: 'the next chain says that they were there' },
    ];
  if (last > attempted)
    return [
      { kind: 'INSERTED', writer, sequence: attempted + 1, upTo: last, words: 'the next chain says that it had ended' },
    ];
  return [];
};

const compared = (results: readonly ChainResult[]): Finding[] => {
  const lasts = new Map(results.map(({ writer, last }) => [writer, last]));
  return results.flatMap(({ after }) => after.flatMap((ended) => atVariance(ended, lasts.get(ended.writer) ?? 0)));
};

/** Reads all rows; and of a chain that is gone as a whole, seals still tell. */
const readChains = async (rows: Evidence['rows'], sealed: Sealed) => {
  const checks = new Map<string, ChainCheck>();
  const checkFor = (writer: string): ChainCheck => {
    const check = checks.get(writer) ?? checkOf(writer, sealed);
    checks.set(writer, check);
    return check;
  };
  let entries = 0;
  for await (const row of rows) {
    checkFor(row.writer).add(row);
    entries++;
  }
  const chains = checks.size;
  for (const writer of sealed.heads.keys()) checkFor(writer);
  return { chains, entries, results: [...checks.values()].map((check) => check.end()) };
};

/** Finds every entry that was changed, deleted, reordered, inserted or cut off. */
export const verify = async (keys: SealKeys, { rows, seals, anchored }: Evidence): Promise<Verdict> => {
  const sealed = await verifySeals(keys, seals, anchored);
  const { chains, entries, results } = await readChains(rows, sealed);
  const named = new Set(results.flatMap(({ after }) => after.map(({ writer }) => writer)));
  return {
    findings: [...sealed.findings, ...results.flatMap(({ findings }) => findings), ...compared(results)],
    chains,
    entries,
    seals: sealed.count,
    unsealed: results.reduce((sum, { last, lastSealed }) => sum + Math.max(0, last - lastSealed), 0),
    openEnds: results.filter(({ writer, closed, last }) => last > 0 && !closed && !named.has(writer)),
  };
};
