import { Client } from 'pg';
import { pillars } from '../../src/core/pillars.ts';
import { loadWorld } from '../../src/demo/load.ts';
import type { CaseStory } from '../../src/demo/world/case-story.ts';
import { worldVersion } from '../../src/demo/world-version.ts';
import { catchUp, rebuild } from '../../src/index/feed.ts';
import { migrate } from '../../src/index/migrate.ts';
import type { DatabaseUrls } from '../../src/platform/config.ts';
import { createLog } from '../../src/platform/log.ts';
import { feedContextOf, openDatabases } from '../../src/server/databases.ts';
import { tell } from './progress.ts';

/** The key of the bench's own index: its world is made up. */
export const benchKey = 'the-bench-measures-a-made-up-world';

const databases = [...pillars, 'gateway'] as const;

/** Another version of the world is another set of databases: whoever measures both loads each once. */
const nameOf = (cases: number, database: string): string =>
  `icjs_bench_${worldVersion().slice(0, 8)}_${cases}_${database}`;

/** The addresses of the bench's six databases on a server. */
const urlsOn = (server: string, cases: number): DatabaseUrls =>
  Object.fromEntries(
    databases.map((database) => {
      const url = new URL(server);
      url.pathname = `/${nameOf(cases, database)}`;
      return [database, url.href];
    }),
  ) as DatabaseUrls;

/** Does work over one connection. */
const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Nobody in it is protected: only ours masks, and equal answers need that nothing is to be masked. */
const isOpen = ({ labels, police, chargeSheets, courtCases }: CaseStory): boolean =>
  labels.length === 0 &&
  ![...police.witnesses, ...police.victims].some(
    (person) => person.child || ('protected' in person && person.protected),
  ) &&
  !chargeSheets.some(({ documents }) => documents.some((document) => document.protected)) &&
  !courtCases.some(({ orders }) => orders.some(({ sealed, inCamera }) => sealed || inCamera));

/**
 * Tells which stories are measured. Whose earlier story was left out is left out too: a prison's second case of somebody without the
 * first would be half a record.
 */
const ordinary = (): ((story: CaseStory) => boolean) => {
  const lodged = new Set<string>();
  return (story) => {
    const { custody } = story;
    if (!isOpen(story) || custody.some(({ alreadyLodged, prisonerId }) => alreadyLodged && !lodged.has(prisonerId)))
      return false;
    for (const { prisonerId } of custody) lodged.add(prisonerId);
    return true;
  };
};

/** Which version of the made-up world a database was filled with whole. */
const versionIn = (url: string): Promise<string | null> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ version: string }>('select version from bench_loaded');
    return rows[0]?.version ?? null;
  }).catch(() => null);

/** A half-filled world, or one of another version, is made anew. */
const createAnew = (server: string, cases: number): Promise<void> =>
  withClient(server, async (client) => {
    for (const database of databases) {
      const name = client.escapeIdentifier(nameOf(cases, database));
      await client.query(`drop database if exists ${name}`);
      await client.query(`create database ${name}`);
    }
  });

/** Feeds the index: from nothing, or what it has not read yet. */
const feedIndex = async (urls: DatabaseUrls, from: 'nothing' | 'where it stands'): Promise<void> => {
  const opened = openDatabases({ urls, log: createLog('warn') });
  try {
    const context = feedContextOf(opened, benchKey, createLog('warn'));
    const told = ({ pillar, seq }: { pillar: string; seq: number }): void => tell(`index: ${pillar} up to ${seq}`);
    if (from === 'nothing') await rebuild(context, told);
    for (const pillar of pillars) await catchUp(context, pillar);
  } finally {
    await opened.close();
  }
};

const fill = async (urls: DatabaseUrls, cases: number): Promise<void> => {
  tell(`loading ${cases} cases, once`);
  await loadWorld({
    urls,
    cases,
    only: ordinary(),
    onProgress: (told) => told % 5_000 === 0 && tell(`cases: ${told} of ${cases}`),
  });
  await migrate(urls.gateway);
  await feedIndex(urls, 'nothing');
  for (const url of Object.values(urls)) await withClient(url, (client) => client.query('vacuum analyze'));
  await withClient(urls.gateway, async (client) => {
    await client.query('create table bench_loaded (version text not null)');
    await client.query('insert into bench_loaded values ($1)', [worldVersion()]);
  });
};

/** Fills the bench's databases once; a world of this version that is there whole is used as it is. */
export const prepareWorld = async (server: string, cases: number): Promise<DatabaseUrls> => {
  const urls = urlsOn(server, cases);
  if ((await versionIn(urls.gateway)) !== worldVersion()) {
    await createAnew(server, cases);
    await fill(urls, cases);
  }
  await migrate(urls.gateway);
  await feedIndex(urls, 'where it stands');
  return urls;
};
