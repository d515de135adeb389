import { describe, expect, it } from 'vitest';
import type { Anchor, Ownership } from '../../src/core/record.ts';
import { type Role, roles } from '../../src/core/roles.ts';
import { claimsOf, ownershipOf, owningPillars, owns, ownsNothing } from '../../src/policy/own.ts';
import { principal, scopeRow } from './made.ts';

const partyHash = (subject: string): string => `hashed ${subject}`;

const today = '2026-11-20';
const key = 'BR.PATNA.PIRBAHOR.2025.1';

const claims = (role: Role, more: Parameters<typeof principal>[1] = {}): string[] =>
  claimsOf(principal(role, more), partyHash).map(({ relation, holder }) => `${relation} ${holder}`);

describe('“own”, role by role, as the contract has it', () => {
  it.each([
    ['STATION_HOUSE_OFFICER', ['STATION UNIT-1', 'TRANSFERRED_FROM UNIT-1']],
    ['INVESTIGATING_OFFICER', ['OFFICER OFFICIAL-1']],
    ['SUPERINTENDENT_OF_POLICE', ['DISTRICT BR.PATNA']],
    ['CRIME_RECORDS_BUREAU', ['DISTRICT BR.PATNA']],
    ['PUBLIC_PROSECUTOR', ['PROSECUTOR OFFICIAL-1']],
    ['DIRECTORATE_OF_PROSECUTION', ['DISTRICT BR.PATNA']],
    ['JAIL_SUPERINTENDENT', ['PRISON UNIT-1']],
    ['PRISON_HEADQUARTERS', ['PRISON_STATE BR']],
    ['PRISON_MEDICAL_OFFICER', ['PRISON UNIT-1']],
    ['LEGAL_SERVICES_AUTHORITY', ['DISTRICT BR.PATNA', 'PRISON_DISTRICT BR.PATNA']],
    ['JUDGE', ['COURT UNIT-1']],
    ['COURT_REGISTRY', ['COURT UNIT-1']],
    ['FORENSIC_EXPERT', ['EXPERT OFFICIAL-1']],
    ['LAB_DIRECTOR', ['LABORATORY UNIT-1']],
    ['PROBATION_OFFICER', ['PROBATION_OFFICER OFFICIAL-1']],
    ['CITIZEN', ['PARTY hashed OFFICIAL-1']],
    ['PLATFORM_ADMIN', []],
    ['AUDITOR', []],
  ] as const)('%s owns by %j', (role, told) => {
    expect(claims(role)).toEqual(told);
  });

  it.each(['CRIME_RECORDS_BUREAU', 'DIRECTORATE_OF_PROSECUTION'] as const)(
    'is the state for %s whose post has no district',
    (role) => {
      expect(claims(role, { posting: { state: 'BR' } })).toEqual(['STATE BR']);
    },
  );

  it('is nothing for a post whose unit or district is missing: never everything', () => {
    const nowhere = { posting: { state: 'BR' } };
    const byPlace = roles.filter((role) =>
      ['STATION', 'COURT', 'PRISON ', 'LABORATORY', 'DISTRICT'].some((place) => claims(role).join().includes(place)),
    );
    for (const role of byPlace.filter((one) => !['CRIME_RECORDS_BUREAU', 'DIRECTORATE_OF_PROSECUTION'].includes(one)))
      expect(claims(role, nowhere), role).toEqual([]);
  });

  it.each([
    ['STATION_HOUSE_OFFICER', ['police']],
    ['INVESTIGATING_OFFICER', ['police']],
    ['SUPERINTENDENT_OF_POLICE', ['police']],
    ['CRIME_RECORDS_BUREAU', ['police']],
    ['PUBLIC_PROSECUTOR', ['prosecution']],
    ['DIRECTORATE_OF_PROSECUTION', ['police']],
    ['JAIL_SUPERINTENDENT', ['prisons']],
    ['PRISON_HEADQUARTERS', ['prisons']],
    ['PRISON_MEDICAL_OFFICER', ['prisons']],
    ['LEGAL_SERVICES_AUTHORITY', ['police', 'prisons']],
    ['JUDGE', ['courts']],
    ['COURT_REGISTRY', ['courts']],
    ['FORENSIC_EXPERT', ['forensics']],
    ['LAB_DIRECTOR', ['forensics']],
    ['PROBATION_OFFICER', ['courts']],
    ['CITIZEN', ['police']],
    ['PLATFORM_ADMIN', []],
    ['AUDITOR', []],
  ] as const)('of %s cannot be judged without %j', (role, pillars) => {
    expect(owningPillars[role]).toEqual(pillars);
  });
});

const station = [{ relation: 'STATION', holder: 'PIRBAHOR' } as const];

const isOwn = (rows: Parameters<typeof ownershipOf>[0], by: Parameters<typeof ownershipOf>[1] = station): boolean =>
  ownershipOf(rows, by, today).whole;

