import { execFile } from 'node:child_process';
import { appendFile, copyFile, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { administer } from '../support/administer.ts';
import { createDatabase, dropDatabase } from '../support/databases.ts';
import { templateNames, testKey } from '../support/template.ts';
import { entryOf, type Kept, openLedger } from './sealed.ts';

const root = new URL('../..', import.meta.url);
const keeper = `ledger_keeper_${process.pid}`;

type Run = { readonly code: number; readonly told: string };

let url: string;
let kept: Kept;
let directory: string;

/** docs/operations.md has these statements for the DBA. */
const keepersRights = [
  'do $$ begin create role icjs_ledger_retention nologin; exception when duplicate_object then null; end $$',
  'grant select, delete on audit_entry to icjs_ledger_retention',
  `create role ${keeper} login password 'keeper' in role icjs_ledger_retention`,
  `grant select on audit_entry to ${keeper}`,
  `grant select, insert on audit_seal to ${keeper}`,
];

const asOwner = (...statements: string[]): Promise<unknown> =>
  administer(url, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

const keepersUrl = (): string => {
  const address = new URL(url);
  address.username = keeper;
  address.password = 'keeper';
  return address.href;
};

/** Runs a command as the keeper, who has a login that the gateway does not have. */
const audit = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    const databases = Object.fromEntries(
      templateNames.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, keepersUrl()]),
    );
    const files = { AUDIT_KEYS_FILE: kept.keysFile, AUDIT_SEALS_FILE: kept.sealsFile };
    const env = { PATH: process.env.PATH, INDEX_KEY: testKey, ...databases, ...files };
    execFile(process.execPath, ['src/server/auditCommand.ts', ...args], { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), told: stdout + stderr }),
    );
  });

/** What becomes of an entry of that age when the keeper drops it; the ledger stays as it was. */
const dropOfAge = (days: number) =>
  administer(url, async (client) => {
    await client.query('begin');
    try {
      const writer = '00000000-0000-4000-8000-000000000000';
      const values = [writer, days];
      await client.query(
        "insert into audit_entry values ($1, 1, now() - $2::int * interval '1 day', '{}', 'none', 'none')",
        values,
      );
      await client.query('set local role icjs_ledger_retention');
      return (await client.query('delete from audit_entry where writer = $1', [writer])).rowCount;
    } finally {
      await client.query('rollback');
    }
  });

const count = () =>
  administer(url, async (client) => {
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from audit_entry');
    return rows[0]?.count;
  });

beforeAll(async () => {
  url = await createDatabase('ledger', `${inject('databasePrefix')}template_gateway`);
  directory = await mkdtemp(join(tmpdir(), 'ledger-'));
  kept = await openLedger(url, '2026-01-10T06:30:00.000Z');
  const [ended, goingOn] = [kept.process(), kept.process()];
  for (let at = 1; at <= 3; at++) await ended.append(entryOf(`ended ${at}`));
  await goingOn.append(entryOf('old'));
  await ended.close();
  await kept.seal(goingOn);
  // Ten months later: what is written now is younger than 180 days, whenever this is run.
  kept.pass((Date.now() - Date.parse('2026-01-10T06:30:00.000Z')) / 60_000);
  await goingOn.append(entryOf('young'));
  await kept.seal(goingOn);
  await asOwner(...keepersRights);
});
afterAll(async () => {
  await kept.database.close();
  await dropDatabase(url);
  await administer(inject('adminUrl'), (client) => client.query(`drop role if exists ${keeper}`));
});

describe('an entry that is younger than 180 days', () => {
  it('is kept for 180 days, and not a day less', async () => {
    await expect(dropOfAge(179)).rejects.toThrow('the ledger is kept for 180 days');
    expect(await dropOfAge(181)).toBe(1);
  });

  it('is dropped by nobody: not by the keeper of the ledger, nor by its owner', async () => {
    const young = "delete from audit_entry where at > now() - interval '180 days'";
    await expect(asOwner('set role icjs_ledger_retention', young)).rejects.toThrow('the ledger is kept for 180 days');
    await expect(asOwner(young)).rejects.toThrow('the ledger is written once');
  });
});

describe('an entry that is older', () => {
  it('is not dropped by its owner, nor changed by the keeper', async () => {
    await expect(asOwner("delete from audit_entry where at < '2026-02-01'")).rejects.toThrow(
      'the ledger is written once',
    );
    await expect(asOwner('set role icjs_ledger_retention', "update audit_entry set body = ''")).rejects.toThrow(
      'permission denied',
    );
  });

  it('is not archived out of a ledger with which somebody tampered', async () => {
    const tamper = (from: string, to: string) =>
      asOwner(
        "set session_replication_role = 'replica'",
        `update audit_entry set body = replace(body, '${from}', '${to}')`,
      );
    await tamper('ended 2', 'ended 9');
    const refused = await audit('archive', '--before', '2026-05-01', '--to', join(directory, 'refused.jsonl'));
    expect(refused).toMatchObject({ code: 1, told: expect.stringContaining('does not verify: nothing is archived') });
    await tamper('ended 9', 'ended 2');
    expect(await count()).toBe(8);
  });

  it('moves to an archive for which a seal vouches, and the ledger still verifies', async () => {
    const path = join(directory, 'archive.jsonl');
    const archived = await audit('archive', '--before', '2026-05-01', '--to', path);
    expect(archived).toMatchObject({ code: 0, told: expect.stringContaining('seal 3 vouches for it') });
    expect(await count()).toBe(1);
    const lines = (await readFile(path, 'utf8')).trim().split('\n');
    expect(lines.filter((line) => line.includes('"writer"'))).toHaveLength(7);
    const verified = await audit('verify');
    expect(verified.told).toContain('1 entry in 1 chain, 3 seals: nothing was changed');
    expect(verified.code).toBe(0);
  });

  it('is proven by its archive, and a changed archive is found', async () => {
    const path = join(directory, 'archive.jsonl');
    expect(await audit('verify', '--archive', path)).toMatchObject({
      code: 0,
      told: expect.stringContaining('Seal 3 of '),
    });
    const changed = join(directory, 'changed.jsonl');
    await copyFile(path, changed);
    await appendFile(changed, '\n');
    expect(await audit('verify', '--archive', changed)).toEqual({
      code: 1,
      told: 'No seal vouches for this archive.\n',
    });
  });

  it('that is dropped without an archive is found to be missing', async () => {
    kept.pass(1);
    const ledger = kept.process();
    await ledger.append(entryOf('one'));
    await kept.seal(ledger);
    const { writer = '' } = ledger.head() ?? {};
    await asOwner(
      "set session_replication_role = 'replica'",
      `update audit_entry set at = '2026-01-11' where writer = '${writer}'`,
      "set session_replication_role = 'origin'",
      'set role icjs_ledger_retention',
      `delete from audit_entry where writer = '${writer}'`,
    );
    expect((await audit('verify')).told).toMatch(new RegExp(`^CUT_OFF +entries 1 to 2 of chain ${writer}`, 'm'));
  });

  it('is named by its day', async () => {
    for (const before of [[], ['--before', 'yesterday'], ['--before', '2026-13-01']])
      expect((await audit('archive', ...before, '--to', join(directory, 'none'))).code).toBe(1);
    const nothing = await audit('archive', '--before', '2000-01-01', '--to', join(directory, 'none'));
    expect(nothing.code).toBe(1);
  });
});
