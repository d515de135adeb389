import { type Role, roles } from '../core/roles.ts';
import { type Declaration, rowsOf } from '../policy/decide.ts';
import { EMBEDDED } from '../policy/families.ts';
import type { Matrix, MatrixRow } from '../policy/matrix.ts';
import { cellLegend, roleLegend, WITH_ITS_HOLDER } from './documentLegend.ts';

/** A bar in a cell would end it. */
const safe = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();

const line = (cells: readonly string[]): string => `| ${cells.map(safe).join(' | ')} |`;

/** A Markdown table. */
export const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(heading), `|${heading.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');

/** The columns of the roles, in the matrix's order. */
export const roleHeadings: readonly string[] = roles.map((role) => roleLegend[role].short);

const rowsIn = (matrix: Matrix, dataClass: string): MatrixRow[] =>
  rowsOf(dataClass).flatMap((name) => matrix.rows.get(name) ?? []);

/** The numbers of the rows that may decide on a class. */
export const rowNumbers = (matrix: Matrix, dataClass: string): string =>
  rowsIn(matrix, dataClass)
    .map(({ number }) => number)
    .join('/');

const signs = (rows: readonly MatrixRow[], role: Role): string => {
  const found = rows.map(({ cells }) => cellLegend[cells[role]].sign);
  return new Set(found).size === 1 ? (found[0] ?? '') : found.join('/');
};

/** What the matrix says to each role of a class: one letter, or one for each row of a family. */
export const cellsOf = (matrix: Matrix, dataClass: string): string[] =>
  roles.map((role) => (dataClass === EMBEDDED ? WITH_ITS_HOLDER : signs(rowsIn(matrix, dataClass), role)));

/** Class, rows and level of a declaration. */
export const classCells = (matrix: Matrix, { dataClass, level }: Declaration): string[] =>
  dataClass === EMBEDDED ? ['part of a value', '', ''] : [dataClass, rowNumbers(matrix, dataClass), level];
