import { CallerGone, Overdue } from './outage.ts';

/** What one request waits with for one database. */
export type Patience = {
  /** Does work, and stops it when the request has waited long enough for this database in all, or its caller has gone. */
  readonly wait: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** The same anew, for one part of a large list. Where one part has waited in vain, no other waits again. */
  readonly apart: () => Patience;
};

const clockOf = (limitMs: number, end: AbortController): Patience => {
  let spentMs = 0;
  let waiting = 0;
  let since = 0;
  let timer: NodeJS.Timeout | undefined;

  const stop = (): void => end.abort(new Overdue('the request waited long enough'));

  const begin = (): void => {
    if (waiting++ > 0) return;
    since = performance.now();
    // What came while the process was busy is read before it counts as missing.
    timer = setTimeout(() => setImmediate(() => waiting > 0 && stop()), Math.max(0, limitMs - spentMs));
  };

  const pause = (): void => {
    if (--waiting > 0) return;
    clearTimeout(timer);
    spentMs += performance.now() - since;
  };

  return {
    wait: async (work) => {
      end.signal.throwIfAborted();
      begin();
      try {
        return await work(end.signal);
      } finally {
        pause();
      }
    },
    apart: () => clockOf(limitMs, end),
  };
};

/**
 * A clock that runs while something is asked of one database: what a request waits for another, and what it computes, is not charged to
 * this one. Spent, it refuses at once.
 */
export const createPatience = (limitMs: number, gone: AbortSignal): Patience => {
  const end = new AbortController();
  const stop = (): void => end.abort(new CallerGone());
  if (gone.aborted) stop();
  else gone.addEventListener('abort', stop, { once: true });
  return clockOf(limitMs, end);
};