describe('a case', () => {
  it('is own where a row of its scope names a claim: the relation and the holder, both', () => {
    expect(isOwn([scopeRow()])).toBe(true);
    expect(isOwn([scopeRow({ holder: 'MAHUA' })])).toBe(false);
    expect(isOwn([scopeRow({ relation: 'TRANSFERRED_FROM' })])).toBe(false);
    expect(isOwn([scopeRow()], [])).toBe(false);
    expect(isOwn([])).toBe(false);
  });

  it('is own by any one of several claims and rows', () => {
    const both = [...station, { relation: 'TRANSFERRED_FROM', holder: 'PIRBAHOR' } as const];
    expect(isOwn([scopeRow({ holder: 'MAHUA' }), scopeRow()], both)).toBe(true);
  });

  it.each([
    ['from today on', { validFrom: today }, true],
    ['from tomorrow on', { validFrom: '2026-11-21' }, false],
    ['until today', { validTo: today }, true],
    ['until yesterday', { validTo: '2026-11-19' }, false],
    ['from yesterday until tomorrow', { validFrom: '2026-11-19', validTo: '2026-11-21' }, true],
  ])('that is the caller’s %s', (_when, days, own) => {
    expect(isOwn([scopeRow(days)])).toBe(own);
  });

  it('of which only a record was kept is not own: that record is', () => {
    const zero = 'BR.PATNA.PIRBAHOR.2025.Z1';
    const found = ownershipOf([scopeRow({ whole: false, anchors: [['FIR', zero]] })], station, today);
    expect(found.whole).toBe(false);
    expect(owns(found, [['FIR', zero]])).toBe(true);
    expect(owns(found, [['FIR', key]])).toBe(false);
    expect(owns(found, [])).toBe(false);
    // A number of another register may read the same.
    expect(owns(found, [['CNR', zero]])).toBe(false);
  });

  it('that is own whole is narrowed by nothing that was merely kept', () => {
    const kept = scopeRow({ whole: false, anchors: [['PERSON', 'P-1']] });
    const found = ownershipOf([scopeRow({ anchors: [] }), kept], station, today);
    expect(owns(found, [['PERSON', 'P-2']])).toBe(true);
  });
});

describe('a record of an own case', () => {
  const prison = [{ relation: 'PRISON', holder: 'BEUR' } as const];
  const holding = (person: string, anchors: readonly Anchor[] = []) =>
    scopeRow({ relation: 'PRISON', holder: 'BEUR', anchors: [['PERSON', person], ...anchors] });

  it('is own where it is one of those that the post names: the prison’s prisoner, not the co-accused elsewhere', () => {
    const found = ownershipOf([holding('P-1')], prison, today);
    expect(owns(found, [['PERSON', 'P-1']])).toBe(true);
    expect(owns(found, [['PERSON', 'P-2']])).toBe(false);
    expect(owns(found, [])).toBe(true);
    expect(owns(found, [['CNR', 'BRPA010000012025']])).toBe(true);
  });

  it('is own where the post names several of them', () => {
    const found = ownershipOf([holding('P-1'), holding('P-2')], prison, today);
    expect(owns(found, [['PERSON', 'P-1']])).toBe(true);
    expect(owns(found, [['PERSON', 'P-2']])).toBe(true);
    expect(owns(found, [['PERSON', 'P-3']])).toBe(false);
  });

  it('is own whatever its kind where one of the rows names none of that kind', () => {
    const whole: Ownership = ownershipOf([holding('P-1'), scopeRow({ ...holding('P-1'), anchors: [] })], prison, today);
    expect(owns(whole, [['PERSON', 'P-2']])).toBe(true);
  });

  it('is own only where every one of its ties is', () => {
    const found = ownershipOf([holding('P-1', [['FIR', key]])], prison, today);
    expect(
      owns(found, [
        ['PERSON', 'P-1'],
        ['FIR', key],
      ]),
    ).toBe(true);
    expect(
      owns(found, [
        ['PERSON', 'P-1'],
        ['FIR', 'BR.PATNA.PIRBAHOR.2025.2'],
      ]),
    ).toBe(false);
  });

  it('is not own by what another row ties to another kind: the co-accused of one FIR is not the prison’s', () => {
    const found = ownershipOf([holding('P-1', [['FIR', key]])], prison, today);
    expect(
      owns(found, [
        ['PERSON', 'P-2'],
        ['FIR', key],
      ]),
    ).toBe(false);
    expect(owns(found, [['PERSON', key]])).toBe(false);
  });

  it('is own whatever its kind where one of the rows names others of another kind alone', () => {
    const ofFir = scopeRow({ relation: 'PRISON', holder: 'BEUR', anchors: [['FIR', key]] });
    expect(owns(ownershipOf([holding('P-1', [['FIR', key]]), ofFir], prison, today), [['PERSON', 'P-2']])).toBe(true);
  });

  it('is nobody’s where nothing is', () => {
    expect(owns(ownsNothing, [])).toBe(false);
    expect(ownershipOf([], station, today)).toEqual(ownsNothing);
    expect(ownsNothing).toEqual({ whole: false, only: new Map(), kept: new Set() });
  });
});
