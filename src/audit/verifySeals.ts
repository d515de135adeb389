import type { Finding } from './finding.ts';
import { type KeptSeal, type Retired, type Seal, sealHash } from './seal.ts';
import type { SealKeys } from './sealKeys.ts';

/** What the seals of a ledger prove. */
export type Sealed = {
  readonly findings: Finding[];
  /** Of each chain the heads that it had, by sequence. */
  readonly heads: ReadonlyMap<string, ReadonlyMap<number, string>>;
  readonly retired: ReadonlyMap<string, Retired>;
  /** The instant of the last seal. */
  readonly at: string | null;
  readonly count: number;
};

const wrong = (sequence: number, words: string): Finding => ({ kind: 'SEAL', writer: null, sequence, words });

/** Seals of both places by number: where they differ, both are looked at. */
const byNumber = (kept: readonly KeptSeal[]): Map<number, string[]> => {
  const found = new Map<number, string[]>();
  for (const { number, jws } of kept) found.set(number, [...new Set([...(found.get(number) ?? []), jws])]);
  return new Map([...found].toSorted(([one], [other]) => one - other));
};

const opened = async (keys: SealKeys, number: number, jws: string): Promise<Seal | null> => {
  try {
    const seal = (await keys.open(jws)) as Seal;
    return seal.number === number ? seal : null;
  } catch {
    return null;
  }
};

/** Compares what the database holds with the second place, where there is one: what is in the file and not in the database was deleted. */
const compared = (kept: readonly KeptSeal[], anchored: readonly KeptSeal[] | null): Finding[] => {
  const numbers = new Set(kept.map(({ number }) => number));
  const missing = (anchored ?? []).filter(({ number }) => !numbers.has(number));
  return missing.map(({ number }) => wrong(number, 'it is in the second place alone'));
};

/** Verifies seals: signatures, numbers without a gap, each naming the one before it, and the second place saying the same. */
export const verifySeals = async (
  keys: SealKeys,
  kept: readonly KeptSeal[],
  anchored: readonly KeptSeal[] | null,
): Promise<Sealed> => {
  const findings = compared(kept, anchored);
  const heads = new Map<string, Map<number, string>>();
  const retired = new Map<string, Retired>();
  let previous: string | null = null;
  let at: string | null = null;
  let expected = 1;
  for (const [number, found] of byNumber([...kept, ...(anchored ?? [])])) {
    const [jws = '', another] = found;
    if (number !== expected) findings.push(wrong(expected, `seals ${expected} to ${number - 1} are gone`));
    if (another !== undefined) findings.push(wrong(number, 'the second place has another'));
    for (const one of found) {
      const seal = await opened(keys, number, one);
      if (!seal) {
        findings.push(wrong(number, 'no known key signed it'));
        continue;
      }
      if (one === jws && number === expected && seal.previous !== previous)
        findings.push(wrong(number, 'it names another seal before it'));
      for (const [writer, sequence, hash] of seal.heads)
        heads.set(writer, (heads.get(writer) ?? new Map<number, string>()).set(sequence, hash));
      for (const one of seal.retired) retired.set(one.head[0], one);
      at = seal.at;
    }
    previous = sealHash(jws);
    expected = number + 1;
  }
  return { findings, heads, retired, at, count: expected - 1 };
};
