import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/world.ts';

// A gateway that comes to its questions too late.

let world: World;
let token: string;
beforeAll(async () => {
  world = await openWorld({ shedLoadAfterMs: 150, files: { open: () => Promise.reject(new Error('nobody asks')) } });
  token = await world.token('pp-patna');
});
afterAll(() => world.close());

const ask = () => world.post(JSON.stringify({ query: '{ me { role } }' }), { authorization: `Bearer ${token}` });

/** Keeps the process from everything else, again and again. */
const keepBusy = (forMs: number): Promise<void> => {
  const end = performance.now() + forMs;
  const busy = async (): Promise<void> => {
    while (performance.now() < end) {
      const until = performance.now() + 400;
      while (performance.now() < until);
      await pause(5);
    }
  };
  return busy();
};

describe('a gateway under more load than it can bear', () => {
  it('refuses new questions at once, says when to come again, and is alive', async () => {
    const busy = keepBusy(6_000);
    await pause(3_000);
    const answer = await ask();
    const file = await fetch(`${world.url}/documents/${'0'.repeat(64)}?chargeSheet=x`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const health = await fetch(`${world.url}/health`);
    await busy;
    expect(answer.status).toBe(503);
    expect(answer.errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect([file.status, file.headers.get('retry-after')]).toEqual([503, answer.headers.get('retry-after')]);
    expect(health.status).toBe(200);
  });

  it('answers again when the load is gone', async () => {
    await expect.poll(async () => (await ask()).status, { timeout: 20_000, interval: 500 }).toBe(200);
  });
});
