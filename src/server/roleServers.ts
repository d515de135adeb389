import type { ApolloServer, ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import type { Logger } from '../platform/log.ts';
import type { Matrix } from '../policy/matrix.ts';
import { createApollo } from './apollo.ts';
import type { GatewayContext } from './context.ts';
import { createDocumentStore } from './documentStore.ts';
import { createPlans } from './plan.ts';
import type { RolePolicy } from './policyTables.ts';
import { schemaFor } from './roleSchema.ts';
import type { GuardedGraph } from './schema.ts';

/** One server for each view of the schema: a role validates, introspects and is corrected against what it may know. */
export type RoleServers = {
  readonly for: (policy: RolePolicy) => Promise<ApolloServer<GatewayContext>>;
  readonly stop: () => Promise<void>;
};

/** Which view a role class has: opened rows change it only where the row's very existence is secret. */
const viewOf = (matrix: Matrix, { role, granted }: RolePolicy): string => {
  const secret = [...matrix.rows.values()].filter((row) => row.secret && granted.has(row.number));
  return [role, ...secret.map(({ number }) => number)].join('+');
};

type Need = {
  readonly graph: GuardedGraph;
  readonly matrix: Matrix;
  readonly log: Logger;
  /** Lets what is under way be answered before anything stops. */
  readonly drain: ApolloServerPlugin<GatewayContext>;
};

/** The first server drains for all: they stand behind one address, and stop in the order in which they were made. */
export const createRoleServers = ({ graph, matrix, log, drain }: Need): RoleServers => {
  const servers = new Map<string, Promise<ApolloServer<GatewayContext>>>();
  const shared = { log, plans: createPlans(graph.schema), documents: createDocumentStore<DocumentNode>() };

  const started = async (
    policy: RolePolicy,
    plugins: readonly ApolloServerPlugin<GatewayContext>[],
  ): Promise<ApolloServer<GatewayContext>> => {
    const server = createApollo(schemaFor(graph.schema, graph.declarations, matrix, policy), shared, plugins);
    await server.start();
    return server;
  };

  return {
    for: (policy) => {
      const view = viewOf(matrix, policy);
      const server = servers.get(view) ?? started(policy, servers.size === 0 ? [drain] : []);
      servers.set(view, server);
      return server;
    },
    stop: async () => {
      for (const server of servers.values()) await (await server).stop();
    },
  };
};
