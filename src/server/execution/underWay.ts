import type {
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { GatewayContext } from '../context.ts';

export type Path = GraphQLResolveInfo['path'];

/** What holds values of an answer: an object or a list. */
export type Holder = Record<string | number, unknown>;

/** A place in the answer that holds an object or a list: its path, and what takes the null where something beneath it may not be null. */
export type Spot = Path & { readonly prev: Spot | undefined; readonly holder: Holder; readonly nullable: boolean };

/** One operation of one request that is under way. */
export type Run = {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variables: Record<string, unknown>;
  readonly context: GatewayContext;
  readonly errors: GraphQLError[];
  /** How many values are waited for. */
  waitedFor: number;
  /** Whether a null went up to the answer itself. */
  isNull: boolean;
  readonly end: () => void;
};
