import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { Execute } from './executor.ts';

type Gateway = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];

/** Apollo Server leaves execution to what it takes for a gateway of subgraphs: here it is the graph itself. */
export const executedBy = (schema: GraphQLSchema, run: Execute): Gateway => ({
  load: async () => ({
    schema,
    executor: ({ document, operation, request, context }) =>
      run({
        document,
        operation,
        operationName: request.operationName,
        variables: request.variables ?? {},
        context: context as GatewayContext,
      }),
  }),
  onSchemaLoadOrUpdate: (told) => {
    told({ apiSchema: schema, coreSupergraphSdl: '' });
    return () => undefined;
  },
  stop: async () => undefined,
});
