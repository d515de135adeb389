import { describe, expect, it } from 'vitest';
import { type Cell, isRed, spreadOf, tableOf } from './report.ts';

const cell = (told: Partial<Cell>): Cell => ({
  fault: 'cut',
  pillar: 'police',
  answers: 60,
  longestMs: 900,
  wrong: [],
  p99Ratio: 1,
  backAfterMs: 200,
  ...told,
});

const controls = [cell({ fault: 'none', p99Ratio: 0.9 }), cell({ fault: 'none', p99Ratio: 1.6 })];
const [FIRST, LAST] = [2, -1];
const rowFor = (told: Partial<Cell>): string | undefined =>
  tableOf([controls[0] as Cell, cell(told), controls[1] as Cell])
    .split('\n')
    .slice(FIRST, LAST)
    .at(LAST);

describe('the figures of a fault', () => {
  it('stand beside those of equal runs on the same machine', () => {
    expect(rowFor({ p99Ratio: 1.6 })).toBe('| police | cut | 1.60 | no | 0.90 to 1.60 | within the control |');
    expect(rowFor({ p99Ratio: 1.61 })).toBe('| police | cut | 1.61 | no | 0.90 to 1.60 | beyond the control |');
    expect(rowFor({ p99Ratio: 0.8 })).toBe('| police | cut | 0.80 | yes | 0.90 to 1.60 | within the control |');
  });

  it('are red beyond a tenth, however far the controls go', () => {
    expect(isRed(cell({ p99Ratio: 1.1 }))).toBe(false);
    expect(rowFor({ p99Ratio: 1.1 })).toContain('| yes |');
    expect(isRed(cell({ p99Ratio: 1.11 }))).toBe(true);
    expect(rowFor({ p99Ratio: 1.11 })).toContain('| no |');
    expect(isRed(cell({ p99Ratio: Number.NaN }))).toBe(true);
  });

  it('say so where no control was measured', () => {
    expect(spreadOf([cell({})])).toBeNull();
    expect(tableOf([cell({})])).toContain('| police | cut | 1.00 | yes | none | no control |');
  });
});

describe('a control', () => {
  it('has its own row, and is not red for what no fault did', () => {
    expect(tableOf(controls)).toContain('| police | none | 1.60 | no | 0.90 to 1.60 | control |');
    expect(controls.map(isRed)).toEqual([false, false]);
  });

  it('is red where an answer is wrong or the gateway does not come back, as every cell is', () => {
    for (const fault of ['none', 'cut'] as const) {
      expect(isRed(cell({ fault, wrong: ['another answer'] }))).toBe(true);
      expect(isRed(cell({ fault, backAfterMs: Number.POSITIVE_INFINITY }))).toBe(true);
      expect(isRed(cell({ fault, backAfterMs: Number.NaN }))).toBe(true);
    }
  });
});
