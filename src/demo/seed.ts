import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { ConfigurationError, readConfig } from '../platform/config.ts';
import { runCommand } from './command.ts';
import { loadWorld } from './load.ts';
import { worldDate, worldSeed } from './world/story.ts';

/** `npm run seed -- --cases 200000 [--seed 7]`: fills the pillars' databases with the made-up world. */

const wholeNumber = (name: string, given: string, least: number): number => {
  const number = Number(given);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new ConfigurationError(`--${name} takes a whole number of at least ${least}`);
};

const options = () => {
  const { values } = parseArgs({
    options: { cases: { type: 'string', default: '400' }, seed: { type: 'string', default: String(worldSeed) } },
  });
  return { cases: wholeNumber('cases', values.cases, 1), seed: wholeNumber('seed', values.seed, 0) };
};

const databases = () => {
  const urls = readConfig().databases;
  if (urls) return urls;
  throw new ConfigurationError('the six *_DATABASE_URL are unset: seed needs to know which databases to fill');
};

const seed = async (): Promise<void> => {
  const { cases, seed: chosen } = options();
  const urls = databases();
  const bar = new SingleBar({ format: '{bar} {value}/{total} cases, {duration_formatted}', noTTYOutput: false });
  bar.start(cases, 0);
  const startedAt = Date.now();
  await loadWorld({ urls, cases, seed: chosen, onProgress: (told) => bar.update(told) }).finally(() => bar.stop());
  const seconds = Math.round((Date.now() - startedAt) / 1_000);
  console.info(`Loaded ${cases} made-up cases as of ${worldDate} (seed ${chosen}) in ${seconds} s.`);
  console.info('next: npm run migrate && npm run index -- rebuild');
};

await runCommand(seed);
