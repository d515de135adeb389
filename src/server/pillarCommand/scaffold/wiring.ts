import { joiners } from '../../../core/pillars.ts';
import type { Names } from './names.ts';

/** The files that name every pillar: in each, what is said of the one that joined last is said of the new one beneath it. */
export const wiredFiles: readonly string[] = [
  'README.md',
  'connectors/contract.ts',
  'resolvers/index.ts',
  'src/core/pillars.ts',
  'src/demo/rows/story.ts',
  'src/platform/config.ts',
  'src/server/context.ts',
  'tests/decisions/dossier/courts.ts',
  'tests/fuzz/columns.ts',
];

const model = joiners[joiners.length - 1] ?? '';
const title = `${model.charAt(0).toUpperCase()}${model.slice(1)}`;

/** A line that does nothing but name the pillar: an import, an entry of a list, a setting. */
const isWiring = (line: string): boolean =>
  line.startsWith('import ')
    ? line.includes(`/${model}`)
    : new RegExp(`^ +(readonly )?${model}(:|,)|^[ |]+\`?${model.toUpperCase()}_DATABASE_URL`).test(line);

const renamed = (line: string, names: Names): string =>
  line.replaceAll(model.toUpperCase(), names.code).replaceAll(title, names.title).replaceAll(model, names.pillar);

const inList = (line: string, { pillar }: Names): string =>
  line.startsWith('export const joiners') ? line.replace('] as const', `, '${pillar}'] as const`) : line;

/** A wired file with the new pillar in it. */
export const wired = (text: string, names: Names): string =>
  text
    .split('\n')
    .flatMap((line) => (isWiring(line) ? [line, renamed(line, names)] : [inList(line, names)]))
    .join('\n');
