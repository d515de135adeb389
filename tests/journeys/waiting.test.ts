import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plant } from '../bypass/attack.ts';
import { openWorld, operation, type World } from '../support/world.ts';

// How long charge sheets wait between police and court: counted for those whose they are, by station and court.

const SHEET = 'PIRBAHOR/CS-9/2026';
const TODAY = '2026-11-20';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await submitOn('2026-11-10T05:30:00.000Z');
});
afterAll(() => world.close());

const submitOn = async (instant: string): Promise<void> => {
  for (const table of ['charge_sheet', 'charge_sheet_facts'])
    await plant(world, 'police', `update police.${table} set submitted_at = $2 where charge_sheet_id = $1`, [
      SHEET,
      instant,
    ]);
  await world.gateway.indexing.catchUp();
};

type Line = {
  station: { id: string };
  court: { id: string } | null;
  waitsFor: string;
  count: number;
  longestDays: number;
};

const question = `query ($asOf: Date, $days: Int! = 0, $station: ID, $court: ID) {
  waitingChargeSheets(asOf: $asOf, days: $days, station: $station, court: $court, first: 200) {
    station { id } court { id } waitsFor count longestDays } }`;

const linesTo = async (persona: string, variables: object = {}, claims = {}): Promise<Line[] | null> =>
  (await world.ask(persona, question, variables, claims)).data.waitingChargeSheets;

const summed = (lines: readonly Line[] | null): number => (lines ?? []).reduce((sum, { count }) => sum + count, 0);

const lineOf = (lines: readonly Line[] | null, waitsFor: string): Line | undefined =>
  lines?.find(
    (line) => line.station.id === 'PIRBAHOR' && line.court?.id === 'PATNA-SESSIONS' && line.waitsFor === waitsFor,
  );

const daysTold = async (persona: string, asOf: string | null = null): Promise<number | null> => {
  const asked = `query ($asOf: Date) { case(fir: { state: "BR", district: "Patna", station: "Pirbahor", number: 9, year: 2026 }) {
    chargeSheets { id exchange { waitingDays(asOf: $asOf) } } } }`;
  const { data } = await world.ask(persona, asked, { asOf });
  return data.case.chargeSheets.find(({ id }: { id: string }) => id === SHEET).exchange.waitingDays;
};

const acknowledge = async (outcome: string, more: object = {}): Promise<void> => {
  const { errors } = await world.ask('registry-patna', operation('AcknowledgeChargeSheet'), {
    id: SHEET,
    outcome,
    ...more,
  });
  expect(errors).toBeUndefined();
};

/** Station, court, and who stands above them. */
const parties = ['sho-pirbahor', 'registry-patna', 'judge-patna', 'sp-patna', 'pp-patna', 'dop-bihar'];

