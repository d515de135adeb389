import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/world.ts';
import { everybody, matters, plant, timelessOf } from './attack.ts';

// T11. A count tells of what it counts: whole lists less their parts, two filters that differ in one record, the length of what is withheld.
// That a list holds own records only is in tests/journeys/ownLists.test.ts; here are the differences.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Root = 'cases' | 'undertrials' | 'chargeSheets';

const asked: Readonly<Record<Root, (filter: string) => string>> = {
  cases: (filter) => `cases(filter: { ${filter} }, first: 200) { totalCount nodes { id } }`,
  undertrials: (filter) =>
    `undertrials(state: "BR", filter: { ${filter} }, first: 200) { totalCount nodes { prisonerId } }`,
  chargeSheets: (filter) =>
    `chargeSheets(court: "PATNA-SESSIONS", filter: { ${filter} }, first: 200) { totalCount nodes { id } }`,
};

type Listed = { totalCount: number; nodes: { id?: string; prisonerId?: string }[] } | null;

const list = async (persona: string, root: Root, filter = '', claims: object = {}): Promise<Listed> => {
  const { data } = await world.ask(persona, `{ list: ${asked[root](filter)} }`, {}, claims);
  return data?.list ?? null;
};

const idsOf = (found: Listed): string[] => (found?.nodes ?? []).map(({ id, prisonerId }) => id ?? prisonerId ?? '');

/** Two filters that divide a list between them. */
const halves: readonly (readonly [root: Root, one: string, other: string])[] = [
  ['cases', 'registeredTo: "2026-05-31"', 'registeredFrom: "2026-06-01"'],
  ['cases', 'nextHearingTo: "2026-12-03"', 'nextHearingFrom: "2026-12-04"'],
  ['undertrials', 'admittedTo: "2026-05-31"', 'admittedFrom: "2026-06-01"'],
  ['undertrials', 'sex: MALE', 'sex: FEMALE'],
  ['chargeSheets', 'filedTo: "2026-06-30"', 'filedFrom: "2026-07-01"'],
];

describe.each(halves)('%s divided by %s and %s', (root, one, other) => {
  it('is for everybody two lists that share nothing, each counted as long as it is, within the whole', async () => {
    for (const persona of everybody) {
      const [whole, left, right] = [
        await list(persona, root),
        await list(persona, root, one),
        await list(persona, root, other),
      ];
      for (const found of [whole, left, right])
        expect(found?.totalCount ?? 0, persona).toBe(new Set(idsOf(found)).size);
      const all = new Set(idsOf(whole));
      for (const id of [...idsOf(left), ...idsOf(right)]) expect(all.has(id), persona).toBe(true);
      expect(
        idsOf(left).filter((id) => idsOf(right).includes(id)),
        persona,
      ).toEqual([]);
    }
  });
});

describe('the difference of two counts', () => {
  it('is nought for a case that the caller may not know of: with it planted, moved or sealed, as without', async () => {
    const roots = halves.flatMap(([root, one, other], at) =>
      ['', one, other].map((filter, half) => `r${at}_${half}: ${asked[root](filter)}`),
    );
    const counts = async (persona: string) => timelessOf(await world.ask(persona, `{ ${roots.join(' ')} }`));
    const strangers = everybody.filter((persona) => persona !== 'judge-patna');
    await plant(
      world,
      'courts',
      "update courts.court_case_facts set next_hearing_on = '01-12-2026', sealed = true where cnr in ('BRPA010000042026', 'BRPA020000042026')",
    );
    await world.gateway.indexing.catchUp();
    const before = new Map<string, unknown>();
    for (const persona of strangers) before.set(persona, await counts(persona));
    await plant(
      world,
      'courts',
      "update courts.court_case_facts set next_hearing_on = '20-12-2026', stage = 'JUDGMENT' where cnr in ('BRPA010000042026', 'BRPA020000042026')",
    );
    await plant(
      world,
      'police',
      "update police.fir_facts set registered_at = '2026-01-05' where fir_id = 'PIRBAHOR/4/2026'",
    );
    await world.gateway.indexing.catchUp();
    for (const persona of strangers) expect(await counts(persona), persona).toEqual(before.get(persona));
  });

  it('tells a caller whose token names its cases of those alone', async () => {
    const [id = ''] = idsOf(await list('pp-patna', 'cases'));
    const narrowed = { case_ids: [id] };
    expect((await list('pp-patna', 'cases', '', narrowed))?.totalCount).toBe(1);
    expect((await list('pp-patna', 'cases', '', { case_ids: [] }))?.totalCount).toBe(0);
    expect((await list('pp-patna', 'undertrials', '', { case_ids: [] }))?.totalCount).toBe(0);
    expect((await list('pp-patna', 'chargeSheets', '', { case_ids: [] }))?.totalCount).toBe(0);
    // A name in a token narrows; it does not grant.
    expect((await list('pp-hajipur', 'cases', '', narrowed))?.totalCount).toBe(0);
  });
});

describe('the count of an entry in extensions.withheld', () => {
  it('is of the objects in the answer, not of what stands behind them', async () => {
    const query = `query ($fir: FirKeyInput) { case(fir: $fir) { victims { injury name } caseDiary { text } statements { text } witnesses { name } } }`;
    const told = async (persona: string) => timelessOf(await world.ask(persona, query, { fir: matters.rape }));
    const personas = ['registry-patna', 'scrb-bihar', 'js-beur', 'sho-noida', 'dlsa-patna'];
    const before = [];
    for (const persona of personas) before.push(await told(persona));
    await plant(
      world,
      'police',
      `delete from police.case_diary_entry where fir_id = 'MAHILA-PATNA/1/2026'; delete from police.magistrate_statement where fir_id = 'MAHILA-PATNA/1/2026';
       update police.victim set injury = null where fir_id = 'MAHILA-PATNA/1/2026'`,
    );
    const after = [];
    for (const persona of personas) after.push(await told(persona));
    expect(after).toEqual(before);
  });
});

describe('what has changed since an instant', () => {
  it('does not find a case for a change of which the caller may not know: a draft, a child’s custody', async () => {
    const since = new Date().toISOString();
    await plant(
      world,
      'police',
      `insert into police.charge_sheet_facts (charge_sheet_id, fir_id, court_id, supplementary, draft, sections) values ('DRAFT/2', 'PIRBAHOR/1/2025', 'PATNA-SESSIONS', true, true, '{BNS 109(1)}')`,
    );
    await world.gateway.indexing.catchUp();
    for (const persona of ['judge-patna', 'registry-patna', 'js-beur', 'scrb-bihar'])
      expect((await list(persona, 'cases', `updatedSince: "${since}"`))?.totalCount, persona).toBe(0);
  });
});
