import { LRUCache } from 'lru-cache';

/** Keeps what was parsed and validated; Apollo asks by the schema's hash and the document's. */
export type DocumentStore<T extends object> = {
  readonly get: (key: string) => Promise<T | undefined>;
  readonly set: (key: string, value: T) => Promise<void>;
  readonly delete: (key: string) => Promise<boolean>;
};

const DOCUMENTS = 2_000;

/** One store for the servers of all roles: its size does not grow with their number. */
export const createDocumentStore = <T extends object>(): DocumentStore<T> => {
  const kept = new LRUCache<string, T>({ max: DOCUMENTS });
  return {
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
    delete: async (key) => kept.delete(key),
  };
};
