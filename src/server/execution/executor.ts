import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { GatewayContext } from '../context.ts';
import { compile } from './compile.ts';
import type { CompiledOperation } from './compiled.ts';
import { resultOf } from './result.ts';
import { executeFields } from './run.ts';
import type { Holder, Run } from './underWay.ts';

/** An operation as it is planned for one caller. */
export type Planned = {
  readonly document: DocumentNode;
  /** None where it is not said which of several is meant, or one is that is not there: graphql-js says so. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName: string | undefined;
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
    operationName: planned.operationName,
  });

const executeCompiled = (
  schema: GraphQLSchema,
  { fields, fragments }: CompiledOperation,
  operation: OperationDefinitionNode,
  { variables, context }: Planned,
): Promise<ExecutionResult> =>
  new Promise((resolve) => {
    const given = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 50 });
    if (given.errors) {
      resolve({ errors: given.errors });
      return;
    }
    const data: Holder = {};
    const run: Run = {
      schema,
      operation,
      fragments,
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
  const compiled = new WeakMap<OperationDefinitionNode, CompiledOperation | null>();
  const seen = new WeakSet<OperationDefinitionNode>();

  const compiledOf = (document: DocumentNode, operation: OperationDefinitionNode): CompiledOperation | null => {
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
    const { document, operation } = planned;
    const found = operation && compiledOf(document, operation);
    return found ? executeCompiled(schema, found, operation, planned) : executePlainly(schema, planned);
  };
};
