import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { GatewayError } from '../core/errors.ts';
import type { Pillar } from '../core/pillars.ts';
import { catchUp, type FeedContext, rebuild, type Step } from '../index/feed.ts';
import { migrate } from '../index/migrate.ts';
import { type FeedStatus, feedStatuses, statusOf } from '../index/status.ts';
import { CommandError, runCommand } from '../platform/command.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { createLog } from '../platform/log.ts';
import { feedContextOf, openDatabases } from './databases.ts';
import { keyOfIndex, rotateIndexKey } from './indexKeys.ts';
import { statusLines, stepLine } from './indexStatusText.ts';
import { decideOn, loadCrosswalk, tellUnmatched, tryCourtRecords } from './linkingCommands.ts';
import { openServed } from './served.ts';

/** `npm run index`: makes the case index anew from the pillars' feeds, tells how far it is, and takes decisions on what found no counterpart. */

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
      disordered: (pillar, fault, seq) => print(`${pillar}: its feed is out of order at ${seq}: ${fault}`),
    },
  };
  const goals = await feedStatuses(telling);
  refuseSilence(silentIn(goals), ' The case index is left as it was.');
  await rebuild(telling, printStep);
  for (const goal of goals) if (!silent.has(goal.pillar)) await readUpTo(telling, goal);
  refuseSilence([...silent]);
  print('The case index is whole.');
};

const USAGE = `Usage: npm run index -- rebuild | status | rotate-key
       npm run index -- unmatched [--kind CNR] [--state BR] [--district PATNA]
       npm run index -- confirm | reject | undo CANDIDATE --by OFFICIAL
       npm run index -- crosswalk FILE.csv
       npm run index -- court-records FILE.json`;

type Options = { readonly kind?: string; readonly state?: string; readonly district?: string; readonly by?: string };

/** A command with how many words follow it, and which options it takes. */
type Command = {
  readonly words: number;
  readonly takes: readonly (keyof Options)[];
  readonly run: (context: FeedContext, word: string, options: Options) => Promise<void>;
};

const deciding = (verdict: Parameters<typeof decideOn>[1]): Command => ({
  words: 1,
  takes: ['by'],
  run: async (context, id, { by }) => {
    if (!by?.trim()) throw new CommandError(`Say who decides: --by OFFICIAL\n${USAGE}`);
    print(await decideOn(context, verdict, id, by.trim()));
  },
});

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['rebuild', { words: 0, takes: [], run: rebuildIndex }],
  ['status', { words: 0, takes: [], run: status }],
  [
    'unmatched',
    {
      words: 0,
      takes: ['kind', 'state', 'district'],
      run: (context, _word, { kind = null, state = null, district = null }) =>
        tellUnmatched(context, { kind, state, district }, print),
    },
  ],
  ['confirm', deciding('CONFIRMED')],
  ['reject', deciding('REJECTED')],
  ['undo', deciding('UNDONE')],
  ['court-records', { words: 1, takes: [], run: (context, file) => tryCourtRecords(context, file, print) }],
  ['crosswalk', { words: 1, takes: [], run: async (context, file) => print(await loadCrosswalk(context, file)) }],
]);

const given = () => {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ allowPositionals: true, options: { kind: text, state: text, district: text, by: text } });
  } catch {
    throw new CommandError(USAGE);
  }
};

/** @throws CommandError with the usage */
const asked = () => {
  const { positionals, values } = given();
  const [name = '', word = '', ...others] = positionals;
  const command = commands.get(name);
  const stray = Object.keys(values).some((option) => !command?.takes.includes(option as keyof Options));
  if (!command || stray || others.length > 0 || command.words !== Math.min(1, word.length))
    throw new CommandError(USAGE);
  return { name, run: (context: FeedContext) => command.run(context, word, values) };
};

/** A candidate that is not there is the asker's to put right: told in its own words, without a stack. */
const inWords = async (work: Promise<void>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof GatewayError) throw new CommandError(error.message);
    throw error;
  }
};

/** Needs no database: the index stays its own key's until it is rebuilt. */
const rotateKey = (config: Config): void => {
  const [newest, ...older] = rotateIndexKey(config);
  print(`Key ${newest} is used from the next start of each gateway on; of older ones ${older.length} stay known.`);
};

const run = async (): Promise<void> => {
  const config = readConfig();
  if (process.argv[2] === 'rotate-key' && process.argv.length === 3) {
    rotateKey(config);
    return;
  }
  const command = asked();
  const log = createLog(config.logLevel);
  const { urls, keys, stop } = await openServed(config);
  // Whoever only asks how far the index is does not change an installation's tables; the demonstration has nobody else to do it.
  if (command.name === 'rebuild' || !config.databases) await migrate(urls.gateway);
  const databases = openDatabases({ urls, log });
  try {
    // A rebuild is where an index becomes the newest key's.
    const key = command.name === 'rebuild' ? keys[0] : await keyOfIndex(urls.gateway, keys);
    await inWords(command.run(feedContextOf(databases, key, log)));
  } finally {
    await databases.close();
    await stop();
  }
};

await runCommand(run);
