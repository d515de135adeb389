import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/roles.ts';
import { type Cell, readMatrix } from '../../src/policy/matrix.ts';
import { csvOf, linesOf, matrixCsv, matrixOf, purposesCsv, refusal, withLines, withoutColumn } from './matrixCsv.ts';

describe('a matrix that is not understood stops the start, with the line', () => {
  it.each([
    ['a cell outside the vocabulary', withLines({ CASE_DIARY: { JUDGE: 'SOMETIMES' } }), 'line 29: JUDGE'],
    ['an empty cell', withLines({ CASE_DIARY: { JUDGE: '' } }), 'line 29: JUDGE'],
    ['a role without a column', withoutColumn('LAB_DIRECTOR'), 'line 2: LAB_DIRECTOR'],
    ['a class that stands twice', withLines({ GENERAL_DIARY: { dataClass: 'CASE_DIARY' } }), 'repeats CASE_DIARY'],
    ['a number that stands twice', withLines({ GENERAL_DIARY: { row: '28' } }), 'repeats GENERAL_DIARY'],
    ['a row without a basis', withLines({ CASE_DIARY: { basis: '' } }), 'line 29: basis'],
    ['a row of which nobody says why', withLines({ CASE_DIARY: { why: '' } }), 'line 29: why'],
    ['a status outside the vocabulary', withLines({ CASE_DIARY: { status: 'AGREED' } }), 'line 29: status'],
  ])('%s', (_what, csv, told) => {
    expect(refusal(() => matrixOf(csv))).toContain(`data-sharing-matrix.csv ${told}`);
  });

  it.each([
    ['small letters', 'case_diary'],
    ['something before it', '-CASE_DIARY'],
    ['something after it', 'CASE_DIARY '],
  ])('a class with %s', (_what, dataClass) => {
    expect(refusal(() => matrixOf(withLines({ CASE_DIARY: { dataClass } })))).toContain(
      'data-sharing-matrix.csv line 29: dataClass',
    );
  });

  it('a file that is no table', () => {
    expect(refusal(() => matrixOf(`${matrixCsv}"`))).toMatch(/^data-sharing-matrix\.csv: .*[Qq]uote/);
    expect(refusal(() => matrixOf(matrixCsv, `${purposesCsv}\n,`))).toMatch(/^purposes\.csv: ./);
  });

  it('names everything that is wrong with a line, one after the other', () => {
    expect(refusal(() => matrixOf(withLines({ CASE_DIARY: { basis: '', why: '' } })))).toMatch(
      /^data-sharing-matrix\.csv line 29: basis: [^;]+; why: [^;]+$/,
    );
  });

  it('names every class that stands twice, and every role without a purpose', () => {
    const twice = withLines({ GENERAL_DIARY: { dataClass: 'CASE_DIARY' }, ARREST: { row: '1' } });
    expect(refusal(() => matrixOf(twice))).toBe('data-sharing-matrix.csv repeats ARREST, CASE_DIARY');
    const lines = linesOf(purposesCsv).filter(({ role }) => role !== 'AUDITOR' && role !== 'JUDGE');
    expect(refusal(() => matrixOf(matrixCsv, csvOf(lines)))).toBe('purposes.csv has no purpose for JUDGE, AUDITOR');
  });

  it('a role without a purpose, which could never ask', () => {
    const lines = linesOf(purposesCsv).filter(({ role }) => role !== 'AUDITOR');
    expect(refusal(() => matrixOf(matrixCsv, csvOf(lines)))).toBe('purposes.csv has no purpose for AUDITOR');
  });

  it.each([
    ['an unknown purpose', { role: 'PUBLIC_PROSECUTOR', purpose: 'CURIOSITY', why: 'none' }, 'purpose'],
    ['an unknown role', { role: 'PRIVATE_PROSECUTOR', purpose: 'BAIL', why: 'none' }, 'role'],
    ['a purpose of which nobody says why', { role: 'PUBLIC_PROSECUTOR', purpose: 'TRIAL', why: '' }, 'why'],
  ])('%s', (_what, line, told) => {
    expect(refusal(() => matrixOf(matrixCsv, csvOf([line])))).toContain(`purposes.csv line 2: ${told}`);
  });
});

describe('a matrix that is understood', () => {
  it('may have empty lines', () => {
    expect(matrixOf(`${matrixCsv}\n\n`, `${purposesCsv}\n\n`).rows.size).toBe(matrixOf(matrixCsv).rows.size);
  });

  it('has of each row its title and its basis in both languages, and why', () => {
    const told = { title: 'Diary', titleHi: 'डायरी', basis: 'BNSS 192', basisHi: 'धारा 192', why: 'For the court.' };
    expect(matrixOf(withLines({ CASE_DIARY: told })).rows.get('CASE_DIARY')).toMatchObject({
      title: { en: 'Diary', hi: 'डायरी' },
      basis: { en: 'BNSS 192', hi: 'धारा 192' },
      why: 'For the court.',
    });
  });

  it('has of each role the purposes that it may state, and no others', () => {
    const { purposes, version } = matrixOf(matrixCsv);
    expect([...(purposes.get('PUBLIC_PROSECUTOR') ?? [])]).toEqual(['PROSECUTION', 'BAIL']);
    expect([...(purposes.get('JAIL_SUPERINTENDENT') ?? [])]).toEqual(['CUSTODY_REVIEW']);
    expect([...(purposes.get('LEGAL_SERVICES_AUTHORITY') ?? [])]).toEqual(['BAIL', 'CUSTODY_REVIEW']);
    expect([...(purposes.get('AUDITOR') ?? [])]).toEqual(['AUDIT']);
    expect(version).toBe('test');
  });
});

