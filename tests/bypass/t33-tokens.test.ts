import { createHmac, createPublicKey, KeyObject, sign } from 'node:crypto';
import { request } from 'node:http';
import {
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  type GenerateKeyPairResult,
  generateKeyPair,
  type JWK,
  SignJWT,
} from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../src/demo/world/personas.ts';
import { expectRefused } from '../support/refusal.ts';
import { type Answer, answerOf, audience, issuer, openWorld, type World } from '../support/world.ts';

// T33: a token that says one thing to its issuer and another to us. What tests/auth holds of signatures, times and claims is not said again.

const seconds = (): number => Math.floor(Date.now() / 1_000);

const claimsOf = (persona: string) => ({
  ...personas[persona],
  iss: issuer,
  aud: audience,
  jti: crypto.randomUUID(),
  iat: seconds(),
  exp: seconds() + 600,
});

let world: World;
let key: GenerateKeyPairResult;
let rsa: GenerateKeyPairResult;
let jwk: JWK;
beforeAll(async () => {
  key = await generateKeyPair('ES256', { extractable: true });
  rsa = await generateKeyPair('RS256', { extractable: true });
  jwk = { ...(await exportJWK(key.publicKey)), kid: 'known', alg: 'ES256' };
  const second = { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', alg: 'RS256' };
  world = await openWorld({ keys: createLocalJWKSet({ keys: [jwk, second] }) });
});
afterAll(() => world.close());

const question = JSON.stringify({ query: '{ me { role jurisdiction { state unit } } }' });
const ask = (token: string): Promise<Answer> => world.post(question, { authorization: `Bearer ${token}` });

const encoded = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Signs whatever is given, as the issuer would if it could be made to: header and claims as text, so that nothing is put right on the way. */
const signedText = (header: unknown, claims: unknown): string => {
  const text = `${encoded(header)}.${encoded(claims)}`;
  const signature = sign('sha256', Buffer.from(text), {
    key: KeyObject.from(key.privateKey),
    dsaEncoding: 'ieee-p1363',
  });
  return `${text}.${signature.toString('base64url')}`;
};

const usual = { alg: 'ES256', kid: 'known' };

const signed = (claims: object, header: object = {}): string =>
  signedText({ ...usual, ...header }, { ...claimsOf('judge-patna'), ...claims });

const expectUnauthenticated = async (asking: Promise<Answer>): Promise<void> => {
  const before = world.statements.length;
  expectRefused(await asking, 'UNAUTHENTICATED', 401);
  expect(world.statements).toHaveLength(before);
};

const expectJudge = (answer: Answer): void =>
  expect(answer.data).toEqual({ me: { role: 'JUDGE', jurisdiction: { state: 'BR', unit: 'PATNA-SESSIONS' } } });

it('is believed as these tests write it: what differs in one thing is refused for that thing', async () => {
  expectJudge(await ask(signed({})));
});

describe('the algorithm that a token names', () => {
  it.each([
    'none',
    'None',
    'NONE',
    'nOnE',
    '',
    'HS256',
    'HS512',
    'ES256 ',
    'es256',
    'ES256K',
    'ES384',
    'RS256',
    'PS256',
    'EdDSA',
  ])('is not believed where it is "%s", with the right signature or with none', async (alg) => {
    await expectUnauthenticated(ask(signedText({ ...usual, alg }, claimsOf('judge-patna'))));
    await expectUnauthenticated(ask(`${encoded({ ...usual, alg })}.${encoded(claimsOf('judge-patna'))}.AA`));
  });

  it.each([[['ES256']], [{ toString: 'ES256' }], [null], [256], [true]])('is a word, not %j', async (alg) => {
    await expectUnauthenticated(ask(signedText({ ...usual, alg }, claimsOf('judge-patna'))));
  });

  it('is none with a shared secret, in whatever form the public key is taken for one', async () => {
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    const secrets = [
      await exportSPKI(key.publicKey),
      (await exportSPKI(key.publicKey)).trim(),
      publicKey.export({ format: 'der', type: 'spki' }),
      JSON.stringify(jwk),
      String(jwk.x),
      Buffer.from(String(jwk.x), 'base64url'),
      '',
    ];
    for (const secret of secrets)
      for (const [alg, hash] of [
        ['HS256', 'sha256'],
        ['HS384', 'sha384'],
        ['HS512', 'sha512'],
      ] as const) {
        const text = `${encoded({ ...usual, alg })}.${encoded(claimsOf('judge-patna'))}`;
        const mac = createHmac(hash, secret).update(text).digest('base64url');
        await expectUnauthenticated(ask(`${text}.${mac}`));
      }
  });

  it('is that of its key: an RSA key does not verify under another name, nor a curve’s under RSA’s', async () => {
    const asRsa = (header: { alg: string; kid: string }): Promise<string> =>
      new SignJWT(claimsOf('judge-patna')).setProtectedHeader(header).sign(rsa.privateKey);
    expectJudge(await ask(await asRsa({ alg: 'RS256', kid: 'rsa' })));
    await expectUnauthenticated(ask(await asRsa({ alg: 'RS256', kid: 'known' })));
    await expectUnauthenticated(ask(signed({}, { kid: 'rsa' })));
  });
});

describe('the key that a token names', () => {
  it.each([
    '../../known',
    '/dev/null',
    'file:///dev/null',
    'https://elsewhere.test/keys',
    "known' or '1'='1",
    'known\u0000',
    ' known',
    'KNOWN',
    'кnown',
    '__proto__',
    'constructor',
    'toString',
    '*',
    '',
  ])('is looked up among the issuer’s by its whole name: "%s" is none', async (kid) => {
    await expectUnauthenticated(ask(signed({}, { kid })));
  });

  it.each([[['known']], [{ kid: 'known' }], [0], [true]])('is a word, not %j', async (kid) => {
    await expectUnauthenticated(ask(signed({}, { kid })));
  });

  it('is never brought along, nor fetched from where the token says', async () => {
    const stranger = await generateKeyPair('ES256', { extractable: true });
    const theirs = { ...(await exportJWK(stranger.publicKey)), kid: 'theirs', alg: 'ES256' };
    let visits = 0;
    const { createServer } = await import('node:http');
    const server = createServer((_request, response) => {
      visits += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [theirs] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/keys`;
    for (const header of [
      { jwk: theirs },
      { jwk: theirs, kid: 'theirs' },
      { jku: url, kid: 'theirs' },
      { x5u: url, kid: 'theirs' },
      { x5c: ['MIIB'], kid: 'known' },
      { x5t: 'AAAA', kid: 'theirs' },
      { iss: url, kid: 'theirs' },
    ])
      await expectUnauthenticated(
        ask(
          await new SignJWT(claimsOf('judge-patna'))
            .setProtectedHeader({ ...usual, ...header })
            .sign(stranger.privateKey),
        ),
      );
    await new Promise((resolve) => server.close(resolve));
    expect(visits).toBe(0);
  });
});

describe('the form of a token', () => {
  it.each<[string, () => string]>([
    ['a critical header that nobody here understands', () => signed({}, { crit: ['exp'] })],
    ['a critical header that names nothing', () => signed({}, { crit: [] })],
    ['claims that are not encoded', () => signed({}, { b64: false, crit: ['b64'] })],
    ['claims that are packed', () => signed({}, { zip: 'DEF', crit: ['zip'] })],
    ['a token within a token', () => signedText({ ...usual, cty: 'JWT' }, signed({}))],
    ['claims in a list', () => signedText(usual, [claimsOf('judge-patna')])],
    ['claims that are a word', () => signedText(usual, '"JUDGE"')],
    ['claims that are null', () => signedText(usual, 'null')],
    ['claims that are no JSON', () => signedText(usual, '{"role":"JUDGE"')],
    ['a header in a list', () => signedText([usual], claimsOf('judge-patna'))],
    [
      'a signature of another claim',
      () => `${signed({ sub: 'X' }).split('.').slice(0, 2).join('.')}.${signed({}).split('.')[2]}`,
    ],
    ['no signature', () => `${signed({}).split('.').slice(0, 2).join('.')}.`],
    ['a signature in another alphabet', () => `${signed({}).slice(0, -2)}+/`],
    ['a signature with something after it', () => `${signed({})}.AAAA`],
    ['blanks within', () => signed({}).replace('.', ' .')],
    ['a line break', () => signed({}).replace('.', '.\t')],
  ])('is refused with %s', async (_what, token) => {
    await expectUnauthenticated(ask(token()));
  });
});

describe('whom a token is for', () => {
  it('may be several, of whom we are one', async () => {
    expectJudge(await ask(signed({ aud: ['another', audience] })));
  });

  it.each<[string, object]>([
    ['several of whom we are none', { aud: ['another', 'icjs'] }],
    ['nobody', { aud: [] }],
    ['us, in another case of letters', { aud: audience.toUpperCase() }],
    ['one whose name begins like ours', { aud: `${audience}-test` }],
    ['us within a list', { aud: [[audience]] }],
    ['us as a key', { aud: { [audience]: true } }],
    ['a word that holds ours', { aud: `x ${audience} y` }],
    ['our issuer with a slash', { iss: `${issuer}/` }],
    ['our issuer in capitals', { iss: issuer.toUpperCase() }],
    ['our issuer in a list', { iss: [issuer] }],
    ['our issuer without its scheme', { iss: issuer.replace('https://', '') }],
    ['our issuer with a blank', { iss: `${issuer} ` }],
    ['the demonstration’s issuer', { iss: 'https://demo-issuer.invalid' }],
  ])('is refused where it is for %s', async (_what, claims) => {
    await expectUnauthenticated(ask(signed(claims)));
  });
});

describe('the times of a token', () => {
  const raw = (exp: string): string =>
    signedText(usual, JSON.stringify({ ...claimsOf('judge-patna'), exp: 0 }).replace('"exp":0', `"exp":${exp}`));

  it.each(['null', 'true', '[]', '{}', '"9999999999"', '""', '-1', '0', '1', '1e999', '-1e999', 'NaN'])(
    'do not stretch it: it does not end at %s',
    async (exp) => {
      await expectUnauthenticated(ask(raw(exp)));
    },
  );

  it.each<[string, object]>([
    ['begins later', { nbf: seconds() + 3_600 }],
    ['begins in words', { nbf: 'now' }],
    ['was made at no instant', { iat: null }],
    ['was made in words', { iat: 'now' }],
  ])('are refused where it %s', async (_what, claims) => {
    await expectUnauthenticated(ask(signed(claims)));
  });
});

describe('a word that only looks like another', () => {
  const posting = { state: 'BR', district: 'PATNA', unit: 'PATNA-SESSIONS' };
  const sealed =
    '{ cases(filter: {}, first: 200) { totalCount } case(cnr: "BRPA010000012026") { firs { narrative } } }';

  it.each<[string, object]>([
    ['a role in another script', { role: 'ЈUDGE' }],
    ['a role with a blank', { role: 'JUDGE ' }],
    ['a role with a mark that is not seen', { role: 'JUDGE\u200b' }],
    ['a role written full-width', { role: 'ＪＵＤＧＥ' }],
    ['an institution in another script', { pillar: 'соurts' }],
    ['a role of another institution', { pillar: 'police' }],
    ['a state in another script', { posting: { ...posting, state: 'ВR' } }],
    ['a state in small letters', { posting: { ...posting, state: 'br' } }],
    ['a state with a line break', { posting: { ...posting, state: 'BR\n' } }],
    ['a posting that is empty', { posting: {} }],
    ['a posting in a list', { posting: [posting] }],
    ['a posting that holds another role', { posting: { ...posting, role: 'JUDGE' } }],
    ['a subject that is a number', { sub: 1 }],
    ['a subject without end', { sub: 'x'.repeat(201) }],
    ['cases without end', { case_ids: Array.from({ length: 1_001 }, (_, at) => `C${at}`) }],
  ])('is refused as %s', async (_what, claims) => {
    await expectUnauthenticated(ask(signed(claims)));
  });

  it.each([
    'PАTNA-SESSIONS',
    'patna-sessions',
    'PATNA-SESSIONS ',
    'PATNA-SESSION%',
    'PATNA_SESSIONS',
    '%',
    'ＰATNA-SESSIONS',
    '__proto__',
    'NOWHERE',
  ])('owns nothing as the unit "%s"', async (unit) => {
    const before = await world.post(JSON.stringify({ query: sealed }), { authorization: `Bearer ${signed({})}` });
    expect(before.data.cases.totalCount).toBeGreaterThan(0);
    expect(before.data.case.firs[0].narrative).toMatch(/\S/);
    const { data } = await world.post(JSON.stringify({ query: sealed }), {
      authorization: `Bearer ${signed({ posting: { ...posting, unit } })}`,
    });
    expect(data.cases.totalCount).toBe(0);
    expect(data.case.firs[0].narrative).toBeNull();
  });

  it.each(['РР-PATNA-001', 'pp-patna-001', 'PP-PATNA-001 ', 'PP-PATNA-00%', 'PP_PATNA_001', '%'])(
    'owns nothing as the official "%s"',
    async (sub) => {
      const token = signedText(usual, { ...claimsOf('pp-patna'), sub });
      const { data } = await world.post(JSON.stringify({ query: sealed }), { authorization: `Bearer ${token}` });
      expect(data.cases.totalCount).toBe(0);
    },
  );
});

describe('a list of cases in a token', () => {
  const caseId = async (): Promise<string> => {
    const { data } = await world.post(JSON.stringify({ query: '{ case(cnr: "BRPA010000012026") { id } }' }), {
      authorization: `Bearer ${signed({})}`,
    });
    return data.case.id as string;
  };

  it.each([
    'judge-hajipur',
    'js-hajipur',
    'pp-hajipur',
    'sho-noida',
    'expert-fsl-patna',
    'dlsa-patna',
    'citizen-patna',
    'probation-patna',
  ])('makes no case %s’s own that is not', async (persona) => {
    const id = await caseId();
    const query =
      '{ cases(filter: {}, first: 200) { nodes { id } } case(cnr: "BRPA010000012026") { firs { narrative } caseDiary { text } victims { name } } }';
    const read = async (claims: object): Promise<Answer['data']> =>
      (
        await world.post(JSON.stringify({ query }), {
          authorization: `Bearer ${signedText(usual, { ...claimsOf(persona), ...claims })}`,
        })
      ).data;
    const [plain, widened] = [await read({}), await read({ case_ids: [id, '*', '%', ''].filter((one) => one !== '') })];
    expect(widened.case).toEqual(plain.case);
    const ids = ({ cases }: Answer['data']): string[] => (cases?.nodes ?? []).map((one: { id: string }) => one.id);
    expect(ids(plain)).toEqual(expect.arrayContaining(ids(widened)));
  });
});

describe('a token in another place', () => {
  const valid = (): string => signed({});
  const query = encodeURIComponent('{ me { role } }');

  it.each<[string, (token: string) => Promise<Response>]>([
    [
      'the address',
      (token) =>
        fetch(`${world.url}/graphql?query=${query}&access_token=${token}&authorization=Bearer%20${token}`, {
          headers: { 'apollo-require-preflight': '1' },
        }),
    ],
    [
      'a cookie',
      (token) =>
        fetch(`${world.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: `token=${token}; Authorization=Bearer ${token}` },
          body: question,
        }),
    ],
    [
      'the body',
      (token) =>
        fetch(`${world.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            query: '{ me { role } }',
            authorization: `Bearer ${token}`,
            extensions: { authorization: `Bearer ${token}` },
          }),
        }),
    ],
    [
      'another header',
      (token) =>
        fetch(`${world.url}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-authorization': `Bearer ${token}`,
            'proxy-authorization': `Bearer ${token}`,
            'x-forwarded-authorization': `Bearer ${token}`,
          },
          body: question,
        }),
    ],
    [
      'a name and password',
      (token) =>
        fetch(`${world.url}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Basic ${Buffer.from(`judge:${token}`).toString('base64')}`,
          },
          body: question,
        }),
    ],
  ])('is not looked for: %s', async (_where, send) => {
    expectRefused(await answerOf(await send(valid())), 'UNAUTHENTICATED', 401);
  });

  /** Sends lines of headers as they are: a client library would join them. */
  const sendLines = (
    headers: Record<string, string | string[]>,
  ): Promise<{ status: number | undefined; text: string }> =>
    new Promise((resolve, reject) => {
      const asking = request(
        `${world.url}/graphql`,
        { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () => resolve({ status: response.statusCode, text }));
        },
      );
      asking.on('error', reject);
      asking.end(question);
    });

  it('is not chosen from two: a proxy before us may have read the other', async () => {
    const other = signedText(usual, claimsOf('js-beur'));
    for (const authorization of [
      [`Bearer ${valid()}`, `Bearer ${other}`],
      [`Bearer ${valid()}`, `Bearer ${valid()}`],
      [`Bearer ${valid()}`, ''],
    ]) {
      const { status, text } = await sendLines({ authorization });
      expect(status, text).toBe(401);
    }
    expect((await sendLines({ authorization: `Bearer ${valid()}` })).status).toBe(200);
  });

  it('does not choose between two purposes either', async () => {
    const authorization = `Bearer ${valid()}`;
    expect((await sendLines({ authorization, 'x-purpose': ['TRIAL', 'BAIL'] })).status).toBe(403);
    expect((await sendLines({ authorization, 'x-purpose': 'TRIAL, BAIL' })).status).toBe(403);
    expect((await sendLines({ authorization, 'x-purpose': 'BAIL' })).status).toBe(200);
  });

  it('is refused where it is too long to be read, in the words of the closed list', async () => {
    const long = signedText(usual, { ...claimsOf('judge-patna'), note: 'x'.repeat(20_000) });
    const { status, text } = await sendLines({ authorization: `Bearer ${long}` });
    expect(status).toBe(431);
    expect(JSON.parse(text).errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });
});
