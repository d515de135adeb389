import { makeExecutableSchema } from '@graphql-tools/schema';
import type { IResolvers } from '@graphql-tools/utils';
import { contestant } from '../harness/contestant.ts';
import { listenWithApollo } from '../plain/apollo.ts';
import { type PlainContext, resolvers, typeDefs } from '../plain/graph.ts';
import { openPlain, plainContext } from '../plain/open.ts';

/** Apollo Server and DataLoader, without authorization. */
await contestant(async ({ urls }) => {
  const plain = await openPlain(urls);
  const schema = makeExecutableSchema<PlainContext>({ typeDefs: [...typeDefs()], resolvers: resolvers as IResolvers });
  return listenWithApollo({ schema }, async () => plainContext(plain));
});
