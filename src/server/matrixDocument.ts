import { readFileSync, writeFileSync } from 'node:fs';
import { CommandError, runCommand } from '../platform/command.ts';
import type { Matrix } from '../policy/matrix.ts';
import { introduction } from './documentLegend.ts';
import { familyTable, inputTable, legend, rootTable, rowTables, typeSections } from './documentSections.ts';
import { buildGraph } from './schema.ts';
import { readPolicyFiles } from './schemaFiles.ts';

/** `npm run matrix [-- --check]`: writes docs/matrix.md, what each role may see of each field, for a committee to read. */

export const matrixFile = new URL('../../docs/matrix.md', import.meta.url);

/** The whole document. The same files always make the same text. */
export const matrixDocument = (matrix: Matrix = readPolicyFiles(true)): string => {
  const graph = buildGraph(matrix);
  return `${[
    '# The data sharing matrix, field by field',
    introduction,
    `Version \`${matrix.version}\`, as \`extensions.withheld\` names it.`,
    '## Legend',
    legend(matrix),
    '## Rows',
    rowTables(matrix),
    '## Families of rows',
    familyTable(matrix, graph.schema),
    '## Questions',
    'Where a question is closed to a role it answers null, with the row in `extensions.withheld`. A mutation is refused besides by its own rule.',
    rootTable(matrix, graph),
    '## Filters and arguments',
    'A caller may filter or look up only by what the role may read in full, of own records at least.',
    inputTable(matrix, graph),
    '## Types',
    'Fields marked ↑ are parts of a value: they are decided with the field that holds the value.',
    ...typeSections(matrix, graph),
  ].join('\n\n')}\n`;
};

const check = (document: string): void => {
  if (readFileSync(matrixFile, 'utf8') !== document)
    throw new CommandError('docs/matrix.md is out of date: npm run matrix');
};

const run = async (): Promise<void> => {
  const document = matrixDocument();
  if (process.argv.includes('--check')) check(document);
  else writeFileSync(matrixFile, document);
};

if (import.meta.main) await runCommand(run);
