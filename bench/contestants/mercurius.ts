import fastify from 'fastify';
import { mercurius } from 'mercurius';
import { contestant } from '../harness/contestant.ts';
import { resolvers, typeDefs } from '../plain/graph.ts';
import { openPlain, plainContext } from '../plain/open.ts';

/** Mercurius compiles an operation that it met once. */
const COMPILED_AFTER = 1;

/** Mercurius with compiled execution (graphql-jit) and the same loaders, without authorization. */
await contestant(async ({ urls }) => {
  const plain = await openPlain(urls);
  const app = fastify();
  await app.register(mercurius, {
    schema: typeDefs().join('\n'),
    resolvers: { ...resolvers },
    context: () => plainContext(plain),
    jit: COMPILED_AFTER,
  });
  return app.listen({ host: '127.0.0.1', port: 0 });
});
