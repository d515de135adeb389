import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../src/demo/world/personas.ts';
import { openWorld, operation, type World } from '../support/world.ts';

// Every operation of the contract answers for every persona: what a role may not see is withheld, not an error.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const asked: readonly [name: string, variables: object, roots: readonly (readonly string[])[]][] = [
  [
    'CaseDossier',
    { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } },
    [['PLATFORM_ADMIN', 'PRISON_MEDICAL_OFFICER']],
  ],
  ['ProsecutionCases', { filter: {}, first: 20 }, [['PLATFORM_ADMIN', 'PRISON_MEDICAL_OFFICER']]],
  ['Undertrials', { prison: 'BEUR', first: 20 }, [['PLATFORM_ADMIN', 'FORENSIC_EXPERT', 'LAB_DIRECTOR', 'AUDITOR']]],
  [
    'Undertrials',
    { state: 'BR', orderBy: 'NEAREST_DATE', first: 20, filter: { maximumDetention: ['RUNNING', 'THIRD_REACHED'] } },
    [],
  ],
  [
    'ChargeSheets',
    { court: 'PATNA-SESSIONS', first: 20 },
    [['PLATFORM_ADMIN', 'PRISON_MEDICAL_OFFICER', 'FORENSIC_EXPERT', 'LAB_DIRECTOR', 'PROBATION_OFFICER', 'AUDITOR']],
  ],
  ['WhatMayISee', {}, [[]]],
];

describe.each(Object.keys(personas))('%s', (persona) => {
  it.each(asked.filter(([, , closed]) => closed.length > 0))(
    'is answered %s without an error',
    async (name, variables, [closed = []]) => {
      const { status, data, errors, extensions } = await world.ask(persona, operation(name), variables);
      expect(errors).toBeUndefined();
      expect(status).toBe(200);
      const isClosed = closed.includes(personas[persona]?.role ?? '');
      const [root] = Object.values(data);
      expect(!isClosed || root === null).toBe(true);
      // Where nothing beneath a root is readable it is null with one entry; otherwise an entry belongs to a field within.
      const rootEntries = extensions.withheld.filter(({ path }: { path: string }) => !path.includes('.'));
      expect(rootEntries).toHaveLength(isClosed ? 1 : 0);
    },
  );

  it('is told what it may see, and no class whose existence is secret from it', async () => {
    const { data } = await world.ask(persona, operation('WhatMayISee'), {});
    expect(data.me).toMatchObject({ role: personas[persona]?.role, subject: personas[persona]?.sub });
    expect(data.me.permissions.length).toBeGreaterThan(100);
    const secret = ['CHILD_IN_CONFLICT', 'PROTECTED_WITNESS_IDENTITY', 'DESTROYED_CHILD_RECORDS', 'HISTORY_SHEET'];
    for (const { dataClass } of data.me.permissions) expect(secret).not.toContain(dataClass);
  });

  it('acknowledges a charge sheet only as the registry of its court', async () => {
    const { data, errors } = await world.ask(persona, operation('AcknowledgeChargeSheet'), {
      id: 'NO/SUCH/SHEET',
      outcome: 'DELIVERED',
    });
    const isRegistry = personas[persona]?.role === 'COURT_REGISTRY';
    expect(data?.acknowledgeChargeSheet ?? null).toBeNull();
    expect(errors?.[0].extensions.code).toBe(isRegistry ? 'BAD_USER_INPUT' : 'FORBIDDEN');
  });
});

