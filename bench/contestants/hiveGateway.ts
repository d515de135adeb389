import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { composeSupergraph, subgraphUsage } from '../federation/supergraph.ts';
import { contestant } from '../harness/contestant.ts';
import { listenOnAnyPort } from '../harness/listen.ts';

/** Hive Gateway over five subgraphs, without authorization. */
await contestant(async (setup) => {
  const gateway = createGatewayRuntime({ supergraph: await composeSupergraph(setup), logging: 'error' });
  return listenOnAnyPort(createServer(gateway));
}, subgraphUsage);
