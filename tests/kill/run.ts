import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { verdictText } from '../../src/server/auditCommand/verdictText.ts';
import { dropDatabases } from '../support/administer.ts';
import type { Owners } from '../support/gateway.ts';
import { findPostgres } from '../support/postgres.ts';
import { tellTemplates, templateNames } from '../support/template.ts';
import { type Killed, killManyTimes } from './killing.ts';

/** `npm run kill-test [-- --times 200]`: kills a gateway at random moments under load, and looks for an answer that has no entry. */

const whole = (text: string): number => {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new RangeError('--times takes a whole number above 0');
};

const tell = ({ kills, received, broken, underWay, evidence }: Killed): boolean => {
  const { entries, unrecorded, refused, different, verdict } = evidence;
  console.info(`${kills} kills; ${underWay} questions were under way when the gateway died.`);
  console.info(`${received} answers reached a client, ${broken} of them in part; ${entries} requests have an entry.`);
  console.info(`${refused} of them say only that they could not be recorded in time.`);
  console.info(
    `Answers without an entry: ${unrecorded.length}. Answers whose entry is of another: ${different.length}.`,
  );
  console.info(verdictText({ ...verdict, openEnds: [] }));
  console.info(`${verdict.openEnds.length} chains end without a word.`);
  return unrecorded.length === 0 && different.length === 0 && verdict.findings.length === 0;
};

const kill = async (adminUrl: string, prefix: string, directory: string, times: number): Promise<boolean> => {
  await tellTemplates(adminUrl, prefix);
  const owners = Object.fromEntries(
    templateNames.map((name) => [name, new URL(`/${prefix}template_${name}`, adminUrl).href]),
  ) as Owners;
  const bar = new SingleBar({ format: '{bar} {value}/{total} kills', noTTYOutput: true, notTTYSchedule: 10_000 });
  bar.start(times, 0);
  const killed = await killManyTimes({ owners, directory }, times, (count) => bar.update(count));
  bar.stop();
  return tell(killed);
};

const run = async (): Promise<void> => {
  const { values } = parseArgs({ options: { times: { type: 'string', default: '200' } } });
  const postgres = await findPostgres();
  const prefix = `kill_${randomBytes(4).toString('hex')}_`;
  const directory = mkdtempSync(join(tmpdir(), 'kill-'));
  try {
    process.exitCode = (await kill(postgres.url, prefix, directory, whole(values.times))) ? 0 : 1;
  } finally {
    await dropDatabases(postgres.url, prefix);
    await postgres.stop();
    rmSync(directory, { recursive: true });
  }
};

await run();
