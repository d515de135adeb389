import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, openWorld, type World } from '../support/world.ts';

// What a source does not say is not presumed: a row that is gone or unreadable opens nothing.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const plant = async (name: keyof World['owners'], statement: string): Promise<void> => {
  const client = new Client(world.owners[name]);
  await client.connect();
  await client.query(statement);
  await client.end();
};

const fir = (number: number, year: number) => ({
  fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number, year },
});
const keys = '$fir: FirKeyInput';
const askCase = (persona: string, fields: string, variables: object): Promise<Answer> =>
  world.ask(persona, `query (${keys}) { case(fir: $fir) { ${fields} } }`, variables);

describe('a facts row that cannot be read', () => {
  it('does not open a case in which every accused is a child', async () => {
    await plant('police', "update police.fir_facts set state = null where fir_id = 'PIRBAHOR/3/2026'");
    for (const persona of ['sho-noida', 'pp-patna', 'judge-patna', 'registry-patna', 'dop-bihar']) {
      expect((await askCase(persona, 'id', fir(3, 2026))).data.case, persona).toBeNull();
    }
  });

  it('does not open a sealed case', async () => {
    await plant(
      'courts',
      "update courts.court_case_facts set stage = 'A NEW STAGE' where cnr in ('BRPA020000042026', 'BRPA010000042026')",
    );
    for (const persona of ['sho-noida', 'pp-patna', 'sho-pirbahor']) {
      expect((await askCase(persona, 'id', fir(4, 2026))).data.case, persona).toBeNull();
    }
  });

  it('leaves identities and free text withheld, and answers the rest', async () => {
    await plant('courts', "update courts.court_case_facts set stage = 'A NEW STAGE' where cnr = 'BRPA010000012026'");
    const { data } = await askCase(
      'pp-patna',
      'firs { displayNumber narrative } victims { name } custodies { prisonerId }',
      fir(1, 2025),
    );
    expect(data.case.firs[0]).toEqual({ displayNumber: '0001/2025', narrative: null });
    expect(data.case.victims).toBeNull();
    expect(data.case.custodies).toEqual([]);
    await plant('courts', "update courts.court_case_facts set stage = 'EVIDENCE' where cnr = 'BRPA010000012026'");
    expect((await askCase('pp-patna', 'victims { name }', fir(1, 2025))).data.case.victims).not.toBeNull();
  });

  it('says nothing of another case that is asked for beside it', async () => {
    await plant('courts', "update courts.court_case_facts set stage = 'A NEW STAGE' where cnr = 'BRPA010000012026'");
    const others = (await world.ask('judge-patna', '{ cases(filter: {}, first: 50) { nodes { id } } }')).data.cases;
    expect(others).toBeNull();
    const both = `query (${keys}, $other: FirKeyInput) { spoilt: case(fir: $fir) { id } whole: case(fir: $other) { id } }`;
    const { data, errors } = await world.ask('judge-patna', both, { ...fir(1, 2025), other: fir(1, 2024).fir });
    expect(data.spoilt).toBeNull();
    expect(data.whole.id).toMatch(/^C/);
    expect(errors?.map(({ path }: { path: string[] }) => path)).toEqual([['spoilt']]);
    await plant('courts', "update courts.court_case_facts set stage = 'EVIDENCE' where cnr = 'BRPA010000012026'");
  });

  it('says nothing of another prisoner who is asked for beside the one', async () => {
    await plant('courts', "update courts.court_case_facts set stage = 'A NEW STAGE' where cnr = 'BRPA010000012026'");
    const both =
      '{ spoilt: prisoner(id: "BEUR-2025-00001") { prisonerId } whole: prisoner(id: "BEUR-2023-00001") { prisonerId } }';
    const { data, errors } = await world.ask('judge-patna', both, {});
    expect(data.spoilt).toBeNull();
    expect(data.whole).toEqual({ prisonerId: 'BEUR-2023-00001' });
    expect(errors?.map(({ path }: { path: string[] }) => path)).toEqual([['spoilt']]);
    await plant('courts', "update courts.court_case_facts set stage = 'EVIDENCE' where cnr = 'BRPA010000012026'");
  });

  it('of the pillar that decides "own" is told as that pillar’s silence', async () => {
    await plant('courts', "update courts.court_case_facts set stage = 'A NEW STAGE' where cnr = 'BRPA010000012026'");
    const { data, errors } = await askCase('judge-patna', 'id', fir(1, 2025));
    expect(data.case).toBeNull();
    expect(errors?.[0].extensions.code).toBe('PILLAR_UNAVAILABLE');
    await plant('courts', "update courts.court_case_facts set stage = 'EVIDENCE' where cnr = 'BRPA010000012026'");
  });
});

describe('a prisoner in two cases', () => {
  const prisoner = 'BEUR-2024-00001';
  const query = `query ($filter: UndertrialFilter) { undertrials(prison: "BEUR", filter: $filter, first: 200) { totalCount nodes { prisonerId nearestDate { on } cases { prisonerId detention { maximumDetention { thirdOn halfOn maxOn barredBy } defaultBail { accruesOn } } } } } }`;
  const found = async (persona: string, filter: object = {}) =>
    (await world.ask(persona, query, { filter })).data.undertrials.nodes.find(
      ({ prisonerId }: { prisonerId: string }) => prisonerId === prisoner,
    );

  it('has for a prosecutor the dates of the prosecutor’s own case alone', async () => {
    const own = await found('pp-patna');
    const dates = own.cases.flatMap(
      ({
        detention,
      }: {
        detention: { maximumDetention: Record<string, string>; defaultBail: Record<string, string> } | null;
      }) => (detention ? [...Object.values(detention.maximumDetention), ...Object.values(detention.defaultBail)] : []),
    );
    expect(own.cases.length).toBe(1);
    expect(dates).toContain(own.nearestDate.on);
    expect((await found('js-beur')).cases.length).toBe(2);
  });

  it('is found by no filter on a case that is another’s', async () => {
    await plant(
      'prisons',
      `update prisons.custody set bail = '{"grantedOn": "2026-10-01", "orderReceivedAt": null, "bondFurnishedOn": null, "releasedOn": null, "sectionMismatch": null}' where prisoner_id = '${prisoner}' and custody_id like '%PIRBAHOR%'`,
    );
    const days = { bailGrantedDaysAgo: 10 };
    expect(await found('pp-patna', days)).toBeDefined();
    expect(await found('js-beur', days)).toBeDefined();
    expect(await found('sho-hajipur', days)).toBeUndefined();
    expect(await found('pp-hajipur', days)).toBeUndefined();
  });

  it('is not barred, for those who may not know of it, by a sealed case', async () => {
    const barred = async (persona: string) =>
      (await found(persona)).cases.flatMap(
        ({ detention }: { detention: { maximumDetention: { barredBy: string[] } } | null }) =>
          detention?.maximumDetention.barredBy ?? [],
      );
    expect(await barred('sho-hajipur')).toContain('OTHER_CASES');
    await plant('courts', "update courts.court_case_facts set sealed = true where cnr = 'BRPA020000012024'");
    expect(await barred('sho-hajipur')).toEqual([]);
    expect(await barred('js-beur')).toContain('OTHER_CASES');
  });
});
