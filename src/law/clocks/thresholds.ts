import type { Answer } from '../facts.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

const yearsAndMonths = (months: number): string =>
  [[Math.floor(months / 12), 'y'] as const, [months % 12, 'm'] as const]
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join(' ');

/** "28 months (2y 4m)". */
const inWords = (months: number): string => `${months} months (${yearsAndMonths(months)})`;

/** One third and one half of the maximum, and which of them is this person's. */
export const thresholdOutcome = (months: number, firstTime: Answer): Outcome => {
  const [third, half] = [months / 3, months / 2];
  const own = { YES: third, NO: half, UNKNOWN: null }[firstTime];
  const open =
    'threshold is left out: it is one third for one never convicted and one half for all others, and the record does not say which.';
  return outcomeOf(
    {
      one_third_months: third,
      half_months: half,
      threshold_months: own,
      threshold: own === null ? null : inWords(own),
    },
    own === null ? [open] : [],
  );
};
