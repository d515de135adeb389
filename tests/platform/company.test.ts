import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { withCompany } from '../../src/platform/company.ts';
import { CallerGone, isOutage } from '../../src/platform/outage.ts';
import { type Database, openDatabase, type Statement } from '../../src/platform/postgres.ts';
import { administer } from '../support/administer.ts';
import { createDatabase, dropDatabase } from '../support/databases.ts';
import { type FaultProxy, openFaultProxy } from '../support/faultProxy.ts';

const statement = (name: string, text: string, inCompany = true): Statement => ({ name, text, inCompany });

/** What a statement answers here: the number of the transaction in which it was run. */
const transaction = 'pg_current_xact_id()::text';
const first = statement('first', `select ${transaction}, $1::text[]`);
const second = statement('second', `select ${transaction}, $1::text[] as other`);
const stranger = statement('stranger', `select ${transaction}, $1::text[] as strange`, false);
const refused = statement('refused', 'select 1 / coalesce(array_length($1::text[], 1) - 1, 0)');
const endless = statement('endless', 'select pg_sleep(30), $1::text[]');

let url: string;
let proxy: FaultProxy;
let database: Database;
/** A server may go on with what was asked over a connection that broke: each test has a name of its own there. */
let application: string;

beforeAll(async () => {
  url = await createDatabase('company');
});
afterAll(() => dropDatabase(url));
beforeEach(async () => {
  proxy = await openFaultProxy(url);
  application = `company ${randomUUID()}`.slice(0, 40);
  database = withCompany(openDatabase(proxy.url, { application, statementTimeoutMs: 60_000 }), setImmediate);
});
afterEach(async () => {
  await database.close();
  await proxy.close();
});

const ask = (asked: Statement, keys: readonly string[] = ['a'], signal?: AbortSignal) =>
  database.query(asked, [keys], signal);

const transactionsOf = async (work: readonly Promise<unknown[][]>[]) =>
  new Set((await Promise.all(work)).map(([row]) => row?.[0])).size;

const underWay = (): Promise<number> =>
  administer(url, async (client) => {
    const { rows } = await client.query(
      "select from pg_stat_activity where application_name = $1 and state = 'active'",
      [application],
    );
    return rows.length;
  });

describe('statements of one turn', () => {
  it('travel together, and each is answered its own', async () => {
    const found = await Promise.all([ask(first, ['x']), ask(second, ['y', 'z']), ask(first, [])]);
    expect(found.map(([row]) => row?.[1])).toEqual([['x'], ['y', 'z'], []]);
    expect(new Set(found.map(([row]) => row?.[0])).size).toBe(1);
  });

  it('of another turn travel for themselves', async () => {
    const early = ask(first);
    await delay(5);
    expect(await transactionsOf([early, ask(second)])).toBe(2);
  });

  it('leave one alone that is no read of a few rows, and one of many keys', async () => {
    const many = Array.from({ length: 51 }, (_, at) => `k${at}`);
    expect(await transactionsOf([ask(first), ask(stranger), ask(second, many)])).toBe(3);
  });

  it.each([0, 1, 2])('are answered where the one in place %i is refused, which alone is told so', async (place) => {
    const asked = [first, second, first].toSpliced(place, 1, refused);
    const found = await Promise.allSettled(asked.map((one) => ask(one)));
    expect(found.map(({ status }) => status)).toEqual(asked.map((one) => (one === refused ? 'rejected' : 'fulfilled')));
    expect(found[place]).toMatchObject({ reason: { code: '22012' } });
  });

  it('are never answered what another asked, whatever is refused among them', async () => {
    const kinds = ['first', 'second', 'stranger', 'refused', 'unknown'] as const;
    const textOf = (kind: (typeof kinds)[number], tag: string): Statement => {
      if (kind === 'refused') return statement('own refused', `select 1 / length('') , $1::text[]`);
      if (kind === 'unknown')
        return statement(`unknown ${tag}`, 'select nothing from nowhere where $1::text[] is null');
      return statement(`own ${kind}`, `select word, '${kind}' from unnest($1::text[]) word`, kind !== 'stranger');
    };
    const mixes = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.array(fc.string({ unit: 'grapheme-ascii' }))), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(mixes, async (mix) => {
        const found = await Promise.allSettled(mix.map(([kind, words], at) => ask(textOf(kind, `${at}`), words)));
        for (const [at, [kind, words]] of mix.entries()) {
          const told = found[at]?.status === 'fulfilled' ? found[at].value : null;
          const isRefused = kind === 'refused' || kind === 'unknown';
          expect(told).toEqual(isRefused ? null : words.map((word) => [word, kind]));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are answered where the server ends the connection in their midst, and leave none that is ended to others', async () => {
    const ending = statement('ending', 'select pg_terminate_backend(pg_backend_pid()), $1::text[]');
    const [early, ...others] = [ask(first), ask(ending), ask(second)];
    const next = early.then(() => ask(stranger));
    const found = await Promise.allSettled([early, ...others, next]);
    expect(found.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    const [, ended] = found;
    expect(ended.status === 'rejected' && isOutage(ended.reason)).toBe(true);
    for (const again of [first, second, first]) expect((await ask(again))[0]?.[1]).toEqual(['a']);
  });

  it('are all refused where the connection goes', async () => {
    const asked = Promise.allSettled([ask(endless), ask(first)]);
    await vi.waitFor(async () => expect(await underWay()).toBe(1));
    await proxy.set('reset');
    for (const one of await asked) expect(one.status === 'rejected' && isOutage(one.reason)).toBe(true);
  });
});

describe('those who wait for statements of one turn', () => {
  const gone = new CallerGone();

  it('are let go one by one, and the server is stopped when all have gone and not before', async () => {
    const callers = [new AbortController(), new AbortController()] as const;
    const waiting = [ask(endless, ['a'], callers[0].signal), ask(first, ['b'], callers[1].signal)].map((one) =>
      one.catch((error: unknown) => error),
    );
    await vi.waitFor(async () => expect(await underWay()).toBe(1));
    callers[0].abort(gone);
    expect(await waiting[0]).toBe(gone);
    expect(await underWay()).toBe(1);
    callers[1].abort(gone);
    expect(await waiting[1]).toBe(gone);
    await vi.waitFor(async () => expect(await underWay()).toBe(0));
  });

  it('send nothing for one who went before they left', async () => {
    const caller = new AbortController();
    const waiting = ask(refused, ['a'], caller.signal).catch((error: unknown) => error);
    caller.abort(gone);
    expect(await waiting).toBe(gone);
    expect((await ask(first))[0]?.[1]).toEqual(['a']);
  });
});
