import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameAgreement, stationName } from '../../../src/index/linking/stationName.ts';

const agreement = (typed: string, known: string) => nameAgreement(stationName(typed), stationName(known));

describe('the name of a station as a clerk types it', () => {
  it.each([
    ['PIRBAHOR PS', 'Pirbahor'],
    ['P.S. Pirbahor', 'Pirbahor'],
    ['Thana Pirbahor', 'Pirbahor'],
    ['पीरबहोर थाना', 'पीरबहोर'],
    ['pirbahor police station', 'Pirbahor'],
  ])('is the same name whatever word for a station stands with it: %s', (typed, known) => {
    expect(agreement(typed, known)).toBe('SAME_NAME');
  });

  it.each([
    ['Peerbahor', 'Pirbahor'],
    ['Phulvari Shareef', 'Phulwari Sharif'],
    ['Fulwari Sharif', 'Phulwari Sharif'],
    ['Wazeerganj', 'Vazirganj'],
    ['Khaje Kalan', 'Khajekalan'],
  ])('is heard as the name of the register through aspirates, v and w, ee and i: %s', (typed, known) => {
    expect(agreement(typed, known)).toBe('SAME_SOUND');
  });

  it.each([
    ['पीरबहोर थाना', 'Pirbahor'],
    ['Gandhi Maidan', 'गांधी मैदान'],
    ['पंचकूला सेक्टर 5', 'Panchkula Sector 5'],
    ['ಇಂದಿರಾನಗರ', 'Indiranagar'],
    ['সোনারপুর', 'Sonarpur'],
  ])('is heard in another script: %s', (typed, known) => {
    expect(agreement(typed, known)).toBe('OTHER_SCRIPT');
  });

  it.each([
    ['Pirbahpr', 'Pirbahor'],
    ['Hajipun Nagar', 'Hajipur Nagar'],
  ])('is like a name that lacks or changes a letter: %s', (typed, known) => {
    expect(agreement(typed, known)).toBe('SIMILAR_NAME');
  });

  it('is part of a name, or more than it', () => {
    expect(agreement('Hajipur', 'Hajipur Nagar')).toBe('PART_OF_NAME');
    expect(agreement('Pirbahor Sadar', 'Pirbahor')).toBe('PART_OF_NAME');
  });

  it.each([
    ['Sector 20', 'Sector 5'],
    ['Kotwali', 'Pirbahor'],
    ['Mahua', 'Muhana'],
    ['OTHER', 'Pirbahor'],
    ['GRP', 'Gopalganj'],
    ['Hajipur Sadar', 'Gaya Sadar'],
  ])('is another name, and no likeness: %s and %s', (typed, known) => {
    expect(agreement(typed, known)).toBeUndefined();
  });

  it('agrees with itself, and the other way round, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        fc.string({ maxLength: 40 }),
        (one, other) => {
          expect(agreement(one, one)).toBe('SAME_NAME');
          expect(agreement(one, other)).toBe(agreement(other, one));
        },
      ),
    );
  });
});
