import type { Unit, Units } from '../../core/units.ts';
import type { Clue } from './clue.ts';
import type { Crosswalk, Period } from './crosswalk.ts';
import { type NameAgreement, nameAgreement, type StationName, stationName } from './stationName.ts';

/** How the station that a clerk typed agrees with one of the register. */
export type StationAgreement = NameAgreement | 'CODE_OF_BEFORE' | 'STATION_NOT_NAMED';

/** A station that may have been meant. */
export type MeantStation = {
  readonly unit: Unit;
  readonly agreement: StationAgreement;
  /** Whether it lies in the district that the record names, or that its keeper lies in where it names none. */
  readonly inDistrict: boolean;
};

type Known = { readonly unit: Unit; readonly names: readonly StationName[] };

const surest: readonly StationAgreement[] = [
  'SAME_NAME',
  'CODE_OF_BEFORE',
  'SAME_SOUND',
  'OTHER_SCRIPT',
  'SIMILAR_NAME',
  'PART_OF_NAME',
];

const best = (found: readonly (StationAgreement | undefined)[]): StationAgreement | undefined =>
  surest.find((agreement) => found.includes(agreement));

const namesOf = (...written: readonly (string | null)[]): StationName[] =>
  written.flatMap((one) => (one === null ? [] : [stationName(one)]));

/** Finds the stations that a record may mean. */
export type Stations = (clue: Clue, during: Period) => readonly MeantStation[];

const made = new WeakMap<Units, readonly Known[]>();

/** The register's names made ready once for a directory: a State has a thousand stations. */
const knownStations = (units: Units): readonly Known[] => {
  const known =
    made.get(units) ??
    units.all('STATION').map((unit): Known => ({ unit, names: namesOf(unit.id, unit.nameLatin, unit.nameNative) }));
  made.set(units, known);
  return known;
};

/** Makes the finder over the stations of the register and the codes of before. */
export const stationsLike = (units: Units, crosswalk: Crosswalk): Stations => {
  const byState = Map.groupBy(knownStations(units), ({ unit }) => unit.state);
  const districts = new Map<string, readonly StationName[]>();

  const districtNames = ({ district, districtName }: Unit): readonly StationName[] => {
    const made = districts.get(`${district}|${districtName}`) ?? namesOf(district, districtName);
    districts.set(`${district}|${districtName}`, made);
    return made;
  };

  const liesIn = (unit: Unit, { fir, keeper }: Clue, state: string, during: Period): boolean => {
    const typed = fir?.district ?? null;
    if (typed === null) return unit.district !== null && unit.district === keeper?.district;
    if (crosswalk('DISTRICT', state, typed, during).includes(unit.district ?? '')) return true;
    const name = stationName(typed);
    return districtNames(unit).some((one) => nameAgreement(name, one) !== undefined);
  };

  return (clue, during) => {
    const state = clue.fir?.state ?? clue.keeper?.state ?? null;
    if (!clue.fir || state === null) return [];
    const { station } = clue.fir;
    const typed = station === null ? null : stationName(station);
    const coded = station === null ? [] : crosswalk('STATION', state, station, during);
    const inState = (byState.get(state.toUpperCase()) ?? []).map(({ unit, names }) => ({
      unit,
      agreement: best([
        coded.includes(unit.id) ? 'CODE_OF_BEFORE' : undefined,
        ...names.map((name) => (typed === null ? undefined : nameAgreement(typed, name))),
      ]),
      inDistrict: liesIn(unit, clue, state, during),
    }));
    const named = inState.flatMap(({ agreement, ...one }) => (agreement ? [{ ...one, agreement }] : []));
    if (named.length > 0) return named;
    // A clerk who typed "Other" still typed a number and a year: any station of the district may be meant.
    return inState.filter((one) => one.inDistrict).map((one) => ({ ...one, agreement: 'STATION_NOT_NAMED' as const }));
  };
};
