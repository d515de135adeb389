import { pillars } from '../../src/core/pillars.ts';
import { loadWorld } from '../../src/demo/load.ts';
import { catchUp, rebuild } from '../../src/index/feed.ts';
import { migrate } from '../../src/index/migrate.ts';
import type { DatabaseUrls } from '../../src/platform/config.ts';
import { createLog } from '../../src/platform/log.ts';
import { feedContextOf, openDatabases } from '../../src/server/databases.ts';
import { ordinary } from './ordinary.ts';
import { tell } from './progress.ts';
import { createAnew, urlsOf, type WorldPlace, withClient } from './worldDatabases.ts';

/** The key of the bench's own index: its world is made up. */
export const benchKey = 'the-bench-measures-a-made-up-world';

/** Whether a database was filled with the whole world. */
const isLoaded = (url: string): Promise<boolean> =>
  withClient(url, async (client) => (await client.query('select from bench_loaded')).rowCount === 1).catch(() => false);

/** Feeds the index: from nothing, or what it has not read yet. */
const feedIndex = async (urls: DatabaseUrls, from: 'nothing' | 'where it stands'): Promise<void> => {
  const opened = openDatabases({ urls, log: createLog('warn'), deadlineMs: 60_000 });
  try {
    const context = feedContextOf(opened, benchKey, createLog('warn'));
    const told = ({ pillar, seq }: { pillar: string; seq: number }): void => tell(`index: ${pillar} up to ${seq}`);
    if (from === 'nothing') await rebuild(context, told);
    for (const pillar of pillars) await catchUp(context, pillar);
  } finally {
    await opened.close();
  }
};

const TOLD_EVERY = 5_000;

const fill = async (urls: DatabaseUrls, { cases, masked = false }: WorldPlace): Promise<void> => {
  tell(`loading ${cases} cases: once, they are kept`);
  const onProgress = (told: number): void => {
    if (told % TOLD_EVERY === 0) tell(`cases: ${told} of ${cases}`);
  };
  await loadWorld({ urls, cases, onProgress, ...(masked ? {} : { only: ordinary() }) });
  await migrate(urls.gateway);
  await feedIndex(urls, 'nothing');
  for (const url of Object.values(urls)) await withClient(url, (client) => client.query('vacuum analyze'));
  await withClient(urls.gateway, (client) => client.query('create table bench_loaded as select now() as at'));
};

/** Fills a world's databases once; one of this version that is there whole is used as it is. */
export const prepareWorld = async (place: WorldPlace): Promise<DatabaseUrls> => {
  const urls = urlsOf(place);
  if (!(await isLoaded(urls.gateway))) {
    await createAnew(place);
    await fill(urls, place);
  }
  await migrate(urls.gateway);
  await feedIndex(urls, 'where it stands');
  return urls;
};
