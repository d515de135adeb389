import { type Pillar, pillars } from '../core/pillars.ts';
import type { DatabaseName } from '../platform/metrics.ts';
import type { Database } from '../platform/postgres.ts';
import type { Observation } from './observation.ts';

/** The databases of an installation. */
type AllDatabases = { readonly pillars: Readonly<Record<Pillar, Database>>; readonly index: Database };

const observed = (name: DatabaseName, database: Database, observation: Observation): Database => ({
  ...database,
  query: (statement, values, signal) =>
    observation.statement(name, statement.name, () => database.query(statement, values, signal)),
});

/** The databases as one request asks them, where operators see how long each statement takes and how it ends. */
export const observedDatabases = (all: AllDatabases, observation: Observation): AllDatabases => ({
  pillars: Object.fromEntries(
    pillars.map((pillar) => [pillar, observed(pillar, all.pillars[pillar], observation)]),
  ) as Record<Pillar, Database>,
  index: observed('gateway', all.index, observation),
});
