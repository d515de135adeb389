import { knownKeysAt, rotateKeyAt } from '../../audit/keyFile.ts';
import { publicKeys } from '../../audit/sealKeys.ts';
import type { Command } from './command.ts';

/** Prints the public keys. */
export const keys: Command = {
  usage: 'keys',
  words: 0,
  takes: [],
  tell: async ({ config }) => {
    const known = publicKeys(knownKeysAt(config.auditKeysFile));
    return { json: known, text: JSON.stringify(known, null, 2) };
  },
};

/** Makes a new key. */
export const rotateKey: Command = {
  usage: 'rotate-key',
  words: 0,
  takes: [],
  tell: async ({ config }) => {
    const made = publicKeys(await rotateKeyAt(config.auditKeysFile));
    return { json: made, text: `Key ${made.keys[0]?.kid} seals from the next start of each gateway on.` };
  },
};
