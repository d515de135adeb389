export type UnitKind = 'STATION' | 'COURT' | 'PRISON' | 'LABORATORY' | 'OFFICE';

/** A station, court, prison, laboratory or office: public reference data, told by its pillar. */
export type Unit = {
  readonly kind: UnitKind;
  readonly id: string;
  readonly nameLatin: string | null;
  readonly nameNative: string | null;
  readonly district: string | null;
  readonly districtName: string | null;
  readonly state: string | null;
};

/** A police station as somebody names it. */
export type StationReference = { readonly state: string; readonly district: string; readonly station: string };

/** The units of every pillar, as the gateway last read them. */
export type Units = {
  readonly byId: (kind: UnitKind, id: string) => Unit | undefined;
  readonly all: (kind: UnitKind) => readonly Unit[];
  /** The station that a code or a name means, in any case of letters; undefined where none or more than one does. */
  readonly station: (reference: StationReference) => Unit | undefined;
  /** The code of a district by its code or name. */
  readonly district: (state: string, codeOrName: string) => string | undefined;
};

const stationWords = 'PS|P S|THANA|POLICE STATION|थाना|पुलिस स्टेशन';
const wordAfter = new RegExp(` (?:${stationWords})$`);
const wordBefore = new RegExp(`^(?:${stationWords}) `);

/** Letters, digits and marks alone, without the word for a station: `pirbahor p.s.` is PIRBAHOR. */
const folded = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .replace(wordAfter, '');

/** The word for a station stands before the name as well: `Thana Pirbahor`, `P.S. Pirbahor`. */
const withoutWordBefore = (text: string): string => folded(text).replace(wordBefore, '');

const inDistrict = (unit: Unit, district: string): boolean =>
  [unit.district, unit.districtName].some((name) => name !== null && folded(name) === folded(district));

const isNamed = (unit: Unit, name: string): boolean =>
  [unit.id, unit.nameLatin, unit.nameNative].some((known) => known !== null && folded(known) === folded(name));

const onlyOne = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

/** Longer than any name. What was asked is kept beside what it meant: whoever asks long texts must not fill the memory with them. */
const LONGEST_NAME = 200;
const MOST_KEPT = 10_000;

/** Makes the directory. An exact name in an exact district finds a station; a likeness finds none. */
export const directoryOf = (units: readonly Unit[]): Units => {
  const ids = new Map(units.map((unit) => [`${unit.kind}:${unit.id}`, unit]));
  const kinds = Map.groupBy(units, ({ kind }) => kind);
  const stations = Map.groupBy(kinds.get('STATION') ?? [], ({ state }) => state);
  const found = new Map<string, Unit | undefined>();
  const station = (state: string, district: string, name: string): Unit | undefined => {
    const near = (stations.get(state) ?? []).filter((unit) => inDistrict(unit, district));
    const exact = near.filter((unit) => isNamed(unit, name));
    return onlyOne(exact.length > 0 ? exact : near.filter((unit) => isNamed(unit, withoutWordBefore(name))));
  };
  return {
    byId: (kind, id) => ids.get(`${kind}:${id}`),
    all: (kind) => kinds.get(kind) ?? [],
    station: ({ state, district, station: name }) => {
      if ([state, district, name].some(({ length }) => length > LONGEST_NAME)) return undefined;
      const asked = [state.toUpperCase(), folded(district), folded(name)] as const;
      const cached = asked.join('|');
      if (found.size >= MOST_KEPT) found.clear();
      if (!found.has(cached)) found.set(cached, station(...asked));
      return found.get(cached);
    },
    district: (state, codeOrName) =>
      units.find((unit) => unit.state === state.toUpperCase() && inDistrict(unit, codeOrName))?.district ?? undefined,
  };
};
