import { makeExecutableSchema } from '@graphql-tools/schema';
import { getDirective } from '@graphql-tools/utils';
import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { readTypeDefinitions } from '../../src/server/schemaFiles.ts';

/** The schema as its files declare it, without the gateway around it. */
export const declared: GraphQLSchema = makeExecutableSchema({ typeDefs: readTypeDefinitions() });

export const objectNamed = (name: string): GraphQLObjectType => {
  const type = declared.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type;
};

/** How the selections of one type are put into the document: as they are, or behind a fragment. */
export type Shape = (type: string, selections: string) => string;

const plainly: Shape = (_type, selections) => `{ ${selections} }`;

/** Classes whose very existence is secret from most: they are in the schema of few (tests/http/roleSchema.test.ts). */
const secretClasses: ReadonlySet<unknown> = new Set([
  'CHILD_IN_CONFLICT',
  'PROTECTED_WITNESS_IDENTITY',
  'SEALED_RECORD',
]);

const isTold = (field: GraphQLField<unknown, unknown>): boolean =>
  !secretClasses.has(getDirective(declared, field, 'data')?.[0]?.class);

const selectionsOf = (type: GraphQLObjectType, shape: Shape, above: readonly string[]): string =>
  Object.values(type.getFields())
    .filter(isTold)
    .flatMap(({ name, type: held }) => {
      const named = getNamedType(held);
      if (!isObjectType(named)) return [name];
      // A type within itself tells nothing new: the same coordinates are decided by the same rule.
      return above.includes(named.name) ? [] : [`${name} ${everythingOf(named, shape, above)}`];
    })
    .join(' ');

const everythingOf = (type: GraphQLObjectType, shape: Shape, above: readonly string[]): string =>
  shape(type.name, selectionsOf(type, shape, [...above, type.name]));

/** Every field that can be asked beneath a type, to the end. */
export const everything = (type: string, shape: Shape = plainly): string => everythingOf(objectNamed(type), shape, []);
