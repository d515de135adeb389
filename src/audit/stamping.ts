import type { Logger } from '../platform/log.ts';
import { type TimestampAuthority, timestamp } from '../platform/timestamps.ts';
import type { KeptSeal } from './seal.ts';
import { type Stamps, sealDigest } from './stamps.ts';

/** How seals are time-stamped: by whom, where the time-stamps stand, and how often one is asked for. */
export type StampOptions = {
  readonly authority: TimestampAuthority;
  readonly stamps: Stamps;
  readonly everyMs: number;
};

/** Has seals time-stamped. Nothing waits for it. */
export type Stamping = {
  /** Hears at every sealing of the seal that was made, or that none was: then one that still waits is tried again. */
  readonly offer: (made: KeptSeal | null) => void;
};

/** One seal in a while, the newest: each names the one before it, so that its time-stamp is theirs as well. */
export const createStamping = ({
  authority,
  stamps,
  everyMs,
  log,
}: StampOptions & { readonly log: Logger }): Stamping => {
  let waiting: KeptSeal | null = null;
  let dueAtMs = 0;
  let isAsking = false;
  let isFailing = false;

  const stamp = async (seal: KeptSeal): Promise<void> => {
    const answer = await timestamp(authority, sealDigest(seal.jws));
    await stamps.append({ number: seal.number, answer });
    dueAtMs = performance.now() + everyMs;
    if (waiting === seal) waiting = null;
    if (isFailing) log.warn({ problem: 'audit' }, 'seals are time-stamped again');
    isFailing = false;
  };

  const failed = (error: unknown): void => {
    if (!isFailing)
      log.error(
        { problem: 'audit', reason: error instanceof Error ? error.name : 'unknown' },
        'ALARM: no time-stamp could be had: it is asked for again at the next seal',
      );
    isFailing = true;
  };

  return {
    offer: (made) => {
      waiting = made ?? waiting;
      if (!waiting || isAsking || performance.now() < dueAtMs) return;
      isAsking = true;
      void stamp(waiting)
        .catch(failed)
        .finally(() => {
          isAsking = false;
        });
    },
  };
};
