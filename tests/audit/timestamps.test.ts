import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchorAt } from '../../src/audit/anchor.ts';
import { sealOptionsOf } from '../../src/audit/sealOptions.ts';
import { sealDigest, stampsOf } from '../../src/audit/stamps.ts';
import { administer } from '../support/administer.ts';
import { templateNames, testKey, testNow } from '../support/template.ts';
import { openTimestampAuthority, type TestAuthority } from '../support/timestampAuthority.ts';
import { type Line, openWorld, operation, type World } from '../support/world.ts';

// An authority elsewhere says when a seal was there (RFC 3161): whoever has the sealing key and both places cannot write the past anew.

const ordinary = { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } };

let authority: TestAuthority;
let world: World;
let directory: string;
const lines: Line[] = [];
const file = (name: string): string => join(directory, name);
const place = () => ({ auditKeysFile: file('keys.json'), auditSealsFile: file('seals') });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ledger-'));
  authority = await openTimestampAuthority();
  const { url, authoritiesFile } = authority;
  const auditTimestamps = { url, authoritiesFile, everySeconds: 0 };
  world = await openWorld({
    seal: await sealOptionsOf({ ...place(), auditSealSeconds: 60, auditTimestamps }),
    log: (line) => lines.push(line),
  });
});
afterAll(async () => {
  authority.close();
  await world.close();
});

const stamps = () => stampsOf(file('seals')).read();
const numbers = async (): Promise<number[]> => (await stamps()).map(({ number }) => number);

/** Something is asked, so that there is something to seal. */
const sealed = async (): Promise<void> => {
  expect((await world.ask('pp-patna', operation('CaseDossier'), ordinary)).data.case).not.toBeNull();
  await world.gateway.sealing?.seal();
};

const verify = (...args: string[]): Promise<{ code: number; told: string }> =>
  new Promise((resolve) => {
    const databases = templateNames.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, world.owners[name]]);
    const env = {
      PATH: process.env.PATH,
      LOG_LEVEL: 'silent',
      INDEX_KEY: testKey,
      ...Object.fromEntries(databases),
      AUDIT_KEYS_FILE: file('keys.json'),
      AUDIT_SEALS_FILE: file('seals'),
    };
    execFile(process.execPath, ['src/server/auditCommand.ts', 'verify', ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), told: stdout + stderr }),
    );
  });
const verifyStamped = (...args: string[]) => verify('--authorities', authority.authoritiesFile, ...args);

describe('a seal is time-stamped', () => {
  it('by its hash alone: nothing else leaves', async () => {
    await sealed();
    await expect.poll(numbers, { timeout: 5_000 }).toEqual([1]);
    const [seal] = await anchorAt(file('seals')).read();
    const [request] = authority.asked;
    expect(request?.includes(sealDigest(seal?.jws ?? ''))).toBe(true);
    // A version, an algorithm, 32 bytes, a wish for the certificate.
    expect(request?.length).toBeLessThan(64);
  });

  it('and verify says for which seal the authority vouches, and when it was there', async () => {
    const { code, told } = await verifyStamped();
    const [, at = '', seconds = ''] =
      /^1 time-stamp: seal 1 and all before it were there at (\S+); the latest came (\S+) s after its seal\.$/m.exec(
        told,
      ) ?? [];
    expect(Math.abs(Date.now() - Date.parse(at))).toBeLessThan(60_000);
    // The clock of the tests stands in the past, as that of whoever writes it anew would.
    expect(Number(seconds.replaceAll(',', ''))).toBeCloseTo((Date.parse(at) - testNow.getTime()) / 1_000, -1);
    expect(code).toBe(0);
    expect((await verify()).told).not.toContain('time-stamp');
  });
});

describe('while the authority does not answer', () => {
  it.each(['REFUSES', 'LIES', 'SILENT'] as const)(
    'answers leave as ever, and seals are made: it %s',
    async (behaviour) => {
      const known = (await stamps()).length;
      authority.set(behaviour);
      const sealedAt = performance.now();
      await sealed();
      expect(performance.now() - sealedAt).toBeLessThan(5_000);
      expect((await stamps()).length).toBe(known);
    },
  );

  it('there is one alarm, and the newest seal is stamped as soon as it answers again', async () => {
    const told = () => lines.filter(({ problem }) => problem === 'audit').map(({ level, msg }) => [level, msg]);
    await expect
      .poll(told, { timeout: 15_000 })
      .toEqual([[50, 'ALARM: no time-stamp could be had: it is asked for again at the next seal']]);
    authority.set('ANSWERS');
    await expect
      .poll(
        async () => {
          await world.gateway.sealing?.seal();
          return numbers();
        },
        { timeout: 20_000, interval: 500 },
      )
      .toEqual([1, 4]);
    expect(told().at(-1)).toEqual([40, 'seals are time-stamped again']);
    expect((await verifyStamped()).told).toMatch(/^2 time-stamps: seal 4 and all before it/m);
  }, 60_000);
});

describe('whoever has the sealing key and both places', () => {
  const forged = async (tamper: (text: string) => string): Promise<string> => {
    const path = file(`forged-${crypto.randomUUID()}`);
    await writeFile(path, await readFile(file('seals'), 'utf8'));
    await writeFile(`${path}.stamps`, tamper(await readFile(file('seals.stamps'), 'utf8')));
    return path;
  };

  it('has no time-stamp for a seal that is signed anew', async () => {
    const stamped = (await stamps()).at(-1);
    const path = await forged((text) => text.replaceAll(/^4 /gm, '3 '));
    const { code, told } = await verifyStamped('--seals', path);
    expect(stamped?.number).toBe(4);
    expect([code, told]).toEqual([1, expect.stringMatching(/^SEAL +seal 3: its time-stamp does not vouch for it$/m)]);
  });

  it('cannot cut off a seal that was stamped', async () => {
    const path = await forged((text) => text.replaceAll(/^4 /gm, '9 '));
    const { code, told } = await verifyStamped('--seals', path);
    expect([code, told]).toEqual([1, expect.stringMatching(/^SEAL +seal 9: a time-stamp says that it was there$/m)]);
  });

  it('cannot do without any, before a verifier who expects them', async () => {
    const { code, told } = await verifyStamped('--seals', await forged(() => ''));
    expect([code, told]).toEqual([1, expect.stringMatching(/^SEAL +seal 0: no time-stamp vouches for any$/m)]);
  });

  it('nor have them of an authority of their own', async () => {
    const another = await openTimestampAuthority();
    another.close();
    const { code, told } = await verify('--authorities', another.authoritiesFile);
    expect([code, told]).toEqual([1, expect.stringMatching(/^SEAL +seal 1: its time-stamp does not vouch for it$/m)]);
  });

  it('where a seal of the database is another than the one that was stamped, it is found as ever', async () => {
    await administer(world.owners.gateway, (client) =>
      client.query(
        "begin; set local session_replication_role = 'replica'; update audit_seal set jws = (select jws from audit_seal where number = 3) where number = 4; commit",
      ),
    );
    const { code, told } = await verifyStamped();
    expect([code, told]).toEqual([1, expect.stringMatching(/^SEAL +seal 4: /m)]);
  });
});
