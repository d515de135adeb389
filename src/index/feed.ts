import type { Observer } from '../../connectors/loaders.ts';
import { type Pillar, pillars } from '../core/pillars.ts';
import { directoryOf } from '../core/units.ts';
import type { KeyedDatabase } from '../platform/batching.ts';
import type { Database } from '../platform/postgres.ts';
import { claimIndex } from './claim.ts';
import { asOfIn, behind, type Change, changesAfter, sourceNamed, unitsTold } from './read.ts';
import { type Changed, rethread } from './rethread.ts';
import * as store from './store.ts';
import { saveUnits, unitsIn } from './unitTable.ts';
import { advance, takeFeedLock, waitForFeedLock, watermarks } from './watermarks.ts';

/** What the feed needs: the pillars' databases, the gateway's own, and its keyed hashes. */
export type FeedContext = {
  readonly pillars: Readonly<Record<Pillar, KeyedDatabase>>;
  readonly gateway: Database;
  readonly threadId: (firstKey: string) => string;
  readonly partyHash: (subject: string) => string;
  /** Of the key behind both. */
  readonly fingerprint: string;
  readonly today: () => string;
  readonly observer: Observer;
};

/** What one step of the feed did: how far it came, and whether there may be more. */
export type Step = { readonly pillar: Pillar; readonly seq: number; readonly changed: number; readonly more: boolean };

const CHANGES_PER_STEP = 2_000;

/** What a change's key is now: facts, or nothing. A key that is gone from its view was purged, whatever the feed calls it. */
const changedIn = async (context: FeedContext, pillar: Pillar, changes: readonly Change[]): Promise<Changed> => {
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

/**
 * Takes one step along a pillar's feed. The index and the place in the feed move in one transaction: a feeder that dies in between
 * does the step again, and doing it again changes nothing. Null when another gateway is feeding.
 */
const step = (context: FeedContext, pillar: Pillar): Promise<Step | null> =>
  context.gateway.transaction(async (query) => {
    if (!(await takeFeedLock(query))) return null;
    const from = (await watermarks(query)).get(pillar)?.seq ?? 0;
    const asOf = await asOfIn(context.pillars[pillar]);
    const changes = await changesAfter(context.pillars[pillar], from, CHANGES_PER_STEP);
    const seq = changes.at(-1)?.seq ?? from;
    if (changes.length > 0) {
      const making = { ...context, units: directoryOf(await unitsIn(query)), today: context.today() };
      await rethread(query, making, await changedIn(context, pillar, changes));
    }
    await advance(query, pillar, seq, asOf);
    return { pillar, seq, changed: changes.length, more: changes.length === CHANGES_PER_STEP };
  });

/**
 * Reads the units that the pillars tell of into the gateway's database. A pillar that is down keeps the units it last told.
 * @returns whether all of them answered
 */
export const refreshUnits = async (context: FeedContext): Promise<boolean> => {
  const refreshed = pillars.map(async (pillar) => {
    try {
      await saveUnits(context.gateway.query, await unitsTold(pillar, context.pillars[pillar]));
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
  for (;;) {
    const taken = await step(context, pillar);
    if (taken) onStep(taken);
    if (!taken?.more) return;
  }
};

/** Reads every pillar's feed to its end. A pillar that does not answer is told of and leaves the others alone. */
const catchUpAll = async (context: FeedContext, onStep: (step: Step) => void = () => undefined): Promise<void> => {
  await refreshUnits(context);
  for (const pillar of pillars) {
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
