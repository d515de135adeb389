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

const line = ({ operation, reader, ratio, compiled }: Masked): string =>
  `${operation}, ${reader}: ${ratio.median.toFixed(2)} of what its owner is answered, ${compiled.median.toFixed(2)} of what graphql-js answers`;

/**
 * Ours alone, asked by those who meet masks and withheld fields, beside the same questions of their owners, and beside ours
 * executed by graphql-js, whose answers must be equal. `--labelled` takes the world
 * in which victims, children and witnesses are protected, and loads it where it is not there.
 */
export const maskedBench = async (args: readonly string[]): Promise<readonly Masked[]> => {
  const labelled = args.includes('--labelled');
  const options = optionsFrom(args.filter((one) => one !== '--labelled'));
  const stage = await setStage({ ...options, masked: labelled });
  const found: Masked[] = [];
  try {
    const readers = await readersFor(stage, labelled);
    await withContestant(stage, 'ours', (ours) =>
      withContestant(stage, 'oursPlain', async (plain) => {
        for (const one of planned(options, readers)) {
          found.push(await runMasked({ ours, plain }, one, options));
          tell(line(found.at(-1) as Masked));
        }
      }),
    );
    return found;
  } finally {
    await stage.close();
  }
};
