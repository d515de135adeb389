import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import type { Resolvers } from '../src/generated/graphql.ts';
import type { Cell } from '../src/policy/matrix.ts';
import type { Rule } from '../src/policy/rules.ts';
import { tellableRows } from '../src/policy/unknown.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { cnr } from './cnr.ts';
import { oneself } from './oneself.ts';

const accessOf: Record<Cell, string> = {
  F: 'FULL',
  O: 'OWN',
  OM: 'OWN_ELSE_MASKED',
  M: 'MASKED',
  MX: 'MASKED_UNTIL_DIRECTED',
  S: 'STATUS',
  A: 'AGGREGATE',
  R: 'REQUESTED',
  X: 'TRIGGER',
  NONE: 'NONE',
};

/** What the caller may do with one field, row by row. A row whose existence is secret from the role is not listed. */
const permissionsOf = ({ field }: Rule, { matrix, principal, policy }: GatewayContext): object[] => {
  const [type, name] = field.coordinate.split('.');
  return tellableRows(matrix, principal.role, policy.granted, field.dataClass).map((row) => ({
    type,
    field: name,
    dataClass: row.dataClass,
    matrixRow: row.number,
    access: accessOf[row.cells[principal.role]],
    basis: row.basis,
  }));
};

/** The library's scalar under the name that the institutions sign. */
const renamed = (scalar: GraphQLScalarType, name: string): GraphQLScalarType =>
  new GraphQLScalarType({ ...scalar.toConfig(), name });

export const base: Resolvers = {
  Query: {
    me: (_parent, _args, { principal, matrix }) =>
      oneself({
        subject: principal.subject,
        pillar: principal.institution,
        role: principal.role,
        jurisdiction: principal.posting,
        purposes: [...(matrix.purposes.get(principal.role) ?? [])],
      }),
  },
  Me: {
    permissions: (_parent, _args, context) =>
      [...context.policy.rules.values()]
        .filter(({ field }) => !field.coordinate.startsWith('Query.') && !field.coordinate.startsWith('Mutation.'))
        .flatMap((rule) => permissionsOf(rule, context)),
  },
  CNR: cnr,
  Date: renamed(GraphQLLocalDate, 'Date'),
  DateTime: renamed(GraphQLDateTimeISO, 'DateTime'),
};
