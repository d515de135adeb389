import { getDirective } from '@graphql-tools/utils';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import { PolicyError } from '../policy/matrix.ts';

/** How long a list is taken to be: `@listSize`. */
export type ListSize = {
  readonly assumedSize: number;
  readonly slicingArguments: readonly string[];
  /** Where it is not the field itself that is the list. */
  readonly sizedFields: ReadonlySet<string>;
};

/** What the schema says of cost, by coordinate: `Case.firs`, `UndertrialFilter.dateBefore`, `Query.undertrials(orderBy:)`. */
export type CostDeclarations = {
  readonly weights: ReadonlyMap<string, number>;
  readonly sizes: ReadonlyMap<string, ListSize>;
};

type Node = Parameters<typeof getDirective>[1];
type Declared = {
  readonly assumedSize: number;
  readonly slicingArguments?: readonly string[];
  readonly sizedFields?: readonly string[];
};

const weightOf = (schema: GraphQLSchema, coordinate: string, node: Node): [string, number][] => {
  const written: unknown = getDirective(schema, node, 'cost')?.[0]?.weight;
  if (written === undefined) return [];
  const weight = Number(written);
  if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY))
    throw new PolicyError(`${coordinate}: a weight is no number`);
  return [[coordinate, weight]];
};

const isListIn = (type: unknown, name: string): boolean =>
  isObjectType(type) && isListType(getNullableType(type.getFields()[name]?.type));

/** A size that names what is not there would count a list as one record. */
const refuseDangling = (coordinate: string, field: GraphQLField<unknown, unknown>, declared: Declared): void => {
  const { slicingArguments = [], sizedFields = [] } = declared;
  const arguments_ = new Set(field.args.map(({ name }) => name));
  const missing = [
    ...slicingArguments.filter((name) => !arguments_.has(name)),
    ...sizedFields.filter((name) => !isListIn(getNamedType(field.type), name)),
  ];
  const isOfList = isListType(getNullableType(field.type)) !== sizedFields.length > 0;
  if (missing.length > 0 || !isOfList)
    throw new PolicyError(`${coordinate}: @listSize is of no list: ${missing.join(', ')}`);
};

const sizeOf = (
  schema: GraphQLSchema,
  coordinate: string,
  field: GraphQLField<unknown, unknown>,
): [string, ListSize][] => {
  const declared = getDirective(schema, field, 'listSize')?.[0] as Declared | undefined;
  if (!declared) return [];
  refuseDangling(coordinate, field, declared);
  const { assumedSize, slicingArguments = [], sizedFields = [] } = declared;
  return [[coordinate, { assumedSize, slicingArguments, sizedFields: new Set(sizedFields) }]];
};

const weightsOfType = (schema: GraphQLSchema, type: GraphQLObjectType): [string, number][] =>
  Object.values(type.getFields()).flatMap((field) => [
    ...weightOf(schema, `${type.name}.${field.name}`, field),
    ...field.args.flatMap((argument) => weightOf(schema, `${type.name}.${field.name}(${argument.name}:)`, argument)),
  ]);

/**
 * Reads `@cost` and `@listSize`.
 * @throws PolicyError where one of them means nothing: a limit that was misspelt is none
 */
export const readCostDeclarations = (schema: GraphQLSchema): CostDeclarations => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const objects = types.filter(isObjectType);
  return {
    weights: new Map([
      ...objects.flatMap((type) => weightsOfType(schema, type)),
      ...types
        .filter(isInputObjectType)
        .flatMap((type) =>
          Object.values(type.getFields()).flatMap((field) => weightOf(schema, `${type.name}.${field.name}`, field)),
        ),
    ]),
    sizes: new Map(
      objects.flatMap((type) =>
        Object.values(type.getFields()).flatMap((field) => sizeOf(schema, `${type.name}.${field.name}`, field)),
      ),
    ),
  };
};
