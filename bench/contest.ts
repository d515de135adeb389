import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Comparison } from './harness/compare.ts';
import { contest } from './harness/contest.ts';
import type { Measured } from './harness/measure.ts';
import { type Options, optionsFrom } from './harness/options.ts';
import { operations } from './harness/questions.ts';
import { median } from './harness/statistics.ts';
import { writeReport } from './report.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** What users would otherwise pick is no dependency of the product: it is installed when it is first measured. The one that came last tells whether all are there. */
const installOthers = (): void => {
  if (!existsSync(`${folder}node_modules/postgraphile`)) execFileSync('npm', ['ci'], { cwd: folder, stdio: 'inherit' });
};

/** A quick look at a part is not what the repository keeps. */
const isWhole = (options: Options): boolean =>
  options.only.length === 0 && options.operations.length === operations.length;

/** One line a comparison: whoever looks at a part reads it here. */
const shortly = ({ contestant, operation, callers, ratio, ours, theirs }: Comparison): string => {
  const cpu = (runs: readonly Measured[]): string =>
    `${median(runs.map(({ cpuMsPerRequest }) => cpuMsPerRequest)).toFixed(2)} + ${median(runs.flatMap(({ postgresCpuMsPerRequest }) => postgresCpuMsPerRequest ?? [])).toFixed(2)}`;
  return `${operation} ${callers} ${contestant}: ${ratio.median.toFixed(2)} (${ratio.least.toFixed(2)} to ${ratio.most.toFixed(2)}), CPU ms a request, own + PostgreSQL: ours ${cpu(ours)}, theirs ${cpu(theirs)}`;
};

/** Ours beside what users would otherwise pick. A whole contest is written to `results/`. */
export const contestBench = async (args: readonly string[]): Promise<readonly string[]> => {
  installOthers();
  const options = optionsFrom(args);
  const results = await contest(options);
  if (isWhole(options)) writeReport(results);
  return results.comparisons.map(shortly);
};
