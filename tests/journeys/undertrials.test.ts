import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accrued,
  bailed,
  EVERYTHING,
  type HeldCase,
  heldStory,
  type Prisoner,
  theft,
  twoCases,
  undertrialDesk,
} from '../support/undertrials.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';

// What a prison needs of its undertrials: who has reached which date, why, and what is not known.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const { askPrisoner, listed, plant, prisoner } = undertrialDesk(() => world);

/** An address where nothing listens. */
const nowhere = 'postgres://127.0.0.1:1/x';
const reduced = heldStory('REDUCED-CHARGES').held;
const disputed = heldStory('DEFAULT-BAIL-DISPUTED');

describe('B. A superintendent', () => {
  it('finds who is past one third, with the dates, the reasons and every input', async () => {
    expect(await listed({ maximumDetention: ['THIRD_REACHED'] })).toContain(theft);
    const [held] = (await prisoner('js-beur', theft)).cases;
    // Theft carries three years (BNS 303(2)); remanded on 17 September 2025: a third is twelve months.
    expect(held?.detention.maximumDetention).toMatchObject({
      status: 'THIRD_REACHED',
      maxTermMonths: 36,
      thirdOn: '2026-09-17',
      halfOn: '2027-03-17',
      maxOn: '2028-09-17',
      firstTimeOffender: 'YES',
      toVerify: ['OTHER_CASES'],
    });
    expect(held?.detention.inputs).toMatchObject({
      firstRemandOn: '2025-09-17',
      sections: [{ act: 'BNS', section: '303(2)' }],
      sectionsKnown: true,
      otherCases: 'NONE_KNOWN',
      custody: 'IN_CUSTODY',
    });
    expect(held?.detention.maximumDetention.reasons.join(' ')).toContain('BNSS 479(1)');
    expect(held?.detention.notice).toBe('Computed for information; a court decides.');
  });

  it('has the application as data, and ready to be verified and signed in English and Hindi', async () => {
    const [held] = (await prisoner('js-beur', theft)).cases;
    expect(held?.applicationDraft).toMatchObject({
      limit: 'THIRD',
      reachedOn: '2026-09-17',
      dueOn: '2026-11-20',
      releaseOn: 'BOND',
      maxTermMonths: 36,
      toVerify: ['OTHER_CASES'],
    });
    for (const said of ['Lallu Manjhi', theft, 'BNS 303(2)', '2025-09-17', 'section 479(3)'])
      expect(held?.applicationDraft?.text).toContain(said);
    for (const said of ['लल्लू मांझी', theft, 'धारा 479(3)', 'निर्णय न्यायालय करता है'])
      expect(held?.applicationDraft?.hindi).toContain(said);
  });

  it('sees whom a second case bars, with the date that no case bars, and no draft', async () => {
    const found = await prisoner('js-beur', twoCases);
    expect(found.cases).toHaveLength(2);
    for (const { detention, applicationDraft } of found.cases) {
      expect(detention.maximumDetention).toMatchObject({ status: 'BARRED_479_2', barredBy: ['OTHER_CASES'] });
      expect(detention.inputs.otherCases).toBe('PENDING');
      expect(applicationDraft).toBeNull();
    }
    expect(found.nearestDate?.rule).toBe('BNSS_479_1_MAX');
    expect(await listed({ maximumDetention: ['BARRED_479_2'] })).toContain(twoCases);
  });

  it('drafts for a barred prisoner once the maximum has passed: no bar applies', async () => {
    const { cases } = await prisoner('js-beur', twoCases, '2035-01-01');
    for (const { detention, applicationDraft } of cases) {
      expect(detention.maximumDetention.status).toBe('MAX_REACHED');
      expect(applicationDraft?.limit).toBe('MAX');
    }
  });

  it('sees a prisoner’s dates change on the day on which the court frames a lesser charge', async () => {
    const numbers = heldStory('REDUCED-CHARGES').courtCases.map(({ cnr }) => cnr);
    const frame = (sections: object) =>
      plant('courts', 'update courts.framed_charge set sections = $1 where cnr = any($2)', [
        JSON.stringify(sections),
        numbers,
      ]);
    const status = async () =>
      (await prisoner('js-beur', reduced.prisonerId)).cases[0]?.detention.maximumDetention.status;
    // Attempt to murder where hurt was caused carries life (IPC 307): outside BNSS 479. Grievous hurt carries seven years.
    await frame([{ act: 'IPC', section: '302' }]);
    expect(await status()).toBe('NOT_APPLICABLE');
    expect(await listed({ maximumDetention: ['THIRD_REACHED'] })).not.toContain(reduced.prisonerId);
    await frame([{ act: 'IPC', section: '325' }]);
    expect(await status()).toBe('THIRD_REACHED');
    expect(await listed({ maximumDetention: ['THIRD_REACHED'] })).toContain(reduced.prisonerId);
  });
});

