import { setTimeout as wait } from 'node:timers/promises';
import type { Observer } from '../../connectors/loaders.ts';
import { type Pillar, pillars } from '../core/pillars.ts';
import { directoryOf, type Units } from '../core/units.ts';
import { catchUp, type FeedContext, isReadToEnd, refreshUnits } from '../index/feed.ts';
import { unitsIn } from '../index/unitTable.ts';
import { watermarks } from '../index/watermarks.ts';
import type { Logger } from '../platform/log.ts';
import type { Freshness } from './answer.ts';

/** The gateway's own view of the index: units, how fresh each pillar's copy is, and the feed that keeps it so. */
export type Indexing = {
  readonly units: () => Units;
  readonly freshness: Freshness;
  /** Reads every feed to its end, once. */
  readonly catchUp: () => Promise<void>;
  /** Reads some feeds now: whether the index knows of all that these pillars have changed. */
  readonly isCurrent: (asked: readonly Pillar[]) => Promise<boolean>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

const POLL_MS = 2_000;
const UNITS_EVERY_POLLS = 150;
/** How often a feed is tried, and how long another gateway that is reading it is waited for. */
const TRIES = 3;
const ANOTHER_READS_MS = 200;
const STALE_MS = 30_000;
const LOST_MS = 300_000;

type Seen = { readonly asOf: string | null; readonly polledAt: string | null };

export const createIndexing = (context: FeedContext, log: Logger, now: () => Date): Indexing => {
  let units = directoryOf([]);
  let seen: ReadonlyMap<string, Seen> = new Map();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let polls = 0;

  const lagOf = (pillar: Pillar): number => {
    const polledAt = seen.get(pillar)?.polledAt;
    return polledAt ? now().getTime() - Date.parse(polledAt) : Number.POSITIVE_INFINITY;
  };

  const refresh = async (): Promise<void> => {
    seen = await watermarks(context.gateway.query);
  };

  const readUnits = async (): Promise<void> => {
    await refreshUnits(context);
    units = directoryOf(await unitsIn(context.gateway.query));
  };

  const once = async (): Promise<void> => {
    if (polls++ % UNITS_EVERY_POLLS === 0) await readUnits();
    for (const pillar of pillars) {
      await catchUp(context, pillar).catch((error: unknown) =>
        log.warn({ pillar, reason: error instanceof Error ? error.name : 'unknown' }, 'the feed could not be read'),
      );
    }
    await refresh();
  };

  const isRead = async (pillar: Pillar): Promise<boolean> => {
    for (let tries = 0; tries < TRIES; tries++) {
      if (await isReadToEnd(context, pillar)) return true;
      await wait(ANOTHER_READS_MS);
    }
    return false;
  };

  const isCurrent = async (asked: readonly Pillar[]): Promise<boolean> => {
    try {
      for (const pillar of asked) if (!(await isRead(pillar))) return false;
      return true;
    } catch {
      return false;
    }
  };

  const later = (): void => {
    timer = setTimeout(() => {
      running = once()
        .catch((error: unknown) =>
          log.error({ reason: error instanceof Error ? error.name : 'unknown' }, 'the index could not be fed'),
        )
        .then(later);
    }, POLL_MS);
  };

  return {
    units: () => units,
    freshness: {
      asOf: (pillar) => {
        const asOf = seen.get(pillar)?.asOf;
        return asOf ? new Date(asOf).toISOString() : null;
      },
      isStale: (pillar) => lagOf(pillar) > STALE_MS,
      isLost: (pillar) => lagOf(pillar) > LOST_MS,
    },
    catchUp: once,
    isCurrent,
    start: later,
    stop: async () => {
      clearTimeout(timer);
      await running;
      clearTimeout(timer);
    },
  };
};

/** A feed's troubles go to the log. */
export const feedObserver = (log: Logger): Observer => ({
  asked: () => undefined,
  failed: (pillar, error) =>
    log.warn({ pillar, reason: error instanceof Error ? error.name : 'unknown' }, 'a pillar did not answer its feed'),
  unreadable: (pillar, view, key, field, reason) =>
    log.warn({ pillar, view, key, field, reason }, 'facts could not be read'),
});
