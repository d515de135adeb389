import { depthLimit } from '@graphile/depth-limit';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

/** No operation of the contract is deeper than eight; introspection as tools ask it is deeper, and has a measure of its own. */
const MAX_DEPTH = 12;
const MAX_LIST_DEPTH = 6;

const depth = depthLimit({
  maxDepth: MAX_DEPTH,
  maxListDepth: MAX_LIST_DEPTH,
  maxIntrospectionDepth: 20,
  maxIntrospectionListDepth: 6,
  maxDepthByFieldCoordinates: { '__Type.ofType': 9 },
  revealDetails: false,
});

const TOO_DEEP = `An operation is at most ${MAX_DEPTH} fields deep, and at most ${MAX_LIST_DEPTH} lists; introspection has limits of its own.`;

/** Refuses what is too deep before anything runs, in the closed list's words. */
export const depthRule: ValidationRule = (context) => {
  const reporting = Object.create(context, {
    reportError: {
      value: (error: GraphQLError) =>
        context.reportError(
          new GraphQLError(TOO_DEEP, {
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

/** The deepest variables: a filter in a filter is three. */
export const MAX_VARIABLES_DEPTH = 10;

/** Whether a value of JSON is nested deeper than so many levels. It looks no deeper. */
export const isDeeperThan = (value: unknown, levels: number): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
};
