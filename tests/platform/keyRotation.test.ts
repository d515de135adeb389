import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../src/demo/world/personas.ts';
import { indexKeysOf } from '../../src/server/indexKeys.ts';
import { keyedHashes } from '../../src/server/keys.ts';
import { dropDatabase } from '../support/databases.ts';
import type { Owners } from '../support/gateway.ts';
import { openStarter, type Process, type Starter } from '../support/process.ts';
import { testKey } from '../support/template.ts';
import { type Answer, createWorld } from '../support/world.ts';

// A key is replaced while others go on: what the older one made is known until the index is the newer one's.

let owners: Owners;
let starter: Starter;
let directory: string;
const file = (): string => join(directory, 'index.keys.json');

type Run = { readonly code: number; readonly told: string };

/** What an operator types. `INDEX_KEY` alone before the first rotation, the file alone after it. */
const type = (script: string, args: readonly string[], settings: Record<string, string>): Promise<Run> =>
  new Promise((resolve) => {
    const urls = Object.entries(owners).map(([name, url]) => [`${name.toUpperCase()}_DATABASE_URL`, url]);
    const env = { PATH: process.env.PATH, LOG_LEVEL: 'silent', ...Object.fromEntries(urls), ...settings };
    execFile(process.execPath, [`src/server/${script}.ts`, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), told: stdout + stderr }),
    );
  });

const original = { INDEX_KEY: testKey };
const rotated = () => ({ INDEX_KEY: '', INDEX_KEYS_FILE: file() });
const start = (settings: Record<string, string>): Promise<Process> =>
  starter.start(owners, { DATA_DIRECTORY: directory, ...settings });
const stop = async ({ child }: Process): Promise<void> => {
  child.kill('SIGTERM');
  await once(child, 'exit');
};

const page = (gateway: Process, cursor: string | null, persona = 'pp-patna'): Promise<Answer> =>
  gateway.ask(
    persona,
    'query ($after: String) { cases(filter: {}, first: 2, after: $after) { nodes { id } pageInfo { endCursor } } }',
    {
      after: cursor,
    },
  );
const idsOf = ({ data }: Answer): string[] => data.cases.nodes.map(({ id }: { id: string }) => id);
const log = (gateway: Process, id: string) =>
  gateway.ask('auditor-icjs', `{ accessLog(case: "${id}", first: 1) { totalCount } }`);
const codesOf = ({ errors }: Answer): string[] => (errors ?? []).map(({ extensions }) => extensions.code);

/** What callers kept from before the rotation. */
let kept: { readonly cursor: string; readonly next: string[]; readonly id: string };
/** A cursor that the new key made while the index was the older one's. */
let fromBetween: string;
let old: Process;
let rotation: Run;

beforeAll(async () => {
  [owners, starter, directory] = await Promise.all([createWorld(), openStarter(), mkdtemp(join(tmpdir(), 'keys-'))]);
  old = await start(original);
  const first = await page(old, null);
  const cursor = first.data.cases.pageInfo.endCursor;
  kept = { cursor, next: idsOf(await page(old, cursor)), id: idsOf(first)[0] ?? '' };
  await old.ask('citizen-patna', '{ me { role } }');
  await type('revokeCommand', ['subject', 'courts', 'JUDGE-PATNA-001'], original);
  rotation = await type('indexCommand', ['rotate-key'], { ...original, INDEX_KEYS_FILE: file() });
});
afterAll(async () => {
  starter.close();
  await Promise.all(Object.values(owners).map(dropDatabase));
});

describe('npm run index -- rotate-key', () => {
  it('puts a new key before the one that was set, each with its id, for the owner of the file alone', async () => {
    const { code, told } = rotation;
    expect([code, told]).toEqual([0, expect.stringMatching(/; of older ones 1 stay known\.\n$/)]);
    const { keys } = JSON.parse(await readFile(file(), 'utf8')) as { keys: { kid: string; k: string }[] };
    expect(keys.map(({ kid }) => kid)[1]).toBe(keyedHashes(testKey).fingerprint);
    expect(Buffer.from(keys[1]?.k ?? '', 'base64url').toString()).toBe(testKey);
    expect(Buffer.from(keys[0]?.k ?? '', 'base64url').toString()).toMatch(/^[\w-]{43}$/);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    for (const { k } of keys) expect(told).not.toContain(k);
  });

  it('says what is missing where no file is named', async () => {
    const { code, told } = await type('indexCommand', ['rotate-key'], original);
    expect([code, told]).toEqual([1, 'INDEX_KEYS_FILE is not set: say where keys are kept\n']);
  });
});

