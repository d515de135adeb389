import { Redis } from 'ioredis';

export type { Redis } from 'ioredis';

/**
 * Opens Redis for what several gateways count together. It never holds a case, a key or a decision, and nothing waits for it: a command
 * that Redis does not answer in 100 ms fails, and its caller goes on alone.
 */
export const openRedis = (url: string, onError: (error: Error) => void): Redis => {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 100,
    connectTimeout: 1_000,
  });
  // It is tried again every moment: one word when it goes, not one for each try.
  let told = false;
  redis.on('ready', () => {
    told = false;
  });
  redis.on('error', (error) => {
    if (!told) onError(error);
    told = true;
  });
  return redis;
};
