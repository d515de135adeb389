import { request } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNothingInside, expectRefused } from '../support/refusal.ts';
import { type Answer, answerOf, openWorld, type World } from '../support/world.ts';
import { answeringWays, knock, reachedPillars } from './ways.ts';

// T24: a limit that holds for the usual request and not for the unusual one.

let world: World;
let authorization: string;
beforeAll(async () => {
  world = await openWorld();
  authorization = `Bearer ${await world.token('pp-patna')}`;
});
afterAll(() => world.close());

const me = '{ me { role } }';

/** One question past each limit. Short enough to travel in an address: else the address itself would be refused. */
const excesses = [
  ['depth', `{ __schema { types { fields { type ${'{ ofType '.repeat(24)}{ name }${' }'.repeat(24)} } } } }`],
  ['length', `{ me { ${'a '.repeat(5_100)}} }`],
  ['questions', `{ ${Array.from({ length: 21 }, (_, at) => `a${at}: me { role }`).join(' ')} }`],
  [
    'fields',
    `{ me { ${'...F '.repeat(21)} } } fragment F on Me { ${'...G '.repeat(10)} } fragment G on Me { ${'role '.repeat(10)} }`,
  ],
] as const;

describe.each(answeringWays)('by %s', (_name, ask) => {
  it('a question is answered', async () => {
    expect((await ask(world, authorization, me)).data).toEqual({ me: { role: 'PUBLIC_PROSECUTOR' } });
  });

  it.each(excesses)('the limit of %s holds', async (_what, query) => {
    const before = reachedPillars(world);
    const answer = await ask(world, authorization, query);
    expect(answer.status).toBe(400);
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toContain('OPERATION_TOO_COSTLY');
    expectNothingInside(answer);
    expect(reachedPillars(world)).toBe(before);
  });

  it.each([0, 201])('a page of %d items is refused', async (first) => {
    const answer = await ask(world, authorization, `{ cases(filter: {}, first: ${first}) { totalCount } }`);
    expectRefused(answer, 'BAD_USER_INPUT', 200);
  });

  it('a question without a token is refused', async () => {
    expectRefused(await ask(world, '', me), 'UNAUTHENTICATED', 401);
  });
});

describe('the budget', () => {
  it('is one for all ways together: what was spent by one is missing at the others', async () => {
    const narrow = await openWorld({ costPerMinute: answeringWays.length });
    const token = `Bearer ${await narrow.token('pp-patna')}`;
    for (const [name, ask] of answeringWays) expect((await ask(narrow, token, me)).status, name).toBe(200);
    for (const [name, ask] of answeringWays) expect((await ask(narrow, token, me)).status, name).toBe(429);
    await narrow.close();
  });
});

const body = JSON.stringify({ query: me });
const form = `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${body}\r\n--x--`;

type Sent = readonly [what: string, status: number, headers: Record<string, string>, body: string | Uint8Array];

describe('a request that is no question', () => {
  const send = async (headers: Record<string, string>, content: string | Uint8Array): Promise<Answer> =>
    answerOf(
      await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization, ...headers },
        body: content,
      }),
    );

  it.each<Sent>([
    ['several at once', 400, {}, `[${body},${body}]`],
    ['one in a list', 400, {}, `[${body}]`],
    ['a list in the place of the query', 400, {}, JSON.stringify({ query: [me] })],
    [
      'a stored question',
      200,
      {},
      JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }),
    ],
    [
      'a question to be stored',
      200,
      {},
      JSON.stringify({ query: me, extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }),
    ],
    ['a stored question by its id', 400, {}, JSON.stringify({ id: '1', documentId: '1' })],
    [
      'a file upload',
      415,
      { 'content-type': 'multipart/form-data; boundary=x', 'apollo-require-preflight': '1' },
      form,
    ],
    [
      'a form',
      415,
      { 'content-type': 'application/x-www-form-urlencoded', 'apollo-require-preflight': '1' },
      `query=${encodeURIComponent(me)}`,
    ],
    ['plain text', 415, { 'content-type': 'text/plain', 'apollo-require-preflight': '1' }, body],
    ['a bare document', 415, { 'content-type': 'application/graphql' }, me],
    ['JSON by a name that only resembles it', 415, { 'content-type': 'application/jsonp' }, body],
    ['two types at once', 415, { 'content-type': 'application/json, text/plain' }, body],
    ['a body packed by gzip', 400, { 'content-encoding': 'gzip' }, gzipSync(body)],
    ['a body packed by deflate', 400, { 'content-encoding': 'deflate' }, deflateSync(body)],
    ['a body packed by brotli', 400, { 'content-encoding': 'br' }, brotliCompressSync(body)],
    ['a body in UTF-16', 400, { 'content-type': 'application/json; charset=utf-16le' }, Buffer.from(body, 'utf16le')],
    ['a key that stands for another prototype', 400, {}, `{"__proto__":${body},"constructor":${body}}`],
  ])('is refused, and reaches no pillar: %s', async (_what, status, headers, content) => {
    const before = reachedPillars(world);
    const answer = await send(headers, content);
    expect(answer.data).toBeUndefined();
    expectRefused(answer, 'BAD_USER_INPUT', status);
    expect(reachedPillars(world)).toBe(before);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY'])('is refused by the method %s', async (method) => {
    const answer = await answerOf(
      await fetch(`${world.url}/graphql`, {
        method,
        headers: { authorization, 'x-http-method-override': 'POST' },
        ...(method === 'OPTIONS' ? {} : { body, headers: { authorization, 'content-type': 'application/json' } }),
      }),
    );
    expectRefused(answer, 'BAD_USER_INPUT', 404);
  });

  it('is refused at every spelling of the address but one', async () => {
    for (const path of [
      '/graphql/',
      '//graphql',
      '/GRAPHQL',
      '/graphql;v=1',
      '/graphql%2f',
      '/%67raphql/x',
      '/./graphql/..',
    ])
      expect((await fetch(`${world.url}${path}`, { method: 'POST', headers: { authorization } })).status, path).toBe(
        404,
      );
  });

  it('is refused from a page of another site: GET without a header that only a page of our own could send', async () => {
    const before = reachedPillars(world);
    for (const type of [
      undefined,
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const headers = { authorization, ...(type ? { 'content-type': type } : {}) };
      const answer = await answerOf(await fetch(`${world.url}/graphql?query=${encodeURIComponent(me)}`, { headers }));
      expect(answer.data, type).toBeUndefined();
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
    expect(reachedPillars(world)).toBe(before);
  });

  it('finds no WebSocket that would answer it without limits', async () => {
    expect(await knock(world, 'graphql-transport-ws', authorization)).toMatchObject({ opened: false });
  });
});

describe('what is too large', () => {
  const large = JSON.stringify({ query: `${me} #${'x'.repeat(300_000)}` });

  it('is refused though its length is not told: a body that comes in pieces is counted', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asking = request(
        `${world.url}/graphql`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization, 'transfer-encoding': 'chunked' },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      asking.on('error', reject);
      for (let at = 0; at < large.length; at += 20_000) asking.write(large.slice(at, at + 20_000));
      asking.end();
    });
    expect(status).toBe(413);
  });

  it('is refused as an address or a header, in the words of the closed list', async () => {
    for (const [path, headers] of [
      [`/graphql?query=${'x'.repeat(20_000)}`, {}],
      ['/graphql', { 'x-purpose': 'x'.repeat(20_000) }],
    ] as const) {
      const answer = await answerOf(await fetch(`${world.url}${path}`, { headers: { authorization, ...headers } }));
      expect(answer.status).toBe(431);
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
      expectNothingInside(answer);
    }
  });
});
