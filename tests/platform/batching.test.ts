import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KeyedDatabase, withBatching } from '../../src/platform/batching.ts';
import { everybodyGone } from '../../src/platform/everybodyGone.ts';
import { CallerGone, Overdue } from '../../src/platform/outage.ts';
import { openDatabase } from '../../src/platform/postgres.ts';
import { createDatabase, dropDatabase } from '../support/databases.ts';

const byName = { name: 'by-name', text: 'select value, key from held where key = any($1::text[]) order by value' };
const lessTold = { name: 'less-told', text: 'select null, key from held where key = any($1::text[])' };
/** A view of a DBA's in which one row cannot be computed. */
const spoilt = { name: 'spoilt', text: 'select 1 / (value - 3), key from held where key = any($1::text[])' };
const limited = { name: 'limited', text: 'select value, key from held where key = any($1::text[]) and value <= $2' };
const slow = { name: 'slow', text: byName.text.replace('held', '(select held.* from held, pg_sleep(0.3)) held') };
const endless = { name: 'endless', text: slow.text.replace('0.3', '30') };
const broken = { name: 'broken', text: 'select value, key from nowhere where key = any($1::text[])' };

let url: string;
let watcher: Client;
let database: KeyedDatabase;
let statements: (readonly unknown[])[];

beforeAll(async () => {
  url = await createDatabase('batching');
  const client = new Client(url);
  await client.connect();
  await client.query('create table held (key text, value int)');
  await client.query("insert into held values ('a', 1), ('b', 2), ('c', 3), ('a', 10)");
  watcher = client;
  const watch = (_statement: object, values: readonly unknown[]) => void statements.push(values);
  database = withBatching(
    openDatabase(url, { application: 'tests', planOnce: true, statementTimeoutMs: 60_000, watch }),
  );
});
beforeEach(() => {
  statements = [];
});
afterAll(async () => {
  await database.close();
  await watcher.end();
  await dropDatabase(url);
});

/** How many of the slow statement the server is running. */
const running = async (): Promise<number> => {
  const text =
    "select pid from pg_stat_activity where datname = current_database() and query like '%pg_sleep%' and state = 'active' and pid <> pg_backend_pid()";
  return (await watcher.query(text)).rows.length;
};

const values = (found: unknown[][][]) => found.map((rows) => rows.map(([value]) => value));

