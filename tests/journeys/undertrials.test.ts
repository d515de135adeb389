import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curatedStories } from '../../src/demo/world/curated.ts';
import { worldDate } from '../../src/demo/world/story.ts';
import { administer } from '../support/administer.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';

// What a prison needs of its undertrials: who has reached which date, why, and what is not known.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** An address where nothing listens. */
const nowhere = 'postgres://127.0.0.1:1/x';

const story = (id: string) => {
  const found = curatedStories(worldDate).find((one) => one.id === id);
  if (!found?.custody[0]) throw new Error(`nobody is held in ${id}`);
  return { ...found, held: found.custody[0] };
};

const plant = (name: keyof World['owners'], statement: string, values: unknown[] = []): Promise<unknown> =>
  administer(world.owners[name], (client) => client.query(statement, values));

type Detention = {
  readonly daysInCustody: number;
  readonly notice: string;
  readonly defaultBail: { status: string; accruesOn: string; reasons: string[] };
  readonly maximumDetention: Record<string, unknown> & { status: string; reached: string; reasons: string[] };
  readonly inputs: Record<string, unknown>;
};
type Case = {
  readonly fir: { displayNumber: string } | null;
  readonly detention: Detention;
  readonly applicationDraft: Record<string, unknown> | null;
  readonly releaseNotes: { kind: string; days: number | null; reason: string }[];
};
type Prisoner = {
  readonly prisonerId: string;
  readonly nearestDate: { on: string; rule: string } | null;
  readonly cases: Case[];
};

const everything = `prisonerId name nearestDate { on rule } cases { fir { displayNumber } releaseNotes { kind days reason }
  applicationDraft { limit reachedOn dueOn releaseOn daysInCustody maxTermMonths toVerify applicationMadeOn text hindi: text(language: HI) }
  detention { daysInCustody notice defaultBail { status accruesOn reasons }
    maximumDetention { status reached thirdOn halfOn maxOn maxTermMonths firstTimeOffender barredBy toVerify applicationMadeOn reasons }
    inputs { firstRemandOn spells { from to } firRegisteredOn sections { act section } sectionsFrom sectionsKnown otherCases custody
      firstTimeOffender attributedDays applicationMadeOn policeReports { submittedAt deliveredAt returnedAt supplementary } } } }`;

const askPrisoner = (persona: string, id: string, asOf: string | null = null, claims: object = {}): Promise<Answer> =>
  world.ask(
    persona,
    `query ($id: ID!, $asOf: Date) { prisoner(id: $id, asOf: $asOf) { ${everything} } }`,
    { id, asOf },
    claims,
  );

const prisoner = async (persona: string, id: string, asOf: string | null = null): Promise<Prisoner> =>
  (await askPrisoner(persona, id, asOf)).data.prisoner;

const listed = async (filter: object, persona = 'js-beur', where = 'prison: "BEUR"'): Promise<string[]> => {
  const query = `query ($filter: UndertrialFilter) { undertrials(${where}, filter: $filter, first: 200) { totalCount nodes { prisonerId } } }`;
  const { data } = await world.ask(persona, query, { filter });
  const ids = data.undertrials.nodes.map(({ prisonerId }: Prisoner) => prisonerId);
  expect(data.undertrials.totalCount).toBe(ids.length);
  return ids;
};

const theft = story('THEFT-PAST-ONE-THIRD').held.prisonerId;
const twoCases = story('TWO-CASES-PIRBAHOR').held.prisonerId;
const reduced = story('REDUCED-CHARGES').held;
const bailed = story('BAIL-NOT-RELEASED').held.prisonerId;
const accrued = story('DEFAULT-BAIL-ACCRUED').held.prisonerId;
const disputed = story('DEFAULT-BAIL-DISPUTED');

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
    const numbers = story('REDUCED-CHARGES').courtCases.map(({ cnr }) => cnr);
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
  const numbers = story('BAIL-NOT-RELEASED').courtCases.map(({ cnr }) => cnr);
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

