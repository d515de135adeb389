import { contracts, offeredColumnsSql, offeredFrom, shortfalls } from '../../../connectors/contract.ts';
import type { Pillar } from '../../core/pillars.ts';
import { named } from '../../index/query.ts';
import type { Database } from '../../platform/postgres.ts';
import { slowReads } from './indexes.ts';
import { wideRights } from './rights.ts';

const readSchema = named(
  "select to_regnamespace('icjs') is not null, coalesce(has_schema_privilege(to_regnamespace('icjs'), 'usage'), false)",
);

/** What closes all views at once; said once, not for each view. */
const closedSchema = async (pillar: Pillar, { query }: Database): Promise<string | null> => {
  const [row] = await query(readSchema, []);
  if (row?.[0] !== true) return `schema icjs is missing: connectors/${pillar}/contract.sql says what it holds`;
  return row[1] === true
    ? null
    : "schema icjs may not be used by the gateway's role: grant usage on schema icjs to icjs_gateway";
};

/** Compares a live database with the contract: what it lacks, what is too wide, what would be slow. In words for its DBA; no row is read. */
export const faultsOf = async (pillar: Pillar, database: Database): Promise<string[]> => {
  const closed = await closedSchema(pillar, database);
  if (closed !== null) return [closed, ...(await wideRights(pillar, database))];
  const missing = shortfalls(pillar, offeredFrom(await database.query(named(offeredColumnsSql), [])));
  const faulty = new Set(missing.map(({ view }) => view));
  const whole = contracts[pillar].filter(({ view }) => !faulty.has(view));
  return [
    ...missing.map(({ problem }) => problem),
    ...(await wideRights(pillar, database)),
    ...(await slowReads(whole, database)),
  ];
};
