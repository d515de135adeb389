import type { Observer } from '../../connectors/loaders.ts';
import { type Pillar, pillars } from '../core/pillars.ts';
import type { Sensitivity } from '../core/sensitivity.ts';
import { directoryOf, type Units } from '../core/units.ts';
import type { Database } from '../platform/postgres.ts';
import { claimIndex } from './claim.ts';
import { type Component, componentsOf } from './components.ts';
import { type Entry, partsOf, recordName } from './entry.ts';
import { linksOf } from './links.ts';
import type { Query } from './query.ts';
import { asOfIn, behind, type Change, changesAfter, sourceNamed, unitsTold } from './read.ts';
import { renew } from './renew.ts';
import { saveAll } from './saveThreads.ts';
import * as store from './store.ts';
import { type ThreadContext, threadOf } from './thread.ts';
import { saveUnits, unitsIn } from './unitTable.ts';
import { advance, takeFeedLock, waitForFeedLock, watermarks } from './watermarks.ts';

/** What the feed needs: the pillars' databases, the gateway's own, and its keyed hashes. */
export type FeedContext = {
  readonly pillars: Readonly<Record<Pillar, Database>>;
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

type RecordOf = { readonly kind: string; readonly sourceId: string };

type Changed = {
  readonly entries: readonly Entry[];
  readonly gone: readonly RecordOf[];
  /** Records of which the index keeps what it last held: they could not be read. */
  readonly unread: readonly RecordOf[];
};

/** What a change's key is now: facts, or nothing. A key that is gone from its view was purged, whatever the feed calls it. */
const changedIn = async (context: FeedContext, pillar: Pillar, changes: readonly Change[]): Promise<Changed> => {
  const byView = Map.groupBy(changes, ({ kind }) => kind);
  const parts = await Promise.all(
    [...byView].map(async ([view, found]) => {
      const source = sourceNamed(pillar, view, context.partyHash);
      if (!source) return { entries: [], gone: [], unread: [] };
      const keys = [...new Set(found.map(({ key }) => key))];
      const { entries, gone } = await behind(context.pillars, source, keys, context.observer);
      const read = new Set([...entries.map(({ sourceId }) => sourceId), ...gone]);
      const named = (ids: readonly string[]): RecordOf[] => ids.map((sourceId) => ({ kind: source.kind, sourceId }));
      return { entries, gone: named(gone), unread: named(keys.filter((key) => !read.has(key))) };
    }),
  );
  return {
    entries: parts.flatMap(({ entries }) => entries),
    gone: parts.flatMap(({ gone }) => gone),
    unread: parts.flatMap(({ unread }) => unread),
  };
};

const keysTouched = (entries: readonly Entry[], units: Units): { kind: string; key: string }[] => {
  const nodes = entries.flatMap((entry) => [
    `${entry.kind}:${entry.key}`,
    ...(entry.kind === 'FIR' ? [`FIR_ID:${entry.sourceId}`] : []),
    ...linksOf(entry, units).flatMap(({ from, to }) => [from, to]),
  ]);
  return [...new Set(nodes)].map((node) => {
    const [kind, key] = partsOf(node);
    return { kind, key };
  });
};

const replaced = (stored: readonly Entry[], { entries, gone }: Changed): Entry[] => {
  const away = new Set([...gone, ...entries].map(recordName));
  return [...stored.filter((entry) => !away.has(recordName(entry))), ...entries];
};

const labelsUnder = (
  component: Component,
  held: ReadonlyMap<string, readonly Sensitivity[]>,
): ReadonlySet<Sensitivity> => new Set(component.nodes.flatMap((node) => held.get(node) ?? []));

/** Sorts what changed, and everything that it touches, into cases anew. */
const rethread = async (query: Query, context: FeedContext, units: Units, changed: Changed): Promise<void> => {
  const touched = keysTouched(changed.entries, units);
  const both = [...changed.gone, ...changed.entries.map(({ kind, sourceId }) => ({ kind, sourceId }))];
  const threadIds = await store.threadsOf(query, touched, both);
  const entries = replaced(await store.entriesIn(query, threadIds), changed);
  const components = componentsOf(entries, units);
  const held = await store.heldLabels(
    query,
    components.flatMap(({ nodes }) => nodes.map((node) => ({ kind: partsOf(node)[0], key: partsOf(node)[1] }))),
  );
  const making: ThreadContext = { units, threadId: context.threadId, today: context.today() };
  await store.forgetThreads(query, threadIds);
  await store.forgetEntries(query, changed.gone);
  await saveAll(
    query,
    components.map((component) => threadOf(component, labelsUnder(component, held), making)),
    new Set(changed.entries.map(recordName)),
  );
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
      const units = directoryOf(await unitsIn(query));
      const changed = await changedIn(context, pillar, changes);
      await rethread(query, context, units, changed);
      await renew(query, pillar, changes, changed.unread);
    }
    await advance(query, pillar, seq, asOf);
    return { pillar, seq, changed: changes.length, more: changes.length === CHANGES_PER_STEP };
  });

/** Reads the units that the pillars tell of into the gateway's database. A pillar that is down keeps the units it last told. */
export const refreshUnits = async (context: FeedContext): Promise<void> => {
  for (const pillar of pillars) {
    try {
      await saveUnits(context.gateway.query, await unitsTold(pillar, context.pillars[pillar]));
    } catch (error) {
      context.observer.failed(pillar, error);
    }
  }
};

/** Takes one step along a pillar's feed now: whether nothing is left to read in it. Not told while another gateway is feeding. */
export const isReadToEnd = async (context: FeedContext, pillar: Pillar): Promise<boolean> =>
  (await step(context, pillar))?.more === false;

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
