import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contest } from './harness/contest.ts';
import { optionsFrom } from './harness/options.ts';
import { writeReport } from './report.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** What users would otherwise pick is no dependency of the product: it is installed when it is first measured. */
const installOthers = (): void => {
  if (!existsSync(`${folder}node_modules/mercurius`)) execFileSync('npm', ['ci'], { cwd: folder, stdio: 'inherit' });
};

/** Ours beside what users would otherwise pick. Writes `results/`, and says what became of the ratios. */
export const contestBench = async (args: readonly string[]): Promise<object> => {
  installOthers();
  const results = await contest(optionsFrom(args));
  writeReport(results);
  return results.comparisons.map(({ contestant, operation, callers, ratio }) => ({
    contestant,
    operation,
    callers,
    ratio,
  }));
};
