import { ApolloServer } from '@apollo/server';
import { type CreateServerForIntegrationTests, defineIntegrationTestSuite } from '@apollo/server-integration-testsuite';
import type { Ledger } from '../../src/audit/ledger.ts';
import type { Installation } from '../../src/server/context.ts';
import { createApp, fastifyApolloDrainPlugin, serve } from '../../src/server/http.ts';
import { keyedHashes } from '../../src/server/keys.ts';
import { unobserved } from '../../src/server/observation.ts';
import { buildGraph } from '../../src/server/schema.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';

// Apollo's own tests of an HTTP transport, over ours: the app, its headers and its refusals of what is no request. The schemas, errors and
// contexts are the suite's.

/** Who is asked of nothing but its transport has no records: entries are made, and written nowhere. */
const ledger: Ledger = {
  append: async () => undefined,
  head: () => null,
  isWritable: async () => true,
  lagSeconds: () => 0,
  close: async () => undefined,
};
const matrix = readPolicyFiles(true);
const { partyHash, ledgerHashes } = keyedHashes('a key of this suite alone, which everybody may know');
const installation = {
  ledger,
  matrix,
  partyHash,
  ledgerHashes,
  policies: buildGraph(matrix).policies,
  now: () => new Date(),
} as Installation;

const createServer: CreateServerForIntegrationTests = async (config, options) => {
  const app = createApp(installation, null);
  const server = new ApolloServer({ ...config, plugins: [...(config.plugins ?? []), fastifyApolloDrainPlugin(app)] });
  await server.start();
  const context = options?.context ?? (async () => ({}));
  await serve(app, {
    installation,
    observe: () => unobserved,
    // The suite's contexts are none of the gateway's.
    identify: () => context() as Promise<never>,
    serverFor: async () => server as ApolloServer<never>,
    readiness: async () => ({ ready: true, audit: { ready: true }, pillars: [] }),
    ide: null,
    documents: null,
    files: null,
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
