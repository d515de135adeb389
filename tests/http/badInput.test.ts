import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNothingInside, expectRefused } from '../support/refusal.ts';
import { type Answer, answerOf, openWorld, type World } from '../support/world.ts';

let world: World;
let authorization: string;
beforeAll(async () => {
  world = await openWorld();
  authorization = `Bearer ${await world.token('pp-patna')}`;
});
afterAll(() => world.close());

const post = (body: string, headers: Record<string, string> = {}): Promise<Answer> =>
  world.post(body, { authorization, ...headers });

const ask = (query: string, variables: object = {}): Promise<Answer> => post(JSON.stringify({ query, variables }));

const me = '{ me { role } }';

/** A question that was understood but cannot be answered: null at its root and one error at its place. */
const expectBadAtRoot = (answer: Answer, root: string): void => {
  expectRefused(answer, 'BAD_USER_INPUT', 200);
  expect(answer.data).toEqual({ [root]: null });
  expect(answer.errors?.[0].path).toEqual([root]);
};

const caseByCnr = 'query ($cnr: CNR) { case(cnr: $cnr) { id } }';

/** CNRs as the eCourts publish them. */
const realCnrs = [
  'GAHC010225502018',
  'GAHC040007922024',
  'HCBM060000522019',
  'JKHC020000011990',
  'JKHC020000011998',
  'JKHC020000021998',
  'JKHC020000082003',
  'JKHC020000152024',
  'JKHC020000482024',
  'JKHC020000942001',
  'JKHC020001332024',
  'JKHC020002822024',
  'JKHC020002832024',
  'JKHC020004022024',
  'JKHC020004622024',
  'JKHC020005001990',
  'JKHC020005212019',
  'JKHC020005231990',
  'JKHC020005441990',
  'JKHC020005852024',
  'JKHC020005912024',
  'JKHC020005932024',
  'JKHC020007392024',
  'JKHC020007532024',
  'JKHC020008042024',
  'JKHC020008372024',
  'JKHC020009202024',
  'JKHC020011932024',
  'JKHC020012112010',
  'JKHC020012172024',
];

describe('a CNR', () => {
  it.each(realCnrs)('that a court really gave is understood: %s', async (cnr) => {
    const { data, errors } = await ask(caseByCnr, { cnr });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ case: null });
  });

  it.each([
    'BRPA010000012026',
    'BRPA01-000001-2026',
    'BRPA-01-0000012026',
    'brpa010000012026',
    ' BRPA010000012026 ',
    'ＢＲＰＡ０１００００１２０２６'.replace('１００００１', '１０００００１'),
  ])('leads to one case however it is written: "%s"', async (cnr) => {
    const canonical = await ask(caseByCnr, { cnr: 'BRPA010000012026' });
    expect(canonical.data.case.id).toMatch(/\S/);
    expect((await ask(caseByCnr, { cnr })).data).toEqual(canonical.data);
    expect((await ask(`{ case(cnr: ${JSON.stringify(cnr)}) { id } }`)).data).toEqual(canonical.data);
  });

  it.each([
    ['too short', 'BRPA01000001202'],
    ['too long', 'BRPA0100000120266'],
    ['digits where letters belong', '1RPA010000012026'],
    ['letters where digits belong', 'BRPA01O000012026'],
    ['a year before there were such courts', 'BRPA010000011826'],
    ['a year to come in a century', 'BRPA010000012126'],
    ['a space inside', 'BRPA01 000012026'],
    ['another dash', 'BRPA01–0000012026'],
    ['nothing', ''],
    ['hyphens alone', '----------------'],
    ['a wildcard', 'BRPA01%%%%%%2026'],
    ['a quotation mark', "BRPA01' OR 1=1--"],
    ['a letter of another script', 'ВRPA010000012026'],
    ['a line break', 'BRPA010000012026\nBRPA010000022026'],
  ])('of wrong form is refused in words: %s', async (_title, cnr) => {
    const literal = await ask(`{ case(cnr: ${JSON.stringify(cnr)}) { id } }`);
    for (const answer of [await ask(caseByCnr, { cnr }), literal]) {
      expectRefused(answer, 'BAD_USER_INPUT', 400);
      expect(answer.errors?.[0].message).toBe(
        'A CNR has 16 characters: four letters, eight digits and the year, as in BRPA010000452026.',
      );
    }
  });

  it.each([[16], [true], [['BRPA010000012026']], [{ cnr: 'BRPA010000012026' }]])('is text, not %j', async (cnr) => {
    expectRefused(await ask(caseByCnr, { cnr }), 'BAD_USER_INPUT', 400);
  });
});

