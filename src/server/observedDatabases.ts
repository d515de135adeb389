import { mapEach, type PerPillar } from '../core/pillars.ts';
import type { DatabaseName } from '../platform/metrics.ts';
import type { Database } from '../platform/postgres.ts';
import type { Observation } from './observation.ts';

/** The databases of an installation. */
type AllDatabases = { readonly pillars: PerPillar<Database>; readonly index: Database };

const observed = (name: DatabaseName, database: Database, observation: Observation): Database => ({
  ...database,
  query: (statement, values, signal) =>
    observation.statement(name, statement.name, () => database.query(statement, values, signal)),
});

/** The databases as one request asks them, where operators see how long each statement takes and how it ends. */
export const observedDatabases = (all: AllDatabases, observation: Observation): AllDatabases => ({
  pillars: mapEach(all.pillars, (database, pillar) => observed(pillar, database, observation)),
  index: observed('gateway', all.index, observation),
});
