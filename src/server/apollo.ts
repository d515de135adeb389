import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from '../platform/log.ts';
import { breadthRule } from './breadth.ts';
import type { GatewayContext } from './context.ts';
import { formatErrors } from './errors.ts';
import { fieldPathsOf } from './fieldPaths.ts';
import { depthRule, MAX_TOKENS } from './limits.ts';

/** Says with every answer what was withheld and on what basis, which pillars were asked, and which links were never found. */
const answerExtensions: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response, document, operation }) => {
      if (response.body.kind !== 'single' || !operation || !document) return;
      if (response.body.singleResult.errors?.some(({ extensions }) => extensions?.code === 'FORBIDDEN'))
        response.http.status = 403;
      response.body.singleResult.extensions = {
        ...response.body.singleResult.extensions,
        withheld: contextValue.withheld.entries(fieldPathsOf(document, operation)),
        ...contextValue.answer.told(),
      };
    },
  }),
};

/** Apollo Server as the institutions meet it: one document a request, no batches, no stack traces, no guesses at what was meant. */
export const createApollo = (
  schema: GraphQLSchema,
  log: Logger,
  plugins: ApolloServerPlugin<GatewayContext>[] = [],
): ApolloServer<GatewayContext> =>
  new ApolloServer<GatewayContext>({
    schema,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      answerExtensions,
      ...plugins,
    ],
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
