import type * as product from '../../src/server/execution/compile.ts';

/** Nothing is compiled: graphql-js executes every operation. Bench and parity tests only. */
export const compile: typeof product.compile = () => null;
