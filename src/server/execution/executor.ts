import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { GatewayContext } from '../context.ts';
import { compile } from './compile.ts';
import type { Selected } from './compiled.ts';
import { executeFields, type Run } from './run.ts';

/** An operation as it is planned for one caller. */
export type Planned = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
  readonly context: GatewayContext;
};

export type Execute = (planned: Planned) => Promise<ExecutionResult>;

/** As the specification has it: by graphql-js. */
export const executePlainly = async (schema: GraphQLSchema, planned: Planned): Promise<ExecutionResult> =>
  execute({
    schema,
    document: planned.document,
    contextValue: planned.context,
    variableValues: planned.variables,
    operationName: planned.operation.name?.value,
  });

const fragmentsIn = ({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );

type Answer = Record<string | number, unknown>;

/** The place of the null that an error left: itself, or the nearest above it that may hold one. */
const nullOf = (data: Answer | null, { path = [] }: GraphQLError): string => {
  let found: unknown = data;
  const depth = path.findIndex((key) => {
    if (found === null) return true;
    found = (found as Answer)[key];
    return false;
  });
  return JSON.stringify(depth < 0 ? path : path.slice(0, depth));
};

/** Of the errors that end in one null the first is told: of what that null took with it nothing more is. */
const told = (data: Answer | null, errors: readonly GraphQLError[]): GraphQLError[] => {
  const places = new Map<string, GraphQLError>();
  for (const error of errors) {
    const place = nullOf(data, error);
    if (!places.has(place)) places.set(place, error);
  }
  return [...places.values()];
};

const resultOf = ({ errors, isNull }: Run, answer: Answer): ExecutionResult => {
  const data = isNull ? null : answer;
  return errors.length > 0 ? { errors: told(data, errors), data } : { data };
};

const executeCompiled = (
  schema: GraphQLSchema,
  fields: readonly Selected[],
  { document, operation, variables, context }: Planned,
): Promise<ExecutionResult> =>
  new Promise((resolve) => {
    const given = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 50 });
    if (given.errors) {
      resolve({ errors: given.errors });
      return;
    }
    const data: Answer = {};
    const run: Run = {
      schema,
      operation,
      fragments: fragmentsIn(document),
      variables: given.coerced,
      context,
      errors: [],
      waitedFor: 1,
      isNull: false,
      end: () => resolve(resultOf(run, data)),
    };
    executeFields(run, fields, undefined, data, undefined);
    run.waitedFor -= 1;
    if (run.waitedFor === 0) run.end();
  });

/**
 * Executes operations over one view of the schema. What comes again is compiled: the plan of a document and a role class is one object, and
 * what was compiled of it ends with it. Every field is decided by the same rule either way (`admit`).
 */
export const createExecutor = (schema: GraphQLSchema): Execute => {
  const compiled = new WeakMap<OperationDefinitionNode, readonly Selected[] | null>();
  const seen = new WeakSet<OperationDefinitionNode>();

  const fieldsOf = ({ document, operation }: Planned): readonly Selected[] | null => {
    const known = compiled.get(operation);
    if (known !== undefined) return known;
    if (!seen.has(operation)) {
      seen.add(operation);
      return null;
    }
    const found = compile(schema, document, operation);
    compiled.set(operation, found);
    return found;
  };

  return (planned) => {
    const fields = fieldsOf(planned);
    return fields ? executeCompiled(schema, fields, planned) : executePlainly(schema, planned);
  };
};

type Gateway = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];

/** Apollo Server leaves execution to what it takes for a gateway of subgraphs: here it is the graph itself. */
export const executedBy = (schema: GraphQLSchema, run: Execute): Gateway => ({
  load: async () => ({
    schema,
    executor: ({ document, operation, request, context }) =>
      run({ document, operation, variables: request.variables ?? {}, context: context as GatewayContext }),
  }),
  onSchemaLoadOrUpdate: (told) => {
    told({ apiSchema: schema, coreSupergraphSdl: '' });
    return () => undefined;
  },
  stop: async () => undefined,
});
