import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { eachOf, mapEach, pillars } from '../core/pillars.ts';
import { type Config, type DatabaseUrls, ledgerDirectory } from '../platform/config.ts';
import { startEmbedded } from '../platform/embedded.ts';
import { withClient } from './connection.ts';
import { loadWorld } from './load.ts';
import { readMarker } from './marker.ts';
import { worldSeed } from './world/story.ts';
import { worldVersion } from './world-version.ts';

/** The demonstration's databases, running. */
export type DemoWorld = {
  /** What the gateway is started with: the pillars as the contract's role sees them. */
  readonly databases: DatabaseUrls;
  /** The same databases as their owner. */
  readonly owners: DatabaseUrls;
  readonly stop: () => Promise<void>;
};

const demoCases = 400;

const databaseNames = [...pillars, 'gateway'] as const;

const urlsOn = (adminUrl: string): DatabaseUrls =>
  Object.fromEntries(databaseNames.map((name) => [name, new URL(`/${name}`, adminUrl).href])) as DatabaseUrls;

/** The owner's connection with the rights of the contract: what the gateway could not read in earnest, it cannot read here. */
const asGateway = (url: string): string => `${url}?options=-c%20role%3Dicjs_gateway`;

const createMissing = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
  const present = new Set(rows.map(({ datname }) => datname));
  for (const name of databaseNames) if (!present.has(name)) await client.query(`create database ${name}`);
};

/** A new world has other cases: what the gateway noted of the old ones goes with them. */
const forgetIndex = async (client: Client): Promise<void> => {
  await client.query('drop database if exists gateway with (force)');
  await client.query('create database gateway');
};

const isCurrent = async (owners: DatabaseUrls): Promise<boolean> => {
  const world = worldVersion();
  const markers = await Promise.all(eachOf(owners).map(([, url]) => withClient(url, readMarker)));
  return markers.every((marker) => marker?.world === world && marker.seed === worldSeed && marker.cases === demoCases);
};

/** Nothing is written into the demonstration after it is told: its copies are complete up to any instant at which they are asked. */
const keepFresh = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    await client.query('create or replace view icjs.as_of as select now() as as_of');
  });

const fill = async (client: Client, owners: DatabaseUrls, dataDirectory: string): Promise<void> => {
  await forgetIndex(client);
  // Seals of a ledger that is gone would say, rightly, that this one was cut off.
  rmSync(join(ledgerDirectory(dataDirectory), 'seals'), { force: true });
  await loadWorld({ urls: owners, cases: demoCases });
  await Promise.all(eachOf(owners).map(([, url]) => keepFresh(url)));
};

/** Of two starts at once, the second finds everything done. */
const prepare = (adminUrl: string, owners: DatabaseUrls, dataDirectory: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('made_up_world'))");
    await createMissing(client);
    if (!(await isCurrent(owners))) await fill(client, owners, dataDirectory);
  });

const served = (owners: DatabaseUrls): DatabaseUrls => ({
  ...mapEach(owners, asGateway),
  gateway: owners.gateway,
});

/** Starts the embedded server and, the first time or when the world's code has changed, tells the world into it. */
export const openDemoWorld = async ({ dataDirectory }: Pick<Config, 'dataDirectory'>): Promise<DemoWorld> => {
  const { adminUrl, stop } = await startEmbedded(dataDirectory);
  const owners = urlsOn(adminUrl);
  await prepare(adminUrl, owners, dataDirectory);
  return { databases: served(owners), owners, stop };
};
