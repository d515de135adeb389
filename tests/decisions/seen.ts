import { isDeepStrictEqual } from 'node:util';

/** One place in which an answer and the oracle differ. */
export type Disagreement = { readonly where: string; readonly what: string };

/** What one walk saw: where the answer and the oracle differ, and what else the answer must and may hold. */
export type Seen = {
  readonly disagreements: Disagreement[];
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

export const cover = ({ visited, answered }: Coverage, ...coordinates: readonly string[]): void => {
  for (const coordinate of coordinates) {
    visited.add(coordinate);
    answered.add(coordinate);
  }
};

/** A value in few letters. */
export const shown = (value: unknown): string => {
  const text = typeof value === 'symbol' ? value.description : JSON.stringify(value);
  if (text === undefined) return 'nothing';
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
};

/** Compares one value, which stands for no field. */
export const compare = ({ disagreements }: Seen, where: string, found: unknown, expected: unknown): void => {
  if (!isDeepStrictEqual(found, expected))
    disagreements.push({ where, what: `${shown(found)} instead of ${shown(expected)}` });
};

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
      seen.disagreements.push({
        where: 'extensions.withheld',
        what: `entry ${key}: ${found.get(key) ?? 'none'} instead of ${expected.get(key) ?? 'none'}`,
      });
};

/** A canary's record is of the place; its coordinate is of the fault. */
const kindOf = (what: string): string => what.replaceAll(/⟦(\S+) [^⟧]*⟧/g, '⟦$1⟧');

/** One line a fault, however many places and callers have it. */
export const report = (disagreements: readonly Disagreement[]): string[] =>
  [...Map.groupBy(disagreements, ({ what }) => kindOf(what))].map(
    ([what, found]) => `${what} (${found.length}×, ${found[0]?.where})`,
  );
