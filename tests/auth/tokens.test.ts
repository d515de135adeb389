import { createHmac } from 'node:crypto';
import {
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  type GenerateKeyPairResult,
  generateKeyPair,
  type JWK,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefused } from '../support/refusal.ts';
import { type Answer, audience, issuer, openWorld, type World } from '../support/world.ts';

const seconds = () => Math.floor(Date.now() / 1_000);

/** What a judge's token claims; each refusal differs from it in one thing. */
const judge = () => ({
  iss: issuer,
  aud: audience,
  sub: 'JUDGE-PATNA-001',
  jti: crypto.randomUUID(),
  iat: seconds(),
  exp: seconds() + 600,
  pillar: 'courts',
  role: 'JUDGE',
  posting: { state: 'BR', district: 'PATNA', unit: 'PATNA-SESSIONS' },
  purpose: 'TRIAL',
});

type Pair = GenerateKeyPairResult;

const pair = (): Promise<Pair> => generateKeyPair('ES256', { extractable: true });

const jwkOf = async ({ publicKey }: Pair, kid: string): Promise<JWK> => ({
  ...(await exportJWK(publicKey)),
  kid,
  alg: 'ES256',
});

let world: World;
let first: Pair;
let second: Pair;
let stranger: Pair;

beforeAll(async () => {
  [first, second, stranger] = [await pair(), await pair(), await pair()];
  world = await openWorld({
    keys: createLocalJWKSet({ keys: [await jwkOf(first, 'first'), await jwkOf(second, 'second')] }),
  });
});
afterAll(() => world.close());

const signed = (claims: object, header: object = {}, { privateKey }: Pair = first): Promise<string> =>
  new SignJWT({ ...judge(), ...claims }).setProtectedHeader({ alg: 'ES256', kid: 'first', ...header }).sign(privateKey);

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const body = JSON.stringify({ query: '{ me { role } }' });
const ask = (authorization?: string): Promise<Answer> => world.post(body, authorization ? { authorization } : {});
const askWith = (token: string): Promise<Answer> => ask(`Bearer ${token}`);

const expectUnauthenticated = async (asking: Promise<Answer>, before = world.statements.length): Promise<void> => {
  expectRefused(await asking, 'UNAUTHENTICATED', 401);
  expect(world.statements).toHaveLength(before);
};

describe('a token that is believed', () => {
  it('is signed by a key of the issuer', async () => {
    expect((await askWith(await signed({}))).data).toEqual({ me: { role: 'JUDGE' } });
    expect((await askWith(await signed({}, { kid: 'second' }, second))).data).toEqual({ me: { role: 'JUDGE' } });
  });

  it('may be of a clock that is seconds ahead or behind', async () => {
    expect((await askWith(await signed({ exp: seconds() - 2 }))).status).toBe(200);
    expect((await askWith(await signed({ nbf: seconds() + 2 }))).status).toBe(200);
  });

  it('may come under the scheme in any case of letters', async () => {
    expect((await ask(`bearer ${await signed({})}`)).status).toBe(200);
  });
});

describe('a request without a token', () => {
  it.each([
    ['no header', undefined],
    ['an empty header', ' '],
    ['the scheme alone', 'Bearer'],
    ['another scheme', 'Basic anVkZ2U6anVkZ2U='],
    ['words', 'Bearer let me in'],
    ['garbage', 'Bearer %%%.%%%.%%%'],
    ['three parts of garbage', 'Bearer abc.def.ghi'],
    ['five parts, as an encrypted token has', 'Bearer a.b.c.d.e'],
  ])('is refused with %s', async (_title, authorization) => {
    await expectUnauthenticated(ask(authorization));
  });

  it('is refused where the token comes without the scheme', async () => {
    await expectUnauthenticated(ask(await signed({})));
  });
});

describe('a token that is not signed by a key of the issuer', () => {
  it('is refused with the algorithm none', async () => {
    await expectUnauthenticated(askWith(new UnsecuredJWT(judge()).encode()));
    await expectUnauthenticated(askWith(`${encoded({ alg: 'none', kid: 'first' })}.${encoded(judge())}.AA`));
  });

  it('is refused when the public key was used as a shared secret', async () => {
    const claimed = `${encoded({ alg: 'HS256', kid: 'first' })}.${encoded(judge())}`;
    const mac = createHmac('sha256', await exportSPKI(first.publicKey))
      .update(claimed)
      .digest('base64url');
    await expectUnauthenticated(askWith(`${claimed}.${mac}`));
  });

  it("is refused under a stranger's key that borrows a name", async () => {
    await expectUnauthenticated(askWith(await signed({}, {}, stranger)));
  });

  it('is refused under the name of another key of the issuer', async () => {
    await expectUnauthenticated(askWith(await signed({}, { kid: 'second' })));
  });

  it('is refused under a name that nobody has, or none', async () => {
    for (const kid of ['third', '../../first', undefined]) {
      await expectUnauthenticated(askWith(await signed({}, { kid }, stranger)));
    }
  });

  it('is refused when it brings its own key', async () => {
    const jwk = await jwkOf(stranger, 'first');
    await expectUnauthenticated(askWith(await signed({}, { jwk }, stranger)));
    await expectUnauthenticated(askWith(await signed({}, { jku: `${world.url}/keys`, kid: 'theirs' }, stranger)));
  });

  it('is refused when its claims were changed', async () => {
    const [header, , signature] = (await signed({})).split('.');
    await expectUnauthenticated(askWith(`${header}.${encoded({ ...judge(), sub: 'JUDGE-HAJIPUR-001' })}.${signature}`));
  });

  it('is refused with a critical header that nobody here understands', async () => {
    const token = await new SignJWT(judge())
      .setProtectedHeader({ alg: 'ES256', kid: 'first', crit: ['strict'], strict: true })
      .sign(first.privateKey, { crit: { strict: true } });
    await expectUnauthenticated(askWith(token));
  });
});

