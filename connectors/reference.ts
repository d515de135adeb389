import type { FirReference } from '../src/core/facts.ts';
import { stateCode } from '../src/core/states.ts';

const written = (text: string | null): string | null => text?.trim() || null;

/** A system that wants a number writes 0 where its clerk had none. */
const counted = (number: number | null): number | null => (number !== null && number > 0 ? number : null);

/** `24` is 2024: the registers of which a station still speaks with two digits are of these hundred years. */
const inFull = (year: number | null): number | null => {
  if (year === null || year > 99) return year;
  return year < 60 ? 2000 + year : 1900 + year;
};

/** How a pillar's record refers to an FIR, with what it leaves out as null; null where it names neither a station nor a number. */
export const toFirReference = ({ state, district, station, number, year }: FirReference): FirReference | null => {
  const reference = {
    state: written(state) && (stateCode(state ?? '') ?? written(state)),
    district: written(district),
    station: written(station),
    number: counted(number),
    year: inFull(counted(year)),
  };
  return reference.station === null && reference.number === null ? null : reference;
};
