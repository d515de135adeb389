import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigurationError } from '../platform/config.ts';
import { keptFile } from '../platform/keptFile.ts';
import { codeOf } from '../platform/outage.ts';
import { type KeySet, newSealKey, publicKeys } from './sealKeys.ts';

const shape = z.object({
  keys: z
    .array(z.looseObject({ kid: z.string().min(1), kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() }))
    .min(1),
});

/** @throws ConfigurationError where the text is no set of keys; it says nothing of what stands there */
const keySetIn = (text: string): KeySet => {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw new ConfigurationError('AUDIT_KEYS_FILE is no JSON Web Key Set of Ed25519 keys with ids.');
  }
};

const asText = (set: KeySet): string => `${JSON.stringify(set, null, 2)}\n`;

/** The keys of a file; a first one is made where there is none. */
export const keysAt = async (path: string): Promise<KeySet> =>
  keySetIn(await keptFile(path, async () => asText({ keys: [await newSealKey()] })));

/**
 * The keys of a file that is there: whoever verifies makes none.
 * @throws ConfigurationError
 */
export const knownKeysAt = (path: string): KeySet => {
  try {
    return keySetIn(readFileSync(path, 'utf8'));
  } catch (error) {
    throw codeOf(error) === 'ENOENT' ? new ConfigurationError('There is no file of keys to verify with.') : error;
  }
};

/** Puts a new key first. Of the older ones the public parts stay: what they signed is still verified. */
export const rotateKeyAt = async (path: string): Promise<KeySet> => {
  const older = publicKeys(await keysAt(path));
  const set = { keys: [await newSealKey(), ...older.keys] };
  writeFileSync(`${path}.new`, asText(set), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return set;
};
