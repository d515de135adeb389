import { open, readFile } from 'node:fs/promises';
import { CommandError } from '../platform/command.ts';
import { codeOf } from '../platform/outage.ts';
import type { KeptSeal } from './seal.ts';

/** The second place of the seals: a file that is only ever appended to, a seal a line, on another disk or machine than the database. */
export type Anchor = {
  readonly read: () => Promise<KeptSeal[]>;
  /** The number of the last seal that it holds; zero where it holds none. */
  readonly last: () => Promise<number>;
  /** Resolves when the seals are on the disk. */
  readonly append: (seals: readonly KeptSeal[]) => Promise<void>;
};

/** Longer than any seal: so much of the end of the file holds a whole one. */
const TAIL_BYTES = 1_048_576;

const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

const toSeal = (line: string): KeptSeal => {
  const [number, jws = ''] = line.split(' ');
  return { number: Number(number), jws };
};

/** What a process that was killed had written half of stands without an end, or before the whole of it: half a line is none. */
const sealsIn = (text: string): KeptSeal[] =>
  text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line, at, lines) => line !== '' && !(at + 1 < lines.length && lines[at + 1]?.startsWith(line)))
    .map(toSeal);

const wholeText = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return '';
    throw new CommandError('The file of seals cannot be read.');
  }
};

/** The whole lines at the end of a file. */
const tailOf = async (path: string): Promise<string> => {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (!file) return '';
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - TAIL_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    const text = buffer.toString('utf8', 0, bytesRead);
    return from === 0 ? text : text.slice(text.indexOf('\n') + 1);
  } finally {
    await file.close();
  }
};

/** A file as the second place. Each line begins anew, whatever the one before it came to. */
export const anchorAt = (path: string): Anchor => ({
  read: async () => sealsIn(await wholeText(path)),
  last: async () => sealsIn(await tailOf(path)).at(-1)?.number ?? 0,
  append: async (seals) => {
    const file = await open(path, 'a', 0o600);
    try {
      const { size } = await file.stat();
      const lines = seals.map(({ number, jws }) => `${number} ${jws}\n`).join('');
      await file.appendFile(`${size > 0 ? '\n' : ''}${lines}`);
      await file.datasync();
    } finally {
      await file.close();
    }
  },
});
