import { chance, integer, pick, type Random } from '../../src/demo/world/random.ts';
import type { CaseTruth, Truth, UnitTruth } from './truth.ts';

/** What questions are asked about: the world's own keys, units, officials and days, and now and then none that exists. */
export type Values = {
  readonly someCase: (random: Random) => CaseTruth;
  /** A unit: one through which the case has passed mostly, else any. */
  readonly unit: (random: Random, kind: string, near: CaseTruth) => UnitTruth;
  /** A key of a case by the name of its argument; null where the case has none of that kind. */
  readonly key: (random: Random, one: CaseTruth, argument: string) => unknown;
  readonly prosecutor: (random: Random) => string;
  readonly sheet: (random: Random, near: CaseTruth) => string;
};

const stages = ['INVESTIGATION', 'CHARGE_SHEETED', 'COGNIZANCE', 'CHARGES_FRAMED', 'EVIDENCE', 'JUDGMENT', 'DISPOSED'];

export const enums: Readonly<Record<string, readonly string[]>> = {
  Stage: stages,
  PunishmentBand: ['TEN_YEARS_OR_MORE', 'SEVEN_TO_TEN', 'BELOW_SEVEN', 'UNKNOWN'],
};

export const sections = [
  ['BNS', '64'],
  ['BNS', '103'],
  ['BNS', '303'],
  ['POCSO', '4'],
  ['IPC', '302'],
  ['IPC', '376'],
] as const;

export const someDay = (random: Random): string =>
  new Date(Date.parse('2026-11-20') - integer(random, -200, 900) * 86_400_000).toISOString().slice(0, 10);

const one = <T>(random: Random, items: readonly T[]): T | null => (items.length > 0 ? pick(random, items) : null);

const firOf = (random: Random, { firs }: CaseTruth): unknown => {
  const fir = one(random, firs);
  if (!fir) return null;
  const { state, district, station, number, year, zero } = fir;
  return { state, district, station, number: chance(random, 0.03) ? 999_999 : number, year, zero };
};

const caseNumberOf = (random: Random, { courts }: CaseTruth): unknown => {
  const court = one(
    random,
    courts.filter(({ asked }) => asked),
  );
  return court?.asked ? { court: court.court, ...court.asked } : null;
};

const keys: Record<string, (random: Random, found: CaseTruth) => unknown> = {
  cnr: (random, { courts }) => (chance(random, 0.03) ? 'BRPA019999992026' : (one(random, courts)?.cnr ?? null)),
  fir: firOf,
  caseNumber: caseNumberOf,
  prisonerId: (random, { custodies }) =>
    chance(random, 0.03) ? 'BEUR-1999-99999' : (one(random, custodies)?.prisonerId ?? null),
};

const passedBy: Record<string, (near: CaseTruth) => readonly string[]> = {
  STATION: ({ firs }) => firs.map(({ station }) => station),
  COURT: ({ courts }) => courts.map(({ court }) => court),
  PRISON: ({ custodies }) => custodies.map(({ prison }) => prison),
  LABORATORY: ({ labs }) => labs.map(({ lab }) => lab),
};

/** The law protects few: they are asked about as often as all others together. */
export const valuesOf = ({ cases, units }: Truth): Values => {
  const guarded = cases.filter(
    ({ labels, witnesses }) => labels.size > 0 || witnesses.some(({ child, hidden }) => child || hidden),
  );
  const prosecutors = cases.flatMap(({ files }) =>
    files.flatMap(({ assignments }) => assignments.map(({ official }) => official)),
  );
  const sheets = cases.flatMap(({ sheets: some }) => some.map(({ id }) => id));
  return {
    someCase: (random) => pick(random, chance(random, 0.6) ? guarded : cases),
    unit: (random, kind, near) => {
      const all = units.filter((unit) => unit.kind === kind);
      const named = new Set(passedBy[kind]?.(near));
      const passed = all.filter(({ id }) => named.has(id));
      return pick(random, passed.length > 0 && chance(random, 0.6) ? passed : all);
    },
    key: (random, found, argument) => keys[argument]?.(random, found) ?? null,
    prosecutor: (random) => pick(random, prosecutors),
    sheet: (random, near) => one(random, near.sheets)?.id ?? pick(random, sheets),
  };
};
