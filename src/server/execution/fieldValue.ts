import { defaultFieldResolver, type GraphQLField, type GraphQLResolveInfo, getArgumentValues } from 'graphql';
import { admit, OPEN } from '../admit.ts';
import type { Args, CompiledField } from './compiled.ts';
import type { Holder, Run, Spot } from './underWay.ts';

const argsOf = (run: Run, { args, definition, nodes }: CompiledField): Args =>
  args ?? getArgumentValues(definition as GraphQLField<unknown, unknown>, nodes[0], run.variables);

const infoOf = (
  run: Run,
  { definition, nodes, parent, key }: CompiledField,
  above: Spot | undefined,
): GraphQLResolveInfo => ({
  fieldName: definition.name,
  fieldNodes: nodes,
  returnType: definition.type,
  parentType: parent,
  path: { prev: above, key, typename: parent.name },
  schema: run.schema,
  fragments: run.fragments,
  rootValue: undefined,
  operation: run.operation,
  variableValues: run.variables,
});

/** A field's value as its rule leaves it. */
export const fieldValue = (run: Run, field: CompiledField, source: unknown, above: Spot | undefined): unknown => {
  const { guard, definition, key } = field;
  const { context } = run;
  if (!guard) {
    const resolve = definition.resolve ?? defaultFieldResolver;
    return resolve(source, argsOf(run, field), context, infoOf(run, field, above));
  }
  const found = guard.field ? admit(guard.field, source, context, above, key) : OPEN;
  if (found !== OPEN) return found;
  if (guard.isRead) {
    const value = (source as Holder | null)?.[definition.name];
    if (typeof value !== 'function') return value;
  }
  return guard.resolve(source, argsOf(run, field), context, infoOf(run, field, above));
};
