import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curatedStories } from '../../src/demo/world/curated.ts';
import { worldDate } from '../../src/demo/world/story.ts';
import { CommandError } from '../../src/platform/command.ts';
import { readConfig } from '../../src/platform/config.ts';
import { createLog } from '../../src/platform/log.ts';
import { type Installed, install } from '../../src/server/install.ts';
import { callerOf } from '../../src/server/policyCommand/caller.ts';
import type { NamedCase } from '../../src/server/policyCommand/caseKey.ts';
import { commands } from '../../src/server/policyCommand/commands.ts';
import { type Why, whyIs } from '../../src/server/policyCommand/why.ts';
import { whyText } from '../../src/server/policyCommand/whyText.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';
import { testKey, testNow } from '../support/template.ts';
import { openWorld, type World } from '../support/world.ts';

// The rape case at the Mahila Thana, and the murder at Pirbahor.
const rape = 'BR/PATNA/MAHILA-PATNA/1/2026';
const murder = 'BR/PATNA/PIRBAHOR/1/2025';
const matrix = readPolicyFiles(true);
const demonstration = { auth: null, production: false };

let world: World;
let installed: Installed;
const statements: string[] = [];
beforeAll(async () => {
  world = await openWorld();
  installed = install({
    urls: world.owners,
    matrix,
    key: testKey,
    log: createLog('silent'),
    now: () => testNow,
    watch: () => (statement) => statements.push(statement.text),
  });
  await installed.indexing.catchUp();
});
afterAll(async () => {
  await installed.close();
  await world.close();
});

const why = (persona: string, coordinate: string, named: NamedCase): Promise<Why> =>
  whyIs(installed, callerOf({ persona }, demonstration, matrix), coordinate, named);

const told = async (persona: string, coordinate: string, named: NamedCase): Promise<string> =>
  whyText(await why(persona, coordinate, named));

const refusal = async (work: () => unknown): Promise<string> => {
  try {
    await work();
  } catch (error) {
    expect(error).toBeInstanceOf(CommandError);
    return error instanceof Error ? error.message : '';
  }
  return 'it answered';
};

