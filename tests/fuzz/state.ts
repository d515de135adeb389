import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Leak } from './fuzzer.ts';
import { type Counts, noCounts } from './tally.ts';

/** How far a run has come: written every few seconds, so that the same seed continues where it ended. */
export type State = {
  readonly seed: string;
  /** The first document that each worker has not asked yet. */
  readonly next: readonly number[];
  readonly counts: Counts;
  readonly found: number;
  /** The first of what was found, whole: enough to see it again. */
  readonly leaks: readonly Leak[];
};

export const LEAKS_KEPT = 50;

export const newState = (seed: string, workers: number): State => ({
  seed,
  next: Array.from({ length: workers }, (_, at) => at),
  counts: noCounts(),
  found: 0,
  leaks: [],
});

/** What an earlier run has left; null where there is none. */
export const readState = async (file: string): Promise<State | null> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as State;
  } catch {
    return null;
  }
};

let writing: Promise<void> = Promise.resolve();

/** Writes beside the file and renames: a run that is stopped meanwhile leaves the old state whole. One at a time, the latest last. */
export const writeState = (file: string, state: State): Promise<void> => {
  const write = async (): Promise<void> => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.new`, JSON.stringify(state, null, 1));
    await rename(`${file}.new`, file);
  };
  writing = writing.then(write);
  return writing;
};