describe('a charge sheet that no court has received', () => {
  it('is counted in days from its submission to the day that is asked, for station, court and their superiors', async () => {
    for (const persona of parties) {
      expect(await daysTold(persona), persona).toBe(10);
      expect(await daysTold(persona, '2026-11-25'), persona).toBe(15);
      expect(await daysTold(persona, '2026-11-09'), persona).toBeNull();
      const line = lineOf(await linesTo(persona), 'DELIVERY');
      expect(line?.longestDays, persona).toBeGreaterThanOrEqual(10);
      expect(line?.count, persona).toBeGreaterThan(0);
    }
  });

  it('is left out below so many days, and of other stations and courts', async () => {
    const all = summed(await linesTo('sho-pirbahor', { days: 10 }));
    expect(summed(await linesTo('sho-pirbahor', { days: 10, station: 'PIRBAHOR' }))).toBe(all);
    await submitOn('2026-11-11T05:30:00.000Z');
    expect(summed(await linesTo('sho-pirbahor', { days: 10 }))).toBe(all - 1);
    expect(summed(await linesTo('sho-pirbahor', { days: 9 }))).toBe(all);
    expect(summed(await linesTo('sho-pirbahor', { days: 10, asOf: '2026-11-21' }))).toBe(all);
    expect(await linesTo('sho-pirbahor', { court: 'HAJIPUR-SESSIONS' })).toEqual([]);
    expect(await linesTo('sho-pirbahor', { station: 'HAJIPUR-NAGAR' })).toEqual([]);
    await submitOn('2026-11-10T05:30:00.000Z');
  });

  it('is counted for nobody whose it is not: as many as the lists tell, no more', async () => {
    for (const persona of ['sho-hajipur', 'sho-noida', 'registry-hajipur', 'judge-hajipur', 'pp-hajipur'])
      expect(lineOf(await linesTo(persona), 'DELIVERY'), persona).toBeUndefined();
    for (const persona of [
      'mo-beur',
      'expert-fsl-patna',
      'director-fsl-patna',
      'probation-patna',
      'admin-icjs',
      'auditor-icjs',
    ])
      expect(await linesTo(persona), persona).toBeNull();
    for (const persona of ['registry-patna', 'sho-pirbahor', 'sp-patna', 'scrb-bihar', 'js-beur']) {
      const asked =
        '{ chargeSheets(court: "PATNA-SESSIONS", filter: { exchangeState: SUBMITTED }, first: 200) { totalCount } }';
      const { totalCount } = (await world.ask(persona, asked)).data.chargeSheets;
      const lines = (await linesTo(persona, { court: 'PATNA-SESSIONS' }))?.filter(
        ({ waitsFor }) => waitsFor === 'DELIVERY',
      );
      expect(summed(lines ?? null), persona).toBe(totalCount);
    }
  });

  it('waits by days in India: half past one in the night of the tenth is the tenth', async () => {
    await submitOn('2026-11-09T20:00:00.000Z');
    expect(await daysTold('sho-pirbahor')).toBe(10);
    const [ten, eleven] = [await linesTo('sho-pirbahor', { days: 10 }), await linesTo('sho-pirbahor', { days: 11 })];
    expect(summed(ten) - summed(eleven)).toBe(1);
    await submitOn('2026-11-10T05:30:00.000Z');
  });

  it('is counted for the station that has the FIR, and not for one that kept the zero FIR of the case alone', async () => {
    const panchkula = { posting: { state: 'HR', district: 'PANCHKULA', unit: 'PANCHKULA-SECTOR-5' } };
    const before = [await linesTo('sho-pirbahor'), await linesTo('sho-pirbahor', {}, panchkula)].map(summed);
    await plant(
      world,
      'gateway',
      `insert into charge_sheet (id, thread_id, court_id, submitted_at, exchange_state, fir_key, waiting_since)
       select 'PANCHKULA/CS-WAITS', s.thread_id, 'PANCHKULA-SESSIONS', '2026-11-01', 'SUBMITTED', f.key, '2026-11-01'
       from scope s join thread_key f on f.thread_id = s.thread_id and f.kind = 'FIR' and f.key like 'HR.PANCHKULA.%'
       where s.relation = 'TRANSFERRED_FROM' and s.holder = 'PIRBAHOR' limit 1`,
      [],
    );
    const after = [await linesTo('sho-pirbahor'), await linesTo('sho-pirbahor', {}, panchkula)].map(summed);
    await plant(world, 'gateway', "delete from charge_sheet where id = 'PANCHKULA/CS-WAITS'", []);
    expect(after).toEqual([before[0], (before[1] ?? 0) + 1]);
  });

  it('waits no more once the court has received it', async () => {
    const before = summed(await linesTo('sp-patna'));
    await acknowledge('DELIVERED');
    expect(await daysTold('sho-pirbahor')).toBeNull();
    expect(summed(await linesTo('sp-patna'))).toBe(before - 1);
  });
});

describe('a charge sheet that was returned', () => {
  it('waits for the police from the day of the return until they submit it again', async () => {
    const returned = lineOf(await linesTo('registry-patna'), 'RESUBMISSION')?.count ?? 0;
    await acknowledge('RETURNED', { objections: ['The seizure list is not signed.'] });
    await plant(
      world,
      'gateway',
      "update acknowledgement set acknowledged_at = '2026-11-15T06:00:00Z' where charge_sheet_id = $1",
      [SHEET],
    );
    await plant(world, 'police', 'update police.charge_sheet_facts set updated_at = now() where charge_sheet_id = $1', [
      SHEET,
    ]);
    await world.gateway.indexing.catchUp();
    expect(await daysTold('sho-pirbahor', TODAY)).toBe(5);
    expect(lineOf(await linesTo('registry-patna'), 'RESUBMISSION')).toMatchObject({
      count: returned + 1,
    });
    expect(
      summed(await linesTo('registry-patna', { days: 5 })) - summed(await linesTo('registry-patna', { days: 6 })),
    ).toBe(1);
    await submitOn('2026-11-18T05:30:00.000Z');
    expect(await daysTold('sho-pirbahor', TODAY)).toBe(2);
    expect(lineOf(await linesTo('registry-patna'), 'RESUBMISSION')?.count ?? 0).toBe(returned);
  });
});

describe('a question for what waits', () => {
  it.each([
    ['a station that is none', { station: 'NOWHERE' }],
    ['a court that is none', { court: 'NOWHERE' }],
    ['fewer than no days', { days: -1 }],
    ['a day that is none', { asOf: '2026-02-30' }],
  ])('is refused for %s', async (_what, variables) => {
    const { errors } = await world.ask('sho-pirbahor', question, variables);
    expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});
