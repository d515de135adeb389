import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { GatewayError } from '../core/errors.ts';
import type { Logger } from '../platform/log.ts';
import { codeOf, isAnswer } from '../platform/outage.ts';
import { type AuditRow, beginningOf, type Head, rowAfter } from './chain.ts';
import type { EndedChain, Entry } from './entry.ts';
import type { AuditStore } from './store.ts';

/** The evidence of every disclosure: what is not written here is not answered. */
export type Ledger = {
  /**
   * Resolves once the entry is durable.
   * @throws AUDIT_UNAVAILABLE when it could not be made so in time; it may be there nevertheless
   */
  readonly append: (entry: Entry) => Promise<void>;
  /** The last entry of this process that is durable; null before the first. */
  readonly head: () => Head | null;
  readonly isWritable: () => Promise<boolean>;
  /** How long the oldest entry has waited to be durable; 0 where none waits. */
  readonly lagSeconds: () => number;
  /** Ends the chain in order. */
  readonly close: () => Promise<void>;
};

type Need = {
  readonly store: AuditStore;
  readonly log: Logger;
  readonly now: () => Date;
  /** How long an answer waits for a ledger that does not answer. */
  readonly waitMs: number;
};

/** An entry that an answer waits for. */
type Waiting = {
  readonly text: string;
  readonly since: number;
  readonly written: () => void;
  readonly refused: (error: Error) => void;
};

/** A chain that is written: whether it has its opening entry yet, and which chains ended before it in doubt. */
type Chain = { readonly head: Head; readonly opened: boolean; readonly after: readonly EndedChain[] };

/** So much travels in one statement. */
const ENTRIES_PER_WRITE = 500;
const CHARACTERS_PER_WRITE = 4_000_000;

const RETRY_MS = 100;

const newChain = (after: readonly EndedChain[]): Chain => ({ head: beginningOf(randomUUID()), opened: false, after });

const unavailable = (): GatewayError => new GatewayError('AUDIT_UNAVAILABLE', 'The answer could not be recorded.');

/** A server that refused a statement wrote nothing of it. One that fell silent, or ended the connection, may have written all. */
const isRolledBack = (error: unknown): boolean =>
  isAnswer(error) && error instanceof Error && 'severity' in error && error.severity === 'ERROR';

/** Takes from the queue what one write carries: one entry at least. */
const batchFrom = (queue: Waiting[]): Waiting[] => {
  let characters = 0;
  const fits = ({ text }: Waiting, at: number): boolean => {
    characters += text.length;
    return at === 0 || (at < ENTRIES_PER_WRITE && characters <= CHARACTERS_PER_WRITE);
  };
  const end = queue.findIndex((one, at) => !fits(one, at));
  return queue.splice(0, end < 0 ? queue.length : end);
};

const rowsAfter = ({ head, opened, after }: Chain, at: string, batch: readonly Waiting[]): AuditRow[] => {
  const opening: Entry = { kind: 'OPENED', after };
  const texts = [...(opened ? [] : [JSON.stringify(opening)]), ...batch.map(({ text }) => text)];
  const rows: AuditRow[] = [];
  for (const text of texts) rows.push(rowAfter(rows.at(-1) ?? head, at, text));
  return rows;
};

/**
 * Writes entries in groups: one write at a time, and the next begins with all that came meanwhile when the last has ended. A write whose
 * outcome nobody knows ends the chain; the next entries begin another, whose first entry names the one that ended and where.
 */
export const createLedger = ({ store, log, now, waitMs }: Need): Ledger => {
  const queue: Waiting[] = [];
  let beingWritten: readonly Waiting[] = [];
  let chain = newChain([]);
  let writing: Promise<void> | null = null;
  let isFailing = false;

  const write = async (batch: readonly Waiting[]): Promise<void> => {
    const rows = rowsAfter(chain, now().toISOString(), batch);
    const { writer, sequence } = chain.head;
    try {
      await store.append(rows);
    } catch (error) {
      const attempted = isRolledBack(error) ? sequence : sequence + rows.length;
      chain = newChain([...chain.after, { writer, written: sequence, attempted }]);
      throw error;
    }
    chain = { head: rows.at(-1) ?? chain.head, opened: true, after: [] };
  };

  const recovered = (): void => {
    if (isFailing) log.warn({ problem: 'audit' }, 'the ledger is written again');
    isFailing = false;
  };

  /** Whoever has waited as long as may be is refused; the others wait on. */
  const failed = (batch: readonly Waiting[], error: unknown): void => {
    if (!isFailing)
      log.error(
        { problem: 'audit', reason: error instanceof Error ? error.name : 'unknown', code: codeOf(error) },
        'ALARM: the ledger cannot be written: no answer is given',
      );
    isFailing = true;
    const all = [...batch, ...queue.splice(0)];
    for (const one of all)
      if (performance.now() - one.since >= waitMs) one.refused(unavailable());
      else queue.push(one);
  };

  const writeAll = async (): Promise<void> => {
    while (queue.length > 0) {
      const batch = batchFrom(queue);
      beingWritten = batch;
      try {
        await write(batch);
        recovered();
        for (const { written } of batch) written();
      } catch (error) {
        failed(batch, error);
        if (queue.length > 0) await pause(RETRY_MS);
      }
    }
    beingWritten = [];
    writing = null;
  };

  const append: Ledger['append'] = (entry) =>
    new Promise((written, refused) => {
      queue.push({ text: JSON.stringify(entry), since: performance.now(), written, refused });
      writing ??= writeAll();
    });

  return {
    append,
    head: () => (chain.opened ? chain.head : null),
    isWritable: store.isWritable,
    lagSeconds: () => {
      const [oldest = queue[0]] = beingWritten;
      return oldest ? (performance.now() - oldest.since) / 1_000 : 0;
    },
    close: async () => {
      await writing;
      // A ledger that cannot be written now ends as after a crash: its last seal tells how far it came.
      if (chain.opened) await append({ kind: 'CLOSED' }).catch(() => undefined);
    },
  };
};
