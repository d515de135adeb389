import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/roles.ts';
import type { Declaration } from '../../src/policy/decide.ts';
import type { Cell, Matrix } from '../../src/policy/matrix.ts';
import { compileRule, compileRules, mayUse } from '../../src/policy/rules.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { field, scope } from './made.ts';

const shipped = readPolicyFiles(true);

const role: Role = 'JUDGE';

/** The shipped matrix with the judge's cells as the test says. */
const withCells = (cells: Readonly<Record<string, Cell>>): Matrix => ({
  ...shipped,
  rows: new Map(
    [...shipped.rows].map(([name, row]) => [
      name,
      { ...row, cells: { ...row.cells, [role]: cells[name] ?? row.cells[role] } },
    ]),
  ),
});

const compiled = (cell: Cell, more: Partial<Declaration> = {}, granted?: ReadonlySet<number>) => {
  const { always, mayAllow, mayMask } = compileRule(
    withCells({ CASE_DIARY: cell }),
    role,
    field('CASE_DIARY', more),
    granted,
  );
  return [always, mayAllow, mayMask];
};

describe('a rule of one row', () => {
  // Whether it is decided for every record, whether the field's columns may be read, whether its mask's may be.
  it.each([
    ['F', 'ALLOW', true, false],
    ['O', null, true, false],
    ['OM', null, true, true],
    ['M', 'MASK', false, true],
    ['MX', 'MASK', false, true],
    ['S', 'WITHHOLD', false, false],
    ['A', 'WITHHOLD', false, false],
    ['R', null, true, false],
    ['X', 'WITHHOLD', false, false],
    ['NONE', 'WITHHOLD', false, false],
  ] as const)('%s: %s, columns %s, mask %s', (cell, always, mayAllow, mayMask) => {
    expect(compiled(cell, { maskable: true })).toEqual([always, mayAllow, mayMask]);
  });

  it('without a mask reads no mask, and is withheld where the matrix says masked', () => {
    expect(compiled('M')).toEqual(['WITHHOLD', false, false]);
    expect(compiled('OM')).toEqual([null, true, false]);
  });

  it('of a status is answered where the matrix says status or masked', () => {
    for (const cell of ['S', 'M', 'MX', 'OM'] as const)
      expect(compiled(cell, { level: 'STATUS' })).toEqual(['ALLOW', true, false]);
    expect(compiled('O', { level: 'STATUS' })).toEqual([null, true, false]);
  });

  it('reads columns that wait for a trigger only for a caller who has one of that very row', () => {
    expect(compiled('X', {}, new Set([28]))).toEqual([null, true, false]);
    expect(compiled('X', {}, new Set([29]))).toEqual(['WITHHOLD', false, false]);
    expect(compiled('MX', { maskable: true }, new Set([28]))).toEqual([null, true, true]);
    expect(compiled('NONE', {}, new Set([28]))).toEqual(['WITHHOLD', false, false]);
  });

  it('that may identify is never open for every record: no source may be able to tell how sensitive the case is', () => {
    expect(compiled('F', { freeText: true, maskable: true })).toEqual([null, true, true]);
    expect(compiled('F', { freeText: true })).toEqual([null, true, false]);
    expect(compiled('M', { freeText: true, maskable: true })).toEqual([null, false, true]);
    expect(compiled('NONE', { freeText: true, maskable: true })).toEqual(['WITHHOLD', false, false]);
  });

  it('names the row that closes it for every record, so that it can be cut before anything is fetched', () => {
    const deniedBy = (cell: Cell): number | undefined =>
      compileRule(withCells({ CASE_DIARY: cell }), role, field('CASE_DIARY')).deniedBy?.number;
    expect(deniedBy('NONE')).toBe(28);
    expect(deniedBy('M')).toBe(28);
    for (const cell of ['F', 'O', 'R'] as const) expect(deniedBy(cell)).toBeUndefined();
  });

  it('of a row that the matrix lacks is closed', () => {
    expect(compileRule(shipped, role, field('NO_SUCH_ROW'))).toMatchObject({
      always: 'WITHHOLD',
      deniedBy: null,
      mayAllow: false,
    });
  });

  it('checks a record as the policy decides it', () => {
    const rule = compileRule(withCells({ CASE_DIARY: 'O' }), role, field('CASE_DIARY'));
    expect(rule.check(scope({ own: true })).outcome).toBe('ALLOW');
    expect(rule.check(scope())).toMatchObject({ outcome: 'WITHHOLD', row: { number: 28 } });
    expect(rule.field.dataClass).toBe('CASE_DIARY');
  });
});

