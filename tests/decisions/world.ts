import { Client } from 'pg';
import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { openWorld, type World } from '../support/world.ts';
import { insertion, kinds, type PlantedRow } from './planted.ts';

/** Public registers stay: the cases of the table lie in their stations, courts and prisons. */
const registers: ReadonlySet<string> = new Set(['station', 'court', 'prison', 'laboratory', 'office']);

const emptied = (pillar: Pillar): string[] =>
  [...kinds.values()]
    .filter((kind) => kind.pillar === pillar && !registers.has(kind.view))
    .map((kind) => `delete from ${pillar}."${kind.view}"`);

const replace = async (url: string, pillar: Pillar, rows: readonly PlantedRow[]): Promise<void> => {
  const client = new Client(url);
  await client.connect();
  await client.query('begin');
  for (const statement of emptied(pillar)) await client.query(statement);
  for (const row of rows.filter(({ kind }) => kind.pillar === pillar)) {
    const { text, values } = insertion(row);
    await client.query(text, values);
  }
  await client.query('commit');
  await client.end();
};

/** A world in which these rows are all there is: five databases, the index fed from them, a gateway over HTTP. */
export const openWorldOf = async (rows: readonly PlantedRow[]): Promise<World> => {
  const world = await openWorld();
  await Promise.all(pillars.map((pillar) => replace(world.owners[pillar], pillar, rows)));
  await world.gateway.indexing.catchUp();
  return world;
};
