import { getDirective, MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { GraphQLSchema, specifiedDirectives } from 'graphql';
import type { Matrix, MatrixRow } from '../policy/matrix.ts';
import { isUnknownTo, tellableRows } from '../policy/unknown.ts';
import type { Declarations } from './declarations.ts';
import type { RolePolicy } from './policyTables.ts';

type Node = Parameters<typeof getDirective>[1];

const inWords = (rows: readonly MatrixRow[]): string =>
  rows.map(({ number, dataClass, basis }) => `row ${number} ${dataClass} (${basis.en})`).join('; ');

const withNote = (description: string | null | undefined, note: string | null): { description?: string } =>
  note === null ? {} : { description: description ? `${description}\n\n${note}` : note };

/**
 * The schema as one role may know it. What is withheld from the role for every record says so, with the row; what is so secret that
 * the role may not hear of it is not there, for introspection, validation and the IDE alike. The directives that declare the policy are
 * between the institutions: nobody is shown them.
 */
export const schemaFor = (
  schema: GraphQLSchema,
  { roots }: Declarations,
  matrix: Matrix,
  policy: RolePolicy,
): GraphQLSchema => {
  const { role, granted } = policy;
  const classOf = (node: Node): string | undefined => {
    const dataClass: unknown = getDirective(schema, node, 'data')?.[0]?.class;
    return typeof dataClass === 'string' ? dataClass : undefined;
  };
  const isSecret = (node: Node): boolean => {
    const dataClass = classOf(node);
    return dataClass !== undefined && isUnknownTo(matrix, role, granted, dataClass);
  };
  const told = (dataClass: string): string => inWords(tellableRows(matrix, role, granted, dataClass));

  const withheldNote = (coordinate: string): string | null => {
    const rule = policy.rules.get(coordinate);
    if (rule?.always !== 'WITHHOLD' || roots.has(coordinate)) return null;
    const waits = tellableRows(matrix, role, granted, rule.field.dataClass).some(({ cells }) => cells[role] === 'X');
    const until = waits ? ' until a recorded trigger opens it' : '';
    return `Withheld from your role in every case${until}: ${told(rule.field.dataClass)}.`;
  };
  const rootNote = (coordinate: string): string | null =>
    policy.closedRoots.has(coordinate)
      ? `Closed to your role: ${(roots.get(coordinate)?.anchors ?? []).map(told).join('; ')}.`
      : null;
  const inputNote = (coordinate: string, node: Node): string | null =>
    policy.closedInputs.has(coordinate) ? `Your role may not ask by this: ${told(classOf(node) ?? '')}.` : null;

  const view = mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, name, type) => {
      const coordinate = `${type}.${name}`;
      if (isSecret(field)) return null;
      const args = Object.entries(field.args ?? {}).filter(([, argument]) => !isSecret(argument));
      return {
        ...field,
        ...withNote(field.description, rootNote(coordinate) ?? withheldNote(coordinate)),
        args: Object.fromEntries(
          args.map(([key, argument]) => [
            key,
            { ...argument, ...withNote(argument.description, inputNote(`${coordinate}(${key}:)`, argument)) },
          ]),
        ),
      };
    },
    [MapperKind.INPUT_OBJECT_FIELD]: (field, name, type) => {
      if (isSecret(field)) return null;
      return { ...field, ...withNote(field.description, inputNote(`${type}.${name}`, field)) };
    },
    [MapperKind.ENUM_VALUE]: (value) => (isSecret(value) ? null : value),
  });
  const shown = new GraphQLSchema({ ...view.toConfig(), directives: specifiedDirectives });
  return pruneSchema(shown, { skipEmptyCompositeTypePruning: false });
};
