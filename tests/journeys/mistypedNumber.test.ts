import { afterAll, beforeAll, expect, it } from 'vitest';
import { rebuild } from '../../src/index/feed.ts';
import { administer } from '../support/administer.ts';
import { fed } from '../support/fed.ts';
import { askPatiently } from '../support/patiently.ts';
import { openWorld, type World } from '../support/world.ts';

// A number that is mistyped names another FIR that exists: exactly, and wrongly. The murder's court types the number of the theft.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const cnr = 'BRPA020000012025';
const pirbahor = (number: number) => ({
  fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number, year: 2025 },
});
const cnrsQuery = 'query ($fir: FirKeyInput) { case(fir: $fir) { firs { displayNumber } courtCases { cnr } } }';

const told = async (number: number) => {
  const { firs, courtCases } = (await askPatiently(world, 'sho-pirbahor', cnrsQuery, pirbahor(number))).data.case;
  return {
    firs: firs.map(({ displayNumber }: { displayNumber: string }) => displayNumber),
    cnrs: courtCases.map((one: { cnr: string }) => one.cnr).toSorted(),
  };
};
const both = async () => [await told(1), await told(2)];

const type = async (number: number): Promise<void> => {
  const planted = await administer(world.owners.courts, (client) =>
    client.query('update courts.court_case_facts set fir_number = $1 where cnr = $2', [number, cnr]),
  );
  expect(planted.rowCount).toBe(1);
  await fed(world);
};

const doubted = () =>
  administer(
    world.owners.gateway,
    async (client) => (await client.query('select from_key, to_key, doubt from doubtful_link')).rows,
  );

it('joins no two cases where the police know the court’s number, is told to who repairs it, and is forgotten when it is repaired', async () => {
  const before = await both();
  expect(before[0]).toEqual({ firs: ['0001/2025'], cnrs: expect.arrayContaining([cnr]) });
  await type(2);
  expect(await both()).toEqual(before);
  expect(await doubted()).toEqual([
    { from_key: `CNR:${cnr}`, to_key: 'FIR:BR.PATNA.PIRBAHOR.2025.2', doubt: 'ANOTHER_FIR_ASSERTED' },
  ]);
  await rebuild(world.gateway.feed);
  expect(await both()).toEqual(before);
  expect(await doubted()).toHaveLength(1);
  await type(1);
  expect(await both()).toEqual(before);
  expect(await doubted()).toEqual([]);
}, 60_000);

it('joins no two cases by a number that nobody has, however many courts type it', async () => {
  const before = await both();
  const { cnrs } = await told(2);
  expect(cnrs).not.toEqual([]);
  const planted = await administer(world.owners.courts, (client) =>
    client.query(
      `with typed as (select cnr, fir_number, fir_year from courts.court_case_facts where cnr = any($1) for update)
        update courts.court_case_facts c set fir_number = 9999, fir_year = 2025 from typed where c.cnr = typed.cnr
        returning c.cnr, typed.fir_number, typed.fir_year`,
      [[cnr, ...cnrs]],
    ),
  );
  expect(planted.rowCount).toBe(1 + cnrs.length);
  await fed(world);
  expect(await both()).toEqual(before);
  expect(new Set((await doubted()).map(({ to_key }) => to_key))).toEqual(new Set(['FIR:BR.PATNA.PIRBAHOR.2025.9999']));
  for (const row of planted.rows)
    await administer(world.owners.courts, (client) =>
      client.query('update courts.court_case_facts set fir_number = $2, fir_year = $3 where cnr = $1', [
        row.cnr,
        row.fir_number,
        row.fir_year,
      ]),
    );
  await fed(world);
  expect(await doubted()).toEqual([]);
}, 60_000);

it('is followed where nothing speaks against it, and again when the police take back what they said, though they never named its FIR', async () => {
  const petition = 'BRPA020088882026';
  await administer(world.owners.courts, (client) =>
    client.query(
      `insert into courts.court_case_facts (cnr, court_id, fir_state, fir_district_text, fir_station_text, fir_number, fir_year, stage, sections, filed_on, sealed, child_victim, updated_at)
        values ($1, 'PATNA-CJM', 'BR', 'PATNA', 'PIRBAHOR', 1, 2025, 'EVIDENCE', '{}', '01-06-2026', false, false, now())`,
      [petition],
    ),
  );
  await fed(world);
  const police = async (asserted: string | null) => {
    await administer(world.owners.police, (client) =>
      client.query("update police.fir_facts set cnr = $1 where fir_id = 'PIRBAHOR/2/2025'", [asserted]),
    );
    await fed(world);
  };
  const holder = () =>
    administer(world.owners.gateway, async (client) => {
      const { rows } = await client.query<{ key: string }>(
        "select fir.key from thread_key cnr join thread_key fir using (thread_id) where cnr.key = $1 and fir.kind = 'FIR'",
        [petition],
      );
      return rows.map(({ key }) => key);
    });
  expect(await holder()).toEqual(['BR.PATNA.PIRBAHOR.2025.1']);
  await police(petition);
  expect(await holder()).toEqual(['BR.PATNA.PIRBAHOR.2025.2']);
  await police(null);
  expect(await holder()).toEqual(['BR.PATNA.PIRBAHOR.2025.1']);
  await rebuild(world.gateway.feed);
  expect(await holder()).toEqual(['BR.PATNA.PIRBAHOR.2025.1']);
}, 60_000);