describe('the sheet of undertrials by nearest date', () => {
  it('is in order, counted, and continues where it ended', async () => {
    const query = operation('Undertrials');
    const all = (await world.ask('js-beur', query, { prison: 'BEUR', orderBy: 'NEAREST_DATE', first: 200 })).data
      .undertrials;
    const dates = all.nodes.map(
      ({ nearestDate }: { nearestDate: { on: string } | null }) => nearestDate?.on ?? '9999-12-31',
    );
    expect(dates).toEqual(dates.toSorted());
    expect(all.totalCount).toBe(all.nodes.length);
    const first = (await world.ask('js-beur', query, { prison: 'BEUR', orderBy: 'NEAREST_DATE', first: 3 })).data
      .undertrials;
    const next = (
      await world.ask('js-beur', query, {
        prison: 'BEUR',
        orderBy: 'NEAREST_DATE',
        first: 3,
        after: first.pageInfo.endCursor,
      })
    ).data.undertrials;
    expect([...first.nodes, ...next.nodes].map(({ prisonerId }: { prisonerId: string }) => prisonerId)).toEqual(
      all.nodes.slice(0, 6).map(({ prisonerId }: { prisonerId: string }) => prisonerId),
    );
  });

  it('holds whom the statuses asked for hold, and nobody else', async () => {
    const query = operation('Undertrials');
    const accrued = (
      await world.ask('js-beur', query, { prison: 'BEUR', filter: { defaultBail: ['ACCRUED'] }, first: 200 })
    ).data.undertrials;
    expect(accrued.nodes.map(({ prisonerId }: { prisonerId: string }) => prisonerId)).toContain('BEUR-2026-00008');
    for (const { cases } of accrued.nodes)
      expect(
        cases.some(
          ({ detention }: { detention: { defaultBail: { status: string } } }) =>
            detention.defaultBail.status === 'ACCRUED',
        ),
      ).toBe(true);
    const third = (
      await world.ask('js-beur', query, { prison: 'BEUR', filter: { maximumDetention: ['THIRD_REACHED'] }, first: 200 })
    ).data.undertrials;
    expect(third.nodes.map(({ prisonerId }: { prisonerId: string }) => prisonerId)).toContain('BEUR-2025-00003');
  });
});

describe('an acknowledgement', () => {
  it('of another court’s charge sheet is refused as one that does not exist', async () => {
    const refused = (persona: string, id: string) =>
      world.ask(persona, operation('AcknowledgeChargeSheet'), { id, outcome: 'DELIVERED' });
    const [elsewhere, absent] = [
      await refused('registry-hajipur', 'PIRBAHOR/CS-1/2026'),
      await refused('registry-hajipur', 'NO/SUCH/SHEET'),
    ];
    expect([elsewhere.status, elsewhere.data, elsewhere.errors]).toEqual([absent.status, absent.data, absent.errors]);
  });

  it('moves the exchange once, and is the same twice', async () => {
    const list = `query { chargeSheets(court: "PATNA-SESSIONS", filter: { exchangeState: SUBMITTED }, first: 5) { totalCount nodes { id exchange { state } } } }`;
    const [sheet] = (await world.ask('registry-patna', list)).data.chargeSheets.nodes;
    const acknowledge = (outcome: string, more: object = {}) =>
      world.ask('registry-patna', operation('AcknowledgeChargeSheet'), { id: sheet.id, outcome, ...more });
    const once = (await acknowledge('DELIVERED')).data.acknowledgeChargeSheet.chargeSheet;
    expect(once.exchange).toMatchObject({ state: 'DELIVERED', consumedAt: null });
    const twice = (await acknowledge('DELIVERED')).data.acknowledgeChargeSheet.chargeSheet;
    expect(twice).toEqual(once);
    expect((await acknowledge('RETURNED')).errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    expect((await acknowledge('REGISTERED')).errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(
      (await acknowledge('RETURNED', { objections: ['The seizure list is not signed.'] })).data.acknowledgeChargeSheet
        .chargeSheet.exchange,
    ).toMatchObject({
      state: 'RETURNED',
      objections: ['The seizure list is not signed.'],
    });
    expect(
      (
        await world.ask(
          'sho-pirbahor',
          `query { chargeSheets(court: "PATNA-SESSIONS", filter: { exchangeState: RETURNED }, first: 50) { nodes { id } } }`,
        )
      ).data.chargeSheets.nodes.map(({ id }: { id: string }) => id),
    ).toContain(sheet.id);
  });
});