describe('a row that is not in force', () => {
  const statuses = (acceptProposed: boolean) =>
    readMatrix(withLines({ CASE_DIARY: { status: 'APPROVED' } }), purposesCsv, { version: 'test', acceptProposed });

  it('denies everybody: where proposals are not accepted only what was approved is shown', () => {
    const { rows } = statuses(false);
    expect(rows.get('CASE_DIARY')?.cells.PUBLIC_PROSECUTOR).toBe('O');
    expect(new Set(Object.values(rows.get('FIR_BASICS')?.cells ?? {}))).toEqual(new Set(['NONE']));
  });

  it('denies everybody once it is withdrawn, whoever accepts proposals', () => {
    const { rows } = matrixOf(withLines({ FIR_BASICS: { status: 'WITHDRAWN' } }));
    expect(new Set(Object.values(rows.get('FIR_BASICS')?.cells ?? {}))).toEqual(new Set(['NONE']));
  });
});

/** Typed from the contract's matrix: row, role, cell. */
const contractCells: readonly (readonly [row: number, role: Role, cell: Cell])[] = [
  [1, 'PRISON_MEDICAL_OFFICER', 'NONE'],
  [1, 'PLATFORM_ADMIN', 'A'],
  [1, 'AUDITOR', 'S'],
  [2, 'STATION_HOUSE_OFFICER', 'OM'],
  [2, 'CRIME_RECORDS_BUREAU', 'S'],
  [2, 'JAIL_SUPERINTENDENT', 'X'],
  [2, 'FORENSIC_EXPERT', 'M'],
  [3, 'COURT_REGISTRY', 'MX'],
  [5, 'DIRECTORATE_OF_PROSECUTION', 'M'],
  [6, 'SUPERINTENDENT_OF_POLICE', 'X'],
  [7, 'LEGAL_SERVICES_AUTHORITY', 'O'],
  [8, 'SUPERINTENDENT_OF_POLICE', 'OM'],
  [9, 'LEGAL_SERVICES_AUTHORITY', 'X'],
  [10, 'DIRECTORATE_OF_PROSECUTION', 'S'],
  [11, 'STATION_HOUSE_OFFICER', 'NONE'],
  [11, 'INVESTIGATING_OFFICER', 'O'],
  [11, 'PUBLIC_PROSECUTOR', 'X'],
  [15, 'JUDGE', 'X'],
  [17, 'CRIME_RECORDS_BUREAU', 'F'],
  [17, 'CITIZEN', 'S'],
  [20, 'JAIL_SUPERINTENDENT', 'F'],
  [22, 'COURT_REGISTRY', 'S'],
  [24, 'PROBATION_OFFICER', 'X'],
  [28, 'DIRECTORATE_OF_PROSECUTION', 'X'],
  [33, 'JUDGE', 'NONE'],
  [34, 'PRISON_HEADQUARTERS', 'S'],
  [36, 'JUDGE', 'F'],
  [39, 'FORENSIC_EXPERT', 'O'],
  [42, 'LAB_DIRECTOR', 'M'],
  [44, 'INVESTIGATING_OFFICER', 'R'],
  [48, 'CITIZEN', 'F'],
  [51, 'JUDGE', 'O'],
  [55, 'STATION_HOUSE_OFFICER', 'F'],
  [56, 'PRISON_MEDICAL_OFFICER', 'O'],
  [58, 'AUDITOR', 'S'],
  [74, 'AUDITOR', 'F'],
  [75, 'PRISON_HEADQUARTERS', 'NONE'],
  [76, 'JAIL_SUPERINTENDENT', 'A'],
  [79, 'PRISON_MEDICAL_OFFICER', 'S'],
  [82, 'COURT_REGISTRY', 'MX'],
];

describe('the shipped matrix', () => {
  const byNumber = new Map([...matrixOf(matrixCsv).rows.values()].map((row) => [row.number, row]));

  it.each(contractCells)('says in row %i to %s: %s', (row, role, cell) => {
    expect(byNumber.get(row)?.cells[role]).toBe(cell);
  });

  it('keeps the row numbers of the contract: 1 to 86, none missing', () => {
    expect([...byNumber.keys()].slice(0, 86)).toEqual(Array.from({ length: 86 }, (_, at) => at + 1));
  });

  it('tells the records bureau alone of records that found no counterpart: row 87', () => {
    const open = Object.entries(byNumber.get(87)?.cells ?? {}).filter(([, cell]) => cell !== 'NONE');
    expect(open).toEqual([['CRIME_RECORDS_BUREAU', 'O']]);
  });

  it('keeps secret that these classes exist: rows 11, 15, 24, 25, 51, 71', () => {
    expect([...byNumber.values()].filter(({ secret }) => secret).map(({ number }) => number)).toEqual([
      11, 15, 24, 25, 51, 71,
    ]);
  });
});
