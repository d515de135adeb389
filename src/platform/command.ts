import { ConfigurationError } from './config.ts';
import { codeOf } from './outage.ts';

/** A command of the terminal that was asked wrongly, or cannot do what it was asked: told in words, without a stack. */
export class CommandError extends Error {}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'does not answer',
  ENOTFOUND: 'is not where its address says',
  ETIMEDOUT: 'does not answer in time',
  '28000': 'refuses the login',
  '28P01': 'refuses the password',
  '3D000': 'does not exist',
  '42501': 'does not permit it',
  '42P01': 'has no tables yet: npm run migrate',
  '57014': 'took too long',
};

/** What `pg` says of a connection that never came: it has no code for that. */
const isSilence = (error: unknown): boolean => error instanceof Error && error.message === 'timeout expired';

/** Why a database failed, in words that name neither its address nor a row. Null where it is not the database's doing. */
export const databaseTrouble = (error: unknown): string | null =>
  reasons[isSilence(error) ? 'ETIMEDOUT' : (codeOf(error) ?? '')] ?? null;

/** What its user can put right, in a line; null for what nobody foresaw. */
export const wordsOf = (error: unknown): string | null => {
  if (error instanceof ConfigurationError || error instanceof CommandError) return error.message;
  const trouble = databaseTrouble(error);
  return trouble && `The gateway's own database ${trouble}.`;
};

/** Runs a command: what its user can put right is told in a line, whatever else fails keeps its stack. */
export const runCommand = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const words = wordsOf(error);
    if (words === null) throw error;
    console.error(words);
    process.exitCode = 1;
  }
};