describe('F. An order that recites "s. 5" where the record says "s. 5(1)"', () => {
  const numbers = heldStory('BAIL-NOT-RELEASED').courtCases.map(({ cnr }) => cnr);
  const recite = async (ordered: string, recorded: string) => {
    const sections = (section: string) => JSON.stringify([{ act: 'UPCONVERSION', section }]);
    await plant('courts', 'update courts.bail_order set sections = $1 where cnr = any($2)', [
      sections(ordered),
      numbers,
    ]);
    await plant('prisons', 'update prisons.custody set warrant_sections = $1 where prisoner_id = $2', [
      sections(recorded),
      bailed,
    ]);
    return (await prisoner('js-beur', bailed)).cases[0]?.releaseNotes.map(({ kind }) => kind);
  };

  it('is a note and never a block: who waits since a month is told as waiting', async () => {
    expect(await recite('5', '5(1)')).toEqual(['NOT_RELEASED_30_DAYS', 'SUB_SECTION_DIFFERS']);
    const [held] = (await prisoner('js-beur', bailed)).cases;
    expect(held?.releaseNotes.at(-1)?.reason).toContain('no reason to hold anyone');
    expect(await listed({ bailGrantedDaysAgo: 30 })).toContain(bailed);
  });

  it('differs in nothing where both say the same, and is another note where they name other sections', async () => {
    expect(await recite('5(1)', '5(1)')).toEqual(['NOT_RELEASED_30_DAYS']);
    expect(await recite('3', '5(1)')).toEqual(['NOT_RELEASED_30_DAYS', 'SECTIONS_DIFFER']);
  });

  it('is told to legal services too, and not to whom bail orders are closed', async () => {
    expect((await prisoner('dlsa-patna', bailed)).cases[0]?.releaseNotes.length).toBeGreaterThan(0);
    expect((await prisoner('mo-beur', bailed)).cases[0]?.releaseNotes).toBeNull();
  });
});

describe('H. A charge sheet submitted on day 59', () => {
  const { held } = disputed;
  const day = (number: number): string =>
    new Date(Date.parse(held.matter.firstRemandOn) + (number - 1) * 86_400_000).toISOString().slice(0, 10);
  const forget = () =>
    plant(
      'courts',
      `delete from courts.charge_sheet_receipt_facts where charge_sheet_id in (select unnest($1::text[]))`,
      [disputed.chargeSheets.map(({ id }) => id)],
    );

  it('and delivered on day 61 is DISPUTED, with every instant, to court, prosecutor, superintendent and legal services', async () => {
    const court = disputed.courtCases[0]?.court ?? '';
    const asked: readonly (readonly [persona: string, claims: object])[] = [
      ['js-beur', {}],
      ['pp-patna', {}],
      ['dlsa-patna', {}],
      ['judge-patna', { posting: { state: 'BR', district: 'PATNA', unit: court } }],
    ];
    for (const [persona, claims] of asked) {
      const found: Prisoner = (await askPrisoner(persona, held.prisonerId, null, claims)).data.prisoner;
      const [one] = found.cases;
      expect(one?.detention.defaultBail.status, persona).toBe('DISPUTED');
      expect(one?.detention.inputs.policeReports, persona).toMatchObject([
        {
          submittedAt: expect.stringContaining(day(59)),
          deliveredAt: expect.stringContaining(day(61)),
          returnedAt: null,
        },
      ]);
      for (const told of [day(59), day(61)]) expect(one?.detention.defaultBail.reasons.join(' ')).toContain(told);
    }
    expect(await listed({ defaultBail: ['DISPUTED'] })).toContain(held.prisonerId);
  });

  it('and never delivered: the right runs on day 60 and has ACCRUED on day 61', async () => {
    await forget();
    const status = async (on: string) =>
      (await prisoner('js-beur', held.prisonerId, on)).cases[0]?.detention.defaultBail.status;
    expect([await status(day(60)), await status(day(61))]).toEqual(['RUNNING', 'ACCRUED']);
    expect(await listed({ defaultBail: ['ACCRUED'] })).toEqual(expect.arrayContaining([held.prisonerId, accrued]));
  });
});

