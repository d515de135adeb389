import { createHash } from 'node:crypto';
import { constants, type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

/** Why a file cannot be given. The list is closed; none holds a word of the file. */
export type FileFault = 'ABSENT' | 'TOO_LARGE' | 'ALTERED' | 'UNREADABLE';

/** A file that cannot be given: it is not there, is larger than any that is served, or is not what its name says. */
export class UnusableFile extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(`the file cannot be given: ${fault}`);
    this.name = 'UnusableFile';
    this.fault = fault;
  }
}

/** The bytes of a file from one to another, both included. */
export type Bytes = { readonly from: number; readonly to: number };

/** A file that is open, named by the SHA-256 of what it should hold. */
export type StoredFile = {
  readonly bytes: number;
  /** Reads it whole. @throws UnusableFile where it does not hash to its name */
  readonly check: (signal: AbortSignal) => Promise<void>;
  /**
   * Reads it whole once more and gives a part of it, the last bytes of which come when all of it has hashed to its name again: what was
   * changed since it was checked breaks off. The file is closed with it.
   */
  readonly part: (bytes: Bytes) => Readable;
  readonly close: () => Promise<void>;
};

/** Files that are named by the SHA-256 of what they hold. */
export type FileStore = {
  /** @throws UnusableFile */
  readonly open: (sha256: string) => Promise<StoredFile>;
};

/** The largest file that is given: it is read twice for each answer. */
export const LARGEST_FILE_BYTES = 256 * 1_024 * 1_024;

/** A name that is a hash leads nowhere else: no dot, no slash. */
export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

const opened = async (path: string): Promise<FileHandle> => {
  try {
    // A link could lead out of the directory, and a pipe would be waited for.
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch {
    throw new UnusableFile('ABSENT');
  }
};

const sizeOf = async (file: FileHandle): Promise<number> => {
  const found = await file.stat();
  if (!found.isFile()) throw new UnusableFile('ABSENT');
  if (found.size > LARGEST_FILE_BYTES) throw new UnusableFile('TOO_LARGE');
  return found.size;
};

/** The pieces of a file, and an error after the last where they do not hash to its name. */
async function* piecesOf(file: FileHandle, sha256: string): AsyncGenerator<Buffer> {
  const digest = createHash('sha256');
  try {
    for await (const piece of file.createReadStream({ start: 0, autoClose: false }) as AsyncIterable<Buffer>) {
      digest.update(piece);
      yield piece;
    }
  } catch {
    throw new UnusableFile('UNREADABLE');
  }
  if (digest.digest('hex') !== sha256) throw new UnusableFile('ALTERED');
}

const check = async (pieces: AsyncIterable<Buffer>, signal: AbortSignal): Promise<void> => {
  for await (const _piece of pieces) signal.throwIfAborted();
};

/** One piece is held back, so that the last comes after the error that would stand in its place. */
async function* within(pieces: AsyncIterable<Buffer>, { from, to }: Bytes): AsyncGenerator<Buffer> {
  let at = 0;
  let held: Buffer | null = null;
  for await (const piece of pieces) {
    const part = piece.subarray(Math.max(0, from - at), Math.max(0, to + 1 - at));
    at += piece.length;
    if (part.length === 0) continue;
    if (held) yield held;
    held = part;
  }
  if (held) yield held;
}

const streamOf = (pieces: AsyncIterable<Buffer>, bytes: Bytes, close: () => Promise<void>): Readable => {
  const stream = Readable.from(within(pieces, bytes), { objectMode: false });
  // Also where nobody has begun to read it.
  stream.once('close', () => void close());
  return stream;
};

/** The files of a directory: each lies at the first two digits of its hash, under its hash. */
export const directoryStore = (directory: string): FileStore => ({
  open: async (sha256) => {
    if (!isSha256(sha256)) throw new UnusableFile('ABSENT');
    const file = await opened(join(directory, sha256.slice(0, 2), sha256));
    const close = (): Promise<void> => file.close().catch(() => undefined);
    try {
      const bytes = await sizeOf(file);
      return {
        bytes,
        check: (signal) => check(piecesOf(file, sha256), signal),
        part: (asked) => streamOf(piecesOf(file, sha256), asked, close),
        close,
      };
    } catch (error) {
      await close();
      throw error;
    }
  },
});