describe('an application', () => {
  const record = (persona: string, variables: object, claims: object = {}) =>
    world.ask(
      persona,
      `mutation ($id: ID!, $fir: FirKeyInput, $on: Date) { recordApplication(prisonerId: $id, fir: $fir, madeOn: $on) {
        case { prisonerId detention { maximumDetention { applicationMadeOn } } } } }`,
      variables,
      claims,
    );
  const due = async () =>
    (await world.ask('js-beur', '{ prison(id: "BEUR") { summary { applicationsDue } } }')).data.prison.summary
      .applicationsDue;

  it('that is recorded stops the list from asking for it, until the next limit comes', async () => {
    const before = await due();
    const { data } = await record('js-beur', { id: theft, on: '2026-11-19' });
    expect(data.recordApplication.case).toEqual({
      prisonerId: theft,
      detention: { maximumDetention: { applicationMadeOn: '2026-11-19' } },
    });
    expect((await prisoner('js-beur', theft)).nearestDate).toEqual({ on: '2027-03-17', rule: 'BNSS_479_1_HALF' });
    expect(await due()).toBe(before - 1);
    expect((await prisoner('js-beur', theft, '2027-04-01')).nearestDate).toEqual({
      on: '2027-03-17',
      rule: 'BNSS_479_1_HALF',
    });
    // On a day before it was made, it had not been.
    expect((await prisoner('js-beur', theft, '2026-11-18')).nearestDate?.on).toBe('2026-09-17');
  });

  it('twice on one day is one, and says who recorded it and when, and nothing of the person', async () => {
    await record('js-beur', { id: theft, on: '2026-11-19' });
    const { rows } = await administer(world.owners.gateway, (client) => client.query('select * from application'));
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0] as object).toSorted()).toEqual([
      'custody_id',
      'made_on',
      'office',
      'recorded_at',
      'recorded_by',
    ]);
    expect(rows[0]).toMatchObject({ office: 'BEUR', recorded_by: 'JS-BEUR-001' });
  });

  it('is known to the court and to legal services as to the prison', async () => {
    const seen = (await prisoner('dlsa-patna', theft)).cases[0]?.detention.maximumDetention.applicationMadeOn;
    expect(seen).toBe('2026-11-19');
  });

  it('of another jail’s prisoner is refused as that of one who was never held', async () => {
    const [other, never] = [
      await record('js-hajipur', { id: theft }),
      await record('js-hajipur', { id: 'BEUR-1999-99999' }),
    ];
    expect(other.errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    expect([other.status, other.data, other.errors]).toEqual([never.status, never.data, never.errors]);
  });

  it('names the FIR of whom two cases hold, and is recorded in that case alone', async () => {
    expect((await record('js-beur', { id: twoCases })).errors?.[0].message).toContain('name its FIR');
    const { fir } = story('TWO-CASES-PIRBAHOR').held.matter;
    const { state, district, station, number, year } = fir;
    const named = await record('js-beur', { id: twoCases, fir: { state, district, station, number, year } });
    expect(named.errors).toBeUndefined();
    const made = (await prisoner('js-beur', twoCases)).cases.map(
      ({ detention }) => detention.maximumDetention.applicationMadeOn,
    );
    expect(new Set(made)).toEqual(new Set(['2026-11-20', null]));
  });

  it('is not recorded before it is made, nor before the first remand', async () => {
    for (const on of ['2026-11-21', '2025-09-16'])
      expect((await record('js-beur', { id: theft, on })).errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is not recorded of whom the jail has released, though it may read of the person for thirty days more', async () => {
    await plant('prisons', "update prisons.custody_facts set released_at = '2026-11-18' where prisoner_id = $1", [
      accrued,
    ]);
    expect((await prisoner('js-beur', accrued)).cases).toHaveLength(1);
    expect((await record('js-beur', { id: accrued })).errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    await plant('prisons', 'update prisons.custody_facts set released_at = null where prisoner_id = $1', [accrued]);
  });

  it.each(['dlsa-patna', 'prisons-hq-bihar', 'judge-patna', 'mo-beur', 'pp-patna'])(
    'is recorded by the superintendent of the jail alone, and not by %s',
    async (persona) => {
      const { status, errors } = await record(persona, { id: theft });
      expect([status, errors?.[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    },
  );
});

describe('the list of the review committee', () => {
  const ask = (persona: string, quarter: string, more = '', district = 'Patna') =>
    world.ask(
      persona,
      `query ($quarter: String!, $district: String!) { district(state: "BR", district: $district) { code
        reviewCommitteeList(quarter: $quarter) { quarter from to asOf notice entries${more} { totalCount pageInfo { endCursor hasNextPage }
          nodes { grounds undertrial { prisonerId } case { prisonerId } } } } } }`,
      { quarter, district },
    );
  type Entry = { grounds: string[]; undertrial: { prisonerId: string } };
  const entries = ({ data }: Answer): Entry[] => data.district.reviewCommitteeList.entries.nodes;

  it('has, with the grounds, whom the law’s dates have reached or reach in the quarter', async () => {
    const answer = await ask('dlsa-patna', '2026-Q4');
    expect(answer.data.district.reviewCommitteeList).toMatchObject({
      from: '2026-10-01',
      to: '2026-12-31',
      asOf: '2026-11-20',
      notice: 'Computed for information; a court decides.',
    });
    const of = (id: string) => entries(answer).filter(({ undertrial }) => undertrial.prisonerId === id);
    expect(of(theft)[0]?.grounds).toContain('THIRD_REACHED');
    expect(of(accrued)[0]?.grounds).toContain('DEFAULT_BAIL');
    expect(of(bailed)[0]?.grounds).toContain('BAIL_NOT_FURNISHED');
  });

  it('of a quarter that has passed is as of its last day', async () => {
    const { data } = await ask('dlsa-patna', '2026-Q3');
    expect(data.district.reviewCommitteeList.asOf).toBe('2026-09-30');
  });

  it('goes on where a page ended, and is counted whole', async () => {
    const whole = entries(await ask('dlsa-patna', '2026-Q4'));
    const first = await ask('dlsa-patna', '2026-Q4', '(first: 2)');
    const page = first.data.district.reviewCommitteeList.entries;
    expect(page.totalCount).toBe(whole.length);
    const next = await ask('dlsa-patna', '2026-Q4', `(first: 3, after: "${page.pageInfo.endCursor}")`);
    expect([...entries(first), ...entries(next)]).toEqual(whole.slice(0, 5));
    const other = await ask('dlsa-patna', '2026-Q3', `(first: 3, after: "${page.pageInfo.endCursor}")`);
    expect(other.errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('has of a prosecutor’s undertrials the prosecutor’s own, and is closed to whom dates are closed', async () => {
    const own = new Set(await listed({}, 'pp-patna', 'district: "Patna"'));
    const found = entries(await ask('pp-patna', '2026-Q4'));
    expect(found.length).toBeGreaterThan(0);
    for (const { undertrial } of found) expect(own).toContain(undertrial.prisonerId);
    for (const persona of ['mo-beur', 'auditor-icjs', 'expert-fsl-patna']) {
      const { data, extensions } = await ask(persona, '2026-Q4');
      expect(data.district, persona).toEqual({ code: 'PATNA', reviewCommitteeList: null });
      expect(extensions.withheld, persona).toMatchObject([
        { coordinate: 'District.reviewCommitteeList', matrixRow: 58 },
      ]);
    }
  });

  it.each([
    ['2026-Q5', 'Patna'],
    ['2026-Q4', 'Nowhere'],
  ])('of %s in %s is BAD_USER_INPUT', async (quarter, district) => {
    expect((await ask('dlsa-patna', quarter, '', district)).errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('a prison in numbers', () => {
  const summary =
    'asOf undertrials notKnown bailGrantedNotReleased defaultBail { status count } maximumDetention { status count }';
  const ask = async (persona: string, asOf?: string) =>
    (
      await world.ask(persona, `query ($asOf: Date) { prison(id: "BEUR") { summary(asOf: $asOf) { ${summary} } } }`, {
        asOf,
      })
    ).data.prison.summary;
  type Count = { status: string; count: number };

  it('counts for each status whom the list of that status holds', async () => {
    const found = await ask('js-beur');
    expect(found.asOf).toBe('2026-11-20');
    expect(found.undertrials).toBe((await listed({})).length);
    for (const { status, count } of found.maximumDetention as Count[]) {
      const held = await listed({ maximumDetention: [status] });
      // A person with two cases is one person and two detentions.
      expect(count, status).toBeGreaterThanOrEqual(held.length);
      expect(count, status).toBeLessThanOrEqual(held.length + 2);
    }
  });

  it('counts for each caller its own, and for whom dates are closed nothing', async () => {
    expect((await ask('pp-patna')).undertrials).toBe((await listed({}, 'pp-patna')).length);
    expect((await ask('js-hajipur')).undertrials).toBe(0);
    expect(await ask('mo-beur')).toBeNull();
  });

  it('is told where the prison is asked for by its code, and counted for no list of prisoners', async () => {
    const nested = '{ undertrials(prison: "BEUR", first: 1) { nodes { prison { id summary { undertrials } } } } }';
    const { data, extensions } = await world.ask('js-beur', nested);
    expect(data.undertrials.nodes).toEqual([{ prison: { id: 'BEUR', summary: null } }]);
    expect(extensions.withheld).toEqual([]);
  });

  it('is of the day that is asked for', async () => {
    const statuses = (found: { maximumDetention: Count[] }) => found.maximumDetention.map(({ status }) => status);
    expect(statuses(await ask('js-beur', '2040-01-01'))).toContain('MAX_REACHED');
    expect(statuses(await ask('js-beur'))).not.toContain('MAX_REACHED');
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
  const all = `{ undertrials(prison: "BEUR", first: 200) { totalCount nodes { ${everything} } }
    prison(id: "BEUR") { summary { undertrials notKnown applicationsDue maximumDetention { status count } } } }`;

  it.each(['courts', 'police'] as const)(
    '(%s) makes statuses UNKNOWN, never "not eligible", and nobody is left out',
    (pillar) =>
      down(pillar, async (crippled) => {
        const { data, extensions } = await crippled.ask('js-beur', all);
        expect(extensions.pillars).toContainEqual(expect.objectContaining({ pillar, status: 'UNAVAILABLE' }));
        expect(data.undertrials.totalCount).toBeGreaterThan(20);
        const detentions: Case[] = data.undertrials.nodes.flatMap(({ cases }: Prisoner) => cases);
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
