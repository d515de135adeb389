import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type KeyedDatabase, withBatching } from '../../src/platform/batching.ts';
import { openDatabase } from '../../src/platform/postgres.ts';
import { createDatabase, dropDatabase } from '../support/databases.ts';

const byName = { name: 'by-name', text: 'select value, key from held where key = any($1::text[]) order by value' };
const lessTold = { name: 'less-told', text: 'select null, key from held where key = any($1::text[])' };
/** A view of a DBA's in which one row cannot be computed. */
const spoilt = { name: 'spoilt', text: 'select 1 / (value - 3), key from held where key = any($1::text[])' };
const limited = { name: 'limited', text: 'select value, key from held where key = any($1::text[]) and value <= $2' };
const broken = { name: 'broken', text: 'select value, key from nowhere where key = any($1::text[])' };

let url: string;
let database: KeyedDatabase;
let statements: (readonly unknown[])[];

beforeAll(async () => {
  url = await createDatabase('batching');
  const client = new Client(url);
  await client.connect();
  await client.query('create table held (key text, value int)');
  await client.query("insert into held values ('a', 1), ('b', 2), ('c', 3), ('a', 10)");
  await client.end();
  const watch = (_statement: object, values: readonly unknown[]) => void statements.push(values);
  database = withBatching(openDatabase(url, { application: 'tests', planOnce: true, watch }));
});
beforeEach(() => {
  statements = [];
});
afterAll(async () => {
  await database.close();
  await dropDatabase(url);
});

const values = (found: unknown[][][]) => found.map((rows) => rows.map(([value]) => value));

describe('a read by keys', () => {
  it('answers the rows of each key in the order of the keys, and none for an absent one', async () => {
    expect(values(await database.byKey(byName, 1, ['b', 'nobody', 'a']))).toEqual([[2], [], [1, 10]]);
  });

  it('travels with those of others that are asked in the same turn, and each is answered its own', async () => {
    const found = await Promise.all([
      database.byKey(byName, 1, ['a']),
      database.byKey(byName, 1, ['b', 'a']),
      database.byKey(byName, 1, ['nobody']),
    ]);
    expect(found.map(values)).toEqual([[[1, 10]], [[2], [1, 10]], [[]]]);
    expect(statements).toEqual([[['a', 'b', 'nobody']]]);
  });

  it('shares no statement with one that reads other columns, or with another limit', async () => {
    const found = await Promise.all([
      database.byKey(byName, 1, ['a']),
      database.byKey(lessTold, 1, ['a']),
      database.byKey(limited, 1, ['a'], [5]),
      database.byKey(limited, 1, ['a'], [50]),
    ]);
    expect(found.map(values)).toEqual([[[1, 10]], [[null, null]], [[1]], [[1, 10]]]);
    expect(statements).toHaveLength(4);
  });

  it('is read again when it is asked again', async () => {
    await database.byKey(byName, 1, ['a']);
    await database.byKey(byName, 1, ['a']);
    expect(statements).toHaveLength(2);
  });

  it('waits while two of its statement are on their way, and travels with all who wait', async () => {
    const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
    const asked: Promise<unknown>[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      asked.push(
        database.byKey(
          { name: 'slow', text: `${byName.text.replace('held', '(select held.* from held, pg_sleep(0.05)) held')}` },
          1,
          [`k${turn}`],
        ),
      );
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
    await Promise.all([database.byKey(byName, 1, many('x')), database.byKey(byName, 1, many('y'))]);
    expect(statements.map(([keys]) => (keys as string[]).length)).toEqual([600, 600]);
  });

  it('that the database cannot compute fails nobody who travels with it', async () => {
    const found = await Promise.allSettled([database.byKey(spoilt, 1, ['a']), database.byKey(spoilt, 1, ['c'])]);
    expect(found.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it('that fails for all is not asked again for each', async () => {
    const found = await Promise.allSettled([database.byKey(broken, 1, ['a']), database.byKey(broken, 1, ['b'])]);
    expect(found.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(statements).toHaveLength(1);
  });
});

describe('a pool that plans once', () => {
  it('plans every statement for any keys', async () => {
    const [[mode] = []] = await database.query({ name: 'mode', text: 'show plan_cache_mode' }, []);
    expect(mode).toBe('force_generic_plan');
  });
});
