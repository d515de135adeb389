import { createFuzzer, type FuzzWorld, type Leak, PER_DOCUMENT } from './fuzzer.ts';
import { openSession } from './session.ts';
import type { Counts } from './tally.ts';

/** A share of the documents: every `step`th from `first` on, below `end`. */
export type Share = { readonly first: number; readonly step: number; readonly end: number };

/** What a worker is told at its start. */
export type Task = { readonly world: FuzzWorld; readonly share: Share };

/** What a worker tells: where it stands, what it has counted since it started, what it has found since it last told. */
export type Told = {
  readonly next: number;
  readonly counts: Counts;
  readonly leaks: readonly Leak[];
  readonly ended: boolean;
};

/** So many documents are asked before the worker tells how far it is. */
const AT_A_TIME = 20;

const tell = (told: Told): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(told, (error: Error | null) => (error ? reject(error) : resolve()));
  });

const work = async ({ world, share }: Task): Promise<void> => {
  const session = await openSession(world.owners);
  const fuzzer = await createFuzzer(world, session);
  let { first } = share;
  while (first < share.end) {
    const numbers: number[] = [];
    for (; first < share.end && numbers.length < AT_A_TIME; first += share.step) numbers.push(first);
    const leaks = await fuzzer.documents(numbers);
    await tell({ next: first, counts: fuzzer.tally.counts, leaks, ended: first >= share.end });
  }
  await session.gateway.close();
  process.disconnect();
};

/** How many documents so many operations are made of. */
export const documentsFor = (operations: number): number => Math.ceil(operations / PER_DOCUMENT);

if (process.send)
  process.once('message', (task: Task) => {
    work(task).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(2);
    });
  });
