import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settings } from '../../src/platform/config.ts';
import { expectRefused } from '../support/refusal.ts';
import { type Answer, answerOf, openWorld, type World } from '../support/world.ts';

// T36: everything that is permitted, read one by one until it is everything. What stands in the way is a budget for each person of what
// operations may cost in a minute, about one for each record; which records they were is not counted.

const LIMIT = 4;

let world: World;
beforeAll(async () => {
  world = await openWorld({ costPerMinute: LIMIT });
});
afterAll(() => world.close());

/** A person whom no other test knows. */
const somebody = (): string => `PERSON-${crypto.randomUUID()}`;

const me = '{ me { role } }';

type Disguise = readonly [
  what: string,
  claims: (at: number) => object,
  headers: (at: number) => Record<string, string>,
];

const noHeaders = (): Record<string, string> => ({});

/** Ways to be somebody else each time. `sub` and `pillar` are the issuer's word for who it is: they stay. */
const disguises: readonly Disguise[] = [
  ['with a new token', () => ({}), noHeaders],
  ['with a token of another number', (at) => ({ jti: `number-${at}` }), noHeaders],
  ['with the same number in every token', () => ({ jti: 'same' }), noHeaders],
  ['from another client', (at) => ({ client_id: `client-${at}` }), noHeaders],
  ['in another rank', (at) => ({ rank: `rank-${at}`, acr: `level-${at}` }), noHeaders],
  ['narrowed to other cases', (at) => ({ case_ids: [`C${at}`] }), noHeaders],
  ['at another post', (at) => ({ posting: { state: 'BR', district: `D${at}`, unit: `U${at}` } }), noHeaders],
  ['in another role of the same institution', (at) => (at % 2 ? { role: 'INVESTIGATING_OFFICER' } : {}), noHeaders],
  [
    'under the scheme in other letters',
    () => ({}),
    (at) => ({ scheme: ['Bearer', 'bearer', 'BEARER', 'bEARER'][at % 4] ?? '' }),
  ],
  [
    'from another address, as it says',
    () => ({}),
    (at) => ({ 'x-forwarded-for': `10.0.0.${at}`, 'x-real-ip': `10.0.0.${at}`, forwarded: `for=10.0.0.${at}` }),
  ],
  [
    'with another browser',
    () => ({}),
    (at) => ({ 'user-agent': `agent-${at}`, 'x-request-id': `${at}`, 'apollographql-client-name': `c${at}` }),
  ],
  [
    'as another, in headers that nobody reads',
    () => ({}),
    (at) => ({ 'x-user': `u${at}`, 'x-subject': `s${at}`, 'x-ratelimit-key': `k${at}` }),
  ],
];

describe('the budget of a person', () => {
  const ask = async (
    sub: string,
    claims: object,
    { scheme = 'Bearer', ...headers }: Record<string, string>,
  ): Promise<Answer> => {
    const token = await world.token('sho-pirbahor', { sub, ...claims });
    return world.post(JSON.stringify({ query: me }), { authorization: `${scheme} ${token}`, ...headers });
  };

  it.each(disguises)('is not renewed by coming %s', async (_what, claims, headers) => {
    const sub = somebody();
    for (let at = 0; at < LIMIT; at += 1) expect((await ask(sub, claims(at), headers(at))).status).toBe(200);
    for (let at = LIMIT; at < 2 * LIMIT; at += 1)
      expectRefused(await ask(sub, claims(at), headers(at)), 'RATE_LIMITED', 429);
  });

  it('is not widened by asking for all at the same time', async () => {
    const sub = somebody();
    const answers = await Promise.all(Array.from({ length: 5 * LIMIT }, () => ask(sub, {}, {})));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(LIMIT);
    for (const answer of answers.filter(({ status }) => status !== 200)) expectRefused(answer, 'RATE_LIMITED', 429);
  });

  it('is spent by what was refused as well: guessing is not free', async () => {
    const token = await world.token('sho-pirbahor', { sub: somebody() });
    const send = (query: string): Promise<Answer> =>
      world.post(JSON.stringify({ query }), { authorization: `Bearer ${token}` });
    await send('{ nonsense }');
    await send('{ cases(filter: {}, first: 0) { totalCount } }');
    await send(`{ me { ${'role '.repeat(3_000)} } }`);
    await send('mutation { acknowledgeChargeSheet(id: "x", outcome: DELIVERED) { chargeSheet { id } } }');
    expectRefused(await send(me), 'RATE_LIMITED', 429);
  });

  it('is spent by GET as by POST', async () => {
    const token = await world.token('sho-pirbahor', { sub: somebody() });
    const headers = { authorization: `Bearer ${token}`, 'apollo-require-preflight': '1' };
    const get = async (): Promise<Answer> =>
      answerOf(await fetch(`${world.url}/graphql?query=${encodeURIComponent(me)}`, { headers }));
    for (let at = 0; at < LIMIT; at += 1) expect((await get()).status).toBe(200);
    expectRefused(await get(), 'RATE_LIMITED', 429);
    expectRefused(
      await world.post(JSON.stringify({ query: me }), { authorization: `Bearer ${token}` }),
      'RATE_LIMITED',
      429,
    );
  });

  it('is not spent by a stranger in another’s name: a token that is not believed counts for nobody', async () => {
    const sub = somebody();
    const [header, claims] = (await world.token('sho-pirbahor', { sub })).split('.');
    for (let at = 0; at < 2 * LIMIT; at += 1)
      expectRefused(
        await world.post(JSON.stringify({ query: me }), { authorization: `Bearer ${header}.${claims}.AAAA` }),
        'UNAUTHENTICATED',
        401,
      );
    expect((await ask(sub, {}, {})).headers.get('ratelimit-remaining')).toBe(String(LIMIT - 1));
  });
});

describe('one operation', () => {
  let wide: World;
  beforeAll(async () => {
    const { COST_PER_MINUTE, COST_PER_OPERATION } = settings.shape;
    wide = await openWorld({
      costPerMinute: COST_PER_MINUTE.parse(undefined),
      costPerOperation: COST_PER_OPERATION.parse(undefined),
    });
  });
  afterAll(() => wide.close());

  const ask = (query: string): Promise<Answer> => wide.ask('scrb-bihar', query, {}, { sub: somebody() });
  const lists = (count: number, first: number): string =>
    `{ ${Array.from({ length: count }, (_, at) => `a${at}: cases(filter: {}, first: ${first}) { nodes { firs { status } accused { name } victims { label } } }`).join(' ')} }`;

  it('reads two hundred records of a list at the most, and twenty lists', async () => {
    expectRefused(await ask('{ cases(filter: {}, first: 201) { totalCount } }'), 'BAD_USER_INPUT', 200);
    expectRefused(await ask(lists(21, 1)), 'OPERATION_TOO_COSTLY', 400);
    const hearings = await ask('{ case(cnr: "BRPA010000012026") { courtCases { hearings(first: 201) { date } } } }');
    expect(hearings.errors?.map(({ extensions }) => extensions.code)).toContain('BAD_USER_INPUT');
  });

  it('reads fifty thousand records in all, however many lists they stand in', async () => {
    expect((await ask(lists(20, 10))).errors).toBeUndefined();
    expectRefused(await ask(lists(20, 200)), 'OPERATION_TOO_COSTLY', 400);
  });
});
