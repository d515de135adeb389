import { parseArgs } from 'node:util';
import type { FirFacts } from '../../src/core/facts.ts';
import type { Units } from '../../src/core/units.ts';
import { worldDate } from '../../src/demo/world/story.ts';
import { type Component, componentsOf } from '../../src/index/components.ts';
import { type Entry, nodeOf } from '../../src/index/entry.ts';
import { candidatesOf, meantBy } from '../../src/index/linking/candidates.ts';
import { clueOf } from '../../src/index/linking/clue.ts';
import { crosswalkOf } from '../../src/index/linking/crosswalk.ts';
import { seeksFir } from '../../src/index/linking/keeper.ts';
import { stationsLike } from '../../src/index/linking/stations.ts';
import { type Damage, damaged } from './damage.ts';
import { type Judged, tableOf } from './figures.ts';
import { entriesOf, type TrueEntry } from './world.ts';

/** What the issue plants: one record in twenty without its CNR, one station in twenty as text, one year in a hundred wrong. */
export const planted: Damage = { missingCnr: 0.05, freeTextStation: 0.05, wrongYear: 0.01 };

const nodeOfEntry = ({ kind, key }: Entry) => nodeOf(kind, key);

type Truth = {
  readonly storyOf: ReadonlyMap<string, string>;
  /** The FIRs of a story, by its name. */
  readonly firsOf: ReadonlyMap<string, ReadonlySet<string>>;
};

const truthOf = (entries: readonly TrueEntry[]): Truth => {
  const firs = Map.groupBy(
    entries.filter(({ entry }) => entry.kind === 'FIR'),
    ({ story }) => story,
  );
  return {
    storyOf: new Map(entries.map(({ entry, story }) => [nodeOfEntry(entry), story])),
    firsOf: new Map([...firs].map(([story, own]) => [story, new Set(own.map(({ entry }) => nodeOfEntry(entry)))])),
  };
};

const judgeWith = (units: Units, firs: ReadonlyMap<string, FirFacts>, truth: Truth) => {
  const stations = stationsLike(units, crosswalkOf([]));
  return (entry: Entry): Judged => {
    const clue = clueOf(entry, units);
    const candidates = clue ? candidatesOf(clue, meantBy(clue, stations, worldDate), firs) : [];
    return { candidates, own: truth.firsOf.get(truth.storyOf.get(nodeOfEntry(entry)) ?? '') ?? new Set() };
  };
};

const hasFir = ({ entries }: Component): boolean => entries.some(({ kind }) => kind === 'FIR');

/** What exact keys made of the records that seek an FIR. */
const exactly = (components: readonly Component[], { storyOf }: Truth) => {
  const sought = components.flatMap(({ entries }) => {
    const stories = new Set(entries.filter(({ kind }) => kind === 'FIR').map((fir) => storyOf.get(nodeOfEntry(fir))));
    return entries.filter(seeksFir).map((entry) => ({ stories, story: storyOf.get(nodeOfEntry(entry)) }));
  });
  const linked = sought.filter(({ stories }) => stories.size > 0);
  return {
    records: sought.length,
    linked: linked.length,
    // A year that is wrong may name another FIR that there is: then the key is exact, and the case is not.
    linkedToAnother: linked.filter(({ stories, story }) => [...stories].some((one) => one !== story)).length,
    unmatched: sought.length - linked.length,
  };
};

/** How well what names no known FIR is led to it, on the made-up world with planted damage. Nothing is drawn but by the seed. */
export const measureLinks = (cases: number, seed: number, damage: Damage = planted) => {
  const { entries, units } = entriesOf(cases);
  const truth = truthOf(entries);
  const after = entries.map(({ entry }) => damaged(entry, damage, units, seed));
  const all = after.map(({ entry }) => entry);
  const firs = new Map(all.flatMap((entry) => (entry.kind === 'FIR' ? [[entry.key, entry.facts] as const] : [])));
  const judge = judgeWith(units, firs, truth);
  const components = componentsOf(all, [], units);
  const queue = components.filter((one) => !hasFir(one)).flatMap((one) => one.entries.filter(seeksFir));
  return {
    cases,
    seed,
    damage,
    exactKeys: exactly(components, truth),
    queue: tableOf(queue.map(judge)),
    // Every reference that was damaged, as if nothing else had led its record home.
    damagedReferences: tableOf(after.filter(({ isDamaged }) => isDamaged).map(({ entry }) => judge(entry))),
  };
};

const count = { type: 'string' } as const;

/** `npm run bench -- links [--cases 20000] [--seed 1]`. */
export const linksBench = (): object => {
  const { values } = parseArgs({ allowPositionals: true, options: { cases: count, seed: count } });
  const started = performance.now();
  const figures = measureLinks(Number(values.cases ?? 20_000), Number(values.seed ?? 1));
  return { bench: 'links', ...figures, seconds: Number(((performance.now() - started) / 1_000).toFixed(1)) };
};
