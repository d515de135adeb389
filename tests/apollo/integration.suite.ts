import { ApolloServer } from '@apollo/server';
import { type CreateServerForIntegrationTests, defineIntegrationTestSuite } from '@apollo/server-integration-testsuite';
import { createApp, fastifyApolloDrainPlugin, serve } from '../../src/server/http.ts';

// Apollo's own tests of an HTTP transport, over ours: the app, its headers and its refusals of what is no request. The schemas, errors and
// contexts are the suite's.

const createServer: CreateServerForIntegrationTests = async (config, options) => {
  const app = createApp(null);
  const server = new ApolloServer({ ...config, plugins: [...(config.plugins ?? []), fastifyApolloDrainPlugin(app)] });
  await server.start();
  const context = options?.context ?? (async () => ({}));
  await serve(app, {
    // The suite's contexts are none of the gateway's.
    identify: () => context() as Promise<never>,
    serverFor: async () => server as ApolloServer<never>,
    readiness: async () => ({ ready: true, pillars: [] }),
    ide: null,
    documents: null,
    shedLoadAfterMs: null,
  });
  // The suite asks at the root of whatever address it is given.
  app.server.prependListener('request', (request) => {
    request.url = request.url?.replace(/^\/(?=$|\?)/, '/graphql');
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { server, url };
};

defineIntegrationTestSuite(createServer, { serverIsStartedInBackground: false });
