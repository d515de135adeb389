import { Client } from 'pg';
import { pillars } from '../../src/core/pillars.ts';
import { worldVersion } from '../../src/demo/world-version.ts';
import type { DatabaseUrls } from '../../src/platform/config.ts';

/** Which world, and where. */
export type WorldPlace = {
  readonly server: string;
  readonly cases: number;
  /** With all that is protected, or without: what is compared with others can hold nothing that only ours masks. */
  readonly masked?: boolean;
  /** Before the databases' names, where they are not the bench's that are kept. */
  readonly prefix?: string;
};

const databases = [...pillars, 'gateway'] as const;

/** Another version of the world is another set of databases: whoever measures both loads each once. */
const nameOf = ({ cases, masked = false, prefix = 'icjs_bench' }: WorldPlace, database: string): string =>
  `${prefix}_${worldVersion().slice(0, 8)}_${cases}_${masked ? 'masked_' : ''}${database}`;

/** The addresses of a world's databases. */
export const urlsOf = (place: WorldPlace): DatabaseUrls =>
  Object.fromEntries(
    databases.map((database) => {
      const url = new URL(place.server);
      url.pathname = `/${nameOf(place, database)}`;
      return [database, url.href];
    }),
  ) as DatabaseUrls;

/** Does work over one connection. */
export const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const eachDatabase = (place: WorldPlace, statement: (name: string) => string): Promise<void> =>
  withClient(place.server, async (client) => {
    for (const database of databases) await client.query(statement(client.escapeIdentifier(nameOf(place, database))));
  });

/** Drops a world, whoever is still connected to it. */
export const dropWorld = (place: WorldPlace): Promise<void> =>
  eachDatabase(place, (name) => `drop database if exists ${name} with (force)`);

/** A half-filled world is made anew. */
export const createAnew = async (place: WorldPlace): Promise<void> => {
  await dropWorld(place);
  await eachDatabase(place, (name) => `create database ${name} template template0 encoding 'UTF8'`);
};
