/**
 * Counts as they may be told of people: whoever knows most of a small group would learn the rest from an exact count. Counts are rounded to
 * fives, so that no two of them tell a third by their difference, and what concerns fewer than five is told as that.
 */

const STEP = 5;
const FEWEST_TOLD = 20;

const rounded = (count: number): number => Math.round(count / STEP) * STEP;
const written = (count: number): string => `about ${rounded(count).toLocaleString('en-IN')}`;

/** How many, in words. */
export const tellCount = (count: number): string => {
  if (count === 0) return 'none';
  return count < STEP ? `fewer than ${STEP}` : written(count);
};

/** How many of how many, in words. */
export const tellShare = (count: number, total: number): string => {
  if (total === 0) return 'no row';
  if (total < FEWEST_TOLD) return `too few rows to tell of (fewer than ${FEWEST_TOLD})`;
  if (count === total) return `all of ${written(total)}`;
  if (total - count < STEP) return `all but fewer than ${STEP} of ${written(total)}`;
  if (count < STEP) return `${tellCount(count)} of ${written(total)}`;
  const percent = Math.floor((100 * rounded(count)) / rounded(total));
  return `${percent === 0 ? 'under 1' : percent} % of ${written(total)}`;
};
