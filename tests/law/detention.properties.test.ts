import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { addDays } from '../../src/law/calendar.ts';
import { custodyRecordOf } from '../../src/law/custodyRecord.ts';
import { type Answer, computeDetention } from '../../src/law/detention.ts';
import { maximumDetentionOf } from '../../src/law/maximumDetention.ts';
import { delivered, section, undertrial } from './support.ts';

const ranks = ['NONE', 'THIRD', 'HALF', 'MAX'];
const start = '2024-07-01';
const days = (max: number) => fc.nat({ max }).map((count) => addDays(start, count));

/** Sections of one term each, shortest first. */
const byTerm = [
  'BNS 122(1)',
  'BNS 115(2)',
  'BNS 132',
  'BNS 303(2)',
  'BNS 316(2)',
  'BNS 318(4)',
  'BNS 108',
  'BNS 331(6)',
];

const spells = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 300 })), { maxLength: 4 })
  .map((pairs) => {
    let from = start;
    const closed = pairs.map(([held, free]) => {
      const spell = { from, to: addDays(from, held) };
      from = addDays(spell.to, free + 1);
      return spell;
    });
    return [...closed, { from, to: null }];
  });

const facts = fc.record({
  sections: fc.subarray(byTerm, { minLength: 1 }).map((texts) => texts.map(section)),
  spells,
  attributedDays: fc.option(fc.nat({ max: 500 })),
  firstTimeOffender: fc.constantFrom<Answer[]>('YES', 'NO', 'UNKNOWN'),
  otherPendingCases: fc.option(fc.nat({ max: 2 })),
  appliedOn: fc.option(days(200)),
  reports: fc.option(
    fc.array(
      days(200).map((on) => delivered(on)),
      { maxLength: 2 },
    ),
  ),
});

describe('the clocks of detention', () => {
  it('a longer maximum never brings a date nearer', () => {
    const index = fc.nat({ max: byTerm.length - 1 });
    fc.assert(
      fc.property(index, index, spells, fc.nat({ max: 500 }), (one, other, held, attributedDays) => {
        const at = (position: number) =>
          computeDetention(
            undertrial({
              sections: [section(byTerm[position] ?? '')],
              spells: held,
              attributedDays,
              asOf: '2050-01-01',
            }),
          ).maximumDetention;
        const [shorter, longer] = [at(Math.min(one, other)), at(Math.max(one, other))];
        for (const date of ['thirdOn', 'halfOn', 'maxOn'] as const)
          expect((shorter[date] ?? '') <= (longer[date] ?? '')).toBe(true);
      }),
    );
  });

  it('a longer maximum of any length never brings a date nearer, whatever the custody', () => {
    const months = fc.integer({ min: 1, max: 360 });
    fc.assert(
      fc.property(months, months, spells, fc.nat({ max: 500 }), (one, other, held, attributedDays) => {
        const input = undertrial({ spells: held, attributedDays, asOf: '2090-01-01' });
        const at = (term: number) =>
          maximumDetentionOf(
            input,
            custodyRecordOf(input),
            { excluded: 'NO', months: term, sectionDoubtful: false, reasons: [] },
            [],
          );
        const [shorter, longer] = [at(Math.min(one, other)), at(Math.max(one, other))];
        for (const date of ['thirdOn', 'halfOn', 'maxOn'] as const)
          expect((shorter[date] ?? '') <= (longer[date] ?? '')).toBe(true);
        expect(ranks.indexOf(shorter.reached)).toBeGreaterThanOrEqual(ranks.indexOf(longer.reached));
      }),
    );
  });

  it('a day more in custody never takes back what was reached', () => {
    fc.assert(
      fc.property(facts, days(4_000), (some, asOf) => {
        const reached = (on: string) => {
          const running = some.spells.filter(({ from }) => from <= on);
          const held = running.map((spell, position) =>
            position === running.length - 1 ? { ...spell, to: null } : spell,
          );
          return ranks.indexOf(
            computeDetention(undertrial({ ...some, spells: held, asOf: on })).maximumDetention.reached,
          );
        };
        fc.pre(some.spells.every(({ from }) => from !== addDays(asOf, 1)));
        expect(reached(addDays(asOf, 1))).toBeGreaterThanOrEqual(reached(asOf));
      }),
      { numRuns: 500 },
    );
  });

  it('the third comes no later than the half, without and with delay, and the default-bail dates are a day apart', () => {
    fc.assert(
      fc.property(facts, days(2_000), (some, asOf) => {
        const { maximumDetention, defaultBail } = computeDetention(undertrial({ ...some, asOf }));
        const ordered = (maximumDetention.thirdOn ?? '') <= (maximumDetention.halfOn ?? '9999');
        const { lastDayToFile, accruesOn } = defaultBail;
        return ordered && (lastDayToFile === null ? accruesOn === null : addDays(lastDayToFile, 1) === accruesOn);
      }),
    );
  });

  it('has no clock but the day asked about', () => {
    vi.useFakeTimers();
    fc.assert(
      fc.property(facts, days(2_000), fc.date({ noInvalidDate: true }), (some, asOf, now) => {
        vi.setSystemTime(new Date('2024-01-01'));
        const before = computeDetention(undertrial({ ...some, asOf }));
        vi.setSystemTime(now);
        expect(computeDetention(undertrial({ ...some, asOf }))).toEqual(before);
      }),
    );
    vi.useRealTimers();
  });

  it('a fact dated after the day asked about changes nothing', () => {
    fc.assert(
      fc.property(facts, days(200), fc.integer({ min: 1, max: 100 }), (some, asOf, later) => {
        const future = addDays(asOf, later);
        const without = undertrial({ ...some, asOf, appliedOn: null, reports: [] });
        const withFuture = { ...without, appliedOn: future, reports: [delivered(future)], applicationMadeOn: future };
        expect(computeDetention(withFuture)).toEqual(computeDetention(without));
      }),
    );
  });

  it('computes a state of sixty thousand undertrials in seconds', () => {
    const inputs = byTerm.map((text) =>
      undertrial({
        sections: [section(text), section('BNS 3(5)')],
        asOf: '2025-08-01',
        spells: [{ from: start, to: null }],
      }),
    );
    const started = performance.now();
    for (let count = 0; count < 60_000; count += 1) computeDetention(inputs[count % inputs.length] ?? undertrial());
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
