import { describe, expect, it } from 'vitest';
import { childrenAmong } from '../../src/policy/children.ts';
import { labelsOf, stageOf } from '../../src/policy/labels.ts';
import { courtCase, custody, fir, firKeysOf } from './made.ts';

type Facts = Parameters<typeof labelsOf>[0];

const labels = (facts: Partial<Facts>, held: Parameters<typeof labelsOf>[1] = null): string[] | null => {
  const found = labelsOf({ firs: null, courtCases: null, ...facts }, held);
  return found && [...found].toSorted();
};

describe('the labels of a case', () => {
  // BNS 72 protects the victim of BNS 64 to 71; POCSO 23 and 33 every child victim; the label is of the sections charged.
  it.each([
    ['BNS 63', []],
    ['BNS 64(1)', ['SEXUAL_OFFENCE']],
    ['BNS 71', ['SEXUAL_OFFENCE']],
    ['BNS 72', []],
    ['IPC 376', ['SEXUAL_OFFENCE']],
    ['BNS 65(1)', ['CHILD_VICTIM', 'SEXUAL_OFFENCE']],
    ['POCSO 4', ['CHILD_VICTIM', 'SEXUAL_OFFENCE']],
    ['BNS 113', ['TERROR']],
    ['UAPA 16', ['TERROR']],
    ['BNS 303(2)', []],
  ])('charged with %s are %j, in the FIR as in the court’s case', (section, told) => {
    expect(labels({ firs: [fir({ sections: ['BNS 303(2)', section] })] })).toEqual(told);
    expect(labels({ courtCases: [courtCase({ sections: ['BNS 303(2)', section] })] })).toEqual(told);
  });

  it('say that a victim is a child, whatever is charged', () => {
    expect(labels({ firs: [fir({ childVictim: true })] })).toEqual(['CHILD_VICTIM']);
    expect(labels({ courtCases: [courtCase({ childVictim: true })] })).toEqual(['CHILD_VICTIM']);
  });

  it('say that an accused is a child, and that a court sealed the case', () => {
    expect(labels({ firs: [fir({ childAccusedCount: 1 })] })).toEqual(['CHILD_IN_CONFLICT']);
    expect(labels({ firs: [fir({ sealed: true })] })).toEqual(['SEALED']);
    expect(labels({ courtCases: [courtCase({ sealed: true })] })).toEqual(['SEALED']);
  });

  it('are those of all sources together', () => {
    expect(
      labels({ firs: [fir(), fir({ sections: ['BNS 64(1)'] })], courtCases: [courtCase({ sealed: true })] }),
    ).toEqual(['SEALED', 'SEXUAL_OFFENCE']);
  });

  it('that were once seen stay, though no source shows them any more', () => {
    expect(labels({ firs: [fir()], courtCases: [courtCase()] }, new Set(['SEXUAL_OFFENCE']))).toEqual([
      'SEXUAL_OFFENCE',
    ]);
  });

  it('fall by a recorded order of the court alone, and only those that it names', () => {
    const facts = {
      firs: [fir({ sections: ['POCSO 4'] })],
      courtCases: [courtCase({ liftedLabels: ['CHILD_VICTIM'] })],
    };
    expect(labels(facts, new Set(['CHILD_VICTIM', 'TERROR']))).toEqual(['SEXUAL_OFFENCE', 'TERROR']);
  });

  it('do not fall by a word that is no label', () => {
    const facts = { firs: [fir({ sealed: true })], courtCases: [courtCase({ liftedLabels: ['sealed', '*', ''] })] };
    expect(labels(facts)).toEqual(['SEALED']);
  });

  it('are unknown, and not none, where no source answers and nothing was ever held', () => {
    expect(labels({})).toBeNull();
  });

  it('are known as soon as one source answers, or something was held', () => {
    expect(labels({ firs: [] })).toEqual([]);
    expect(labels({ courtCases: [] })).toEqual([]);
    expect(labels({}, new Set())).toEqual([]);
    expect(labels({}, new Set(['TERROR']))).toEqual(['TERROR']);
  });
});

describe('the stage of a case', () => {
  it('is that of the furthest of its records, in any order', () => {
    const cases = [courtCase({ stage: 'CHARGES_FRAMED' }), courtCase({ stage: 'JUDGMENT' }), courtCase()];
    expect(stageOf(cases, true)).toBe('JUDGMENT');
    expect(stageOf(cases.toReversed(), true)).toBe('JUDGMENT');
  });

  it('is no earlier than the police report, where one was submitted', () => {
    expect(stageOf([], false)).toBe('INVESTIGATION');
    expect(stageOf([], true)).toBe('CHARGE_SHEETED');
    expect(stageOf([courtCase({ stage: 'INVESTIGATION' })], true)).toBe('CHARGE_SHEETED');
  });
});

describe('a custody', () => {
  const child = fir({ childAccusedCodes: ['A2'] });
  const isChild = (firs: Parameters<typeof childrenAmong>[0], of: Parameters<typeof custody>[0] = {}): boolean =>
    childrenAmong(firs, firKeysOf)(custody(of));

  it('is a child’s where the prison says so, whatever the police say', () => {
    expect(isChild([fir()], { child: true })).toBe(true);
  });

  it('is a child’s where the police say so of that accused of that FIR, and of no other', () => {
    expect(isChild([child], { accusedCode: 'A2' })).toBe(true);
    expect(isChild([child], { accusedCode: 'A1' })).toBe(false);
    expect(isChild([fir({ key: 'BR.PATNA.PIRBAHOR.2025.2', childAccusedCodes: ['A2'] })], { accusedCode: 'A2' })).toBe(
      false,
    );
    expect(isChild([fir(), child], { accusedCode: 'A2' })).toBe(true);
    expect(isChild([child], { accusedCode: 'A2', custodyId: 'CUSTODY-2' })).toBe(false);
  });

  it('is not a child’s for want of a code, where the police know of every accused', () => {
    expect(isChild([child], { accusedCode: null })).toBe(false);
    expect(isChild([], {})).toBe(false);
  });

  it('is treated as a child’s where the police are silent: nobody can say that it is not', () => {
    expect(isChild(null)).toBe(true);
  });
});
