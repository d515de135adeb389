import { IndexUnavailable } from '../core/errors.ts';
import { mapEach, type PerPillar } from '../core/pillars.ts';
import { CallerGone, isOutage } from '../platform/outage.ts';
import { createPatience } from '../platform/patience.ts';
import type { Database } from '../platform/postgres.ts';

/** The databases as one request asks them. */
export type RequestDatabases = {
  readonly pillars: PerPillar<Database>;
  readonly index: Database;
};

const waiting = (database: Database, deadlineMs: number, gone: AbortSignal): Database => {
  const patience = createPatience(deadlineMs, gone);
  return {
    ...database,
    query: (statement, values) => patience.wait((signal) => database.query(statement, values, signal)),
  };
};

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

/**
 * Binds the databases to one request: each is waited for so long in all, and nothing is read any more for a caller who has gone. What is
 * being written is written to its end.
 */
export const patientDatabases = (
  all: RequestDatabases,
  deadlineMs: number,
  gone: AbortSignal = new AbortController().signal,
): RequestDatabases => ({
  pillars: mapEach(all.pillars, (database) => waiting(database, deadlineMs, gone)),
  index: tellingOutage(waiting(all.index, deadlineMs, gone)),
});
