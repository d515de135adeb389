import type { FirFacts } from '../../core/facts.ts';
import { firKeyText } from '../../core/firKey.ts';
import { type Node, nodeOf } from '../entry.ts';
import type { Clue } from './clue.ts';
import { confidences } from './confidence.ts';
import type { Period } from './crosswalk.ts';
import { compare, type Evidence } from './evidence.ts';
import { type MeantNumber, meantNumbers } from './numbers.ts';
import type { MeantStation, Stations } from './stations.ts';

/** What had to be bridged to find a candidate: of several things the one that is least to be trusted. */
export const candidateMethods = [
  'NUMBER_SLIP',
  'YEAR_SLIP',
  'STATION_NOT_NAMED',
  'YEAR_MISSING',
  'STATION_SPELLING',
  'STATION_SCRIPT',
  'CODE_OF_BEFORE',
  'SAME_KEY',
] as const;

export type CandidateMethod = (typeof candidateMethods)[number];

/** An FIR that a record may belong to. Nothing rests on it: it is a question to a person. */
export type Candidate = {
  readonly from: Node;
  readonly to: Node;
  readonly method: CandidateMethod;
  readonly confidence: number;
  readonly evidence: Evidence;
};

/** A key under which the FIR that is meant may stand, and how it was come by. */
export type Meant = { readonly key: string; readonly station: MeantStation; readonly number: MeantNumber };

const MOST_CANDIDATES = 5;
const LEAST_CONFIDENCE = 0.05;

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** A code is read as it was understood when the FIR was registered; where that year is missing, when the record was opened. */
const periodOf = ({ fir, openedOn }: Clue, today: string): Period => {
  const year = fir?.year ?? yearOf(openedOn ?? today);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
};

/** The keys under which a record's FIR may stand. */
export const meantBy = (clue: Clue, stations: Stations, today: string): Meant[] => {
  if (!clue.fir) return [];
  const numbers = meantNumbers(clue.fir, yearOf(clue.openedOn ?? today));
  return stations(clue, periodOf(clue, today)).flatMap((station) =>
    numbers.flatMap((number) => {
      const { state, district, id } = station.unit;
      // A station that is not named leaves the number alone to go by: it has to be as it was typed.
      const isGuess = station.agreement === 'STATION_NOT_NAMED' && number.agreement !== 'SAME_NUMBER';
      if (state === null || district === null || isGuess) return [];
      return [{ key: firKeyText({ state, district, station: id, ...number, zero: false }), station, number }];
    }),
  );
};

const slips: Readonly<Record<Evidence['number'], CandidateMethod | null>> = {
  SAME_NUMBER: null,
  YEAR_MISSING: 'YEAR_MISSING',
  YEAR_NEXT_TO_IT: 'YEAR_SLIP',
  YEAR_DIGITS_SWAPPED: 'YEAR_SLIP',
  NUMBER_DIGITS_SWAPPED: 'NUMBER_SLIP',
  NUMBER_AND_YEAR_SWAPPED: 'NUMBER_SLIP',
};

const spellings: Readonly<Record<Evidence['station'], CandidateMethod | null>> = {
  SAME_NAME: null,
  CODE_OF_BEFORE: 'CODE_OF_BEFORE',
  SAME_SOUND: 'STATION_SPELLING',
  OTHER_SCRIPT: 'STATION_SCRIPT',
  SIMILAR_NAME: 'STATION_SPELLING',
  PART_OF_NAME: 'STATION_SPELLING',
  STATION_NOT_NAMED: 'STATION_NOT_NAMED',
};

const methodOf = ({ number, station }: Evidence): CandidateMethod => {
  const bridged = [slips[number], spellings[station]];
  return candidateMethods.find((method) => bridged.includes(method)) ?? 'SAME_KEY';
};

/** The FIRs that a record may belong to, the likeliest first. `found` are those of the meant keys that there are. */
export const candidatesOf = (
  clue: Clue,
  meant: readonly Meant[],
  found: ReadonlyMap<string, FirFacts>,
): Candidate[] => {
  const compared = meant.flatMap(({ key, station, number }) => {
    const fir = found.get(key);
    const evidence = fir ? compare(clue, fir, station, number) : null;
    return evidence ? [{ key, evidence }] : [];
  });
  const sure = confidences(compared.map(({ evidence }) => evidence));
  return compared
    .map(({ key, evidence }, at) => ({
      from: clue.node,
      to: nodeOf('FIR', key),
      method: methodOf(evidence),
      confidence: sure[at] ?? 0,
      evidence,
    }))
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .toSorted((one, other) => other.confidence - one.confidence || (one.to < other.to ? -1 : 1))
    .slice(0, MOST_CANDIDATES);
};