const fir = { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 };
const caseByFir = 'query ($fir: FirKeyInput) { case(fir: $fir) { id } }';
const caseByNumber = 'query ($n: CaseNumberInput) { case(caseNumber: $n) { id } }';
const cases = 'query ($filter: CaseFilter!) { cases(filter: $filter, first: 1) { totalCount } }';
const undertrials =
  'query ($prison: ID, $district: String, $state: String) { undertrials(prison: $prison, district: $district, state: $state, first: 1) { totalCount } }';
const chargeSheets = 'query ($court: ID!) { chargeSheets(court: $court, first: 1) { totalCount } }';

describe('a unit that nobody knows', () => {
  it.each<[string, string, object, string]>([
    ['a station', caseByFir, { fir: { ...fir, station: 'Nowhere' } }, 'case'],
    ['a station of another district', caseByFir, { fir: { ...fir, district: 'Vaishali' } }, 'case'],
    ['a district', caseByFir, { fir: { ...fir, district: 'Nowhere' } }, 'case'],
    ['a state', caseByFir, { fir: { ...fir, state: 'XX' } }, 'case'],
    ['a court', caseByNumber, { n: { court: 'NOWHERE', caseType: 'S.TR.', number: 1, year: 2025 } }, 'case'],
    ['a station to filter by', cases, { filter: { station: 'Nowhere' } }, 'cases'],
    ['a district to filter by', cases, { filter: { district: 'Nowhere' } }, 'cases'],
    ['a state to filter by', cases, { filter: { state: 'XX' } }, 'cases'],
    ['a court to filter by', cases, { filter: { court: 'NOWHERE' } }, 'cases'],
    ['a prison', undertrials, { prison: 'NOWHERE' }, 'undertrials'],
    ['a district of prisons', undertrials, { district: 'Nowhere' }, 'undertrials'],
    ['a state of prisons', undertrials, { state: 'XX' }, 'undertrials'],
    ['a prison that is a court', undertrials, { prison: 'PATNA-SESSIONS' }, 'undertrials'],
    ['a court that is a prison', chargeSheets, { court: 'BEUR' }, 'chargeSheets'],
    ['a court of charge sheets', chargeSheets, { court: 'NOWHERE' }, 'chargeSheets'],
  ])('is refused: %s', async (_title, query, variables, root) => {
    expectBadAtRoot(await ask(query, variables), root);
  });
});

describe('a question without its key', () => {
  it.each<[string, string, object, string]>([
    ['a case by nothing', '{ case { id } }', {}, 'case'],
    ['a case by null', caseByCnr, { cnr: null }, 'case'],
    ['undertrials of nowhere', undertrials, {}, 'undertrials'],
    ['undertrials of two places', undertrials, { prison: 'BEUR', district: 'PATNA' }, 'undertrials'],
    ['undertrials of three places', undertrials, { prison: 'BEUR', district: 'PATNA', state: 'BR' }, 'undertrials'],
  ])('is refused: %s', async (_title, query, variables, root) => {
    expectBadAtRoot(await ask(query, variables), root);
  });
});

const pages: readonly (readonly [root: string, query: string])[] = [
  [
    'cases',
    'query ($first: Int!, $after: String) { cases(filter: {}, first: $first, after: $after) { pageInfo { endCursor } } }',
  ],
  [
    'undertrials',
    'query ($first: Int!, $after: String) { undertrials(state: "BR", first: $first, after: $after) { pageInfo { endCursor } } }',
  ],
  [
    'chargeSheets',
    'query ($first: Int!, $after: String) { chargeSheets(court: "PATNA-SESSIONS", first: $first, after: $after) { pageInfo { endCursor } } }',
  ],
];

