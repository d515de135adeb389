import { describe, expect, it } from 'vitest';
import { noGrant } from '../../src/core/grant.ts';
import type { Ownership } from '../../src/core/record.ts';
import type { Role } from '../../src/core/roles.ts';
import { ownsNothing } from '../../src/policy/own.ts';
import { mayReach, type Reachable, reachesCase, reachesPrisoner } from '../../src/policy/reach.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { principal } from './made.ts';

const matrix = readPolicyFiles(true);

const whole: Ownership = { ...ownsNothing, whole: true };
const kept: Ownership = { ...ownsNothing, kept: new Set(['BR.PATNA.PIRBAHOR.2025.Z1']) };

const found = (more: Partial<Reachable> = {}): Reachable => ({
  id: 'CASE-1',
  ownership: ownsNothing,
  granted: noGrant,
  labels: new Set(),
  everyAccusedIsChild: false,
  ...more,
});

const reaches = (role: Role, more: Partial<Reachable> = {}, by: Parameters<typeof principal>[1] = {}): boolean =>
  reachesCase(matrix, principal(role, by), found(more));

describe('by its number, a case', () => {
  // Rows 1 and 48: F or S is every case, O one's own, A and NONE none.
  it.each([
    ['STATION_HOUSE_OFFICER', true, true],
    ['JUDGE', true, true],
    ['PUBLIC_PROSECUTOR', true, true],
    ['AUDITOR', true, true],
    ['JAIL_SUPERINTENDENT', false, true],
    ['LEGAL_SERVICES_AUTHORITY', false, true],
    ['FORENSIC_EXPERT', false, true],
    ['PROBATION_OFFICER', false, true],
    ['CITIZEN', false, true],
    ['PRISON_MEDICAL_OFFICER', false, false],
    ['PLATFORM_ADMIN', false, false],
  ] as const)('that is another’s is there for %s: %s; one’s own: %s', (role, others, own) => {
    expect(reaches(role)).toBe(others);
    expect(reaches(role, { ownership: whole })).toBe(own);
  });

  it('of which one keeps a record is one’s own to ask for', () => {
    expect(reaches('JAIL_SUPERINTENDENT', { ownership: kept })).toBe(true);
  });

  it('outside a token’s list of cases is there for nobody, whoever owns it', () => {
    for (const caseIds of [new Set(['CASE-2']), new Set<string>()])
      expect(reaches('JUDGE', { ownership: whole }, { caseIds })).toBe(false);
    expect(reaches('JUDGE', {}, { caseIds: new Set(['CASE-2', 'CASE-1']) })).toBe(true);
    // A list narrows; it opens nothing.
    expect(reaches('JAIL_SUPERINTENDENT', {}, { caseIds: new Set(['CASE-1']) })).toBe(false);
  });

  it('that a court sealed is there for the judge who owns it alone (row 51)', () => {
    const sealed = { labels: new Set(['SEALED'] as const) };
    expect(reaches('JUDGE', { ...sealed, ownership: whole })).toBe(true);
    expect(reaches('JUDGE', sealed)).toBe(false);
    for (const role of ['STATION_HOUSE_OFFICER', 'PUBLIC_PROSECUTOR', 'COURT_REGISTRY', 'AUDITOR'] as const)
      expect(reaches(role, { ...sealed, ownership: whole }), role).toBe(false);
  });

  it('in which every accused is a child is there for nobody (row 24)', () => {
    for (const role of ['JUDGE', 'INVESTIGATING_OFFICER', 'PUBLIC_PROSECUTOR', 'AUDITOR'] as const)
      expect(reaches(role, { everyAccusedIsChild: true, ownership: whole }), role).toBe(false);
  });

  it('opens to whom a recorded trigger opens something in it, sealed or the children’s only by its own row', () => {
    const sealed = { labels: new Set(['SEALED'] as const) };
    expect(reaches('JAIL_SUPERINTENDENT', { granted: new Set([2]) })).toBe(true);
    expect(reaches('PUBLIC_PROSECUTOR', { ...sealed, granted: new Set([51]) })).toBe(true);
    expect(reaches('PUBLIC_PROSECUTOR', { ...sealed, granted: new Set([29]) })).toBe(false);
    expect(reaches('PUBLIC_PROSECUTOR', { everyAccusedIsChild: true, granted: new Set([24]) })).toBe(true);
    expect(reaches('PUBLIC_PROSECUTOR', { everyAccusedIsChild: true, granted: new Set([51]) })).toBe(false);
    // Row 51 is NONE to the jail: no trigger opens what the matrix closes.
    expect(reaches('JAIL_SUPERINTENDENT', { ...sealed, granted: new Set([51]) })).toBe(false);
  });

  it('that is not the citizen’s is not there for the citizen, though row 48 is public', () => {
    expect(reaches('CITIZEN', { granted: new Set([36]) })).toBe(false);
    expect(reaches('CITIZEN', { ownership: whole })).toBe(true);
  });

  it('is there for nobody by a row that the matrix lacks', () => {
    const rows = new Map([...matrix.rows].filter(([name]) => name !== 'SEALED_RECORD' && name !== 'FIR_BASICS'));
    const judge = principal('JUDGE');
    const sealed = found({ labels: new Set(['SEALED'] as const), ownership: whole });
    expect(reachesCase({ ...matrix, rows }, judge, sealed)).toBe(false);
    // Row 48 is left, and F to the judge.
    expect(reachesCase({ ...matrix, rows }, judge, found())).toBe(true);
    expect(reachesCase({ ...matrix, rows: new Map() }, judge, found({ ownership: whole }))).toBe(false);
  });

  it('whose labels nobody can tell is there as any other: its identities are withheld, not the case', () => {
    expect(reaches('JUDGE', { labels: null })).toBe(true);
  });
});

