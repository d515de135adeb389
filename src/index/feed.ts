import type { Observer } from '../../connectors/loaders.ts';
import { eachOf, type PerPillar, type Pillar } from '../core/pillars.ts';
import { directoryOf } from '../core/units.ts';
import type { KeyedDatabase } from '../platform/batching.ts';
import type { Database } from '../platform/postgres.ts';
import { claimIndex } from './claim.ts';
import { doubtAll, noteFault, takeDoubted } from './doubted.ts';
import { beginning, compared, type FeedFault, REMEMBERED, readFrom, type Told } from './feedOrder.ts';
import type { Query } from './query.ts';
import { asOfIn, behind, type Change, changesAfter, sourceNamed, unitsTold } from './read.ts';
import { type Changed, rethread } from './rethread.ts';
import { sourcesOf } from './sources.ts';
import * as store from './store.ts';
import { saveUnits, unitsIn } from './unitTable.ts';
import { advance, placeIn, setDoubted, takeFeedLock, waitForFeedLock } from './watermarks.ts';

/** What a feed's troubles are told to. */
export type FeedObserver = Observer & {
  readonly disordered: (pillar: Pillar, fault: FeedFault, seq: number) => void;
};

/** What the feed needs: the pillars' databases, the gateway's own, and its keyed hashes. */
export type FeedContext = {
  readonly pillars: PerPillar<KeyedDatabase>;
  readonly gateway: Database;
  readonly threadId: (firstKey: string) => string;
  readonly partyHash: (subject: string) => string;
  /** Of the key behind both. */
  readonly fingerprint: string;
  readonly today: () => string;
  readonly observer: FeedObserver;
};

/** What one step of the feed did: how far it came, and whether there may be more. */
export type Step = { readonly pillar: Pillar; readonly seq: number; readonly changed: number; readonly more: boolean };

const CHANGES_PER_STEP = 2_000;
const LINES_PER_STEP = REMEMBERED + CHANGES_PER_STEP;

type Named = Pick<Change, 'kind' | 'key'>;

/** What a change's key is now: facts, or nothing. A key that is gone from its view was purged, whatever the feed calls it. */
const changedIn = async (context: FeedContext, pillar: Pillar, changes: readonly Named[]): Promise<Changed> => {
  const byView = Map.groupBy(changes, ({ kind }) => kind);
  const parts = await Promise.all(
    [...byView].map(async ([view, found]) => {
      const source = sourceNamed(pillar, view, context.partyHash);
      if (!source) return { entries: [], gone: [] };
      const keys = [...new Set(found.map(({ key }) => key))];
      const { entries, gone } = await behind(context.pillars, source, keys, context.observer);
      return { entries, gone: gone.map((sourceId) => ({ kind: source.kind as string, sourceId })) };
    }),
  );
  return { entries: parts.flatMap(({ entries }) => entries), gone: parts.flatMap(({ gone }) => gone) };
};

/** Doubted records by the views that tell of them: they are read as changed ones are. */
const doubtedIn = async (query: Query, { partyHash }: FeedContext, pillar: Pillar): Promise<Named[]> => {
  const sources = sourcesOf(pillar, partyHash);
  const doubted = await takeDoubted(query, pillar, CHANGES_PER_STEP);
  return doubted.flatMap(({ kind, sourceId }) => {
    const view = sources.find((source) => source.kind === kind)?.record.view;
    return view === undefined ? [] : [{ kind: view, key: sourceId }];
  });
};

/** Tells of what is wrong with a feed, here and to whoever asks later. Where what was read of it is gone, all that came of it is doubted. */
const takeNote = async (query: Query, context: FeedContext, pillar: Pillar, told: Told): Promise<void> => {
  for (const fault of told.faults) {
    context.observer.disordered(pillar, fault, told.next.seq);
    await noteFault(query, pillar, fault, told.next.seq);
  }
  if (!told.isBroken) return;
  const kinds = sourcesOf(pillar, context.partyHash).map(({ kind }) => kind);
  await doubtAll(query, pillar, kinds);
  await setDoubted(query, pillar, true);
};

/** Reads records again and sorts them into cases. */
const takeIn = async (query: Query, context: FeedContext, pillar: Pillar, records: readonly Named[]): Promise<void> => {
  if (records.length === 0) return;
  const making = { ...context, units: directoryOf(await unitsIn(query)), today: context.today() };
  await rethread(query, making, await changedIn(context, pillar, records));
};

/**
 * Takes one step along a pillar's feed. The index and the place in the feed move in one transaction: a feeder that dies in between
 * does the step again, and doing it again changes nothing. Null when another gateway is feeding.
 */
const step = (context: FeedContext, pillar: Pillar, database: Database): Promise<Step | null> =>
  context.gateway.transaction(async (query) => {
    if (!(await takeFeedLock(query))) return null;
    const place = await placeIn(query, pillar);
    const asOf = await asOfIn(database);
    const lines = await changesAfter(database, readFrom(place), LINES_PER_STEP);
    const told = compared(place, lines);
    await takeNote(query, context, pillar, told);
    const doubted = await doubtedIn(query, context, pillar);
    await takeIn(query, context, pillar, [...told.changes, ...doubted]);
    const next = told.isBroken ? beginning : told.next;
    await advance(query, pillar, next, told.isBroken || told.changes.length > 0, asOf);
    const more = told.isBroken || lines.length === LINES_PER_STEP || doubted.length === CHANGES_PER_STEP;
    if (!more) await setDoubted(query, pillar, false);
    return { pillar, seq: next.seq, changed: told.changes.length + doubted.length, more };
  });

/**
 * Reads the units that the pillars tell of into the gateway's database. A pillar that is down keeps the units it last told.
 * @returns whether all of them answered
 */
export const refreshUnits = async (context: FeedContext): Promise<boolean> => {
  const refreshed = eachOf(context.pillars).map(async ([pillar, database]) => {
    try {
      await saveUnits(context.gateway.query, await unitsTold(pillar, database));
      return true;
    } catch (error) {
      context.observer.failed(pillar, error);
      return false;
    }
  });
  return (await Promise.all(refreshed)).every(Boolean);
};

/** Reads one pillar's feed to its end. */
export const catchUp = async (
  context: FeedContext,
  pillar: Pillar,
  onStep: (step: Step) => void = () => undefined,
): Promise<void> => {
  const database = context.pillars[pillar];
  if (!database) return;
  for (;;) {
    const taken = await step(context, pillar, database);
    if (taken) onStep(taken);
    if (!taken?.more) return;
  }
};

/** Reads every pillar's feed to its end. A pillar that does not answer is told of and leaves the others alone. */
const catchUpAll = async (context: FeedContext, onStep: (step: Step) => void = () => undefined): Promise<void> => {
  await refreshUnits(context);
  for (const [pillar] of eachOf(context.pillars)) {
    try {
      await catchUp(context, pillar, onStep);
    } catch (error) {
      context.observer.failed(pillar, error);
    }
  }
};

/** Empties the index and reads every feed from its beginning. */
export const rebuild = async (context: FeedContext, onStep: (step: Step) => void = () => undefined): Promise<void> => {
  await context.gateway.transaction(async (query) => {
    await waitForFeedLock(query);
    await store.empty(query);
    await claimIndex(query, context.fingerprint);
  });
  await catchUpAll(context, onStep);
};
