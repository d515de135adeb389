import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { theft, undertrialDesk } from '../support/undertrials.ts';
import { openWorld, type World } from '../support/world.ts';

// A prison of more undertrials than are read at once: 520 more are held for the same theft, each remanded on another day.

const ADDED = 520;

const held = `insert into prisons.custody
    select (jsonb_populate_record(c, jsonb_build_object('custody_id', 'PART/' || n, 'prisoner_id', 'PART-' || n,
      'first_remand_on', c.first_remand_on - n, 'remand_spells', (select jsonb_agg(s || jsonb_build_object('from', (s ->> 'from')::date - n))
        from jsonb_array_elements(c.remand_spells) s)))).*
    from prisons.custody c, generate_series(1, ${ADDED}) n where c.prisoner_id = $1`;
const facts = `insert into prisons.custody_facts
    select (jsonb_populate_record(c, jsonb_build_object('custody_id', 'PART/' || n, 'prisoner_id', 'PART-' || n,
      'first_remand_on', c.first_remand_on - n, 'admitted_at', c.admitted_at - n * interval '1 day'))).*
    from prisons.custody_facts c, generate_series(1, ${ADDED}) n where c.prisoner_id = $1`;
const people = `insert into prisons.prisoner
    select (jsonb_populate_record(p, jsonb_build_object('prisoner_id', 'PART-' || n, 'admitted_at', p.admitted_at - n * interval '1 day'))).*
    from prisons.prisoner p, generate_series(1, ${ADDED}) n where p.prisoner_id = $1`;

type Person = { readonly prisonerId: string; readonly nearestDate: { readonly on: string } | null };

let world: World;
const { plant, prisoner } = undertrialDesk(() => world);

const walk = async (orderBy: string): Promise<Person[]> => {
  const query = `query ($after: String) { undertrials(prison: "BEUR", orderBy: ${orderBy}, first: 200, after: $after) {
    totalCount nodes { prisonerId nearestDate { on } } pageInfo { hasNextPage endCursor } } }`;
  const found: Person[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data } = await world.ask('js-beur', query, { after });
    found.push(...data.undertrials.nodes);
    more = data.undertrials.pageInfo.hasNextPage;
    after = data.undertrials.pageInfo.endCursor;
    expect(found.length === data.undertrials.totalCount).toBe(!more);
  }
  return found;
};

const ids = (all: readonly Person[]): string[] => all.map(({ prisonerId }) => prisonerId);

beforeAll(async () => {
  world = await openWorld({ costPerMinute: 10_000_000 });
  for (const statement of [held, facts, people]) await plant('prisons', statement, [theft]);
  await world.gateway.indexing.catchUp();
});
afterAll(() => world.close());

describe('a sheet of more undertrials than are read at once', () => {
  it('has everybody once, whatever the order', async () => {
    const byAdmission = ids(await walk('ADMITTED'));
    expect(byAdmission.filter((id) => id.startsWith('PART-'))).toHaveLength(ADDED);
    const byDate = ids(await walk('NEAREST_DATE'));
    expect(byDate.toSorted()).toEqual(byAdmission.toSorted());
    expect(new Set(byDate).size).toBe(byDate.length);
  });

  it('is in the order of the dates that each record tells by itself', async () => {
    const sheet = await walk('NEAREST_DATE');
    const dates = sheet.map(({ nearestDate }) => nearestDate?.on ?? '9999-12-31');
    expect(dates).toEqual(dates.toSorted());
    for (const { prisonerId, nearestDate } of [sheet[0], sheet[300], sheet.at(-1)].filter((one) => one !== undefined))
      expect((await prisoner('js-beur', prisonerId)).nearestDate?.on).toBe(nearestDate?.on);
  });

  it('is counted whole', async () => {
    const { data } = await world.ask('js-beur', '{ prison(id: "BEUR") { summary { undertrials } } }');
    expect(data.prison.summary.undertrials).toBe((await walk('ADMITTED')).length);
  });
});
