import { describe, expect, it } from 'vitest';
import { byLengthOfTerm, classificationOf } from '../../src/law/classification.ts';
import { entryOf, type Offence } from '../../src/law/offences.ts';
import { section } from './support.ts';

const rowOf = (text: string): Offence => {
  const [row] = entryOf(section(text)).own;
  if (!row) throw new Error(`${text} is not in the table`);
  return row;
};

const classed = (text: string) => {
  const { cognizable, bailable, court } = classificationOf(rowOf(text)) ?? {};
  return [cognizable, bailable, court];
};

describe('the classification of an offence', () => {
  it.each([
    [{ maxTermMonths: 35 }, ['NO', 'YES', 'ANY_MAGISTRATE']],
    [{ maxTermMonths: 36 }, ['YES', 'NO', 'MAGISTRATE_FIRST_CLASS']],
    [{ maxTermMonths: 84 }, ['YES', 'NO', 'MAGISTRATE_FIRST_CLASS']],
    [{ maxTermMonths: 85 }, ['YES', 'NO', 'SESSION']],
    [{ maxTermMonths: null, life: true }, ['YES', 'NO', 'SESSION']],
  ])('by the length of its term, under other laws: %j', (term, expected) => {
    const { cognizable, bailable, court } = byLengthOfTerm({ ...rowOf('UAPA 20'), life: false, death: false, ...term });
    expect([cognizable, bailable, court]).toEqual(expected);
  });

  it.each([
    ['BNS 303(2)', ['YES', 'NO', 'ANY_MAGISTRATE']],
    ['BNS 115(2)', ['NO', 'YES', 'ANY_MAGISTRATE']],
    ['IPC 420', ['YES', 'NO', 'MAGISTRATE_FIRST_CLASS']],
    ['NDPS 27(b)', ['YES', 'NO', 'ANY_MAGISTRATE']],
    ['POCSO 12', ['YES', 'NO', 'MAGISTRATE_FIRST_CLASS']],
  ])('%s is %j', (text, expected) => {
    expect(classed(text)).toEqual(expected);
  });

  it('says what it rests on', () => {
    expect(classificationOf(rowOf('IPC 420'))?.source).toBe('As BNS 318(4), which replaced it');
    expect(classificationOf(rowOf('NDPS 27(b)'))?.source).toContain('NDPS Act 37');
  });

  it('is not known where the offence was split or dropped', () => {
    expect(classificationOf(rowOf('IPC 377'))).toBeNull();
  });
});
