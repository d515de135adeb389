import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { GatewayError } from '../core/errors.ts';
import type { Principal } from '../core/principal.ts';
import type { Redis } from '../platform/redis.ts';

/** What is left of a caller's minute. */
export type Left = { readonly limit: number; readonly remaining: number; readonly resetSeconds: number };

/** What a caller's operations may cost in a minute, together. */
export type Budget = {
  readonly limit: number;
  /** @throws BudgetSpent when the caller's minute does not hold so much */
  readonly spend: (caller: string, cost: number) => Promise<Left>;
};

/** Whose budget it is. Institutions number their own officials: the same number is another person elsewhere. */
export const callerOf = ({ institution, subject }: Pick<Principal, 'institution' | 'subject'>): string =>
  `${institution}:${subject}`;

/** The caller's minute is spent. It says when the next begins: a client that is not told would ask again at once. */
export class BudgetSpent extends GatewayError {
  readonly left: Left;

  constructor(left: Left, cost: number) {
    super(
      'RATE_LIMITED',
      `Your operations may cost ${left.limit} a minute. This one costs ${cost}, ${left.remaining} are left. Try again in ${left.resetSeconds} s.`,
    );
    this.left = left;
  }
}

const SECONDS = 60;

/** The budget in the words of the IETF's RateLimit header fields, and in the three headers that older clients read. */
export const budgetHeaders = ({ limit, remaining, resetSeconds }: Left): Record<string, string | number> => ({
  'ratelimit-policy': `"cost";q=${limit};w=${SECONDS}`,
  ratelimit: `"cost";r=${remaining};t=${resetSeconds}`,
  'ratelimit-limit': limit,
  'ratelimit-remaining': remaining,
  'ratelimit-reset': resetSeconds,
});

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

/** Counts what each caller's operations cost, together with other gateways where there is a Redis. */
export const createBudget = (redis: Redis | null, costPerMinute: number): Budget => {
  const limiter = limiterFor(redis, costPerMinute);
  const left = ({ remainingPoints, msBeforeNext }: RateLimiterRes): Left => ({
    limit: costPerMinute,
    remaining: remainingPoints,
    resetSeconds: Math.ceil(msBeforeNext / 1_000),
  });
  return {
    limit: costPerMinute,
    spend: async (caller, cost) => {
      try {
        return left(await limiter.consume(caller, cost));
      } catch (error) {
        throw error instanceof RateLimiterRes ? new BudgetSpent(left(error), cost) : error;
      }
    },
  };
};
