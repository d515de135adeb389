import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from './context.ts';
import type { Told } from './observation.ts';
import type { WithheldEntry } from './withheld.ts';

/** The root field that is asked, as the schema names it: an operation's own name is the caller's word, and may be a person's. */
const rootOf = (operation: OperationDefinitionNode | undefined): string => {
  const fields = operation?.selectionSet.selections ?? [];
  const names = new Set(fields.map((field) => (field.kind === Kind.FIELD ? field.name.value : 'several')));
  const [name = 'none', ...others] = names;
  return others.length > 0 ? 'several' : name;
};

/** What operators are told of an answer that is about to leave. */
export const toldOfAnswer = ({
  operation,
  response,
}: Pick<GraphQLRequestContextWillSendResponse<GatewayContext>, 'operation' | 'response'>): Told => {
  if (response.body.kind !== 'single') return { operation: rootOf(operation) };
  const { errors, extensions } = response.body.singleResult;
  const code = errors?.[0]?.extensions?.code;
  return {
    operation: rootOf(operation),
    ...(typeof code === 'string' ? { code } : {}),
    withheld: (extensions?.withheld as readonly WithheldEntry[] | undefined) ?? [],
  };
};
