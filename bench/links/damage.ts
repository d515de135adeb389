import type { FirReference } from '../../src/core/facts.ts';
import type { Units } from '../../src/core/units.ts';
import { chance, integer, pick, type Random, randomFrom, seedOf } from '../../src/demo/world/random.ts';
import { type Entry, recordName } from '../../src/index/entry.ts';

/** Which part of the records is damaged, and how. */
export type Damage = { readonly missingCnr: number; readonly freeTextStation: number; readonly wrongYear: number };

/** A court's record, a custody, a prosecution file or a laboratory's case whose reference to its FIR was damaged, or any other. */
export type Damaged = { readonly entry: Entry; readonly isDamaged: boolean };

type Names = { readonly latin: string; readonly native: string };

const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);
const swapped = (text: string, at: number): string =>
  text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);

/** What clerks make of a station's name. */
const clerks: readonly ((names: Names, random: Random) => string)[] = [
  ({ latin }) => latin.replaceAll('i', 'ee').replaceAll('u', 'oo'),
  ({ latin }) => latin.replaceAll(/h(?=[aeiou])/g, ''),
  ({ latin }) => latin.replaceAll('w', 'v').replaceAll('ph', 'f').replaceAll('k', 'kk'),
  ({ latin }, random) => without(latin, integer(random, 1, latin.length - 1)),
  ({ latin }, random) => swapped(latin, integer(random, 1, latin.length - 3)),
  ({ latin }) => `${latin.split(' ')[0] ?? latin} P.S.`,
  ({ latin }) => `${latin} Town PS`,
  ({ native }, random) => `${without(native, integer(random, 1, native.length - 1))} थाना`,
  ({ native }) => `${native} कोतवाली`,
  (_names, random) => pick(random, ['OTHER', 'GRP', 'TOP NO. 3', 'CYBER PS']),
];

const slips: readonly ((year: number) => number | null)[] = [
  (year) => year - 1,
  (year) => year + 1,
  (year) => Number(swapped(String(year), 2)),
  () => null,
];

const damagedReference = (fir: FirReference, damage: Damage, units: Units, random: Random): FirReference => {
  const { state, district, station } = fir;
  const unit = units.station({ state: state ?? '', district: district ?? '', station: station ?? '' });
  const typed = chance(random, damage.freeTextStation) && unit;
  const slipped = chance(random, damage.wrongYear) && fir.year !== null;
  return {
    ...fir,
    station: typed
      ? pick(random, clerks)({ latin: unit.nameLatin ?? '', native: unit.nameNative ?? '' }, random)
      : station,
    year: slipped ? pick(random, slips)(fir.year) : fir.year,
  };
};

const isSame = (one: FirReference, other: FirReference): boolean =>
  one.station === other.station && one.year === other.year;

/** Damages one record: the same seed damages the same records in the same way. */
export const damaged = (entry: Entry, damage: Damage, units: Units, seed: number): Damaged => {
  const random = randomFrom(seedOf(`${seed}/damage/${recordName(entry)}`));
  const loses = chance(random, damage.missingCnr);
  const facts = { ...entry.facts };
  if ('cnr' in facts && entry.kind !== 'CNR' && loses) Object.assign(facts, { cnr: null });
  if (!('fir' in facts) || facts.fir === null) return { entry: { ...entry, facts } as Entry, isDamaged: false };
  const fir = damagedReference(facts.fir, damage, units, random);
  const isDamaged = !isSame(fir, facts.fir);
  return { entry: { ...entry, facts: { ...facts, fir } } as Entry, isDamaged };
};
