/** How the number and the year that a clerk typed agree with those of an FIR. */
export type NumberAgreement =
  | 'SAME_NUMBER'
  | 'YEAR_MISSING'
  | 'YEAR_NEXT_TO_IT'
  | 'YEAR_DIGITS_SWAPPED'
  | 'NUMBER_DIGITS_SWAPPED'
  | 'NUMBER_AND_YEAR_SWAPPED';

/** A number and a year that may have been meant. */
export type MeantNumber = { readonly number: number; readonly year: number; readonly agreement: NumberAgreement };

type Typed = { readonly number: number | null; readonly year: number | null };

/** How long before a record was opened its FIR may have been registered, where the year is missing. */
const YEARS_BACK = 4;

const neighboursSwapped = (number: number): number[] => {
  const digits = Array.from(String(number));
  const swapped = digits
    .slice(1)
    .map((digit, at) => [...digits.slice(0, at), digit, digits[at], ...digits.slice(at + 2)]);
  return swapped.map((one) => Number(one.join(''))).filter((one) => one !== number && one > 0);
};

const isYear = (number: number, latest: number): boolean => number >= 1950 && number <= latest;

/** The numbers that may have been meant, one slip at a time: two slips in one reference are a guess about a guess. */
export const meantNumbers = ({ number, year }: Typed, openedYear: number): MeantNumber[] => {
  const meant = (agreement: NumberAgreement, some: readonly (readonly [number, number])[]): MeantNumber[] =>
    some
      .filter(([, one]) => isYear(one, openedYear))
      .map(([serial, one]) => ({ number: serial, year: one, agreement }));
  if (number === null) return [];
  if (year === null) {
    const back = Array.from({ length: YEARS_BACK + 1 }, (_, ago) => [number, openedYear - ago] as const);
    return meant('YEAR_MISSING', back);
  }
  return [
    ...meant('SAME_NUMBER', [[number, year]]),
    ...meant('YEAR_NEXT_TO_IT', [
      [number, year - 1],
      [number, year + 1],
    ]),
    ...meant(
      'YEAR_DIGITS_SWAPPED',
      neighboursSwapped(year).map((one) => [number, one]),
    ),
    ...meant(
      'NUMBER_DIGITS_SWAPPED',
      neighboursSwapped(number).map((one) => [one, year]),
    ),
    ...meant('NUMBER_AND_YEAR_SWAPPED', [[year, number]]),
  ];
};
