import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Ended = { readonly code: number; readonly out: string; readonly err: string };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'law-'));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (command: string, ...options: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const file = fileURLToPath(new URL(`../../src/server/${command}.ts`, import.meta.url));
    execFile(process.execPath, [file, ...options], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });

const written = async (name: string, text: string): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
};

describe('npm run clocks', () => {
  it('answers each record of a file, in its order', async () => {
    const records = [
      { id: 'b', topic: 'code_by_date', facts: { offence_date: '2024-07-01' }, caveat: 'none' },
      { id: 'a', facts: { first_remand: '2025-01-01', period_days: 60 } },
    ];
    const { code, out } = await run('clocksCommand', '--file', await written('records.json', JSON.stringify(records)));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { id: 'b', computed: { penal_code: 'BNS' }, reasons: [expect.any(String), expect.any(String)] },
      { id: 'a', computed: { last_day: '2025-03-01', accrues: '2025-03-02' } },
    ]);
  });

  it.each([
    ['no file', [], 'Usage'],
    ['an option that does not exist', ['--files', 'x'], 'Usage'],
    ['a file that is not there', ['--file', 'nowhere.json'], 'cannot be read'],
  ])('says in a line what is wrong with %s', async (_, options, words) => {
    const { code, out, err } = await run('clocksCommand', ...options);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(words);
  });

  it('refuses a file that is not a list of records', async () => {
    const { code, err } = await run('clocksCommand', '--file', await written('other.json', '[{ "facts": 1 }]'));
    expect(code).toBe(1);
    expect(err).toContain('id');
  });
});

describe('npm run offences', () => {
  it('lists each difference with its reason, and fails where one has none', async () => {
    const schedule = [
      'bns_section,kind,max_term_months,min_term_months_schedule,life_possible,death_possible,fine,cognizable_text,bailable_text,court_text',
      '318(4),TERM,60,,0,0,1,Cognizable.,Non-bailable.,Magistrate of the first class.',
    ].join('\n');
    const { code, out } = await run('offencesCommand', '--schedule', await written('schedule.csv', schedule));
    expect(code).toBe(1);
    expect(out).toContain('BNS 318(4) maxTermMonths: Schedule 60, table 84 — NO REASON RECORDED');
    expect(out).toMatch(/BNS 307 row: .* — In the Sanhita/);
  });

  it('says what it needs', async () => {
    const { code, err } = await run('offencesCommand');
    expect(code).toBe(1);
    expect(err).toContain('--schedule');
  });
});
