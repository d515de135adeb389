import {
  createLocalJWKSet,
  exportJWK,
  type GenerateKeyPairResult,
  generateKeyPair,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Identity } from '../../src/auth/claims.ts';
import { verify } from '../../src/auth/tokens.ts';
import type { Trust } from '../../src/auth/trust.ts';
import { createVerifiedSignatures, type VerifiedSignatures } from '../../src/auth/verifiedSignatures.ts';
import { personas } from '../../src/demo/world/personas.ts';

const [issuer, audience] = ['https://issuer.test', 'icjs-gateway'];
type Key = GenerateKeyPairResult & { readonly kid: string; readonly alg: string };

const makeKey = async (kid: string, alg = 'ES256'): Promise<Key> => ({ kid, alg, ...(await generateKeyPair(alg)) });

const setOf = async (...keys: readonly Key[]): Promise<JWTVerifyGetKey> =>
  createLocalJWKSet({
    keys: await Promise.all(
      keys.map(async ({ kid, alg, publicKey }) => ({ ...(await exportJWK(publicKey)), kid, alg })),
    ),
  });

const nothing: VerifiedSignatures = { recall: () => undefined, remember: () => undefined };

let [key, other]: Key[] = [];
let published: JWTVerifyGetKey;
let revoked: Set<string>;
let signatures: VerifiedSignatures;
let verifications: ReturnType<typeof vi.spyOn>;

beforeAll(async () => {
  [key, other] = [await makeKey('first'), await makeKey('second', 'PS256')];
});
beforeEach(async () => {
  published = await setOf(key as Key, other as Key);
  revoked = new Set();
  signatures = createVerifiedSignatures();
  verifications = vi.spyOn(crypto.subtle, 'verify');
});
afterEach(() => {
  vi.useRealTimers();
  verifications.mockRestore();
});

const trustWith = (memory: VerifiedSignatures): Trust => ({
  issuer: { issuer, audience, keys: (header, token) => published(header, token) },
  rules: { bindingRequired: false, maxSeconds: 3_600, address: null },
  replays: { isFirst: async () => true },
  revocations: {
    refuseRevoked: async ({ tokenId }) => {
      if (revoked.has(tokenId)) throw new Error('The token was revoked.');
    },
  },
  signatures: memory,
});

const ask = (token: string, memory = signatures): Promise<Identity> =>
  verify({ authorization: `Bearer ${token}`, proof: undefined, method: 'POST', certificate: null }, trustWith(memory));
const refusal = (token: string, memory = signatures): Promise<string> =>
  ask(token, memory).then(
    () => 'believed',
    (error: unknown) => (error instanceof Error ? error.message : 'not even in words'),
  );

const signed = (claims: object = {}, { kid, alg, privateKey } = key as Key): Promise<string> => {
  const now = Math.floor(Date.now() / 1_000);
  const times = { jti: crypto.randomUUID(), iat: now, exp: now + 60 };
  return new SignJWT({ ...personas['judge-patna'], iss: issuer, aud: audience, ...times, ...claims })
    .setProtectedHeader({ alg, kid })
    .sign(privateKey);
};

/** Lets time pass for what reads the clock; what waits for a timer waits as ever. */
const pass = (seconds: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1_000 });
};

const believed = async (claims: object = {}, by = key as Key): Promise<string> => {
  const token = await signed(claims, by);
  await ask(token);
  verifications.mockClear();
  return token;
};

