import { type Pillar, pillars } from '../core/pillars.ts';
import { directoryOf, type Units } from '../core/units.ts';
import { catchUp, type FeedContext, type FeedObserver, refreshUnits } from '../index/feed.ts';
import { unitsIn } from '../index/unitTable.ts';
import { type Watermark, watermarks } from '../index/watermarks.ts';
import type { Logger } from '../platform/log.ts';
import type { Freshness } from './answer.ts';

/** The gateway's own view of the index: units, how fresh each pillar's copy is, and the feed that keeps it so. */
export type Indexing = {
  readonly units: () => Units;
  readonly freshness: Freshness;
  /** Since when a pillar's feed was not read; null where it never was. */
  readonly lagSeconds: (pillar: Pillar) => number | null;
  /** Reads every feed to its end, once. */
  readonly catchUp: () => Promise<void>;
  /** Keeps the index fed from now on. Fulfilled when every feed was read to its end once, or was found silent. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const POLL_MS = 2_000;
const UNITS_EVERY_POLLS = 150;
const STALE_MS = 30_000;
const LOST_MS = 300_000;

export const createIndexing = (context: FeedContext, log: Logger, now: () => Date): Indexing => {
  let units = directoryOf([]);
  let seen: ReadonlyMap<string, Watermark> = new Map();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let pollsToUnits = 0;
  let isStopped = false;

  const lagOf = (pillar: Pillar): number => {
    const polledAt = seen.get(pillar)?.polledAt;
    return polledAt ? now().getTime() - Date.parse(polledAt) : Number.POSITIVE_INFINITY;
  };

  const isDoubted = (pillar: Pillar): boolean => (seen.get(pillar)?.doubtedSince ?? null) !== null;

  const refresh = async (): Promise<void> => {
    seen = await watermarks(context.gateway.query);
  };

  const readUnits = async (): Promise<void> => {
    // The units of a pillar that was silent are asked for again at the next poll: without them its callers are told that they do not exist.
    pollsToUnits = (await refreshUnits(context)) ? UNITS_EVERY_POLLS : 0;
    units = directoryOf(await unitsIn(context.gateway.query));
  };

  const once = async (): Promise<void> => {
    if (pollsToUnits-- <= 0) await readUnits();
    for (const pillar of pillars) {
      if (isStopped) return;
      await catchUp(context, pillar).catch((error: unknown) =>
        log.warn({ pillar, reason: error instanceof Error ? error.name : 'unknown' }, 'the feed could not be read'),
      );
    }
    await refresh();
  };

  const run = async (): Promise<void> => {
    try {
      await once();
    } catch (error) {
      log.error({ reason: error instanceof Error ? error.name : 'unknown' }, 'the index could not be fed');
    }
    if (isStopped) return;
    timer = setTimeout(() => {
      running = run();
    }, POLL_MS);
  };

  return {
    units: () => units,
    freshness: {
      asOf: (pillar) => {
        const asOf = seen.get(pillar)?.asOf;
        return asOf ? new Date(asOf).toISOString() : null;
      },
      isStale: (pillar) => lagOf(pillar) > STALE_MS || isDoubted(pillar),
      isLost: (pillar) => lagOf(pillar) > LOST_MS,
      isDoubted,
    },
    lagSeconds: (pillar) => {
      const lagMs = lagOf(pillar);
      return Number.isFinite(lagMs) ? Math.max(0, lagMs / 1_000) : null;
    },
    catchUp: once,
    start: () => (running = run()),
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};

/** A feed's troubles go to the log. */
export const feedObserver = (log: Logger): FeedObserver => ({
  asked: () => undefined,
  failed: (pillar, error) =>
    log.warn({ pillar, reason: error instanceof Error ? error.name : 'unknown' }, 'a pillar did not answer its feed'),
  unreadable: (pillar, view, key, field, reason) =>
    log.warn({ pillar, view, key, field, reason }, 'facts could not be read'),
  disordered: (pillar, problem, seq) => log.warn({ pillar, problem, seq }, 'a feed is out of order'),
});
