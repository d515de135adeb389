import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { loadWorld } from '../../src/demo/load.ts';
import { rebuild } from '../../src/index/feed.ts';
import { migrate } from '../../src/index/migrate.ts';
import { withBatching } from '../../src/platform/batching.ts';
import { createLog } from '../../src/platform/log.ts';
import { openDatabase } from '../../src/platform/postgres.ts';
import { feedContextOf } from '../../src/server/databases.ts';
import { administer } from './administer.ts';

export const testKey = 'a key for tests that is long enough to be one';

/** The instant at which every test asks: the made-up world is laid around its day. */
export const testNow = new Date('2026-11-20T06:30:00.000Z');

/** How many cases the world of the tests has. */
export const templateCases = 120;

export const templateNames = [...pillars, 'gateway'] as const;

/**
 * Tells the made-up world once for a whole run, index and all: each test file copies these databases and may do with them what it likes.
 */
export const tellTemplates = async (adminUrl: string, prefix: string): Promise<void> => {
  const urls = Object.fromEntries(
    templateNames.map((name) => [name, new URL(`/${prefix}template_${name}`, adminUrl).href]),
  ) as Record<Pillar | 'gateway', string>;
  await administer(adminUrl, async (client) => {
    for (const name of templateNames)
      await client.query(`create database ${prefix}template_${name} template template0 encoding 'UTF8'`);
  });
  await loadWorld({ urls, cases: templateCases });
  await migrate(urls.gateway);
  const open = (name: Pillar | 'gateway') =>
    withBatching(openDatabase(urls[name], { application: 'tests', statementTimeoutMs: 60_000 }));
  const databases = Object.fromEntries(pillars.map((pillar) => [pillar, open(pillar)])) as Record<
    Pillar,
    ReturnType<typeof open>
  >;
  const gateway = open('gateway');
  await rebuild(feedContextOf({ pillars: databases, fed: gateway }, testKey, createLog('silent'), () => testNow));
  await Promise.all([...Object.values(databases), gateway].map((database) => database.close()));
};
