import { describe, expect, it } from 'vitest';
import { roles } from '../../src/core/roles.ts';
import { decide, outcomeOf } from '../../src/policy/decide.ts';
import { families } from '../../src/policy/families.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { field, scope } from './made.ts';

const matrix = readPolicyFiles(true);

describe('a cell of the matrix', () => {
  // The vocabulary of the contract, cell by cell: own, not own, for content, for status, and for content with a mask.
  it.each([
    ['F', 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW'],
    ['O', 'ALLOW', 'WITHHOLD', 'WITHHOLD', 'WITHHOLD'],
    ['OM', 'ALLOW', 'WITHHOLD', 'ALLOW', 'MASK'],
    ['M', 'WITHHOLD', 'WITHHOLD', 'ALLOW', 'MASK'],
    ['MX', 'WITHHOLD', 'WITHHOLD', 'ALLOW', 'MASK'],
    ['S', 'WITHHOLD', 'WITHHOLD', 'ALLOW', 'WITHHOLD'],
    ['A', 'WITHHOLD', 'WITHHOLD', 'WITHHOLD', 'WITHHOLD'],
    ['R', 'WITHHOLD', 'WITHHOLD', 'WITHHOLD', 'WITHHOLD'],
    ['X', 'WITHHOLD', 'WITHHOLD', 'WITHHOLD', 'WITHHOLD'],
    ['NONE', 'WITHHOLD', 'WITHHOLD', 'WITHHOLD', 'WITHHOLD'],
  ] as const)(
    '%s means: own content %s, other content %s, other status %s, other content with a mask %s',
    (cell, own, other, status, masked) => {
      expect(outcomeOf(cell, field('X'), { own: true, traits: {} })).toBe(own);
      expect(outcomeOf(cell, field('X'), { own: false, traits: {} })).toBe(other);
      expect(outcomeOf(cell, field('X', { level: 'STATUS' }), { own: false, traits: {} })).toBe(status);
      expect(outcomeOf(cell, field('X', { maskable: true }), { own: false, traits: {} })).toBe(masked);
    },
  );

  it('R answers an own record that the caller’s office requested, and no other', () => {
    const traits = { requestedByOwnOffice: true };
    expect(outcomeOf('R', field('X'), { own: true, traits })).toBe('ALLOW');
    expect(outcomeOf('R', field('X'), { own: false, traits })).toBe('WITHHOLD');
    expect(outcomeOf('R', field('X'), { own: true, traits: {} })).toBe('WITHHOLD');
  });
});

describe('a recorded trigger of the row of a cell', () => {
  it.each([
    ['OM', 'MASK', 'ALLOW'],
    ['MX', 'MASK', 'ALLOW'],
    ['X', 'WITHHOLD', 'ALLOW'],
    ['M', 'MASK', 'MASK'],
    ['O', 'WITHHOLD', 'WITHHOLD'],
    ['S', 'WITHHOLD', 'WITHHOLD'],
    ['R', 'WITHHOLD', 'WITHHOLD'],
    ['A', 'WITHHOLD', 'WITHHOLD'],
    ['NONE', 'WITHHOLD', 'WITHHOLD'],
    ['F', 'ALLOW', 'ALLOW'],
  ] as const)('%s: another’s content with a mask is %s without, %s with it', (cell, without, opened) => {
    const content = field('X', { maskable: true });
    expect(outcomeOf(cell, content, { own: false, traits: {} })).toBe(without);
    expect(outcomeOf(cell, content, { own: false, traits: {} }, true)).toBe(opened);
  });
});

describe('sensitivity and stage choose the row', () => {
  it.each([
    ['VICTIM', {}, 7],
    ['VICTIM', { labels: new Set(['SEXUAL_OFFENCE'] as const) }, 8],
    ['VICTIM', { labels: new Set(['CHILD_VICTIM'] as const) }, 9],
    ['INFORMANT', {}, 4],
    ['INFORMANT', { labels: new Set(['CHILD_VICTIM'] as const) }, 5],
    ['NARRATIVE', {}, 2],
    ['NARRATIVE', { labels: new Set(['TERROR'] as const) }, 3],
    ['PLACE', {}, 80],
    ['PLACE', { labels: new Set(['SEXUAL_OFFENCE'] as const) }, 81],
    ['PLACE', { labels: new Set(['TERROR'] as const) }, 80],
    ['STATEMENT_BEFORE_MAGISTRATE', { stage: 'CHARGE_SHEETED' as const }, 11],
    ['STATEMENT_BEFORE_MAGISTRATE', { stage: 'COGNIZANCE' as const }, 12],
    ['POLICE_REPORT', { traits: { draft: true } }, 33],
    ['POLICE_REPORT', {}, 34],
    ['WITNESS', {}, 13],
    ['WITNESS', { traits: { child: true } }, 78],
    ['WITNESS', { traits: { child: true, protectedWitness: true } }, 15],
    ['ACCUSED', {}, 17],
    ['ACCUSED', { traits: { child: true } }, 24],
    ['ORDER', {}, 49],
    ['ORDER', { traits: { inCamera: true } }, 50],
    ['ORDER', { traits: { inCamera: true, sealed: true } }, 51],
    ['LABORATORY_REPORT', { traits: { draft: true } }, 39],
    ['LABORATORY_REPORT', {}, 40],
    ['MEDICAL_REPORT', { traits: { ofVictim: true } }, 43],
    ['MEDICAL_REPORT', { traits: { ofVictim: true }, labels: new Set(['SEXUAL_OFFENCE'] as const) }, 10],
  ])('%s in %j is row %i', (dataClass, facts, row) => {
    expect(decide(matrix, 'PLATFORM_ADMIN', field(dataClass), scope(facts)).row.number).toBe(row);
  });

  it('withholds identities and free text from everyone while no source can tell how sensitive a case is, and answers the rest', () => {
    for (const role of roles) {
      for (const dataClass of Object.keys(families).filter((name) => families[name]?.identifies))
        expect(
          decide(matrix, role, field(dataClass, { maskable: true }), scope({ own: true, labels: null })).outcome,
          `${role} ${dataClass}`,
        ).toBe('WITHHOLD');
      expect(
        decide(matrix, role, field('CASE_DIARY', { freeText: true }), scope({ own: true, labels: null })).outcome,
      ).toBe('WITHHOLD');
    }
    expect(decide(matrix, 'SUPERINTENDENT_OF_POLICE', field('FIR_BASICS'), scope({ labels: null })).outcome).toBe(
      'ALLOW',
    );
  });

  it('gives free text in a protected case only to those who may know the victim', () => {
    const labels = new Set(['SEXUAL_OFFENCE'] as const);
    const text = field('NARRATIVE', { freeText: true, maskable: true });
    expect(decide(matrix, 'DIRECTORATE_OF_PROSECUTION', text, scope({ own: true })).outcome).toBe('ALLOW');
    expect(decide(matrix, 'DIRECTORATE_OF_PROSECUTION', text, scope({ own: true, labels })).outcome).toBe('MASK');
    expect(decide(matrix, 'PUBLIC_PROSECUTOR', text, scope({ own: true, labels })).outcome).toBe('ALLOW');
  });
});

describe('a recorded trigger', () => {
  const judged = (dataClass: string, granted: readonly number[], own = true) =>
    decide(matrix, 'JUDGE', field(dataClass), scope({ own, granted: new Set(granted) }));

  // To the judge: row 28 X, 29 X, 33 NONE, 34 O.
  it('opens the row that waits for it, of any record, and says so', () => {
    expect(judged('CASE_DIARY', [28])).toMatchObject({ outcome: 'ALLOW', opened: [28] });
    expect(judged('CASE_DIARY', [28], false)).toMatchObject({ outcome: 'ALLOW', opened: [28] });
  });

  it('opens no other row, and none that the matrix closes', () => {
    expect(judged('CASE_DIARY', [29])).toMatchObject({ outcome: 'WITHHOLD', opened: [] });
    expect(judged('CHARGE_SHEET_DRAFT', [33])).toMatchObject({ outcome: 'WITHHOLD', opened: [] });
    expect(judged('CHARGE_SHEET', [34], false)).toMatchObject({ outcome: 'WITHHOLD', opened: [] });
  });

  it('is not said to have opened what was open without it', () => {
    expect(judged('CHARGE_SHEET', [34])).toMatchObject({ outcome: 'ALLOW', opened: [] });
  });

  it('lifts a mask, and the mask of what is masked elsewhere', () => {
    const registry = (granted: readonly number[]) =>
      decide(
        matrix,
        'COURT_REGISTRY',
        field('VICTIM', { maskable: true }),
        scope({ own: true, labels: new Set(['SEXUAL_OFFENCE', 'CHILD_VICTIM']), granted: new Set(granted) }),
      );
    // Both rows hold: one direction alone leaves the other's mask.
    expect(registry([8])).toMatchObject({ outcome: 'MASK', row: { number: 9 }, opened: [8] });
    expect(registry([8, 9])).toMatchObject({ outcome: 'ALLOW', opened: [8, 9] });
    expect(
      decide(
        matrix,
        'STATION_HOUSE_OFFICER',
        field('INFORMANT_IDENTITY', { maskable: true }),
        scope({ granted: new Set([4]) }),
      ),
    ).toMatchObject({ outcome: 'ALLOW', opened: [4] });
  });
});

describe('where several rows decide', () => {
  it('the strictest wins, and is the one that is named', () => {
    const phone = (role: (typeof roles)[number]) =>
      decide(matrix, role, field('VICTIM_CONTACT'), scope({ own: true, labels: new Set(['SEXUAL_OFFENCE']) }));
    // Rows 6 and 8: the superintendent X and OM, the registry O and MX, the prosecutor O and O.
    expect(phone('SUPERINTENDENT_OF_POLICE')).toMatchObject({ outcome: 'WITHHOLD', row: { number: 6 } });
    expect(phone('COURT_REGISTRY')).toMatchObject({ outcome: 'WITHHOLD', row: { number: 8 } });
    expect(phone('PUBLIC_PROSECUTOR')).toMatchObject({ outcome: 'ALLOW', row: { number: 6 } });
  });

  it('a row that the matrix lacks is no answer', () => {
    expect(() => decide(matrix, 'JUDGE', field('NO_SUCH_ROW'), scope())).toThrow('the matrix has no row NO_SUCH_ROW');
    const rows = new Map([...matrix.rows].filter(([name]) => name !== 'CHILD_IN_CONFLICT'));
    const text = field('COURT_ORDER', { freeText: true });
    const facts = scope({ own: true, labels: new Set(['CHILD_IN_CONFLICT']) });
    expect(() => decide({ ...matrix, rows }, 'JUDGE', text, facts)).toThrow('the matrix has no row CHILD_IN_CONFLICT');
  });
});

describe('the mosaic', () => {
  const sexual = { labels: new Set(['SEXUAL_OFFENCE'] as const) };
  const relative = { ...sexual, traits: { relativeOfVictim: true } };

  it('masks, and never withholds a status that the accused’s own row gives', () => {
    const accused = (level: 'STATUS' | 'CONTENT', maskable: boolean) =>
      decide(matrix, 'CRIME_RECORDS_BUREAU', field('ACCUSED', { level, maskable }), scope(relative));
    // Row 17 F, row 8 NONE.
    expect(accused('CONTENT', true)).toMatchObject({ outcome: 'MASK', row: { number: 8 } });
    expect(accused('CONTENT', false)).toMatchObject({ outcome: 'WITHHOLD', row: { number: 8 } });
    expect(accused('STATUS', false)).toMatchObject({ outcome: 'ALLOW', row: { number: 17 } });
  });

  it('opens nothing that the record’s own row closes', () => {
    // Row 28 NONE to the jail, whatever it may know of the victim.
    expect(
      decide(matrix, 'JAIL_SUPERINTENDENT', field('CASE_DIARY', { freeText: true }), scope({ own: true })).outcome,
    ).toBe('WITHHOLD');
    expect(
      decide(matrix, 'PUBLIC_PROSECUTOR', field('CASE_DIARY', { freeText: true, maskable: true }), scope(sexual))
        .outcome,
    ).toBe('WITHHOLD');
  });

  it('is the victim’s protection: in a case of terror alone texts are as their own row says', () => {
    const labels = new Set(['TERROR', 'SEALED'] as const);
    expect(
      decide(matrix, 'DIRECTORATE_OF_PROSECUTION', field('NARRATIVE', { freeText: true }), scope({ own: true, labels }))
        .outcome,
    ).toBe('ALLOW');
  });

  it('withholds a text that may name a child among the accused from all but those who own the case and may be permitted the child’s record', () => {
    const labels = new Set(['CHILD_IN_CONFLICT'] as const);
    const text = (role: (typeof roles)[number], own: boolean) =>
      decide(matrix, role, field('COURT_ORDER', { freeText: true }), scope({ own, labels }));
    // Row 49 is F to the police, the judge and the bureau; row 24 X to the first two, NONE to the bureau.
    expect(text('JUDGE', true).outcome).toBe('ALLOW');
    expect(text('INVESTIGATING_OFFICER', true).outcome).toBe('ALLOW');
    expect(text('JUDGE', false).outcome).toBe('WITHHOLD');
    // That there is a child is secret: the entry names the text's own row.
    expect(text('CRIME_RECORDS_BUREAU', true)).toMatchObject({ outcome: 'WITHHOLD', row: { number: 49 } });
  });

  it('does not hide what is no text and names nobody', () => {
    const labels = new Set(['CHILD_IN_CONFLICT', 'SEXUAL_OFFENCE'] as const);
    expect(decide(matrix, 'CRIME_RECORDS_BUREAU', field('COURT_ORDER'), scope({ labels })).outcome).toBe('ALLOW');
  });
});
