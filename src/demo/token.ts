import { parseArgs } from 'node:util';
import { type Purpose, purposes } from '../core/purposes.ts';
import { ConfigurationError, readConfig } from '../platform/config.ts';
import { runCommand } from './command.ts';
import { openDemoIssuer } from './issuer.ts';
import { settingsRefusal } from './refusal.ts';

/** `npm run --silent token -- sho-pirbahor [--purpose SUPERVISION]`: prints a token for the running demo, and nothing else. */

const isPurpose = (text: string): text is Purpose => purposes.some((purpose) => purpose === text);

const purposeFrom = (text: string | undefined): { purpose?: Purpose } => {
  if (text === undefined) return {};
  if (isPurpose(text)) return { purpose: text };
  throw new ConfigurationError(`There is no purpose ${text}. There are: ${purposes.join(', ')}`);
};

const token = async (): Promise<void> => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { purpose: { type: 'string' } } });
  const config = readConfig();
  const refusal = settingsRefusal(config);
  if (refusal !== null) throw new ConfigurationError(refusal);
  const issuer = await openDemoIssuer(config.dataDirectory);
  console.info(await issuer.mintToken(positionals[0] ?? '', purposeFrom(values.purpose)));
};

await runCommand(token);
