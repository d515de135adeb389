import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { anchorAt } from '../../src/audit/anchor.ts';
import { keysAt, knownKeysAt, rotateKeyAt } from '../../src/audit/keyFile.ts';
import { allRows, allSeals } from '../../src/audit/reading.ts';
import { sealKeysIn } from '../../src/audit/sealKeys.ts';
import { sealOptionsOf } from '../../src/audit/sealOptions.ts';
import { type Verdict, verify } from '../../src/audit/verify.ts';
import { openDatabase } from '../../src/platform/postgres.ts';
import { administer } from '../support/administer.ts';
import { createDatabase, dropDatabase } from '../support/databases.ts';
import { type Line, openWorld } from '../support/world.ts';
import { entryOf, type Kept, openLedger } from './sealed.ts';

const run = promisify(execFile);
const root = new URL('../..', import.meta.url);

const newDirectory = () => mkdtemp(join(tmpdir(), 'ledger-'));

/** A ledger of its own, for one test. */
const withLedger = async (work: (kept: Kept, url: string) => Promise<void>): Promise<void> => {
  const url = await createDatabase('ledger', `${inject('databasePrefix')}template_gateway`);
  const kept = await openLedger(url);
  await work(kept, url);
  await kept.database.close();
  await dropDatabase(url);
};

describe('a gateway seals its ledger', () => {
  it('at intervals, and a last time when it is stopped: then nothing is without a seal, and no end is open', async () => {
    const directory = await newDirectory();
    const files = { auditKeysFile: join(directory, 'keys.json'), auditSealsFile: join(directory, 'seals') };
    const seal = { ...(await sealOptionsOf({ ...files, auditSealSeconds: 60 })), everyMs: 50 };
    const world = await openWorld({ seal });
    world.gateway.sealing?.start();
    await world.ask('pp-patna', '{ me { role } }');
    const count = async () => (await anchorAt(files.auditSealsFile).read()).length;
    await expect.poll(count, { timeout: 5_000 }).toBeGreaterThan(0);
    await world.ask('pp-patna', '{ me { role } }');
    await world.gateway.close();
    const database = openDatabase(world.owners.gateway, { application: 'tests' });
    const [seals, anchored] = [await allSeals(database.query), await anchorAt(files.auditSealsFile).read()];
    const verdict = await verify(seal.keys, { seals, anchored, rows: allRows(database.query) });
    await database.close();
    expect(anchored).toEqual(seals);
    expect(verdict).toMatchObject({ findings: [], chains: 1, entries: 4, unsealed: 0, openEnds: [] });
  });

  it('writes no seal while nothing is written', () =>
    withLedger(async (kept) => {
      const ledger = kept.process();
      await ledger.append(entryOf('one'));
      for (const _time of [1, 2, 3]) await kept.seal(ledger);
      expect((await kept.verify()).seals).toBe(1);
    }));

  it('raises the alarm where the second place holds seals that the database has lost', async () => {
    const lines: Line[] = [];
    const directory = await newDirectory();
    const files = { auditKeysFile: join(directory, 'keys.json'), auditSealsFile: join(directory, 'seals') };
    const seal = await sealOptionsOf({ ...files, auditSealSeconds: 60 });
    const world = await openWorld({ seal, log: (line) => lines.push(line) });
    await world.ask('pp-patna', '{ me { role } }');
    await world.gateway.sealing?.seal();
    await administer(world.owners.gateway, (client) =>
      client.query("begin; set local session_replication_role = 'replica'; delete from audit_seal; commit"),
    );
    await world.ask('pp-patna', '{ me { role } }');
    await world.gateway.sealing?.seal();
    await world.close();
    expect(lines.map(({ msg }) => msg)).toContain('ALARM: the second place holds seals that the ledger has lost');
  });
});

describe('processes that write one ledger at once', () => {
  it('each have a chain of their own, and every entry that was acknowledged is in one of them', () =>
    withLedger(async (kept, url) => {
      const writing = () => run(process.execPath, ['tests/audit/writing.ts', url, '200'], { cwd: root });
      const [one, other, sealing] = [writing(), writing(), kept.process()];
      await kept.seal(sealing);
      const told = (await Promise.all([one, other])).flatMap(({ stdout }) => stdout.trim().split('\n'));
      await kept.seal(sealing);
      expect(told).toHaveLength(400);
      const written: string[] = [];
      for await (const { body } of allRows(kept.database.query)) written.push(body);
      const requests = new Set(written.map((body) => (JSON.parse(body) as { request?: string }).request));
      for (const request of told) expect(requests).toContain(request);
      expect(await kept.verify()).toMatchObject({ findings: [], chains: 2, entries: 404, openEnds: [] });
    }));
});

