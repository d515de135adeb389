import { parseArgs } from 'node:util';
import { isLawDate } from '../law/calendar.ts';
import { CommandError, runCommand } from '../platform/command.ts';
import { readConfig } from '../platform/config.ts';
import { withServed } from './policyCommand/servedInstallation.ts';
import { morningSheet, type SheetAsked } from './report/morningSheet.ts';
import { csvOf, htmlOf, type Sheet } from './report/paper.ts';
import { readPolicyFiles } from './schemaFiles.ts';

/** `npm run report -- undertrials`: the sheet that a jail prints in the morning, asked as its superintendent. */

const USAGE =
  'Usage: npm run --silent report -- undertrials --prison BEUR [--format html|csv] [--lang hi|en] [--as-of 2026-11-20] [--all]';

const formats: ReadonlyMap<string, (sheet: Sheet) => string> = new Map([
  ['html', htmlOf],
  ['csv', csvOf],
]);

const optionsGiven = () => {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: { prison: text, format: text, lang: text, 'as-of': text, all: { type: 'boolean' } },
    });
  } catch {
    throw new CommandError(USAGE);
  }
};

type Asked = SheetAsked & { readonly write: (sheet: Sheet) => string };

/** @throws CommandError with the usage */
const askedOf = (): Asked => {
  const { positionals, values } = optionsGiven();
  const { prison, format = 'html', lang = 'en', 'as-of': asOf = null, all = false } = values;
  const write = formats.get(format);
  const wrong = positionals.length !== 1 || positionals[0] !== 'undertrials' || (asOf !== null && !isLawDate(asOf));
  if (wrong || !prison || !write || (lang !== 'en' && lang !== 'hi')) throw new CommandError(USAGE);
  return { prison, asOf, language: lang, all, write };
};

const run = async (): Promise<void> => {
  const asked = askedOf();
  const config = readConfig();
  const matrix = readPolicyFiles(config.acceptProposedMatrix);
  const sheet = await withServed(config, matrix, (installed) => morningSheet(installed, asked));
  process.stdout.write(asked.write(sheet));
};

await runCommand(run);
