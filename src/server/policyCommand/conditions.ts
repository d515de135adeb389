import type { Dimension, Kind } from './kinds.ts';

/** Kinds told by the values that they have in each dimension. */
type Condition = readonly (readonly number[])[];

const kindsIn = (condition: Condition): Kind[] =>
  condition.reduce<Kind[]>((kinds, values) => kinds.flatMap((kind) => values.map((at) => [...kind, at])), [[]]);

const holds = (kinds: ReadonlySet<string>, condition: Condition): boolean =>
  kindsIn(condition).every((kind) => kinds.has(kind.join()));

/** The widest condition around a kind that holds for no other kinds than these. */
const widest = (kind: Kind, kinds: ReadonlySet<string>, dimensions: readonly Dimension[]): Condition =>
  dimensions.reduce<Condition>(
    (condition, { values }, at) => {
      const admitted = [...values.keys()].filter((value) => holds(kinds, condition.with(at, [value])));
      return condition.with(at, admitted);
    },
    kind.map((value) => [value]),
  );

/** Tells any set of kinds as conditions of which one at least holds. */
const conditionsOf = (kinds: readonly Kind[], dimensions: readonly Dimension[]): Condition[] => {
  const all = new Set(kinds.map((kind) => kind.join()));
  const told = new Set<string>();
  return kinds.flatMap((kind) => {
    if (told.has(kind.join())) return [];
    const condition = widest(kind, all, dimensions);
    for (const one of kindsIn(condition)) told.add(one.join());
    return [condition];
  });
};

const stageWords = (admitted: readonly number[], { values }: Dimension): string => {
  const words = (at: number | undefined): string => values[at ?? 0]?.words ?? '';
  const [first, last] = [admitted[0] ?? 0, admitted.at(-1) ?? 0];
  if (first === 0) return `before ${words(last + 1)}`;
  return last === values.length - 1 ? `from ${words(first)} on` : `from ${words(first)} to ${words(last)}`;
};

const valueWords = (dimension: Dimension, admitted: readonly number[]): string => {
  if (dimension.name === 'stage') return stageWords(admitted, dimension);
  const wordsOf = (told: (at: number) => boolean): string[] =>
    dimension.values.flatMap(({ words }, at) => (told(at) ? [words] : []));
  // With the ordinary case among them, the others are fewer to name.
  if (dimension.name === 'label' && admitted.includes(0))
    return wordsOf((at) => !admitted.includes(at))
      .map((label) => `no ${label}`)
      .join(' and ');
  return wordsOf((at) => admitted.includes(at)).join(' or ');
};

const inWords = (condition: Condition, dimensions: readonly Dimension[]): string =>
  dimensions
    .flatMap((dimension, at) => {
      const admitted = condition[at] ?? [];
      return admitted.length === dimension.values.length ? [] : [valueWords(dimension, admitted)];
    })
    .join(', ');

/** When a set of kinds is meant, in words; empty where it is every kind. */
export const whenWords = (kinds: readonly Kind[], dimensions: readonly Dimension[]): string =>
  conditionsOf(kinds, dimensions)
    .map((condition) => inWords(condition, dimensions))
    .join('; or ');
