import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../../src/core/roles.ts';
import {
  awaitsTriggers,
  isOpened,
  mayBreakGlass,
  mayKnowOwn,
  rowsInHaste,
  rowsOnDirection,
  rowsOnTrigger,
} from '../../src/policy/triggers.ts';
import { isUnknownTo, tellableRows } from '../../src/policy/unknown.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { principal } from './made.ts';

const matrix = readPolicyFiles(true);

const sorted = (rows: ReadonlySet<number>): number[] => [...rows].toSorted((one, other) => one - other);

describe('a recorded trigger', () => {
  // Typed from the columns of the matrix: the X of each.
  it.each([
    ['DIRECTORATE_OF_PROSECUTION', [12, 23, 28]],
    ['JAIL_SUPERINTENDENT', [2, 21, 43, 80]],
    ['FORENSIC_EXPERT', [21, 31]],
    ['PROBATION_OFFICER', [2, 24, 80]],
    ['PUBLIC_PROSECUTOR', [11, 23, 24, 29, 51, 59, 65, 76]],
    ['PRISON_MEDICAL_OFFICER', [43]],
    ['AUDITOR', []],
  ] as const)('may open to %s the rows that the matrix makes wait for one: %j', (role, rows) => {
    expect(sorted(rowsOnTrigger(matrix, role))).toEqual(rows);
  });

  it('is a direction of the presiding officer for what the registry sees masked until then', () => {
    expect(sorted(rowsOnDirection(matrix))).toEqual([3, 5, 8, 9, 10, 50, 78, 81, 82]);
  });

  it('in haste opens to the police what waits for a trigger or is masked elsewhere, but no protected victim, child or cover', () => {
    expect(sorted(rowsInHaste(matrix, 'STATION_HOUSE_OFFICER'))).toEqual([2, 4, 17, 21, 23, 62, 76, 80]);
    expect(sorted(rowsInHaste(matrix, 'SUPERINTENDENT_OF_POLICE'))).toEqual([6, 14, 21, 23, 50, 53, 56, 62, 73, 76]);
    for (const role of roles)
      for (const row of [8, 9, 11, 15, 24, 25, 51, 78])
        expect(rowsInHaste(matrix, role).has(row), `${role} ${row}`).toBe(false);
  });

  it('is awaited by whoever has a cell that waits or is masked until then, and by nobody else', () => {
    const waiting: readonly Role[] = roles.filter((role) => awaitsTriggers(matrix, role));
    expect(waiting).not.toContain('AUDITOR');
    expect(waiting).not.toContain('PLATFORM_ADMIN');
    expect(waiting).toContain('COURT_REGISTRY');
    expect(waiting).toContain('JAIL_SUPERINTENDENT');
    expect(waiting).toContain('STATION_HOUSE_OFFICER');
  });

  it.each([
    ['X', true],
    ['MX', true],
    ['OM', true],
    ['M', false],
    ['O', false],
    ['R', false],
  ] as const)('is awaited by a role that has one cell %s and else nothing: %s', (cell, awaits) => {
    const rows = new Map(
      [...matrix.rows].map(([name, row]) => [
        name,
        { ...row, cells: { ...row.cells, AUDITOR: name === 'CASE_DIARY' ? cell : ('NONE' as const) } },
      ]),
    );
    expect(awaitsTriggers({ ...matrix, rows }, 'AUDITOR')).toBe(awaits);
  });

  it('opens a row to a role whose cell waits for one, and to no other', () => {
    const granted = { granted: new Set([28, 29]) };
    expect(isOpened(matrix, 'JUDGE', 'CASE_DIARY', granted)).toBe(true);
    expect(isOpened(matrix, 'JUDGE', 'SEALED_RECORD', granted)).toBe(false);
    expect(isOpened(matrix, 'PUBLIC_PROSECUTOR', 'CASE_DIARY', granted)).toBe(false);
    expect(isOpened(matrix, 'FORENSIC_EXPERT', 'CASE_DIARY', granted)).toBe(false);
    expect(isOpened(matrix, 'JUDGE', 'NO_SUCH_ROW', granted)).toBe(false);
  });
});

