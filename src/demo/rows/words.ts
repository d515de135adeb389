import type { NameInScripts } from '../../core/names.ts';
import { showSection } from '../../law/sections.ts';
import type { Address, Official, Person, Section, TwoScripts } from '../world/words.ts';

/** How the pillars' tables spell what the stories tell. */

export const nameOf = ({ en, hi }: TwoScripts) => ({ LATIN: en, NATIVE: hi }) satisfies NameInScripts;

export const relativeOf = ({ relative }: Person) => ({ relation: relative.relation, name: nameOf(relative.name) });

export const officerOf = ({ name, rank }: Official) => ({ name: nameOf(name), rank });

export const sectionTexts = (sections: readonly Section[]): string[] => sections.map(showSection);

const bands: readonly (readonly [below: number, band: string])[] = [
  [12, 'BELOW_12'],
  [16, '12_TO_15'],
  [18, '16_TO_17'],
  [30, '18_TO_29'],
  [45, '30_TO_44'],
  [60, '45_TO_59'],
];

export const ageBand = (years: number): string => bands.find(([below]) => years < below)?.[1] ?? '60_AND_ABOVE';

/** Serial numbers within a record's key, so that keys sort as their numbers do. */
export const serial = (number: number): string => String(number).padStart(3, '0');

const states: Readonly<Record<string, string>> = {
  BR: 'Bihar',
  UP: 'Uttar Pradesh',
  HR: 'Haryana',
  DL: 'Delhi',
  RJ: 'Rajasthan',
};

/** An address with the two masks that may stand in its place. Its last part is the district, as on an envelope. */
export const addressOf = ({ text, district, state }: Address) => ({
  address: text.en,
  addressDistrict: text.en.split(', ').at(-1) ?? district,
  addressState: states[state] ?? state,
});
