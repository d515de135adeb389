import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeOf } from '../../src/index/entry.ts';
import { rebuild } from '../../src/index/feed.ts';
import { decide, undo } from '../../src/index/linking/desk.ts';
import { findCandidates } from '../../src/index/linking/finder.ts';
import { unmatchedEntries } from '../../src/index/linking/queue.ts';
import type { ThreadContext } from '../../src/index/thread.ts';
import type { Database } from '../../src/platform/postgres.ts';
import { administer } from '../support/administer.ts';
import { fed } from '../support/fed.ts';
import { askPatiently } from '../support/patiently.ts';
import { testNow } from '../support/template.ts';
import { openWorld, type World } from '../support/world.ts';

// A wrong match would hand one court another's victim. Records of Hajipur name an FIR of Patna in a clerk's spelling: whoever keeps them is
// told no more than before, until a person has confirmed it, and no more than before again when that is undone.

let world: World;
let index: Database;

const cnr = 'BRVA010099992026';
const custody = 'HAJIPUR-JAIL-2026-00001/HAJIPUR-NAGAR/1/2026';
const file = 'PO-HAJIPUR/1/2025';
const murder = 'BR.PATNA.PIRBAHOR.2025.1';
const records = [`CNR:${cnr}`, `CUSTODY:${custody}`, `PROSECUTION_FILE:${file}`];
const candidates = records.map((record) => `${record}=${murder}`);

const plant = async (name: keyof World['owners'], statement: string, values: unknown[]): Promise<void> => {
  const planted = await administer(world.owners[name], (client) => client.query(statement, values));
  if (planted.rowCount === 0) throw new Error('nothing was planted');
};

/** The three records name this station, in Hajipur's hand. */
const name = async (station: string): Promise<void> => {
  await plant(
    'courts',
    `insert into courts.court_case_facts (cnr, court_id, case_type, number, year, fir_state, fir_district_text, fir_station_text, fir_number, fir_year, stage, sections, filed_on, sealed, child_victim, updated_at)
      values ($1, 'HAJIPUR-SESSIONS', 'S.Tr.', 9999, 2026, 'BR', 'PATNA', $2, 1, 2025, 'EVIDENCE', '{"BNS 103(1)","BNS 3(5)"}', '01-06-2026', false, false, now())
      on conflict (cnr) do update set fir_station_text = excluded.fir_station_text`,
    [cnr, station],
  );
  const changed = "set fir_district = 'PATNA', fir_station = $2, fir_number = 1, fir_year = 2025, cnr = null";
  await plant('prisons', `update prisons.custody_facts ${changed} where custody_id = $1`, [custody, station]);
  await plant('prosecution', `update prosecution.prosecution_file_facts ${changed} where file_id = $1`, [
    file,
    station,
  ]);
  await fed(world);
};

const making = (): ThreadContext => ({
  units: world.gateway.indexing.units(),
  threadId: world.gateway.feed.threadId,
  today: world.gateway.feed.today(),
});

const decider = { by: 'SCRB-BR-001', office: 'BR', at: testNow };
const confirmAll = async () => {
  for (const id of candidates) await decide(index, making(), id, 'CONFIRMED', decider);
};
const undoAll = async () => {
  for (const id of candidates) await undo(index, making(), id, decider);
};

const personas = [
  'sho-hajipur',
  'pp-hajipur',
  'judge-hajipur',
  'registry-hajipur',
  'js-hajipur',
  'sho-pirbahor',
  'pp-patna',
  'js-beur',
];

const keys: readonly object[] = [
  { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } },
  { cnr },
  { cnr: 'BRPA010000012026' },
  { prisonerId: 'HAJIPUR-JAIL-2026-00001' },
  { prisonerId: 'BEUR-2025-00001' },
];

const one = `query ($cnr: CNR, $fir: FirKeyInput, $prisonerId: ID) { case(cnr: $cnr, fir: $fir, prisonerId: $prisonerId) {
  id stage links { from to method confirmed } filingDue { on }
  firs { key { station number year } narrative } victims { label name } accused { code name custody { status } } witnesses { label name }
  caseDiary { text } custodies { prisonerId detention { daysInCustody maximumDetention { status thirdOn } defaultBail { status lastDayToFile } } }
  chargeSheets { number briefFacts } courtCases { cnr } prosecution { fileId opinions { text } } forensicCases { labCaseId }
} }`;

const many = `query {
  cases(filter: {}, first: 200) { totalCount nodes { id firs { displayNumber } } }
  undertrials(prison: "HAJIPUR-JAIL", first: 200) { totalCount nodes { prisonerId nearestDate { on rule } cases { detention { maximumDetention { status thirdOn } } } } }
  chargeSheets(court: "HAJIPUR-SESSIONS", first: 200) { totalCount nodes { number } }
}`;

const everything = async () => {
  const told = new Map<string, unknown>();
  for (const persona of personas) {
    const asked = [askPatiently(world, persona, many), ...keys.map((key) => askPatiently(world, persona, one, key))];
    told.set(
      persona,
      (await Promise.all(asked)).map(({ data }) => data),
    );
  }
  return told;
};

let apart: Awaited<ReturnType<typeof everything>>;

beforeAll(async () => {
  world = await openWorld();
  index = world.gateway.feed.gateway;
  await name('OUTPOST NO. 3 (OLD)');
  apart = await everything();
}, 120_000);
afterAll(() => world.close());

