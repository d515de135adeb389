import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type Damage, damaged } from '../../../bench/links/damage.ts';
import { figuresOf, type Judged } from '../../../bench/links/figures.ts';
import { measureLinks, planted } from '../../../bench/links/links.ts';
import { entriesOf } from '../../../bench/links/world.ts';
import type { Candidate } from '../../../src/index/linking/candidates.ts';

const candidate = (to: string): Candidate => ({ to: `FIR:${to}`, confidence: 0.9, method: 'SAME_KEY' }) as Candidate;
const judged = (own: readonly string[], ...found: readonly string[]): Judged => ({
  candidates: found.map(candidate),
  own: new Set(own.map((key) => `FIR:${key}`)),
});

const nothing: Damage = { missingCnr: 0, freeTextStation: 0, wrongYear: 0 };
const CASES = 300;
const keepers = new Set(['CNR', 'CUSTODY', 'PROSECUTION_FILE', 'LAB_CASE']);

const recordsOf = () =>
  entriesOf(CASES).entries.filter(({ entry }) => 'fir' in entry.facts && entry.facts.fir !== null);

describe('the figures of the linker', () => {
  it('count the first candidate alone: precision of what was proposed, recall of what could be found', () => {
    const records = [
      judged(['A'], 'A'),
      judged(['A'], 'A', 'B'),
      judged(['A'], 'B', 'A'),
      judged(['A', 'Z'], 'Z'),
      judged(['A'], 'B'),
      judged(['A']),
      judged([], 'B'),
      judged([]),
    ];
    expect(figuresOf(records)).toEqual({
      records: 8,
      findable: 6,
      proposed: 6,
      right: 3,
      precision: 0.5,
      recall: 0.5,
      amongCandidates: 0.6667,
    });
    expect(figuresOf([])).toMatchObject({ precision: null, recall: null });
  });

  it('of a world without damage tell of none, and of every record that exact keys led to its own FIR', () => {
    const { exactKeys, damagedReferences } = measureLinks(CASES, 1, nothing);
    const seeking = entriesOf(CASES).entries.filter(({ entry }) => keepers.has(entry.kind));
    const { records, linked, unmatched } = exactKeys;
    expect([records, linked + unmatched, exactKeys.linkedToAnother]).toEqual([seeking.length, seeking.length, 0]);
    expect(damagedReferences.records).toBe(0);
  });

  it('are of as many records as were damaged, each with the FIR of the story that it was made from', () => {
    const { units } = entriesOf(CASES);
    const { damagedReferences } = measureLinks(CASES, 1, { ...nothing, wrongYear: 1 });
    const slipped = recordsOf().filter(({ entry }) => {
      const after = damaged(entry, { ...nothing, wrongYear: 1 }, units, 1).entry.facts;
      return 'fir' in entry.facts && 'fir' in after && after.fir?.year !== entry.facts.fir?.year;
    });
    expect(slipped.length).toBeGreaterThan(CASES);
    expect([damagedReferences.records, damagedReferences.findable]).toEqual([slipped.length, slipped.length]);
  });

  it('come near the share that was planted, and are the same for the same seed', () => {
    const figures = measureLinks(CASES, 7);
    const share = figures.damagedReferences.records / recordsOf().length;
    expect(Math.abs(share - (planted.freeTextStation + planted.wrongYear))).toBeLessThan(0.03);
    expect(measureLinks(CASES, 7)).toEqual(figures);
  });

  it('are what the command prints', () => {
    const printed = execFileSync('npm', ['run', '--silent', 'bench', '--', 'links', '--cases', '200', '--seed', '3']);
    expect(JSON.parse(String(printed))).toMatchObject(measureLinks(200, 3));
  });

  it('stay good: nine first candidates of ten are right, and of ten references that a clerk damaged nine are led home', () => {
    const { exactKeys, queue, damagedReferences } = measureLinks(2_000, 1);
    expect(queue.precision).toBeGreaterThanOrEqual(0.9);
    expect(damagedReferences.precision).toBeGreaterThanOrEqual(0.9);
    expect(damagedReferences.recall).toBeGreaterThanOrEqual(0.9);
    expect(exactKeys.linkedToAnother / exactKeys.records).toBeLessThan(0.001);
  });
});
