import type { Finding } from './finding.ts';
import { type KeptSeal, sealedAt } from './seal.ts';
import { type Stamp, sealDigest } from './stamps.ts';

/** What time-stamps prove. */
export type Stamped = {
  readonly findings: readonly Finding[];
  readonly count: number;
  /** The last seal that has one, which speaks for all before it, and since when it was there. */
  readonly upTo: { readonly seal: number; readonly at: string } | null;
  /** The longest that a seal was there before it had one: whoever seals anew has it stamped late. */
  readonly latestSeconds: number;
};

/** Whether an answer vouches for something with this hash, and the instant for which it does. */
type TimeOf = (answer: Buffer, sha256: Buffer) => Promise<string | null>;

type Vouched = { readonly seal: KeptSeal; readonly at: string };

const wrong = (sequence: number, words: string): Finding => ({
  kind: 'SEAL',
  writer: null,
  sequence,
  upTo: sequence,
  words,
});

/** The seal for which a time-stamp vouches: where two places differ, one of them. */
const vouchedBy = async ({ answer }: Stamp, seals: readonly KeptSeal[], timeOf: TimeOf): Promise<Vouched | null> => {
  for (const seal of seals) {
    const at = await timeOf(answer, sealDigest(seal.jws));
    if (at !== null) return { seal, at };
  }
  return null;
};

const delaySeconds = ({ seal, at }: Vouched): number => (Date.parse(at) - Date.parse(sealedAt(seal.jws))) / 1_000;

const judge = async (stamp: Stamp, seals: readonly KeptSeal[], timeOf: TimeOf): Promise<Vouched | Finding> => {
  if (seals.length === 0) return wrong(stamp.number, 'a time-stamp says that it was there');
  return (await vouchedBy(stamp, seals, timeOf)) ?? wrong(stamp.number, 'its time-stamp does not vouch for it');
};

/** Verifies time-stamps against the seals of all places. */
export const verifyStamps = async (
  seals: readonly KeptSeal[],
  stamps: readonly Stamp[],
  timeOf: TimeOf,
): Promise<Stamped> => {
  const byNumber = Map.groupBy(new Map(seals.map((seal) => [seal.jws, seal])).values(), ({ number }) => number);
  const vouched: Vouched[] = [];
  const findings: Finding[] = [];
  for (const stamp of stamps) {
    const judged = await judge(stamp, byNumber.get(stamp.number) ?? [], timeOf);
    if ('kind' in judged) findings.push(judged);
    else vouched.push(judged);
  }
  const last = vouched.toSorted((one, other) => one.seal.number - other.seal.number).at(-1);
  if (!last && findings.length === 0) findings.push(wrong(0, 'no time-stamp vouches for any'));
  return {
    findings,
    count: vouched.length,
    upTo: last ? { seal: last.seal.number, at: last.at } : null,
    latestSeconds: Math.max(0, ...vouched.map(delaySeconds)),
  };
};
