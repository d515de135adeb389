import { describe, expect, it } from 'vitest';
import { computeDetention, type DetentionInput } from '../../src/law/detention.ts';
import {
  dayOfList,
  type Quarter,
  quarterNamed,
  type ReviewFacts,
  reviewGroundsOf,
} from '../../src/law/reviewCommittee.ts';
import { section, undertrial } from './support.ts';

// Theft under BNS 303(2) since 1 July 2024: a third on 1 July 2025, half on 1 January 2026, the whole on 1 July 2027.

const quarter = (name: string): Quarter => {
  const found = quarterNamed(name);
  if (!found) throw new Error(`${name} is no quarter`);
  return found;
};
const filed = [{ submittedAt: '2024-08-01', deliveredAt: '2024-08-01', returnedAt: null, kind: 'ORIGINAL' as const }];
const grounds = (name: string, facts: Partial<DetentionInput>, more: Partial<ReviewFacts> = {}) =>
  reviewGroundsOf(
    {
      detention: computeDetention(undertrial({ asOf: '2025-04-15', reports: filed, ...facts })),
      bail: null,
      sentenceServedOn: null,
      person: { sex: 'MALE', ageYears: 35, needsHospital: false },
      ...more,
    },
    quarter(name),
  );

describe('a quarter', () => {
  it('runs from its first day to its last', () => {
    expect(quarter('2026-Q4')).toEqual({ name: '2026-Q4', from: '2026-10-01', to: '2026-12-31' });
    expect(quarter('2024-Q1').to).toBe('2024-03-31');
  });

  it.each(['2026', '2026-Q5', '2026-q1', '26-Q1', ''])('is not named by "%s"', (name) => {
    expect(quarterNamed(name)).toBeNull();
  });

  it('that has passed is listed as of its last day, the others as of today', () => {
    expect(dayOfList(quarter('2026-Q1'), '2026-11-20')).toBe('2026-03-31');
    expect(dayOfList(quarter('2026-Q4'), '2026-11-20')).toBe('2026-11-20');
    expect(dayOfList(quarter('2027-Q1'), '2026-11-20')).toBe('2026-11-20');
  });
});

const woman = { sex: 'FEMALE' as const, ageYears: 35, needsHospital: false };
const man = { ...woman, sex: 'MALE' as const };

describe('the list of the review committee', () => {
  it('holds who reaches a date by the last day of the quarter, and not who reaches it a day later', () => {
    expect(grounds('2025-Q2', {})).toEqual([]);
    expect(grounds('2025-Q3', {})).toEqual(['THIRD_REACHED']);
    expect(grounds('2025-Q4', {})).toEqual(['THIRD_REACHED']);
    expect(grounds('2026-Q1', {})).toEqual(['HALF_REACHED']);
    expect(grounds('2027-Q3', {})).toEqual(['MAXIMUM_REACHED']);
  });

  it('holds at one third nobody who was convicted before, and everybody of whom it is not known', () => {
    expect(grounds('2025-Q3', { firstTimeOffender: 'NO' })).toEqual([]);
    expect(grounds('2025-Q3', { firstTimeOffender: 'UNKNOWN' })).toEqual(['THIRD_REACHED']);
  });

  it('holds whom several cases bar at the maximum alone', () => {
    expect(grounds('2026-Q1', { otherPendingCases: 1 })).toEqual([]);
    expect(grounds('2027-Q3', { otherPendingCases: 1 })).toEqual(['MAXIMUM_REACHED']);
  });

  it('holds whose default bail has come or comes in the quarter', () => {
    expect(grounds('2024-Q3', { asOf: '2024-08-01', reports: [] })).toEqual(['DEFAULT_BAIL']);
    expect(grounds('2024-Q3', { asOf: '2024-08-01', firstRemandOn: '2024-07-25', reports: [] })).toEqual([
      'DEFAULT_BAIL',
    ]);
    expect(grounds('2024-Q3', { asOf: '2024-08-20', firstRemandOn: '2024-08-20', reports: [] })).toEqual([]);
  });

  it('holds whom bail was granted a week ago and who is inside', () => {
    const bail = (grantedOn: string) => ({ bail: { grantedOn, releasedOn: null } });
    expect(grounds('2025-Q2', {}, bail('2025-04-09'))).toEqual([]);
    expect(grounds('2025-Q2', {}, bail('2025-04-08'))).toEqual(['BAIL_NOT_FURNISHED']);
  });

  it('holds whose offence carries two years at most', () => {
    expect(grounds('2024-Q3', { asOf: '2024-08-02', sections: [section('BNS 115(2)')] })).toEqual([
      'TERM_UP_TO_TWO_YEARS',
      // Criminal intimidation and hurt are bailable in the First Schedule too.
      'BAILABLE_OFFENCE',
    ]);
  });

  it('holds whom nobody could compute: unknown is not "not eligible"', () => {
    expect(grounds('2025-Q2', { sections: [] })).toContain('NOT_KNOWN');
    expect(grounds('2025-Q2', { reports: null })).toEqual(['NOT_KNOWN']);
  });

  it('tells of a woman, and holds nobody for that alone', () => {
    expect(grounds('2025-Q2', {}, { person: woman })).toEqual([]);
    expect(grounds('2025-Q3', {}, { person: woman })).toEqual(['THIRD_REACHED', 'WOMAN']);
  });

  it('holds nobody whose offence carries life for a limit of BNSS 479', () => {
    expect(grounds('2027-Q3', { sections: [section('BNS 103(1)')] })).toEqual([]);
  });

  it('holds whose every live section is bailable, and nobody for one of two (BNSS 478)', () => {
    // Hurt (115(2)) is bailable, grievous hurt by a weapon (118(2)) is not, and an unread section leaves it unknown.
    expect(grounds('2024-Q3', { sections: [section('BNS 115(2)')] })).toContain('BAILABLE_OFFENCE');
    const both = [section('BNS 115(2)'), section('BNS 118(2)')];
    expect(grounds('2024-Q3', { sections: both })).not.toContain('BAILABLE_OFFENCE');
    const unread = { sections: [section('BNS 115(2)')], unreadSections: ['9 blurred'] };
    expect(grounds('2024-Q3', unread)).not.toContain('BAILABLE_OFFENCE');
  });

  it('holds who has served the sentence by the last day of the quarter', () => {
    expect(grounds('2025-Q2', {}, { sentenceServedOn: '2025-06-30' })).toEqual(['SENTENCE_SERVED']);
    expect(grounds('2025-Q2', {}, { sentenceServedOn: '2025-07-01' })).toEqual([]);
  });

  it('holds who needs a hospital', () => {
    expect(grounds('2025-Q2', {}, { person: { ...man, needsHospital: true } })).toEqual(['SICK']);
  });

  it.each([
    [18, false],
    [19, true],
    [21, true],
    [22, false],
  ])('holds a man of %i, never convicted, from a quarter of the term on: %s', (ageYears, isHeld) => {
    // A quarter of three years from 1 July 2024 is 1 April 2025.
    const person = { ...man, ageYears };
    expect(grounds('2025-Q2', {}, { person })).toEqual(isHeld ? ['YOUNG_FIRST_OFFENDER'] : []);
    expect(grounds('2025-Q1', { asOf: '2025-03-31' }, { person })).toEqual([]);
    expect(grounds('2025-Q2', { firstTimeOffender: 'NO' }, { person })).toEqual([]);
    expect(grounds('2025-Q2', {}, { person: { ...person, sex: 'FEMALE' } })).toEqual([]);
  });
});
