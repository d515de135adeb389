import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administer } from '../support/administer.ts';
import { accrued, heldStory, theft, twoCases, undertrialDesk } from '../support/undertrials.ts';
import { openWorld, type World } from '../support/world.ts';

// The superintendent’s application of BNSS 479(3), once it is made.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const { plant, prisoner } = undertrialDesk(() => world);

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

  it('is told by what is asked after it in the same document, not as it was before', async () => {
    const told = 'case { detention { maximumDetention { applicationMadeOn } } }';
    const { data } = await world.ask(
      'js-beur',
      `mutation ($id: ID!) {
        first: recordApplication(prisonerId: $id, madeOn: "2026-11-18") { ${told} }
        later: recordApplication(prisonerId: $id, madeOn: "2026-11-19") { ${told} }
      }`,
      { id: theft },
    );
    const madeOn = (day: string) => ({ case: { detention: { maximumDetention: { applicationMadeOn: day } } } });
    expect(data).toEqual({ first: madeOn('2026-11-18'), later: madeOn('2026-11-19') });
    await administer(world.owners.gateway, (client) => client.query('delete from application'));
  });

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
    const { fir } = heldStory('TWO-CASES-PIRBAHOR').held.matter;
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
