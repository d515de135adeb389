import { createHash } from 'node:crypto';
import { constants, type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';

/** Why a file cannot be given. The list is closed; none holds a word of the file. */
export type FileFault = 'ABSENT' | 'TOO_LARGE' | 'ALTERED';

/** A file that cannot be given: it is not there, is larger than any that is served, or is not what its name says. */
export class UnusableFile extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(`the file cannot be given: ${fault}`);
    this.name = 'UnusableFile';
    this.fault = fault;
  }
}

/** Files that are named by the SHA-256 of what they hold. */
export type FileStore = {
  /** The whole file, once its hash has been checked. @throws UnusableFile */
  readonly read: (sha256: string) => Promise<Buffer>;
};

/** The largest file that is read: it is held whole, so that what was checked is what is given. */
export const LARGEST_FILE_BYTES = 32 * 1024 * 1024;

/** A name that is a hash leads nowhere else: no dot, no slash. */
export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

const opened = async (path: string): Promise<FileHandle> => {
  try {
    // A link could lead out of the directory.
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch {
    throw new UnusableFile('ABSENT');
  }
};

const contentOf = async (file: FileHandle): Promise<Buffer> => {
  const found = await file.stat();
  if (!found.isFile()) throw new UnusableFile('ABSENT');
  if (found.size > LARGEST_FILE_BYTES) throw new UnusableFile('TOO_LARGE');
  return file.readFile();
};

/** The files of a directory: each lies at the first two digits of its hash, under its hash. */
export const directoryStore = (directory: string): FileStore => ({
  read: async (sha256) => {
    if (!isSha256(sha256)) throw new UnusableFile('ABSENT');
    const file = await opened(join(directory, sha256.slice(0, 2), sha256));
    try {
      const content = await contentOf(file);
      if (createHash('sha256').update(content).digest('hex') !== sha256) throw new UnusableFile('ALTERED');
      return content;
    } finally {
      await file.close();
    }
  },
});
