import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../../src/core/roles.ts';
import { type Cell, type Matrix, PolicyError, readMatrix } from '../../src/policy/matrix.ts';
import { buildGraph } from '../../src/server/schema.ts';
import { readTypeDefinitions } from '../../src/server/schemaFiles.ts';

const file = (name: string): string => readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8');
const matrixCsv = file('data-sharing-matrix.csv');
const purposesCsv = file('purposes.csv');

type Line = Readonly<Record<string, string>>;

const linesOf = (csv: string): Line[] => parse(csv, { columns: true });

const csvOf = (lines: readonly Line[]): string => {
  const [first = {}] = lines;
  const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return [quoted(Object.keys(first)), ...lines.map((line) => quoted(Object.values(line)))].join('\n');
};

const matrixOf = (csv: string, purposes = purposesCsv): Matrix =>
  readMatrix(csv, purposes, { version: 'test', acceptProposed: true });

const withLine = (dataClass: string, change: Line): string =>
  csvOf(linesOf(matrixCsv).map((line) => (line.dataClass === dataClass ? { ...line, ...change } : line)));

const withoutLine = (dataClass: string): string =>
  csvOf(linesOf(matrixCsv).filter((line) => line.dataClass !== dataClass));

const withoutColumn = (column: string): string =>
  csvOf(linesOf(matrixCsv).map((line) => Object.fromEntries(Object.entries(line).filter(([name]) => name !== column))));

/** The SDL with one place changed. A change that finds nothing to change would prove nothing. */
const schemaWith = (from: string, to: string): string[] => {
  const texts = readTypeDefinitions();
  const at = texts.findIndex((text) => text.includes(from));
  if (at < 0) throw new Error(`nothing to change: ${from}`);
  return texts.with(at, (texts[at] ?? '').replace(from, to));
};

const refusal = (start: () => unknown): string => {
  try {
    start();
  } catch (error) {
    expect(error).toBeInstanceOf(PolicyError);
    return error instanceof Error ? error.message : '';
  }
  return 'it started';
};

describe('the shipped schema and matrix', () => {
  it('are complete: the gateway starts with them', () => {
    expect(() => buildGraph(matrixOf(matrixCsv))).not.toThrow();
  });

  it('give every role at least one purpose', () => {
    const { purposes } = matrixOf(matrixCsv);
    expect(roles.filter((role) => (purposes.get(role)?.size ?? 0) === 0)).toEqual([]);
  });
});

const narrativeField = 'narrative: String @data(class: NARRATIVE, mask: REDACTED, freeText: true)';

describe('an incomplete schema stops the start with the names of what is missing', () => {
  const mutations: readonly (readonly [what: string, from: string, to: string, told: string])[] = [
    ['a field without a class', narrativeField, 'narrative: String', 'Fir.narrative has no @data class'],
    [
      'a class that the matrix has no row for',
      '  EMBEDDED\n}',
      '  EMBEDDED\n  HOROSCOPE\n}\nextend type Fir {\n  horoscope: String @data(class: HOROSCOPE)\n}',
      'Fir.horoscope: the matrix has no row HOROSCOPE',
    ],
    [
      'a protected field that may not be null',
      narrativeField,
      narrativeField.replace('String', 'String!'),
      'Fir.narrative may be withheld and must be nullable',
    ],
    [
      'a question without an anchor',
      '@anchor(classes: [FIR_BASICS, COURT_CASE_STATUS]) ',
      '',
      'Query.case has no @anchor',
    ],
    [
      'a question that nobody answers',
      'extend type Query {',
      'extend type Query {\n  everything: Case @anchor(classes: [FIR_BASICS]) @data(class: PLUMBING)',
      'Query.everything has no resolver',
    ],
    [
      'a filter without a class',
      'station: String @data(class: FIR_BASICS)',
      'station: String',
      'CaseFilter.station has no @data class',
    ],
    [
      'a question anchored on what is no row',
      '@anchor(classes: [FIR_BASICS, COURT_CASE_STATUS])',
      '@anchor(classes: [NARRATIVE])',
      'Query.case: the matrix has no row NARRATIVE to anchor on',
    ],
    [
      'a door that is not guarded',
      'type Query {',
      'type Subscription {\n  everything: Case @data(class: PLUMBING)\n}\ntype Query {',
      'Subscription has no shield',
    ],
    ['an interface', 'type Query {', 'interface Named {\n  name: String\n}\ntype Query {', 'Named is an abstract type'],
    ['a union', 'type Query {', 'union Anybody = Me | Jurisdiction\ntype Query {', 'Anybody is an abstract type'],
  ];

  it.each(mutations)('%s', (_what, from, to, told) => {
    expect(refusal(() => buildGraph(matrixOf(matrixCsv), schemaWith(from, to)))).toContain(told);
  });

  it('names everything that is missing at once, not the first of it', () => {
    const texts = schemaWith(narrativeField, 'narrative: String').map((text) =>
      text.replace('text: String @data(class: CASE_DIARY, freeText: true)', 'text: String'),
    );
    const told = refusal(() => buildGraph(matrixOf(matrixCsv), texts));
    expect(told).toContain('Fir.narrative');
    expect(told).toContain('CaseDiaryEntry.text');
  });
});

