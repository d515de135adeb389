import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, type GenerateKeyPairResult, generateKeyPair, type JWTVerifyGetKey, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { remoteKeys } from '../../src/auth/tokens.ts';
import { personas } from '../../src/demo/world/personas.ts';
import { expectRefused } from '../support/refusal.ts';
import { type Answer, audience, issuer, openWorld, type World } from '../support/world.ts';

type Key = GenerateKeyPairResult & { readonly kid: string };

const makeKey = async (kid: string): Promise<Key> => ({
  kid,
  ...(await generateKeyPair('ES256', { extractable: true })),
});

/** The issuer's address for its keys, which answers as each test has it. */
let server: Server;
let answer: (response: ServerResponse) => void;
let fetches: number;
/** The gateway's key set, anew for each test. */
let keys: JWTVerifyGetKey;
let world: World;

const publish = async (...keys: readonly Key[]): Promise<void> => {
  const jwks = {
    keys: await Promise.all(
      keys.map(async ({ kid, publicKey }) => ({ ...(await exportJWK(publicKey)), kid, alg: 'ES256' })),
    ),
  };
  answer = (response) => response.setHeader('content-type', 'application/json').end(JSON.stringify(jwks));
};

const serveKeys = async (): Promise<string> => {
  server = createServer((_request, response) => {
    fetches += 1;
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
};

const stopServing = (): Promise<unknown> => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
};

beforeAll(async () => {
  world = await openWorld({ keys: (header, token) => keys(header, token) });
});
afterAll(() => world.close());

beforeEach(async () => {
  fetches = 0;
  keys = remoteKeys(await serveKeys());
});
afterEach(async () => {
  vi.useRealTimers();
  await stopServing();
});

const tokenOf = ({ kid, privateKey }: Key): Promise<string> => {
  const now = Math.floor(Date.now() / 1_000);
  const claims = {
    ...personas['judge-patna'],
    iss: issuer,
    aud: audience,
    jti: crypto.randomUUID(),
    iat: now,
    exp: now + 60,
  };
  return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
};

const askBy = (token: string): Promise<Answer> =>
  world.post(JSON.stringify({ query: '{ me { role } }' }), { authorization: `Bearer ${token}` });

const askWith = async (key: Key): Promise<Answer> => askBy(await tokenOf(key));

const expectBelieved = async (key: Key): Promise<void> =>
  expect((await askWith(key)).data).toEqual({ me: { role: 'JUDGE' } });

const expectUnauthenticated = async (key: Key): Promise<Answer> => {
  const refused = await askWith(key);
  expectRefused(refused, 'UNAUTHENTICATED', 401);
  return refused;
};

/** Lets time pass for the key set alone: what waits for a timer waits as ever. */
const pass = (ms: number): void => {
  const now = Date.now() + ms;
  vi.useFakeTimers({ toFake: ['Date'], now });
};

const coolDownMs = 6_000;
const lifetimeMs = 11 * 60_000;

describe('the issuer changes its keys', () => {
  it('believes a new key as soon as a token names it', async () => {
    const [old, fresh] = [await makeKey('old'), await makeKey('fresh')];
    await publish(old);
    await expectBelieved(old);
    await publish(old, fresh);
    pass(coolDownMs);
    await expectBelieved(fresh);
    await expectBelieved(old);
  });

  it('refuses a key that was removed once the set was read again', async () => {
    const [old, fresh] = [await makeKey('old'), await makeKey('fresh')];
    await publish(old);
    await expectBelieved(old);
    await publish(fresh);
    pass(coolDownMs);
    await expectBelieved(fresh);
    await expectUnauthenticated(old);
    pass(coolDownMs);
    await expectUnauthenticated(old);
  });

  it('refuses a key that was removed within minutes, whether or not a new one was ever named', async () => {
    const [old, fresh] = [await makeKey('old'), await makeKey('fresh')];
    await publish(old);
    await expectBelieved(old);
    await publish(fresh);
    pass(lifetimeMs);
    await expectUnauthenticated(old);
  });

  it('refuses with its key the token that it verified while the key was there', async () => {
    const [old, fresh] = [await makeKey('old'), await makeKey('fresh')];
    await publish(old);
    const token = await tokenOf(old);
    expect([(await askBy(token)).status, (await askBy(token)).status]).toEqual([200, 200]);
    await publish(fresh);
    pass(coolDownMs);
    await expectBelieved(fresh);
    expectRefused(await askBy(token), 'UNAUTHENTICATED', 401);
  });

  it('does not let a stranger who names keys at random drive the issuer', async () => {
    const known = await makeKey('known');
    await publish(known);
    await expectBelieved(known);
    pass(coolDownMs);
    const before = fetches;
    for (let at = 0; at < 20; at += 1) await expectUnauthenticated({ ...known, kid: `guess-${at}` });
    expect(fetches - before).toBe(1);
    await expectBelieved(known);
  });
});

describe('the issuer cannot be asked for its keys', () => {
  const enoughMs = 5_000;
  const notNow = 'The token cannot be verified at the moment.';

  const expectNotNow = async (): Promise<void> => {
    const started = performance.now();
    const { errors } = await expectUnauthenticated(await makeKey('any'));
    expect(errors?.[0].message).toBe(notNow);
    expect(performance.now() - started).toBeLessThan(enoughMs);
  };

  it('refuses in words where nobody listens', async () => {
    await stopServing();
    await expectNotNow();
  });

  it('refuses within seconds where the address accepts and stays silent', async () => {
    answer = () => undefined;
    await expectNotNow();
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['an error', (response) => response.writeHead(500).end('no')],
    ['a page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>')],
    ['a redirection', (response) => response.writeHead(302, { location: '/elsewhere' }).end()],
  ])('refuses where the address answers with %s', async (_title, reply) => {
    answer = reply;
    await expectNotNow();
  });

  it('refuses where the answer is no key set', async () => {
    answer = (response) => response.end('{"keys":"none"}');
    await expectUnauthenticated(await makeKey('any'));
  });

  it('believes again as soon as the issuer answers', async () => {
    const key = await makeKey('known');
    answer = (response) => response.writeHead(503).end();
    await expectUnauthenticated(key);
    await publish(key);
    await expectBelieved(key);
  });

  it('goes on believing the keys that it knows while the issuer is away', async () => {
    const key = await makeKey('known');
    await publish(key);
    await expectBelieved(key);
    answer = (response) => response.writeHead(503).end();
    pass(coolDownMs);
    await expectBelieved(key);
  });
});
