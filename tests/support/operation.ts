import { readFileSync } from 'node:fs';

/** The users' daily operations, as the contract fixes them. */
const operations = readFileSync(new URL('../../src/demo/operations.graphql', import.meta.url), 'utf8');

/** One of the daily operations, alone. */
export const operation = (name: string): string => {
  const found = new RegExp(`(?:query|mutation) ${name}\\b[\\s\\S]*?\\n}\\n`).exec(operations);
  if (!found) throw new Error(`there is no operation ${name}`);
  return found[0];
};
