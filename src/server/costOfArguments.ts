import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

type Values = Readonly<Record<string, unknown>>;

/** An operation to be weighed, with what its variables hold. */
export type Weighed = {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, SelectionSetNode>;
  readonly variables: Values;
};

/** What a variable holds where the caller gives nothing. */
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Values =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );

/** Makes an operation ready to be weighed. */
export const weighedOf = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values = {},
): Weighed => ({
  operation,
  fragments: new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet] as const] : [],
    ),
  ),
  variables: { ...defaultsOf(operation), ...variables },
});

/** The arguments of a field as they will be given. */
export const valuesOf = ({ arguments: written = [] }: FieldNode, { variables }: Weighed): Values =>
  Object.fromEntries(written.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]));

type Weights = ReadonlyMap<string, number>;

/** What the use of filters costs, wherever they stand in what was given. */
const costOfInput = (weights: Weights, type: GraphQLInputType, value: unknown): number => {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, inner]) => {
    const field = named.getFields()[name];
    if (!field || inner === undefined) return sum;
    return sum + (weights.get(`${named.name}.${name}`) ?? 0) + costOfInput(weights, field.type, inner);
  }, 0);
};

/** What the use of a field's arguments costs. */
export const costOfArguments = (
  weights: Weights,
  coordinate: string,
  { args }: GraphQLField<unknown, unknown>,
  given: Values,
): number =>
  args
    .filter(({ name }) => given[name] !== undefined)
    .reduce(
      (sum, { name, type }) =>
        sum + (weights.get(`${coordinate}(${name}:)`) ?? 0) + costOfInput(weights, type, given[name]),
      0,
    );
