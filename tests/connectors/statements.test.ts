import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../src/demo/world/personas.ts';
import { openWorld, operation, type Seen, type World } from '../support/world.ts';

// No N+1: what an operation costs in statements does not grow with the rows that it answers.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ask = async (
  persona: string,
  query: string,
  variables: object,
): Promise<{ data: Record<string, unknown>; seen: Seen[] }> => {
  const from = world.statements.length;
  const { data, errors } = await world.ask(persona, query, variables);
  expect(errors).toBeUndefined();
  // The feed polls beside the test: its statements are not the operation's.
  const seen = world.statements
    .slice(from)
    .filter(({ statement }) => !/icjs\.(changes|as_of)|watermark|advisory/.test(statement.text));
  return { data, seen };
};

const nodesIn = (data: Record<string, unknown>): number =>
  (Object.values(data)[0] as { nodes: unknown[] }).nodes.length;

describe('statements', () => {
  it.each([
    ['pp-patna', 'ProsecutionCases', { filter: {} }],
    ['scrb-bihar', 'ProsecutionCases', { filter: {} }],
    ['js-beur', 'Undertrials', { prison: 'BEUR' }],
    ['js-beur', 'Undertrials', { prison: 'BEUR', orderBy: 'NEAREST_DATE' }],
    ['registry-patna', 'ChargeSheets', { court: 'PATNA-SESSIONS' }],
    ['judge-patna', 'ChargeSheets', { court: 'PATNA-SESSIONS' }],
  ])(
    'are as many for twenty-five rows as for ten, and no one of them runs for each row, when %s asks %s',
    async (persona, name, variables) => {
      const ten = await ask(persona, operation(name), { ...variables, first: 10 });
      const more = await ask(persona, operation(name), { ...variables, first: 25 });
      expect(nodesIn(ten.data)).toBe(10);
      expect(nodesIn(more.data)).toBeGreaterThan(10);
      expect(more.seen.length).toBe(ten.seen.length);
      const runs = Map.groupBy(more.seen, ({ statement }) => statement.text);
      expect(Math.max(...[...runs.values()].map((times) => times.length))).toBeLessThanOrEqual(2);
    },
  );

  it('are as many for a case of many hearings, accused and exhibits as for a case of few', async () => {
    const query = operation('CaseDossier');
    const before = await ask('pp-patna', query, { cnr: 'BRPA010000012026' });
    const courts = new Client(world.owners.courts);
    await courts.connect();
    await courts.query(`insert into courts.hearing (hearing_id, cnr, hearing_no, in_camera, "date", purpose, judge, business, next_date)
      select 'many-' || n, 'BRPA010000012026', 1000 + n, false, '01-01-2026', 'Prosecution evidence', 'Judge', 'Heard.', '02-01-2026' from generate_series(1, 500) n`);
    await courts.end();
    const after = await ask('pp-patna', query, { cnr: 'BRPA010000012026' });
    expect(after.seen.length).toBe(before.seen.length);
    expect(after.seen.length).toBeLessThanOrEqual(45);
  });

  it('read by batches of keys alone: no statement holds a caller’s text', async () => {
    const { seen } = await ask('pp-patna', operation('CaseDossier'), { cnr: 'BRPA010000012026' });
    for (const { statement } of seen.filter(({ database }) => database !== 'gateway'))
      expect(statement.text).toMatch(/any\(\$1::text\[\]\)|unnest\(\$1::text\[\]\)/);
    expect(seen.some(({ statement }) => statement.text.includes('BRPA'))).toBe(false);
  });

  it('never page by an offset', async () => {
    await ask('js-beur', operation('Undertrials'), { prison: 'BEUR', first: 5 });
    expect(world.statements.some(({ statement }) => /\boffset\b/i.test(statement.text))).toBe(false);
  });
});

