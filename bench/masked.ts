import { type Masked, runMasked } from './harness/maskedRun.ts';
import { type Options, optionsFrom } from './harness/options.ts';
import { tell } from './harness/progress.ts';
import { type Reader, readersFor } from './harness/readers.ts';
import { setStage, withContestant } from './harness/stage.ts';

/** With how many callers the targets speak of a case, and of a page. */
const usualCallers = { CaseDossier: [16], Undertrials: [8], ChargeSheets: [8] } as const;

const planned = ({ operations, callers }: Options, readers: readonly Reader[]) =>
  readers.flatMap((reader) =>
    operations
      .filter((operation) => reader.operations.includes(operation))
      .flatMap((operation) =>
        (callers ?? usualCallers[operation]).map((number) => ({ reader, operation, callers: number })),
      ),
  );

/**
 * Ours alone, asked by those who meet masks and withheld fields, beside the same questions of their owners. `--labelled` takes the world
 * in which victims, children and witnesses are protected, and loads it where it is not there.
 */
export const maskedBench = async (args: readonly string[]): Promise<readonly Masked[]> => {
  const labelled = args.includes('--labelled');
  const options = optionsFrom(args.filter((one) => one !== '--labelled'));
  const stage = await setStage({ ...options, masked: labelled });
  const found: Masked[] = [];
  try {
    const readers = await readersFor(stage, labelled);
    await withContestant(stage, 'ours', async (ours) => {
      for (const one of planned(options, readers)) {
        found.push(await runMasked(ours, one, options));
        tell(
          `${one.operation}, ${one.reader.name}: ${found.at(-1)?.ratio.median.toFixed(2)} of what its owner is answered`,
        );
      }
    });
    return found;
  } finally {
    await stage.close();
  }
};
