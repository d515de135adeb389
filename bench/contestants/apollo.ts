import { makeExecutableSchema } from '@graphql-tools/schema';
import { contestant } from '../harness/contestant.ts';
import { listenWithApollo } from '../plain/apollo.ts';
import { type PlainContext, resolvers, typeDefs } from '../plain/graph.ts';
import { openPlain, plainContext } from '../plain/open.ts';

/** Apollo Server and DataLoader, without authorization. */
await contestant(async ({ urls }) => {
  const plain = await openPlain(urls);
  const schema = makeExecutableSchema<PlainContext>({ typeDefs: [...typeDefs()], resolvers: { ...resolvers } as object });
  return listenWithApollo(schema, async () => plainContext(plain));
});