describe('a token for somebody else or another time', () => {
  const long = 3_600;
  it.each<[string, () => object]>([
    ['another issuer', () => ({ iss: 'https://elsewhere.test' })],
    ['an issuer that begins like ours', () => ({ iss: `${issuer}.elsewhere.test` })],
    ['another audience', () => ({ aud: 'another-gateway' })],
    ['no issuer', () => ({ iss: undefined })],
    ['no audience', () => ({ aud: undefined })],
    ['an end that is past', () => ({ exp: seconds() - long, iat: seconds() - 2 * long })],
    ['a beginning that is to come', () => ({ nbf: seconds() + long })],
    ['no end', () => ({ exp: undefined })],
    ['an end in words', () => ({ exp: 'tomorrow' })],
    ['no instant of issue', () => ({ iat: undefined })],
    // It would outlive its revocation, and the longest time for which a token may be issued.
    ['an instant of issue that is to come', () => ({ iat: seconds() + 72 * long, exp: seconds() + 73 * long })],
  ])('is refused with %s', async (_title, claims) => {
    await expectUnauthenticated(askWith(await signed(claims())));
  });
});

describe('a token whose claims are not understood', () => {
  const posting = judge().posting;
  it.each<[string, object]>([
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
    ['a subject that is a list', { sub: ['JUDGE-PATNA-001'] }],
    ['no identifier', { jti: undefined }],
    ['no role', { role: undefined }],
    ['an unknown role', { role: 'SUPERUSER' }],
    ['a role in small letters', { role: 'judge' }],
    ['a role in a list', { role: ['JUDGE'] }],
    ['roles in a list', { role: ['JUDGE', 'COURT_REGISTRY'] }],
    ['a role of another institution', { pillar: 'police', role: 'JUDGE' }],
    ['no pillar', { pillar: undefined }],
    ['an unknown pillar', { pillar: 'treasury' }],
    ['no posting', { posting: undefined }],
    ['a posting in a word', { posting: 'PATNA-SESSIONS' }],
    ['a posting without a state', { posting: { district: 'PATNA', unit: 'PATNA-SESSIONS' } }],
    ['a posting in a state of more letters', { posting: { ...posting, state: 'Bihar' } }],
    ['a posting with more in it', { posting: { ...posting, units: ['HAJIPUR-SESSIONS'] } }],
    ['a posting at several units', { posting: { ...posting, unit: ['PATNA-SESSIONS', 'HAJIPUR-SESSIONS'] } }],
    ['a posting at a unit without a name', { posting: { ...posting, unit: '' } }],
    ['a confirmation that is not shown', { cnf: { jkt: '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I' } }],
    ['a confirmation that nobody here checks', { cnf: { kid: 'first' } }],
    ['more of a confirmation than is checked', { cnf: { 'x5t#S256': 'A'.repeat(43), kid: 'first' } }],
    ['a confirmation without a key', { cnf: {} }],
    ['an empty confirmation', { cnf: null }],
    ['a time of thirteen hours', { exp: seconds() + 13 * 3_600 }],
    ['an unknown default purpose', { purpose: 'CURIOSITY' }],
    ['purposes in a list', { purpose: ['TRIAL'] }],
    ['cases in a word', { case_ids: 'C1' }],
    ['cases by number', { case_ids: [1] }],
    ['a rank in a list', { rank: ['District Judge'] }],
  ])('is refused with %s', async (_title, claims) => {
    await expectUnauthenticated(askWith(await signed(claims)));
  });

  it.each([
    ['STATION_HOUSE_OFFICER', 'police', 'unit'],
    ['SUPERINTENDENT_OF_POLICE', 'police', 'district'],
    ['JAIL_SUPERINTENDENT', 'prisons', 'unit'],
    ['PRISON_MEDICAL_OFFICER', 'prisons', 'unit'],
    ['LEGAL_SERVICES_AUTHORITY', 'legal-aid', 'district'],
    ['JUDGE', 'courts', 'unit'],
    ['COURT_REGISTRY', 'courts', 'unit'],
    ['LAB_DIRECTOR', 'forensics', 'unit'],
  ])('is refused for a %s of the %s without the %s of the posting', async (role, pillar, part) => {
    const claims = { role, pillar, posting: { ...posting, [part]: undefined }, purpose: undefined };
    await expectUnauthenticated(askWith(await signed(claims)));
  });
});
