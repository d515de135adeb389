import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFir } from '../support/fresh.ts';
import { tales } from '../support/oracle.ts';
import { type Answer, openWorld, operation, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const dossier = operation('CaseDossier');

const at = (station: string, number: number, year: number) => ({
  fir: { state: 'BR', district: 'Patna', station, number, year },
});

/** Rape, tried at the Sessions Court of Patna, whose registry sees the victim masked until the judge directs otherwise (row 8: MX). */
const rape = at('MAHILA-PATNA', 1, 2026);
const murder = at('PIRBAHOR', 1, 2025);

type Entry = {
  readonly path: string;
  readonly paths: readonly string[];
  readonly coordinate: string;
  readonly count: number;
  readonly at: readonly (readonly number[])[];
  readonly outcome: string;
  readonly dataClass: string;
  readonly matrixRow: number;
  readonly matrixVersion: string;
};

const entriesIn = ({ errors, extensions }: Answer): readonly Entry[] => {
  expect(errors).toBeUndefined();
  return extensions.withheld;
};

const inCase = (selection: string): string => `query ($fir: FirKeyInput) { case(fir: $fir) { ${selection} } }`;

const withheldIn = async (persona: string, selection: string, key: object = rape): Promise<readonly Entry[]> =>
  entriesIn(await world.ask(persona, inCase(selection), key));

const rowsIn = (entries: readonly Entry[]): number[] => entries.map(({ matrixRow }) => matrixRow);

describe('what was withheld', () => {
  it('is told with the place, the row, its basis, and words in both languages', async () => {
    const [entry, ...others] = await withheldIn('registry-patna', 'victims { injury }');
    expect(others).toEqual([]);
    expect(entry).toEqual({
      path: 'case.victims.injury',
      paths: ['case.victims.injury'],
      coordinate: 'Victim.injury',
      count: 1,
      at: [[0]],
      outcome: 'WITHHELD',
      dataClass: 'VICTIM_IDENTITY_SEXUAL',
      matrixRow: 8,
      matrixVersion: expect.stringMatching(/^[\da-f]{12}$/),
      basis: 'BNS 72; BNSS 366',
      message: { en: expect.stringMatching(/^Withheld: \w/), hi: expect.stringMatching(/^[\u0900-\u097f]/) },
    });
  });

  it('is told apart from what was masked, and both in the order of the document', async () => {
    const { data, ...answer } = await world.ask(
      'registry-patna',
      inCase('victims { injury name ageYears address label }'),
      rape,
    );
    expect(entriesIn({ data, ...answer }).map(({ path, outcome }) => [path, outcome])).toEqual([
      ['case.victims.injury', 'WITHHELD'],
      ['case.victims.name', 'MASKED'],
      ['case.victims.ageYears', 'WITHHELD'],
      ['case.victims.address', 'MASKED'],
    ]);
    expect(data.case.victims).toEqual([
      { injury: null, name: 'VICTIM-1', ageYears: null, address: 'Bihar', label: 'VICTIM-1' },
    ]);
  });

  it('follows the document when it asks in another order', async () => {
    const entries = await withheldIn('registry-patna', 'caseDiary { text } victims { address injury name }');
    expect(entries.map(({ path }) => path)).toEqual([
      'case.caseDiary',
      'case.victims.address',
      'case.victims.injury',
      'case.victims.name',
    ]);
  });

  it('names fields by the schema, under aliases and fragments', async () => {
    const query = `query ($fir: FirKeyInput) {
        matter: case(fir: $fir) { ...People ... on Case { again: victims { called: name(script: NATIVE) } } }
      }
      fragment People on Case { persons: victims { title: name ...Where } }
      fragment Where on Victim { home: address }`;
    const answer = await world.ask('registry-patna', query, rape);
    expect(entriesIn(answer).map(({ path, paths, count, at: places }) => ({ path, paths, count, at: places }))).toEqual(
      [
        { path: 'case.victims.name', paths: ['case.victims.name'], count: 2, at: [[0], [0]] },
        { path: 'case.victims.address', paths: ['case.victims.address'], count: 1, at: [[0]] },
      ],
    );
    expect(JSON.stringify(answer.extensions.withheld)).not.toMatch(/matter|persons|again|title|called|home/);
  });

  it('is one entry for a field of a row, with every place where the document asks for it', async () => {
    const query = `query ($fir: FirKeyInput) {
      case(fir: $fir) { caseDiary { text } }
      cases(filter: {}, first: 3) { nodes { caseDiary { text } } edges { node { diary: caseDiary { text } } } }
    }`;
    const [entry, ...others] = entriesIn(await world.ask('judge-patna', query, rape));
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      path: 'case.caseDiary',
      paths: ['case.caseDiary', 'cases.nodes.caseDiary', 'cases.edges.node.caseDiary'],
      coordinate: 'Case.caseDiary',
      count: 7,
      outcome: 'WITHHELD',
      matrixRow: 28,
    });
    expect(new Set(entry?.at.map(String))).toEqual(new Set(['', '0', '1', '2']));
    expect(entry?.at).toHaveLength(7);
  });

  it('is told by the indices of the objects that it is withheld from', async () => {
    const answer = await world.ask('registry-patna', inCase('courtCases { orders { inCamera text } }'), rape);
    const orders = answer.data.case.courtCases.flatMap((one: { orders: { inCamera: boolean }[] }, court: number) =>
      one.orders.map(({ inCamera }, order) => ({ inCamera, index: [court, order] })),
    );
    const indices = (closed: boolean) =>
      orders
        .filter((one: { inCamera: boolean }) => one.inCamera === closed)
        .map((one: { index: number[] }) => one.index);
    const [inCamera, others] = [
      entriesIn(answer).find(({ matrixRow }) => matrixRow === 50),
      entriesIn(answer).find(({ matrixRow }) => matrixRow !== 50),
    ];
    expect(indices(true)).toHaveLength(1);
    expect(inCamera).toMatchObject({ coordinate: 'CourtOrder.text', outcome: 'MASKED', count: 1, at: indices(true) });
    expect(others).toMatchObject({
      coordinate: 'CourtOrder.text',
      outcome: 'WITHHELD',
      count: indices(false).length,
      at: indices(false),
    });
  });

  it('is counted in full and located up to a bound: an answer does not grow with what it hides', async () => {
    const answer = await world.ask('dop-bihar', '{ cases(filter: {}, first: 200) { nodes { caseDiary { text } } } }');
    const { nodes } = answer.data.cases;
    expect(nodes.length).toBeGreaterThan(50);
    const [entry, ...others] = entriesIn(answer);
    expect(others).toEqual([]);
    expect(entry?.count).toBe(nodes.length);
    expect(entry?.at).toHaveLength(50);
  });

  it('is told whether or not a value stands behind it', async () => {
    const before = await withheldIn('registry-patna', 'victims { injury name }');
    const client = new Client({ connectionString: world.owners.police });
    await client.connect();
    try {
      await client.query("update police.victim set injury = null where fir_id = 'MAHILA-PATNA/1/2026'");
    } finally {
      await client.end();
    }
    expect(await withheldIn('registry-patna', 'victims { injury name }')).toEqual(before);
    const readable = await world.ask('judge-patna', inCase('victims { injury }'), rape);
    expect(readable.data.case.victims).toEqual([{ injury: null }]);
    expect(entriesIn(readable)).toEqual([]);
  });

  it('is nothing where the caller may read all that was asked, and nothing that was not asked', async () => {
    expect(await withheldIn('judge-patna', 'victims { __typename label name address }')).toEqual([]);
    expect(await withheldIn('registry-patna', 'victims { label injury @skip(if: true) }')).toEqual([]);
  });
});

