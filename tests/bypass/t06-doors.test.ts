import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../src/demo/world/personas.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';
import { everybody, type Matter, matterOf, matters, plant, seenOf, storyOf, timelessOf } from './attack.ts';
import { everything } from './selection.ts';

// T6. Whatever can be asked by an identifier is decided as by any other door. There is no `node`, `_entities` or `_service`.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('a generic door', () => {
  it.each([
    '{ node(id: "PIRBAHOR/1/2025") { id } }',
    '{ nodes(ids: ["PIRBAHOR/1/2025"]) { id } }',
    '{ _entities(representations: [{ __typename: "Victim", id: "1" }]) { ... on Victim { name } } }',
    '{ _entities(representations: [{ __typename: "Case", id: "1" }]) { __typename } }',
    '{ _service { sdl } }',
    '{ victim(id: "1") { name } }',
    '{ undertrial(prisonerId: "BEUR-2025-00001") { name } }',
    '{ fir(id: "PIRBAHOR/1/2025") { narrative } }',
    '{ chargeSheet(id: "PIRBAHOR/CS-1/2026") { number } }',
    '{ courtCase(cnr: "BRPA010000012026") { cnr } }',
    '{ case(id: "CggCBhln1ZfjKEMrAm0EDp1") { id } }',
  ])('is not there: %s', async (query) => {
    for (const persona of ['pp-patna', 'judge-patna', 'admin-icjs']) {
      const { status, data, errors } = await world.ask(persona, query);
      expect([status, data]).toEqual([400, undefined]);
      expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
    }
  });
});

type Key = {
  readonly cnr?: string;
  readonly fir?: Matter;
  readonly caseNumber?: object;
  readonly prisonerId?: string;
};

const byKey = `query ($cnr: CNR, $fir: FirKeyInput, $caseNumber: CaseNumberInput, $prisonerId: ID) {
  case(cnr: $cnr, fir: $fir, caseNumber: $caseNumber, prisonerId: $prisonerId) ${everything('Case')} }`;

const open = (persona: string, key: Key): Promise<Answer> => world.ask(persona, byKey, key);

type CourtRow = { cnr: string; court: string; caseType: string; number: number; year: number };

/** The numbers that the courts gave to a case, as their own database has them. */
const courtKeys = async (id: string): Promise<Key[]> => {
  const rows = await plant<CourtRow>(
    world,
    'courts',
    'select cnr, court_id as court, case_type as "caseType", number, year from courts.court_case_facts where cnr = any($1)',
    [storyOf(id).courtCases.map(({ cnr }) => cnr)],
  );
  return rows.flatMap(({ cnr, ...caseNumber }) => [{ cnr }, { caseNumber }]);
};

/** A key of the same kind that no court ever gave. */
const neverGiven = ({ cnr, caseNumber }: Key): Key =>
  cnr ? { cnr: 'BRPA019999992026' } : { caseNumber: { ...caseNumber, number: 999_999 } };

const prisonersOf = (id: string): string[] => storyOf(id).custody.map(({ prisonerId }) => prisonerId);

const stories = ['MURDER-PIRBAHOR', 'RAPE-MAHILA-PATNA', 'CHILD-IN-CONFLICT-A2', 'ONLY-CHILDREN', 'SEALED-PIRBAHOR'];

describe.each(stories)('%s', (id) => {
  it('is to everybody by each number of a court what it is by the number of the police', async () => {
    const keys = await courtKeys(id);
    expect(keys.length).toBeGreaterThan(0);
    for (const persona of everybody) {
      const byFir = await open(persona, { fir: matterOf(storyOf(id)) });
      for (const key of keys) {
        const answer = await open(persona, key);
        // A role that may not read what a court numbers may not ask by it: for every number the same refusal.
        const expected = answer.status === 403 ? await open(persona, neverGiven(key)) : byFir;
        expect(timelessOf(answer), persona).toEqual(timelessOf(expected));
      }
    }
  });

  it('is by a prisoner the same, or the answer of a prisoner who was never held', async () => {
    for (const persona of everybody) {
      const byFir = await open(persona, { fir: matterOf(storyOf(id)) });
      const never = await open(persona, { prisonerId: 'BEUR-1999-99999' });
      for (const prisonerId of prisonersOf(id)) {
        const answer = await open(persona, { prisonerId });
        const expected = answer.data?.case ? byFir : never;
        expect(timelessOf(answer), persona).toEqual(timelessOf(expected));
      }
    }
  });
});

describe('two keys', () => {
  it('open no more than each of them: a key that leads elsewhere closes the door', async () => {
    const murder = matters.murder;
    const [cnr] = storyOf('SEALED-PIRBAHOR').courtCases.map((one) => one.cnr);
    for (const persona of everybody) {
      const absent = seenOf(await open(persona, { fir: matters.absent, cnr: 'BRPA019999992026' }));
      for (const key of [
        { fir: murder, cnr },
        { fir: matters.sealed, cnr: 'BRPA010000012026' },
      ] as Key[])
        expect(seenOf(await open(persona, key)), persona).toEqual(absent);
    }
  });
});

