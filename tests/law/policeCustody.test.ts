import { describe, expect, it } from 'vitest';
import { policeCustodyDays, policeCustodyOf } from '../../src/law/policeCustody.ts';

const custody = (limitDays: number, more: { underCrpc?: boolean; specialAct?: string } = {}) =>
  policeCustodyOf({
    asOf: '2025-01-01',
    firstRemandOn: '2025-01-01',
    limitDays,
    specialAct: more.specialAct ?? null,
    underCrpc: more.underCrpc ?? false,
    usedDays: null,
  });

describe('police custody', () => {
  it('is possible in the first 40 days of 60 and the first 60 of 90', () => {
    expect(custody(60).windowEndsOn).toBe('2025-02-09');
    expect(custody(90).windowEndsOn).toBe('2025-03-01');
  });

  it('is at most fifteen days, and thirty under the UAPA', () => {
    expect(custody(60).allowedDays).toBe(15);
    expect(custody(90, { specialAct: 'UAPA' }).allowedDays).toBe(30);
  });

  it('is possible only in the first fifteen days under the CrPC', () => {
    expect(custody(90, { underCrpc: true }).windowEndsOn).toBe('2025-01-15');
  });

  it('counts each of its days once, up to the day asked about', () => {
    const spells = [
      { from: '2025-01-01', to: '2025-01-05' },
      { from: '2025-01-05', to: '2025-01-06' },
      { from: '2025-01-20', to: '2025-01-25' },
    ];
    expect(policeCustodyDays(spells, '2025-01-20')).toBe(7);
    expect(policeCustodyDays(null, '2025-01-20')).toBeNull();
  });
});