describe('beneath what is null', () => {
  it('nothing is told: a list that is withheld is one entry', async () => {
    const answer = await world.ask(
      'sho-noida',
      inCase('victims { name address injury } caseDiary { entryNo text }'),
      rape,
    );
    expect(answer.data.case).toEqual({ victims: null, caseDiary: null });
    expect(entriesIn(answer).map(({ path }) => path)).toEqual(['case.victims', 'case.caseDiary']);
  });

  it('nothing is told of a case that is not there or out of reach', async () => {
    for (const persona of ['citizen-patna', 'js-hajipur', 'probation-patna']) {
      for (const key of [rape, at('MAHILA-PATNA', 9_999, 2026)]) {
        const answer = await world.ask(persona, dossier, key);
        expect(answer.data).toEqual({ case: null });
        expect(entriesIn(answer)).toEqual([]);
      }
    }
  });

  it('one entry is told of a root beneath which the role may read nothing', async () => {
    const answer = await world.ask('admin-icjs', dossier, rape);
    expect(answer.data).toEqual({ case: null });
    expect(entriesIn(answer)).toMatchObject([
      { path: 'case', coordinate: 'Query.case', count: 1, outcome: 'WITHHELD' },
    ]);
  });
});

describe('what must not be known to exist leaves no entry', () => {
  const secretRows = [11, 15, 24, 25, 51, 71];

  it.each([
    ['pp-patna', 'a protected witness', murder],
    ['sho-noida', 'a protected witness', murder],
    ['pp-patna', 'a child in conflict with law', at('PIRBAHOR', 2, 2026)],
    ['judge-patna', 'a child in conflict with law', at('PIRBAHOR', 2, 2026)],
    ['pp-patna', 'a sealed order', at('PIRBAHOR', 5, 2026)],
    ['registry-patna', 'a sealed order', at('PIRBAHOR', 5, 2026)],
    ['sp-patna', 'a sealed order', at('PIRBAHOR', 5, 2026)],
  ])('to %s: %s', async (persona, _title, key) => {
    const answer = await world.ask(persona, dossier, key);
    expect(answer.data.case.id).toMatch(/\S/);
    expect(rowsIn(entriesIn(answer)).filter((row) => secretRows.includes(row))).toEqual([]);
  });

  it('in the codes, the labels or the length of a list either', async () => {
    const accused = await world.ask('pp-patna', inCase('sensitivities accused { code }'), at('PIRBAHOR', 2, 2026));
    expect(accused.data.case).toEqual({ sensitivities: [], accused: [{ code: 'A1' }, { code: 'A2' }] });
    const witnesses = await world.ask('pp-patna', inCase('witnesses { label }'), murder);
    expect(witnesses.data.case.witnesses.map(({ label }: { label: string }) => label)).toEqual([
      'WITNESS-1',
      'WITNESS-2',
      'WITNESS-3',
    ]);
  });

  it('a statement to a Magistrate in a sexual offence before cognizance, to the station; after it the row is told', async () => {
    const selection = 'statementsBeforeMagistrate { kind }';
    const early = tales().find(
      ({ labels, courtCases }) => labels.includes('SEXUAL_OFFENCE') && courtCases.length === 0,
    );
    const key = early?.police.firs[0]?.key;
    if (!key) throw new Error('the world has no sexual offence that is still investigated');
    const { state, district, station, number, year } = key;
    const claims = { posting: { state, district, unit: station } };
    const before = await world.ask(
      'sho-pirbahor',
      inCase(selection),
      { fir: { state, district, station, number, year } },
      claims,
    );
    expect(before.data.case).toEqual({ statementsBeforeMagistrate: null });
    expect(entriesIn(before)).toEqual([]);
    expect(rowsIn(await withheldIn('registry-patna', selection))).toEqual([12]);
  });
});

describe('a link that was never found', () => {
  const everywhere = 'prosecution { fileId } courtCases { cnr } forensicCases { labCaseId }';
  const fresh = freshFir();

  it('is told as such, never as an empty list that reads as "nothing was sent"', async () => {
    const answer = await world.ask('sho-pirbahor', inCase(everywhere), fresh);
    expect(entriesIn(answer)).toEqual([]);
    expect(answer.data.case).toEqual({ prosecution: null, courtCases: null, forensicCases: null });
    expect(answer.extensions.unlinked).toEqual(['courts', 'forensics', 'prosecution']);
  });

  it('is told only of what the caller may read and asked for', async () => {
    const stranger = await world.ask('sho-noida', inCase(everywhere), fresh);
    expect(entriesIn(stranger).map(({ path }) => path)).toEqual(['case.prosecution', 'case.forensicCases']);
    expect(stranger.extensions.unlinked).toEqual(['courts']);
    const partly = await world.ask('sho-pirbahor', inCase('courtCases { cnr }'), fresh);
    expect(partly.extensions.unlinked).toEqual(['courts']);
  });

  it('is not told where there is one', async () => {
    expect((await world.ask('sho-pirbahor', inCase(everywhere), murder)).extensions.unlinked).toEqual([]);
  });
});
