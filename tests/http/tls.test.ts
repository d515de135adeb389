import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTls } from '../../src/server/tls.ts';
import { type Authority, createAuthority, type Identity } from '../support/certificates.ts';
import { openWorld, type World } from '../support/world.ts';

// TLS that ends at the gateway, and tokens that are bound to the certificate of the connection (RFC 8705).

let authority: Authority;
let foreign: Authority;
let holder: Identity;
let colleague: Identity;
let stranger: Identity;
let world: World;

beforeAll(async () => {
  authority = createAuthority('Our authority');
  foreign = createAuthority('Another authority');
  const own = authority.issue('gateway');
  holder = authority.issue('holder');
  colleague = authority.issue('colleague');
  stranger = foreign.issue('stranger');
  const clientAuthorities = authority.identity.certFile;
  world = await openWorld({ tls: readTls({ certificate: own.certFile, key: own.keyFile, clientAuthorities }) });
});
afterAll(async () => {
  await world.close();
  authority.remove();
  foreign.remove();
});

const ask = async (token: string, shown: Partial<Identity>, more: RequestOptions = {}) => {
  const { cert, key } = shown;
  const options: RequestOptions = {
    method: 'POST',
    ca: authority.identity.cert,
    ...(cert && key ? { cert, key } : {}),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...more,
  };
  const asked = request(`${world.url}/graphql`, options);
  asked.end(JSON.stringify({ query: '{ me { role } }' }));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: response.statusCode, body: await text(response) };
};

const bound = (to: Identity): Promise<string> => world.token('pp-patna', { cnf: { 'x5t#S256': to.thumbprint } });

describe('a gateway with a certificate', () => {
  it('answers over TLS, and to nobody who does not trust its authority', async () => {
    const token = await world.token('pp-patna');
    expect(world.url).toMatch(/^https:/);
    expect(await ask(token, {})).toMatchObject({ status: 200, body: expect.stringContaining('PUBLIC_PROSECUTOR') });
    await expect(ask(token, {}, { ca: foreign.identity.cert })).rejects.toThrow(/certificate|signature/);
  });

  it('believes a token that is bound to a certificate of whoever shows that certificate, and of nobody else', async () => {
    const token = await bound(holder);
    expect(await ask(token, holder)).toMatchObject({ status: 200 });
    for (const shown of [colleague, {}])
      expect(await ask(token, shown)).toMatchObject({ status: 401, body: expect.stringContaining('UNAUTHENTICATED') });
  });

  it('hears nobody who shows a certificate of an authority that it does not know, not even with a token bound to it', async () => {
    await expect(ask(await bound(stranger), stranger)).rejects.toThrow(/hang up|ECONNRESET|EPIPE|disconnected/);
  });
});

describe('a start with TLS', () => {
  it('is refused where a file cannot be read, naming the setting and not the file', () => {
    const files = { certificate: '/nowhere/secret.pem', key: holder.keyFile, clientAuthorities: null };
    expect(() => readTls(files)).toThrow('TLS_CERT_FILE: the file cannot be read');
  });
});
