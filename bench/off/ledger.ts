import type * as product from '../../src/audit/ledger.ts';

/** A ledger in which nothing is written: bench only. */
export const createLedger: typeof product.createLedger = () => ({
  append: async () => undefined,
  head: () => null,
  isWritable: async () => true,
  lagSeconds: () => 0,
  close: async () => undefined,
});
