import { IndexUnavailable } from '../core/errors.ts';
import { mapEach, type PerPillar, type Pillar, pillars } from '../core/pillars.ts';
import type { KeyedDatabase } from '../platform/batching.ts';
import { CallerGone, isOutage } from '../platform/outage.ts';
import { createPatience, type Patience } from '../platform/patience.ts';
import type { Database } from '../platform/postgres.ts';

/** The databases as one request asks them. */
export type RequestDatabases = AllDatabases & {
  /** The same, waited for anew: for one part of a large list. */
  readonly apart: () => RequestDatabases;
};

type AllDatabases = {
  readonly pillars: PerPillar<KeyedDatabase>;
  readonly index: Database;
};

type Patiences = Readonly<Record<Pillar | 'index', Patience>>;

const patiencesOf = (make: (name: Pillar | 'index') => Patience): Patiences =>
  Object.fromEntries([...pillars, 'index' as const].map((name) => [name, make(name)])) as Patiences;

const waiting = (database: Database, patience: Patience): Database => ({
  ...database,
  query: (statement, values) => patience.wait((signal) => database.query(statement, values, signal)),
});

const waitingByKey = (database: KeyedDatabase, patience: Patience): KeyedDatabase => ({
  ...waiting(database, patience),
  byKey: (read) => patience.wait((signal) => database.byKey(read, signal)),
});

const orIndexUnavailable = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw isOutage(error) || error instanceof CallerGone ? new IndexUnavailable(String(error)) : error;
  }
};

/** Where the gateway's own database is out of order, whatever rests on it is refused in words: no caller is told that nothing is there. */
const tellingOutage = (index: Database): Database => ({
  ...index,
  query: (statement, values) => orIndexUnavailable(index.query(statement, values)),
  transaction: (work) => orIndexUnavailable(index.transaction(work)),
});

const bind = (all: AllDatabases, patiences: Patiences): RequestDatabases => ({
  pillars: mapEach(all.pillars, (database, pillar) => waitingByKey(database, patiences[pillar])),
  index: tellingOutage(waiting(all.index, patiences.index)),
  apart: () =>
    bind(
      all,
      patiencesOf((name) => patiences[name].apart()),
    ),
});

/**
 * Binds the databases to one request: each is waited for so long in all, and nothing is read any more for a caller who has gone. What is
 * being written is written to its end.
 */
export const patientDatabases = (
  all: AllDatabases,
  deadlineMs: number,
  gone: AbortSignal = new AbortController().signal,
): RequestDatabases =>
  bind(
    all,
    patiencesOf(() => createPatience(deadlineMs, gone)),
  );
