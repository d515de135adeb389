import { type GraphQLInputType, type GraphQLResolveInfo, getNamedType, isInputObjectType } from 'graphql';
import { forbidden } from '../core/errors.ts';
import type { RolePolicy } from './policyTables.ts';

type Given = { readonly coordinate: string; readonly value: unknown; readonly type: GraphQLInputType };

const isGiven = ({ value }: Given): boolean => value !== undefined && value !== null;

const beneath = ({ value, type }: Given): Given[] => {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return [];
  return Object.values(named.getFields()).map((field) => ({
    coordinate: `${named.name}.${field.name}`,
    value: (value as Record<string, unknown>)[field.name],
    type: field.type,
  }));
};

const firstClosed = (policy: RolePolicy, given: readonly Given[]): string | undefined => {
  for (const one of given.filter(isGiven)) {
    if (policy.closedInputs.has(one.coordinate)) return one.coordinate;
    const inner = firstClosed(policy, beneath(one));
    if (inner) return inner;
  }
  return undefined;
};

/**
 * Refuses a filter or argument on what the caller's role may not read: by halving a filter one reads any value (threat T9).
 * The refusal depends on the role alone, never on a record.
 * @throws FORBIDDEN
 */
export const refuseClosedInputs = (
  policy: RolePolicy,
  info: GraphQLResolveInfo,
  args: Readonly<Record<string, unknown>>,
): void => {
  const field = info.parentType.getFields()[info.fieldName];
  const given = (field?.args ?? []).map(({ name, type }) => ({
    coordinate: `${info.parentType.name}.${info.fieldName}(${name}:)`,
    value: args[name],
    type,
  }));
  const closed = firstClosed(policy, given);
  if (closed) throw forbidden(`Your role may not look up or filter by ${closed}.`);
};
