import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scope } from '../../src/core/record.ts';
import { roles } from '../../src/core/roles.ts';
import { sensitivities, stages } from '../../src/core/sensitivity.ts';
import { type Declaration, decide } from '../../src/policy/decide.ts';
import { families } from '../../src/policy/families.ts';
import { compileRule } from '../../src/policy/rules.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';

const matrix = readPolicyFiles(true);

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
  granted: fc.uniqueArray(fc.integer({ min: 1, max: 87 })).map((rows) => new Set(rows)),
});

const anyField: fc.Arbitrary<Declaration> = fc.record({
  coordinate: fc.constant('T.f'),
  dataClass: fc.oneof(fc.constantFrom(...Object.keys(families)), fc.constantFrom(...matrix.rows.keys())),
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
      { numRuns: 20_000 },
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
      { numRuns: 20_000 },
    );
  });

  it('ownership less never answers more', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), anyField, anyScope, (role, one, facts) => {
        const owned = decide(matrix, role, one, { ...facts, own: true });
        const other = decide(matrix, role, one, { ...facts, own: false });
        expect(strictness[other.outcome]).toBeGreaterThanOrEqual(strictness[owned.outcome]);
      }),
      { numRuns: 20_000 },
    );
  });

  // A trigger names its rows: the order that opens the identity of the victim of a sexual offence (row 8) opens no ordinary victim's (row 7).
  it('a label more answers nothing in full that was not, unless a recorded trigger opens the row that the label brings', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...roles),
        anyField,
        anyScope,
        fc.constantFrom('SEXUAL_OFFENCE' as const, 'CHILD_VICTIM' as const),
        (role, one, facts, label) => {
          // Row 10 is another's document than row 43: a victim's report moves to the laboratory's row, which it may read where it may not the other.
          if (facts.labels === null || one.dataClass === 'MEDICAL_REPORT' || one.level === 'STATUS') return;
          const before = decide(matrix, role, one, facts);
          const labelled = decide(matrix, role, one, { ...facts, labels: new Set([...facts.labels, label]) });
          const openedByLabel = labelled.opened.filter((row) => facts.granted.has(row) && !before.opened.includes(row));
          if (labelled.outcome !== 'ALLOW' || openedByLabel.length > 0) return;
          expect(before.outcome, `${role} ${one.dataClass}`).toBe('ALLOW');
        },
      ),
      { numRuns: 20_000 },
    );
  });
});
