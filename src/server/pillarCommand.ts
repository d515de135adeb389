import { type Pillar, pillars } from '../core/pillars.ts';
import { CommandError, runCommand } from '../platform/command.ts';
import { faultsOf } from './pillarCommand/check.ts';
import { withPillar } from './pillarCommand/openPillar.ts';

/** `npm run pillar -- check <pillar>`: what a pillar's DBA asks before, and after, it joins. No row is printed. */

const print = (line: string): void => console.info(line);

/** @throws CommandError where anything of the contract is not kept */
const check = async (pillar: Pillar): Promise<void> => {
  const faults = await withPillar(pillar, (database) => faultsOf(pillar, database));
  for (const fault of faults) print(fault);
  if (faults.length > 0) throw new CommandError(`${pillar}: the contract is not kept in ${faults.length} points.`);
  print(`${pillar}: the contract is kept.`);
};

const commands: ReadonlyMap<string, (pillar: Pillar) => Promise<void>> = new Map([['check', check]]);

const usage = (): string =>
  [`Usage: npm run pillar -- ${[...commands.keys()].join(' | ')} <pillar>`, `Pillars: ${pillars.join(', ')}`].join(
    '\n',
  );

const run = async (): Promise<void> => {
  const [asked = '', name = '', ...others] = process.argv.slice(2);
  const command = others.length === 0 ? commands.get(asked) : undefined;
  const pillar = pillars.find((one) => one === name);
  if (!(command && pillar)) throw new CommandError(usage());
  await command(pillar);
};

await runCommand(run);
