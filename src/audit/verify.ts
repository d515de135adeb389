import { type AuditRow, beginningOf } from './chain.ts';
import type { EndedChain } from './entry.ts';
import type { Finding } from './finding.ts';
import { CLOCK_SLACK_MS, type KeptSeal } from './seal.ts';
import type { SealKeys } from './sealKeys.ts';
import { type ChainCheck, checkChain } from './verifyChain.ts';
import { type Sealed, verifySeals } from './verifySeals.ts';

/** A ledger as it is verified: from the database, or from an export of it. */
export type Evidence = {
  /** Chain by chain, each in the order of its entries. */
  readonly rows: AsyncIterable<AuditRow> | Iterable<AuditRow>;
  readonly seals: readonly KeptSeal[];
  /** The seals of the second place; null where it is not at hand. */
  readonly anchored: readonly KeptSeal[] | null;
};

/** What verification found. `unsealed` are entries after the last seal of their chain: nothing but the chain itself speaks for them. */
export type Verdict = {
  readonly findings: readonly Finding[];
  readonly chains: number;
  readonly entries: number;
  readonly seals: number;
  readonly unsealed: number;
};

const checkOf = (writer: string, { heads, retired, at }: Sealed): ChainCheck => {
  const dropped = retired.get(writer)?.head;
  const begins = dropped ? { writer, sequence: dropped[1], hash: dropped[2] } : beginningOf(writer);
  const kept = [...(heads.get(writer) ?? [])].filter(([sequence]) => sequence > begins.sequence);
  const sealedBefore = at === null ? null : Date.parse(at) - CLOCK_SLACK_MS;
  return checkChain({ writer, begins, sealed: new Map(kept), sealedBefore });
};

/** Chains that another one names as ended, and that do not reach as far as it says. */
const cutOff = (ended: readonly EndedChain[], lasts: ReadonlyMap<string, number>): Finding[] =>
  ended.flatMap(({ writer, written, attempted }): Finding[] => {
    const last = lasts.get(writer) ?? 0;
    if (last < written)
      return [{ kind: 'CUT_OFF', writer, sequence: last + 1, words: `the next chain says that entry ${written} was there` }];
    if (last > attempted)
      return [{ kind: 'INSERTED', writer, sequence: attempted + 1, words: 'the next chain says that it had ended' }];
    return [];
  });

/** Finds every entry that was changed, deleted, moved, inserted or cut off. */
export const verify = async (keys: SealKeys, { rows, seals, anchored }: Evidence): Promise<Verdict> => {
  const sealed = await verifySeals(keys, seals, anchored);
  const findings: Finding[] = [...sealed.findings];
  const lasts = new Map<string, number>();
  const ended: EndedChain[] = [];
  const checks = new Map<string, ChainCheck>();
  let entries = 0;

  const checkFor = (writer: string): ChainCheck => {
    const check = checks.get(writer) ?? checkOf(writer, sealed);
    checks.set(writer, check);
    return check;
  };

  for await (const row of rows) {
    checkFor(row.writer).add(row);
    entries++;
  }
  const chains = checks.size;
  // Of a chain that is gone as a whole, seals or its successor still tell.
  for (const writer of sealed.heads.keys()) checkFor(writer);
  for (const [writer, check] of checks) {
    const { findings: found, after, last } = check.end();
    findings.push(...found);
    ended.push(...after);
    lasts.set(writer, last);
  }
  findings.push(...cutOff(ended, lasts));
  const unsealed = [...lasts].reduce(
    (sum, [writer, last]) => sum + Math.max(0, last - Math.max(0, ...(sealed.heads.get(writer)?.keys() ?? []))),
    0,
  );
  return { findings, chains, entries, seals: sealed.count, unsealed };
};
