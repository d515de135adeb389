import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Logger } from '../platform/log.ts';
import { answerPlugin } from './answerPlugin.ts';
import { breadthRule } from './breadth.ts';
import type { GatewayContext } from './context.ts';
import type { DocumentStore } from './documentStore.ts';
import { formatErrors } from './errors.ts';
import { executedBy } from './execution/apolloExecutor.ts';
import { createExecutor } from './execution/executor.ts';
import { depthRule, MAX_TOKENS } from './limits.ts';
import type { Plans } from './plan.ts';

/** What the servers of all roles share. */
export type ApolloNeed = {
  readonly log: Logger;
  readonly plans: Plans;
  readonly documents: DocumentStore<DocumentNode>;
};

/** Apollo Server as the institutions meet it: one document a request, no batches, no stack traces, no guesses at what was meant. */
export const createApollo = (
  schema: GraphQLSchema,
  { log, plans, documents }: ApolloNeed,
  plugins: readonly ApolloServerPlugin<GatewayContext>[] = [],
): ApolloServer<GatewayContext> =>
  new ApolloServer<GatewayContext>({
    gateway: executedBy(schema, createExecutor(schema)),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      // What an operation costs is weighed as it was asked, before the plan puts another in its place.
      ...plugins,
      answerPlugin(plans, log),
    ],
    documentStore: documents,
    formatError: formatErrors(log),
    validationRules: [depthRule, breadthRule],
    parseOptions: { maxLexicalTokens: MAX_TOKENS },
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
