import { describe, expect, it } from 'vitest';
import { median, quantile, slopeOf, spreadOf } from '../../bench/harness/statistics.ts';

describe('the statistics of the bench', () => {
  it('take the middle of an odd number of values, whatever their order', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it('take the point between the two in the middle of an even number of values', () => {
    expect(median([10, 1, 2, 4])).toBe(3);
  });

  it('know a quantile as one of the values: the 99th of a hundred, the 50th, and the least', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect([quantile(hundred, 0.99), quantile(hundred, 0.5), quantile(hundred, 0)]).toEqual([99, 50, 1]);
  });

  it('do not take the ninth of ten values for the 99th in a hundred', () => {
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 1_000], 0.99)).toBe(1_000);
  });

  it('tell of nothing that it is no number', () => {
    expect([median([]), quantile([], 0.5)]).toEqual([Number.NaN, Number.NaN]);
  });

  it('tell a median with the least and the most that was seen', () => {
    expect(spreadOf([2, 0.5, 1])).toEqual({ median: 1, least: 0.5, most: 2 });
  });

  it('tell how much a value grows from one measurement to the next', () => {
    expect(slopeOf([10, 13, 16, 19])).toBe(3);
    // 1, 3, 2: about the mean of 2 they deviate by -1, 1, 0, which times -1, 0, 1 is 1; over 2 that is a half.
    expect(slopeOf([1, 3, 2])).toBe(0.5);
    expect(slopeOf([7])).toBe(0);
  });
});
