import type { Evidence } from './evidence.ts';

/**
 * How much each agreement says for a record's belonging to an FIR, in bits: how much oftener it is found between two that belong together
 * than between two that do not (Fellegi and Sunter 1969). Set by hand from what clerks do; `npm run bench -- links` measures what they make.
 */
const bits: { readonly [K in keyof Evidence]: Readonly<Record<Evidence[K], number>> } = {
  station: {
    SAME_NAME: 9,
    CODE_OF_BEFORE: 9,
    SAME_SOUND: 8,
    OTHER_SCRIPT: 8,
    SIMILAR_NAME: 6,
    PART_OF_NAME: 5,
    STATION_NOT_NAMED: 2,
  },
  number: {
    SAME_NUMBER: 8,
    NUMBER_AND_YEAR_SWAPPED: 7,
    YEAR_MISSING: 4,
    YEAR_NEXT_TO_IT: 1,
    YEAR_DIGITS_SWAPPED: 3,
    NUMBER_DIGITS_SWAPPED: 0,
  },
  district: { SAME_DISTRICT: 1, OTHER_DISTRICT: -4 },
  days: { OPENED_WITHIN_90_DAYS: 2, OPENED_WITHIN_2_YEARS: 0, OPENED_LATER: -2, DAYS_NOT_KNOWN: 0 },
  sections: { SAME_SECTIONS: 3, SOME_SECTIONS: 1, OTHER_SECTIONS: -5, SECTIONS_NOT_KNOWN: 0 },
};

/** Before anything is compared: that the record's FIR is none of those found, and not in the index at all. */
const BITS_FOR_NONE = 10;

const weightOf = (evidence: Evidence): number =>
  2 **
  (bits.station[evidence.station] +
    bits.number[evidence.number] +
    bits.district[evidence.district] +
    bits.days[evidence.days] +
    bits.sections[evidence.sections]);

/** How sure each of several rivals is, 0 to 1, together at most 1: two that are alike cannot both be right. */
export const confidences = (rivals: readonly Evidence[]): number[] => {
  const weights = rivals.map(weightOf);
  const all = weights.reduce((sum, weight) => sum + weight, 2 ** BITS_FOR_NONE);
  return weights.map((weight) => Math.floor((weight / all) * 1_000) / 1_000);
};
