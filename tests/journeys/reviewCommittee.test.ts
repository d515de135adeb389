import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accrued, bailed, theft, undertrialDesk } from '../support/undertrials.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';

// What a review committee goes through in a quarter.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const { listed, plant } = undertrialDesk(() => world);

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

  it('tells of sickness to whom alerts of fitness are open, and leaves the ground out for a prosecutor (row 61)', async () => {
    await plant('prisons', "update prisons.prisoner set alerts = '{NEEDS_HOSPITAL}' where prisoner_id = $1", [theft]);
    const grounds = async (persona: string) =>
      entries(await ask(persona, '2026-Q4')).find(({ undertrial }) => undertrial.prisonerId === theft)?.grounds;
    expect(await grounds('dlsa-patna')).toContain('SICK');
    expect(await grounds('dop-bihar')).toContain('THIRD_REACHED');
    expect(await grounds('dop-bihar')).not.toContain('SICK');
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
