import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChainEntry } from '../../src/audit/entry.ts';
import { administer } from '../support/administer.ts';
import { type Answer, answerOf, type Line, openWorld, operation, type World } from '../support/world.ts';
import { entriesOf, rowsOf } from './ledger.ts';

const ordinary = { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } };
const dossier = operation('CaseDossier');

const run = (world: World, statement: string) => administer(world.owners.gateway, (client) => client.query(statement));
const takeAway = (world: World) => run(world, 'alter table audit_entry rename to audit_entry_away');
const bringBack = (world: World) => run(world, 'alter table audit_entry_away rename to audit_entry');

/** What comes back on a bare connection. */
const raw = (url: string, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answered = '';
    socket.on('data', (chunk) => (answered += chunk.toString()));
    socket.on('close', () => resolve(answered));
    socket.on('error', reject);
  });

const refusal =
  '{"errors":[{"message":"The answer could not be recorded.","extensions":{"code":"AUDIT_UNAVAILABLE"}}]}';

const expectUnrecorded = ({ status, text, headers }: Answer): void => {
  expect(status).toBe(503);
  expect(text).toBe(refusal);
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(headers.get('content-length')).toBe(String(refusal.length));
};

describe('while the ledger cannot be written', () => {
  let world: World;
  const lines: Line[] = [];
  beforeAll(async () => {
    world = await openWorld({ auditWaitMs: 0, log: (line) => lines.push(line) });
    await world.ask('pp-patna', '{ me { role } }');
    await takeAway(world);
  });
  afterAll(() => world.close());

  it('nothing of a case is told, to nobody', async () => {
    for (const persona of ['pp-patna', 'js-beur', 'judge-patna', 'sho-pirbahor', 'auditor-icjs'])
      expectUnrecorded(await world.ask(persona, dossier, ordinary));
  });

  it.each([
    ['introspection', '{ __schema { types { name } } }'],
    ['what a caller may see', '{ me { permissions { type field access } } }'],
    ['an error of the document', '{ nothing }'],
    [
      'an error of an argument, which may name what there is',
      '{ case(fir: { state: "BR", district: "X", station: "Y", number: 1, year: 2025 }) { id } }',
    ],
  ])('nor is %s', async (_what, query) => {
    expectUnrecorded(await world.ask('pp-patna', query));
  });

  it('nor why a request was refused: no token, a body that is none, another method, another address', async () => {
    const authorization = `Bearer ${await world.token('pp-patna')}`;
    expectUnrecorded(await world.post('{"query":"{ me { role } }"}'));
    expectUnrecorded(await world.post('nonsense', { authorization }));
    expectUnrecorded(
      await answerOf(
        await fetch(`${world.url}/graphql?query={me{role}}`, {
          headers: { authorization, 'apollo-require-preflight': 'true' },
        }),
      ),
    );
    expectUnrecorded(await answerOf(await fetch(`${world.url}/graphql`, { method: 'PUT' })));
    expectUnrecorded(await answerOf(await fetch(`${world.url}/elsewhere`)));
    expect(await raw(world.url, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 503 .*AUDIT_UNAVAILABLE/s);
  });

  it('the log has one alarm, and the gateway is alive and not ready', async () => {
    expect(lines.filter(({ msg }) => String(msg).startsWith('ALARM'))).toMatchObject([
      { level: 50, problem: 'audit', code: '42P01' },
    ]);
    expect((await fetch(`${world.url}/health`)).status).toBe(200);
    const ready = await fetch(`${world.url}/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ ready: false, audit: { ready: false } });
  });

  it('as soon as it can be, answers leave again, in a chain that says where the last one ended', async () => {
    await bringBack(world);
    const answer = await world.ask('pp-patna', dossier, ordinary);
    expect(answer.data.case.id).toMatch(/^C/);
    expect(await entriesOf(world.owners.gateway, answer.headers.get('x-request-id'))).toHaveLength(1);
    const rows = await rowsOf(world.owners.gateway);
    const first = rows.find(({ sequence, body }) => sequence === 1 && body.includes('"after":[]'));
    const opened = rows.map(({ body }) => JSON.parse(body) as ChainEntry).filter(({ kind }) => kind === 'OPENED');
    expect(opened).toHaveLength(2);
    expect(opened).toContainEqual({
      kind: 'OPENED',
      after: expect.arrayContaining([{ writer: first?.writer, written: 2, attempted: 2 }]),
    });
    expect(lines.findLast(({ problem }) => problem === 'audit')).toMatchObject({
      problem: 'audit',
      msg: 'the ledger is written again',
    });
    expect((await fetch(`${world.url}/ready`)).status).toBe(200);
  });
});

describe('an answer waits for its entry', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ auditWaitMs: 5_000 });
    await world.ask('pp-patna', '{ me { role } }');
  });
  afterAll(() => world.close());

  it('as long as the write lasts', async () => {
    const lock = new Client({ connectionString: world.owners.gateway });
    await lock.connect();
    await lock.query('begin; lock table audit_entry in share mode');
    let isAnswered = false;
    const asking = world.ask('pp-patna', dossier, ordinary).then((answer) => {
      isAnswered = true;
      return answer;
    });
    await wait(700);
    expect(isAnswered).toBe(false);
    expect(Number(/^icjs_audit_lag_seconds (\S+)$/m.exec(await world.gateway.metrics.text())?.[1])).toBeGreaterThan(
      0.3,
    );
    await lock.query('commit');
    await lock.end();
    const answer = await asking;
    expect(await world.gateway.metrics.text()).toMatch(/^icjs_audit_lag_seconds 0$/m);
    expect(answer.data.case.id).toMatch(/^C/);
    expect(await entriesOf(world.owners.gateway, answer.headers.get('x-request-id'))).toHaveLength(1);
  });

  it('and for a ledger that comes back within the time that is set', async () => {
    await takeAway(world);
    const asking = world.ask('pp-patna', dossier, ordinary);
    await wait(700);
    await bringBack(world);
    const answer = await asking;
    expect(answer.data.case.id).toMatch(/^C/);
    expect(await entriesOf(world.owners.gateway, answer.headers.get('x-request-id'))).toHaveLength(1);
  });

  it('has one, though its caller has gone', async () => {
    const before = (await rowsOf(world.owners.gateway)).length;
    const gone = new AbortController();
    const headers = { authorization: `Bearer ${await world.token('pp-patna')}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ query: dossier, variables: ordinary });
    const lock = new Client({ connectionString: world.owners.police });
    await lock.connect();
    await lock.query('begin; lock table police.fir in access exclusive mode');
    const asking = fetch(`${world.url}/graphql`, { method: 'POST', headers, body, signal: gone.signal });
    await wait(200);
    gone.abort();
    await expect(asking).rejects.toThrow('aborted');
    await lock.query('commit');
    await lock.end();
    await expect.poll(async () => (await rowsOf(world.owners.gateway)).length, { timeout: 5_000 }).toBe(before + 1);
  });
});

describe('a request that no route can answer', () => {
  it('has an entry', async () => {
    const world = await openWorld();
    expect(await raw(world.url, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    const [, row] = await rowsOf(world.owners.gateway);
    expect(JSON.parse(row?.body ?? '{}')).toMatchObject({
      status: 400,
      outcome: 'REFUSED',
      by: null,
      errors: ['BAD_USER_INPUT'],
    });
    const bad = await fetch(`${world.url}/graphql%zz`);
    expect((await rowsOf(world.owners.gateway)).length).toBe(3);
    expect(bad.status).toBe(400);
    expect(await bad.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(await entriesOf(world.owners.gateway, bad.headers.get('x-request-id'))).toHaveLength(1);
    await world.close();
  });
});
