import { createHash } from 'node:crypto';
import {
  calculateJwkThumbprint,
  exportJWK,
  type GenerateKeyPairResult,
  generateKeyPair,
  type JWK,
  SignJWT,
} from 'jose';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectRefused } from '../support/refusal.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';

const address = 'https://gateway.test/graphql';
const rules = { bindingRequired: false, maxSeconds: 3_600, address };

type Key = GenerateKeyPairResult & { readonly jwk: JWK; readonly thumbprint: string };

const makeKey = async (): Promise<Key> => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(pair.publicKey);
  return { ...pair, jwk, thumbprint: await calculateJwkThumbprint(jwk) };
};

const seconds = (): number => Math.floor(Date.now() / 1_000);
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

let key: Key;
let thief: Key;
let world: World;
beforeAll(async () => {
  [key, thief] = await Promise.all([makeKey(), makeKey()]);
  world = await openWorld({ tokenRules: rules });
});
afterAll(() => world.close());

/** A token bound to the key of its holder. */
const bound = (at = world, claims: object = {}): Promise<string> =>
  at.token('pp-patna', { cnf: { jkt: key.thumbprint }, ...claims });

/** A proof for a token as its holder makes one; each refusal differs from it in one thing. */
const proofOf = (token: string, claims: object = {}, header: object = {}, { privateKey }: Key = key): Promise<string> =>
  new SignJWT({ jti: crypto.randomUUID(), htm: 'POST', htu: address, iat: seconds(), ath: hashOf(token), ...claims })
    .setProtectedHeader({ typ: 'dpop+jwt', alg: 'ES256', jwk: key.jwk, ...header })
    .sign(privateKey);

const body = JSON.stringify({ query: '{ me { role } }' });
const ask = (authorization: string, proof?: string, at = world): Promise<Answer> =>
  at.post(body, { authorization, ...(proof === undefined ? {} : { dpop: proof }) });

describe('a token that is bound to a key', () => {
  it('is believed of whoever proves to hold the key', async () => {
    const token = await bound();
    expect((await ask(`DPoP ${token}`, await proofOf(token))).data).toEqual({ me: { role: 'PUBLIC_PROSECUTOR' } });
  });

  it('is believed for an address that differs in query, case and default port alone', async () => {
    const token = await bound();
    for (const htu of [`${address}?query=x#y`, 'HTTPS://Gateway.Test/graphql', 'https://gateway.test:443/graphql'])
      expect((await ask(`DPoP ${token}`, await proofOf(token, { htu }))).status).toBe(200);
  });

  it.each<[string, () => object]>([
    ['for another method', () => ({ htm: 'GET' })],
    ['for another address', () => ({ htu: 'https://other.test/graphql' })],
    ['for another path', () => ({ htu: 'https://gateway.test/health' })],
    ['for another scheme', () => ({ htu: 'http://gateway.test/graphql' })],
    ['for no address', () => ({ htu: undefined })],
    ['for what is no address', () => ({ htu: 'graphql' })],
    ['for another token', () => ({ ath: hashOf('another') })],
    ['for no token', () => ({ ath: undefined })],
    ['without a number', () => ({ jti: undefined })],
    ['without a time', () => ({ iat: undefined })],
    ['of two minutes ago', () => ({ iat: seconds() - 120 })],
    ['of the next hour', () => ({ iat: seconds() + 3_600 })],
  ])('is refused with a proof %s', async (_what, claims) => {
    const token = await bound();
    expectRefused(await ask(`DPoP ${token}`, await proofOf(token, claims())), 'UNAUTHENTICATED', 401);
  });

  it('is refused with a proof by another key, whatever key it carries', async () => {
    const token = await bound();
    for (const header of [{}, { jwk: thief.jwk }])
      expectRefused(await ask(`DPoP ${token}`, await proofOf(token, {}, header, thief)), 'UNAUTHENTICATED', 401);
  });

  it('is refused with a proof of another form', async () => {
    const token = await bound();
    const { d } = await exportJWK(key.privateKey);
    for (const header of [{ typ: 'JWT' }, { typ: undefined }, { jwk: undefined }, { jwk: { ...key.jwk, d } }])
      expectRefused(await ask(`DPoP ${token}`, await proofOf(token, {}, header)), 'UNAUTHENTICATED', 401);
    for (const proof of [undefined, '', 'x', 'a.b.c', `${await proofOf(token)}, ${await proofOf(token)}`, token])
      expectRefused(await ask(`DPoP ${token}`, proof), 'UNAUTHENTICATED', 401);
  });

  it('is refused with a proof that was used', async () => {
    const token = await bound();
    const proof = await proofOf(token);
    expect((await ask(`DPoP ${token}`, proof)).status).toBe(200);
    expectRefused(await ask(`DPoP ${token}`, proof), 'UNAUTHENTICATED', 401);
  });

  it('is believed once of a proof that comes many times at once', async () => {
    const token = await bound();
    const proof = await proofOf(token);
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(`DPoP ${token}`, proof)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('is refused under the scheme of tokens that are not bound', async () => {
    const token = await bound();
    expectRefused(await ask(`Bearer ${token}`, await proofOf(token)), 'UNAUTHENTICATED', 401);
    const unbound = await world.token('pp-patna');
    expectRefused(await ask(`DPoP ${unbound}`, await proofOf(unbound)), 'UNAUTHENTICATED', 401);
  });

  it('is refused where a certificate is named as well and none was shown', async () => {
    const token = await bound(world, { cnf: { jkt: key.thumbprint, 'x5t#S256': hashOf('certificate') } });
    expectRefused(await ask(`DPoP ${token}`, await proofOf(token)), 'UNAUTHENTICATED', 401);
  });

  it('is told with its refusal which schemes there are', async () => {
    const refused = await ask(`Bearer ${await bound()}`);
    expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer, DPoP algs="ES256 /);
  });
});

describe('a gateway', () => {
  it('that knows no address of its own believes no proof', async () => {
    const nameless = await openWorld({ tokenRules: { ...rules, address: null } });
    const token = await bound(nameless);
    expectRefused(await ask(`DPoP ${token}`, await proofOf(token), nameless), 'UNAUTHENTICATED', 401);
    await nameless.close();
  });

  it('that requires binding refuses a token without it, and believes one with it', async () => {
    const strict = await openWorld({ tokenRules: { ...rules, bindingRequired: true } });
    expectRefused(await ask(`Bearer ${await strict.token('pp-patna')}`, undefined, strict), 'UNAUTHENTICATED', 401);
    const token = await bound(strict);
    expect((await ask(`DPoP ${token}`, await proofOf(token), strict)).status).toBe(200);
    await strict.close();
  });

  it.skipIf(inject('redisUrl') === null)('refuses a proof that another gateway believed', async () => {
    const redisUrl = inject('redisUrl');
    const other = await openWorld({ tokenRules: rules, redisUrl });
    const third = await openWorld({ tokenRules: rules, redisUrl });
    const sent = async (at: World, jti: string): Promise<number> => {
      const token = await bound(at);
      return (await ask(`DPoP ${token}`, await proofOf(token, { jti }), at)).status;
    };
    // Each remembers alone until its connection stands.
    await expect
      .poll(
        async () => {
          const jti = crypto.randomUUID();
          return [await sent(other, jti), await sent(third, jti)];
        },
        { timeout: 10_000 },
      )
      .toEqual([200, 401]);
    await Promise.all([other.close(), third.close()]);
  });
});
