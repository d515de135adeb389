import { LRUCache } from 'lru-cache';

/** Keeps what was parsed and validated; Apollo asks by the schema's hash and the document's. */
export type DocumentStore<T extends object> = {
  readonly get: (key: string) => Promise<T | undefined>;
  readonly set: (key: string, value: T) => Promise<void>;
  readonly delete: (key: string) => Promise<boolean>;
};

/** Thirty mebibytes of syntax, as much as Apollo's own store of one server. */
const MAX_BYTES = 30 * 1024 * 1024;

const sizeOf = (value: object): number => Buffer.byteLength(JSON.stringify(value));

/** One store for the servers of all roles: its size does not grow with their number. */
export const createDocumentStore = <T extends object>(): DocumentStore<T> => {
  const kept = new LRUCache<string, T>({ maxSize: MAX_BYTES, sizeCalculation: sizeOf });
  return {
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
    delete: async (key) => kept.delete(key),
  };
};