const candidatesNow = async () =>
  findCandidates(
    index.query,
    making(),
    await unmatchedEntries(
      index.query,
      records.map((record) => nodeOf(...split(record))),
    ),
  );

const split = (record: string): [string, string] => {
  const at = record.indexOf(':');
  return [record.slice(0, at), record.slice(at + 1)];
};

const murderOf = async (persona: string) => (await askPatiently(world, persona, one, keys[0])).data.case;
const victimOf = async (persona: string) => (await murderOf(persona))?.victims?.[0]?.name ?? null;
const prisonerCase = async () => (await askPatiently(world, 'js-hajipur', one, keys[3])).data.case;

describe('a wrong likeness', () => {
  it('is a candidate with its evidence, and opens nothing to anybody: by key, in lists, counts and clocks', async () => {
    await name('PEERBAHOR P.S.');
    const found = await candidatesNow();
    for (const record of records)
      expect(
        found.get(nodeOf(...split(record)))?.map(({ to, method }) => [to, method]),
        record,
      ).toContainEqual([`FIR:${murder}`, 'STATION_SPELLING']);
    expect(await everything()).toEqual(apart);
    expect(await victimOf('judge-hajipur')).toBeNull();
  }, 120_000);

  it('opens what it joins as soon as a person has confirmed it, and the case says by what', async () => {
    await confirmAll();
    expect(await victimOf('judge-hajipur')).not.toBeNull();
    expect((await murderOf('pp-hajipur')).caseDiary).not.toBeNull();
    expect((await prisonerCase()).firs.map(({ key }: { key: { station: string } }) => key.station)).toContain(
      'PIRBAHOR',
    );
    const { links } = await murderOf('sho-pirbahor');
    expect(links).toContainEqual({ from: `CNR:${cnr}`, to: `FIR:${murder}`, method: 'FUZZY', confirmed: true });
    expect((await askPatiently(world, 'judge-hajipur', one, { cnr })).data.case.id).toBe(
      (await murderOf('sho-pirbahor')).id,
    );
  }, 60_000);

  it('stays confirmed when the index is made anew from nothing', async () => {
    const before = await everything();
    await rebuild(world.gateway.feed);
    expect(await everything()).toEqual(before);
    expect(await victimOf('judge-hajipur')).not.toBeNull();
  }, 120_000);

  it('is undone: the cases part, and everybody is told what they were told before', async () => {
    await undoAll();
    expect(await everything()).toEqual(apart);
    await fed(world);
    expect(await everything()).toEqual(apart);
  }, 120_000);
});

describe('a decision', () => {
  const [id = ''] = candidates;
  const verdicts = async (): Promise<unknown[]> =>
    (
      await administer(world.owners.gateway, (client) =>
        client.query(
          'select verdict, decided_by, office, undone_by is not null as undone, method, evidence, state, district from link_decision where from_key = $1 order by id',
          [`CNR:${cnr}`],
        ),
      )
    ).rows;

  it('is kept with who and when, and with what stood before that person, also when it was undone', async () => {
    expect(await verdicts()).toEqual([
      {
        verdict: 'CONFIRMED',
        decided_by: 'SCRB-BR-001',
        office: 'BR',
        undone: true,
        method: 'STATION_SPELLING',
        evidence: ['SAME_SOUND', 'SAME_NUMBER', 'SAME_DISTRICT', 'OPENED_WITHIN_2_YEARS', 'SAME_SECTIONS'],
        state: 'BR',
        district: 'VAISHALI',
      },
    ]);
  });

  it('that rejects takes the candidate away until it is undone, and is one however often it is given', async () => {
    const rejected = await decide(index, making(), id, 'REJECTED', decider);
    const later = { ...decider, by: 'SOMEBODY-ELSE', at: new Date(testNow.getTime() + 1_000) };
    expect(await decide(index, making(), id, 'REJECTED', later)).toEqual(rejected);
    expect((await candidatesNow()).get(nodeOf('CNR', cnr))).toEqual([]);
    await expect(decide(index, making(), id, 'CONFIRMED', decider)).rejects.toThrow('undo that first');
    await undo(index, making(), id, decider);
    expect((await candidatesNow()).get(nodeOf('CNR', cnr))).toHaveLength(1);
    expect(await verdicts()).toHaveLength(2);
  });

  it.each([
    ['an FIR that is no candidate', `CNR:${cnr}=BR.PATNA.PIRBAHOR.2026.7`],
    ['a record that has its counterpart', `CNR:BRPA010000012026=${murder}`],
    ['a record that nobody has', `CNR:BRVA019999992025=${murder}`],
    ['nothing at all', ''],
    ['two FIRs', `FIR:BR.PATNA.PIRBAHOR.2026.7=${murder}`],
  ])('is taken on a candidate alone, not on %s', async (_what, asked) => {
    await expect(decide(index, making(), asked, 'CONFIRMED', decider)).rejects.toThrow('There is no such candidate.');
    await expect(undo(index, making(), asked, decider)).rejects.toThrow('No decision stands on that.');
  });

  it('of two that confirm at once is one', async () => {
    const both = await Promise.all([1, 2].map(() => decide(index, making(), id, 'CONFIRMED', decider)));
    expect(both[0]).toEqual(both[1]);
    expect(await verdicts()).toHaveLength(3);
    await undo(index, making(), id, decider);
  });
});
