import { classificationOf } from './classification.ts';
import type { Reading } from './gravity.ts';

type Answer = 'YES' | 'NO' | 'UNKNOWN';

/** A section of several limbs is bailable where each of them is. */
const ofSection = ({ effect, possible }: Reading): Answer => {
  if (effect !== 'PUNISHES') return 'UNKNOWN';
  const found = new Set(possible.map((offence) => classificationOf(offence)?.bailable ?? 'UNKNOWN'));
  const [only] = found;
  return found.size === 1 && (only === 'YES' || only === 'NO') ? only : 'UNKNOWN';
};

/**
 * Whether every live section is bailable, so that bail is of right (BNSS 478, CrPC 436); null where one of them cannot be told. A single
 * section that is not bailable decides, whatever the others are.
 */
export const bailableOf = (readings: readonly Reading[]): boolean | null => {
  const found = readings.filter(({ effect }) => effect !== 'NONE').map(ofSection);
  if (found.includes('NO')) return false;
  return found.length === 0 || found.includes('UNKNOWN') ? null : true;
};
