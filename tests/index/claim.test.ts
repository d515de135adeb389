import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimIndex } from '../../src/index/claim.ts';
import { rebuild } from '../../src/index/feed.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('the case index', () => {
  it('is served with the key that it was made with, and with no other', async () => {
    const { gateway, fingerprint } = world.gateway.feed;
    await expect(claimIndex(gateway.query, fingerprint)).resolves.toBeUndefined();
    await expect(claimIndex(gateway.query, 'another')).rejects.toThrow(/INDEX_KEY/);
  });

  it('is another key’s after a rebuild with it', async () => {
    await rebuild({ ...world.gateway.feed, fingerprint: 'another' });
    await expect(claimIndex(world.gateway.feed.gateway.query, 'another')).resolves.toBeUndefined();
    await expect(claimIndex(world.gateway.feed.gateway.query, world.gateway.feed.fingerprint)).rejects.toThrow(
      /INDEX_KEY/,
    );
  });
});
