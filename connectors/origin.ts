import type { RecordKind } from './record.ts';

/** The key under which a row carries what kind of record it is. A symbol: it travels with a copy of the row, and no JSON can spell it. */
export const ORIGIN: unique symbol = Symbol('origin');

/** Where a record stands at its source: the ledger names it so. */
export type Origin = { readonly view: string; readonly id: string };

/** Where a record was read; null for what the gateway made itself. */
export const originOf = (record: object): Origin | null => {
  const kind = (record as { readonly [ORIGIN]?: RecordKind })[ORIGIN];
  if (!kind) return null;
  const id = (record as Readonly<Record<string, unknown>>)[kind.id];
  return typeof id === 'string' ? { view: `${kind.pillar}.${kind.view}`, id } : null;
};
