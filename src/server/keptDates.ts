import { LRUCache } from 'lru-cache';
import type { DetentionDates } from '../law/detention.ts';

/**
 * The dates of undertrials that do not depend on who asks, kept between requests: custody, day, the version of the case of which they were
 * computed. No name, no record: who may be told of whom is asked of the index for each caller.
 */
export type KeptDates = {
  readonly of: (custodyId: string, version: number, asOf: string) => DetentionDates | null;
  readonly keep: (custodyId: string, version: number, dates: DetentionDates) => void;
};

type Kept = { readonly version: number; readonly dates: DetentionDates };

/** A large state's undertrials and some. */
const MOST_KEPT = 100_000;

/** A pillar whose feed forgets to tell of a change costs an hour, not a day. */
const LONGEST_KEPT_MS = 3_600_000;

export const createKeptDates = (): KeptDates => {
  const kept = new LRUCache<string, Kept>({ max: MOST_KEPT, ttl: LONGEST_KEPT_MS });
  const name = (custodyId: string, asOf: string): string => `${asOf} ${custodyId}`;
  return {
    of: (custodyId, version, asOf) => {
      const found = kept.get(name(custodyId, asOf));
      return found?.version === version ? found.dates : null;
    },
    keep: (custodyId, version, dates) => kept.set(name(custodyId, dates.asOf), { version, dates }),
  };
};
