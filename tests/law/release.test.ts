import { describe, expect, it } from 'vitest';
import { type ReleaseFacts, releaseNotesOf, sectionsAgree } from '../../src/law/release.ts';
import { section } from './support.ts';

// In re Policy Strategy for Grant of Bail (SC, 31 January 2023): same or next day, seven days, one month. Aftab (SC, 25 June 2025).

const bail = (facts: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
  asOf: '2026-11-20',
  grantedOn: '2026-11-20',
  releasedOn: null,
  ordered: null,
  recorded: null,
  mismatchNoted: false,
  otherCases: null,
  ...facts,
});
const kinds = (facts: Partial<ReleaseFacts>) => releaseNotesOf(bail(facts)).map(({ kind }) => kind);

describe('bail granted and no release', () => {
  it.each([
    ['2026-11-20', []],
    ['2026-11-19', ['NOT_RELEASED_24_HOURS']],
    ['2026-11-14', ['NOT_RELEASED_24_HOURS']],
    ['2026-11-13', ['NOT_RELEASED_7_DAYS']],
    ['2026-10-22', ['NOT_RELEASED_7_DAYS']],
    ['2026-10-21', ['NOT_RELEASED_30_DAYS']],
    ['2026-11-21', []],
  ])('since %s is told on 20 November as %j', (grantedOn, expected) => {
    expect(kinds({ grantedOn })).toEqual(expected);
  });

  it('is told of nobody who has been released, and of nobody to whom none was granted', () => {
    expect(kinds({ grantedOn: '2026-10-01', releasedOn: '2026-10-03' })).toEqual([]);
    expect(kinds({ grantedOn: null, otherCases: 2, mismatchNoted: true })).toEqual([]);
  });

  it('is told on a day before the release as it stood that day', () => {
    expect(kinds({ asOf: '2026-10-02', grantedOn: '2026-10-01', releasedOn: '2026-10-03' })).toEqual([
      'NOT_RELEASED_24_HOURS',
    ]);
  });

  it('names another case that holds the person; that none is known says nothing', () => {
    expect(kinds({ otherCases: 1 })).toEqual(['DETAINED_IN_ANOTHER_CASE']);
    expect(kinds({ otherCases: null })).toEqual([]);
  });
});

describe('the sections of order and record', () => {
  it.each([
    ['BNS 303(2)', 'BNS 303(2)', 'SAME'],
    ['UPCONVERSION 5', 'UPCONVERSION 5(1)', 'SUB_SECTION'],
    ['BNS 305(a)', 'BNS 305', 'SUB_SECTION'],
    ['BNS 303(2)', 'IPC 379', 'OTHER'],
    ['BNS 303(2)', 'BNS 305', 'OTHER'],
  ] as const)('%s beside %s: %s', (one, other, expected) => {
    expect(sectionsAgree([section(one)], [section(other)])).toBe(expected);
    expect(sectionsAgree([section(other)], [section(one)])).toBe(expected);
  });

  it('that differ only in a sub-section are a note that says that it is no reason to hold anyone', () => {
    const [note] = releaseNotesOf(bail({ ordered: [section('X 5')], recorded: [section('X 5(1)')] }));
    expect(note).toMatchObject({ kind: 'SUB_SECTION_DIFFERS' });
    expect(note?.reason).toContain('no reason to hold anyone');
  });

  it('are compared where both are known; where not, the prison’s own note stands', () => {
    expect(kinds({ ordered: [section('BNS 303(2)')], recorded: [section('BNS 303(2)')], mismatchNoted: true })).toEqual(
      [],
    );
    expect(kinds({ mismatchNoted: true })).toEqual(['SECTIONS_DIFFER']);
  });
});
