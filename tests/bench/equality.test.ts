import { describe, expect, it } from 'vitest';
import type { Json } from '../../bench/harness/ask.ts';
import { objectionTo } from '../../bench/harness/equality.ts';
import { isWhole } from '../../bench/harness/load.ts';

const list = (): { undertrials: { pageInfo: Record<string, Json>; nodes: Record<string, Json>[] } } => ({
  undertrials: {
    pageInfo: { hasNextPage: true, endCursor: 'ours-alone' },
    nodes: [
      { prisonerId: '1', name: 'Asha', bail: null },
      { prisonerId: '2', name: 'Ravi', bail: { on: '2026-01-02' } },
    ],
  },
});

const objection = (change: (theirs: ReturnType<typeof list>) => void, withheld = 0): string | null => {
  const theirs = list();
  change(theirs);
  return objectionTo({ data: list(), withheld }, { data: theirs, withheld: 0 });
};

describe('the comparison of answers before anything is timed', () => {
  it('finds equal answers equal, whatever the order of their fields', () => {
    expect(
      objection((theirs) => theirs.undertrials.nodes.splice(0, 1, { bail: null, name: 'Asha', prisonerId: '1' })),
    ).toBeNull();
  });

  it('names the place of a value that differs', () => {
    expect(
      objection(({ undertrials }) => Object.assign(undertrials.nodes[1] ?? {}, { bail: { on: '2026-01-03' } })),
    ).toBe('.undertrials.nodes.1.bail.on: "2026-01-02" is not "2026-01-03"');
  });

  it('takes a null for no value of another kind', () => {
    expect(objection(({ undertrials }) => Object.assign(undertrials.nodes[0] ?? {}, { bail: [] }))).toContain(
      'nodes.0.bail',
    );
    expect(objection(({ undertrials }) => Object.assign(undertrials.nodes[0] ?? {}, { name: null }))).toContain(
      'nodes.0.name',
    );
  });

  it('misses a field that is left out, and a record too many or too few', () => {
    expect(objection(({ undertrials }) => delete undertrials.nodes[0]?.bail)).toBe(
      '.undertrials.nodes.0.bail: one of them leaves it out',
    );
    expect(objection(({ undertrials }) => undertrials.nodes.pop())).toContain('nodes.1');
    expect(objection(({ undertrials }) => undertrials.nodes.push({ prisonerId: '3' }))).toContain('nodes.2');
  });

  it('notices another order', () => {
    expect(objection(({ undertrials }) => undertrials.nodes.splice(0, 2, ...undertrials.nodes.toReversed()))).toContain(
      'nodes.0',
    );
  });

  it('lets each have a cursor of its own, and asks that there is one', () => {
    expect(objection(({ undertrials }) => Object.assign(undertrials.pageInfo, { endCursor: 'theirs' }))).toBeNull();
    expect(objection(({ undertrials }) => Object.assign(undertrials.pageInfo, { endCursor: null }))).toContain(
      'endCursor',
    );
  });

  it('refuses a mask, which only ours would have put', () => {
    expect(objection(() => undefined, 1)).toContain('mask');
  });

  it('refuses what is equal because there is nothing in it', () => {
    const empty = { data: { undertrials: { nodes: [] } }, withheld: 0 };
    const missing = { data: { case: null }, withheld: 0 };
    expect([objectionTo(empty, empty), objectionTo(missing, missing)]).toEqual([
      ': there is nothing in it',
      ': there is nothing in it',
    ]);
  });

  it('counts an answer as whole only without an error, with its root, and with every pillar', () => {
    const whole = ['{"data":{"case":{"id":"1"}}}', '{"data":{"case":{"id":"1"}},"extensions":{}}'];
    const less = [
      '{"data":{"case":null}}',
      '{"errors":[{"message":"no"}],"data":null}',
      '{"data":{"case":{"id":"1"}},"errors":[{"message":"no"}]}',
      '{"data":{"case":{"id":"1"}},"extensions":{"pillars":[{"pillar":"POLICE","status":"UNAVAILABLE"}]}}',
    ];
    expect(whole.map(isWhole)).toEqual([true, true]);
    expect(less.map(isWhole)).toEqual([false, false, false, false]);
  });
});
