import { parseArgs } from 'node:util';
import { CommandError, runCommand } from '../platform/command.ts';
import { readConfig } from '../platform/config.ts';
import type { Asked, Command, Options } from './auditCommand/command.ts';
import { commands } from './auditCommand/commands.ts';

/** `npm run audit`: verifies the ledger, and tells who was shown what. For auditors: it holds keys and names of fields, no content. */

const usage = (): string =>
  ['Usage:', ...[...commands.values()].map((command) => `  npm run audit -- ${command.usage} [--json]`)].join('\n');

const given = () => {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        case: text,
        fir: text,
        cnr: text,
        limit: text,
        export: text,
        keys: text,
        seals: text,
        to: text,
        before: text,
        archive: text,
        authorities: text,
      },
    });
  } catch {
    throw new CommandError(usage());
  }
};

const fits = ({ words, takes, needsOneOf }: Command, count: number, { json: _json, ...options }: Options): boolean => {
  const names = Object.keys(options) as (keyof Options)[];
  const isLimit = options.limit === undefined || /^[1-9]\d{0,5}$/.test(options.limit);
  const hasOne = !needsOneOf || names.filter((name) => needsOneOf.includes(name)).length === 1;
  return count === words && isLimit && hasOne && names.every((name) => takes.includes(name));
};

/** @throws CommandError with the usage */
const asked = (): Omit<Asked, 'config'> & { readonly command: Command } => {
  const { positionals, values } = given();
  const [name = '', ...others] = positionals;
  const command = commands.get(name);
  if (!command || !fits(command, others.length, values)) throw new CommandError(usage());
  return { command, word: others[0] ?? '', options: values };
};

const run = async (): Promise<void> => {
  const { command, word, options } = asked();
  const { json, text, ok = true } = await command.tell({ word, options, config: readConfig() });
  console.info(options.json ? JSON.stringify(json, null, 2) : text);
  if (!ok) process.exitCode = 1;
};

await runCommand(run);
