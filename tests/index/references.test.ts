import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, type Node, nodeOf } from '../../src/index/entry.ts';
import type { NodeLink } from '../../src/index/links.ts';
import { followed } from '../../src/index/references.ts';

const fir = (key: string, registeredOn = '2025-03-01'): Entry =>
  ({ kind: 'FIR', key, sourceId: key, facts: { registeredOn } }) as Entry;
const cnr = (key: string, filedOn: string | null = '2025-06-01'): Entry =>
  ({ kind: 'CNR', key, sourceId: key, facts: { filedOn } }) as Entry;
const custody = (key: string, firstRemandOn: string | null = null): Entry =>
  ({ kind: 'CUSTODY', key, sourceId: key, facts: { firstRemandOn } }) as Entry;
const file = (key: string): Entry => ({ kind: 'PROSECUTION_FILE', key, sourceId: key, facts: {} }) as Entry;

const typed = (from: Entry, to: string): NodeLink => ({
  from: nodeOf(from.kind, from.key),
  to: nodeOf('FIR', to),
  method: 'EXACT_KEY',
  confidence: 1,
  confirmed: true,
});

/** Each list of records is a matter that its pillars have asserted to be one. */
const rootsOf = (...matters: readonly (readonly Entry[])[]) => {
  const roots = new Map(
    matters.flatMap(([first, ...others]) => {
      const root = first ? nodeOf(first.kind, first.key) : ('' as Node);
      return [first, ...others].flatMap((one) => (one ? [[nodeOf(one.kind, one.key), root] as const] : []));
    }),
  );
  return (node: Node): Node => roots.get(node) ?? node;
};

const told = (links: readonly NodeLink[], matters: readonly (readonly Entry[])[]) => {
  const found = followed(links, matters.flat(), rootsOf(...matters));
  return {
    followed: found.links.map(({ from, to }) => `${from} ${to}`),
    doubtful: found.doubtful.map(({ from, to, doubt }) => `${from} ${to} ${doubt}`),
  };
};

/** How many FIRs stand together in each case that these links make, walked from every FIR as far as they lead. */
const firsTogether = (firs: readonly Entry[], links: readonly NodeLink[], rootOf: (node: Node) => Node): number[] => {
  const roots = firs.map(({ key }) => rootOf(nodeOf('FIR', key)));
  const steps = links.flatMap(({ from, to }): (readonly [Node, Node])[] => [
    [rootOf(from), rootOf(to)],
    [rootOf(to), rootOf(from)],
  ]);
  return roots.map((start) => {
    const reached = new Set([start]);
    for (const node of reached) for (const [one, other] of steps) if (one === node) reached.add(other);
    return roots.filter((root) => reached.has(root)).length;
  });
};

describe('a reference that a clerk typed', () => {
  const [mine, another] = [fir('A'), fir('B')];
  const court = cnr('C');

  it('is followed where it is the only one', () => {
    expect(told([typed(court, 'A')], [[mine], [court]])).toEqual({ followed: ['CNR:C FIR:A'], doubtful: [] });
  });

  it('to another FIR is not followed where the police and the court have asserted one: two whole cases would be joined', () => {
    expect(told([typed(court, 'B')], [[mine, court], [another]])).toEqual({
      followed: [],
      doubtful: ['CNR:C FIR:B ANOTHER_FIR_ASSERTED'],
    });
  });

  it('is not followed against most of the references of its matter, and none is where they are as many', () => {
    const [inside, papers] = [custody('K'), file('P')];
    const links = [typed(court, 'B'), typed(inside, 'A'), typed(papers, 'A')];
    expect(told(links, [[mine], [another], [court, inside, papers]])).toEqual({
      followed: ['CUSTODY:K FIR:A', 'PROSECUTION_FILE:P FIR:A'],
      doubtful: ['CNR:C FIR:B REFERENCES_DIFFER'],
    });
    expect(told(links.slice(0, 2), [[mine], [another], [court, inside]]).followed).toEqual([]);
  });

  it('is not followed to an FIR that is younger than the record: nothing is filed, and nobody remanded, before it', () => {
    expect(told([typed(court, 'A')], [[fir('A', '2025-06-02')], [court]])).toEqual({
      followed: [],
      doubtful: ['CNR:C FIR:A OPENED_BEFORE_FIR'],
    });
    expect(told([typed(court, 'A')], [[fir('A', '2025-06-01')], [court]]).doubtful).toEqual([]);
    const inside = custody('K', '2025-02-28');
    expect(told([typed(inside, 'A')], [[mine], [inside]]).doubtful).toEqual(['CUSTODY:K FIR:A OPENED_BEFORE_FIR']);
  });

  it('to an FIR that is not there yet is followed by what has no other: it may come, and is judged then', () => {
    expect(told([typed(court, 'Z')], [[court]])).toEqual({ followed: ['CNR:C FIR:Z'], doubtful: [] });
  });

  it('to an FIR that is not there is not followed by what has one: two cases would meet in a number of nobody’s', () => {
    expect(told([typed(court, 'Z')], [[mine, court]])).toEqual({
      followed: [],
      doubtful: ['CNR:C FIR:Z ANOTHER_FIR_ASSERTED'],
    });
    const inside = custody('K');
    expect(told([typed(court, 'A'), typed(inside, 'Z')], [[mine], [court, inside]])).toEqual({
      followed: ['CNR:C FIR:A'],
      doubtful: ['CUSTODY:K FIR:Z REFERENCES_DIFFER'],
    });
  });

  it('never joins two FIRs, whatever is typed and asserted', () => {
    const known = ['A', 'B', 'C', 'D'].map((key) => fir(key));
    const nobodys = ['Y', 'Z'];
    const records = ['1', '2', '3', '4', '5', '6'].map((key) => file(key));
    const plan = fc.record({
      places: fc.array(fc.nat({ max: 7 }), { minLength: 6, maxLength: 6 }),
      names: fc.array(fc.constantFrom('A', 'B', 'C', 'D', ...nobodys), { minLength: 6, maxLength: 6 }),
    });
    fc.assert(
      fc.property(plan, ({ places, names }) => {
        const matters = Array.from({ length: 8 }, (_, place) => [
          ...known.slice(place, place + 1),
          ...records.filter((_record, at) => places[at] === place),
        ]).filter((matter) => matter.length > 0);
        const roots = rootsOf(...matters);
        const links = records.map((record, at) => typed(record, names[at] ?? ''));
        const { links: kept, doubtful } = followed(links, matters.flat(), roots);
        expect(kept.length + doubtful.length).toBe(links.length);
        expect(Math.max(...firsTogether(known, kept, roots))).toBe(1);
      }),
    );
  });
});