describe('a prisoner by number', () => {
  it('is null to whom no case makes the person own, as one who was never held', async () => {
    for (const persona of ['js-hajipur', 'pp-hajipur', 'sho-hajipur', 'judge-hajipur']) {
      const [other, never] = [await askPrisoner(persona, theft), await askPrisoner(persona, 'BEUR-1999-99999')];
      expect(other.data, persona).toEqual({ prisoner: null });
      expect([other.status, other.data, other.errors, other.extensions.withheld]).toEqual([
        never.status,
        never.data,
        never.errors,
        never.extensions.withheld,
      ]);
    }
  });
});

describe('what a caller types as a prisoner’s number', () => {
  it('reaches no pillar, and is asked like the number of another’s prisoner', async () => {
    const word = "Sarojini'; drop table";
    const asked = async (work: () => Promise<Answer>) => {
      const from = world.statements.length;
      await work();
      return world.statements.slice(from).filter(({ database }) => database !== 'gateway');
    };
    const record = (id: string) =>
      world.ask('js-beur', 'mutation ($id: ID!) { recordApplication(prisonerId: $id) { case { prisonerId } } }', {
        id,
      });
    const typed = [...(await asked(() => askPrisoner('js-beur', word))), ...(await asked(() => record(word)))];
    expect(typed.length).toBeGreaterThan(0);
    expect(JSON.stringify(typed)).not.toContain('Sarojini');
    const texts = (statements: Awaited<ReturnType<typeof asked>>) =>
      [...new Set(statements.map(({ statement }) => statement.text))].toSorted();
    const never = await asked(() => askPrisoner('js-hajipur', word));
    const another = await asked(() => askPrisoner('js-hajipur', theft));
    expect(texts(another)).toEqual(texts(never));
  });
});

describe('G. A pillar that does not answer', () => {
  const down = async (pillar: 'courts' | 'police' | 'prisons', work: (world: World) => Promise<void>) => {
    const crippled = await openWorld({ urls: { [pillar]: nowhere } });
    try {
      await work(crippled);
    } finally {
      await crippled.close();
    }
  };
  const all = `{ undertrials(prison: "BEUR", first: 200) { totalCount nodes { ${EVERYTHING} } }
    prison(id: "BEUR") { summary { undertrials notKnown applicationsDue maximumDetention { status count } } } }`;

  it.each(['courts', 'police'] as const)(
    '(%s) makes statuses UNKNOWN, never "not eligible", and nobody is left out',
    (pillar) =>
      down(pillar, async (crippled) => {
        const { data, extensions } = await crippled.ask('js-beur', all);
        expect(extensions.pillars).toContainEqual(expect.objectContaining({ pillar, status: 'UNAVAILABLE' }));
        expect(data.undertrials.totalCount).toBeGreaterThan(20);
        const detentions: HeldCase[] = data.undertrials.nodes.flatMap(({ cases }: Prisoner) => cases);
        for (const { detention, applicationDraft } of detentions) {
          expect(detention.maximumDetention).toMatchObject({ status: 'UNKNOWN', maxTermMonths: null, thirdOn: null });
          expect(detention.defaultBail.status).toBe('UNKNOWN');
          expect(detention.inputs).toMatchObject({ sectionsKnown: false, sections: null });
          expect(applicationDraft).toBeNull();
        }
        // A report of which nobody can say whether the court has it is not one that the court does not have.
        expect(detentions.some(({ detention }) => detention.inputs.policeReports === null)).toBe(true);
        expect(data.prison.summary).toMatchObject({ notKnown: detentions.length, applicationsDue: 0 });
      }),
  );

  it('(prisons) leaves the case answered and custody untold, and the prison’s own question is refused as unavailable', () =>
    down('prisons', async (crippled) => {
      const murder = { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } };
      const { data, errors, extensions } = await crippled.ask(
        'pp-patna',
        'query ($fir: FirKeyInput) { case(fir: $fir) { stage accused { name custody { status } } custodies { detention { asOf } } } }',
        murder,
      );
      expect(errors).toBeUndefined();
      expect(data.case.stage).toBe('EVIDENCE');
      expect(data.case.custodies).toBeNull();
      for (const { custody } of data.case.accused) expect(custody).toBeNull();
      expect(extensions.pillars).toContainEqual(expect.objectContaining({ pillar: 'prisons', status: 'UNAVAILABLE' }));
      const refused = await crippled.ask('js-beur', '{ undertrials(prison: "BEUR", first: 5) { totalCount } }');
      expect(refused.data.undertrials).toBeNull();
      expect(refused.errors?.[0].extensions.code).toBe('PILLAR_UNAVAILABLE');
    }));
});
