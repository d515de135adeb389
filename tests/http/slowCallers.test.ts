import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** What a caller hears who sends this much and then nothing, and after how long. */
const sent = async (text: string): Promise<{ readonly heard: string; readonly afterMs: number }> => {
  const since = performance.now();
  const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
  socket.write(text);
  let heard = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    heard += chunk;
  });
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('close', resolve));
  return { heard, afterMs: performance.now() - since };
};

describe('a caller who never comes to an end', () => {
  it.each([
    ['the head', 'POST /graphql HTTP/1.1\r\nHost: gateway\r\nX-Slow: a', 10_000],
    [
      'the body',
      'POST /graphql HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query":',
      15_000,
    ],
  ])(
    'of %s is told so, and its connection ends',
    async (_part, text, afterMs) => {
      const { heard, afterMs: took } = await sent(text);
      expect(heard).toMatch(/^HTTP\/1\.1 408 /);
      expect(took).toBeGreaterThan(afterMs - 1_000);
      expect(took).toBeLessThan(afterMs + 6_000);
    },
    40_000,
  );
});
