import { describe, expect, it } from 'vitest';
import { beginning, compared, type Place, REMEMBERED, readFrom } from '../../src/index/feedOrder.ts';
import type { Change } from '../../src/index/read.ts';

// What a feed tells, compared with what it told before: by its lines alone.

const line = (seq: number, key = `FIR-${seq}`): Change => ({ seq, kind: 'fir_facts', key, deleted: false });
const lines = (...seqs: readonly number[]): Change[] => seqs.map((seq) => line(seq));

/** Where a reader stands who has read these lines. */
const after = (...read: readonly Change[]): Place => compared(beginning, read).next;

const told = (place: Place, changes: readonly Change[]) => {
  const { faults, isBroken, changes: unread, next } = compared(place, changes);
  return { faults, isBroken, unread: unread.map(({ seq }) => seq), seq: next.seq };
};

const place = after(...lines(11, 12, 14));

describe('a feed that is in order', () => {
  it('is read on from its last lines, which are known', () => {
    expect(readFrom(place)).toBe(10);
    expect(told(place, lines(11, 12, 14, 15, 19))).toEqual({ faults: [], isBroken: false, unread: [15, 19], seq: 19 });
    expect(told(place, lines(11, 12, 14))).toEqual({ faults: [], isBroken: false, unread: [], seq: 14 });
  });

  it('may name a key again, and may tell of each key once: a line gives way to a later one of its key', () => {
    expect(told(place, [...lines(11, 12, 14), line(15, 'FIR-12')]).faults).toEqual([]);
    expect(told(place, [line(11), line(14), line(15, 'FIR-12')])).toMatchObject({ faults: [], unread: [15] });
  });

  it('may forget what was read long ago, while what followed stands', () => {
    expect(told(place, lines(14, 15))).toMatchObject({ faults: [], isBroken: false, unread: [15] });
  });

  it('stays at its place while it tells nothing, and nothing of it is remembered', () => {
    expect(told({ seq: 14, tail: [] }, [])).toEqual({ faults: [], isBroken: false, unread: [], seq: 14 });
  });

  it('is remembered by its last lines only, however long it is', () => {
    const long = after(...Array.from({ length: REMEMBERED + 300 }, (_, at) => line(at + 1)));
    expect(long.tail).toHaveLength(REMEMBERED);
    expect([readFrom(long), long.seq]).toEqual([300, REMEMBERED + 300]);
  });
});

describe('a feed that is out of order', () => {
  it.each([
    ['tells a place twice with two keys', [...lines(11, 12, 14), line(15, 'A'), line(15, 'B')], 'REPEATED', [15, 15]],
    ['tells the last place with a second key', [...lines(11, 12, 14), line(14, 'B')], 'REPEATED', [14]],
    ['tells a new line twice', [...lines(11, 12, 14, 15), line(15)], 'REPEATED', [15, 15]],
    ['tells a line late', lines(11, 12, 13, 14), 'SKIPPED', [13]],
    ['tells a line late, with a new one', lines(11, 12, 13, 14, 15), 'SKIPPED', [13, 15]],
  ])('%s: what is new is read', (_what, changes, fault, unread) => {
    expect(told(place, changes)).toMatchObject({ faults: [fault], isBroken: false, unread });
  });

  it.each([
    ['ends before the place', lines(11, 12), 'WENT_BACK'],
    ['tells nothing any more', [], 'WENT_BACK'],
    ['tells another key at a place that was read', [...lines(11, 12), line(14, 'B')], 'REWRITTEN'],
    ['has lost a line in the middle', lines(11, 14), 'REWRITTEN'],
    ['went back and came further than it was', [line(11), line(12, 'B'), line(14, 'C'), line(15)], 'REWRITTEN'],
    ['has forgotten lines that nobody had read', lines(40, 41), 'REWRITTEN'],
  ])('%s: what came of it is doubted', (_what, changes, fault) => {
    expect(told(place, changes)).toMatchObject({ isBroken: true });
    expect(told(place, changes).faults).toContain(fault);
  });

  it('tells the same trouble once: what was new is known then', () => {
    const repeated = [...lines(11, 12, 14), line(15, 'A'), line(15, 'B')];
    const late = lines(11, 12, 13, 14);
    for (const changes of [repeated, late])
      expect(told(compared(place, changes).next, changes)).toMatchObject({ faults: [], unread: [] });
  });
});
