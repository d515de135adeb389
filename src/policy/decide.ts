import type { Scope } from '../core/record.ts';
import type { Role } from '../core/roles.ts';
import { families, type Selection, victimIsProtected, victimRows } from './families.ts';
import type { Cell, Matrix, MatrixRow } from './matrix.ts';

/** What becomes of a field, from the most to the least open. */
export type Outcome = 'ALLOW' | 'MASK' | 'WITHHOLD';

/** A field as the schema declares it. */
export type Declaration = {
  readonly coordinate: string;
  /** A row of the matrix or a family of rows. */
  readonly dataClass: string;
  readonly level: 'STATUS' | 'CONTENT';
  /** Whether something can stand in its place. Without, masked means withheld. */
  readonly maskable: boolean;
  /** Whether it is free text, which may name a protected victim. */
  readonly freeText: boolean;
};

/** An outcome, the row that decided it, and the rows that answer only because a recorded trigger opens them. */
export type Decision = { readonly outcome: Outcome; readonly row: MatrixRow; readonly opened: readonly number[] };

const strictness: Record<Outcome, number> = { ALLOW: 0, MASK: 1, WITHHOLD: 2 };

const masked = ({ level, maskable }: Declaration): Outcome => {
  if (level === 'STATUS') return 'ALLOW';
  return maskable ? 'MASK' : 'WITHHOLD';
};

/**
 * What one cell says of one field of one record (the vocabulary of the matrix). A cell outside the vocabulary does not exist here:
 * the file is refused at start. `granted` is whether a recorded trigger opens the cell's row: it opens what waits for one and lifts
 * a mask, and does nothing to a cell that the matrix closes.
 */
export const outcomeOf = (
  cell: Cell,
  field: Declaration,
  scope: Pick<Scope, 'own' | 'traits'>,
  granted = false,
): Outcome => {
  switch (cell) {
    case 'F':
      return 'ALLOW';
    case 'O':
      return scope.own ? 'ALLOW' : 'WITHHOLD';
    case 'OM':
      return scope.own || granted ? 'ALLOW' : masked(field);
    case 'M':
      return masked(field);
    case 'MX':
      return granted ? 'ALLOW' : masked(field);
    case 'S':
      return field.level === 'STATUS' ? 'ALLOW' : 'WITHHOLD';
    case 'R':
      return scope.own && scope.traits.requestedByOwnOffice === true ? 'ALLOW' : 'WITHHOLD';
    case 'X':
      return granted ? 'ALLOW' : 'WITHHOLD';
    case 'A':
    case 'NONE':
      return 'WITHHOLD';
  }
};

/** The rows that a class may be decided by: itself, or those of its family. */
export const rowsOf = (dataClass: string): readonly string[] => families[dataClass]?.rows ?? [dataClass];

/** The child's own case is read by those who own it and may be permitted the child's record: the investigator, the prosecutor, the court. */
const mayReadOfChild = (matrix: Matrix, role: Role, { own }: Scope): boolean =>
  own && matrix.rows.get('CHILD_IN_CONFLICT')?.cells[role] === 'X';

/** Whom the text of a case may name, though the law protects them: the victims, and a child among the accused (JJ Act 74). */
const namedInText = (matrix: Matrix, role: Role, scope: Scope): string[] => [
  ...(victimIsProtected(scope.labels) ? victimRows(scope) : []),
  ...((scope.labels?.has('CHILD_IN_CONFLICT') ?? true) && !mayReadOfChild(matrix, role, scope)
    ? ['CHILD_IN_CONFLICT']
    : []),
];

const noRows: readonly string[] = [];

const selectionOf = (
  matrix: Matrix,
  role: Role,
  { dataClass, freeText }: Declaration,
  scope: Scope,
): Required<Selection> => {
  const { rows, mosaic = noRows } = families[dataClass]?.select(scope) ?? { rows: [dataClass] };
  // Free text is never cleaned by us: whoever may not know the victim gets the version that the police or the court redacted, or none.
  return { rows, mosaic: freeText ? [...mosaic, ...namedInText(matrix, role, scope)] : mosaic };
};

/** Whether a field can hold an identity or free text: it is withheld while no source can tell how sensitive the case is. */
export const mayIdentify = ({ dataClass, freeText }: Declaration): boolean =>
  freeText || (families[dataClass]?.identifies ?? false);

const stricter = (one: Decision, other: Decision): Decision => ({
  ...(strictness[other.outcome] > strictness[one.outcome] ? other : one),
  opened: [...one.opened, ...other.opened],
});

const noneOpened: readonly number[] = [];

/** What one row says of one field, and whether it says so only because a trigger opens it. */
const judgeRow = (row: MatrixRow, role: Role, field: Declaration, scope: Scope): Decision => {
  const closed = outcomeOf(row.cells[role], field, scope);
  if (!scope.granted.has(row.number)) return { row, outcome: closed, opened: noneOpened };
  const outcome = outcomeOf(row.cells[role], field, scope, true);
  return { row, outcome, opened: outcome === closed ? noneOpened : [row.number] };
};

const rowNamed = (matrix: Matrix, name: string): MatrixRow => {
  const row = matrix.rows.get(name);
  if (!row) throw new Error(`the matrix has no row ${name}`);
  return row;
};

/** Decides one field of one record for one role: the whole of the policy, in one pure function. */
export const decide = (matrix: Matrix, role: Role, field: Declaration, scope: Scope): Decision => {
  const selection = selectionOf(matrix, role, field, scope);
  const judge = (name: string): Decision => judgeRow(rowNamed(matrix, name), role, field, scope);
  const decision = selection.rows.map(judge).reduce(stricter);
  if (scope.labels === null && mayIdentify(field)) return { ...decision, outcome: 'WITHHOLD' };
  if (selection.mosaic.length === 0) return decision;
  return (
    selection.mosaic
      .map(judge)
      .map((found) => clampToMask(found, field))
      // That the protected one exists may be secret: the entry then names the text's own row.
      .map((found) => (found.row.secret ? { ...found, row: decision.row } : found))
      .reduce(stricter, decision)
  );
};

/** The mosaic hides who somebody is, not that a permitted record says something. */
const clampToMask = (decision: Decision, field: Declaration): Decision =>
  decision.outcome === 'ALLOW' || field.level === 'STATUS'
    ? { ...decision, outcome: 'ALLOW' }
    : { ...decision, outcome: field.maskable ? 'MASK' : 'WITHHOLD' };
