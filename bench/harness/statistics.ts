const ordered = (values: readonly number[]): number[] => values.toSorted((one, other) => one - other);

/** The least value that at least so large a part of the values does not pass: of the values themselves, never between two. */
export const quantile = (values: readonly number[], part: number): number =>
  ordered(values)[Math.max(0, Math.ceil(values.length * part) - 1)] ?? Number.NaN;

/** The value in the middle; of an even number of values, between the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = ordered(values);
  const half = sorted.length / 2;
  const [lower = Number.NaN, upper = lower] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (lower + upper) / 2;
};

/** A median with the range in which it was seen. */
export type Spread = { readonly median: number; readonly least: number; readonly most: number };

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
});

/** By how much a value grows from one measurement to the next, by least squares; measurements are equally far apart. */
export const slopeOf = (values: readonly number[]): number => {
  const mean = (values.length - 1) / 2;
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviations = values.reduce((sum, value, at) => sum + (at - mean) * (value - average), 0);
  const squares = values.reduce((sum, _value, at) => sum + (at - mean) ** 2, 0);
  return squares === 0 ? 0 : deviations / squares;
};
