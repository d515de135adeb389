import { mapEach, type PerPillar, type Pillar } from '../core/pillars.ts';
import type { KeyedDatabase } from '../platform/batching.ts';
import type { DatabaseName } from '../platform/metrics.ts';
import type { Database } from '../platform/postgres.ts';
import type { Observation } from './observation.ts';

/** The databases of an installation. */
type AllDatabases = { readonly pillars: PerPillar<KeyedDatabase>; readonly index: Database };

const observed = (name: DatabaseName, database: Database, observation: Observation): Database => ({
  ...database,
  query: (statement, values, signal) =>
    observation.statement(name, statement.name, () => database.query(statement, values, signal)),
});

/** Several requests may wait for one statement: each sees how long it waited itself. */
const observedByKey = (name: Pillar, database: KeyedDatabase, observation: Observation): KeyedDatabase => ({
  ...observed(name, database, observation),
  byKey: (read, signal) => observation.statement(name, read.statement.name, () => database.byKey(read, signal)),
});

/** The databases as one request asks them, where operators see how long each statement takes and how it ends. */
export const observedDatabases = (all: AllDatabases, observation: Observation): AllDatabases => ({
  pillars: mapEach(all.pillars, (database, pillar) => observedByKey(pillar, database, observation)),
  index: observed('gateway', all.index, observation),
});