describe('an incomplete matrix stops the start with the names of what is missing', () => {
  it.each([
    ['a row that a field relies on', 'CASE_DIARY', 'CaseDiaryEntry.text'],
    [
      'a row that a family may select, though the other rows of the family stand',
      'VICTIM_IDENTITY_CHILD',
      'Victim.name',
    ],
    ['a row that a filter relies on', 'CUSTODY_STATUS', 'UndertrialFilter.sex'],
  ])('%s', (_what, dataClass, coordinate) => {
    expect(refusal(() => buildGraph(matrixOf(withoutLine(dataClass))))).toContain(
      `${coordinate}: the matrix has no row ${dataClass}`,
    );
  });

  it.each([
    ['a cell outside the vocabulary', withLine('CASE_DIARY', { JUDGE: 'SOMETIMES' }), 'line 29: JUDGE'],
    ['an empty cell', withLine('CASE_DIARY', { JUDGE: '' }), 'line 29: JUDGE'],
    ['a role without a column', withoutColumn('LAB_DIRECTOR'), 'line 2: LAB_DIRECTOR'],
    ['a class that stands twice', withLine('GENERAL_DIARY', { dataClass: 'CASE_DIARY' }), 'repeats CASE_DIARY'],
    ['a number that stands twice', withLine('GENERAL_DIARY', { row: '28' }), 'repeats GENERAL_DIARY'],
    ['a row without a basis', withLine('CASE_DIARY', { basis: '' }), 'line 29: basis'],
    ['a row of which nobody says why', withLine('CASE_DIARY', { why: '' }), 'line 29: why'],
    ['a status outside the vocabulary', withLine('CASE_DIARY', { status: 'AGREED' }), 'line 29: status'],
  ])('%s', (_what, csv, told) => {
    expect(refusal(() => matrixOf(csv))).toContain(`data-sharing-matrix.csv ${told}`);
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

describe('a row that is not in force', () => {
  const statuses = (acceptProposed: boolean) =>
    readMatrix(withLine('CASE_DIARY', { status: 'APPROVED' }), purposesCsv, { version: 'test', acceptProposed });

  it('denies everybody: where proposals are not accepted only what was approved is shown', () => {
    const { rows } = statuses(false);
    expect(rows.get('CASE_DIARY')?.cells.PUBLIC_PROSECUTOR).toBe('O');
    expect(new Set(Object.values(rows.get('FIR_BASICS')?.cells ?? {}))).toEqual(new Set(['NONE']));
  });

  it('denies everybody once it is withdrawn, whoever accepts proposals', () => {
    const { rows } = matrixOf(withLine('FIR_BASICS', { status: 'WITHDRAWN' }));
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

  it('keeps secret that these classes exist: rows 11, 15, 24, 25, 51, 71', () => {
    expect([...byNumber.values()].filter(({ secret }) => secret).map(({ number }) => number)).toEqual([
      11, 15, 24, 25, 51, 71,
    ]);
  });
});
