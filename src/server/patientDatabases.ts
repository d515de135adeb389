import { IndexUnavailable } from '../core/errors.ts';
import { type Pillar, pillars } from '../core/pillars.ts';
import { CallerGone, isOutage } from '../platform/outage.ts';
import { createPatience } from '../platform/patience.ts';
import type { Database } from '../platform/postgres.ts';
import type { Observation } from './observation.ts';

/** The databases as one request asks them. */
export type RequestDatabases = {
  readonly pillars: Readonly<Record<Pillar, Database>>;
  readonly index: Database;
};

/** How one request asks: how long it waits, for whom, and who watches. */
type Waiting = { readonly deadlineMs: number; readonly gone: AbortSignal; readonly observation: Observation };

const waiting = (
  name: Pillar | 'gateway',
  database: Database,
  { deadlineMs, gone, observation }: Waiting,
): Database => {
  const patience = createPatience(deadlineMs, gone);
  return {
    ...database,
    query: (statement, values) =>
      observation.statement(name, statement.name, () =>
        patience.wait((signal) => database.query(statement, values, signal)),
      ),
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
export const patientDatabases = (all: RequestDatabases, how: Waiting): RequestDatabases => ({
  pillars: Object.fromEntries(pillars.map((pillar) => [pillar, waiting(pillar, all.pillars[pillar], how)])) as Record<
    Pillar,
    Database
  >,
  index: tellingOutage(waiting('gateway', all.index, how)),
});
