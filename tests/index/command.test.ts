import { execFile } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { administer } from '../support/administer.ts';
import { createDatabase, dropDatabase } from '../support/databases.ts';
import { templateNames, testKey } from '../support/template.ts';

const root = new URL('../..', import.meta.url);

type Run = { readonly code: number; readonly told: string };

const run = (script: string, args: readonly string[], settings: Record<string, string>): Promise<Run> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH, LOG_LEVEL: 'silent', ...settings };
    execFile(process.execPath, [script, ...args], { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), told: stdout + stderr }),
    );
  });

const settingOf = (name: string): string => `${name.toUpperCase()}_DATABASE_URL`;
const nowhere = 'postgres://postgres:secret@127.0.0.1:1/nowhere';

let settings: Record<string, string>;
const database = (name: string): string => settings[settingOf(name)] ?? '';
const index = (args: readonly string[], changed: Record<string, string> = {}) =>
  run('src/server/indexCommand.ts', args, { ...settings, ...changed });

beforeAll(async () => {
  const prefix = inject('databasePrefix');
  const urls = await Promise.all(
    templateNames.map(async (name) => [settingOf(name), await createDatabase(name, `${prefix}template_${name}`)]),
  );
  settings = { ...Object.fromEntries(urls), INDEX_KEY: testKey };
});
afterAll(() => Promise.all(templateNames.map((name) => dropDatabase(database(name)))));

const caseIds = (): Promise<string[]> =>
  administer(database('gateway'), async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from thread order by id');
    return rows.map(({ id }) => id);
  });

describe('npm run index -- status', () => {
  it('tells of every pillar how far it is read and how many changes it is behind', async () => {
    await administer(database('prisons'), (client) =>
      client.query("insert into prisons.change (kind, key, deleted) values ('custody_facts', 'NOBODY', true)"),
    );
    const { code, told } = await index(['status']);
    expect(code).toBe(0);
    for (const pillar of ['police', 'prosecution', 'courts', 'forensics'])
      expect(told).toMatch(new RegExp(`^${pillar} +([\\d,]+) +\\1 +0 `, 'm'));
    expect(told).toMatch(/^prisons +[\d,]+ +[\d,]+ +1 {2}\d{4}-/m);
    expect(told).toMatch(/^ {2}EXACT_KEY +[\d,]+$/m);
  });

  it('tells which pillar does not answer, still tells of the others, and fails', async () => {
    const { code, told } = await index(['status'], { COURTS_DATABASE_URL: nowhere });
    expect(code).toBe(1);
    expect(told).toContain('Did not answer: courts.');
    expect(told).toMatch(/^police +[\d,]+ /m);
  });

  it('tells in words that the tables are not there yet', async () => {
    const { code, told } = await index(['status'], { GATEWAY_DATABASE_URL: database('police') });
    expect([code, told.trim()]).toEqual([1, "The gateway's own database has no tables yet: npm run migrate."]);
  });
});

describe('npm run index -- rebuild', () => {
  it('leaves the index as it was while a pillar does not answer', async () => {
    const before = await caseIds();
    const { code, told } = await index(['rebuild'], { COURTS_DATABASE_URL: nowhere });
    expect([code, told.trim()]).toEqual([1, 'Did not answer: courts. The case index is left as it was.']);
    expect(await caseIds()).toEqual(before);
  });

  it('makes the same cases anew, with a line for every step', async () => {
    const before = await caseIds();
    const { code, told } = await index(['rebuild']);
    expect(code).toBe(0);
    expect(told).toMatch(/^police +[\d,]+ changes read, up to [\d,]+$/m);
    expect(before.length).toBeGreaterThan(0);
    expect(await caseIds()).toEqual(before);
  });
});

describe('a command that cannot be done', () => {
  it.each([
    [[]],
    [['everything']],
    [['constructor']],
    [['status', 'rebuild']],
    [['status', '--by', 'X']],
    [['confirm']],
  ])('tells how it is used: %j', async (args) => {
    const { code, told } = await index(args);
    expect([code, told.split('\n')[0]]).toEqual([1, 'Usage: npm run index -- rebuild | status | rotate-key']);
  });

  it('names the setting that migrate wants, without a stack', async () => {
    const { code, told } = await run('src/index/migrate.ts', [], {});
    expect(code).toBe(1);
    expect(told).toMatch(/^GATEWAY_DATABASE_URL is not set[^\n]*\n$/);
  });

  it('tells that the database does not answer, without its address or its password', async () => {
    const { code, told } = await run('src/index/migrate.ts', [], { ...settings, GATEWAY_DATABASE_URL: nowhere });
    expect([code, told]).toEqual([1, "The gateway's own database does not answer.\n"]);
  });
});