describe('beside gateways that were not started since', () => {
  let gateway: Process;
  beforeAll(async () => {
    gateway = await start(rotated());
  });

  it('a cursor and an identifier that an older key made lead where they led', async () => {
    expect(idsOf(await page(gateway, kept.cursor))).toEqual(kept.next);
    expect((await log(gateway, kept.id)).data.accessLog).not.toBeNull();
  });

  it('a cursor of the new key is another’s to nobody: its holder goes on here, and an older gateway refuses it plainly', async () => {
    const { data } = await page(gateway, null);
    const { endCursor } = data.cases.pageInfo;
    fromBetween = endCursor;
    expect(idsOf(await page(gateway, endCursor))).toEqual(kept.next);
    expect(codesOf(await page(old, endCursor))).toEqual(['BAD_USER_INPUT']);
  });

  it('a cursor is still its list’s and its caller’s alone, under either key', async () => {
    const { data } = await page(gateway, null);
    for (const cursor of [kept.cursor, data.cases.pageInfo.endCursor])
      expect(codesOf(await page(gateway, cursor, 'pp-hajipur'))).toEqual(['BAD_USER_INPUT']);
  });

  it('who was revoked under the older key is not believed, and a revocation holds at either', async () => {
    const judge = (at: Process) => at.ask('judge-patna', '{ me { role } }');
    expect([(await judge(old)).status, (await judge(gateway)).status]).toEqual([401, 401]);
    const expert = (at: Process) => at.ask('expert-fsl-patna', '{ me { role } }');
    expect((await expert(gateway)).status).toBe(200);
    const { sub = '', pillar = '' } = personas['expert-fsl-patna'] ?? {};
    await type('revokeCommand', ['subject', pillar, sub], rotated());
    for (const at of [old, gateway])
      await expect.poll(async () => (await expert(at)).status, { timeout: 6_000, interval: 300 }).toBe(401);
    await type('revokeCommand', ['restore', 'subject', pillar, sub], rotated());
    for (const at of [old, gateway])
      await expect.poll(async () => (await expert(at)).status, { timeout: 6_000, interval: 300 }).toBe(200);
  });

  afterAll(async () => {
    await Promise.all([stop(gateway), stop(old)]);
  });
});

describe('after a rebuild with the new key', () => {
  let gateway: Process;
  let rebuilt: Run;
  beforeAll(async () => {
    rebuilt = await type('indexCommand', ['rebuild'], rotated());
    gateway = await start(rotated());
  });

  it('a cursor from before is refused plainly, whichever key made it: its place is told by identifiers that are no more', async () => {
    expect(rebuilt.told).toContain('The case index is whole.');
    for (const cursor of [kept.cursor, fromBetween]) {
      expect(cursor).toMatch(/^[\w-]{40}/);
      expect(codesOf(await page(gateway, cursor))).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('an older identifier is as one that never was', async () => {
    const never = await log(gateway, `C${'x'.repeat(22)}`);
    const gone = await log(gateway, kept.id);
    expect(gone.text).toBe(never.text);
    expect(gone.data.accessLog).toBeNull();
    expect(idsOf(await page(gateway, null))).not.toContain(kept.id);
  });

  it('what a citizen asked is found in the ledger under both keys', async () => {
    await gateway.ask('citizen-patna', '{ me { role } }');
    const { told } = await type('auditCommand', ['by', 'CITIZEN-PATNA-001', '--json'], rotated());
    const rows = JSON.parse(told) as { body: string }[];
    const subjects = new Set(rows.map(({ body }) => JSON.parse(body).by.subject));
    expect([rows.length, subjects.size]).toEqual([2, 2]);
  });

  it('a gateway that knows the older key alone is not started', async () => {
    const { url, code, output } = await start(original);
    expect([url, await code]).toEqual([null, 1]);
    expect(output()).toContain('INDEX_KEY is not the key that the case index was made with');
  });

  it('nor is one that has lost the key under which persons were revoked: they would be believed again', async () => {
    const { keys } = JSON.parse(await readFile(file(), 'utf8')) as { keys: object[] };
    await writeFile(join(directory, 'newest.json'), JSON.stringify({ keys: keys.slice(0, 1) }));
    const { url, code, output } = await start({ ...rotated(), INDEX_KEYS_FILE: join(directory, 'newest.json') });
    expect([url, await code]).toEqual([null, 1]);
    expect(output()).toContain('lacks the key under which 1 revoked persons stand');
  });

  afterAll(() => stop(gateway));
});

describe('a file that is no key file', () => {
  it.each([
    ['nonsense', 'secret words'],
    [
      'a key under another’s id',
      JSON.stringify({ keys: [{ kty: 'oct', kid: 'x', k: Buffer.from(testKey).toString('base64url') }] }),
    ],
    ['a short key', JSON.stringify({ keys: [{ kty: 'oct', kid: keyedHashes('short').fingerprint, k: 'c2hvcnQ' }] })],
  ])('ends the start in words that tell nothing of it: %s', async (_what, text) => {
    const path = join(directory, 'other.json');
    await writeFile(path, text);
    expect(() => indexKeysOf({ indexKey: null, indexKeysFile: path })).toThrow(
      /^INDEX_KEYS_FILE is no JSON Web Key Set of keys of 32 characters with their ids\.$/,
    );
  });

  it('or is not there, says how it is made', () => {
    expect(() => indexKeysOf({ indexKey: testKey, indexKeysFile: join(directory, 'nowhere') })).toThrow(
      /^INDEX_KEYS_FILE is not there: npm run index -- rotate-key makes it$/,
    );
  });
});
