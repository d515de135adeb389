import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Difference, differencesFrom } from '../law/schedule/differences.ts';
import { idleReasons, reasonOf } from '../law/schedule/reasons.ts';
import { scheduleRows } from '../law/schedule/scheduleRows.ts';
import { tableRows } from '../law/schedule/tableRows.ts';
import { CommandError, runCommand } from '../platform/command.ts';

/** `npm run offences -- --schedule file.csv`: the table of offences against a parsed First Schedule, each difference with its reason. */

const usage = 'Usage: npm run offences -- --schedule first-schedule.csv';

const fileAsked = (): string => {
  try {
    const { values } = parseArgs({ options: { schedule: { type: 'string' } } });
    if (values.schedule !== undefined) return values.schedule;
  } catch {
    // An option that does not exist is answered as a missing one is.
  }
  throw new CommandError(usage);
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandError(`${file} cannot be read.`);
  }
};

const line = (difference: Difference): string => {
  const { section, limb, field, schedule, table } = difference;
  const where = limb === '' ? `BNS ${section}` : `BNS ${section} (${limb.toLowerCase().replaceAll('_', ' ')})`;
  const values = `Schedule ${schedule ?? 'has none'}, table ${table ?? 'has none'}`;
  return `${where} ${field}: ${values || 'nothing'} — ${reasonOf(difference) ?? 'NO REASON RECORDED'}`;
};

const run = async (): Promise<void> => {
  const schedule = scheduleRows(textOf(fileAsked()));
  if (!schedule.some(({ section }) => section !== ''))
    throw new CommandError('No column bns_section: not a parsed First Schedule.');
  const differences = differencesFrom(schedule, tableRows);
  const open = differences.filter((difference) => reasonOf(difference) === null);
  const idle = idleReasons(differences);
  console.info(differences.map(line).join('\n'));
  for (const { section, field } of idle)
    console.info(`BNS ${section} ${field}: a reason is recorded and nothing differs`);
  console.info(
    `${schedule.length} rows of the Schedule, ${tableRows.length} of the table: ${differences.length} differences, ${open.length} without a reason, ${idle.length} reasons idle`,
  );
  if (open.length + idle.length > 0) process.exitCode = 1;
};

await runCommand(run);
