import { ApolloGateway } from '@apollo/gateway';
import { composeSupergraph, subgraphUsage } from '../federation/supergraph.ts';
import { contestant } from '../harness/contestant.ts';
import { listenWithApollo } from '../plain/apollo.ts';

/** @apollo/gateway over five subgraphs, without authorization. */
await contestant(async (setup) => {
  const gateway = new ApolloGateway({ supergraphSdl: await composeSupergraph(setup) });
  return listenWithApollo({ gateway }, async () => ({}));
}, subgraphUsage);
