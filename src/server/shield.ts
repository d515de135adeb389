import { createRequire } from 'node:module';
import util from 'node:util';
import type { GraphQLSchema } from 'graphql';
import type * as graphqlMiddleware from 'graphql-middleware';
import type * as graphqlShield from 'graphql-shield';
import { forbidden } from '../core/errors.ts';
import { mayBreakGlass } from '../policy/triggers.ts';
import type { GatewayContext } from './context.ts';

// graphql-shield 7.6.5 imports util.isUndefined, which Node 23 removed; its CommonJS build works once it is there again.
(util as unknown as Record<string, unknown>).isUndefined ??= (value: unknown) => value === undefined;

const require = createRequire(import.meta.url);
const { allow, deny, rule, shield } = require('graphql-shield') as typeof graphqlShield;
const { applyMiddleware } = require('graphql-middleware') as typeof graphqlMiddleware;

/** Who may record what: a mutation is refused in words, because that it exists is public. */
const mayAcknowledge = rule({ cache: 'no_cache' })((_parent, _args, { principal }: GatewayContext) =>
  principal.role === 'COURT_REGISTRY' && principal.purpose === 'TRIAL'
    ? true
    : forbidden('Only the registry of a court acknowledges a charge sheet, for the purpose TRIAL.'),
);

const mayBreak = rule({ cache: 'no_cache' })((_parent, _args, { principal }: GatewayContext) =>
  mayBreakGlass(principal)
    ? true
    : forbidden('Only an officer of the police of the rank of inspector or above may break the glass.'),
);

const presides = rule({ cache: 'no_cache' })((_parent, _args, { principal }: GatewayContext) =>
  principal.role === 'JUDGE' ? true : forbidden('Only the presiding officer of a court directs this.'),
);

const mayWithdraw = rule({ cache: 'no_cache' })((_parent, _args, { principal }: GatewayContext) =>
  principal.role === 'JUDGE' || principal.role === 'SUPERINTENDENT_OF_POLICE'
    ? true
    : forbidden('Only the presiding officer or the superintendent whose case it is ends this.'),
);

const mayApply = rule({ cache: 'no_cache' })((_parent, _args, { principal }: GatewayContext) =>
  principal.role === 'JAIL_SUPERINTENDENT' && principal.purpose === 'CUSTODY_REVIEW'
    ? true
    : forbidden(
        'Only the superintendent of a jail records the application of BNSS 479(3), for the purpose CUSTODY_REVIEW.',
      ),
);

const mayDecide = rule({ cache: 'no_cache' })((_parent, _args, { principal }: GatewayContext) =>
  principal.role === 'CRIME_RECORDS_BUREAU' && principal.purpose === 'INVESTIGATION'
    ? true
    : forbidden('Only a records bureau decides on candidates, for the purpose INVESTIGATION.'),
);

const mutationRules: Readonly<Record<string, typeof mayAcknowledge>> = {
  acknowledgeChargeSheet: mayAcknowledge,
  requestBreakGlass: mayBreak,
  directUnmasking: presides,
  recordGrant: presides,
  withdrawGrant: mayWithdraw,
  recordApplication: mayApply,
  confirmLink: mayDecide,
  rejectLink: mayDecide,
  undoLinkDecision: mayDecide,
};

const rulesFor = (
  fields: readonly string[],
  rules: Readonly<Record<string, typeof mayAcknowledge>>,
  otherwise: typeof allow | undefined,
) =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const found = rules[field] ?? otherwise;
      return found ? [[field, found]] : [];
    }),
  );

/**
 * Puts graphql-shield at the doors: the root fields. A question that the matrix anchors is open to every role, and answers null where
 * nothing beneath it is readable; everything else is denied unless a rule here names it (`fallbackRule: deny`).
 *
 * Only the doors: around every field the shield costs two to seven times a list's time, passes over interfaces, and opens a whole type
 * for one undefined rule. Fields are the redaction's, from the same matrix.
 */
export const shieldRoots = (schema: GraphQLSchema, anchored: ReadonlySet<string>): GraphQLSchema => {
  const fieldsOf = (type: 'Query' | 'Mutation'): string[] =>
    Object.keys((type === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});
  const questions = fieldsOf('Query').filter((field) => anchored.has(`Query.${field}`));
  const permissions = shield(
    { Query: rulesFor(questions, {}, allow), Mutation: rulesFor(fieldsOf('Mutation'), mutationRules, undefined) },
    {
      fallbackRule: deny,
      fallbackError: forbidden('Your role may not ask this.'),
      allowExternalErrors: true,
      debug: false,
    },
  );
  const generated = permissions.generate(schema) as Record<'Query' | 'Mutation', Parameters<typeof applyMiddleware>[1]>;
  return applyMiddleware(schema, { Query: generated.Query, Mutation: generated.Mutation } as Parameters<
    typeof applyMiddleware
  >[1]);
};