describe('npm run policy -- why', () => {
  it('tells the rule, the facts that it rests on and the statute, for each record', async () => {
    const { decisions, ...answer } = await why('registry-patna', 'Victim.name', { fir: rape });
    expect(answer).toMatchObject({
      role: 'COURT_REGISTRY',
      purpose: 'TRIAL',
      operation: 'query Why($fir: FirKeyInput) { case(fir: $fir) { victims { name } } }',
      reached: true,
      errors: [],
      stops: [],
    });
    expect(decisions).toEqual([
      {
        coordinate: 'Victim.name',
        path: 'case.victims.0.name',
        outcome: 'MASKED',
        row: 8,
        dataClass: 'VICTIM_IDENTITY_SEXUAL',
        title: 'Victim identity, sexual offence',
        cell: 'MX',
        basis: 'BNS 72; BNSS 366',
        because: ['the case is labelled SEXUAL_OFFENCE', 'no recorded trigger opens row 8', 'the field tells content'],
        inputs: {
          own: true,
          labels: ['SEXUAL_OFFENCE'],
          stage: expect.any(String),
          traits: {},
          granted: [],
          level: 'CONTENT',
          mask: 'LABEL',
          freeText: false,
        },
      },
    ]);
  });

  it('reads as one line for each record, without a value of any', async () => {
    const victim = curatedStories(worldDate).find(({ id }) => id === 'RAPE-MAHILA-PATNA')?.police.victims[0]?.name.en;
    const text = await told('pp-patna', 'Victim.name', { fir: rape });
    expect(text).toMatch(
      /^case\.victims\.0\.name: read: row 8 VICTIM_IDENTITY_SEXUAL \(.*\) is O for PUBLIC_PROSECUTOR because the record is own /m,
    );
    expect(victim).toBeTruthy();
    expect(text).not.toContain(victim);
  });

  it('tells an accused who is masked as the relative of the victim by the victim’s row', async () => {
    const { decisions } = await why('scrb-bihar', 'Accused.name', { fir: rape });
    expect(decisions.map(({ outcome, row }) => [outcome, row])).toEqual([['READ', 17]]);
    const elsewhere = await why('sho-noida', 'Accused.name', { fir: rape });
    expect(elsewhere.decisions[0]).toMatchObject({
      outcome: 'MASKED',
      inputs: { own: false, traits: expect.objectContaining({ relativeOfVictim: true }) },
    });
  });

  it('says that there is nothing to mask a text with, where nobody signed a redacted version', async () => {
    expect(await told('sho-noida', 'Fir.narrative', { fir: murder })).toMatch(
      /narrative: withheld: row 2 .* is OM for STATION_HOUSE_OFFICER because the record is not own .*, and the record has nothing to mask it with \(REDACTED\); BNSS 173/,
    );
  });

  it('names what holds the field, where that is withheld', async () => {
    const answer = await why('js-beur', 'Victim.name', { fir: murder });
    expect(answer.decisions).toEqual([]);
    expect(answer.stops).toMatchObject([{ coordinate: 'Case.victims', outcome: 'WITHHELD', row: 7, cell: 'NONE' }]);
    expect(whyText(answer)).toContain('Victim.name was not asked for, because what holds it is withheld:');
  });

  it('finds the case by its identifier and by its court’s number as well', async () => {
    const byFir = await world.ask(
      'pp-patna',
      '{ case(fir: { state: "BR", district: "PATNA", station: "PIRBAHOR", number: 1, year: 2025 }) { id courtCases { cnr } } }',
    );
    const { id, courtCases } = byFir.data.case;
    for (const named of [{ id }, { cnr: courtCases[0].cnr }]) {
      const { decisions } = await why('pp-patna', 'Accused.name', named);
      expect(decisions.map(({ row, outcome }) => [row, outcome])).toEqual([
        [17, 'READ'],
        [17, 'READ'],
        [17, 'READ'],
      ]);
    }
  });

  it('says the same in one line of a case out of reach and of one that does not exist', async () => {
    const hidden = await told('js-hajipur', 'Fir.status', { fir: murder });
    const absent = await told('js-hajipur', 'Fir.status', { fir: 'BR/PATNA/PIRBAHOR/99999/2025' });
    expect(hidden).toBe(absent);
    expect(hidden).toBe(await told('js-hajipur', 'Fir.status', { id: 'no such case' }));
    expect(hidden.split('\n')).toEqual([expect.stringMatching(/it is out of reach, or does not exist\.$/)]);
  });

  it('says that a role may not ask for a case at all', async () => {
    expect(await told('admin-icjs', 'Fir.status', { fir: murder })).toBe(
      'PLATFORM_ADMIN ADMIN-ICJS-001, for SUPERVISION: Query.case is closed to PLATFORM_ADMIN.',
    );
  });

  it('asks the databases, and writes nothing into any', async () => {
    statements.length = 0;
    await why('judge-patna', 'CaseDiaryEntry.text', { fir: murder });
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.filter((text) => !/^\s*(?:select|with)\b/i.test(text))).toEqual([]);
    expect(statements.filter((text) => /\b(?:insert|update|delete)\b/i.test(text))).toEqual([]);
  });

  it('refuses in words what it cannot answer', async () => {
    expect(await refusal(() => why('pp-patna', 'Victim.nam', { fir: murder }))).toMatch(/Near it: Victim\.name/);
    expect(await refusal(() => why('pp-patna', 'Section.act', { fir: murder }))).toMatch(
      /decided with .*Fir\.sections/,
    );
    expect(await refusal(() => why('js-beur', 'Undertrial.name', { fir: murder }))).toMatch(/^No case leads to/);
    expect(await refusal(() => why('pp-patna', 'Fir.status', { fir: 'PIRBAHOR 1' }))).toMatch(/is no FIR/);
    expect(await refusal(() => why('nobody', 'Fir.status', { fir: murder }))).toMatch(/^There is no persona nobody/);
    expect(
      await refusal(() =>
        callerOf(
          { persona: 'pp-patna' },
          { ...demonstration, auth: { issuer: '', audience: '', jwksUrl: '' } },
          matrix,
        ),
      ),
    ).toMatch(/--claims/);
    expect(await refusal(() => callerOf({ persona: 'pp-patna', purpose: 'TRIAL' }, demonstration, matrix))).toMatch(
      /It may state PROSECUTION, BAIL/,
    );
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-command-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]): Promise<{ code: number; told: string }> =>
    new Promise((resolve) => {
      const urls = Object.entries(world.owners).map(([name, url]) => [`${name.toUpperCase()}_DATABASE_URL`, url]);
      const env = { PATH: process.env.PATH, ...Object.fromEntries(urls), INDEX_KEY: testKey };
      execFile(
        process.execPath,
        ['src/server/policyCommand.ts', ...args],
        { cwd: new URL('../..', import.meta.url), env, maxBuffer: 10_000_000 },
        (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), told: stdout + stderr }),
      );
    });

  it('answers as JSON and as text, for the claims of a file', async () => {
    const claims = join(folder, 'claims.json');
    writeFileSync(
      claims,
      JSON.stringify({
        sub: 'REGISTRY-PATNA-001',
        pillar: 'courts',
        role: 'COURT_REGISTRY',
        posting: { state: 'BR', district: 'PATNA', unit: 'PATNA-SESSIONS' },
        purpose: 'TRIAL',
      }),
    );
    const { code, told: text } = await run('why', '--claims', claims, 'Victim.name', '--fir', rape, '--json');
    expect(code, text).toBe(0);
    expect((JSON.parse(text) as Why).decisions).toMatchObject([{ row: 8, cell: 'MX', outcome: 'MASKED' }]);
    expect((await run('why', 'registry-patna', 'Victim.name', '--fir', rape)).told).toMatch(
      /masked: row 8 VICTIM_IDENTITY_SEXUAL .* because the case is labelled SEXUAL_OFFENCE/,
    );
  });

  it('answers who and what as JSON and as text', async () => {
    const asked = { config: readConfig({}), options: {} };
    const who = await commands.get('who')?.tell({ ...asked, positionals: ['Fir.narrative'] });
    expect(who?.json).toMatchObject({ coordinate: 'Fir.narrative', kind: 'FIELD' });
    expect(who?.text).toMatch(/^Fir\.narrative: class NARRATIVE, content, masked as REDACTED, free text\n/);
    const what = await commands.get('what')?.tell({ ...asked, positionals: ['AU'] });
    expect(what?.json).toMatchObject({ role: 'AUDITOR', purposes: ['AUDIT'] });
    expect(what?.text).toMatch(/^AUDITOR, for the purposes AUDIT\n/);
  });

  it('tells of the rows that this installation has in force: in production none that is only proposed', async () => {
    const judge = async (acceptProposedMatrix: boolean): Promise<string | undefined> => {
      const config = { ...readConfig({}), acceptProposedMatrix };
      const answer = await commands.get('who')?.tell({ config, options: {}, positionals: ['Fir.status'] });
      return answer?.text.split('\n').find((line) => line.startsWith('JUDGE'));
    };
    expect(await judge(true)).toBe('JUDGE                       every record (row 1: F)');
    expect(await judge(false)).toBe('JUDGE                       nothing (row 1: NONE)');
  });

  it.each([
    ['who', []],
    ['who', ['a', 'b']],
    ['who', ['Fir.status'], { cnr: 'x' }],
    ['what', []],
    ['diff', ['a.csv']],
    ['why', ['pp-patna', 'Fir.status'], {}],
    ['why', ['Fir.status'], { cnr: 'x' }],
    ['why', ['pp-patna', 'Fir.status'], { cnr: 'x', fir: 'y' }],
    ['why', ['pp-patna', 'Fir.status'], { cnr: 'x', claims: 'z.json' }],
  ] as const)('%s does not fit %j %j', (name, positionals, options = {}) => {
    expect(commands.get(name)?.fits(positionals, options)).toBe(false);
  });

  it.each([
    ['who', ['Fir.status'], { json: true }],
    ['diff', ['a.csv', 'b.csv'], {}],
    ['why', ['pp-patna', 'Fir.status'], { case: 'x', json: true, purpose: 'BAIL' }],
    ['why', ['Fir.status'], { fir: 'x', claims: 'z.json' }],
  ] as const)('%s fits %j %j', (name, positionals, options) => {
    expect(commands.get(name)?.fits(positionals, options)).toBe(true);
  });

  it('tells how it is used', async () => {
    expect(await run('what', '--nothing')).toEqual({
      code: 1,
      told: expect.stringMatching(/^Usage:\n {2}npm run policy -- who /),
    });
  });

  it('tells what is no matrix', async () => {
    const diff = (path: string) => () =>
      commands.get('diff')?.tell({ config: readConfig({}), options: {}, positionals: [path, path] });
    expect(await refusal(diff('schema/purposes.csv'))).toMatch(/^schema\/purposes\.csv is no matrix: /);
    expect(await refusal(diff('nowhere.csv'))).toBe('nowhere.csv cannot be read.');
  });
});
