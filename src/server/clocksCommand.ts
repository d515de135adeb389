import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { computeRecord } from '../law/clocks/compute.ts';
import { CommandError, runCommand } from '../platform/command.ts';

/** `npm run --silent clocks -- --file records.json`: the law's dates for records of a file, without a gateway or a database. */

const usage = 'Usage: npm run --silent clocks -- --file records.json';

const recordsShape = z.array(
  z.object({ id: z.string(), topic: z.string().default(''), facts: z.record(z.string(), z.unknown()) }),
);

const fileAsked = (): string => {
  try {
    const { values } = parseArgs({ options: { file: { type: 'string' } } });
    if (values.file !== undefined) return values.file;
  } catch {
    // An option that does not exist is answered as a missing one is.
  }
  throw new CommandError(usage);
};

const contentOf = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    throw new CommandError(`${file} cannot be read as JSON.`);
  }
};

const run = async (): Promise<void> => {
  const records = recordsShape.safeParse(contentOf(fileAsked()));
  if (!records.success) throw new CommandError(`Not a list of { id, topic, facts }: ${z.prettifyError(records.error)}`);
  console.info(JSON.stringify(records.data.map(computeRecord), null, 2));
};

await runCommand(run);
