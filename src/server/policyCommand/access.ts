import type { Scope } from '../../core/record.ts';
import type { Role } from '../../core/roles.ts';
import { type Decision, decide, type Outcome } from '../../policy/decide.ts';
import type { Cell, Matrix, MatrixRow } from '../../policy/matrix.ts';
import type { FieldDeclaration } from '../declarations.ts';
import { type Dimension, dimensionsOf, factsOf, type Kind, kindsOf } from './kinds.ts';

/** How closed an outcome is. */
export const strictness: Readonly<Record<Outcome, number>> = { ALLOW: 0, MASK: 1, WITHHOLD: 2 };

/** What a role gets of one field of one kind of record. */
export type Access = {
  readonly own: Outcome;
  readonly others: Outcome;
  /** Of an own record that the caller's own office requested. */
  readonly requested: Outcome;
  /** Of an own record, and of another's, once every trigger that the matrix waits for is recorded. */
  readonly triggered: Outcome;
  readonly othersTriggered: Outcome;
};

/** The access to one kind of record, and the rows that decided it. */
export type KindAccess = { readonly kind: Kind; readonly access: Access; readonly rows: readonly MatrixRow[] };

/** The access of one role to one field, for every kind of record that the policy tells apart. */
export type FieldAccess = { readonly dimensions: readonly Dimension[]; readonly kinds: readonly KindAccess[] };

const openCell = (cell: Cell): Cell => (cell === 'X' || cell === 'MX' ? 'F' : cell);

const openRow = (row: MatrixRow): MatrixRow => ({
  ...row,
  cells: Object.fromEntries(
    Object.entries(row.cells).map(([role, cell]) => [role, openCell(cell)]),
  ) as MatrixRow['cells'],
});

const triggeredMatrices = new WeakMap<Matrix, Matrix>();

/** The matrix as it is where every trigger that it waits for has been recorded. */
const withTriggers = (matrix: Matrix): Matrix => {
  const found = triggeredMatrices.get(matrix) ?? {
    ...matrix,
    rows: new Map([...matrix.rows].map(([name, row]) => [name, openRow(row)])),
  };
  triggeredMatrices.set(matrix, found);
  return found;
};

/** A list of records passes where it is masked, and where it may hold what the caller's office requested: they are judged one by one. */
const answered = ({ container }: FieldDeclaration, { outcome }: Decision): Outcome =>
  container && outcome === 'MASK' ? 'ALLOW' : outcome;

const accessTo = (
  matrix: Matrix,
  role: Role,
  field: FieldDeclaration,
  facts: Omit<Scope, 'own'>,
): Omit<KindAccess, 'kind'> => {
  const judge = (own: boolean, requested: boolean, by = matrix): Decision =>
    decide(by, role, field, {
      ...facts,
      own,
      traits: { ...facts.traits, requestedByOwnOffice: requested || field.container },
    });
  const [own, others] = [judge(true, false), judge(false, false)];
  return {
    access: {
      own: answered(field, own),
      others: answered(field, others),
      requested: answered(field, judge(true, true)),
      triggered: answered(field, judge(true, false, withTriggers(matrix))),
      othersTriggered: answered(field, judge(false, false, withTriggers(matrix))),
    },
    rows: own.row === others.row ? [own.row] : [own.row, others.row],
  };
};

/** What a role gets of a field, whatever the record: from the decisions of the policy itself, not from the cells. */
export const fieldAccess = (matrix: Matrix, role: Role, field: FieldDeclaration): FieldAccess => {
  const dimensions = dimensionsOf(field);
  return {
    dimensions,
    kinds: kindsOf(dimensions).map((kind) => ({
      kind,
      ...accessTo(matrix, role, field, factsOf(dimensions, kind)),
    })),
  };
};
