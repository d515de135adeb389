import type { Comparison, Results } from './harness/contest.ts';
import { targetOf } from './targets.ts';

const ROW_HEIGHT = 22;
const LABEL_WIDTH = 290;
const SCALE_WIDTH = 420;

/** A ratio on a logarithmic scale: twice as fast is as far from the middle as half as fast. */
const across = (ratio: number): number => {
  const position = (Math.log2(Math.max(ratio, 1 / 16)) + 4) / 8;
  return LABEL_WIDTH + Math.min(1, position) * SCALE_WIDTH;
};

const line = (x: number, top: number, bottom: number, colour: string): string =>
  `<line x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${top}" y2="${bottom}" stroke="${colour}"/>`;

const row = ({ contestant, operation, callers, ratio }: Comparison, at: number): string => {
  const top = 40 + at * ROW_HEIGHT;
  const target = targetOf(contestant, operation, callers);
  const [least, median, most] = [across(ratio.least), across(ratio.median), across(ratio.most)];
  return [
    `<text x="${LABEL_WIDTH - 8}" y="${top + 14}" text-anchor="end">${operation}, ${callers} callers, ${contestant}</text>`,
    `<rect x="${least.toFixed(1)}" y="${top + 7}" width="${Math.max(1, most - least).toFixed(1)}" height="6" fill="#9bb8d3"/>`,
    `<circle cx="${median.toFixed(1)}" cy="${top + 10}" r="4" fill="#1f4e79"/>`,
    `<text x="${LABEL_WIDTH + SCALE_WIDTH + 8}" y="${top + 14}">${ratio.median.toFixed(2)}</text>`,
    ...(target === null ? [] : [line(across(target), top + 3, top + 17, '#c0392b')]),
  ].join('');
};

const scale = (height: number): string =>
  [1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8]
    .map(
      (ratio) =>
        `${line(across(ratio), 32, height - 8, ratio === 1 ? '#555' : '#ddd')}<text x="${across(ratio).toFixed(1)}" y="26" text-anchor="middle">${ratio}×</text>`,
    )
    .join('');

/** Ours to theirs, one line a comparison: the median and the range; the red mark is the target. */
export const chartOf = ({ comparisons }: Results): string => {
  const height = 48 + comparisons.length * ROW_HEIGHT;
  const width = LABEL_WIDTH + SCALE_WIDTH + 60;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="12"><title>Requests per second, ours to theirs</title><rect width="100%" height="100%" fill="#fff"/>${scale(height)}${comparisons.map(row).join('')}</svg>\n`;
};
