import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  type IntrospectionQuery,
  isObjectType,
} from 'graphql';
import type { World } from '../support/world.ts';

/** A field with its arguments: a name in both scripts, a list at its longest. */
const asked = ({ name, args }: GraphQLField<unknown, unknown>): string[] => {
  if (args.some((argument) => argument.name === 'script')) return [name, `${name}Native: ${name}(script: NATIVE)`];
  return [args.some((argument) => argument.name === 'first') ? `${name}(first: 200)` : name];
};

const beneath = (type: GraphQLObjectType): string =>
  Object.values(type.getFields())
    .flatMap((field) => {
      const held = getNamedType(field.type);
      return asked(field).map((one) => (isObjectType(held) ? `${one} { ${beneath(held)} }` : one));
    })
    .join(' ');

/** The schema as a persona is told it. */
export const schemaFor = async (world: World, persona: string): Promise<GraphQLSchema> =>
  buildClientSchema((await world.ask(persona, getIntrospectionQuery())).data as IntrospectionQuery);

/** Every field beneath a type, as deep as the schema goes. */
export const everythingOf = (schema: GraphQLSchema, type: string): string => {
  const found = schema.getType(type);
  if (!isObjectType(found)) throw new Error(`there is no type ${type}`);
  return beneath(found);
};
