import type { Logger } from '../platform/log.ts';
import type { Database } from '../platform/postgres.ts';
import type { Anchor } from './anchor.ts';
import type { Ledger } from './ledger.ts';
import { makeSeal, sealsAfter } from './seal.ts';
import type { SealKeys } from './sealKeys.ts';
import { createStamping, type StampOptions } from './stamping.ts';

/** Seals the ledger from time to time, and brings the seals to their second place. */
export type Sealing = {
  /** Seals what there is, and anchors all seals that the second place does not have. */
  readonly seal: () => Promise<void>;
  readonly start: () => void;
  /** Seals a last time. */
  readonly stop: () => Promise<void>;
};

/** By which keys the ledger is sealed, how often, where the seals stand a second time, and who time-stamps them, if anybody does. */
export type SealOptions = {
  readonly keys: SealKeys;
  readonly anchor: Anchor;
  readonly everyMs: number;
  readonly stamps?: StampOptions | null;
};

type Need = SealOptions & {
  readonly database: Database;
  readonly ledger: Pick<Ledger, 'head'>;
  readonly log: Logger;
  readonly now: () => Date;
};

/** Brings to the second place what it does not have. */
export const anchorNew = async (query: Database['query'], anchor: Anchor): Promise<void> => {
  for (;;) {
    const seals = await sealsAfter(query, await anchor.last());
    if (seals.length === 0) return;
    await anchor.append(seals);
  }
};

export const createSealing = ({ database, ledger, keys, anchor, log, now, everyMs, stamps }: Need): Sealing => {
  const stamping = stamps ? createStamping({ ...stamps, log }) : null;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  const seal = async (): Promise<void> => {
    const made = await makeSeal({ database, keys, now }, ledger.head);
    if (made && made.number <= (await anchor.last()))
      log.error({ problem: 'audit' }, 'ALARM: the second place holds seals that the ledger has lost');
    await anchorNew(database.query, anchor);
    stamping?.offer(made);
  };

  const tell = (error: unknown): void =>
    log.error(
      { problem: 'audit', reason: error instanceof Error ? error.name : 'unknown' },
      'ALARM: the ledger could not be sealed',
    );

  const once = (): Promise<void> => {
    running = running.then(seal).catch(tell);
    return running;
  };

  return {
    seal,
    start: () => {
      void once();
      timer = setInterval(() => void once(), everyMs);
    },
    stop: async () => {
      clearInterval(timer);
      await once();
    },
  };
};
