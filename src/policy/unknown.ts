import type { Role } from '../core/roles.ts';
import { rowsOf } from './decide.ts';
import type { Matrix, MatrixRow } from './matrix.ts';

const mayHearOf = ({ cells, number }: MatrixRow, role: Role, granted: ReadonlySet<number>): boolean => {
  const cell = cells[role];
  return cell === 'X' ? granted.has(number) : cell !== 'NONE' && cell !== 'A';
};

/**
 * Whether the very existence of a class of data is secret from a role: every row that could decide on it is one whose existence is
 * secret, and none of them is readable to the role or opened to the caller by a recorded trigger.
 */
export const isUnknownTo = (matrix: Matrix, role: Role, granted: ReadonlySet<number>, dataClass: string): boolean =>
  rowsOf(dataClass).every((name) => {
    const row = matrix.rows.get(name);
    return row?.secret === true && !mayHearOf(row, role, granted);
  });

/** The rows of a class that a role may hear of. */
export const tellableRows = (
  matrix: Matrix,
  role: Role,
  granted: ReadonlySet<number>,
  dataClass: string,
): MatrixRow[] =>
  rowsOf(dataClass)
    .flatMap((name) => matrix.rows.get(name) ?? [])
    .filter((row) => !row.secret || mayHearOf(row, role, granted));