const differingAt = (token: string, at: number): string =>
  `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;

describe('a token that was verified before', () => {
  it.each(['ES256', 'PS256'])('is believed again without another look at its signature (%s)', async (alg) => {
    const token = await believed(
      {},
      [key, other].find((one) => one?.alg === alg),
    );
    expect(await ask(token)).toMatchObject({ role: 'JUDGE' });
    expect(verifications).not.toHaveBeenCalled();
  });

  it('is told alike to each request, and anew', async () => {
    const token = await believed({ case_ids: ['C1'] });
    const [one, two] = [await ask(token), await ask(token)];
    expect(one).toEqual(two);
    expect([one === two, one.posting === two.posting, one.caseIds === two.caseIds]).toEqual([false, false, false]);
  });

  it('is refused at its next use when its key left the set', async () => {
    const token = await believed();
    published = await setOf(other as Key);
    expect(await refusal(token)).toBe('The token is not valid.');
  });

  it("is refused at its next use when another key took its key's name", async () => {
    const token = await believed();
    published = await setOf({ ...(await makeKey('first')) }, other as Key);
    expect(await refusal(token)).toBe('The token is not valid.');
  });

  it('is verified anew when the set was read again, and believed where its key is still there', async () => {
    const token = await believed();
    published = await setOf(key as Key, other as Key);
    expect(await refusal(token)).toBe('believed');
    expect(verifications).toHaveBeenCalledOnce();
    expect(await refusal(token)).toBe('believed');
    expect(verifications).toHaveBeenCalledOnce();
  });

  it('is refused while the set cannot be read', async () => {
    const token = await believed();
    published = () => Promise.reject(new TypeError('fetch failed'));
    expect(await refusal(token)).toBe('The token cannot be verified at the moment.');
  });

  it('is refused once it has expired, and told so', async () => {
    const token = await believed();
    pass(64);
    expect(await refusal(token)).toBe('believed');
    pass(2);
    expect(await refusal(token)).toBe('The token has expired.');
  });

  it('is refused where the clock went back before its beginning', async () => {
    const token = await believed({ nbf: Math.floor(Date.now() / 1_000) });
    pass(-7);
    expect(await refusal(token)).toBe('The token is not valid.');
  });

  it('is refused once it is revoked', async () => {
    const jti = crypto.randomUUID();
    const token = await believed({ jti });
    revoked.add(jti);
    expect(await refusal(token)).toBe('The token was revoked.');
  });

  it('is refused by whoever asks more of it than the one who verified it', async () => {
    const token = await believed({ iat: Math.floor(Date.now() / 1_000) - 120 });
    const trust = trustWith(signatures);
    const presented = { authorization: `Bearer ${token}`, proof: undefined, method: 'POST', certificate: null };
    const strict: readonly (readonly [refused: RegExp, trust: Trust])[] = [
      [/expired/, { ...trust, rules: { ...trust.rules, maxSeconds: 60 } }],
      [/bound to a key/, { ...trust, rules: { ...trust.rules, bindingRequired: true } }],
      [/not valid/, { ...trust, issuer: { ...trust.issuer, audience: 'another' } }],
      [/not valid/, { ...trust, issuer: { ...trust.issuer, issuer: 'https://another.test' } }],
    ];
    for (const [refused, one] of strict) await expect(verify(presented, one)).rejects.toThrow(refused);
  });
});

describe('a token whose twin was verified', () => {
  it('is refused wherever one character of its signature differs', async () => {
    const token = await believed();
    const start = token.lastIndexOf('.') + 1;
    for (const at of [start, start + 1, start + 40, token.length - 2])
      expect(await refusal(differingAt(token, at))).toBe('The token is not valid.');
    expect(await refusal(token)).toBe('believed');
  });

  it('is refused without its signature, under another algorithm and with other claims', async () => {
    const [head = '', claims = '', signature = ''] = (await believed()).split('.');
    const none = Buffer.from('{"alg":"none","kid":"first"}').toString('base64url');
    const shared = Buffer.from('{"alg":"HS256","kid":"first"}').toString('base64url');
    for (const token of [`${none}.${claims}.${signature}`, `${shared}.${claims}.${signature}`, `${head}.${claims}.AA`])
      expect(await refusal(token)).toBe('The token is not valid.');
    expect(await refusal(`${head}.${differingAt(claims, 30)}.${signature}`)).toBe('The token is not valid.');
  });

  it('is verified by its own signature where both have the same claims', async () => {
    const claims = { jti: crypto.randomUUID() };
    const [one, two] = [await believed(claims), await signed(claims)];
    expect(one.split('.').slice(0, 2)).toEqual(two.split('.').slice(0, 2));
    expect([one === two, await refusal(two), verifications.mock.calls.length]).toEqual([false, 'believed', 1]);
  });
});

describe('a token that is refused', () => {
  it('pushes none out that is believed, however many there are', async () => {
    const asked: string[] = [];
    signatures = createVerifiedSignatures({ entries: 3, bytes: 1_000_000 });
    const token = await believed();
    const stranger = await makeKey('first');
    for (let at = 0; at < 10; at += 1) {
      asked.push(await refusal(await signed({}, stranger)), await refusal(await signed({ exp: 1 })));
      asked.push(await refusal(differingAt(token, token.lastIndexOf('.') + 1 + at)), await refusal(`a.b.${at}`));
    }
    expect(asked).not.toContain('believed');
    verifications.mockClear();
    expect([await refusal(token), verifications.mock.calls.length]).toEqual(['believed', 0]);
  });
});

describe('with and without a memory of signatures', () => {
  const now = Math.floor(Date.now() / 1_000);
  it.each<[string, object]>([
    ['in order', {}],
    ['with seconds to live', { exp: now + 10 }],
    ['expired', { iat: now - 600, exp: now - 300 }],
    ['to begin later', { nbf: now + 20 }],
    ['of another issuer', { iss: 'https://another.test' }],
    ['for two audiences', { aud: ['another', audience] }],
    ['for another audience', { aud: 'another' }],
    ['without an end', { exp: undefined }],
    ['issued later', { iat: now + 3_600, exp: now + 3_700 }],
    ['issued for too long', { exp: now + 7_200 }],
    ['of no role', { role: 'SUPERUSER' }],
  ])('a token %s is answered alike, at every instant', async (_what, claims) => {
    const token = await signed(claims);
    for (const seconds of [0, 0, 14, 2, 6, 2, 3_600, -7_200, 3_576]) {
      pass(seconds);
      expect(await refusal(token)).toBe(await refusal(token, nothing));
    }
  });
});
