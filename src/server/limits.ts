import { depthLimit } from '@graphile/depth-limit';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

/** No operation of the contract is deeper than eight; introspection as tools ask it is deeper, and has a measure of its own. */
const depth = depthLimit({
  maxDepth: 12,
  maxListDepth: 6,
  maxIntrospectionDepth: 20,
  maxIntrospectionListDepth: 6,
  maxDepthByFieldCoordinates: { '__Type.ofType': 9 },
  revealDetails: false,
});

/** Refuses what is too deep before anything runs, in the closed list's words. */
export const depthRule: ValidationRule = (context) => {
  const reporting = Object.create(context, {
    reportError: {
      value: (error: GraphQLError) =>
        context.reportError(
          new GraphQLError(error.message, {
            ...(error.nodes ? { nodes: error.nodes } : {}),
            extensions: { tooCostly: true },
          }),
        ),
    },
  }) as ValidationContext;
  return depth(reporting);
};

/** The longest document in tokens: the whole contract in one document has fewer than two thousand. */
export const MAX_TOKENS = 5_000;

/** The largest request body in bytes. */
export const BODY_LIMIT_BYTES = 256 * 1024;
