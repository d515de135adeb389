import type { Finding } from './finding.ts';
import { type KeptSeal, type Retired, type Seal, sealHash } from './seal.ts';
import type { SealKeys } from './sealKeys.ts';

/** What the seals of a ledger prove. */
export type Sealed = {
  readonly findings: readonly Finding[];
  /** Of each chain the heads that it had, by sequence. */
  readonly heads: ReadonlyMap<string, ReadonlyMap<number, string>>;
  readonly retired: ReadonlyMap<string, Retired>;
  /** The instant of the last seal. */
  readonly at: string | null;
  readonly count: number;
};

const wrong = (sequence: number, words: string, upTo = sequence): Finding => ({
  kind: 'SEAL',
  writer: null,
  sequence,
  upTo,
  words,
});

const opened = async (keys: SealKeys, { number, jws }: KeptSeal): Promise<Seal | null> => {
  try {
    const seal = (await keys.open(jws)) as Seal;
    return seal.number === number ? seal : null;
  } catch {
    return null;
  }
};

/** The seals of both places, by number: where the two differ, both are looked at. */
const byNumber = (kept: readonly KeptSeal[], anchored: readonly KeptSeal[]): KeptSeal[][] => {
  const groups = Map.groupBy([...kept, ...anchored], ({ number }) => number);
  const different = (seals: readonly KeptSeal[]): KeptSeal[] => [
    ...new Map(seals.map((seal) => [seal.jws, seal])).values(),
  ];
  return [...groups].toSorted(([one], [other]) => one - other).map(([, seals]) => different(seals));
};

/** What is in the second place and not in the database was deleted there. */
const onlyAnchored = (kept: readonly KeptSeal[], anchored: readonly KeptSeal[]): Finding[] => {
  const numbers = new Set(kept.map(({ number }) => number));
  const missing = new Set(anchored.map(({ number }) => number).filter((number) => !numbers.has(number)));
  return [...missing].map((number) => wrong(number, 'it is in the second place alone'));
};

/** Each seal names the one before it, and numbers have no gap. */
const chained = (
  groups: readonly (readonly KeptSeal[])[],
  saysBefore: ReadonlyMap<string, string | null>,
): Finding[] => {
  const findings: Finding[] = [];
  let before: KeptSeal | null = null;
  let isDoubtful = false;
  for (const [seal, another] of groups) {
    if (!seal) continue;
    const expected: number = (before?.number ?? 0) + 1;
    if (seal.number !== expected) findings.push(wrong(expected, 'they are gone', seal.number - 1));
    if (another) findings.push(wrong(seal.number, 'the second place has another'));
    const previous = saysBefore.get(seal.jws);
    const isNext = seal.number === expected && previous !== undefined && !another && !isDoubtful;
    if (isNext && previous !== (before && sealHash(before.jws)))
      findings.push(wrong(seal.number, 'it names another seal before it'));
    before = seal;
    isDoubtful = another !== undefined || previous === undefined;
  }
  return findings;
};

/** Verifies seals: signatures, numbers without a gap, each naming the one before it, and the second place saying the same. */
export const verifySeals = async (
  keys: SealKeys,
  kept: readonly KeptSeal[],
  anchored: readonly KeptSeal[] | null,
): Promise<Sealed> => {
  const groups = byNumber(kept, anchored ?? []);
  const findings = onlyAnchored(kept, anchored ?? []);
  const heads = new Map<string, Map<number, string>>();
  const retired = new Map<string, Retired>();
  const saysBefore = new Map<string, string | null>();
  let at: string | null = null;
  for (const one of groups.flat()) {
    const seal = await opened(keys, one);
    if (!seal) {
      findings.push(wrong(one.number, 'no known key signed it'));
      continue;
    }
    for (const [writer, sequence, hash] of seal.heads)
      heads.set(writer, (heads.get(writer) ?? new Map<number, string>()).set(sequence, hash));
    for (const dropped of seal.retired) retired.set(dropped.head[0], dropped);
    saysBefore.set(one.jws, seal.previous);
    at = seal.at;
  }
  return { findings: [...findings, ...chained(groups, saysBefore)], heads, retired, at, count: groups.length };
};
