import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type DocumentKeys, type Manifest, readManifest } from '../auth/manifest.ts';
import { ConfigurationError } from '../platform/config.ts';

const keySet = z.object({
  keys: z.array(z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() })).min(1),
});

/**
 * The public keys that manifests are signed with: a JSON Web Key Set.
 * @throws ConfigurationError
 */
export const readManifestKeys = (path: string): DocumentKeys => {
  try {
    return keySet.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new ConfigurationError('TRUSTED_DOCUMENTS_KEYS_FILE: there is no set of Ed25519 keys');
  }
};

const namesIn = (directory: string): string[] => {
  try {
    return readdirSync(directory)
      .filter((name) => name.endsWith('.jwt'))
      .toSorted();
  } catch {
    throw new ConfigurationError('TRUSTED_DOCUMENTS_DIRECTORY: cannot be read');
  }
};

/**
 * Every manifest of a directory. One that nobody whom we know has signed ends the start: the application that it is of would be refused
 * everything, or anything would be taken for its documents.
 * @throws ConfigurationError naming the file
 */
export const readManifests = (directory: string, keys: DocumentKeys): Promise<Manifest[]> =>
  Promise.all(
    namesIn(directory).map((name) =>
      readManifest(readFileSync(join(directory, name), 'utf8'), keys).catch(() => {
        throw new ConfigurationError(`TRUSTED_DOCUMENTS_DIRECTORY: ${name} is not signed by one of the keys`);
      }),
    ),
  );
