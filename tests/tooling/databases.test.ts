import { Redis } from 'ioredis';
import { describe, expect, inject, it } from 'vitest';
import { administer } from '../support/administer.ts';
import { createDatabase, databaseOf, dropDatabase } from '../support/databases.ts';

const exists = (url: string): Promise<boolean> =>
  administer(inject('adminUrl'), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseOf(url)]);
    return rowCount === 1;
  });

describe('a test database', () => {
  it('is there for its test, in UTF-8, and gone once dropped', async () => {
    const url = await createDatabase('police');
    const { rows } = await administer(url, (client) => client.query("select 'सीता' as name"));
    expect(rows).toEqual([{ name: 'सीता' }]);
    await dropDatabase(url);
    expect(await exists(url)).toBe(false);
  });

  it('is its own, however many ask for the name', async () => {
    const [one, other] = await Promise.all([createDatabase('courts'), createDatabase('courts')]);
    expect(one).not.toBe(other);
  });

  it('is dropped while someone is connected', async () => {
    const url = await createDatabase('prisons');
    await administer(url, () => dropDatabase(url));
    expect(await exists(url)).toBe(false);
  });
});

describe.skipIf(inject('redisUrl') === null)('the test Redis', () => {
  it('answers', async () => {
    const redis = new Redis(inject('redisUrl') ?? '');
    expect(await redis.ping()).toBe('PONG');
    redis.disconnect();
  });
});
