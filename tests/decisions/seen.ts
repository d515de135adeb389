import { isDeepStrictEqual } from 'node:util';

/** What a walk saw: where the answer and the oracle differ, and what was looked at. */
export type Seen = {
  readonly disagreements: string[];
  /** What `extensions.withheld` must say: coordinate, row and outcome → how many parents, on which paths. */
  readonly entries: Map<string, { readonly count: number; readonly paths: ReadonlySet<string> }>;
  /** Planted texts that the answer may hold. */
  readonly canaries: Set<string>;
};

/** What all walks together looked at. */
export type Coverage = {
  /** Coordinates that were decided upon with a record at hand, and those that were answered with a value. */
  readonly visited: Set<string>;
  readonly answered: Set<string>;
  /** Rows by which a value was given, and rows by which one was masked, withheld or kept unknown. */
  readonly allowed: Set<number>;
  readonly denied: Set<number>;
};

export const nothingSeen = (): Seen => ({ disagreements: [], entries: new Map(), canaries: new Set() });

export const nothingCovered = (): Coverage => ({
  visited: new Set(),
  answered: new Set(),
  allowed: new Set(),
  denied: new Set(),
});

/** An entry of `extensions.withheld`, as far as the oracle speaks of it. */
export type Entry = {
  readonly coordinate: string;
  readonly matrixRow: number;
  readonly outcome: string;
  readonly count: number;
  readonly paths: readonly string[];
};

const told = (count: number, paths: Iterable<string>): string => `${count} on ${[...paths].toSorted().join(', ')}`;

/** Compares the entries of an answer with those that the walk expects. */
export const compareEntries = (seen: Seen, entries: readonly Entry[]): void => {
  const found = new Map(
    entries.map(({ coordinate, matrixRow, outcome, count, paths }) => [
      `${coordinate} row ${matrixRow} ${outcome}`,
      told(count, paths),
    ]),
  );
  const expected = new Map([...seen.entries].map(([key, { count, paths }]) => [key, told(count, paths)]));
  for (const key of new Set([...found.keys(), ...expected.keys()]))
    if (found.get(key) !== expected.get(key))
      seen.disagreements.push(`entry ${key}: ${found.get(key) ?? 'none'} instead of ${expected.get(key) ?? 'none'}`);
};

/** Compares one value, in its place among the disagreements. */
export const compare = ({ disagreements }: Seen, what: string, found: unknown, expected: unknown): void => {
  if (!isDeepStrictEqual(found, expected))
    disagreements.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
};
