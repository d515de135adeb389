import { Client } from 'pg';
import { pillars } from '../../src/core/pillars.ts';
import { loadWorld } from '../../src/demo/load.ts';
import type { CaseStory } from '../../src/demo/world/case-story.ts';
import { catchUp, rebuild } from '../../src/index/feed.ts';
import { migrate } from '../../src/index/migrate.ts';
import type { DatabaseUrls } from '../../src/platform/config.ts';
import { createLog } from '../../src/platform/log.ts';
import { feedContextOf, openDatabases } from '../../src/server/databases.ts';
import type { Tell } from './progress.ts';

/** The key of the bench's own index: its world is made up. */
export const benchKey = 'the-bench-measures-a-made-up-world';

const databases = [...pillars, 'gateway'] as const;

const nameOf = (cases: number, database: string): string => `icjs_bench_${cases}_${database}`;

/** The addresses of the bench's six databases on a server. */
export const urlsOn = (server: string, cases: number): DatabaseUrls =>
  Object.fromEntries(
    databases.map((database) => {
      const url = new URL(server);
      url.pathname = `/${nameOf(cases, database)}`;
      return [database, url.href];
    }),
  ) as DatabaseUrls;

const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/**
 * Tells which stories are measured: no contestant but ours masks, so nobody in them is protected. Whose earlier story was left out is
 * left out too: a prison's second case of somebody without the first would be half a record.
 */
const ordinary = (): ((story: CaseStory) => boolean) => {
  const lodged = new Set<string>();
  return ({ labels, custody }) => {
    if (labels.length > 0) return false;
    if (custody.some(({ alreadyLodged, prisonerId }) => alreadyLodged && !lodged.has(prisonerId))) return false;
    for (const { prisonerId } of custody) lodged.add(prisonerId);
    return true;
  };
};

const isLoaded = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ loaded: boolean }>(
      "select to_regclass('bench_loaded') is not null as loaded",
    );
    return rows[0]?.loaded === true;
  });

const createMissing = (server: string, cases: number): Promise<void> =>
  withClient(server, async (client) => {
    for (const database of databases) {
      const name = nameOf(cases, database);
      const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
      if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
    }
  });

const buildIndex = async (urls: DatabaseUrls, tell: Tell): Promise<void> => {
  await migrate(urls.gateway);
  const opened = openDatabases({ urls, log: createLog('warn') });
  try {
    const context = feedContextOf(opened, benchKey, createLog('warn'));
    await rebuild(context, ({ pillar, seq }) => tell(`index: ${pillar} up to ${seq}`));
    for (const pillar of pillars) await catchUp(context, pillar);
  } finally {
    await opened.close();
  }
};

/** Fills the bench's databases once; a world that is there whole is used as it is. */
export const prepareWorld = async (server: string, cases: number, tell: Tell): Promise<DatabaseUrls> => {
  const urls = urlsOn(server, cases);
  await createMissing(server, cases);
  if (await isLoaded(urls.gateway)) return urls;
  tell(`loading ${cases} cases, once`);
  await loadWorld({
    urls,
    cases,
    only: ordinary(),
    onProgress: (told) => told % 1_000 === 0 && tell(`cases: ${told} of ${cases}`),
  });
  await buildIndex(urls, tell);
  for (const database of databases) await withClient(urls[database], (client) => client.query('vacuum analyze'));
  await withClient(urls.gateway, (client) => client.query('create table bench_loaded ()'));
  return urls;
};
