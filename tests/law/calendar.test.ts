import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCalendarMonths,
  addDays,
  daysBetween,
  inclusiveDays,
  isLawDate,
  istDateOf,
} from '../../src/law/calendar.ts';

const dates = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));

describe('the calendar of the law', () => {
  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-11-15', 3, '2025-02-15'],
    ['2024-07-01', 36, '2027-07-01'],
    ['2024-12-31', 12, '2025-12-31'],
  ])('counts a month as a month of the calendar: %s and %i months is %s', (from, months, to) => {
    expect(addCalendarMonths(from, months)).toBe(to);
  });

  it('takes the day of an instant from the clock of India', () => {
    expect(istDateOf('2025-03-31T18:29:59Z')).toBe('2025-03-31');
    expect(istDateOf('2025-03-31T18:30:00Z')).toBe('2025-04-01');
    expect(istDateOf(new Date('2025-12-31T20:00:00Z'))).toBe('2026-01-01');
    expect(istDateOf('2025-03-31')).toBe('2025-03-31');
  });

  it('knows which dates exist', () => {
    expect(['2024-02-29', '2025-12-31'].every(isLawDate)).toBe(true);
    expect(['2025-02-29', '2025-13-01', '2025-1-1', '', 'today'].some(isLawDate)).toBe(false);
  });

  it('counts both ends of a spell', () => {
    expect(inclusiveDays('2025-01-01', '2025-01-31')).toBe(31);
  });

  it('adds and counts days alike', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: -5_000, max: 5_000 }),
        (date, days) => daysBetween(date, addDays(date, days)) === days,
      ),
    );
  });

  it('never makes a longer time end sooner', () => {
    const months = fc.nat({ max: 400 });
    fc.assert(
      fc.property(
        dates,
        months,
        months,
        (date, a, b) => addCalendarMonths(date, Math.min(a, b)) <= addCalendarMonths(date, Math.max(a, b)),
      ),
    );
  });
});
