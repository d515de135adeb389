import { type ChildProcess, fork } from 'node:child_process';
import type { FuzzWorld, Leak } from './fuzzer.ts';
import { LEAKS_KEPT, type State } from './state.ts';
import { sumOf } from './tally.ts';
import type { Share, Task, Told } from './worker.ts';

/** The workers of one run. */
export type Crew = {
  /** Ends when every worker has asked its share, or was stopped. */
  readonly ended: Promise<void>;
  readonly stop: () => void;
  /** The state at the start of the run with all that the workers have told since. */
  readonly since: (state: State) => State;
};

const isStopped = (signal: NodeJS.Signals | null): boolean => signal === 'SIGTERM' || signal === 'SIGINT';

const endOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      code === 0 || isStopped(signal) ? resolve() : reject(new Error(`a worker ended with ${code ?? signal}`)),
    );
  });

/** Starts a process for each share. `heard` is called whenever one of them has told how far it is. */
export const startCrew = (world: FuzzWorld, shares: readonly Share[], heard: () => void): Crew => {
  const told = new Map<number, Told>();
  const leaks: Leak[] = [];
  const children = shares.map((share, worker) => {
    const child = fork(new URL('worker.ts', import.meta.url), { serialization: 'advanced' });
    child.on('message', (message: Told) => {
      told.set(worker, message);
      leaks.push(...message.leaks);
      heard();
    });
    child.send({ world, share } satisfies Task);
    return child;
  });
  return {
    ended: Promise.all(children.map(endOf)).then(() => undefined),
    stop: () => {
      for (const child of children) child.kill('SIGTERM');
    },
    since: (state) => ({
      ...state,
      next: state.next.map((next, worker) => told.get(worker)?.next ?? next),
      counts: sumOf([state.counts, ...[...told.values()].map(({ counts }) => counts)]),
      found: state.found + leaks.length,
      leaks: [...state.leaks, ...leaks].slice(0, LEAKS_KEPT),
    }),
  };
};
