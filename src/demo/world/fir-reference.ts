import type { FirReference } from './court-story.ts';
import type { Fir } from './police-story.ts';
import { chance, pick, type Random } from './random.ts';
import type { Setting } from './setting.ts';

/** A clerk's spellings of one station. */
const spellings: readonly ((name: string, nameHi: string) => string)[] = [
  (name) => `${name.toUpperCase()} PS`,
  (name) => `P.S. ${name}`,
  (name) => `${name} Thana`,
  (name) => name,
  (_, nameHi) => `${nameHi} थाना`,
];
const nobodys = ['TOP NO. 3', 'GRP', 'OTHER', 'SADAR (OLD)'];

function numberAs(random: Random, fir: Fir): string {
  const { number, year } = fir.key;
  return chance(random, 0.2) ? `${String(number).padStart(4, '0')}/${year}` : String(number);
}

/** How the court's system refers to the FIR: as text, by whoever typed it. */
export function firReference({ plot, random }: Setting, fir: Fir): FirReference | null {
  if (plot.link === 'NONE') return null;
  const spell = pick(random, spellings);
  const { name, nameHi } = plot.station;
  return {
    state: fir.key.state,
    district: plot.circuit.district.name.toUpperCase(),
    station: plot.link === 'GOOD' ? spell(name, nameHi) : pick(random, nobodys),
    number: numberAs(random, fir),
    year: fir.key.year,
  };
}
