import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentIdOf, manifestOf, newManifestKey, publicPartOf, signManifest } from '../../src/auth/manifest.ts';
import { createLog } from '../../src/platform/log.ts';
import { readManifestKeys, readManifests } from '../../src/server/manifestFiles.ts';
import { type DocumentMode, trustDocuments } from '../../src/server/trustedDocuments.ts';
import { rawGet } from '../support/rawGet.ts';
import { expectRefused } from '../support/refusal.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';

// An application that may send the documents alone which were signed for it.

const listed = '{ me { role } }';
const other = '{ me { role pillar } }';
/** Signed as a whole, with a comment in it. */
const twoOperations = `query Role ${listed} # and\nquery Pillar ${other}`;
const desk = { client_id: 'prosecution-desk' };
const jail = { client_id: 'jail-desk' };

const now = new Date('2026-11-20T04:30:00Z');
const silent = createLog('silent');
const manifests = [manifestOf('prosecution-desk', [`${listed}\n`, twoOperations], now)];

const worlds = new Map<DocumentMode, World>();
const lines: object[] = [];
beforeAll(async () => {
  for (const mode of ['LOG', 'PREFER', 'ONLY'] as const) {
    const log = mode === 'LOG' ? { info: (line: object) => void lines.push(line) } : silent;
    worlds.set(mode, await openWorld({ documents: trustDocuments(manifests, mode, log) }));
  }
});
afterAll(async () => {
  await Promise.all([...worlds.values()].map((world) => world.close()));
});

const send = async (mode: DocumentMode, claims: object, body: object): Promise<Answer> => {
  const world = worlds.get(mode);
  if (!world) throw new Error(`no world for ${mode}`);
  const authorization = `Bearer ${await world.token('pp-patna', claims)}`;
  return world.post(JSON.stringify(body), { authorization });
};

describe('a document that was signed for an application', () => {
  it.each(['LOG', 'PREFER', 'ONLY'] as const)('is answered, as text and by its identifier (%s)', async (mode) => {
    for (const body of [{ query: listed }, { query: `\n${listed} ` }, { documentId: documentIdOf(listed) }])
      expect((await send(mode, desk, body)).data).toEqual({ me: { role: 'PUBLIC_PROSECUTOR' } });
  });

  it('is no other application’s, neither by its identifier nor as text', async () => {
    for (const claims of [jail, {}]) {
      expectRefused(await send('ONLY', claims, { documentId: documentIdOf(listed) }), 'BAD_USER_INPUT', 400);
      expectRefused(await send('ONLY', claims, { query: listed }), 'FORBIDDEN', 403);
    }
  });
});

describe('a document that no manifest lists', () => {
  it('is answered and told in the log, without a word of it (LOG)', async () => {
    expect((await send('LOG', desk, { query: other })).status).toBe(200);
    expect(lines).toContainEqual({ problem: 'document', document: documentIdOf(other), client: 'prosecution-desk' });
    expect(JSON.stringify(lines)).not.toContain('pillar');
  });

  it('is refused to an application with a manifest, and answered to one without (PREFER)', async () => {
    expectRefused(await send('PREFER', desk, { query: other }), 'FORBIDDEN', 403);
    expect((await send('PREFER', jail, { query: other })).status).toBe(200);
  });

  it('is refused to everybody, on every way in (ONLY)', async () => {
    expectRefused(await send('ONLY', desk, { query: other }), 'FORBIDDEN', 403);
    expectRefused(await send('ONLY', desk, { query: '{ __schema { types { name } } }' }), 'FORBIDDEN', 403);
    const world = worlds.get('ONLY');
    const authorization = `Bearer ${await world?.token('pp-patna', desk)}`;
    const get = (query: string) =>
      fetch(`${world?.url}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { authorization, 'apollo-require-preflight': '1' },
      });
    expect((await get(other)).status).toBe(403);
    expect((await get(listed)).status).toBe(200);
  });

  it('is not what stands before a fragment that makes it one that is listed', async () => {
    const world = worlds.get('ONLY');
    const [before = '', after = ''] = twoOperations.split('#').map(encodeURIComponent);
    const authorization = `Bearer ${await world?.token('pp-patna', desk)}`;
    const answer = await rawGet(world?.url ?? '', `/graphql?query=${before}#${after}`, authorization);
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('is not brought in beside one that is listed', async () => {
    const both = { query: other, documentId: documentIdOf(listed) };
    expectRefused(await send('ONLY', desk, both), 'BAD_USER_INPUT', 400);
    expectRefused(await send('ONLY', desk, { documentId: documentIdOf(other) }), 'BAD_USER_INPUT', 400);
  });
});

describe('a manifest', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'manifests-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const at = (name: string): string => join(folder, name);
  const command = (...args: string[]): string =>
    execFileSync(process.execPath, ['src/server/documentsCommand.ts', ...args], { encoding: 'utf8', stdio: 'pipe' });

  it('is signed and shown by the command, and read at a start with the public key', async () => {
    writeFileSync(at('keys.json'), command('key', at('signing.key')));
    writeFileSync(at('me.graphql'), `query Me ${listed}\n`);
    const signed = command('sign', '--client', 'prosecution-desk', '--key', at('signing.key'), at('me.graphql'));
    writeFileSync(at('desk.jwt'), signed);
    expect(command('show', '--keys', at('keys.json'), at('desk.jwt'))).toContain(
      `${documentIdOf(`query Me ${listed}`)} Me`,
    );
    const [read] = await readManifests(folder, readManifestKeys(at('keys.json')));
    expect(read?.documents).toEqual({ [documentIdOf(`query Me ${listed}`)]: `query Me ${listed}` });
    expect(readFileSync(at('keys.json'), 'utf8')).not.toContain('"d"');
  });

  it('is not signed over what the schema does not understand', () => {
    writeFileSync(at('misfit.graphql'), '{ me { password } }');
    expect(() => command('sign', '--client', 'x', '--key', at('signing.key'), at('misfit.graphql'))).toThrow(
      /password/,
    );
  });

  it('ends the start where another key has signed it, or where it was changed', async () => {
    const keys = { keys: [publicPartOf(await newManifestKey())] };
    await expect(readManifests(folder, keys)).rejects.toThrow('desk.jwt is not signed by one of the keys');
    const [head, , signature] = readFileSync(at('desk.jwt'), 'utf8').trim().split('.');
    const forged = Buffer.from(JSON.stringify(manifestOf('prosecution-desk', [other], now))).toString('base64url');
    writeFileSync(at('desk.jwt'), `${head}.${forged}.${signature}`);
    await expect(readManifests(folder, readManifestKeys(at('keys.json')))).rejects.toThrow('desk.jwt');
  });

  it('lists no document under another’s name', async () => {
    const key = await newManifestKey();
    const lying = {
      client: 'prosecution-desk',
      signedAt: now.toISOString(),
      documents: { [documentIdOf(listed)]: other },
    };
    writeFileSync(at('desk.jwt'), await signManifest(lying, key));
    await expect(readManifests(folder, { keys: [publicPartOf(key)] })).rejects.toThrow('desk.jwt');
  });
});