describe('break-glass', () => {
  const may = (role: Role, rank?: string): boolean =>
    mayBreakGlass(principal(role, rank === undefined ? {} : { rank }));

  it('is for the police, of the rank of inspector or above', () => {
    expect(may('STATION_HOUSE_OFFICER', 'Inspector')).toBe(true);
    expect(may('SUPERINTENDENT_OF_POLICE', 'Senior Superintendent of Police')).toBe(true);
    expect(may('STATION_HOUSE_OFFICER', 'Sub-Inspector')).toBe(false);
    expect(may('INVESTIGATING_OFFICER', 'Constable')).toBe(false);
  });

  it('is refused without a rank, with one that nobody knows, and to whoever is no officer of the police', () => {
    expect(may('STATION_HOUSE_OFFICER')).toBe(false);
    expect(may('STATION_HOUSE_OFFICER', 'Grand Inspector')).toBe(false);
    expect(may('JAIL_SUPERINTENDENT', 'Inspector')).toBe(false);
    expect(may('JUDGE', 'Director General of Police')).toBe(false);
  });
});

describe('what a role may know of', () => {
  it.each([
    ['JUDGE', 'SEALED_RECORD', true],
    ['PUBLIC_PROSECUTOR', 'CHARGE_SHEET_DRAFT', true],
    ['STATION_HOUSE_OFFICER', 'FIR_NARRATIVE', true],
    ['CRIME_RECORDS_BUREAU', 'ACCUSED_IDENTITY', true],
    ['JUDGE', 'CHARGE_SHEET_DRAFT', false],
    ['PUBLIC_PROSECUTOR', 'SEALED_RECORD', false],
    ['DIRECTORATE_OF_PROSECUTION', 'VICTIM_IDENTITY', false],
    ['CRIME_RECORDS_BUREAU', 'FIR_NARRATIVE', false],
    ['JUDGE', 'NO_SUCH_ROW', false],
  ] as const)('among its own, %s of %s: %s', (role, row, knows) => {
    expect(mayKnowOwn(matrix, role, row)).toBe(knows);
  });

  const none: ReadonlySet<number> = new Set();

  it('does not include a class whose very existence is secret from it: rows 15, 24, 51 and 71', () => {
    expect(isUnknownTo(matrix, 'JAIL_SUPERINTENDENT', none, 'CHILD_IN_CONFLICT')).toBe(true);
    expect(isUnknownTo(matrix, 'JUDGE', none, 'HISTORY_SHEET')).toBe(true);
    expect(isUnknownTo(matrix, 'STATION_HOUSE_OFFICER', none, 'HISTORY_SHEET')).toBe(false);
    expect(isUnknownTo(matrix, 'JUDGE', none, 'SEALED_RECORD')).toBe(false);
  });

  it('includes such a class once a recorded trigger opens its row, and not for another row', () => {
    expect(isUnknownTo(matrix, 'PUBLIC_PROSECUTOR', none, 'SEALED_RECORD')).toBe(true);
    expect(isUnknownTo(matrix, 'PUBLIC_PROSECUTOR', new Set([24]), 'SEALED_RECORD')).toBe(true);
    expect(isUnknownTo(matrix, 'PUBLIC_PROSECUTOR', new Set([51]), 'SEALED_RECORD')).toBe(false);
    // Row 51 is NONE to the jail: nothing opens it.
    expect(isUnknownTo(matrix, 'JAIL_SUPERINTENDENT', new Set([51]), 'SEALED_RECORD')).toBe(true);
  });

  it('includes a class that is merely closed, and a family of which one row is no secret', () => {
    expect(isUnknownTo(matrix, 'JAIL_SUPERINTENDENT', none, 'CASE_DIARY')).toBe(false);
    expect(isUnknownTo(matrix, 'JAIL_SUPERINTENDENT', none, 'ORDER')).toBe(false);
    expect(isUnknownTo(matrix, 'JAIL_SUPERINTENDENT', none, 'NO_SUCH_CLASS')).toBe(false);
  });

  it('does not include a secret that it has only as a count', () => {
    const rows = new Map(matrix.rows);
    const sealed = rows.get('SEALED_RECORD');
    if (!sealed) throw new Error('the matrix has no row 51');
    rows.set('SEALED_RECORD', { ...sealed, cells: { ...sealed.cells, AUDITOR: 'A' } });
    expect(isUnknownTo({ ...matrix, rows }, 'AUDITOR', none, 'SEALED_RECORD')).toBe(true);
  });

  it('is told of a family’s rows without those that are secret from it', () => {
    const told = (role: Role, granted = none) =>
      tellableRows(matrix, role, granted, 'ORDER').map(({ number }) => number);
    expect(told('PUBLIC_PROSECUTOR')).toEqual([49, 50]);
    expect(told('PUBLIC_PROSECUTOR', new Set([51]))).toEqual([49, 50, 51]);
    expect(told('JUDGE')).toEqual([49, 50, 51]);
    expect(tellableRows(matrix, 'JUDGE', none, 'NO_SUCH_CLASS')).toEqual([]);
  });
});
