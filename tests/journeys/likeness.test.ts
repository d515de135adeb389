import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firKeysByNode } from '../../src/index/caseFacts.ts';
import { openWorld, type World } from '../support/world.ts';

// A likeness is a guess. Until a person has confirmed it, no permission, no count, no clock, no label and no look-up rests on it.

let world: World;
let before: Awaited<ReturnType<typeof everything>>;
beforeAll(async () => {
  world = await openWorld();
  before = await everything();
});
afterAll(() => world.close());

const plant = async (name: keyof World['owners'], statement: string, values: unknown[] = []): Promise<void> => {
  const client = new Client(world.owners[name]);
  await client.connect();
  const { rowCount } = await client.query(statement, values);
  await client.end();
  if (rowCount === 0) throw new Error('nothing was planted');
};

const pirbahor = (number: number, year: number) => ({
  fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number, year },
});

/** One case under investigation, one before the court: by every kind of key that leads to them, and by those of a case of elsewhere. */
const keys: readonly object[] = [
  pirbahor(7, 2026),
  pirbahor(1, 2025),
  { cnr: 'BRPA010000012026' },
  { prisonerId: 'BEUR-2025-00001' },
  { fir: { state: 'BR', district: 'Vaishali', station: 'Hajipur Nagar', number: 1, year: 2026 } },
  { prisonerId: 'HAJIPUR-JAIL-2026-00001' },
];

const inPatna = ['pp-patna', 'sp-patna', 'js-beur', 'expert-fsl-patna', 'dlsa-patna'];
const elsewhereToo = ['pp-hajipur', 'sho-hajipur', 'sho-noida', 'js-hajipur', 'judge-hajipur'];
const personas = [...inPatna, ...elsewhereToo];

const clocks = `detention { daysInCustody maximumDetention { status reached thirdOn halfOn maxOn } defaultBail { status lastDayToFile accruesOn } }`;

const one = `query ($cnr: CNR, $fir: FirKeyInput, $prisonerId: ID) { case(cnr: $cnr, fir: $fir, prisonerId: $prisonerId) {
  id stage sensitivities links { from to method } filingDue { on }
  firs { key { station number year } narrative } victims { label name } accused { code name custody { status prison { id } } }
  caseDiary { text } custodies { prisonerId ${clocks} } chargeSheets { number exchange { state } }
  courtCases { cnr } prosecution { fileId prosecutor } forensicCases { labCaseId exhibits { number } }
} }`;

const many = `query {
  cases(filter: {}, first: 200) { totalCount nodes { id } }
  beur: undertrials(prison: "BEUR", orderBy: ADMITTED, first: 200) { totalCount nodes { prisonerId nearestDate { on rule } } }
  hajipur: undertrials(prison: "HAJIPUR-JAIL", first: 200) { totalCount nodes { prisonerId nearestDate { on rule } } }
  sessions: chargeSheets(court: "PATNA-SESSIONS", first: 200) { totalCount nodes { number } }
}`;

const due = 'query { cases(filter: { filingDueBefore: "9999-12-31" }, first: 200) { totalCount } }';

/** Everything that the callers are told of these cases, and of all their lists. */
const everything = async () =>
  Promise.all(
    personas.map(async (persona) => ({
      persona,
      lists: (await world.ask(persona, many)).data,
      due: (await world.ask(persona, due)).data,
      cases: await Promise.all(keys.map(async (key) => (await world.ask(persona, one, key)).data)),
    })),
  );

const murder = 'FIR:BR.PATNA.PIRBAHOR.2025.1';
const dowryDeath = 'FIR:BR.PATNA.PIRBAHOR.2026.7';
const elsewhere = 'FIR:BR.VAISHALI.HAJIPUR-NAGAR.2026.1';
const noida = 'FIR:UP.GBNAGAR.NOIDA-SECTOR-20.2025.1';
const child = 'FIR:BR.PATNA.PIRBAHOR.2026.3';

