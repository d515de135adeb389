import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { GatewayError } from '../core/errors.ts';
import type { Redis } from '../platform/redis.ts';

/** How many operations a caller may still ask in this minute. */
export type Budget = {
  /** @throws RATE_LIMITED when the caller's minute is spent */
  readonly spend: (subject: string) => Promise<{ readonly limit: number; readonly remaining: number; readonly resetSeconds: number }>;
};

const SECONDS = 60;

const limiterFor = (redis: Redis | null, points: number): RateLimiterAbstract => {
  const memory = new RateLimiterMemory({ points, duration: SECONDS });
  // Where Redis fails each gateway counts for itself: a caller may then spend once at each, never without end.
  return redis ? new RateLimiterRedis({ storeClient: redis, keyPrefix: 'icjs:budget', points, duration: SECONDS, insuranceLimiter: memory }) : memory;
};

/** Counts operations per caller, together with other gateways where there is a Redis. */
export const createBudget = (redis: Redis | null, operationsPerMinute: number): Budget => {
  const limiter = limiterFor(redis, operationsPerMinute);
  return {
    spend: async (subject) => {
      try {
        const { remainingPoints, msBeforeNext } = await limiter.consume(subject);
        return { limit: operationsPerMinute, remaining: remainingPoints, resetSeconds: Math.ceil(msBeforeNext / 1_000) };
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        throw new GatewayError('RATE_LIMITED', `Too many requests: ${operationsPerMinute} operations a minute. Try again in ${Math.ceil(error.msBeforeNext / 1_000)} s.`);
      }
    },
  };
};
