import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealOptionsOf } from '../../src/audit/sealOptions.ts';
import { templateNames, testKey } from '../support/template.ts';
import { openWorld, operation, type World } from '../support/world.ts';

const root = new URL('../..', import.meta.url);
const ordinary = { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } };

type Run = { readonly code: number; readonly told: string };

const run = (args: readonly string[], settings: Record<string, string>): Promise<Run> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH, LOG_LEVEL: 'silent', ...settings };
    execFile(process.execPath, ['src/server/auditCommand.ts', ...args], { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), told: stdout + stderr }),
    );
  });

let world: World;
let directory: string;
let settings: Record<string, string>;
const audit = (...args: string[]): Promise<Run> => run(args, settings);
/** As an auditor with the files alone, and no database. */
const offline = (...args: string[]): Promise<Run> => run(args, {});
const file = (name: string): string => join(directory, name);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ledger-'));
  const files = { auditKeysFile: file('keys.json'), auditSealsFile: file('seals') };
  world = await openWorld({ seal: await sealOptionsOf({ ...files, auditSealSeconds: 60 }) });
  const databases = templateNames.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, world.owners[name]]);
  settings = {
    ...Object.fromEntries(databases),
    INDEX_KEY: testKey,
    AUDIT_KEYS_FILE: files.auditKeysFile,
    AUDIT_SEALS_FILE: files.auditSealsFile,
  };
  await world.ask('pp-patna', operation('CaseDossier'), ordinary);
  await world.ask('judge-patna', '{ case(cnr: "BRPA010000012026") { stage } }');
  await world.ask('citizen-patna', '{ me { role } }');
  await world.gateway.sealing?.seal();
  await writeFile(file('public.json'), (await audit('keys')).told);
});
afterAll(() => world.close());

const lineWith = (text: string, word: string): string => text.split('\n').find((line) => line.includes(word)) ?? '';

describe('npm run audit -- verify', () => {
  it('says that the ledger is whole, and how much it read', async () => {
    const { code, told } = await audit('verify');
    expect(told).toContain(
      '4 entries in 1 chain, 1 seal: nothing was changed, deleted, reordered, inserted or cut off.',
    );
    expect(code).toBe(0);
  });

  it('verifies an export with the public keys alone, without a database, and with the second place', async () => {
    expect((await audit('export', '--to', file('whole.jsonl'))).code).toBe(0);
    expect(await readFile(file('public.json'), 'utf8')).not.toContain('"d"');
    const { code, told } = await offline(
      'verify',
      '--export',
      file('whole.jsonl'),
      '--keys',
      file('public.json'),
      '--seals',
      file('seals'),
    );
    expect(told).toContain('4 entries in 1 chain, 1 seal: nothing was changed');
    expect(code).toBe(0);
  });

  it.each([
    [
      'changed',
      (lines: string[]) => lines.map((line) => line.replace('JUDGE', 'CLERK')),
      /^CHANGED +entry 3 of chain /m,
    ],
    ['deleted', (lines: string[]) => lines.filter((line) => !line.includes('JUDGE')), /^DELETED +entry 3 of chain /m],
    ['cut off', (lines: string[]) => lines.slice(0, -1), /^CUT_OFF +entry 4 of chain /m],
    ['without its seal', (lines: string[]) => lines.slice(1), /^SEAL +seal 1: it is in the second place alone/m],
  ])('names what was %s in an export, and fails', async (what, tamper, finding) => {
    const lines = (await readFile(file('whole.jsonl'), 'utf8')).trim().split('\n');
    const path = file(`${what}.jsonl`);
    await writeFile(path, `${tamper(lines).join('\n')}\n`);
    const { code, told } = await offline(
      'verify',
      '--export',
      path,
      '--keys',
      file('public.json'),
      '--seals',
      file('seals'),
    );
    expect(told).toMatch(finding);
    expect(told).toContain('1 finding.');
    expect(code).toBe(1);
  });

  it('tells in words of an export, or of keys, that are none', async () => {
    await writeFile(file('nonsense'), 'nonsense\n');
    const keys = ['--keys', file('public.json')];
    expect(await offline('verify', '--export', file('nonsense'), ...keys)).toEqual({
      code: 1,
      told: 'Line 1 of the export is neither an entry nor a seal.\n',
    });
    expect((await offline('verify', '--export', file('nowhere'), ...keys)).told).toBe('The export cannot be read.\n');
    expect((await offline('verify', '--export', file('whole.jsonl'), '--keys', file('nowhere'))).told).toBe(
      'There is no file of keys to verify with.\n',
    );
  });
});

describe('npm run audit -- show', () => {
  it.each([
    ['the FIR', ['--fir', 'br/patna/pirbahor/1/2025']],
    ['the CNR', ['--cnr', 'BRPA010000012026']],
  ])('tells who was told what of a case, named by %s, and nothing of what they were told', async (_what, named) => {
    const { code, told } = await audit('show', ...named);
    expect(code).toBe(0);
    expect(told).toContain('PP-PATNA-001 (PUBLIC_PROSECUTOR, PO-PATNA) for PROSECUTION: query CaseDossier ANSWERED');
    expect(lineWith(told, 'told      Accused:')).toContain(' name');
    expect(told).toContain('(JUDGE, ');
    expect(told).not.toContain('CITIZEN');
    expect(told).not.toContain('Yadav');
  });

  it('finds a case by the identifier that callers see', async () => {
    const { data } = await world.ask('pp-patna', '{ case(cnr: "BRPA010000012026") { id } }');
    expect((await audit('show', '--case', data.case.id)).told).toContain('PP-PATNA-001');
    expect(await audit('show', '--case', 'nothing')).toEqual({ code: 1, told: 'There is no such case.\n' });
  });
});

describe('npm run audit -- by', () => {
  it('tells what an official asked, and what a citizen did, whose name the ledger does not hold', async () => {
    expect((await audit('by', 'JUDGE-NOBODY')).told).toBe('There is no such entry.\n');
    const official = await audit('by', 'PP-PATNA-001');
    expect(official.told).toContain('query CaseDossier ANSWERED');
    expect(official.told).not.toContain('JUDGE');
    const citizen = await audit('by', 'CITIZEN-PATNA-001', '--json');
    const [row] = JSON.parse(citizen.told) as { body: string }[];
    expect(row?.body).toContain('"role":"CITIZEN"');
    expect(row?.body).not.toContain('CITIZEN-PATNA-001');
  });
});

describe('npm run audit', () => {
  it.each([
    [[]],
    [['verify', 'now']],
    [['show']],
    [['show', '--fir', 'a', '--cnr', 'b']],
    [['by']],
    [['export']],
    [['by', 'x', '--limit', '0']],
  ])('tells its usage to %j', async (args) => {
    const { code, told } = await offline(...args);
    expect([code, told.startsWith('Usage:\n  npm run audit -- verify')]).toEqual([1, true]);
  });

  it('does not write over a file that is there', async () => {
    expect((await audit('export', '--to', file('public.json'))).told).toMatch(/cannot be written, or is there already/);
  });

  it('seals with another key after rotate-key, and still verifies what the older one sealed', async () => {
    expect((await audit('rotate-key')).told).toMatch(
      /^Key [0-9a-f]{8} seals from the next start of each gateway on\.$/m,
    );
    expect((await audit('verify')).code).toBe(0);
  });
});
