import { CallerGone, Overdue } from './outage.ts';

/** What one request waits with for one database. */
export type Patience = {
  /** Does work, and stops it when the request has waited long enough for this database in all, or its caller has gone. */
  readonly wait: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
};

/**
 * A clock that runs while something is asked of one database: what a request waits for another, and what it computes, is not charged to
 * this one. Spent, it refuses at once.
 */
export const createPatience = (limitMs: number, gone: AbortSignal): Patience => {
  const controller = new AbortController();
  let spentMs = 0;
  let waiting = 0;
  let since = 0;
  let timer: NodeJS.Timeout | undefined;

  const stop = (): void =>
    controller.abort(gone.aborted ? new CallerGone() : new Overdue('the request waited long enough'));
  if (gone.aborted) stop();
  else gone.addEventListener('abort', stop, { once: true });

  const begin = (): void => {
    if (waiting++ > 0) return;
    since = performance.now();
    // What came while the process was busy is read before it counts as missing.
    timer = setTimeout(() => setImmediate(() => waiting > 0 && stop()), Math.max(0, limitMs - spentMs));
  };

  const end = (): void => {
    if (--waiting > 0) return;
    clearTimeout(timer);
    spentMs += performance.now() - since;
  };

  return {
    wait: async (work) => {
      controller.signal.throwIfAborted();
      begin();
      try {
        return await work(controller.signal);
      } finally {
        end();
      }
    },
  };
};
