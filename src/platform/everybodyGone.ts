import { Overdue } from './outage.ts';

/** Why work is stopped for which nobody waits any more: where one of them waited in vain, that is told of the database. */
const reasonOf = (signals: readonly AbortSignal[]): unknown =>
  signals.find(({ reason }) => reason instanceof Overdue)?.reason ?? signals[0]?.reason;

/**
 * The signal of work for which several wait. One caller who goes, or who has waited long enough, stops nothing that another waits for: it
 * is aborted when all have. Where one waits without an end there is none.
 */
export const everybodyGone = (waiting: readonly (AbortSignal | undefined)[]): AbortSignal | undefined => {
  const all = new Set(waiting);
  const signals = [...all].filter((signal) => signal !== undefined);
  if (signals.length < all.size) return undefined;
  if (signals.length === 1) return signals[0];
  const controller = new AbortController();
  let left = signals.length;
  for (const signal of signals)
    signal.addEventListener('abort', () => --left === 0 && controller.abort(reasonOf(signals)), { once: true });
  return controller.signal;
};
