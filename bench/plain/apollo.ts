import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';

/** Apollo Server on Fastify, without the plugins that instrument every resolver: as fast as its settings make it. */
export const listenWithApollo = async <Context extends object>(
  served: { readonly schema: GraphQLSchema } | Pick<ApolloServerOptionsWithGateway<Context>, 'gateway'>,
  context: (request: FastifyRequest) => Promise<Context>,
): Promise<string> => {
  const server = new ApolloServer<Context>({
    ...served,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled()],
    csrfPrevention: true,
  });
  await server.start();
  const app = fastify();
  app.route({ method: 'POST', url: '/graphql', handler: fastifyApolloHandler(server, { context }) });
  return app.listen({ host: '127.0.0.1', port: 0 });
};
