import { describe, expect, it } from 'vitest';
import { rules, type ToldAccused, type ToldCase, type ToldFir } from '../../resolvers/anomalyRules.ts';
import type { AnomalyRule } from '../../src/generated/graphql.ts';

// What a rule says of what one reader may read: where a part is not told, nothing is said that would rest on it.

const fir = (more: Partial<ToldFir> = {}): ToldFir => ({
  id: 'F1',
  key: 'BR.PATNA.PIRBAHOR.2026.1',
  station: 'PIRBAHOR',
  transferred: false,
  registeredAt: '2026-03-02T10:00:00Z',
  diaryAt: '2026-03-02T10:00:00Z',
  status: 'UNDER_INVESTIGATION',
  officer: 'asha rani',
  ...more,
});

const person = (more: Partial<ToldAccused> = {}): ToldAccused => ({
  code: 'A1',
  station: 'PIRBAHOR',
  name: null,
  relative: null,
  fingerprint: null,
  arrestedAt: [],
  ...more,
});

const found = (rule: AnomalyRule, told: Partial<ToldCase>): readonly string[] =>
  rules[rule].find({ firs: [fir()], reports: [], accused: [], ...told }).flatMap(({ records }) => records);

describe('an arrest before the FIR', () => {
  const arrested = [person({ arrestedAt: ['2026-03-02T09:59:59Z'] })];

  it('is before the first registration of all', () => {
    expect(found('ARREST_BEFORE_FIR', { accused: arrested })).toEqual(['ACCUSED:A1']);
    const zero = fir({ id: 'F0', registeredAt: '2026-03-02T09:00:00Z', transferred: true });
    expect(found('ARREST_BEFORE_FIR', { firs: [fir(), zero], accused: arrested })).toEqual([]);
  });

  it('is not said where one registration is not told: it may have been the first', () => {
    expect(
      found('ARREST_BEFORE_FIR', { firs: [fir(), fir({ id: 'F0', registeredAt: null })], accused: arrested }),
    ).toEqual([]);
  });
});

describe('a closed FIR of which no court has a report', () => {
  const closed = [fir({ status: 'CLOSED' })];
  const report = (state: 'DELIVERED' | 'RETURNED' | 'SUBMITTED' | null) => [
    { id: 'S1', firId: 'F1', officer: null, state },
  ];

  it('is one without a report, or with one that no court has', () => {
    expect(found('CLOSED_WITHOUT_REPORT_IN_COURT', { firs: closed })).toEqual(['FIR:BR.PATNA.PIRBAHOR.2026.1']);
    for (const state of ['SUBMITTED', 'RETURNED'] as const)
      expect(found('CLOSED_WITHOUT_REPORT_IN_COURT', { firs: closed, reports: report(state) })).toHaveLength(1);
    expect(found('CLOSED_WITHOUT_REPORT_IN_COURT', { firs: closed, reports: report('DELIVERED') })).toEqual([]);
  });

  it('is not said while it is not known where a report is, nor of reports that are not told', () => {
    expect(found('CLOSED_WITHOUT_REPORT_IN_COURT', { firs: closed, reports: report(null) })).toEqual([]);
    expect(found('CLOSED_WITHOUT_REPORT_IN_COURT', { firs: closed, reports: null })).toEqual([]);
  });

  it('is not said of a zero FIR that went on: its report is the other station’s', () => {
    expect(found('CLOSED_WITHOUT_REPORT_IN_COURT', { firs: [fir({ status: 'CLOSED', transferred: true })] })).toEqual(
      [],
    );
  });
});

describe('one accused twice', () => {
  it('is of one name and one father, both told', () => {
    const alike = { name: 'ram kumar', relative: 'shyam kumar' };
    expect(found('DUPLICATE_ACCUSED', { accused: [person(alike), person({ code: 'A2', ...alike })] })).toEqual([
      'ACCUSED:A1',
      'ACCUSED:A2',
    ]);
    for (const untold of [
      { ...alike, relative: null },
      { ...alike, name: null },
    ])
      expect(found('DUPLICATE_ACCUSED', { accused: [person(untold), person({ code: 'A2', ...untold })] })).toEqual([]);
  });

  it('is of one fingerprint number, where it is told', () => {
    expect(found('ONE_FINGERPRINT_TWICE', { accused: [person(), person({ code: 'A2' })] })).toEqual([]);
  });
});

describe('a report of another officer', () => {
  const report = (officer: string | null) => [{ id: 'S1', firId: 'F1', officer, state: null }];

  it('is said where both names are told and differ', () => {
    expect(found('CHARGE_SHEET_BY_ANOTHER_OFFICER', { reports: report('somebody else') })).toHaveLength(2);
    expect(found('CHARGE_SHEET_BY_ANOTHER_OFFICER', { reports: report('asha rani') })).toEqual([]);
    expect(found('CHARGE_SHEET_BY_ANOTHER_OFFICER', { reports: report(null) })).toEqual([]);
    expect(
      found('CHARGE_SHEET_BY_ANOTHER_OFFICER', { firs: [fir({ officer: null })], reports: report('somebody else') }),
    ).toEqual([]);
  });
});
