import { setImmediate as nextTurn } from 'node:timers/promises';
import { eachOf, mapEach, type PerPillar, type Pillar } from '../core/pillars.ts';
import { PillarCopy, RefusedDatabase } from './pillar-copy.ts';
import type { PillarRow } from './rows/row.ts';
import { rowsOfStory } from './rows/story.ts';
import { unitRows } from './rows/units.ts';
import { unreadableRows } from './rows/unreadable.ts';
import type { CaseStory } from './world/case-story.ts';
import { unitsFor } from './world/growth.ts';
import { stories, worldDate, worldSeed } from './world/story.ts';
import { worldVersion } from './world-version.ts';

export type WorldWanted = {
  /** The owner's address of each pillar's database. */
  readonly urls: PerPillar<string>;
  readonly cases: number;
  readonly seed?: number;
  /** The day around which the world's dates are laid. */
  readonly asOf?: string;
  readonly onProgress?: (casesTold: number) => void;
  /** Which stories to tell, and none of the rows that nobody can read: what is measured and compared must be whole. All, where it is left out. */
  readonly only?: (story: CaseStory) => boolean;
};

type Copies = PerPillar<PillarCopy>;
type Rows = Partial<Readonly<Record<Pillar, readonly PillarRow[]>>>;

const addRows = (copies: Copies, rows: Rows): void => {
  for (const [pillar, copy] of eachOf(copies)) for (const row of rows[pillar] ?? []) copy.add(row);
};

const each = async (copies: Copies, act: (copy: PillarCopy) => Promise<void>): Promise<void> => {
  await Promise.all(eachOf(copies).map(([, copy]) => act(copy)));
};

const tellWorld = async (copies: Copies, wanted: WorldWanted) => {
  const { cases, seed = worldSeed, asOf = worldDate, onProgress, only } = wanted;
  const units = unitsFor(cases);
  const rowsOf = rowsOfStory(units);
  const unreadable = unreadableRows();
  let told = 0;
  addRows(copies, unitRows(units));
  for (const story of stories(seed, cases, units, asOf)) {
    if (only?.(story) ?? true) addRows(copies, rowsOf(story));
    if (!only) addRows(copies, unreadable(story));
    told += 1;
    await each(copies, (copy) => copy.ready());
    // The sockets are served between turns of the event loop: without one, databases wait while we tell, and we while they write.
    await nextTurn();
    onProgress?.(told);
  }
};

const copiesTo = ({ urls }: WorldWanted): Copies => {
  const { length } = eachOf(urls);
  if (new Set(eachOf(urls).map(([, url]) => url)).size < length) {
    throw new RefusedDatabase('two pillars have the same database: each institution keeps its own');
  }
  return mapEach(urls, (url, pillar) => new PillarCopy(pillar, url));
};

/**
 * Fills the pillars' databases with the made-up world, in one pass over its stories. The same seed, number of cases and day tell the same world.
 * @throws RefusedDatabase where a database holds tables that no made-up world has left there
 */
export const loadWorld = async (wanted: WorldWanted): Promise<void> => {
  const { cases, seed = worldSeed } = wanted;
  const copies = copiesTo(wanted);
  try {
    // One after the other, always in this order: of two loads at once the second waits at the first database.
    for (const [, copy] of eachOf(copies)) await copy.open();
    await tellWorld(copies, wanted);
    await each(copies, (copy) => copy.commit({ world: worldVersion(), seed, cases }));
  } finally {
    await each(copies, (copy) => copy.close());
  }
};
