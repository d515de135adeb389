import { open, readFile } from 'node:fs/promises';
import { CommandError } from '../platform/command.ts';
import type { KeptSeal } from './seal.ts';

/** The second place of the seals: a file that is only ever appended to, a seal a line, on another disk or machine than the database. */
export type Anchor = {
  readonly read: () => Promise<KeptSeal[]>;
  /** Resolves when the seals are on the disk. */
  readonly append: (seals: readonly KeptSeal[]) => Promise<void>;
};

const toSeal = (line: string): KeptSeal => {
  const [number, jws = ''] = line.split(' ');
  return { number: Number(number), jws };
};

const textOf = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw new CommandError('The file of seals cannot be read.');
  }
};

export const anchorAt = (path: string): Anchor => ({
  read: async () =>
    (await textOf(path))
      .split('\n')
      .filter((line) => line !== '')
      .map(toSeal),
  append: async (seals) => {
    const file = await open(path, 'a', 0o600);
    try {
      await file.appendFile(seals.map(({ number, jws }) => `${number} ${jws}\n`).join(''));
      await file.datasync();
    } finally {
      await file.close();
    }
  },
});