describe('a rule of a family', () => {
  const rule = (dataClass: string, cells: Readonly<Record<string, Cell>>, more: Partial<Declaration> = {}) =>
    compileRule(withCells(cells), role, field(dataClass, more));

  it('may be answered where one of its rows may', () => {
    const victims = { VICTIM_IDENTITY: 'F', VICTIM_IDENTITY_SEXUAL: 'NONE', VICTIM_IDENTITY_CHILD: 'NONE' } as const;
    expect(rule('VICTIM', victims)).toMatchObject({ always: null, mayAllow: true, deniedBy: null });
  });

  it('is closed for every record where all its rows are, and is cut by no single row', () => {
    const victims = { VICTIM_IDENTITY: 'NONE', VICTIM_IDENTITY_SEXUAL: 'X', VICTIM_IDENTITY_CHILD: 'A' } as const;
    expect(rule('VICTIM', victims)).toMatchObject({
      always: 'WITHHOLD',
      mayAllow: false,
      mayMask: false,
      deniedBy: null,
    });
  });

  it('is closed for every record by a row that always holds, whatever the others say', () => {
    expect(rule('MOVEMENT', { REMAND_HISTORY: 'F', PRISON_CONDUCT: 'NONE' })).toMatchObject({
      always: 'WITHHOLD',
      mayAllow: false,
    });
    expect(rule('MOVEMENT', { REMAND_HISTORY: 'X', PRISON_CONDUCT: 'F' })).toMatchObject({
      always: 'WITHHOLD',
      mayAllow: false,
    });
    expect(rule('MOVEMENT', { REMAND_HISTORY: 'F', PRISON_CONDUCT: 'F' })).toMatchObject({
      always: 'ALLOW',
      mayAllow: true,
    });
    expect(rule('MOVEMENT', { REMAND_HISTORY: 'O', PRISON_CONDUCT: 'F' })).toMatchObject({
      always: null,
      mayAllow: true,
    });
  });
});

describe('a rule of a family of which one of some rows always holds', () => {
  const phone = (cells: Readonly<Record<string, Cell>>) =>
    compileRule(withCells({ CONTACT_DETAILS: 'F', ...cells }), role, field('ACCUSED_CONTACT'));

  it('is closed for every record where all of those are', () => {
    expect(phone({ ACCUSED_IDENTITY: 'NONE', CHILD_IN_CONFLICT: 'X' })).toMatchObject({
      always: 'WITHHOLD',
      mayAllow: false,
    });
  });

  it('is open for some record where one of those is', () => {
    expect(phone({ ACCUSED_IDENTITY: 'F', CHILD_IN_CONFLICT: 'NONE' })).toMatchObject({ always: null, mayAllow: true });
    expect(phone({ ACCUSED_IDENTITY: 'NONE', CHILD_IN_CONFLICT: 'O' })).toMatchObject({ always: null, mayAllow: true });
  });
});

describe('the rules of a role', () => {
  const fields = [
    field('CASE_DIARY', { coordinate: 'CaseDiaryEntry.text' }),
    field('EMBEDDED', { coordinate: 'Section.act' }),
    field('FIR_BASICS', { coordinate: 'Fir.status' }),
  ];

  it('are one for each field; a part of a value is decided with the field that holds it', () => {
    expect([...compileRules(shipped, role, fields).keys()]).toEqual(['CaseDiaryEntry.text', 'Fir.status']);
  });

  it('count with the triggers that the caller has', () => {
    const mayRead = (granted?: ReadonlySet<number>): boolean | undefined =>
      compileRules(shipped, role, fields, granted).get('CaseDiaryEntry.text')?.mayAllow;
    // Row 28 is X to the judge.
    expect(mayRead()).toBe(false);
    expect(mayRead(new Set([28]))).toBe(true);
  });
});

describe('a filter', () => {
  const may = (cell: Cell, level: Declaration['level'] = 'CONTENT'): boolean =>
    mayUse(withCells({ CASE_DIARY: cell }), role, field('CASE_DIARY', { level }));

  it('may be used by what the role reads in full, of its own records at least, and by nothing less', () => {
    for (const cell of ['F', 'O', 'OM'] as const) expect(may(cell), cell).toBe(true);
    for (const cell of ['M', 'MX', 'S', 'A', 'R', 'X', 'NONE'] as const) expect(may(cell), cell).toBe(false);
    expect(may('S', 'STATUS')).toBe(true);
    expect(may('A', 'STATUS')).toBe(false);
  });

  it('on what the record selects among rows needs every one of them: it looks into all records before it finds one', () => {
    const victim = (cells: Readonly<Record<string, Cell>>): boolean => mayUse(withCells(cells), role, field('VICTIM'));
    const open = { VICTIM_IDENTITY: 'O', VICTIM_IDENTITY_SEXUAL: 'O', VICTIM_IDENTITY_CHILD: 'O' } as const;
    expect(victim(open)).toBe(true);
    expect(victim({ ...open, VICTIM_IDENTITY_SEXUAL: 'MX' })).toBe(false);
  });

  it('on a row that the matrix lacks may not be used', () => {
    expect(mayUse(shipped, role, field('NO_SUCH_ROW'))).toBe(false);
  });
});
