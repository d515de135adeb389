import { ConfigurationError } from '../platform/config.ts';
import { UnknownPersona } from './issuer.ts';
import { RefusedDatabase } from './pillar-copy.ts';

const isWrongUsage = (error: Error): boolean =>
  'code' in error && typeof error.code === 'string' && error.code.startsWith('ERR_PARSE_ARGS');

const isToldInWords = (error: unknown): error is Error =>
  error instanceof ConfigurationError ||
  error instanceof RefusedDatabase ||
  error instanceof UnknownPersona ||
  (error instanceof Error && isWrongUsage(error));

/** Runs a command of the terminal: what its user can put right is told in a line, whatever else fails keeps its stack. */
export const runCommand = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!isToldInWords(error)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
};
