import { openDemoWorld } from '../demo/world-databases.ts';
import type { Config, DatabaseUrls } from '../platform/config.ts';
import { type IndexKeys, indexKeysOf } from './indexKeys.ts';

/** The databases of this installation: those that the environment names, or the embedded demonstration's. */
export type Served = {
  readonly urls: DatabaseUrls;
  /** The same databases as their owner sees them. */
  readonly owners: DatabaseUrls;
  /** Key the case index, cursors and revocations. */
  readonly keys: IndexKeys;
  readonly stop: () => Promise<void>;
};

/** The key of the demonstration, which everybody may know. Production is not started with it. */
const DEMO_KEY = 'the key of the made-up world, known to all';

/** Finds the databases to serve, and starts the embedded ones where the environment names none. */
export const openServed = async (config: Config): Promise<Served> => {
  const keys = indexKeysOf(config) ?? [DEMO_KEY];
  if (config.databases) return { urls: config.databases, owners: config.databases, keys, stop: async () => undefined };
  const { databases, owners, stop } = await openDemoWorld(config);
  return { urls: databases, owners, keys, stop };
};