describe('a process that was killed', () => {
  const openEnds = ({ openEnds: ends }: Verdict) => ends.map(({ last }) => last);

  it('leaves a chain whose end is open, which is no tampering, and the next seal vouches for all of it', () =>
    withLedger(async (kept) => {
      await kept.process().append(entryOf('one'));
      const next = kept.process();
      await next.append(entryOf('two'));
      const before = await kept.verify();
      expect([before.findings, openEnds(before), before.unsealed]).toEqual([[], [2, 2], 4]);
      await kept.seal(next);
      await next.close();
      await kept.seal(next);
      const after = await kept.verify();
      expect([after.findings, openEnds(after), after.unsealed]).toEqual([[], [2], 0]);
    }));

  it('while it wrote a seal to the second place leaves half a line, which is none', () =>
    withLedger(async (kept) => {
      const ledger = kept.process();
      await ledger.append(entryOf('one'));
      await kept.seal(ledger);
      const whole = await readFile(kept.sealsFile, 'utf8');
      await writeFile(kept.sealsFile, whole.slice(0, 40));
      expect((await kept.verify()).findings).toEqual([]);
      await ledger.append(entryOf('two'));
      await kept.seal(ledger);
      expect((await anchorAt(kept.sealsFile).read()).map(({ number }) => number)).toEqual([1, 2]);
      expect((await kept.verify()).findings).toEqual([]);
    }));
});

describe('the second place', () => {
  it('takes what it missed while it could not be written', () =>
    withLedger(async (kept) => {
      const ledger = kept.process();
      const [directory] = [await newDirectory()];
      await ledger.append(entryOf('one'));
      await kept.seal(ledger);
      const saved = await readFile(kept.sealsFile, 'utf8');
      await writeFile(kept.sealsFile, '');
      await ledger.append(entryOf('two'));
      await kept.seal(ledger);
      expect((await anchorAt(kept.sealsFile).read()).map(({ number }) => number)).toEqual([1, 2]);
      expect(await readFile(kept.sealsFile, 'utf8')).toContain(saved.trim());
      expect(await anchorAt(join(directory, 'none')).last()).toBe(0);
    }));

  it('is read from its end: a seal that is torn, or millions before it, do not matter', async () => {
    const path = join(await newDirectory(), 'seals');
    await writeFile(path, Array.from({ length: 30_000 }, (_, at) => `${at + 1} ${'x'.repeat(40)}\n`).join(''));
    await appendFile(path, '\n30001 xxx');
    expect(await anchorAt(path).last()).toBe(30_000);
  });
});

describe('the key of a ledger', () => {
  let path: string;
  beforeAll(async () => {
    path = join(await newDirectory(), 'deep', 'keys.json');
  });

  it('is made at the first start, for its owner alone, and is the same at the next', async () => {
    const made = await keysAt(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await keysAt(path)).toEqual(made);
  });

  it('is replaced by another that signs, and still opens what it signed', async () => {
    const older = sealKeysIn(knownKeysAt(path));
    const jws = await older.sign({ number: 1 });
    const { keys } = await rotateKeyAt(path);
    expect(keys.map(({ d }) => typeof d)).toEqual(['string', 'undefined']);
    const newer = sealKeysIn(knownKeysAt(path));
    expect(await newer.open(jws)).toEqual({ number: 1 });
    await expect(older.open(await newer.sign({ number: 2 }))).rejects.toThrow('no applicable key');
  });

  it.each(['', '{}', '{"keys":[]}', '{"keys":[{"kty":"oct","k":"AAAA","kid":"x"}]}'])(
    'is not read from %j',
    async (text) => {
      const file = join(await newDirectory(), 'keys.json');
      await writeFile(file, text);
      expect(() => knownKeysAt(file)).toThrow('AUDIT_KEYS_FILE');
    },
  );
});
