// What is used of the packages that are installed beside the bench alone. `paths` in tsconfig.json leads here: the product is checked without
// them, and the same whether they are installed or not.

import type { RequestListener } from 'node:http';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { FastifyPluginAsync } from 'fastify';
import type { DocumentNode, GraphQLSchema } from 'graphql';

/** mercurius */
export const mercurius: FastifyPluginAsync<{ schema: string; resolvers: object; context: () => object; jit: number }>;

/** @apollo/subgraph */
export const buildSubgraphSchema: (module: { typeDefs: DocumentNode; resolvers: object }) => GraphQLSchema;

/** @apollo/composition */
export const composeServices: (services: { name: string; url: string; typeDefs: DocumentNode }[]) => {
  errors?: readonly Error[];
  supergraphSdl?: string;
};

/** @apollo/gateway */
export const ApolloGateway: new (config: {
  supergraphSdl: string;
}) => ApolloServerOptionsWithGateway<object>['gateway'];

/** @graphql-hive/gateway-runtime */
export const createGatewayRuntime: (config: { supergraph: string; logging: 'error' }) => RequestListener;
