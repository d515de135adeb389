import { dayMs, hourMs, type Moment, newLawsFrom } from './calendar.ts';
import type { Offence } from './offence.ts';
import { offencesIn } from './offences.ts';
import { offencesAgainstWomen } from './offences-women.ts';
import { chance, integer, pick, type Random, weighted } from './random.ts';
import type { Circuit, Station, Units } from './units.ts';
import type { Person } from './words.ts';

/** What becomes of an accused before judgment. */
export type Fate =
  | 'HELD'
  | 'BAILED'
  | 'BAILED_NOT_RELEASED'
  | 'DEFAULT_BAIL'
  | 'BAILED_BY_POLICE'
  | 'NOT_ARRESTED'
  | 'ABSCONDING'
  | 'JUVENILE';

/** A prisoner of an earlier story who is an accused of this one too. */
export type KnownPrisoner = {
  readonly person: Person;
  readonly biometricReference: string | null;
  readonly prisonerId: string;
  readonly prison: string;
  readonly heldFor: string;
};
export type AccusedPlot = {
  readonly fate: Fate;
  readonly relationToVictim: string | null;
  readonly known: KnownPrisoner | null;
};
/** Where a zero FIR was given, before the case went to the station that has jurisdiction. */
export type ZeroPlot = { readonly circuit: Circuit; readonly station: Station };

/** How the court knows the FIR: by a good reference, by none, or by a station that nobody can find. */
export type CourtLink = 'GOOD' | 'NONE' | 'UNKNOWN_STATION';

/** The decisions of a story, before anything is written down. */
export type Plot = {
  readonly id: string;
  readonly asOf: Moment;
  readonly circuit: Circuit;
  readonly station: Station;
  readonly offence: Offence;
  /** The offence was committed on or after 1 July 2024. */
  readonly newLaws: boolean;
  readonly occurredAt: Moment;
  readonly registeredAt: Moment;
  readonly zero: ZeroPlot | null;
  readonly accused: readonly AccusedPlot[];
  readonly link: CourtLink;
  /** Every accused is a child. */
  readonly onlyChildren: boolean;
};

const oldestDays = 3_650;

/** Stories come in the order of registration, so that serials rise with dates; the recent years are told more densely. */
function registrationOf(random: Random, index: number, count: number, asOf: Moment): Moment {
  const share = (index + random.next()) / count;
  const days = oldestDays * (1 - share) ** 2;
  return asOf - days * dayMs - integer(random, 1, 300) * 60_000;
}

function stationOf(random: Random, circuit: Circuit, offence: Offence): Station {
  const women = circuit.stations.find((station) => station.women);
  if (women && offencesAgainstWomen.includes(offence) && chance(random, 0.6)) return women;
  return pick(
    random,
    circuit.stations.filter((station) => !station.women),
  );
}

function fateOf(random: Random, offence: Offence): Fate {
  if (!chance(random, offence.arrested / 100)) return chance(random, 0.2) ? 'ABSCONDING' : 'NOT_ARRESTED';
  if (chance(random, offence.heldThroughout / 100)) return chance(random, 0.05) ? 'DEFAULT_BAIL' : 'HELD';
  if (offence.limitDays === 60 && chance(random, 0.35)) return 'BAILED_BY_POLICE';
  return chance(random, 0.06) ? 'BAILED_NOT_RELEASED' : 'BAILED';
}

const relations = ['uncle', 'neighbour', 'cousin', 'tenant', 'teacher'];

function drawAccused(random: Random, offence: Offence, onlyChildren: boolean): AccusedPlot[] {
  const [least, most] = offence.accused;
  const related = offence.sexual && chance(random, 0.4) ? pick(random, relations) : null;
  return Array.from({ length: integer(random, least, most) }, (_, index) => {
    const child = onlyChildren || (index > 0 && chance(random, 0.012));
    return {
      fate: child ? 'JUVENILE' : fateOf(random, offence),
      relationToVictim: index === 0 ? related : null,
      known: null,
    };
  });
}

function drawZero(random: Random, units: Units, circuit: Circuit): ZeroPlot | null {
  if (!chance(random, 0.015)) return null;
  const other = pick(
    random,
    units.circuits.filter((candidate) => candidate !== circuit),
  );
  return { circuit: other, station: pick(random, other.stations) };
}

function drawLink(random: Random): CourtLink {
  const drawn = random.next();
  if (drawn < 0.03) return 'NONE';
  return drawn < 0.045 ? 'UNKNOWN_STATION' : 'GOOD';
}

/** The plot of the nth of that many stories. */
export function drawPlot(random: Random, index: number, count: number, units: Units, asOf: Moment): Plot {
  const circuit = weighted(random, units.circuits);
  const offence = weighted(random, offencesIn(circuit.district.state));
  const registeredAt = registrationOf(random, index, count, asOf);
  const zero = drawZero(random, units, circuit);
  const travelledHours = zero ? 72 : 0;
  const occurredAt = registeredAt - (travelledHours + integer(random, 2, chance(random, 0.1) ? 2_000 : 40)) * hourMs;
  const onlyChildren = !offence.terror && chance(random, 0.006);
  return {
    id: `S-${String(index + 1).padStart(6, '0')}`,
    asOf,
    circuit,
    station: stationOf(random, circuit, offence),
    offence,
    newLaws: occurredAt >= newLawsFrom,
    occurredAt,
    registeredAt,
    zero,
    accused: drawAccused(random, offence, onlyChildren),
    link: drawLink(random),
    onlyChildren,
  };
}
