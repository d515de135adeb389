import type { Principal } from '../core/principal.ts';
import { isAtLeast } from '../core/ranks.ts';
import type { CaseFile } from '../core/record.ts';
import type { Role } from '../core/roles.ts';
import type { Cell, Matrix } from './matrix.ts';

/**
 * Rows that no emergency opens: the statement of a victim before cognizance, a protected witness, children and their destroyed records,
 * sealed covers; and the identity of a protected victim or child witness, of which the law makes no exception for haste
 * (BNS 72, POCSO 23, JJ Act 74).
 */
const neverInHaste: ReadonlySet<number> = new Set([8, 9, 11, 15, 24, 25, 51, 78]);

const rowsWhere = (matrix: Matrix, role: Role, opens: (cell: Cell) => boolean): ReadonlySet<number> =>
  new Set([...matrix.rows.values()].filter(({ cells }) => opens(cells[role])).map(({ number }) => number));

/** The rows that an order of a court or a consent may open to a role: those that the matrix makes wait for one. */
export const rowsOnTrigger = (matrix: Matrix, role: Role): ReadonlySet<number> =>
  rowsWhere(matrix, role, (cell) => cell === 'X');

/** The rows that a presiding officer may direct to be shown to the court's own registry. */
export const rowsOnDirection = (matrix: Matrix): ReadonlySet<number> =>
  rowsWhere(matrix, 'COURT_REGISTRY', (cell) => cell === 'MX');

/** The rows that break-glass opens: what waits for a trigger, and what is masked outside one's own. */
export const rowsInHaste = (matrix: Matrix, role: Role): ReadonlySet<number> =>
  new Set(
    [...rowsWhere(matrix, role, (cell) => cell === 'X' || cell === 'OM')].filter((row) => !neverInHaste.has(row)),
  );

/** Only an officer of the police, of the rank of inspector or above, breaks the glass. A token without a rank has none. */
export const mayBreakGlass = ({ institution, rank }: Principal): boolean =>
  institution === 'police' && isAtLeast(rank, 'Inspector');

/** Whether a recorded trigger could open anything at all to a role. */
export const awaitsTriggers = (matrix: Matrix, role: Role): boolean =>
  rowsWhere(matrix, role, (cell) => cell === 'X' || cell === 'MX' || cell === 'OM').size > 0;

const opensToOwn = (cell: Cell | undefined): boolean => cell === 'F' || cell === 'O' || cell === 'OM';

/** Whether a role may know, among its own, of what a row keeps. */
export const mayKnowOwn = (matrix: Matrix, role: Role, dataClass: string): boolean =>
  opensToOwn(matrix.rows.get(dataClass)?.cells[role]);

/** Whether a recorded trigger opens a row in a case to a role that waits for one. */
export const isOpened = (
  matrix: Matrix,
  role: Role,
  dataClass: string,
  { granted }: Pick<CaseFile, 'granted'>,
): boolean => {
  const row = matrix.rows.get(dataClass);
  return row?.cells[role] === 'X' && granted.has(row.number);
};
