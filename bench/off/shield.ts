import type * as product from '../../src/server/shield.ts';

/** Every door is open: bench only. */
export const shieldRoots: typeof product.shieldRoots = (schema) => schema;
