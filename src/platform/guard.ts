import { setTimeout as delay } from 'node:timers/promises';
import {
  type BulkheadPolicy,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  isBulkheadRejectedError,
} from 'cockatiel';
import { isOutage, NotAsked, NotConnected, unlessAborted } from './outage.ts';
import { type Database, POOL_CONNECTIONS, type Pool, type Together } from './postgres.ts';
import { createRetryBudget } from './retryBudget.ts';

/** A database that keeps its troubles to itself. */
export type Guarded = Database & Partial<Together> & { readonly state: () => GuardState };

/** How a database does: whether it is asked at all, how many round trips are under way and how many wait. One carries the statements of a turn. */
export type GuardState = { readonly open: boolean; readonly active: number; readonly waiting: number };

/** What is told of a database that goes and comes. */
export type GuardOptions = {
  readonly deadlineMs: number;
  readonly onOpen?: () => void;
  readonly onClose?: () => void;
};

const FAILURES_TO_OPEN = 5;
const PROBE_EVERY_MS = 1_000;
const RETRY_AFTER_MS = 50;
/** How many may wait for a connection: more would only wait until it is too late. */
const MOST_WAITING = 500;

/** A request that waited too long is one outage, however many statements it had under way: they all end with the one reason. */
const firstOutage =
  (counted: WeakSet<Error>) =>
  (error: unknown): boolean => {
    if (!(error instanceof Error && isOutage(error)) || counted.has(error)) return false;
    counted.add(error);
    return true;
  };

/** Does work when a place is free. */
const inPlace = async <T>(places: BulkheadPolicy, work: () => Promise<T>, signal?: AbortSignal): Promise<T> => {
  try {
    return await places.execute(work, signal);
  } catch (error) {
    throw isBulkheadRejectedError(error) ? new NotAsked('too many wait', error) : error;
  }
};

/**
 * Guards one database. No more round trips are under way than it has connections. After five outages in a row it is not asked any more:
 * whoever asks is refused at once. It is then probed once a second, over a new connection, and asked again when that answers; no caller is
 * ever the probe. A statement that never reached the server is tried once more, within a budget.
 */
export const guarded = (pool: Pool, { deadlineMs, onOpen, onClose }: GuardOptions): Guarded => {
  const places = bulkhead(POOL_CONNECTIONS, MOST_WAITING);
  const counted = new WeakSet<Error>();
  const breaker = circuitBreaker(handleWhen(firstOutage(counted)), {
    halfOpenAfter: 0,
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
  });
  const budget = createRetryBudget();
  let probing: NodeJS.Timeout | undefined;

  const tryAgain = (): void => {
    pool.dropIdle();
    breaker.execute(() => pool.probe(AbortSignal.timeout(PROBE_EVERY_MS))).catch(() => undefined);
  };
  breaker.onBreak(() => {
    if (!probing) onOpen?.();
    clearTimeout(probing);
    probing = setTimeout(tryAgain, PROBE_EVERY_MS).unref();
  });
  breaker.onReset(() => {
    probing = undefined;
    onClose?.();
  });

  const askOnce = <T>(work: () => Promise<T>): Promise<T> => {
    if (breaker.state !== CircuitState.Closed) throw new NotAsked('out of order');
    return breaker.execute(work);
  };

  const ask = async <T>(work: () => Promise<T>): Promise<T> => {
    budget.earn();
    try {
      return await askOnce(work);
    } catch (error) {
      if (!(error instanceof NotConnected && budget.spend())) throw error;
      await delay(RETRY_AFTER_MS);
      return askOnce(work);
    }
  };

  const asked = async <T>(work: (signal: AbortSignal) => Promise<T>, signal = AbortSignal.timeout(deadlineMs)) => {
    if (breaker.state !== CircuitState.Closed) throw new NotAsked('out of order');
    const answer = inPlace(places, () => ask(() => work(signal)), signal);
    return unlessAborted(answer, signal);
  };

  const { together } = pool;
  return {
    query: (statement, values, signal) => asked((until) => pool.query(statement, values, until), signal),
    ...(together && { together: (all, signal) => asked((until) => together(all, until), signal) }),
    transaction: (work) => inPlace(places, () => askOnce(() => pool.transaction(work))),
    state: () => ({
      open: breaker.state !== CircuitState.Closed,
      active: POOL_CONNECTIONS - places.executionSlots,
      waiting: MOST_WAITING - places.queueSlots,
    }),
    close: async () => {
      clearTimeout(probing);
      await pool.close();
    },
  };
};
