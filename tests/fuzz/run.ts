import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { dropDatabases } from '../support/administer.ts';
import type { Owners } from '../support/gateway.ts';
import { findPostgres } from '../support/postgres.ts';
import { tellTemplates, templateNames } from '../support/template.ts';
import { startCrew } from './crew.ts';
import { type FuzzWorld, PER_DOCUMENT } from './fuzzer.ts';
import { reproduction, summary } from './report.ts';
import { newState, readState, type State, writeState } from './state.ts';
import { documentsFor, type Share } from './worker.ts';
import { makeFuzzWorld } from './world.ts';

/** `npm run fuzz -- --queries 1000000 [--seed 7] [--workers 2] [--fresh] [--stop]`: asks the gateway random operations and looks for canaries. */

const STATE = new URL('../../reports/fuzz.json', import.meta.url).pathname;
const SAVE_MS = 3_000;

/** Whoever interrupts finds the state written, and no database left behind. */
const stopped = new AbortController();

const print = (lines: readonly string[]): void => console.info(lines.join('\n'));

const wholeNumber = (name: string, given: string): number => {
  const number = Number(given);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new RangeError(`--${name} takes a whole number above 0`);
};

const options = () => {
  const { values } = parseArgs({
    options: {
      queries: { type: 'string', default: '100000' },
      workers: { type: 'string', default: '2' },
      seed: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      stop: { type: 'boolean', default: false },
    },
  });
  return {
    ...values,
    queries: wholeNumber('queries', values.queries),
    workers: wholeNumber('workers', values.workers),
  };
};

type Options = ReturnType<typeof options>;

/** The state to go on from: the same seed and number of workers continue; anything else begins anew. */
const openState = async ({ seed, workers, fresh }: Options): Promise<State> => {
  const found = fresh ? null : await readState(STATE);
  if (found && (seed === undefined || seed === found.seed) && found.next.length === workers) return found;
  return newState(seed ?? randomBytes(4).toString('hex'), workers);
};

const tellWorld = async (adminUrl: string, prefix: string, seed: string): Promise<FuzzWorld> => {
  await tellTemplates(adminUrl, prefix);
  const owners = Object.fromEntries(
    templateNames.map((name) => [name, new URL(`/${prefix}template_${name}`, adminUrl).href]),
  ) as Owners;
  return makeFuzzWorld(owners, seed);
};

const progress = (state: State, end: number): { readonly show: (state: State) => void; readonly stop: () => void } => {
  const bar = new SingleBar({
    format: '{bar} {value}/{total} operations, {rate}/s, {left} left, {found} found',
    noTTYOutput: true,
    notTTYSchedule: 10_000,
    hideCursor: true,
  });
  const startedAt = Date.now();
  const before = state.counts.operations;
  bar.start(end, before, { rate: 0, left: '?', found: state.found });
  return {
    show: ({ counts, found }) => {
      const rate = (1_000 * (counts.operations - before)) / (Date.now() - startedAt);
      const minutes = (end - counts.operations) / Math.max(1, rate) / 60;
      bar.update(counts.operations, { rate: Math.round(rate), left: `${minutes.toFixed(1)} min`, found });
    },
    stop: () => bar.stop(),
  };
};

/** Asks until everything is asked, something is found and `--stop` was said, or somebody interrupts. */
const fuzz = async (world: FuzzWorld, state: State, { queries, workers, stop }: Options): Promise<State> => {
  const end = documentsFor(queries);
  const bar = progress(state, end * PER_DOCUMENT);
  const shares = state.next.map((first): Share => ({ first, step: workers, end }));
  const crew = startCrew(world, shares, () => {
    const now = crew.since(state);
    bar.show(now);
    if (stop && now.found > 0) stopped.abort();
  });
  stopped.signal.addEventListener('abort', crew.stop);
  if (stopped.signal.aborted) crew.stop();
  const saving = setInterval(() => void writeState(STATE, crew.since(state)), SAVE_MS);
  try {
    await crew.ended;
  } finally {
    crew.stop();
    clearInterval(saving);
    bar.stop();
    await writeState(STATE, crew.since(state));
  }
  return crew.since(state);
};

const run = async (): Promise<void> => {
  const chosen = options();
  const state = await openState(chosen);
  const postgres = await findPostgres();
  const prefix = `fuzz_${randomBytes(4).toString('hex')}_`;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopped.abort());
  try {
    print([`Seed ${state.seed}, ${chosen.workers} workers; ${state.counts.operations} operations were asked before.`]);
    const world = await tellWorld(postgres.url, prefix, state.seed);
    print([`${world.canaries.length} canaries planted.`]);
    const ended = await fuzz(world, state, chosen);
    print([...ended.leaks.flatMap(reproduction), ...summary(ended)]);
    if (stopped.signal.aborted) print(['Stopped before its end: the same command with this seed goes on from here.']);
    process.exitCode = ended.found > 0 ? 1 : 0;
  } finally {
    await dropDatabases(postgres.url, prefix);
    await postgres.stop();
  }
};

await run();
