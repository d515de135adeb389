import { Redis } from 'ioredis';

const local = 'redis://127.0.0.1:6379';

/** The Redis named in TEST_REDIS_URL, else the one that runs on this machine, else null. */
export async function findRedis(): Promise<string | null> {
  const named = process.env.TEST_REDIS_URL;
  if (await answers(named ?? local)) return named ?? local;
  if (named) throw new Error('The Redis that TEST_REDIS_URL names does not answer.');
  return null;
}

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, connectTimeout: 2_000, retryStrategy: () => null });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.ping();
    return true;
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}
