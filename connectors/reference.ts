import type { FirReference } from '../src/core/facts.ts';

/** How a pillar's record refers to an FIR: all five parts, or none that can be used. */
export const toFirReference = (
  parts: { readonly [P in keyof FirReference]: FirReference[P] | null },
): FirReference | null => {
  const { state, district, station, number, year } = parts;
  if (state === null || district === null || station === null || number === null || year === null) return null;
  return { state, district, station, number, year };
};
