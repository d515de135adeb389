import { type GraphQLSchema, isEnumType } from 'graphql';
import { type Role, roles } from '../../core/roles.ts';
import { mayIdentify, rowsOf } from '../../policy/decide.ts';
import { EMBEDDED, families } from '../../policy/families.ts';
import type { Cell, Matrix, MatrixRow } from '../../policy/matrix.ts';
import { mayReach } from '../../policy/reach.ts';
import { mayUse } from '../../policy/rules.ts';
import { holdersOf } from '../documentSections.ts';
import type { GuardedGraph } from '../schema.ts';
import { fieldAccess } from './access.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { unknownCoordinate } from './names.ts';

/** A row as it bears on a coordinate: what it says to every role, and on what basis. */
type RowTold = Pick<MatrixRow, 'dataClass' | 'why' | 'secret' | 'status'> & {
  readonly row: number;
  readonly title: string;
  readonly basis: string;
  readonly cells: Readonly<Record<Role, Cell>>;
};

/** Who may read a field. */
export type Who = {
  readonly coordinate: string;
  readonly matrixVersion: string;
  /** A field of a record, a part of a value, a question at the door, or a filter or argument. */
  readonly kind: 'FIELD' | 'PART' | 'QUESTION' | 'INPUT';
  readonly dataClass: string | null;
  readonly level: 'STATUS' | 'CONTENT' | null;
  readonly mask: string | null;
  readonly freeText: boolean;
  /** Which of several rows holds. */
  readonly selection: string | null;
  /** Whether it is withheld from everybody while no source can tell how sensitive the case is. */
  readonly withheldWhileUnknown: boolean;
  readonly rows: readonly RowTold[];
  /** Of a field. */
  readonly roles: readonly { readonly role: Role; readonly clauses: readonly Clause[] }[];
  /** Of a question or an input: to whom it is open. */
  readonly openTo: readonly Role[];
  /** Of a part of a value: the fields with which it is decided. */
  readonly heldBy: readonly string[];
};

const rowTold = ({ number, title, basis, dataClass, why, secret, status, cells }: MatrixRow): RowTold => ({
  row: number,
  dataClass,
  title: title.en,
  basis: basis.en,
  why,
  secret,
  status,
  cells,
});

const rowsNamed = (matrix: Matrix, names: readonly string[]): RowTold[] =>
  names.flatMap((name) => matrix.rows.get(name) ?? []).map(rowTold);

const selectionOf = (schema: GraphQLSchema, dataClass: string): string | null => {
  const classes = schema.getType('DataClass');
  const described = isEnumType(classes) ? classes.getValue(dataClass)?.description : null;
  return dataClass in families ? (described ?? null) : null;
};

const nothingTold = (matrix: Matrix, coordinate: string): Omit<Who, 'kind'> => ({
  coordinate,
  matrixVersion: matrix.version,
  dataClass: null,
  level: null,
  mask: null,
  freeText: false,
  selection: null,
  withheldWhileUnknown: false,
  rows: [],
  roles: [],
  openTo: [],
  heldBy: [],
});

/**
 * Who may read a field, may ask a question or may filter by an input.
 * @throws CommandError where the schema has no such coordinate
 */
export const whoMayRead = (matrix: Matrix, { schema, declarations }: GuardedGraph, coordinate: string): Who => {
  const told = nothingTold(matrix, coordinate);
  const [field, root, input] = [
    declarations.fields.get(coordinate),
    declarations.roots.get(coordinate),
    declarations.inputs.get(coordinate),
  ];
  if (root)
    return {
      ...told,
      kind: 'QUESTION',
      rows: rowsNamed(matrix, root.anchors),
      openTo: roles.filter((role) => mayReach(matrix, { role }, root.anchors)),
    };
  if (input)
    return {
      ...told,
      kind: 'INPUT',
      dataClass: input.dataClass,
      level: input.level,
      rows: rowsNamed(matrix, rowsOf(input.dataClass)),
      openTo: roles.filter((role) => mayUse(matrix, role, input)),
    };
  if (!field) throw unknownCoordinate(coordinate, [...declarations.fields.keys(), ...declarations.inputs.keys()]);
  if (field.dataClass === EMBEDDED)
    return { ...told, kind: 'PART', heldBy: holdersOf(schema, declarations, field.type) };
  return {
    ...told,
    kind: 'FIELD',
    dataClass: field.dataClass,
    level: field.level,
    mask: field.mask,
    freeText: field.freeText,
    selection: selectionOf(schema, field.dataClass),
    withheldWhileUnknown: mayIdentify(field),
    rows: rowsNamed(matrix, rowsOf(field.dataClass)),
    roles: roles.map((role) => ({ role, clauses: clausesOf(role, field, fieldAccess(matrix, role, field)) })),
  };
};
