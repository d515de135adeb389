import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administer } from '../support/administer.ts';
import { expectRefused } from '../support/refusal.ts';
import { testKey } from '../support/template.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';

const WITHIN_MS = 5_000;

let world: World;
beforeAll(async () => {
  world = await openWorld({ files: { open: () => Promise.reject(new Error('nobody asks')) } });
});
afterAll(() => world.close());

const run = promisify(execFile);

/** What an operator types. */
const revoke = async (...words: string[]): Promise<string> => {
  const urls = Object.fromEntries(
    Object.entries(world.owners).map(([name, url]) => [`${name.toUpperCase()}_DATABASE_URL`, url]),
  );
  const environment = { ...process.env, ...urls, INDEX_KEY: testKey, LOG_LEVEL: 'silent' };
  const { stdout } = await run(process.execPath, ['src/server/revokeCommand.ts', ...words], { env: environment });
  return stdout;
};

const body = JSON.stringify({ query: '{ me { role } }' });
const askWith = (token: string): Promise<Answer> => world.post(body, { authorization: `Bearer ${token}` });

/** The moment at which a gateway that reads revocations as late as it may has read them. */
const expectSoon = async (token: string, status: number): Promise<void> => {
  await expect.poll(async () => (await askWith(token)).status, { timeout: WITHIN_MS, interval: 200 }).toBe(status);
};

describe('within five seconds', () => {
  it('a person who was revoked is refused with every token, others are not, and is believed again when restored', async () => {
    const [sub, other] = [`P-${crypto.randomUUID()}`, `P-${crypto.randomUUID()}`];
    const token = await world.token('pp-patna', { sub });
    expect((await askWith(token)).status).toBe(200);
    await revoke('subject', 'prosecution', sub);
    await expectSoon(token, 401);
    expectRefused(await askWith(await world.token('pp-patna', { sub })), 'UNAUTHENTICATED', 401);
    const file = `${world.url}/documents/${'0'.repeat(64)}?chargeSheet=x`;
    expect((await fetch(file, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
    expect((await askWith(await world.token('pp-patna', { sub: other }))).status).toBe(200);
    // The same number is another person in another institution.
    expect((await askWith(await world.token('judge-patna', { sub }))).status).toBe(200);
    await revoke('restore', 'subject', 'prosecution', sub);
    await expectSoon(token, 200);
  });

  it('a token that was revoked is refused, and another of the same person is not', async () => {
    const jti = crypto.randomUUID();
    const [lost, kept] = await Promise.all([world.token('pp-patna', { jti }), world.token('pp-patna')]);
    expect((await askWith(lost)).status).toBe(200);
    await revoke('token', jti);
    await expectSoon(lost, 401);
    expect((await askWith(lost)).errors?.[0].message).toBe('The token was revoked.');
    expect((await askWith(kept)).status).toBe(200);
  });

  it('all tokens of a role that were issued before are refused, those after and those of other roles are not', async () => {
    const iat = Math.floor(Date.now() / 1_000) - 30;
    const old = await world.token('dop-bihar', { iat });
    expect((await askWith(old)).status).toBe(200);
    await revoke('role', 'DIRECTORATE_OF_PROSECUTION');
    await expectSoon(old, 401);
    expect((await askWith(await world.token('pp-patna', { iat }))).status).toBe(200);
    await wait(1_000);
    expect((await askWith(await world.token('dop-bihar'))).status).toBe(200);
  });
});

it('names nobody in the table and in the list', async () => {
  const sub = `P-${crypto.randomUUID()}`;
  const jti = crypto.randomUUID();
  await revoke('subject', 'citizen', sub);
  await revoke('token', jti);
  const listed = await revoke('list');
  expect(listed).toMatch(/^SUBJECT \S+ since /m);
  expect(listed).not.toContain(sub);
  const rows = JSON.stringify(
    await administer(world.owners.gateway, async (client) => (await client.query('select * from revocation')).rows),
  );
  for (const name of [sub, jti, 'citizen']) expect(rows).not.toContain(name);
});

it.each([
  ['nothing', []],
  ['an institution that there is not', ['subject', 'treasury', 'X']],
  ['a role that there is not', ['role', 'SUPERUSER']],
  ['a person without an institution', ['subject', 'X']],
  ['what was never revoked', ['restore', 'token', 'never-seen']],
])('refuses to revoke %s, in words', async (_what, words) => {
  const failed: unknown = await revoke(...words).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 1, stderr: expect.stringMatching(/Usage|Nothing of that name/) });
});

it('believes nobody while it cannot be read who was revoked', async () => {
  const apart = await openWorld();
  const authorization = `Bearer ${await apart.token('pp-patna')}`;
  const answered = async (): Promise<number> => (await apart.post(body, { authorization })).status;
  await expect.poll(answered).toBe(200);
  await administer(apart.owners.gateway, (client) => client.query('alter table revocation rename to lost'));
  await expect.poll(answered, { timeout: WITHIN_MS, interval: 200 }).toBe(401);
  await administer(apart.owners.gateway, (client) => client.query('alter table lost rename to revocation'));
  await expect.poll(answered).toBe(200);
  await apart.close();
});
