import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chance, pick, type Random, randomFrom, seedOf } from '../../src/demo/world/random.ts';
import { dropDatabase } from '../support/databases.ts';
import { createWorld } from '../support/world.ts';
import type { Observed } from './answer.ts';
import type { FuzzWorld } from './fuzzer.ts';
import { documentAt, operationOf } from './operations.ts';
import { createOracle } from './oracle.ts';
import { drawPrincipals, type Principal } from './principals.ts';
import { openSession, type Session } from './session.ts';
import { readTruth } from './truth.ts';
import { valuesOf } from './values.ts';
import { makeFuzzWorld } from './world.ts';

// An operation that comes for the first time is executed by graphql-js; when it comes again it is compiled. Nobody may be able to tell.

const SEED = 'asked again';
const DOCUMENTS = 150;

let world: FuzzWorld;
let session: Session;
let ledger: Client;
let draw: (at: number) => { readonly principal: Principal; readonly body: object };

beforeAll(async () => {
  world = await makeFuzzWorld(await createWorld(), SEED);
  session = await openSession(world.owners);
  ledger = new Client({ connectionString: world.owners.gateway });
  await ledger.connect();
  const truth = await readTruth(world.owners, world.planted);
  const oracle = createOracle(truth);
  const values = valuesOf(truth);
  const principals = await drawPrincipals(SEED, { truth, count: 200, sign: session.sign });
  const callerFor = (random: Random, near: (typeof truth.cases)[number]): Principal => {
    const mine = principals.filter((one) => oracle.owns(one, near));
    return pick(random, mine.length > 0 && chance(random, 0.6) ? mine : principals);
  };
  draw = (at) => {
    const random = randomFrom(seedOf(`${SEED}/${at}`));
    const { document, asked, near, variables } = operationOf(documentAt(SEED, at, values), random, values);
    return {
      principal: callerFor(random, near),
      body: { query: document.text, variables, ...(asked.name ? { operationName: asked.name } : {}) },
    };
  };
}, 60_000);
afterAll(async () => {
  await session.gateway.close();
  await ledger.end();
  await Promise.all(Object.values(world.owners).map(dropDatabase));
});

/** A cursor is sealed anew each time that it is given. */
const withoutCursors = (text: string): string => text.replaceAll(/"[\w-]{70,}"/g, '"cursor"');

/** Which of two records is met first depends on which pillar answers first: an entry's lists have no order. */
const unordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(unordered(one))).toSorted();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unordered(one)]));
};

/** What the ledger says of an answer, but for what is of one request alone. */
const entryOf = async ({ headers }: Observed): Promise<unknown> => {
  const { rows } = await ledger.query<{ body: string }>(
    `select body from audit_entry where body::jsonb ->> 'request' = $1`,
    [headers['x-request-id']],
  );
  const {
    request: _request,
    receivedAt: _receivedAt,
    responseHash: _responseHash,
    ...entry
  } = JSON.parse(rows[0]?.body ?? 'null');
  return unordered(entry);
};

describe('an operation that is asked again', () => {
  it('has the same answer and the same entry, withheld for withheld', async () => {
    let withheld = 0;
    for (let at = 0; at < DOCUMENTS; at += 1) {
      const { principal, body } = draw(at);
      const first = await session.ask(principal, body);
      const again = await session.ask(principal, body);
      expect(withoutCursors(again.text), JSON.stringify(body)).toBe(withoutCursors(first.text));
      expect(await entryOf(again)).toEqual(await entryOf(first));
      withheld += (JSON.parse(first.text).extensions?.withheld ?? []).length;
    }
    // Of answers in which nothing is withheld nothing is proven.
    expect(withheld).toBeGreaterThan(30);
  }, 120_000);
});
