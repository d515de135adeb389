import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { dropDatabases } from '../support/administer.ts';
import type { Owners } from '../support/gateway.ts';
import { findPostgres } from '../support/postgres.ts';
import { tellTemplates, templateNames } from '../support/template.ts';
import { type FuzzWorld, PER_DOCUMENT } from './fuzzer.ts';
import { reproduction, summary } from './report.ts';
import { LEAKS_KEPT, newState, readState, type State, writeState } from './state.ts';
import { sumOf } from './tally.ts';
import { documentsFor, type Share, type Task, type Told } from './worker.ts';
import { makeFuzzWorld } from './world.ts';

/** `npm run fuzz -- --queries 1000000 [--seed 7] [--workers 2] [--fresh] [--stop]`: asks the gateway random operations and looks for canaries. */

const STATE = new URL('../../reports/fuzz.json', import.meta.url).pathname;
const SAVE_MS = 3_000;

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

const plus = (state: State, told: ReadonlyMap<number, Told>): State => {
  const leaks = [...told.values()].flatMap((one) => one.leaks);
  return {
    ...state,
    next: state.next.map((next, worker) => told.get(worker)?.next ?? next),
    counts: sumOf([state.counts, ...[...told.values()].map(({ counts }) => counts)]),
    found: state.found + leaks.length,
    leaks: [...state.leaks, ...leaks].slice(0, LEAKS_KEPT),
  };
};

/** Starts a worker on its share; ends when it has asked all of it. */
const work = (
  task: Task,
  hear: (told: Told) => void,
): { readonly child: ChildProcess; readonly ended: Promise<void> } => {
  const child = fork(new URL('worker.ts', import.meta.url), { serialization: 'advanced' });
  const ended = new Promise<void>((resolve, reject) => {
    child.on('message', (told: Told) => hear(told));
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      code === 0 || signal === 'SIGTERM' ? resolve() : reject(new Error(`a worker ended with ${code ?? signal}`)),
    );
  });
  child.send(task);
  return { child, ended };
};

/** What the workers have told so far: the latest of each, with all that each has found. */
class Hearing {
  readonly told = new Map<number, Told>();

  hear(worker: number, told: Told): void {
    this.told.set(worker, { ...told, leaks: [...(this.told.get(worker)?.leaks ?? []), ...told.leaks] });
  }
}

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

const fuzz = async (world: FuzzWorld, state: State, { queries, workers, stop }: Options): Promise<State> => {
  const hearing = new Hearing();
  const bar = progress(state, documentsFor(queries) * PER_DOCUMENT);
  const share = (worker: number): Share => ({
    first: state.next[worker] ?? worker,
    step: workers,
    end: documentsFor(queries),
  });
  const started = state.next.map((_, worker) =>
    work({ world, share: share(worker) }, (told) => {
      hearing.hear(worker, told);
      bar.show(plus(state, hearing.told));
      if (stop && told.leaks.length > 0) end();
    }),
  );
  const end = (): void => {
    for (const { child } of started) child.kill('SIGTERM');
  };
  const saving = setInterval(() => void writeState(STATE, plus(state, hearing.told)), SAVE_MS);
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  try {
    await Promise.all(started.map(({ ended }) => ended));
  } finally {
    end();
    clearInterval(saving);
    bar.stop();
    await writeState(STATE, plus(state, hearing.told));
  }
  return plus(state, hearing.told);
};

const run = async (): Promise<void> => {
  const chosen = options();
  const state = await openState(chosen);
  const postgres = await findPostgres();
  const prefix = `fuzz_${randomBytes(4).toString('hex')}_`;
  try {
    print([`Seed ${state.seed}, ${chosen.workers} workers; ${state.counts.operations} operations were asked before.`]);
    const world = await tellWorld(postgres.url, prefix, state.seed);
    print([`${world.canaries.length} canaries planted.`]);
    const ended = await fuzz(world, state, chosen);
    print([...ended.leaks.flatMap(reproduction), ...summary(ended)]);
    process.exitCode = ended.found > 0 ? 1 : 0;
  } finally {
    await dropDatabases(postgres.url, prefix);
    await postgres.stop();
  }
};

await run();
