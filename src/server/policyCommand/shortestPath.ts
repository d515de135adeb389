import { type GraphQLField, type GraphQLSchema, getNamedType, isObjectType, isRequiredArgument } from 'graphql';

type Fields = readonly GraphQLField<unknown, unknown>[];

const fieldsOf = (schema: GraphQLSchema, type: string): Fields => {
  const found = schema.getType(type);
  return isObjectType(found) ? Object.values(found.getFields()) : [];
};

const leadsTo = ({ type }: GraphQLField<unknown, unknown>): string => getNamedType(type).name;

/** A field that can be asked without saying more. */
const isPlain = ({ args }: GraphQLField<unknown, unknown>): boolean => !args.some(isRequiredArgument);

/** The fields by which a type is reached from a case, the fewest; null where no case leads to it. */
const pathTo = (schema: GraphQLSchema, type: string): readonly string[] | null => {
  const seen = new Set(['Case']);
  let reached: readonly (readonly [type: string, path: readonly string[]])[] = [['Case', []]];
  while (reached.length > 0) {
    const found = reached.find(([name]) => name === type);
    if (found) return found[1];
    reached = reached
      .flatMap(([name, path]) =>
        fieldsOf(schema, name)
          .filter(isPlain)
          .map((field) => [leadsTo(field), [...path, field.name]] as const),
      )
      .filter(([name]) => !seen.has(name) && seen.add(name));
  }
  return null;
};

/** The shortest selection beneath a case that reaches a field. */
export const selectionOf = (
  schema: GraphQLSchema,
  { type, field }: { readonly type: string; readonly field: string },
): string | null => {
  const path = pathTo(schema, type);
  const last = fieldsOf(schema, type).find(({ name }) => name === field);
  if (!path || !last) return null;
  const beneath = isObjectType(getNamedType(last.type)) ? ' { __typename }' : '';
  return path.toReversed().reduce((inner, name) => `${name} { ${inner} }`, `${field}${beneath}`);
};
