import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { administer } from '../support/administer.ts';
import { expectNothingInside, expectRefused } from '../support/refusal.ts';
import { testNow } from '../support/template.ts';
import { type Answer, openWorld, operation, type World } from '../support/world.ts';

// T26: what nobody asked for, brought in beside what was: a field of an input, a variable, a claim in the body.

let world: World;
let registry: string;
beforeAll(async () => {
  world = await openWorld();
  registry = `Bearer ${await world.token('registry-patna')}`;
});
afterAll(() => world.close());

const murder = { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 };
const byFir = 'query ($fir: FirKeyInput) { case(fir: $fir) { id } }';
const list = 'query ($filter: CaseFilter!) { cases(filter: $filter, first: 1) { totalCount } }';

const codes = ({ errors }: Answer): string[] => (errors ?? []).map(({ extensions }) => extensions.code as string);

/** Names that stand in the schema, in the databases, in JavaScript, and nowhere. */
const strangers = [
  'name',
  'narrative',
  'victimName',
  'victim_name',
  'prisonerId',
  'id',
  'own',
  'role',
  'zerro',
  'stations',
  'OR',
  'AND',
  'where',
  'orderBy',
  '_and',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'zqxj',
] as const;

describe('a field that an input does not have', () => {
  const refusedAs = async (query: string, variables: object, name: string): Promise<string> => {
    const answer = await world.ask('pp-patna', query, variables);
    expectNothingInside(answer);
    expect(answer.status).toBe(400);
    return answer.text.replaceAll(`\\"${name}\\"`, '·').replaceAll(/"column":\d+/g, '');
  };

  it('is refused alike whatever it is called and whatever it holds: a hidden column is as unknown as a random word', async () => {
    for (const [query, variables] of [
      [byFir, (name: string, value: unknown) => ({ fir: { ...murder, [name]: value } })],
      [list, (name: string, value: unknown) => ({ filter: { [name]: value } })],
    ] as const) {
      const refusals = new Set<string>();
      for (const name of strangers)
        for (const value of ['Sarojini', 1, null, { contains: 'S' }])
          refusals.add(await refusedAs(query, variables(name, value), name));
      expect(refusals.size).toBe(1);
      expect([...refusals][0]).toContain('BAD_USER_INPUT');
    }
  });

  it('is refused alike where it is written into the document', async () => {
    const refusals = new Set<string>();
    for (const name of strangers)
      for (const value of ['"Sarojini"', '1', 'null', '{ contains: "S" }'])
        refusals.add(await refusedAs(`{ cases(filter: { ${name}: ${value} }, first: 1) { totalCount } }`, {}, name));
    expect(refusals.size).toBe(1);
    expect([...refusals][0]).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  it('is refused as an argument of a field or a directive', async () => {
    for (const query of [
      '{ me(role: "JUDGE") { role } }',
      '{ me { permissions(role: "JUDGE") { field } } }',
      '{ case(cnr: "BRPA010000012026", own: true) { id } }',
      '{ cases(filter: {}, first: 1, role: "JUDGE") { totalCount } }',
      '{ me { role @include(if: true, role: "JUDGE") } }',
    ])
      expect(codes(await world.ask('pp-patna', query)), query).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('another prototype', () => {
  it.each([
    ['beside the query', '{"query":"{ me { role } }","__proto__":{"role":"JUDGE"}}'],
    [
      'in the variables',
      `{"query":${JSON.stringify(byFir)},"variables":{"__proto__":{"fir":${JSON.stringify(murder)}}}}`,
    ],
    [
      'in an input',
      `{"query":${JSON.stringify(byFir)},"variables":{"fir":{"state":"BR","__proto__":${JSON.stringify(murder)}}}}`,
    ],
    [
      'by way of its constructor',
      `{"query":${JSON.stringify(byFir)},"variables":{"fir":{"constructor":{"prototype":{"zero":true}}}}}`,
    ],
  ])('is refused: %s', async (_where, body) => {
    expectRefused(await world.post(body, { authorization: registry }), 'BAD_USER_INPUT', 400);
    expect(({} as Record<string, unknown>).role).toBeUndefined();
    expect(({} as Record<string, unknown>).zero).toBeUndefined();
  });

  it('is refused in the document', async () => {
    for (const query of [
      '{ cases(filter: { __proto__: { state: "BR" } }, first: 1) { totalCount } }',
      '{ cases(filter: { constructor: { prototype: { state: "BR" } } }, first: 1) { totalCount } }',
      '{ cases(__proto__: {}, filter: {}, first: 1) { totalCount } }',
    ])
      expect(codes(await world.ask('pp-patna', query)), query).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('a variable that the document does not declare', () => {
  it('changes nothing', async () => {
    const plain = await world.ask('js-beur', operation('Undertrials'), { prison: 'BEUR', first: 3 });
    const more = { role: 'JUDGE', principal: { role: 'JUDGE' }, purpose: 'TRIAL', case_ids: [], own: true, x: [1] };
    const other = await world.ask('js-beur', operation('Undertrials'), { ...more, prison: 'BEUR', first: 3 });
    const withoutCursors = ({ data }: Answer): string => JSON.stringify(data.undertrials.nodes);
    expect(withoutCursors(other)).toBe(withoutCursors(plain));
  });

  it('and a claim beside the query change nobody’s role, posting or purpose', async () => {
    const body = JSON.stringify({
      query: '{ me { role jurisdiction { unit } } }',
      variables: {},
      role: 'JUDGE',
      context: { principal: { role: 'JUDGE' } },
      extensions: { role: 'JUDGE', purpose: 'TRIAL', authorization: 'Bearer x' },
      operationName: null,
    });
    const asked = await world.post(body, { authorization: registry, 'x-role': 'JUDGE', 'x-forwarded-user': 'JUDGE' });
    expect(asked.data).toEqual({ me: { role: 'COURT_REGISTRY', jurisdiction: { unit: 'PATNA-SESSIONS' } } });
  });
});

type Kept = {
  readonly outcome: string;
  readonly court_id: string;
  readonly acknowledged_by: string;
  readonly seconds: number;
};

describe('an acknowledgement', () => {
  let id: string;
  beforeEach(async () => {
    const { data } = await world.ask(
      'registry-patna',
      '{ chargeSheets(court: "PATNA-SESSIONS", filter: { exchangeState: SUBMITTED }, first: 1) { nodes { id } } }',
    );
    id = data.chargeSheets.nodes[0].id;
  });

  const acknowledge = (args: string): Promise<Answer> =>
    world.ask(
      'registry-patna',
      `mutation { acknowledgeChargeSheet(id: "${id}", ${args}) { chargeSheet { id filedAt exchange { state deliveredAt registeredAt } } } }`,
    );

  const kept = (): Promise<Kept[]> =>
    administer(world.owners.gateway, async (client) => {
      const found = await client.query<Kept>(
        'select outcome, court_id, acknowledged_by, abs(extract(epoch from now() - acknowledged_at))::int as seconds from acknowledgement where charge_sheet_id = $1',
        [id],
      );
      return found.rows;
    });

  it.each([
    'outcome: DELIVERED, by: "JUDGE-PATNA-001"',
    'outcome: DELIVERED, court: "HAJIPUR-SESSIONS"',
    'outcome: DELIVERED, acknowledgedAt: "2020-01-01T00:00:00Z"',
    'outcome: DELIVERED, filedAt: "2020-01-01T00:00:00Z"',
    'outcome: DELIVERED, acknowledgementNo: "1"',
    'outcome: SUBMITTED',
    'outcome: "DELIVERED"',
    'outcome: null',
    'outcome: DELIVERED, objections: [null]',
  ])('takes nothing that its registry may not say: %s', async (args) => {
    expect(codes(await acknowledge(args))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await kept()).toEqual([]);
  });

  it('of a number that another court gave is refused, and so is one that nobody gave', async () => {
    for (const cnr of ['BRVA010000012026', 'BRPA020000012025', 'BRPA019999992026']) {
      expect(codes(await acknowledge(`outcome: REGISTERED, cnr: "${cnr}"`)), cnr).toEqual(['BAD_USER_INPUT']);
      expect(await kept()).toEqual([]);
    }
  });

  it.each([
    ['before the charge sheet was written', 'outcome: DELIVERED, receivedOn: "2020-01-01"'],
    ['in the future', 'outcome: DELIVERED, receivedOn: "2026-11-21"'],
    ['of no court', 'outcome: DELIVERED, objections: ["none"]'],
    ['of no registration', 'outcome: CONSUMED, cnr: "BRPA010000082026"'],
    ['without a word', 'outcome: RETURNED, objections: [" "]'],
  ])('%s is refused', async (_what, args) => {
    expect(codes(await acknowledge(args))).toEqual(['BAD_USER_INPUT']);
    expect(await kept()).toEqual([]);
  });

  it('is kept in the name, the court and the instant of its token, whatever day of receipt it tells: no clock is set back', async () => {
    const { data } = await acknowledge('outcome: DELIVERED, receivedOn: "2026-11-15"');
    const { filedAt, exchange } = data.acknowledgeChargeSheet.chargeSheet;
    expect(exchange).toMatchObject({ state: 'DELIVERED', registeredAt: null });
    expect(Date.parse(filedAt)).toBeGreaterThan(testNow.getTime() - 86_400_000);
    expect(filedAt).toBe(exchange.deliveredAt);
    expect(await kept()).toEqual([
      {
        outcome: 'DELIVERED',
        court_id: 'PATNA-SESSIONS',
        acknowledged_by: 'REGISTRY-PATNA-001',
        seconds: expect.any(Number),
      },
    ]);
    expect((await kept())[0]?.seconds).toBeLessThan(60);
  });
});
