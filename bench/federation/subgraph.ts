import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { DatabaseUrls } from '../../src/platform/config.ts';
import { contestant, type Setup } from '../harness/contestant.ts';
import { listenWithApollo } from '../plain/apollo.ts';
import { type Resolvers, resolvers } from '../plain/graph.ts';
import { openPlain, plainContext } from '../plain/open.ts';
import { courts } from './courts.ts';
import { subgraphText } from './cut.ts';
import { caseFrom, type HandedCase, handCase } from './handed.ts';
import { police } from './police.ts';
import { prisons } from './prisons.ts';
import type { Founder } from './supergraph.ts';

/** Whoever knows a case by no more than what the plain graph reads of its own. */
const ofCase: Resolvers = {
  ...resolvers,
  Case: {
    ...resolvers.Case,
    __resolveReference: ({ held }: { held: HandedCase }) => caseFrom(held),
    held: handCase,
  },
};

const subgraphs: Readonly<Record<Founder, Resolvers>> = {
  police,
  prosecution: ofCase,
  courts,
  prisons,
  forensics: ofCase,
};

/** One pillar's subgraph, in a process of its own: it reaches the pillar's database, and the index in which the links are. */
await contestant(async ({ urls, pillar }: Setup & { readonly pillar: Founder }) => {
  const own = { [pillar]: urls[pillar], gateway: urls.gateway } as DatabaseUrls;
  const plain = await openPlain(own);
  const schema = buildSubgraphSchema({ typeDefs: parse(subgraphText(pillar)), resolvers: subgraphs[pillar] });
  return listenWithApollo({ schema }, async () => plainContext(plain));
});
