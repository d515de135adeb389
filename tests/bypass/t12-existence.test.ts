import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, openWorld, operation, type World } from '../support/world.ts';
import { askCase, everybody, type Matter, matterOf, matters, plant, seenOf, storyOf } from './attack.ts';
import { everything } from './selection.ts';

// T12. What must not be known to exist is refused as what does not exist: the same body, status, errors and headers, by every door. A fresh mind
// asks by one number and then by the next, and compares.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const whole = everything('Case');

type Door = {
  readonly name: string;
  readonly query: string;
  readonly hidden: () => Promise<object[]>;
  readonly absent: object;
};

const doorsTo = (id: string): Door[] => {
  const story = storyOf(id);
  const cnrs = story.courtCases.map(({ cnr }) => cnr);
  return [
    {
      name: 'the number of the police',
      query: `query ($fir: FirKeyInput) { case(fir: $fir) ${whole} }`,
      hidden: async () => [{ fir: matterOf(story) }],
      absent: { fir: matters.absent },
    },
    {
      name: 'a court’s number',
      query: `query ($cnr: CNR) { case(cnr: $cnr) ${whole} }`,
      hidden: async () => cnrs.map((cnr) => ({ cnr })),
      absent: { cnr: 'BRPA019999992026' },
    },
    {
      name: 'a court’s registration',
      query: `query ($caseNumber: CaseNumberInput) { case(caseNumber: $caseNumber) ${whole} }`,
      hidden: async () =>
        (
          await plant<object>(
            world,
            'courts',
            'select court_id as court, case_type as "caseType", number, year from courts.court_case_facts where cnr = any($1)',
            [cnrs],
          )
        ).map((caseNumber) => ({ caseNumber })),
      absent: { caseNumber: { court: 'PATNA-SESSIONS', caseType: 'S.Tr.', number: 999_999, year: 2026 } },
    },
    {
      name: 'a prisoner',
      query: `query ($prisonerId: ID) { case(prisonerId: $prisonerId) ${whole} }`,
      hidden: async () => story.custody.map(({ prisonerId }) => ({ prisonerId })),
      absent: { prisonerId: 'BEUR-1999-99999' },
    },
    {
      name: 'an acknowledgement',
      query: operation('AcknowledgeChargeSheet'),
      hidden: async () => story.chargeSheets.map((sheet) => ({ id: sheet.id, outcome: 'DELIVERED' })),
      absent: { id: 'PIRBAHOR/CS-999999/2026', outcome: 'DELIVERED' },
    },
  ];
};

const hiddenCases = ['SEALED-PIRBAHOR', 'ONLY-CHILDREN'] as const;

/** The seized judge alone knows of the sealed case (row 51: O). */
const strangersTo = (id: string): string[] =>
  everybody.filter((persona) => id !== 'SEALED-PIRBAHOR' || persona !== 'judge-patna');

describe.each(hiddenCases)('%s', (id) => {
  it.each(doorsTo(id))(
    'is by $name, to everybody from whom it is kept, the answer of what is not there',
    async (door) => {
      for (const variables of await door.hidden())
        for (const persona of strangersTo(id)) {
          const [hidden, absent] = [
            await world.ask(persona, door.query, variables),
            await world.ask(persona, door.query, door.absent),
          ];
          expect(seenOf(hidden), `${persona} ${JSON.stringify(variables)}`).toEqual(seenOf(absent));
        }
    },
  );

  it('is tried by every door that it has', async () => {
    const tried = [];
    for (const { name, hidden } of doorsTo(id)) if ((await hidden()).length > 0) tried.push(name);
    expect(tried.length).toBeGreaterThanOrEqual(4);
  });
});

describe('a case that is another’s', () => {
  // Rows 1 and 48 read O to these: what is not their own is not there.
  it.each([
    'js-hajipur',
    'mo-beur',
    'dlsa-patna',
    'expert-fsl-patna',
    'director-fsl-patna',
    'probation-patna',
    'citizen-patna',
    'auditor-icjs',
    'admin-icjs',
  ])('is to %s, wherever it is and whatever it holds, the answer of what is not there', async (persona) => {
    const ask = (fir: Matter): Promise<Answer> =>
      world.ask(persona, `query ($fir: FirKeyInput) { case(fir: $fir) ${whole} }`, { fir });
    const absent = seenOf(await ask(matters.absent));
    let hidden = 0;
    for (const fir of Object.values(matters)) {
      const answer = await ask(fir);
      if (answer.data.case !== null) continue;
      hidden += 1;
      expect(seenOf(answer), JSON.stringify(fir)).toEqual(absent);
    }
    expect(hidden).toBeGreaterThan(1);
  });
});

describe('a question about many at once', () => {
  it('has for a hidden case no error, no entry, no word more than for one that is not there', async () => {
    const query = `query ($a: FirKeyInput, $b: FirKeyInput) { first: case(fir: $a) { id victims { name } } second: case(fir: $b) { id victims { name } } }`;
    for (const persona of strangersTo('SEALED-PIRBAHOR')) {
      const ask = (b: Matter) => world.ask(persona, query, { a: matters.murder, b });
      const absent = seenOf(await ask(matters.absent));
      expect(seenOf(await ask(matters.sealed)), persona).toEqual(absent);
      expect(seenOf(await ask(matters.onlyChildren)), persona).toEqual(absent);
    }
  });
});

describe('a refusal', () => {
  it('of a mutation is the same for every charge sheet, there or not, to whoever may not record', async () => {
    for (const persona of everybody.filter((name) => !name.startsWith('registry'))) {
      const refused = async (id: string) =>
        seenOf(await world.ask(persona, operation('AcknowledgeChargeSheet'), { id, outcome: 'DELIVERED' }));
      const nobodys = await refused('NO/SUCH/SHEET');
      for (const id of ['PIRBAHOR/CS-1/2026', storyOf('SEALED-PIRBAHOR').chargeSheets[0]?.id ?? '', ''])
        expect(await refused(id), persona).toEqual(nobodys);
    }
  });

  it('of a filter is the same whether it would find something or not', async () => {
    for (const prosecutor of ['PP-PATNA-001', 'NOBODY'])
      expect(
        (await world.ask('js-beur', operation('ProsecutionCases'), { filter: { prosecutor }, first: 1 })).errors?.[0]
          .message,
      ).toBe('Your role may not look up or filter by CaseFilter.prosecutor.');
  });
});

describe('a row that cannot be read, in a case that is not there for the caller', () => {
  const broken: readonly (readonly [what: string, database: 'police' | 'courts', statement: string])[] = [
    [
      'of the police',
      'police',
      "update police.fir_facts set state = null where fir_id in ('PIRBAHOR/3/2026', 'PIRBAHOR/4/2026')",
    ],
    [
      'of a court',
      'courts',
      "update courts.court_case_facts set stage = 'A NEW STAGE' where cnr in ('BRPA020000042026', 'BRPA010000042026', 'BRPA020000032026')",
    ],
  ];

  it.each(broken)('%s does not tell that the case exists', async (_whose, database, statement) => {
    await plant(world, database, statement);
    // The court that sealed the case is told that its own record cannot be read.
    for (const persona of everybody.filter((name) => name !== 'judge-patna')) {
      const absent = seenOf(await askCase(world, persona, 'id', matters.absent));
      for (const fir of [matters.sealed, matters.onlyChildren])
        expect(seenOf(await askCase(world, persona, 'id', fir)), persona).toEqual(absent);
    }
  });
});
