// What is used of the packages that are installed beside the bench alone: the product is checked without them.

declare module 'mercurius' {
  import type { FastifyPluginAsync } from 'fastify';

  export const mercurius: FastifyPluginAsync<{
    schema: string;
    resolvers: object;
    context: () => object;
    jit: number;
  }>;
}

declare module '@apollo/subgraph' {
  import type { DocumentNode, GraphQLSchema } from 'graphql';

  export const buildSubgraphSchema: (module: { typeDefs: DocumentNode; resolvers: object }) => GraphQLSchema;
}

declare module '@apollo/composition' {
  import type { DocumentNode } from 'graphql';

  export const composeServices: (services: { name: string; url: string; typeDefs: DocumentNode }[]) => {
    errors?: readonly Error[];
    supergraphSdl?: string;
  };
}

declare module '@apollo/gateway' {
  import type { ApolloServerOptionsWithGateway } from '@apollo/server';

  export const ApolloGateway: new (config: {
    supergraphSdl: string;
  }) => ApolloServerOptionsWithGateway<object>['gateway'];
}

declare module '@graphql-hive/gateway-runtime' {
  import type { RequestListener } from 'node:http';

  export const createGatewayRuntime: (config: { supergraph: string; logging: 'error' }) => RequestListener;
}
