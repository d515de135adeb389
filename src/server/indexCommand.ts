import { setTimeout as wait } from 'node:timers/promises';
import type { Pillar } from '../core/pillars.ts';
import { catchUp, type FeedContext, rebuild, type Step } from '../index/feed.ts';
import { migrate } from '../index/migrate.ts';
import { type FeedStatus, feedStatuses, statusOf } from '../index/status.ts';
import { CommandError, runCommand } from '../platform/command.ts';
import { readConfig } from '../platform/config.ts';
import { createLog } from '../platform/log.ts';
import { feedContextOf, openDatabases } from './databases.ts';
import { statusLines, stepLine } from './indexStatusText.ts';
import { openServed } from './served.ts';

/** `npm run index -- rebuild | status`: makes the case index anew from the pillars' feeds, or tells how far it is. */

const print = (line: string): void => console.info(line);

const printStep = (step: Step): void => print(stepLine(step));

const refuseSilence = (silent: readonly Pillar[], therefore = ''): void => {
  if (silent.length > 0) throw new CommandError(`Did not answer: ${silent.join(', ')}.${therefore}`);
};

const silentIn = (feeds: readonly FeedStatus[]): Pillar[] =>
  feeds.filter(({ newest }) => newest === null).map(({ pillar }) => pillar);

const status = async (context: FeedContext): Promise<void> => {
  const found = await statusOf(context);
  for (const line of statusLines(found)) print(line);
  refuseSilence(silentIn(found.feeds));
};

/** Where a running gateway has the feed's turn, it takes steps too: the index is whole once either has come this far. */
const readUpTo = async (context: FeedContext, { pillar, newest }: FeedStatus): Promise<void> => {
  const hasRead = async () => (await feedStatuses(context)).find((feed) => feed.pillar === pillar)?.seq ?? 0;
  while ((await hasRead()) < (newest ?? 0)) {
    await catchUp(context, pillar, printStep);
    await wait(100);
  }
};

const rebuildIndex = async (context: FeedContext): Promise<void> => {
  const silent = new Set<Pillar>();
  const telling: FeedContext = {
    ...context,
    observer: {
      asked: () => undefined,
      failed: (pillar) => void silent.add(pillar),
      unreadable: (pillar, view, key, field, reason) =>
        print(`${pillar}: ${view} ${key} cannot be read: ${field}: ${reason}`),
    },
  };
  const goals = await feedStatuses(telling);
  refuseSilence(silentIn(goals), ' The case index is left as it was.');
  await rebuild(telling, printStep);
  for (const goal of goals) if (!silent.has(goal.pillar)) await readUpTo(telling, goal);
  refuseSilence([...silent]);
  print('The case index is whole.');
};

const commands: ReadonlyMap<string, (context: FeedContext) => Promise<void>> = new Map([
  ['rebuild', rebuildIndex],
  ['status', status],
]);

const run = async (): Promise<void> => {
  const [asked = '', ...others] = process.argv.slice(2);
  const command = others.length === 0 ? commands.get(asked) : undefined;
  if (!command) throw new CommandError('Usage: npm run index -- rebuild | status');
  const config = readConfig();
  const log = createLog(config.logLevel);
  const { urls, key, stop } = await openServed(config);
  // Whoever only asks how far the index is does not change an installation's tables; the demonstration has nobody else to do it.
  if (command === rebuildIndex || !config.databases) await migrate(urls.gateway);
  const databases = openDatabases({ urls, log });
  try {
    await command(feedContextOf(databases, key, log));
  } finally {
    await databases.close();
    await stop();
  }
};

await runCommand(run);
