import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { expectRefused } from '../support/refusal.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';

const LIMIT = 3;
const query = '{ me { role } }';

/** Nobody else's budget is spent by a caller whom no other test knows. */
const somebody = (): string => `CALLER-${crypto.randomUUID()}`;

const ask = (world: World, sub: string, persona = 'pp-patna'): Promise<Answer> =>
  world.ask(persona, query, {}, { sub });

/** Asks so often, and tells how often it was answered. */
const answered = async (world: World, sub: string, times: number): Promise<number> => {
  let count = 0;
  for (let at = 0; at < times; at += 1) count += (await ask(world, sub)).status === 200 ? 1 : 0;
  return count;
};

const numberIn = ({ headers }: Answer, name: string): number => Number(headers.get(name) ?? Number.NaN);

/** What a caller is told of the budget with every answer, and with a refusal. */
const expectTold = (answer: Answer, remaining: number): void => {
  expect(numberIn(answer, 'ratelimit-limit')).toBe(LIMIT);
  expect(numberIn(answer, 'ratelimit-remaining')).toBe(remaining);
  expect(numberIn(answer, 'ratelimit-reset')).toBeGreaterThan(0);
  expect(numberIn(answer, 'ratelimit-reset')).toBeLessThanOrEqual(60);
};

const open = (redisUrl: string | null = null): Promise<World> => openWorld({ costPerMinute: LIMIT, redisUrl });

describe('the budget of a caller', () => {
  let world: World;
  beforeAll(async () => {
    world = await open();
  });
  afterAll(() => world.close());

  it('is told with every answer', async () => {
    const caller = somebody();
    for (const remaining of [2, 1, 0]) expectTold(await ask(world, caller), remaining);
  });

  it('ends with a refusal that says when to come again, and reaches no database', async () => {
    const caller = somebody();
    expect(await answered(world, caller, LIMIT)).toBe(LIMIT);
    const before = world.statements.length;
    const refused = await ask(world, caller);
    expectRefused(refused, 'RATE_LIMITED', 429);
    expectTold(refused, 0);
    expect(numberIn(refused, 'retry-after')).toBe(numberIn(refused, 'ratelimit-reset'));
    expect(world.statements).toHaveLength(before);
  });

  it('is each caller’s own', async () => {
    const [spendthrift, other] = [somebody(), somebody()];
    expect(await answered(world, spendthrift, LIMIT + 2)).toBe(LIMIT);
    expect(await answered(world, other, 1)).toBe(1);
  });

  it("is not another's who has the same number in another institution", async () => {
    const number = somebody();
    expect(await answered(world, number, LIMIT + 1)).toBe(LIMIT);
    expectTold(await ask(world, number, 'judge-patna'), 2);
  });

  it('is not renewed by a new token', async () => {
    const caller = somebody();
    await answered(world, caller, LIMIT);
    expectRefused(await ask(world, caller), 'RATE_LIMITED', 429);
  });

  it('is not spent by a request that names a purpose in vain', async () => {
    const caller = somebody();
    const authorization = `Bearer ${await world.token('pp-patna', { sub: caller })}`;
    const inVain = await world.post(JSON.stringify({ query }), { authorization, 'x-purpose': 'AUDIT' });
    expectRefused(inVain, 'FORBIDDEN', 403);
    expectTold(await ask(world, caller), 2);
  });
});

describe.skipIf(inject('redisUrl') === null)('the budget of a caller of several gateways', () => {
  let one: World;
  let other: World;
  let redis: Redis;
  beforeAll(async () => {
    const url = inject('redisUrl') ?? '';
    redis = new Redis(url);
    [one, other] = await Promise.all([open(url), open(url)]);
    await Promise.all([one, other].map(expectCountingInRedis));
  });
  afterAll(async () => {
    await Promise.all([one.close(), other.close()]);
    redis.disconnect();
  });

  const keyOf = async (caller: string): Promise<string | undefined> => (await redis.keys(`icjs:budget:*${caller}`))[0];

  /** A gateway counts alone until its connection stands. */
  const expectCountingInRedis = (world: World): Promise<void> =>
    vi.waitFor(async () => {
      const caller = somebody();
      await ask(world, caller);
      expect(await keyOf(caller)).toMatch(/\S/);
    }, 5_000);

  it('is spent at all of them together', async () => {
    const caller = somebody();
    expectTold(await ask(one, caller), 2);
    expectTold(await ask(other, caller), 1);
    expectTold(await ask(one, caller), 0);
    expectRefused(await ask(other, caller), 'RATE_LIMITED', 429);
    expectRefused(await ask(one, caller), 'RATE_LIMITED', 429);
  });

  it('is forgotten by Redis within the minute', async () => {
    const caller = somebody();
    await ask(one, caller);
    const seconds = await redis.ttl((await keyOf(caller)) ?? '');
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  });
});

describe.skipIf(inject('redisUrl') === null)('where Redis goes away and comes back', () => {
  const sockets = new Set<Socket>();
  const target = new URL(inject('redisUrl') ?? 'redis://127.0.0.1:6379');
  let door: Server;
  let world: World;

  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => {
      door = createServer((caller) => {
        const redis = connect(Number(target.port || 6379), target.hostname);
        for (const socket of [caller, redis]) sockets.add(socket.on('error', () => undefined));
        caller.pipe(redis).pipe(caller);
      });
      door.listen(port, '127.0.0.1', resolve);
    });
  const shut = async (): Promise<void> => {
    const closed = new Promise((resolve) => door.close(resolve));
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await closed;
  };

  beforeEach(async () => {
    await listen(0);
    world = await open(`redis://127.0.0.1:${(door.address() as AddressInfo).port}${target.pathname}`);
  });
  afterEach(async () => {
    await world.close();
    await shut();
  });

  it('a caller has another minute at each gateway, never one without end, and what was counted before still counts', async () => {
    const other = await open(inject('redisUrl'));
    const caller = somebody();
    const { port } = door.address() as AddressInfo;
    // Counted together: what the one counts the other knows.
    const expectTogether = (): Promise<void> =>
      vi.waitFor(async () => {
        const stranger = somebody();
        await ask(other, stranger);
        expectTold(await ask(world, stranger), 1);
      }, 10_000);
    await expectTogether();
    expect(await answered(other, caller, LIMIT)).toBe(LIMIT);
    expectRefused(await ask(world, caller), 'RATE_LIMITED', 429);
    await shut();
    expect(await answered(world, caller, 2 * LIMIT)).toBe(LIMIT);
    await listen(port);
    await expectTogether();
    expectRefused(await ask(world, caller), 'RATE_LIMITED', 429);
    await other.close();
  });
});

describe('without the Redis that was named', () => {
  const callers = new Set<Socket>();
  let silent: Server;
  let world: World;
  beforeEach(async () => {
    silent = createServer((caller) => callers.add(caller));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    await world.close();
    for (const caller of callers) caller.destroy();
    await new Promise((resolve) => silent.close(resolve));
  });

  it.each<[string, () => string]>([
    ['it is not there', () => 'redis://127.0.0.1:1'],
    ['it accepts and stays silent', () => `redis://127.0.0.1:${(silent.address() as AddressInfo).port}`],
  ])('callers are answered at once, and counted here alone, where %s', async (_title, url) => {
    world = await open(url());
    const caller = somebody();
    const started = performance.now();
    expect(await answered(world, caller, LIMIT)).toBe(LIMIT);
    expect(performance.now() - started).toBeLessThan(2_000);
    expectRefused(await ask(world, caller), 'RATE_LIMITED', 429);
  });
});
