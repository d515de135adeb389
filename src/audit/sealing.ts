import type { Logger } from '../platform/log.ts';
import type { Database } from '../platform/postgres.ts';
import type { Anchor } from './anchor.ts';
import type { Ledger } from './ledger.ts';
import { makeSeal, sealsAfter } from './seal.ts';
import type { SealKeys } from './sealKeys.ts';

/** Seals the ledger from time to time, and brings the seals to their second place. */
export type Sealing = {
  /** Seals what there is, and anchors all seals that the second place does not have. */
  readonly seal: () => Promise<void>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

type Need = {
  readonly database: Database;
  readonly ledger: Pick<Ledger, 'head'>;
  readonly keys: SealKeys;
  readonly anchor: Anchor;
  readonly log: Logger;
  readonly now: () => Date;
  readonly everyMs: number;
};

export const createSealing = ({ database, ledger, keys, anchor, log, now, everyMs }: Need): Sealing => {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let anchored: number | null = null;

  const anchorNew = async (): Promise<void> => {
    anchored ??= (await anchor.read()).at(-1)?.number ?? 0;
    for (let seals = await sealsAfter(database.query, anchored); seals.length > 0; ) {
      await anchor.append(seals);
      anchored = seals.at(-1)?.number ?? anchored;
      seals = await sealsAfter(database.query, anchored);
    }
  };

  const seal = async (): Promise<void> => {
    await makeSeal({ database, keys, now }, ledger.head());
    await anchorNew();
  };

  const tell = (error: unknown): void =>
    log.error(
      { problem: 'audit', reason: error instanceof Error ? error.name : 'unknown' },
      'the ledger could not be sealed',
    );

  const once = (): void => {
    running = running.then(seal).catch(tell);
  };

  return {
    seal,
    start: () => {
      once();
      timer = setInterval(once, everyMs);
    },
    stop: async () => {
      clearInterval(timer);
      await running;
      await seal().catch(tell);
    },
  };
};
