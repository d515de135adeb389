import { contracts, offeredFrom, type Shortfall, shortfalls } from '../../../connectors/contract.ts';
import type { Pillar } from '../../core/pillars.ts';
import { named } from '../../index/query.ts';
import type { Database } from '../../platform/postgres.ts';
import { readOffered } from '../readiness.ts';
import { slowReads } from './indexes.ts';
import type { OpenPillar } from './openPillar.ts';
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

const missingIn = async (pillar: Pillar, { query }: Database): Promise<Shortfall[]> =>
  shortfalls(pillar, offeredFrom(await query(readOffered, [])));

/** What a database lacks, what is too wide, what would be slow. */
const databaseFaults = async (pillar: Pillar, database: Database): Promise<string[]> => {
  const closed = await closedSchema(pillar, database);
  if (closed !== null) return [closed, ...(await wideRights(pillar, database))];
  const missing = await missingIn(pillar, database);
  const faulty = new Set(missing.map(({ view }) => view));
  const whole = contracts[pillar].filter(({ view }) => !faulty.has(view));
  return [
    ...missing.map(({ problem }) => problem),
    ...(await wideRights(pillar, database)),
    ...(await slowReads(whole, database)),
  ];
};

/**
 * Compares a live pillar with the contract, in words for its DBA; no row is read. Of a web service only what it offers can be seen from
 * here: rights and indexes are behind it.
 */
export const faultsOf = async (pillar: Pillar, { database, isWeb }: OpenPillar): Promise<string[]> =>
  isWeb ? (await missingIn(pillar, database)).map(({ problem }) => problem) : databaseFaults(pillar, database);
