import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { claimedBy } from '../index/claim.ts';
import { ConfigurationError } from '../platform/config.ts';
import { codeOf } from '../platform/outage.ts';
import { openDatabase } from '../platform/postgres.ts';
import { keyedHashes } from './keys.ts';

/** The keys of an installation, the newest first. The newest makes what is new; what an older one made is still known. */
export type IndexKeys = readonly [newest: string, ...older: string[]];

type Place = { readonly indexKey: string | null; readonly indexKeysFile: string | null };

/** Shorter ones can be guessed. */
const CHARACTERS = 32;

const shape = z.object({
  keys: z.array(z.object({ kty: z.literal('oct'), kid: z.string(), k: z.base64url() })).min(1),
});

/** By this a key is named where nobody may see it: in the index that it made, and beside each revocation. */
export const keyIdOf = (key: string): string => keyedHashes(key).fingerprint;

const toText = ({ k }: { readonly k: string }): string => Buffer.from(k, 'base64url').toString('utf8');

/** @throws ConfigurationError where the text holds no keys, or one under another's id; it says nothing of what stands there */
const keysIn = (text: string): string[] => {
  const refusal = new ConfigurationError(
    'INDEX_KEYS_FILE is no JSON Web Key Set of keys of 32 characters with their ids.',
  );
  let set: z.infer<typeof shape>;
  try {
    set = shape.parse(JSON.parse(text));
  } catch {
    throw refusal;
  }
  const keys = set.keys.map(toText);
  if (keys.some((key, at) => key.length < CHARACTERS || keyIdOf(key) !== set.keys[at]?.kid)) throw refusal;
  return keys;
};

const fileText = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new ConfigurationError('INDEX_KEYS_FILE cannot be read.');
  }
};

/** The keys of the file, and behind them the one of the setting: it was there before the file was. */
const knownKeys = ({ indexKey, indexKeysFile }: Place): string[] => {
  const text = indexKeysFile === null ? null : fileText(indexKeysFile);
  return [...new Set([...(text === null ? [] : keysIn(text)), ...(indexKey === null ? [] : [indexKey])])];
};

/**
 * The keys as they are set; null where none is.
 * @throws ConfigurationError
 */
export const indexKeysOf = (place: Place): IndexKeys | null => {
  if (place.indexKeysFile !== null && fileText(place.indexKeysFile) === null)
    throw new ConfigurationError('INDEX_KEYS_FILE is not there: npm run index -- rotate-key makes it');
  const [newest, ...older] = knownKeys(place);
  return newest === undefined ? null : [newest, ...older];
};

const toJwk = (key: string) => ({ kty: 'oct', kid: keyIdOf(key), k: Buffer.from(key).toString('base64url') });

/** Puts a new key first and keeps the older ones. @returns their ids */
export const rotateIndexKey = (place: Place): string[] => {
  if (place.indexKeysFile === null) throw new ConfigurationError('INDEX_KEYS_FILE is not set: say where keys are kept');
  const keys = [randomBytes(CHARACTERS).toString('base64url'), ...knownKeys(place)].map(toJwk);
  const draft = `${place.indexKeysFile}.new`;
  writeFileSync(draft, `${JSON.stringify({ keys }, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, place.indexKeysFile);
  return keys.map(({ kid }) => kid);
};

/** Of these keys the one that made the index; the newest where the index is new. Another's is refused when it is claimed. */
export const keyOfIndex = async (url: string, keys: IndexKeys): Promise<string> => {
  const database = openDatabase(url, { application: 'icjs-keys', connections: 1 });
  try {
    const id = await claimedBy(database.query);
    return keys.find((key) => keyIdOf(key) === id) ?? keys[0];
  } finally {
    await database.close();
  }
};
