import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file whole, for its owner alone. */
const writeDraft = (path: string, text: string): string => {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
  return draft;
};

/** The file is made once, and whole: of two processes that make one at the same time, the second takes the first one's. */
const keep = (path: string, text: string): void => {
  const draft = writeDraft(path, text);
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(draft);
  }
};

/** What a file holds that is made where it is not there yet. */
export const keptFile = async (path: string, make: () => Promise<string>): Promise<string> => {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o711 });
    keep(path, await make());
  }
  return readFileSync(path, 'utf8');
};
