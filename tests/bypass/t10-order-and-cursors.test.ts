import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, openWorld, operation, type World } from '../support/world.ts';
import { everybody, oneOfEachRole, plant, timelessOf } from './attack.ts';

// T10. To sort by a value is to read it, and a cursor may carry it. What garbage, another list and another caller get from a cursor is in
// tests/http/badInput.test.ts.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type List = { readonly root: string; readonly args: string; readonly key: string; readonly persona: string };

const lists: readonly List[] = [
  { root: 'cases', args: 'filter: {}', key: 'id', persona: 'pp-patna' },
  { root: 'undertrials', args: 'prison: "BEUR"', key: 'prisonerId', persona: 'js-beur' },
  { root: 'undertrials', args: 'prison: "BEUR", orderBy: NEAREST_DATE', key: 'prisonerId', persona: 'js-beur' },
  { root: 'chargeSheets', args: 'court: "PATNA-SESSIONS"', key: 'id', persona: 'registry-patna' },
];

const page = ({ root, args, key, persona }: List, first: number, after: string | null = null, claims: object = {}) =>
  world.ask(
    persona,
    `query ($first: Int!, $after: String) { list: ${root}(${args}, first: $first, after: $after) {
      totalCount nodes { ${key} } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    { first, after },
    claims,
  );

const cursorsOf = ({ data }: Answer): string[] => [
  ...data.list.edges.map(({ cursor }: { cursor: string }) => cursor),
  data.list.pageInfo.endCursor,
];

const bytesOf = (cursor: string): Buffer => Buffer.from(cursor, 'base64url');

const refused = (answer: Answer): unknown => {
  expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  return timelessOf(answer);
};

describe.each(lists)('a cursor of $root($args)', (list) => {
  it('tells nothing: no day, no number, no name of what it stands at, and never the same twice', async () => {
    const [one, again] = [await page(list, 5), await page(list, 5)];
    const told = JSON.stringify(one.data.list.nodes).match(/[A-Z]+-\d+|\d{4}|C[\w-]{22}/g) ?? [];
    expect(told.length).toBeGreaterThan(0);
    for (const cursor of cursorsOf(one))
      for (const text of [bytesOf(cursor).toString('latin1'), bytesOf(cursor).toString('utf8'), cursor])
        for (const word of told.filter(({ length }) => length > 3)) expect(text).not.toContain(word);
    for (const cursor of cursorsOf(one)) expect(cursorsOf(again)).not.toContain(cursor);
  });

  it('is as long at one place as at any other of its list', async () => {
    const { data } = await page(list, 200);
    const lengths = data.list.edges.map(({ cursor }: { cursor: string }, at: number) => [
      JSON.stringify(data.list.nodes[at]).length,
      bytesOf(cursor).length,
    ]);
    // Only as the identifier that the caller is told anyway.
    const byLength = Map.groupBy(lengths as number[][], ([named]) => named);
    for (const [, found] of byLength) expect(new Set(found.map(([, sealed]) => sealed)).size).toBeLessThanOrEqual(2);
  });

  it('is refused in the same words with any one byte changed, cut short or made longer', async () => {
    const [cursor = ''] = cursorsOf(await page(list, 2));
    const bytes = bytesOf(cursor);
    const tampered = [0, 5, 12, 20, 28, bytes.length - 1].map((at) => {
      const copy = Buffer.from(bytes);
      copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
      return copy;
    });
    const others = [
      bytes.subarray(0, -1),
      bytes.subarray(1),
      Buffer.concat([bytes, Buffer.from([0])]),
      bytes.subarray(0, 28),
    ];
    const answers = [];
    for (const one of [...tampered, ...others]) answers.push(refused(await page(list, 2, one.toString('base64url'))));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('is of one posting: the same official elsewhere is refused as with a cursor that nobody wrote', async () => {
    const [cursor = ''] = cursorsOf(await page(list, 2));
    const moved = { posting: { state: 'BR', district: 'VAISHALI', unit: 'HAJIPUR-JAIL' } };
    const nobodys = refused(await page(list, 2, Buffer.alloc(80, 7).toString('base64url'), moved));
    expect(refused(await page(list, 2, cursor, moved))).toEqual(nobodys);
    expect(refused(await page(list, 2, cursor, { sub: 'ANOTHER' }))).toEqual(nobodys);
  });

  it('continues the list that it was cut from, however often it is asked', async () => {
    const { data } = await page(list, 3);
    const [one, again] = [
      await page(list, 3, data.list.pageInfo.endCursor),
      await page(list, 3, data.list.pageInfo.endCursor),
    ];
    expect(one.data.list.nodes).toEqual(again.data.list.nodes);
    expect(one.data.list.nodes.length).toBeGreaterThan(0);
  });
});

describe('a page', () => {
  it('is as long as was asked, and says that another follows where one does: what is hidden takes no place', async () => {
    const every = [
      ...lists,
      ...everybody.map((persona): List => ({ root: 'cases', args: 'filter: {}', key: 'id', persona })),
    ];
    for (const list of every) {
      const { data } = await page(list, 200);
      const { totalCount = 0, nodes = [] } = data.list ?? {};
      expect(nodes.length, list.persona).toBe(totalCount);
      let after: string | null = null;
      for (let seen = 0; seen < totalCount; ) {
        const { nodes: some, pageInfo }: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = (
          await page(list, 20, after)
        ).data.list;
        seen += some.length;
        expect(some.length, list.persona).toBe(Math.min(20, totalCount - seen + some.length));
        expect(pageInfo.hasNextPage, list.persona).toBe(seen < totalCount);
        after = pageInfo.endCursor;
      }
    }
  });
});

describe('an order', () => {
  const sorted = (persona: string, filter = ''): Promise<Answer> =>
    world.ask(
      persona,
      `{ undertrials(state: "BR", orderBy: NEAREST_DATE, first: 200${filter}) { nodes { prisonerId nearestDate { on } } } }`,
    );

  it('by computed dates is refused to those who may not read them, and sorts for the others by what they read', async () => {
    // Row 58 reads O to these; to the medical officer, the records bureau and the citizen NONE, A, NONE.
    for (const persona of [
      'sho-pirbahor',
      'sp-patna',
      'pp-patna',
      'dop-bihar',
      'js-beur',
      'prisons-hq-bihar',
      'dlsa-patna',
      'judge-patna',
      'registry-patna',
    ]) {
      const { data, errors } = await sorted(persona);
      expect(errors, persona).toBeUndefined();
      const days = data.undertrials.nodes.map(
        ({ nearestDate }: { nearestDate: { on: string } | null }) => nearestDate?.on ?? '9999-12-31',
      );
      expect(days, persona).toEqual(days.toSorted());
    }
    for (const persona of ['mo-beur', 'scrb-bihar', 'citizen-patna']) {
      const { data, errors } = await sorted(persona);
      expect(data, persona).toEqual({ undertrials: null });
      expect(
        errors?.map(({ extensions }) => extensions.code),
        persona,
      ).toEqual(['FORBIDDEN']);
    }
  });

  it('of cases is by the day of registration, which every role with a list of them reads', async () => {
    for (const persona of oneOfEachRole) {
      const query = '{ cases(filter: {}, first: 200) { nodes { firs { registeredAt } } } }';
      const nodes = (await world.ask(persona, query)).data.cases?.nodes ?? [];
      const days = nodes.map(
        ({ firs }: { firs: ({ registeredAt: string | null } | null)[] | null }) =>
          (firs ?? []).flatMap((fir) => fir?.registeredAt ?? []).toSorted()[0],
      );
      for (const day of days) expect(day, persona).toMatch(/^\d{4}-/);
    }
  });

  it('is no other than the two that are declared', async () => {
    for (const order of ['NAME', 'name', '"nearestDate"', 'CELL', '["NEAREST_DATE"]']) {
      const { status, data } = await world.ask(
        'js-beur',
        `{ undertrials(prison: "BEUR", orderBy: ${order}, first: 1) { totalCount } }`,
      );
      expect([status, data]).toEqual([400, undefined]);
    }
    const { status, data } = await world.ask(
      'js-beur',
      '{ cases(filter: {}, orderBy: NEAREST_DATE, first: 1) { totalCount } }',
    );
    expect([status, data]).toEqual([400, undefined]);
  });
});

describe('a sheet sorted by dates', () => {
  it('places a prisoner by the dates of the caller’s own case, not by an earlier one of another’s', async () => {
    const place = async (persona: string) => {
      const { data } = await world.ask(persona, operation('Undertrials'), {
        prison: 'BEUR',
        orderBy: 'NEAREST_DATE',
        first: 200,
      });
      return data.undertrials.nodes.map(({ prisonerId }: { prisonerId: string }) => prisonerId);
    };
    const before = await place('pp-hajipur');
    expect(before).toContain('BEUR-2024-00001');
    await plant(
      world,
      'prisons',
      "update prisons.custody_facts set first_remand_on = '2010-01-01' where prisoner_id = 'BEUR-2024-00001' and fir_station ilike '%pirbahor%'; update prisons.custody set first_remand_on = '2010-01-01', remand_spells = '[]' where prisoner_id = 'BEUR-2024-00001' and custody_id like '%PIRBAHOR%'",
    );
    expect(await place('pp-hajipur')).toEqual(before);
  });
});
