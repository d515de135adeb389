import { type GraphQLSchema, getNamedType, isEnumType, isObjectType, Kind, parse } from 'graphql';
import { roles } from '../core/roles.ts';
import { families } from '../policy/families.ts';
import { cells, type Matrix } from '../policy/matrix.ts';
import type { Declarations, FieldDeclaration } from './declarations.ts';
import { cellLegend, roleLegend } from './documentLegend.ts';
import { cellsOf, classCells, roleHeadings, rowNumbers, table } from './documentTables.ts';
import type { GuardedGraph } from './schema.ts';
import { readTypeDefinitions } from './schemaFiles.ts';

/** What the letters and the columns mean. */
export const legend = (matrix: Matrix): string =>
  [
    table(
      ['Cell', 'Meaning'],
      cells.map((cell) => [cellLegend[cell].sign, cellLegend[cell].meaning]),
    ),
    table(
      ['', 'Role', 'Purposes that it may state', 'Own'],
      roles.map((role) => [
        roleLegend[role].short,
        role,
        [...(matrix.purposes.get(role) ?? [])].join(', '),
        roleLegend[role].own,
      ]),
    ),
  ].join('\n\n');

/** The rows of the matrix: their cells, and why. */
export const rowTables = ({ rows }: Matrix): string => {
  const all = [...rows.values()];
  const secret = (hidden: boolean): string => (hidden ? 'Its existence is secret. ' : '');
  return [
    table(
      ['Row', 'Class', 'What', ...roleHeadings],
      all.map(({ number, dataClass, title, cells: of }) => [
        String(number),
        dataClass,
        title.en,
        ...roles.map((role) => cellLegend[of[role]].sign),
      ]),
    ),
    table(
      ['Row', 'What', 'Basis', 'Why', 'Status'],
      all.map((row) => [String(row.number), row.title.en, row.basis.en, secret(row.secret) + row.why, row.status]),
    ),
  ].join('\n\n');
};

/** Families: one of several rows, selected by the record. */
export const familyTable = (matrix: Matrix, schema: GraphQLSchema): string => {
  const classes = schema.getType('DataClass');
  const described = (name: string): string => (isEnumType(classes) ? (classes.getValue(name)?.description ?? '') : '');
  return table(
    ['Family', 'Rows', 'Which row'],
    Object.keys(families).map((name) => [name, rowNumbers(matrix, name), described(name)]),
  );
};

const yes = (open: boolean): string => (open ? 'yes' : '–');

/** The questions at the door. */
export const rootTable = (matrix: Matrix, { schema, declarations, policies }: GuardedGraph): string =>
  table(
    ['Question', 'What', 'Open where one of these rows is', ...roleHeadings],
    [...declarations.roots.values()].map(({ coordinate, anchors }) => {
      const [type = '', field = ''] = coordinate.split('.');
      const found = schema.getType(type);
      const description = isObjectType(found) ? (found.getFields()[field]?.description ?? '') : '';
      const open = roles.map((role) => yes(!policies.of(role).closedRoots.has(coordinate)));
      return [coordinate, description, anchors.map((anchor) => rowNumbers(matrix, anchor)).join(', '), ...open];
    }),
  );

/** What may be filtered and looked up by. */
export const inputTable = (matrix: Matrix, { declarations, policies }: GuardedGraph): string =>
  table(
    ['Filter or argument', 'Class', 'Row', 'Level', ...roleHeadings],
    [...declarations.inputs.values()].map((input) => [
      input.coordinate,
      ...classCells(matrix, input),
      ...roles.map((role) => yes(!policies.of(role).closedInputs.has(input.coordinate))),
    ]),
  );

const maskOf = ({ mask, freeText }: FieldDeclaration): string =>
  [mask, freeText ? 'text' : null].filter(Boolean).join(', ');

/** The fields and questions that lead to a type. */
export const holdersOf = (schema: GraphQLSchema, { fields }: Declarations, name: string): string[] => {
  const held = ({ type, field }: FieldDeclaration): string | undefined => {
    const found = schema.getType(type);
    return isObjectType(found) ? getNamedType(found.getFields()[field]?.type)?.name : undefined;
  };
  return [...fields.values()].filter((field) => held(field) === name).map(({ coordinate }) => coordinate);
};

const typeSection = (
  matrix: Matrix,
  { schema, declarations }: GuardedGraph,
  name: string,
  fields: readonly FieldDeclaration[],
): string => {
  const rows = fields.map((field) => [
    field.field,
    ...classCells(matrix, field),
    maskOf(field),
    ...cellsOf(matrix, field.dataClass),
  ]);
  const about = `${schema.getType(name)?.description ?? ''}\n\nIn: ${holdersOf(schema, declarations, name).join(', ')}.`;
  return `### ${name}\n\n${about}\n\n${table(['Field', 'Class', 'Row', 'Level', 'Mask', ...roleHeadings], rows)}`;
};

/** In the order in which the schema's files define them. */
const typeNames = (): string[] =>
  readTypeDefinitions().flatMap((text) =>
    parse(text).definitions.flatMap((one) => (one.kind === Kind.OBJECT_TYPE_DEFINITION ? [one.name.value] : [])),
  );

/** A section for each type. */
export const typeSections = (matrix: Matrix, graph: GuardedGraph): string[] => {
  const { fields, roots } = graph.declarations;
  const byType = Map.groupBy(
    [...fields.values()].filter(({ coordinate }) => !roots.has(coordinate)),
    ({ type }) => type,
  );
  return typeNames().flatMap((name) =>
    byType.has(name) ? [typeSection(matrix, graph, name, byType.get(name) ?? [])] : [],
  );
};
