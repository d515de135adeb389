import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pillars } from '../../core/pillars.ts';
import { CommandError } from '../../platform/command.ts';
import { readPolicyFiles } from '../schemaFiles.ts';
import { type Names, namesOf } from './scaffold/names.ts';
import { sources } from './scaffold/sources.ts';
import { tests } from './scaffold/tests.ts';
import { wired, wiredFiles } from './scaffold/wiring.ts';

const root = new URL('../../../', import.meta.url).pathname;

const refuse = ({ pillar, dataClass }: Names): void => {
  if (!/^[a-z]{3,20}$/.test(pillar)) throw new CommandError('A pillar is named by one word in small letters.');
  if (pillars.some((one) => one === pillar) || existsSync(join(root, 'connectors', pillar)))
    throw new CommandError(`There is a pillar ${pillar}.`);
  if (!readPolicyFiles(true).rows.has(dataClass))
    throw new CommandError(
      'Nothing is served that no row of the matrix decides on: name the class of a row of schema/data-sharing-matrix.csv.',
    );
};

const write = (path: string, text: string): void => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/**
 * Writes the files of a new pillar, whose one kind of record hangs on a court's number, and names it where every pillar is named.
 * @throws CommandError where it is there already, or no row of the matrix decides on it
 */
export const scaffold = (pillar: string, dataClass: string): string[] => {
  const names = namesOf(pillar, dataClass);
  refuse(names);
  const written = { ...sources(names), ...tests(names) };
  const named = wiredFiles.map((path) => [path, wired(readFileSync(join(root, path), 'utf8'), names)] as const);
  for (const [path, text] of [...Object.entries(written), ...named]) write(path, text);
  return [
    ...Object.keys(written).map((path) => `wrote ${path}`),
    ...wiredFiles.map((path) => `named it in ${path}`),
    'next: npm run codegen && npm run contract && npm run matrix && npm run format && npm run check',
  ];
};
