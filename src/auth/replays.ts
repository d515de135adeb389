import { LRUCache } from 'lru-cache';
import type { Redis } from '../platform/redis.ts';

/** Remembers proofs that were used. */
export type Replays = {
  /** Whether this is the first time that a proof comes. */
  readonly isFirst: (proof: string) => Promise<boolean>;
};

/** As long as a proof is believed, with both clocks' tolerance. */
const MEMORY_SECONDS = 75;

/** More than one process verifies in that time. */
const MEMORY = 200_000;

/**
 * Remembers proofs together with other gateways where there is a Redis. Where Redis fails each gateway remembers for itself: for a minute a
 * proof that was caught on its way could be used once more at each of the others, with the token and through TLS.
 */
export const createReplays = (redis: Redis | null): Replays => {
  const here = new LRUCache<string, true>({ max: MEMORY, ttl: MEMORY_SECONDS * 1_000 });
  const isFirstAnywhere = async (proof: string): Promise<boolean> => {
    if (!redis) return true;
    try {
      return (await redis.set(`icjs:proof:${proof}`, '1', 'EX', MEMORY_SECONDS, 'NX')) === 'OK';
    } catch {
      return true;
    }
  };
  return {
    isFirst: async (proof) => {
      if (here.has(proof)) return false;
      here.set(proof, true);
      return isFirstAnywhere(proof);
    },
  };
};
