import type { Role } from '../../core/roles.ts';
import type { Cell, Matrix, MatrixRow } from '../../policy/matrix.ts';
import type { Part, Subject } from './subject.ts';

/** Two versions of the matrix. */
export type Versions = { readonly before: Matrix; readonly after: Matrix };

/** What a row says to one role, before and after. */
export type CellChange = {
  readonly row: number;
  readonly dataClass: string;
  readonly role: Role;
  readonly from: Cell;
  readonly to: Cell;
};

/** Every cell that says something else than before, as it is in force. */
export const cellChanges = ({ before, after }: Versions): CellChange[] =>
  [...after.rows.values()].flatMap(({ number, dataClass, cells }: MatrixRow) =>
    (Object.entries(cells) as [Role, Cell][]).flatMap(([role, to]) => {
      const from = before.rows.get(dataClass)?.cells[role] ?? 'NONE';
      return from === to ? [] : [{ row: number, dataClass, role, from, to }];
    }),
  );

const withCell = (matrix: Matrix, { dataClass, role }: CellChange, cell: Cell): Matrix => {
  const row = matrix.rows.get(dataClass);
  return row
    ? { ...matrix, rows: new Map(matrix.rows).set(dataClass, { ...row, cells: { ...row.cells, [role]: cell } }) }
    : matrix;
};

/** What is comparable of a decision. */
export const closedness = (parts: readonly Part[]): string =>
  JSON.stringify(parts.map(({ closed, closedOnTrigger }) => [closed, closedOnTrigger]));

/**
 * The cells that made a decision change: each that undoes some of it when it is put back, or does some of it alone. Of rows the strictest
 * decides, so that there is always one: the last that still closed, or the first that closes.
 */
export const cellsBehind = (
  { decide }: Subject,
  { before, after }: Versions,
  candidates: readonly CellChange[],
): readonly CellChange[] => {
  const [old, now] = [closedness(decide(before)), closedness(decide(after))];
  return candidates.filter(
    (cell) =>
      closedness(decide(withCell(after, cell, cell.from))) !== now ||
      closedness(decide(withCell(before, cell, cell.to))) !== old,
  );
};
