import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Guarded, guarded } from '../../src/platform/guard.ts';
import { CallerGone, NotAsked, NotConnected, Overdue } from '../../src/platform/outage.ts';
import { createPatience } from '../../src/platform/patience.ts';
import { openDatabase, type Statement } from '../../src/platform/postgres.ts';
import { createDatabase, dropDatabase } from '../support/databases.ts';
import { type FaultProxy, openFaultProxy } from '../support/faultProxy.ts';

const statement = (text: string): Statement => ({ name: text, text });
const one = statement('select 1');
const sleep = statement('select pg_sleep(30)');
const wrong = statement('select from nothing_of_the_kind');

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

let url: string;
let proxy: FaultProxy;
let database: Guarded;
let told: string[];

const DEADLINE_MS = 150;

beforeAll(async () => {
  url = await createDatabase('guarded');
});
afterAll(() => dropDatabase(url));

beforeEach(async () => {
  told = [];
  proxy = await openFaultProxy(url);
  database = guarded(openDatabase(proxy.url, { application: 'guarded', statementTimeoutMs: 60_000 }), {
    deadlineMs: DEADLINE_MS,
    onOpen: () => told.push('open'),
    onClose: () => told.push('closed'),
  });
});
afterEach(async () => {
  await database.close();
  await proxy.close();
});

/** Asks until it is known to be out of order. */
const askUntilOpen = async (): Promise<void> => {
  for (let tries = 0; tries < 10 && !database.state().open; tries++) await failureOf(database.query(one, []));
  expect(database.state().open).toBe(true);
};

describe('a guarded database', () => {
  it('that is silent takes no place of another: whoever asks that is answered at once', async () => {
    const open = (address: string): Guarded =>
      guarded(openDatabase(address, { application: 'guarded' }), { deadlineMs: 4_000 });
    const [silent, other] = [open(proxy.url), open(url)];
    await proxy.set('blackHole');
    const waiting = Array.from({ length: 50 }, () => failureOf(silent.query(one, [])));
    const since = performance.now();
    expect(await other.query(one, [])).toEqual([[1]]);
    expect(performance.now() - since).toBeLessThan(1_500);
    await Promise.all([proxy.set('refuse'), ...waiting]);
    await Promise.all([silent.close(), other.close()]);
  });

  it('is not asked any more after outages in a row: whoever asks is refused at once', async () => {
    await proxy.set('blackHole');
    await askUntilOpen();
    const since = performance.now();
    expect(await failureOf(database.query(one, []))).toBeInstanceOf(NotAsked);
    expect(await failureOf(database.transaction((query) => query(one, [])))).toBeInstanceOf(NotAsked);
    expect(performance.now() - since).toBeLessThan(100);
    expect(told).toEqual(['open']);
  });

  it.each(['refuse', 'blackHole', 'reset'] as const)(
    'is asked again once it answers after %s, without a restart and without a caller as its probe',
    async (fault) => {
      await database.query(one, []);
      await proxy.set(fault);
      await askUntilOpen();
      await proxy.set('none');
      await expect.poll(() => database.state().open, { timeout: 6_000 }).toBe(false);
      expect(await database.query(one, [])).toEqual([[1]]);
      expect(told).toEqual(['open', 'closed']);
    },
  );

  it('is asked however many statements it refuses: a wrong statement is no outage', async () => {
    for (let tries = 0; tries < 12; tries++)
      expect(await failureOf(database.query(wrong, []))).toMatchObject({ code: '42P01' });
    expect(await database.query(one, [])).toEqual([[1]]);
    expect(told).toEqual([]);
  });

  it('is asked however many callers go', async () => {
    for (let tries = 0; tries < 12; tries++) {
      const gone = new AbortController();
      const failure = failureOf(database.query(sleep, [], gone.signal));
      gone.abort(new CallerGone());
      expect(await failure).toBeInstanceOf(CallerGone);
    }
    expect(await database.query(one, [])).toEqual([[1]]);
    expect(told).toEqual([]);
  });

  it('is not closed to all by one request that asks too much at once', async () => {
    const patience = createPatience(DEADLINE_MS, new AbortController().signal);
    const asked = Array.from({ length: 20 }, () =>
      failureOf(patience.wait((signal) => database.query(sleep, [], signal))),
    );
    for (const failure of await Promise.all(asked)) expect(failure).toBeInstanceOf(Overdue);
    await expect.poll(() => database.state()).toEqual({ open: false, active: 0, waiting: 0 });
    expect(await database.query(one, [])).toEqual([[1]]);
  });

  it('takes no more statements at once than it has connections, and no longer waits than a deadline', async () => {
    const asked = Array.from({ length: 30 }, () =>
      failureOf(database.query(sleep, [], AbortSignal.timeout(DEADLINE_MS))),
    );
    await expect.poll(() => database.state()).toEqual({ open: false, active: 6, waiting: 24 });
    expect(proxy.connections()).toBeLessThanOrEqual(6);
    const since = performance.now();
    const failures = await Promise.all(asked);
    expect(failures.every((failure) => failure instanceof Overdue || failure instanceof NotAsked)).toBe(true);
    expect(performance.now() - since).toBeLessThan(2_000);
    await expect.poll(() => database.state()).toMatchObject({ active: 0, waiting: 0 });
  });

  it('refuses at once who would wait behind five hundred', async () => {
    const gone = new AbortController();
    const waiting = Array.from({ length: 506 }, () => failureOf(database.query(sleep, [], gone.signal)));
    expect(await failureOf(database.query(one, []))).toMatchObject({ name: 'NotAsked', message: 'too many wait' });
    gone.abort(new CallerGone());
    await Promise.all(waiting);
  });

  it('tries a statement that never reached the server once more, within a budget', async () => {
    const outcomes: string[] = [];
    for (let round = 0; round < 14; round++) {
      await proxy.set('refuse');
      await delay(20);
      const asked = database.query(one, []).then(
        () => 'answered',
        (error: unknown) => (error instanceof NotConnected ? 'never reached' : 'lost'),
      );
      await delay(10);
      await proxy.set('none');
      outcomes.push(await asked);
    }
    expect(outcomes.slice(0, 10)).toEqual(Array(10).fill('answered'));
    expect(outcomes.slice(12)).toEqual(Array(2).fill('never reached'));
  });

  it('never tries a statement again that may have reached the server', async () => {
    const seen: string[] = [];
    const watched = guarded(openDatabase(proxy.url, { application: 'guarded', watch: ({ text }) => seen.push(text) }), {
      deadlineMs: DEADLINE_MS,
    });
    await watched.query(one, []);
    await proxy.set('cut');
    expect(await failureOf(watched.query(wrong, []))).toMatchObject({ name: 'ConnectionLost' });
    expect(seen).toEqual([one.text, wrong.text]);
    await watched.close();
  });
});
