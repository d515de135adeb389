import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Pillar } from '../../src/core/pillars.ts';
import { administer } from '../support/administer.ts';
import { expectRefused } from '../support/refusal.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';

// T30: a judgement that outlives what it rested on. Nothing of a judgement is kept between two requests: the same token, the same document,
// the same variables, asked again after one row of a pillar has changed, are answered by that row. The index is not fed meanwhile.

let world: World;
let token: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const fir = (number: number, year: number, station = 'Pirbahor') => ({
  fir: { state: 'BR', district: 'Patna', station, number, year },
});
const murder = fir(1, 2025);
const inMurder = "fir_id = 'PIRBAHOR/1/2025'";

const document = `query ($fir: FirKeyInput) { case(fir: $fir) {
  id sensitivities firs { narrative } victims { name } accused { code name } witnesses { label name } courtCases { orders { text } } prosecution { opinions { text } } } }`;

const holdToken = async (persona: string, claims: object = {}): Promise<void> => {
  token = await world.token(persona, claims);
};

/** Always the same request, to the letter. */
const again = (variables: object = murder): Promise<Answer> =>
  world.post(JSON.stringify({ query: document, variables }), { authorization: `Bearer ${token}` });

let undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const back of undo) await back();
  undo = [];
});

/** Changes rows of a pillar until the test is over. */
const change = async (pillar: Pillar, table: string, set: string, where: string): Promise<void> => {
  const run = (...statements: readonly string[]): Promise<unknown> =>
    administer(world.owners[pillar], async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  undo.push(() => run(`delete from ${table}`, `insert into ${table} select * from kept`, 'drop table kept'));
  await run(`create table kept as table ${table}`, `update ${table} set ${set} where ${where}`);
};

const told = async (): Promise<Answer['data']> => (await again()).data.case;

describe('the same request with the same token, asked again', () => {
  it('is no prosecutor’s any more once the assignment is closed', async () => {
    await holdToken('pp-patna');
    const before = await told();
    expect(before.victims[0].name).toMatch(/\S/);
    expect(before.firs[0].narrative).toMatch(/\S/);
    expect(before.prosecution[0].opinions.length).toBeGreaterThan(0);
    await change(
      'prosecution',
      'prosecution.prosecution_file_facts',
      "assignments = array(select split_part(a, '/', 1) || '/' || split_part(a, '/', 2) || '/2026-11-19' from unnest(assignments) a)",
      'true',
    );
    expect(await told()).toMatchObject({ victims: null, prosecution: null, firs: [{ narrative: null }] });
    for (const back of undo.splice(0)) await back();
    expect(await told()).toEqual(before);
  });

  it('is no investigator’s any more once another officer has the case', async () => {
    await holdToken('io-pirbahor');
    expect((await told()).witnesses.length).toBeGreaterThan(0);
    await change('police', 'police.fir_facts', "officers = '{IO-OTHER-001}'", inMurder);
    expect((await told()).witnesses).toBeNull();
  });

  it('finds no case once the court has sealed it', async () => {
    await holdToken('sho-pirbahor');
    expect((await told()).id).toMatch(/\S/);
    await change('courts', 'courts.court_case_facts', 'sealed = true', "cnr = 'BRPA010000012026'");
    expect(await told()).toBeNull();
  });

  it('finds no case once every accused is known to be a child', async () => {
    await holdToken('pp-patna');
    expect((await told()).accused.length).toBeGreaterThan(1);
    await change('police', 'police.fir_facts', 'child_accused_count = accused_count', inMurder);
    expect(await told()).toBeNull();
  });

  it('is not given the narrative that names the victim once the section is rape', async () => {
    await holdToken('dop-bihar');
    const before = await told();
    expect(before.firs[0].narrative).toMatch(/\S/);
    await change('police', 'police.fir_facts', "sections = sections || '{BNS 64(1)}'", inMurder);
    const after = await told();
    expect(after.sensitivities).toContain('SEXUAL_OFFENCE');
    expect(after.firs[0].narrative).not.toBe(before.firs[0].narrative);
  });

  it('is not told of a witness once the witness is protected', async () => {
    await holdToken('pp-patna');
    const [first, ...others] = (await told()).witnesses;
    await change(
      'police',
      'police.witness_facts',
      'protected_witness = true',
      `witness_id = (select witness_id from police.witness_facts where ${inMurder} and not protected_witness order by serial limit 1)`,
    );
    const names = (witnesses: { name: string }[]): string[] => witnesses.map(({ name }) => name);
    const { witnesses } = await told();
    expect(names(witnesses)).toEqual(names(others));
    expect(names(witnesses)).not.toContain(first.name);
  });

  it('is not answered what another token was answered a moment ago', async () => {
    const personas = [
      'pp-patna',
      'js-beur',
      'sho-noida',
      'judge-patna',
      'registry-patna',
      'citizen-patna',
      'dop-bihar',
    ];
    const alone = new Map<string, string>();
    for (const persona of personas) {
      await holdToken(persona);
      alone.set(persona, JSON.stringify((await again()).data));
    }
    for (let round = 0; round < 3; round += 1)
      for (const persona of personas.toReversed()) {
        await holdToken(persona);
        expect(JSON.stringify((await again()).data), persona).toBe(alone.get(persona));
      }
  });
});

describe('a token', () => {
  afterEach(() => void vi.useRealTimers());

  it('that was believed is refused when its time is over, on the same connection', async () => {
    await holdToken('pp-patna');
    expect((await told()).id).toMatch(/\S/);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
    expectRefused(await again(), 'UNAUTHENTICATED', 401);
  });

  it('of a new posting is judged by it, whatever the old one is still answered', async () => {
    await holdToken('sho-pirbahor');
    const old = token;
    expect((await told()).witnesses.length).toBeGreaterThan(0);
    await holdToken('sho-pirbahor', { posting: { state: 'BR', district: 'VAISHALI', unit: 'HAJIPUR-NAGAR' } });
    expect((await told()).witnesses).toBeNull();
    token = old;
    expect((await told()).witnesses.length).toBeGreaterThan(0);
  });

  it('that narrows itself to other cases finds none', async () => {
    await holdToken('pp-patna');
    const { id } = await told();
    await holdToken('pp-patna', { case_ids: ['C0'] });
    expect(await told()).toBeNull();
    await holdToken('pp-patna', { case_ids: [id] });
    expect((await told()).id).toBe(id);
  });
});

describe('a list', () => {
  const list = '{ cases(filter: {}, first: 200) { totalCount nodes { id } } }';
  const ids = async (): Promise<string[]> =>
    (await world.post(JSON.stringify({ query: list }), { authorization: `Bearer ${token}` })).data.cases.nodes.map(
      ({ id }: { id: string }) => id,
    );

  it('leaves out at once what was sealed since the index heard of it', async () => {
    await holdToken('sho-pirbahor');
    const { id } = await told();
    expect(await ids()).toContain(id);
    await change('courts', 'courts.court_case_facts', 'sealed = true', "cnr = 'BRPA010000012026'");
    expect(await ids()).not.toContain(id);
  });
});
