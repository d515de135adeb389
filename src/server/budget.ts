import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { GatewayError } from '../core/errors.ts';
import type { Redis } from '../platform/redis.ts';

/** What is left of a caller's minute. */
export type Left = { readonly limit: number; readonly remaining: number; readonly resetSeconds: number };

/** How many operations a caller may still ask in this minute. */
export type Budget = {
  /** @throws BudgetSpent when the caller's minute is spent */
  readonly spend: (subject: string) => Promise<Left>;
};

/** The caller's minute is spent. It says when the next begins: a client that is not told would ask again at once. */
export class BudgetSpent extends GatewayError {
  readonly left: Left;

  constructor(left: Left) {
    super('RATE_LIMITED', `Too many requests: ${left.limit} operations a minute. Try again in ${left.resetSeconds} s.`);
    this.left = left;
  }
}

const SECONDS = 60;

const limiterFor = (redis: Redis | null, points: number): RateLimiterAbstract => {
  const memory = new RateLimiterMemory({ points, duration: SECONDS });
  // Where Redis fails each gateway counts for itself: a caller may then spend once at each, never without end.
  return redis
    ? new RateLimiterRedis({
        storeClient: redis,
        keyPrefix: 'icjs:budget',
        points,
        duration: SECONDS,
        insuranceLimiter: memory,
      })
    : memory;
};

/** Counts operations per caller, together with other gateways where there is a Redis. */
export const createBudget = (redis: Redis | null, operationsPerMinute: number): Budget => {
  const limiter = limiterFor(redis, operationsPerMinute);
  const left = ({ remainingPoints, msBeforeNext }: RateLimiterRes): Left => ({
    limit: operationsPerMinute,
    remaining: remainingPoints,
    resetSeconds: Math.ceil(msBeforeNext / 1_000),
  });
  return {
    spend: async (subject) => {
      try {
        return left(await limiter.consume(subject));
      } catch (error) {
        throw error instanceof RateLimiterRes ? new BudgetSpent(left(error)) : error;
      }
    },
  };
};
