import { type Pillar, pillars } from '../core/pillars.ts';
import { CommandError, runCommand } from '../platform/command.ts';
import { faultsOf } from './pillarCommand/check.ts';
import { withPillar } from './pillarCommand/openPillar.ts';
import { qualityOf } from './pillarCommand/quality.ts';
import { scaffold } from './pillarCommand/scaffold.ts';

/** `npm run pillar`: what a pillar's DBA asks before, and after, it joins, and the files of a new pillar. No row is printed. */

const print = (line: string): void => console.info(line);

/** @throws CommandError where anything of the contract is not kept */
const check = async (pillar: Pillar): Promise<void> => {
  const faults = await withPillar(pillar, (open) => faultsOf(pillar, open));
  for (const fault of faults) print(fault);
  if (faults.length > 0) throw new CommandError(`${pillar}: the contract is not kept in ${faults.length} points.`);
  print(`${pillar}: the contract is kept.`);
};

const quality = async (pillar: Pillar): Promise<void> => {
  for (const line of await withPillar(pillar, (open) => qualityOf(pillar, open))) print(line);
};

const commands: ReadonlyMap<string, (pillar: Pillar) => Promise<void>> = new Map([
  ['check', check],
  ['quality', quality],
]);

const usage = (): string =>
  [
    `Usage: npm run pillar -- ${[...commands.keys()].join(' | ')} <pillar>`,
    '       npm run pillar -- scaffold <new pillar> <class of a row of the matrix>',
    `Pillars: ${pillars.join(', ')}`,
  ].join('\n');

const write = (name: string, dataClass: string): void => {
  for (const line of scaffold(name, dataClass)) print(line);
};

const run = async (): Promise<void> => {
  const [asked = '', name = '', dataClass, ...others] = process.argv.slice(2);
  if (asked === 'scaffold' && dataClass && others.length === 0) {
    write(name, dataClass);
    return;
  }
  const command = dataClass === undefined ? commands.get(asked) : undefined;
  const pillar = pillars.find((one) => one === name);
  if (!(command && pillar)) throw new CommandError(usage());
  await command(pillar);
};

await runCommand(run);
