import { fork } from 'node:child_process';
import { basename } from 'node:path';
import type { Said, Setup, Usage } from './contestant.ts';

/** A contestant that runs. */
export type Running = {
  readonly url: string;
  readonly usage: () => Promise<Usage>;
  readonly stop: () => Promise<void>;
};

const START_TIMEOUT_MS = 120_000;

/** Starts a file that is a contestant, or a part of one, in a process of its own and waits until it listens. */
export const startProcess = async (
  file: URL,
  setup: Setup & { readonly pillar?: string },
  nodeOptions: readonly string[] = [],
): Promise<Running> => {
  const name = basename(file.pathname, '.ts');
  const child = fork(file, [JSON.stringify(setup)], {
    execArgv: [...nodeOptions],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.setMaxListeners(0);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const heard = (timeoutMs: number): Promise<Said> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${name} says nothing`)), timeoutMs);
      child.once('message', (said) => {
        clearTimeout(timer);
        resolve(said as Said);
      });
      child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
    });
  const first = await heard(START_TIMEOUT_MS);
  if (!('url' in first)) throw new Error(`${name} did not say where it listens`);
  return {
    url: first.url,
    usage: async () => {
      child.send('usage');
      const said = await heard(10_000);
      if (!('usage' in said)) throw new Error(`${name} did not say what it used`);
      return said.usage;
    },
    stop: async () => {
      // Whoever is not told to end by a signal writes its profile.
      child.disconnect();
      await exited;
    },
  };
};

/** Starts a contestant. */
export const startContestant = (name: string, setup: Setup, nodeOptions: readonly string[] = []): Promise<Running> =>
  startProcess(new URL(`../contestants/${name}.ts`, import.meta.url), setup, nodeOptions);
