import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';

/** Apollo Server on Fastify, without the plugin that instruments every resolver: as fast as its settings make it. */
export const listenWithApollo = async <Context extends object>(
  schema: GraphQLSchema,
  context: (request: FastifyRequest) => Promise<Context>,
): Promise<string> => {
  const server = new ApolloServer<Context>({
    schema,
    plugins: [ApolloServerPluginCacheControlDisabled()],
    csrfPrevention: true,
  });
  await server.start();
  const app = fastify();
  app.route({ method: 'POST', url: '/graphql', handler: fastifyApolloHandler(server, { context }) });
  return app.listen({ host: '127.0.0.1', port: 0 });
};