describe('a read by keys', () => {
  it('answers the rows of each key in the order of the keys, and none for an absent one', async () => {
    expect(values(await database.byKey({ statement: byName, keyAt: 1, keys: ['b', 'nobody', 'a'] }))).toEqual([
      [2],
      [],
      [1, 10],
    ]);
  });

  it('travels with those of others that are asked in the same turn, and each is answered its own', async () => {
    const found = await Promise.all([
      database.byKey({ statement: byName, keyAt: 1, keys: ['a'] }),
      database.byKey({ statement: byName, keyAt: 1, keys: ['b', 'a'] }),
      database.byKey({ statement: byName, keyAt: 1, keys: ['nobody'] }),
    ]);
    expect(found.map(values)).toEqual([[[1, 10]], [[2], [1, 10]], [[]]]);
    expect(statements).toEqual([[['a', 'b', 'nobody']]]);
  });

  it('shares no statement with one that reads other columns, or with another limit', async () => {
    const found = await Promise.all([
      database.byKey({ statement: byName, keyAt: 1, keys: ['a'] }),
      database.byKey({ statement: lessTold, keyAt: 1, keys: ['a'] }),
      database.byKey({ statement: limited, keyAt: 1, keys: ['a'], more: [5] }),
      database.byKey({ statement: limited, keyAt: 1, keys: ['a'], more: [50] }),
    ]);
    expect(found.map(values)).toEqual([[[1, 10]], [[null, null]], [[1]], [[1, 10]]]);
    expect(statements).toHaveLength(4);
  });

  it('is read again when it is asked again', async () => {
    await database.byKey({ statement: byName, keyAt: 1, keys: ['a'] });
    await database.byKey({ statement: byName, keyAt: 1, keys: ['a'] });
    expect(statements).toHaveLength(2);
  });

  it('waits while two of its statement are on their way, and travels with all who wait', async () => {
    const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
    const asked: Promise<unknown>[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      asked.push(database.byKey({ statement: slow, keyAt: 1, keys: [`k${turn}`] }));
      await nextTurn();
      await nextTurn();
    }
    await Promise.all(asked);
    expect(statements.slice(0, 2)).toEqual([[['k0']], [['k1']]]);
    expect(statements.length).toBeLessThan(6);
    expect(statements.flatMap(([keys]) => keys)).toEqual(['k0', 'k1', 'k2', 'k3', 'k4', 'k5']);
  });

  it('of more keys than one statement takes is divided between statements', async () => {
    const many = (prefix: string) => Array.from({ length: 600 }, (_, at) => `${prefix}${at}`);
    await Promise.all([
      database.byKey({ statement: byName, keyAt: 1, keys: many('x') }),
      database.byKey({ statement: byName, keyAt: 1, keys: many('y') }),
    ]);
    expect(statements.map(([keys]) => (keys as string[]).length)).toEqual([600, 600]);
  });

  it('that the database cannot compute fails nobody who travels with it', async () => {
    const found = await Promise.allSettled([
      database.byKey({ statement: spoilt, keyAt: 1, keys: ['a'] }),
      database.byKey({ statement: spoilt, keyAt: 1, keys: ['c'] }),
    ]);
    expect(found.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it('that fails for all is not asked again for each', async () => {
    const found = await Promise.allSettled([
      database.byKey({ statement: broken, keyAt: 1, keys: ['a'] }),
      database.byKey({ statement: broken, keyAt: 1, keys: ['b'] }),
    ]);
    expect(found.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(statements).toHaveLength(1);
  });
});

describe('a read that several wait for', () => {
  const gone = new CallerGone();
  const overdue = new Overdue('the request waited long enough');
  const asked = (keys: readonly string[], { signal } = new AbortController(), statement = slow) =>
    database.byKey({ statement, keyAt: 1, keys }, signal).then(values, (error: unknown) => error);
  const untilSent = () => vi.waitFor(() => expect(statements).toHaveLength(1));

  it('goes on when one of them goes, who is not kept waiting', async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const [one, other] = [asked(['a'], first), asked(['b'], second)];
    await untilSent();
    first.abort(gone);
    expect(await Promise.race([one, other])).toBe(gone);
    expect(await other).toEqual([[2]]);
    expect(statements).toEqual([[['a', 'b']]]);
  });

  it('is stopped on the server when all of them have gone, and never before', async () => {
    const callers = [new AbortController(), new AbortController()];
    const waiting = callers.map((caller, at) => asked([`k${at}`], caller, endless));
    await untilSent();
    callers[0]?.abort(overdue);
    expect(await running()).toBe(1);
    callers[1]?.abort(gone);
    expect(await Promise.all(waiting)).toEqual([overdue, gone]);
    await vi.waitFor(async () => expect(await running()).toBe(0), { timeout: 5_000 });
  });

  it('is one outage of the database where one of them waited in vain', async () => {
    const callers = [new AbortController(), new AbortController()];
    const signal = everybodyGone(callers.map((caller) => caller.signal));
    callers[1]?.abort(overdue);
    callers[0]?.abort(gone);
    expect(signal?.reason).toBe(overdue);
  });

  it('goes on where one of them waits without an end', async () => {
    const caller = new AbortController();
    const patient = database.byKey({ statement: slow, keyAt: 1, keys: ['a'] });
    const waiting = asked(['b'], caller);
    await untilSent();
    caller.abort(gone);
    expect(await waiting).toBe(gone);
    expect(values(await patient)).toEqual([[1, 10]]);
  });

  it('is not sent for one who went before it left', async () => {
    const caller = new AbortController();
    const waiting = asked(['a'], caller);
    caller.abort(gone);
    expect(await waiting).toBe(gone);
    expect(await asked(['b'])).toEqual([[2]]);
    expect(statements).toEqual([[['b']]]);
  });
});

describe('a pool that plans once', () => {
  it('plans every statement for any keys', async () => {
    const [[mode] = []] = await database.query({ name: 'mode', text: 'show plan_cache_mode' }, []);
    expect(mode).toBe('force_generic_plan');
  });
});