/** Wrong threads of every kind between these cases, as sure of themselves as a guess can be. */
const wrong: readonly (readonly [from: string, to: string])[] = [
  [murder, elsewhere],
  [elsewhere, murder],
  [dowryDeath, noida],
  [child, murder],
  ['CUSTODY:BEUR-2025-00001/PIRBAHOR/1/2025', elsewhere],
  ['CUSTODY:BEUR-2026-00008/PIRBAHOR/7/2026', murder],
  ['CUSTODY:HAJIPUR-JAIL-2026-00001/HAJIPUR-NAGAR/1/2026', murder],
  ['CNR:BRVA020000012025', murder],
  ['CNR:BRPA010000012026', dowryDeath],
  ['PROSECUTION_FILE:PO-HAJIPUR/1/2025', murder],
  ['PROSECUTION_FILE:PO-PATNA/1/2026', elsewhere],
  ['LAB_CASE:FSL-PATNA/2026/1', dowryDeath],
];

const plantLikenesses = async (threads: readonly string[]): Promise<void> => {
  for (const [from, to] of wrong)
    await plant(
      'gateway',
      `insert into link (thread_id, from_key, to_key, method, confidence, confirmed)
        select id, $2, $3, 'FUZZY', 0.99, false from unnest($1::text[]) as id on conflict do nothing`,
      [threads, from, to],
    );
};

const threadsOf = async (): Promise<string[]> => {
  const found = [
    ...(await Promise.all(keys.slice(0, 3).map((key) => world.ask('sp-patna', one, key)))),
    ...(await Promise.all(keys.slice(4).map((key) => world.ask('sho-hajipur', one, key)))),
  ];
  return [...new Set(found.map(({ data }) => String(data.case.id)))];
};

describe('a likeness', () => {
  it('changes no permission, count, clock, label or look-up of anybody, in the index or after the feed has passed over it', async () => {
    const threads = await threadsOf();
    const seen = JSON.stringify(before);
    for (const told of [
      '"filingDue":{"on"',
      '"nearestDate":{"on"',
      '"thirdOn":"',
      '"lastDayToFile":"',
      '"narrative":"',
    ])
      expect(seen).toContain(told);
    expect(threads.length).toBe(3);

    await plantLikenesses(threads);
    expect(await everything()).toEqual(before);

    await plant(
      'police',
      "update police.fir_facts set updated_at = now() where fir_id in ('PIRBAHOR/1/2025', 'PIRBAHOR/7/2026')",
    );
    await plant(
      'prisons',
      "update prisons.custody_facts set updated_at = now() where prisoner_id = 'HAJIPUR-JAIL-2026-00001'",
    );
    await world.gateway.indexing.catchUp();
    expect(await everything()).toEqual(before);
  }, 60_000);

  it('of a name that another pillar typed joins nothing: the record stays apart', async () => {
    const stranger = { sub: 'EXPERT-FSL-PATNA-099' };
    const asStranger = (query: string, variables = {}) => world.ask('expert-fsl-patna', query, variables, stranger);
    for (const [at, station] of ['Pirbahore', 'Pirbahor Sadar', 'Pir Bahor'].entries())
      await plant(
        'forensics',
        `insert into forensics.forensic_case_facts (lab_case_id, lab_id, fir_state, fir_district, fir_station, fir_number, fir_year, allotments, updated_at)
          values ($1, 'FSL-ELSEWHERE', 'BR', 'PATNA', $2, 1, 2025, array['EXPERT-FSL-PATNA-099/E-1'], now())`,
        [`FSL-ELSEWHERE/2026/${at}`, station],
      );
    await world.gateway.indexing.catchUp();
    expect(await everything()).toEqual(before);
    expect((await asStranger(one, pirbahor(1, 2025))).data.case).toBeNull();
    const { nodes } = (
      await asStranger('query { cases(filter: {}, first: 10) { nodes { firs { id } accused { code } } } }')
    ).data.cases;
    expect(nodes.map(({ firs, accused }: Record<string, unknown[] | null>) => [firs ?? [], accused ?? []])).toEqual(
      Array.from({ length: 3 }, () => [[], []]),
    );
  }, 60_000);

  it('ties no record to an FIR where the threads of a case are read', () => {
    const exact = { from: 'CUSTODY:K1', to: 'FIR:A', method: 'EXACT_KEY' } as const;
    const guesses = [
      { from: 'CUSTODY:K1', to: 'FIR:B', method: 'FUZZY' },
      { from: 'FIR:C', to: 'FIR:A', method: 'FUZZY' },
    ] as const;
    expect(firKeysByNode([exact, ...guesses])('CUSTODY', 'K1')).toEqual(['A']);
  });
});