describe.each(pages)('a page of %s', (root, query) => {
  it.each([0, -1, 201, 100_000, -2_147_483_648])('of %d items is refused', async (first) => {
    expectBadAtRoot(await ask(query, { first }), root);
  });

  it.each([1, 200])('of %d items is answered', async (first) => {
    expect((await ask(query, { first })).errors).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['garbage', 'garbage'],
    ['a dot', '.'],
    ['a position that nobody sealed', `${Buffer.from('["2026-01-01","C1"]').toString('base64url')}.AAAAAAAAAAAAAAAA`],
    ['a long text', 'A'.repeat(50_000)],
    ['another script', 'पृष्ठ'],
  ])('after a cursor of %s is refused', async (_title, after) => {
    expectBadAtRoot(await ask(query, { first: 1, after }), root);
  });

  it('after a cursor of another list is refused', async () => {
    for (const [other, otherQuery] of pages.filter(([name]) => name !== root)) {
      const { data } = await ask(otherQuery, { first: 1 });
      expectBadAtRoot(await ask(query, { first: 1, after: data[other].pageInfo.endCursor }), root);
    }
  });

  it("after another caller's cursor is refused", async () => {
    const { data } = await ask(query, { first: 1 });
    const after = data[root].pageInfo.endCursor;
    expect(after).toMatch(/\S/);
    expectBadAtRoot(await world.ask('dop-bihar', query, { first: 1, after }), root);
    expectBadAtRoot(await world.ask('pp-patna', query, { first: 1, after }, { sub: 'PP-PATNA-002' }), root);
    expect((await world.ask('pp-patna', query, { first: 1, after })).errors).toBeUndefined();
  });
});

describe('a cursor', () => {
  const hajipur = pages[0]?.[1].replace('filter: {}', 'filter: { district: "Vaishali" }') ?? '';

  it('of the same list under another filter is refused', async () => {
    const [root, query] = pages[0] ?? ['', ''];
    const { data } = await ask(query, { first: 1 });
    expectBadAtRoot(await ask(hajipur, { first: 1, after: data[root].pageInfo.endCursor }), root);
  });

  it('with one letter changed is refused', async () => {
    const [root, query] = pages[0] ?? ['', ''];
    const cursor: string = (await ask(query, { first: 1 })).data[root].pageInfo.endCursor;
    const changed = cursor.startsWith('A') ? `B${cursor.slice(1)}` : `A${cursor.slice(1)}`;
    expectBadAtRoot(await ask(query, { first: 1, after: changed }), root);
  });
});

describe('a body that is no request', () => {
  it.each([
    ['half of an object', '{"query":'],
    ['words', 'let me in'],
    ['a form', 'query=%7Bme%7Brole%7D%7D'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '1'],
    ['a text', '"{ me { role } }"'],
    ['an empty object', '{}'],
    ['an empty list', '[]'],
    ['a batch', JSON.stringify([{ query: me }, { query: me }])],
    ['a batch of one', JSON.stringify([{ query: me }])],
    ['a query that is a number', '{"query":1}'],
    ['a query that is a parsed document', '{"query":{"kind":"Document"}}'],
    ['variables in a text', JSON.stringify({ query: me, variables: '{}' })],
    ['variables in a list', JSON.stringify({ query: me, variables: [1] })],
    ['an operation name that is a number', JSON.stringify({ query: me, operationName: 1 })],
    ['another prototype', '{"__proto__":{"query":"{ me { role } }"}}'],
    [
      'an operation name that the document lacks',
      JSON.stringify({ query: `query Mine ${me}`, operationName: 'Yours' }),
    ],
    ['two operations and no name', JSON.stringify({ query: `query One ${me} query Two ${me}` })],
  ])('is refused: %s', async (_title, body) => {
    expectRefused(await post(body), 'BAD_USER_INPUT', 400);
  });

  it('is refused when it is too large', async () => {
    expectRefused(await post(JSON.stringify({ query: `${me} #${'x'.repeat(300_000)}` })), 'BAD_USER_INPUT', 413);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/xml',
    'json',
  ])('is refused as %s, which a page of another site may send or nobody here reads', async (type) => {
    expectRefused(await post(JSON.stringify({ query: me }), { 'content-type': type }), 'BAD_USER_INPUT', 415);
  });
});