describe('a prisoner', () => {
  const person: Ownership = { whole: true, kept: new Set(), only: new Map([['PERSON', new Set(['P-1'])]]) };
  const told = (
    role: Role,
    more: { ownership?: Ownership; reachable?: boolean; isChild?: boolean; prisonerId?: string } = {},
    by: Parameters<typeof principal>[1] = {},
  ): boolean => {
    const { ownership = ownsNothing, reachable = true, isChild = false, prisonerId = 'P-1' } = more;
    return reachesPrisoner(principal(role, by), { prisonerId, isChild, case: { id: 'CASE-1', ownership, reachable } });
  };

  it('is told of to the prison that holds him or her, a child and in a hidden case too', () => {
    expect(told('JAIL_SUPERINTENDENT', { ownership: person, isChild: true, reachable: false })).toBe(true);
    expect(told('JAIL_SUPERINTENDENT', { ownership: person, reachable: false, prisonerId: 'P-2' })).toBe(false);
  });

  it('is told of to others only in a case that is there for them, and never a child', () => {
    expect(told('JUDGE')).toBe(true);
    expect(told('JUDGE', { reachable: false })).toBe(false);
    expect(told('JUDGE', { isChild: true })).toBe(false);
    // Who owns the case is no prison: the child is not told of.
    expect(told('JUDGE', { ownership: whole, isChild: true })).toBe(false);
  });

  it('is told of to nobody outside a token’s list of cases, the prison that holds him or her included', () => {
    expect(told('JAIL_SUPERINTENDENT', { ownership: person }, { caseIds: new Set(['CASE-2']) })).toBe(false);
    expect(told('JAIL_SUPERINTENDENT', { ownership: person }, { caseIds: new Set(['CASE-1']) })).toBe(true);
  });
});

describe('a question at the door', () => {
  const open = (role: Role, ...rows: string[]): boolean => mayReach(matrix, { role }, rows);

  // Row 55 is O to the jail and A to the administrator, 2 is S to the bureau, 3 is NONE, 44 is R to the police, 56 S, 28 X to the judge.
  it('is open where one of its rows may be read of any record, one’s own at least', () => {
    expect(open('JAIL_SUPERINTENDENT', 'CUSTODY_STATUS')).toBe(true);
    expect(open('JUDGE', 'CUSTODY_STATUS')).toBe(true);
    expect(open('CRIME_RECORDS_BUREAU', 'FIR_NARRATIVE')).toBe(true);
    expect(open('INVESTIGATING_OFFICER', 'PROSECUTION_OPINION')).toBe(true);
    expect(open('STATION_HOUSE_OFFICER', 'FIR_NARRATIVE')).toBe(true);
    expect(open('PLATFORM_ADMIN', 'FIR_BASICS', 'PLUMBING')).toBe(true);
  });

  it('is closed where none of them is: a count, a trigger and a mask are no reading', () => {
    expect(open('PLATFORM_ADMIN', 'CUSTODY_STATUS')).toBe(false);
    expect(open('FORENSIC_EXPERT', 'CUSTODY_STATUS')).toBe(false);
    expect(open('JUDGE', 'CASE_DIARY')).toBe(false);
    expect(open('FORENSIC_EXPERT', 'VICTIM_IDENTITY')).toBe(false);
    expect(open('JUDGE', 'NO_SUCH_ROW')).toBe(false);
    expect(open('JUDGE')).toBe(false);
  });
});
