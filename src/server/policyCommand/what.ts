import type { Purpose } from '../../core/purposes.ts';
import type { Role } from '../../core/roles.ts';
import { rowsOf } from '../../policy/decide.ts';
import { EMBEDDED } from '../../policy/families.ts';
import type { Matrix } from '../../policy/matrix.ts';
import type { FieldDeclaration } from '../declarations.ts';
import type { GuardedGraph } from '../schema.ts';
import { fieldAccess } from './access.ts';
import { type Clause, clausesOf } from './clauses.ts';

/** A row that closes something, and why. */
type Closing = { readonly row: number; readonly dataClass: string; readonly basis: string };

type Closed = { readonly coordinate: string; readonly rows: readonly Closing[] };

type FieldTold = { readonly coordinate: string; readonly clauses: readonly Clause[] };

/** Everything that a role may read. */
export type What = {
  readonly role: Role;
  readonly matrixVersion: string;
  readonly purposes: readonly Purpose[];
  readonly types: readonly { readonly type: string; readonly fields: readonly FieldTold[] }[];
  /** Fields that are withheld from the role for every record. */
  readonly withheld: readonly Closed[];
  readonly questions: { readonly open: readonly string[]; readonly closed: readonly Closed[] };
  readonly inputs: { readonly open: readonly string[]; readonly closed: readonly Closed[] };
};

const closingRows = (matrix: Matrix, names: readonly string[]): Closing[] =>
  names
    .flatMap((name) => matrix.rows.get(name) ?? [])
    .map(({ number, dataClass, basis }) => ({ row: number, dataClass, basis: basis.en }));

const isWithheld = ({ clauses }: FieldTold): boolean => clauses.every(({ access }) => access === 'NONE');

const typeOf = ({ coordinate }: FieldTold): string => coordinate.split('.')[0] ?? '';

const fieldsOf = ({ declarations }: GuardedGraph): FieldDeclaration[] =>
  [...declarations.fields.values()].filter(
    ({ coordinate, dataClass }) => dataClass !== EMBEDDED && !declarations.roots.has(coordinate),
  );

const openAndClosed = (
  all: ReadonlyMap<string, readonly string[]>,
  closed: ReadonlySet<string>,
  matrix: Matrix,
): What['questions'] => ({
  open: [...all.keys()].filter((coordinate) => !closed.has(coordinate)),
  closed: [...all].flatMap(([coordinate, rows]) =>
    closed.has(coordinate) ? [{ coordinate, rows: closingRows(matrix, rows) }] : [],
  ),
});

/** Everything that a role may read, ask and filter by, and what is kept from it. */
export const whatMayRead = (matrix: Matrix, graph: GuardedGraph, role: Role): What => {
  const { declarations, policies } = graph;
  const policy = policies.of(role);
  const told = fieldsOf(graph).map((field) => ({
    coordinate: field.coordinate,
    rows: rowsOf(field.dataClass),
    clauses: clausesOf(role, field, fieldAccess(matrix, role, field)),
  }));
  const readable = told.filter((field) => !isWithheld(field));
  return {
    role,
    matrixVersion: matrix.version,
    purposes: [...(matrix.purposes.get(role) ?? [])],
    types: [...Map.groupBy(readable, typeOf)].map(([type, fields]) => ({
      type,
      fields: fields.map(({ coordinate, clauses }) => ({ coordinate, clauses })),
    })),
    withheld: told.filter(isWithheld).map(({ coordinate, rows }) => ({ coordinate, rows: closingRows(matrix, rows) })),
    questions: openAndClosed(
      new Map([...declarations.roots].map(([coordinate, { anchors }]) => [coordinate, anchors])),
      policy.closedRoots,
      matrix,
    ),
    inputs: openAndClosed(
      new Map([...declarations.inputs].map(([coordinate, { dataClass }]) => [coordinate, rowsOf(dataClass)])),
      policy.closedInputs,
      matrix,
    ),
  };
};
