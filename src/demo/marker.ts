import type { Client } from 'pg';

/** Which made-up world a database holds. The table is written by the seeding of it and by nobody else: it lets demo tokens in. */
export type Marker = { readonly world: string; readonly seed: number; readonly cases: number };

export const writeMarker = async (client: Client, { world, seed, cases }: Marker): Promise<void> => {
  await client.query(`
    create schema made_up_world;
    create table made_up_world.marker (
      world text not null, seed bigint not null, cases integer not null, loaded_at timestamptz not null default now()
    );
    grant usage on schema made_up_world to icjs_gateway;
    grant select on made_up_world.marker to icjs_gateway`);
  await client.query('insert into made_up_world.marker (world, seed, cases) values ($1, $2, $3)', [world, seed, cases]);
};

const hasMarkerTable = async (client: Client): Promise<boolean> => {
  const { rowCount } = await client.query(`
    select from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'made_up_world' and c.relname = 'marker'`);
  return rowCount === 1;
};

/** The marker of the database, or null where the rows are anybody's. */
export const readMarker = async (client: Client): Promise<Marker | null> => {
  if (!(await hasMarkerTable(client))) return null;
  const { rows } = await client.query<{ world: string; seed: string; cases: number }>(
    'select world, seed, cases from made_up_world.marker',
  );
  const [found] = rows;
  return found ? { world: found.world, seed: Number(found.seed), cases: found.cases } : null;
};

/** Whether tables stand in this database: whoever made them did not mean them to be replaced. */
export const holdsTables = async (client: Client): Promise<boolean> => {
  const { rowCount } = await client.query(`
    select from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'f', 'm') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    limit 1`);
  return rowCount === 1;
};
