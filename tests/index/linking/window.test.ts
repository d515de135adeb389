import { describe, expect, it } from 'vitest';
import { type CrosswalkRow, crosswalkOf } from '../../../src/index/linking/crosswalk.ts';
import { meantNumbers } from '../../../src/index/linking/numbers.ts';

const years = (typed: { number: number | null; year: number | null }, openedYear: number): number[] => [
  ...new Set(meantNumbers(typed, openedYear).map(({ year }) => year)),
];

describe('the years that may be meant', () => {
  it('where none was typed are the five until the record was opened, and no other', () => {
    expect(years({ number: 155, year: null }, 2025)).toEqual([2025, 2024, 2023, 2022, 2021]);
  });

  it('are the one that was typed, the one before and the one after, and never one after the record was opened', () => {
    expect(years({ number: 155, year: 2022 }, 2025)).toEqual([2022, 2021, 2023]);
    expect(years({ number: 155, year: 2025 }, 2025)).toEqual([2025, 2024]);
  });

  it('are none where no number was typed', () => {
    expect(meantNumbers({ number: null, year: 2025 }, 2025)).toEqual([]);
  });
});

describe('a code of before', () => {
  const row = (unit: string, validFrom: string | null, validTo: string | null): CrosswalkRow => ({
    kind: 'STATION',
    state: 'BR',
    written: 'BR-017',
    unit,
    validFrom,
    validTo,
  });
  const crosswalk = crosswalkOf([
    row('OLD', null, '2016-12-31'),
    row('TOWN', '2017-01-01', '2020-06-30'),
    row('NEW', '2020-07-01', null),
  ]);
  const meant = (from: string, to: string) => crosswalk('STATION', 'BR', 'br 017', { from, to });

  it.each([
    ['before its first day', '2016-01-01', '2016-12-31', ['OLD']],
    ['on its first day', '2017-01-01', '2017-01-01', ['TOWN']],
    ['on its last day', '2020-06-30', '2020-06-30', ['TOWN']],
    ['after its last day', '2020-07-01', '2020-12-31', ['NEW']],
    ['in the year in which it was shared out', '2020-01-01', '2020-12-31', ['TOWN', 'NEW']],
  ])('means %s what it meant then', (_when, from, to, units) => {
    expect(meant(from, to)).toEqual(units);
  });

  it('is of its State and its kind alone', () => {
    const during = { from: '2018-01-01', to: '2018-12-31' };
    expect(crosswalk('STATION', 'UP', 'BR-017', during)).toEqual([]);
    expect(crosswalk('DISTRICT', 'BR', 'BR-017', during)).toEqual([]);
  });
});
