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

/**
 * The role class whose view a caller meets: opened rows count only where the row's very existence is secret. A view is shared, and what
 * else is open to the one who first asked for it is nothing for the others to read.
 */
const viewOf = ({ policies }: GuardedGraph, matrix: Matrix, { role, granted }: RolePolicy): RolePolicy =>
  policies.of(
    role,
    new Set([...matrix.rows.values()].flatMap(({ secret, number }) => (secret && granted.has(number) ? [number] : []))),
  );

type Need = {
  readonly graph: GuardedGraph;
  readonly matrix: Matrix;
  readonly log: Logger;
  /** What is asked of every operation, whatever the role. */
  readonly plugins?: readonly ApolloServerPlugin<GatewayContext>[];
  /** Lets what is under way be answered before anything stops. */
  readonly drain: ApolloServerPlugin<GatewayContext>;
};

/** The first server drains for all: they stand behind one address, and stop in the order in which they were made. */
export const createRoleServers = ({ graph, matrix, log, plugins = [], drain }: Need): RoleServers => {
  const servers = new Map<string, Promise<ApolloServer<GatewayContext>>>();
  const shared = { log, plans: createPlans(graph.schema), documents: createDocumentStore<DocumentNode>() };

  const started = async (
    policy: RolePolicy,
    more: readonly ApolloServerPlugin<GatewayContext>[],
  ): Promise<ApolloServer<GatewayContext>> => {
    const server = createApollo(schemaFor(graph.schema, graph.declarations, matrix, policy), shared, [
      ...plugins,
      ...more,
    ]);
    await server.start();
    return server;
  };

  return {
    for: (policy) => {
      const view = viewOf(graph, matrix, policy);
      const server = servers.get(view.name) ?? started(view, servers.size === 0 ? [drain] : []);
      servers.set(view.name, server);
      return server;
    },
    stop: async () => {
      for (const server of servers.values()) await (await server).stop();
    },
  };
};
