import { yearOf } from './calendar.ts';
import { byNames, drawName, fatherOf } from './names.ts';
import { drawAddress } from './places.ts';
import { chance, digits, integer, pick, type Random, weighted } from './random.ts';
import type { District } from './units.ts';
import type { Person, Religion, Sex, SocialCategory, TwoScripts } from './words.ts';

export type PersonWanted = {
  readonly district: District;
  readonly at: number;
  readonly sex?: Sex;
  readonly age?: readonly [least: number, most: number];
  readonly byName?: boolean;
};

const occupations = [
  'Farmer',
  'Labourer',
  'Shopkeeper',
  'Driver',
  'Mason',
  'Private service',
  'Vegetable seller',
  'Unemployed',
];
const categories: readonly { readonly name: SocialCategory; readonly weight: number }[] = [
  { name: 'GENERAL', weight: 22 },
  { name: 'OBC', weight: 28 },
  { name: 'EBC', weight: 28 },
  { name: 'SC', weight: 19 },
  { name: 'ST', weight: 3 },
];

function occupationOf(random: Random, age: number, sex: Sex): string {
  if (age < 18 || (age < 25 && chance(random, 0.3))) return 'Student';
  return sex === 'FEMALE' && chance(random, 0.6) ? 'Homemaker' : pick(random, occupations);
}

function categoryOf(random: Random, religion: Religion): SocialCategory {
  return religion === 'HINDU' ? weighted(random, categories).name : pick(random, ['GENERAL', 'OBC', 'EBC']);
}

/** A made-up person living in the district. The numbers begin with 55500, which no operator in India has given out. */
export function drawPerson(random: Random, wanted: PersonWanted): Person {
  const sex = wanted.sex ?? (chance(random, 0.9) ? 'MALE' : 'FEMALE');
  const [least, most] = wanted.age ?? [18, 62];
  const ageYears = integer(random, least, most);
  const { name, father, religion } = drawName(random, sex);
  const married = sex === 'FEMALE' && ageYears > 20 && chance(random, 0.75);
  return {
    name,
    aliases: wanted.byName && chance(random, 0.18) ? [pick(random, byNames)] : [],
    relative: { relation: married ? 'HUSBAND' : 'FATHER', name: father },
    sex,
    ageYears,
    birthYear: yearOf(wanted.at) - ageYears,
    address: drawAddress(random, wanted.district),
    phone: `55500${digits(random, 5)}`,
    occupation: occupationOf(random, ageYears, sex),
    religion,
    socialCategory: categoryOf(random, religion),
  };
}

/** The same person under a given name, with a family that goes with it; as drawn when no name is given. */
export function named<T extends Person>(random: Random, person: T, name: TwoScripts | undefined): T {
  if (!name) return person;
  const { father, religion } = fatherOf(random, name);
  return { ...person, name, religion, aliases: [], relative: { ...person.relative, name: father } };
}
