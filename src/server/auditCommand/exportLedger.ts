import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { exportLines } from '../../audit/exported.ts';
import type { SealedHead } from '../../audit/seal.ts';
import { CommandError } from '../../platform/command.ts';
import type { Database } from '../../platform/postgres.ts';

const writable = async (path: string) => {
  try {
    return await open(path, 'wx', 0o600);
  } catch {
    throw new CommandError(`${path} cannot be written, or is there already.`);
  }
};

/** Writes the ledger, or the beginnings of its chains, into a new file, and tells that file's SHA-256. It is on the disk then. */
export const exportTo = async (
  path: string,
  query: Database['query'],
  upTo?: readonly SealedHead[],
): Promise<string> => {
  const file = await writable(path);
  const hash = createHash('sha256');
  try {
    for await (const line of exportLines(query, upTo)) {
      hash.update(line);
      await file.appendFile(line);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest('base64url');
};
