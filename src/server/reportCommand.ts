import { parseArgs } from 'node:util';
import { isLawDate } from '../law/calendar.ts';
import { CommandError, runCommand } from '../platform/command.ts';
import { readConfig } from '../platform/config.ts';
import type { Installed } from './install.ts';
import { withServed } from './policyCommand/servedInstallation.ts';
import { anomalyCounts, anomalyText } from './report/anomalyCounts.ts';
import { morningSheet } from './report/morningSheet.ts';
import { csvOf, htmlOf, type Sheet } from './report/paper.ts';
import { readPolicyFiles } from './schemaFiles.ts';

/**
 * `npm run report -- undertrials`: the sheet that a jail prints in the morning, asked as its superintendent. `-- anomalies`: what is amiss with
 * the records of a police district, counted by station, asked as its superintendent.
 */

const USAGE = `Usage: npm run --silent report -- undertrials --prison BEUR [--format html|csv] [--lang hi|en] [--as-of 2026-11-20] [--all]
       npm run --silent report -- anomalies --state BR --district PATNA`;

const formats: ReadonlyMap<string, (sheet: Sheet) => string> = new Map([
  ['html', htmlOf],
  ['csv', csvOf],
]);

const optionsGiven = () => {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        prison: text,
        format: text,
        lang: text,
        'as-of': text,
        all: { type: 'boolean' },
        state: text,
        district: text,
      },
    });
  } catch {
    throw new CommandError(USAGE);
  }
};

type Options = ReturnType<typeof optionsGiven>['values'];

/** Makes a report from an installation. */
type Report = (installed: Installed) => Promise<string>;

const isStray = (options: Options, taken: readonly string[]): boolean =>
  Object.keys(options).some((option) => !taken.includes(option));

/** @throws CommandError with the usage */
const undertrials = (options: Options): Report => {
  const { prison, format = 'html', lang = 'en', 'as-of': asOf = null, all = false } = options;
  const write = formats.get(format);
  const wrong = isStray(options, ['prison', 'format', 'lang', 'as-of', 'all']) || (asOf !== null && !isLawDate(asOf));
  if (wrong || !prison || !write || (lang !== 'en' && lang !== 'hi')) throw new CommandError(USAGE);
  return async (installed) => write(await morningSheet(installed, { prison, asOf, language: lang, all }));
};

/** @throws CommandError with the usage */
const anomalies = (options: Options): Report => {
  const { state, district } = options;
  if (isStray(options, ['state', 'district']) || !state || !district) throw new CommandError(USAGE);
  return async (installed) => anomalyText(await anomalyCounts(installed, { state, district }));
};

const reports: ReadonlyMap<string, (options: Options) => Report> = new Map([
  ['undertrials', undertrials],
  ['anomalies', anomalies],
]);

/** @throws CommandError with the usage */
const askedOf = (): Report => {
  const { positionals, values } = optionsGiven();
  const report = positionals.length === 1 ? reports.get(positionals[0] ?? '') : undefined;
  if (!report) throw new CommandError(USAGE);
  return report(values);
};

const run = async (): Promise<void> => {
  const report = askedOf();
  const config = readConfig();
  const matrix = readPolicyFiles(config.acceptProposedMatrix);
  process.stdout.write(await withServed(config, matrix, report));
};

await runCommand(run);
