import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '../../src/index/feed.ts';
import type { Doom, Doomed } from '../support/doomedGateway.ts';
import { openWorld, operation, type World } from '../support/world.ts';

// A gateway that dies in the middle of an acknowledgement: killed by the system, at a statement or at any moment.

const SHEET = 'PIRBAHOR/CS-9/2026';
const NUMBER = 'BRPA010009012026';
const TURN = 'select pg_advisory_xact_lock';
const RANDOM_KILLS = Number(process.env.KILLS ?? 2);

let world: World;
/** What an acknowledgement says to the gateway's own database, from its turn to the answer. */
let statements: readonly string[] = [];

const rowsOf = async (name: keyof World['owners'], sql: string, values: unknown[] = []): Promise<unknown[]> => {
  const client = new Client(world.owners[name]);
  await client.connect();
  try {
    return (await client.query({ text: sql, values, rowMode: 'array' })).rows as unknown[];
  } finally {
    await client.end();
  }
};

const message = {
  query: operation('AcknowledgeChargeSheet'),
  variables: { id: SHEET, outcome: 'REGISTERED', cnr: NUMBER },
};

/** All that the gateway keeps of it: the entry, and what the index made of it. */
const kept = async () => ({
  entries: await rowsOf(
    'gateway',
    'select submission, outcome, cnr, received_on::text, acknowledged_by from acknowledgement where charge_sheet_id = $1',
    [SHEET],
  ),
  state: await rowsOf('gateway', 'select exchange_state, filed_at is not null from charge_sheet where id = $1', [
    SHEET,
  ]),
  links: await rowsOf(
    'gateway',
    'select from_key, to_key, method from link where to_key = $1 or from_key = $1 order by 1, 2',
    [`CNR:${NUMBER}`],
  ),
  cases: await rowsOf(
    'gateway',
    "select count(distinct thread_id)::int, count(*)::int from thread_key where (kind, key) in (('CNR', $1), ('CHARGE_SHEET', $2))",
    [NUMBER, SHEET],
  ),
  index: await rowsOf(
    'gateway',
    `select (select count(*) from thread)::int, (select count(*) from entry)::int, (select count(*) from scope)::int,
      (select count(*) from thread_key)::int, (select count(*) from charge_sheet)::int, (select count(*) from custody)::int`,
  ),
});

type Kept = Awaited<ReturnType<typeof kept>>;
let before: Kept;
let after: Kept;

const reset = async (): Promise<void> => {
  await rowsOf('gateway', 'delete from acknowledgement where charge_sheet_id = $1', [SHEET]);
  await rebuild(world.gateway.feed);
};

const say = () => world.ask('registry-patna', message.query, message.variables);

beforeAll(async () => {
  world = await openWorld();
  for (const table of ['court_case_facts', 'court_case'])
    await rowsOf(
      'courts',
      `insert into courts.${table} select (jsonb_populate_record(f, jsonb_build_object('cnr', $1::text, 'parent_cnr', null${
        table === 'court_case_facts' ? ", 'number', 901, 'fir_station_text', 'Peer Bahore Chowki'" : ''
      }))).* from courts.${table} f where cnr = 'BRPA010000082026'`,
      [NUMBER],
    );
  await reset();
  before = await kept();
  world.statements.length = 0;
  await say();
  const said = world.statements.flatMap(({ database, statement }) => (database === 'gateway' ? statement.text : []));
  statements = said.slice(said.findIndex((text) => text.startsWith(TURN)));
  after = await kept();
});
afterAll(() => world.close());

const start = async (dieBefore: number | null): Promise<{ child: ChildProcess } & Doomed> => {
  const child = fork(new URL('../support/doomedGateway.ts', import.meta.url), {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.send({ owners: world.owners, persona: 'registry-patna', dieBefore } satisfies Doom);
  const [doomed] = (await once(child, 'message')) as [Doomed];
  return { child, ...doomed };
};

/** Sends the message to a gateway that dies. Whether it answered before is told. */
const sendTo = async ({ child, url, token }: { child: ChildProcess } & Doomed, killAfterMs: number | null) => {
  const died = once(child, 'exit');
  const asked = fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(message),
  }).then(
    async (response) => (await response.text()).includes(SHEET),
    () => false,
  );
  if (killAfterMs !== null) {
    await wait(killAfterMs);
    child.kill('SIGKILL');
  }
  const [answered] = await Promise.all([asked, died]);
  return answered;
};

/** One state, one entry, no loss: whole or not at all after the death, and whole after the same message was sent again. */
const survives = async (dieBefore: number | null, killAfterMs: number | null): Promise<boolean> => {
  await reset();
  const answered = await sendTo(await start(dieBefore), killAfterMs);
  const left = await kept();
  const isRecorded = left.entries.length > 0;
  expect(left).toEqual(isRecorded ? after : before);
  if (answered) expect(isRecorded).toBe(true);
  const { data, errors } = await say();
  expect(errors).toBeUndefined();
  expect(data.acknowledgeChargeSheet.chargeSheet.exchange.state).toBe('REGISTERED');
  expect(await kept()).toEqual(after);
  await say();
  expect(await kept()).toEqual(after);
  return isRecorded;
};

const LONG_MS = 60_000;

describe('a gateway that is killed while it records an acknowledgement', () => {
  it('has an entry, a state and a link to lose, and makes all of them at once', () => {
    expect(before).toMatchObject({ entries: [], links: [], state: [['SUBMITTED', false]], cases: [[2, 2]] });
    expect(after).toMatchObject({ state: [['REGISTERED', true]], cases: [[1, 2]] });
    expect(after.entries).toHaveLength(1);
    expect(after.links).toHaveLength(2);
    expect(statements.length).toBeGreaterThan(12);
  });

  it.each([
    ['before it has the turn', TURN],
    ['before the entry', 'insert into acknowledgement'],
    ['after the entry, before the index', 'select distinct thread_id from thread_key'],
    ['when the old case is forgotten', 'delete from thread_key'],
    ['in the middle of the new case', 'insert into scope'],
    ['before the last of its records', 'insert into entry'],
  ])(
    'loses nothing and keeps no half: %s',
    async (_moment, text) => {
      const moment = statements.findIndex((said) => said.startsWith(text));
      expect(moment).toBeGreaterThanOrEqual(0);
      expect(await survives(moment, null)).toBe(false);
    },
    LONG_MS,
  );

  it(
    'has recorded all of it where it dies between the record and the answer',
    async () => {
      expect(await survives(statements.length - 1, null)).toBe(true);
    },
    LONG_MS,
  );

  it(
    'loses nothing at any other moment',
    async () => {
      for (let kill = 0; kill < RANDOM_KILLS; kill += 1) {
        const isRecorded = await survives(null, Math.random() * 80);
        expect((await kept()).entries, isRecorded ? 'recorded before' : 'recorded anew').toHaveLength(1);
      }
    },
    LONG_MS + RANDOM_KILLS * 10_000,
  );
});