describe('a record beneath another', () => {
  const held = everything('UndertrialCase');
  const sheet = everything('ChargeSheet');
  type Named = { prisonerId?: string; id?: string };

  it('a custody is in the list of undertrials what it is in its case', async () => {
    const [prisonerId] = prisonersOf('MURDER-PIRBAHOR');
    let compared = 0;
    for (const persona of everybody) {
      const list = `{ undertrials(prison: "BEUR", first: 200) { nodes { prisonerId cases ${held} } } }`;
      const listed = (await world.ask(persona, list)).data.undertrials?.nodes.find(
        (one: Named) => one.prisonerId === prisonerId,
      );
      if (!listed) continue;
      const { data } = await world.ask(persona, `query ($fir: FirKeyInput) { case(fir: $fir) { custodies ${held} } }`, {
        fir: matters.murder,
      });
      if (!data.case) continue;
      compared += 1;
      expect(listed.cases, persona).toEqual(data.case.custodies.filter((one: Named) => one.prisonerId === prisonerId));
    }
    expect(compared).toBeGreaterThan(5);
  });

  it('a charge sheet is in the list of its court what it is in its case', async () => {
    const [id] = storyOf('MURDER-PIRBAHOR').chargeSheets.map((one) => one.id);
    let compared = 0;
    for (const persona of everybody) {
      const list = `{ chargeSheets(court: "PATNA-SESSIONS", first: 200) { nodes ${sheet} } }`;
      const listed = (await world.ask(persona, list)).data.chargeSheets?.nodes.find((one: Named) => one.id === id);
      if (!listed) continue;
      const { data } = await world.ask(
        persona,
        `query ($fir: FirKeyInput) { case(fir: $fir) { chargeSheets ${sheet} } }`,
        {
          fir: matters.murder,
        },
      );
      compared += 1;
      expect([listed], persona).toEqual(data.case.chargeSheets.filter((one: Named) => one.id === id));
    }
    expect(compared).toBeGreaterThan(5);
  });

  it('an FIR is beneath a custody and a charge sheet what it is in its case', async () => {
    const whole = everything('Fir');
    const query = `query ($fir: FirKeyInput) { case(fir: $fir) { firs ${whole} chargeSheets { fir ${whole} } custodies { fir ${whole} } } }`;
    for (const key of [matters.murder, matters.rape]) {
      let compared = 0;
      for (const persona of everybody) {
        const { data } = await world.ask(persona, query, { fir: key });
        const { firs, chargeSheets, custodies } = data.case ?? {};
        const beneath = [...(chargeSheets ?? []), ...(custodies ?? [])].filter(({ fir: told }) => told !== null);
        for (const record of beneath) expect(record.fir, persona).toEqual(firs[0]);
        compared += beneath.length;
      }
      expect(compared).toBeGreaterThan(10);
    }
  });
});

describe('an acknowledgement', () => {
  const acknowledge = (id: string, cnr: string | null = null): Promise<Answer> =>
    world.ask(
      'registry-patna',
      'mutation ($id: ID!, $cnr: CNR) { acknowledgeChargeSheet(id: $id, outcome: REGISTERED, cnr: $cnr) { chargeSheet { id number } } }',
      { id, cnr },
    );
  const sheetOf = (story: string): string => storyOf(story).chargeSheets[0]?.id ?? '';

  it('finds no sheet that the registry’s own list would not hold: sealed, the children’s, or never written', async () => {
    const never = seenOf(await acknowledge('NO/SUCH/SHEET'));
    for (const id of ['SEALED-PIRBAHOR', 'ONLY-CHILDREN'].map(sheetOf)) {
      expect(id).toMatch(/\S/);
      expect(seenOf(await acknowledge(id))).toEqual(never);
    }
  });

  it('tells of no number of a court: a sealed case’s is refused as one that nobody gave', async () => {
    const list =
      '{ chargeSheets(court: "PATNA-SESSIONS", filter: { exchangeState: SUBMITTED }, first: 1) { nodes { id } } }';
    const [sheet] = (await world.ask('registry-patna', list)).data.chargeSheets.nodes;
    const never = await acknowledge(sheet.id, 'BRPA019999992026');
    expect(never.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    for (const { cnr } of ['SEALED-PIRBAHOR', 'ONLY-CHILDREN', 'TWO-CASES-HAJIPUR'].flatMap(
      (id) => storyOf(id).courtCases,
    ))
      expect(seenOf(await acknowledge(sheet.id, cnr)), cnr).toEqual(seenOf(never));
  });
});

describe('a unit', () => {
  const units = `query ($id: ID!) { station(id: $id) { id } court(id: $id) { id } prison(id: $id) { id } laboratory(id: $id) { id } prosecutionOffice(id: $id) { id } }`;

  it('is public, the same to everybody, and leads to nothing else', async () => {
    for (const id of ['PIRBAHOR', 'PATNA-SESSIONS', 'BEUR', 'FSL-PATNA', 'PO-PATNA']) {
      const answers = await Promise.all(everybody.map((persona) => world.ask(persona, units, { id })));
      const [first] = answers.map(({ data }) => data);
      expect(Object.values(first).filter((unit) => unit !== null)).toEqual([{ id }]);
      for (const { data } of answers) expect(data).toEqual(first);
    }
  });
});

describe('a child whom the police know to be one, and the index not yet', () => {
  it('is found by nobody outside the prison by the number under which the prison holds the child', async () => {
    const [prisonerId = ''] = prisonersOf('MURDER-PIRBAHOR');
    await plant(
      world,
      'police',
      "update police.fir_facts set child_accused_codes = '{A1}', child_accused_count = 1 where fir_id = 'PIRBAHOR/1/2025'; update police.accused_facts set child = true where fir_id = 'PIRBAHOR/1/2025' and code = 'A1'",
    );
    for (const persona of everybody.filter((name) => personas[name]?.pillar !== 'prisons')) {
      const never = seenOf(await open(persona, { prisonerId: 'BEUR-1999-99999' }));
      expect(seenOf(await open(persona, { prisonerId })), persona).toEqual(never);
    }
  });
});
