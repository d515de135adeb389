import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contest } from './harness/contest.ts';
import { type Options, optionsFrom } from './harness/options.ts';
import { operations } from './harness/questions.ts';
import { writeReport } from './report.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** What users would otherwise pick is no dependency of the product: it is installed when it is first measured. */
const installOthers = (): void => {
  if (!existsSync(`${folder}node_modules/mercurius`)) execFileSync('npm', ['ci'], { cwd: folder, stdio: 'inherit' });
};

/** A quick look at a part is not what the repository keeps. */
const isWhole = (options: Options): boolean =>
  options.only.length === 0 && options.operations.length === operations.length;

/** Ours beside what users would otherwise pick. Writes `results/`, and says what became of the ratios. */
export const contestBench = async (args: readonly string[]): Promise<object> => {
  installOthers();
  const options = optionsFrom(args);
  const results = await contest(options);
  if (isWhole(options)) writeReport(results);
  return results.comparisons.map(({ contestant, operation, callers, ratio }) => ({
    contestant,
    operation,
    callers,
    ratio,
  }));
};
