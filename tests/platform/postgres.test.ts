import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CallerGone, isOutage, NotConnected, Overdue } from '../../src/platform/outage.ts';
import { openDatabase, type Pool, type Statement } from '../../src/platform/postgres.ts';
import { administer } from '../support/administer.ts';
import { createDatabase, dropDatabase } from '../support/databases.ts';
import { type FaultProxy, openFaultProxy } from '../support/faultProxy.ts';

const statement = (text: string): Statement => ({ name: text, text });
const one = statement('select 1');
const sleep = statement('select pg_sleep(30)');

let url: string;
let proxy: FaultProxy;
let pool: Pool;

const open = (options: { connections?: number; statementTimeoutMs?: number } = {}): Pool => {
  pool = openDatabase(proxy.url, { application: 'faults', connections: 2, ...options });
  return pool;
};

/** What the server does for us at this moment. */
const underWay = (): Promise<number> =>
  administer(url, async (client) => {
    const { rows } = await client.query(
      "select from pg_stat_activity where datname = current_database() and application_name = 'faults' and state = 'active'",
    );
    return rows.length;
  });

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

const within = async <T>(limitMs: number, work: Promise<T>): Promise<T> => {
  const since = performance.now();
  const result = await work;
  expect(performance.now() - since).toBeLessThan(limitMs);
  return result;
};

beforeAll(async () => {
  url = await createDatabase('faults');
});
afterAll(() => dropDatabase(url));

describe('a database behind a pool', () => {
  afterEach(async () => {
    await pool.close();
    await proxy.close();
  });

  it('stops a statement on the server when its caller goes', async () => {
    proxy = await openFaultProxy(url);
    const database = open();
    const gone = new AbortController();
    const failure = failureOf(database.query(sleep, [], gone.signal));
    await expect.poll(underWay).toBe(1);
    gone.abort(new CallerGone());
    expect(await within(1_000, failure)).toBeInstanceOf(CallerGone);
    await expect.poll(underWay, { timeout: 2_000 }).toBe(0);
    expect(await database.query(one, [])).toEqual([[1]]);
  });

  it('lets no late cancellation reach the statement that comes next', async () => {
    proxy = await openFaultProxy(url);
    const database = open({ connections: 1 });
    for (let round = 0; round < 20; round++) {
      const gone = new AbortController();
      const failure = failureOf(database.query(sleep, [], gone.signal));
      await delay(5);
      gone.abort(new CallerGone());
      await failure;
      expect(await database.query(one, [])).toEqual([[1]]);
    }
  });

  it('gives up a silent network at the limit, ends its connection, and has every place free afterwards', async () => {
    proxy = await openFaultProxy(url);
    const database = open({ statementTimeoutMs: 100 });
    await Promise.all([database.query(one, []), database.query(one, [])]);
    await proxy.set('blackHole');
    const failures = await within(2_500, Promise.all([1, 2, 3, 4].map(() => failureOf(database.query(one, [])))));
    expect(failures.every(isOutage)).toBe(true);
    await expect.poll(proxy.connections, { timeout: 3_000 }).toBe(0);
    await proxy.set('none');
    expect(await Promise.all([1, 2, 3, 4].map(() => database.query(one, [])))).toEqual([1, 2, 3, 4].map(() => [[1]]));
  });

  it('keeps the connection on which a statement took too long and the server said so', async () => {
    proxy = await openFaultProxy(url);
    const database = open({ statementTimeoutMs: 100 });
    const failure = await failureOf(database.query(sleep, []));
    expect([isOutage(failure), failure]).toMatchObject([true, { code: '57014' }]);
    expect(proxy.connections()).toBe(1);
  });

  it.each(['reset', 'cut', 'drip'] as const)(
    'knows %s for an outage, in the midst of a transaction too',
    async (fault) => {
      proxy = await openFaultProxy(url);
      const database = open({ statementTimeoutMs: 100 });
      await database.query(one, []);
      await proxy.set(fault);
      expect(isOutage(await within(3_000, failureOf(database.query(one, []))))).toBe(true);
      await proxy.set('none');
      const broken = database.transaction(async (query) => {
        await query(one, []);
        await proxy.set(fault);
        return query(one, []);
      });
      expect(isOutage(await within(3_000, failureOf(broken)))).toBe(true);
      await proxy.set('none');
      expect(await database.transaction((query) => query(one, []))).toEqual([[1]]);
    },
  );

  it('tells a statement that never reached the server from one that may have', async () => {
    proxy = await openFaultProxy(url);
    const database = open();
    await proxy.set('refuse');
    expect(await failureOf(database.query(one, []))).toMatchObject({ name: 'NotConnected', code: 'ECONNREFUSED' });
    expect(await failureOf(database.query(one, []))).toBeInstanceOf(NotConnected);
  });

  it('rolls back what a refusal of ours ends, and uses the connection again', async () => {
    proxy = await openFaultProxy(url);
    const database = open({ connections: 1 });
    const refusal = new Error('not this');
    const work = database.transaction(async (query) => {
      await query(statement('create table never (n int)'), []);
      throw refusal;
    });
    expect(await failureOf(work)).toBe(refusal);
    expect(await database.query(statement("select to_regclass('never') is null"), [])).toEqual([[true]]);
    expect(proxy.connections()).toBe(1);
  });

  it('waits for no connection longer than it was told', async () => {
    proxy = await openFaultProxy(url);
    await proxy.set('blackHole');
    expect(await within(900, failureOf(open().query(one, [], AbortSignal.timeout(200))))).toBeInstanceOf(Overdue);
    await proxy.set('none');
  });
});
