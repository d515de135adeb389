import { parseArgs } from 'node:util';
import { CommandError, runCommand } from '../platform/command.ts';
import { readConfig } from '../platform/config.ts';
import { type Asked, commands } from './policyCommand/commands.ts';

/** `npm run policy -- who | what | why | diff`: what the policy decides and why, from its own decisions. For operators, not for callers. */

const usage = (): string =>
  ['Usage:', ...[...commands.values()].map((command) => `  npm run policy -- ${command.usage} [--json]`)].join('\n');

const isWrongUsage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

/** @throws CommandError with the usage */
const askedOf = (): Omit<Asked, 'config'> & { readonly name: string } => {
  const text = { type: 'string' } as const;
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, case: text, fir: text, cnr: text, claims: text, purpose: text },
    });
    const [name = '', ...others] = positionals;
    return { name, positionals: others, options: values };
  } catch (error) {
    throw isWrongUsage(error) ? new CommandError(usage()) : error;
  }
};

const run = async (): Promise<void> => {
  const { name, positionals, options } = askedOf();
  const command = commands.get(name);
  if (!command?.fits(positionals, options)) throw new CommandError(usage());
  const { json, text } = await command.tell({ positionals, options, config: readConfig() });
  console.info(options.json ? JSON.stringify(json, null, 2) : text);
};

await runCommand(run);