describe('a request by another method', () => {
  type Init = { method?: string; headers?: Record<string, string>; body?: string };
  const get = async (path: string, init: Init = {}): Promise<Answer> =>
    answerOf(await fetch(`${world.url}${path}`, { ...init, headers: { authorization, ...init.headers } }));
  const preflight = { 'apollo-require-preflight': '1' };
  const path = `/graphql?query=${encodeURIComponent(me)}`;

  it('is refused by GET without a header that only a page of our own could send', async () => {
    expectRefused(await get(path), 'BAD_USER_INPUT', 400);
  });

  it('is answered by GET with it', async () => {
    expect((await get(path, { headers: preflight })).data).toEqual({ me: { role: 'PUBLIC_PROSECUTOR' } });
  });

  it('is refused by GET when it would change something, or brings variables that are not JSON', async () => {
    const mutation = 'mutation { acknowledgeChargeSheet(id: "x", outcome: DELIVERED) { chargeSheet { id } } }';
    const changing = await get(`/graphql?query=${encodeURIComponent(mutation)}`, { headers: preflight });
    expect(changing.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(changing.status).toBe(405);
    expectNothingInside(changing);
    expectRefused(await get(`${path}&variables=x`, { headers: preflight }), 'BAD_USER_INPUT', 400);
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('is refused by %s', async (method) => {
    expectRefused(await get('/graphql', { method }), 'BAD_USER_INPUT', 404);
  });

  it('is refused without a body', async () => {
    expectRefused(await get('/graphql', { method: 'POST' }), 'BAD_USER_INPUT', 400);
  });

  it('is refused at an address where nothing is', async () => {
    expectRefused(await get('/graphql/v2'), 'BAD_USER_INPUT', 404);
  });

  it('is refused where it accepts nothing that is JSON', async () => {
    const headers = { 'content-type': 'application/json', accept: 'text/html' };
    expectRefused(
      await get('/graphql', { method: 'POST', headers, body: JSON.stringify({ query: me }) }),
      'BAD_USER_INPUT',
      406,
    );
  });
});

describe('a document that is not valid', () => {
  it.each([
    ['a brace too few', '{ me { role '],
    ['no selection', '{ me { } }'],
    ['a character that has no meaning', '{ me { role } } §'],
    ['nothing but a comment', '# me'],
    ['an unknown root', '{ everything { id } }'],
    ['an unknown field', '{ me { rol } }'],
    ['an unknown argument', '{ case(cnrr: "BRPA010000012026") { id } }'],
    ['an unknown type', 'query ($filter: CaseFilte!) { cases(filter: $filter, first: 1) { totalCount } }'],
    ['an unknown member of an enum', '{ cases(filter: { stage: INVESTIGATIO }, first: 1) { totalCount } }'],
    ['a missing argument', '{ cases(filter: {}) { totalCount } }'],
    ['a fragment that holds itself', 'query { me { ...A } } fragment A on Me { ...B } fragment B on Me { ...A }'],
    ['a field that is an object without its fields', '{ me }'],
  ])('is refused with %s, and nothing is suggested', async (_title, query) => {
    const answer = await ask(query);
    expect(answer.status).toBe(400);
    expect(new Set(answer.errors?.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['GRAPHQL_VALIDATION_FAILED']),
    );
    expect(answer.text).not.toMatch(/did you mean|INVESTIGATION\b|CaseFilter\b/i);
    expectNothingInside(answer);
  });

  it('is refused as a subscription: there is none', async () => {
    const { errors, data } = await ask('subscription { me { role } }');
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('a document that would cost too much', () => {
  it('is refused when it is too deep', async () => {
    const deep = `{ __schema { types { fields { type ${'{ ofType '.repeat(24)}{ name }${' }'.repeat(24)} } } } }`;
    expectRefused(await ask(deep), 'OPERATION_TOO_COSTLY', 400);
  });

  it('is refused when it goes in circles through the schema', async () => {
    const circles = `{ __type(name: "Query") ${'{ fields { type '.repeat(6)}{ name }${' } }'.repeat(6)} }`;
    const answer = await ask(circles);
    expect(answer.status).toBe(400);
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toContain('OPERATION_TOO_COSTLY');
    expectNothingInside(answer);
  });

  it('is refused when it is too long', async () => {
    expectRefused(await ask(`{ me { ${'role '.repeat(6_000)} } }`), 'OPERATION_TOO_COSTLY', 400);
  });

  it('is answered when it is the question that tools ask of a schema', async () => {
    const { data, errors } = await ask(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }));
    expect(errors).toBeUndefined();
    expect(data.__schema.types.length).toBeGreaterThan(50);
  });
});

describe('variables of wrong types', () => {
  const everything =
    'query ($fir: FirKeyInput, $filter: CaseFilter = {}, $first: Int = 1, $id: ID) { case(fir: $fir, prisonerId: $id) { id } cases(filter: $filter, first: $first) { totalCount } }';
  const name = 'Sarojini Minz; of Panchkula';

  it.each<[string, object]>([
    ['a name for a number', { first: name }],
    ['a name for an object', { fir: name }],
    ['a name for a number in an object', { fir: { ...fir, number: name } }],
    ['a name for a truth', { fir: { ...fir, zero: name } }],
    ['a name for a member of an enum', { filter: { stage: name } }],
    ['a name for a day', { filter: { registeredFrom: name } }],
    ['a name for an instant', { filter: { updatedSince: name } }],
    ['names for an identifier', { id: [name] }],
    ['a name in an object for a text', { filter: { state: { name } } }],
    ['a name that says where it stands', { first: `${name} at "fir.${name}"; ` }],
  ])('are refused without repeating what was typed: %s', async (_title, variables) => {
    const answer = await ask(everything, variables);
    expectRefused(answer, 'BAD_USER_INPUT', 400);
    for (const word of ['Sarojini', 'Minz', 'Panchkula']) expect(answer.text).not.toContain(word);
    expect(answer.errors?.[0].message).toMatch(/^Variable "\$\w+" does not fit its type \w+/);
  });

  it('are refused with the name of the variable, its type and the place', async () => {
    const { errors } = await ask(everything, { fir: { ...fir, number: 4_155_501_234 } });
    expect(errors?.[0].message).toBe('Variable "$fir" does not fit its type FirKeyInput at fir.number.');
  });

  it('are refused with the name of a field that is missing or unknown', async () => {
    const { number: _number, ...numberless } = fir;
    const missing = await ask(everything, { fir: numberless });
    expectRefused(missing, 'BAD_USER_INPUT', 400);
    expect(missing.errors?.[0].message).toContain('Field "number" of required type "Int!" was not provided.');
    const unknown = await ask(everything, { fir: { ...fir, suffix: 1 } });
    expectRefused(unknown, 'BAD_USER_INPUT', 400);
    expect(unknown.errors?.[0].message).toContain('Field "suffix" is not defined by type "FirKeyInput".');
  });

  it('are refused when one is missing or null', async () => {
    const query = 'query ($first: Int!) { cases(filter: {}, first: $first) { totalCount } }';
    expectRefused(await ask(query), 'BAD_USER_INPUT', 400);
    expectRefused(await ask(query, { first: null }), 'BAD_USER_INPUT', 400);
  });

  it.each<[string, string, object]>([
    ['a text with a NUL', 'query ($id: ID) { case(prisonerId: $id) { id } }', { id: 'BEUR\u0000' }],
    ['a NUL in a filter', cases, { filter: { prosecutor: 'PP\u0000' } }],
    ['the year nought', cases, { filter: { registeredFrom: '0000-01-01' } }],
  ])('are refused where no record could hold them: %s', async (_title, query, variables) => {
    const answer = await ask(query, variables);
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expectNothingInside(answer);
  });
});
