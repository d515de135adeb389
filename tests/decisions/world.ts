import { Client } from 'pg';
import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';
import type { Caller } from './callers.ts';
import type { Dossier } from './dossier/dossier.ts';
import { canaries, insertion, kinds, type PlantedRow } from './planted.ts';

/** Public registers stay: the cases of the table lie in their stations, courts and prisons. */
const registers: ReadonlySet<string> = new Set(['station', 'court', 'prison', 'laboratory', 'office']);

export const inDatabase = async <Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> => {
  const client = new Client(url);
  await client.connect();
  const result = await work(client);
  await client.end();
  return result;
};

const emptied = (pillar: Pillar): string[] =>
  [...kinds.values()]
    .filter((kind) => kind.pillar === pillar && !registers.has(kind.view))
    .map((kind) => `delete from ${pillar}."${kind.view}"`);

const replace = (url: string, pillar: Pillar, rows: readonly PlantedRow[]): Promise<void> =>
  inDatabase(url, async (client) => {
    await client.query('begin');
    for (const statement of emptied(pillar)) await client.query(statement);
    for (const [kind, some] of Map.groupBy(rows, (row) => row.kind)) {
      if (kind.pillar !== pillar) continue;
      const { text, values } = insertion(kind, some);
      await client.query(text, values);
    }
    await client.query('commit');
  });

/** A world in which these rows are all there is: five databases, the index fed from them, a gateway over HTTP. */
export const openWorldOf = async (rows: readonly PlantedRow[]): Promise<World> => {
  const world = await openWorld();
  await Promise.all(pillars.map((pillar) => replace(world.owners[pillar], pillar, rows)));
  await world.gateway.indexing.catchUp();
  return world;
};

/** A court writes a stage that nobody knows: what its row would have said of the case is not known. */
export const makeUnreadable = (world: World, dossiers: readonly Dossier[]): Promise<unknown> =>
  inDatabase(world.owners.courts, (client) =>
    client.query(
      "update courts.court_case_facts set stage = 'A NEW STAGE' where court_id = 'PATNA-CJM' and cnr = any($1)",
      [dossiers.map(({ magistrate }) => magistrate)],
    ),
  );

/** Planted texts that are found in any table of the gateway's own database. */
export const textsInIndex = (world: World): Promise<string[]> =>
  inDatabase(world.owners.gateway, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>('select relname as name from pg_stat_user_tables');
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from "${name}" t`);
      found.push(...rows.flatMap(({ row }) => canaries(row)).map((canary) => `${name}: ${canary}`));
    }
    return found;
  });

type Pillars = readonly { readonly status: string }[];

/** A machine under load answers late, and a pillar that is late is told as silent: that is no decision. */
const isLate = ({ extensions, errors = [] }: Answer): boolean =>
  ((extensions?.pillars ?? []) as Pillars).some(({ status }) => status === 'UNAVAILABLE') ||
  errors.some((error) => error.extensions.code === 'INTERNAL_SERVER_ERROR');

/** Asks as a caller, and again where a pillar was late. What fails each time is a fault. */
export const askAs = async (
  world: World,
  caller: Pick<Caller, 'persona' | 'claims'>,
  query: string,
  variables: object = {},
  attempts = 5,
): Promise<Answer> => {
  const answer = await world.ask(caller.persona, query, variables, caller.claims);
  return isLate(answer) && attempts > 1 ? askAs(world, caller, query, variables, attempts - 1) : answer;
};
