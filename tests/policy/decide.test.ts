import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scope } from '../../src/core/record.ts';
import { roles } from '../../src/core/roles.ts';
import { sensitivities, stages } from '../../src/core/sensitivity.ts';
import { type Declaration, decide, outcomeOf } from '../../src/policy/decide.ts';
import { families } from '../../src/policy/families.ts';
import { compileRule } from '../../src/policy/rules.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';

const matrix = readPolicyFiles(true);

const field = (dataClass: string, more: Partial<Declaration> = {}): Declaration => ({
  coordinate: 'T.f',
  dataClass,
  level: 'CONTENT',
  maskable: false,
  freeText: false,
  ...more,
});

const scope = (more: Partial<Scope> = {}): Scope => ({
  own: false,
  labels: new Set(),
  stage: 'EVIDENCE',
  traits: {},
  granted: new Set(),
  ...more,
});

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

const anyScope: fc.Arbitrary<Scope> = fc.record({
  own: fc.boolean(),
  labels: fc.option(
    fc.subarray([...sensitivities]).map((labels) => new Set(labels)),
    { nil: null },
  ),
  stage: fc.constantFrom(...stages),
  traits: fc.record(
    Object.fromEntries(
      [
        'child',
        'protectedWitness',
        'relativeOfVictim',
        'ofVictim',
        'draft',
        'inCamera',
        'sealed',
        'requestedByOwnOffice',
      ].map((trait) => [trait, fc.boolean()]),
    ),
    { requiredKeys: [] },
  ),
  granted: fc.uniqueArray(fc.integer({ min: 1, max: 86 })).map((rows) => new Set(rows)),
});

const anyField: fc.Arbitrary<Declaration> = fc.record({
  coordinate: fc.constant('T.f'),
  dataClass: fc.constantFrom(...Object.keys(families), ...matrix.rows.keys()),
  level: fc.constantFrom('STATUS' as const, 'CONTENT' as const),
  maskable: fc.boolean(),
  freeText: fc.boolean(),
});

const strictness = { ALLOW: 0, MASK: 1, WITHHOLD: 2 };

describe('for any role, field and record', () => {
  it('the compiled rule decides what the matrix decides', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), anyField, anyScope, (role, one, facts) => {
        const rule = compileRule(matrix, role, one, facts.granted);
        const decided = decide(matrix, role, one, facts).outcome;
        expect(rule.check(facts).outcome).toBe(decided);
        expect([null, decided]).toContain(rule.always);
      }),
      { numRuns: 5_000 },
    );
  });

  it('a column is read whenever its field may be answered, and a mask’s whenever it may be masked', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), anyField, anyScope, (role, one, facts) => {
        const rule = compileRule(matrix, role, one, facts.granted);
        const { outcome } = decide(matrix, role, one, facts);
        expect(outcome !== 'ALLOW' || rule.mayAllow).toBe(true);
        expect(outcome !== 'MASK' || rule.mayMask).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('a label more, or ownership less, never answers in full what was not answered in full', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...roles),
        anyField,
        anyScope,
        fc.constantFrom('SEXUAL_OFFENCE' as const, 'CHILD_VICTIM' as const),
        (role, one, facts, label) => {
          const before = strictness[decide(matrix, role, one, facts).outcome];
          expect(strictness[decide(matrix, role, one, { ...facts, own: false }).outcome]).toBeGreaterThanOrEqual(
            facts.own ? before : 0,
          );
          // Row 10 is another's document than row 43: a victim's report moves to the laboratory's row, which it may read where it may not the other.
          if (facts.labels === null || one.dataClass === 'MEDICAL_REPORT' || one.level === 'STATUS') return;
          const labelled = decide(matrix, role, one, { ...facts, labels: new Set([...facts.labels, label]) });
          expect(labelled.outcome !== 'ALLOW' || before === strictness.ALLOW, `${role} ${one.dataClass}`).toBe(true);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