/** Columns that a role may never see, by the matrix: typed here from its cells, not asked of the policy. */
const never: Record<string, readonly RegExp[]> = {
  // Rows 2 to 5, 7 to 9, 13, 14, 28, 44: X or NONE.
  'js-beur': [
    /"narrative/,
    /icjs\."informant"/,
    /icjs\."victim"/,
    /icjs\."witness"/,
    /case_diary/,
    /icjs\."opinion"/,
    /"place_of_occurrence"/,
  ],
  // Rows 6, 17, 18, 28, 44: NONE.
  'expert-fsl-patna': [
    /"name_latin".*icjs\."accused"/,
    /"address".*icjs\."accused"/,
    /"phone"/,
    /case_diary/,
    /icjs\."opinion"/,
    /icjs\."informant"/,
  ],
  'director-fsl-patna': [/"name_latin".*icjs\."accused"/, /"phone"/, /icjs\."opinion"/],
  // Row 3 NONE, row 4 M, rows 8, 9, 13, 16, 28, 44: NONE.
  'scrb-bihar': [/"narrative"/, /"phone"/, /case_diary/, /icjs\."opinion"/, /icjs\."statement"/, /"brief_facts/],
  // Rows 6, 14, 28 (X), 44: the registry reads neither diary nor opinion; the court reads no draft.
  'registry-patna': [/case_diary/, /icjs\."opinion"/, /"daily_record"/],
  'judge-patna': [/case_diary/, /icjs\."opinion"/, /"daily_record"/],
  'dlsa-patna': [/"narrative"/, /icjs\."witness"/, /icjs\."opinion"/, /"phone"/],
  'mo-beur': [/icjs\."fir"/, /icjs\."victim"/, /icjs\."court_case"/],
  'auditor-icjs': [/"name_latin"/, /"narrative"/, /"address"/, /"phone"/],
  'admin-icjs': [/icjs\."(fir|prisoner|court_case|accused|victim)"/],
};

/** The policy facts: what decides, in statements of their own, and nothing else in them. */
const factViews = [
  'fir_facts',
  'charge_sheet_facts',
  'accused_facts',
  'witness_facts',
  'court_case_facts',
  'order_facts',
  'charge_sheet_receipt_facts',
  'custody_facts',
  'forensic_case_facts',
  'prosecution_file_facts',
];

describe('a forbidden column', () => {
  const askEverything = async (persona: string): Promise<Seen[]> => {
    const from = world.statements.length;
    await world.ask(persona, operation('CaseDossier'), { cnr: 'BRPA010000012026' });
    await world.ask(persona, operation('CaseDossier'), { cnr: 'BRPA010000022026' });
    await world.ask(persona, operation('ProsecutionCases'), { filter: {}, first: 20 });
    await world.ask(persona, operation('Undertrials'), { prison: 'BEUR', first: 20 });
    await world.ask(persona, operation('ChargeSheets'), { court: 'PATNA-SESSIONS', first: 20 });
    return world.statements.slice(from).filter(({ database }) => database !== 'gateway');
  };

  it.each(Object.keys(never))('never leaves its database when %s asks everything', async (persona) => {
    const texts = (await askEverything(persona)).map(({ statement }) => statement.text);
    for (const column of never[persona] ?? [])
      expect(
        texts.filter((text) => column.test(text)),
        String(column),
      ).toEqual([]);
  });

  it('is in no policy fact: facts travel in statements of their own, without a name, an age or a text', async () => {
    for (const persona of Object.keys(personas)) await askEverything(persona);
    const facts = world.statements.filter(({ statement }) =>
      factViews.some((view) => statement.text.includes(`icjs."${view}"`)),
    );
    expect(
      new Set(facts.map(({ statement }) => factViews.find((view) => statement.text.includes(`icjs."${view}"`)))),
    ).toEqual(new Set(factViews));
    for (const { statement } of facts)
      expect(statement.text).not.toMatch(/name_|age_|address|phone|narrative|"text"|relative"|relation_/);
  });
});
