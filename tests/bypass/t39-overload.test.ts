import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directoryOf } from '../../src/core/units.ts';
import { expectNothingInside } from '../support/refusal.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';

// T39: a request that is small to send and large to answer. Each is answered, or refused, for little work, and others are answered meanwhile.

const CPU_MS = 2_000;

let world: World;
let authorization: string;
beforeAll(async () => {
  world = await openWorld();
  authorization = `Bearer ${await world.token('pp-patna')}`;
  await world.ask('pp-patna', '{ me { role } }');
});
afterAll(() => world.close());

const times = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join(' ');

const nested = (count: number, open: string, inner: string, close: string): string =>
  `${open.repeat(count)}${inner}${close.repeat(count)}`;

/** Fragments of which each spreads the next one twice: so many doublings. */
const doubling = (count: number, spread: (next: string) => string): string =>
  `{ me { ...F0 } } ${times(count, (at) => `fragment F${at} on Me { ${spread(`...F${at + 1}`)} }`)} fragment F${count} on Me { role }`;

const costly = 'OPERATION_TOO_COSTLY';
const invalid = 'GRAPHQL_VALIDATION_FAILED';
const badInput = 'BAD_USER_INPUT';

/** What is sent, and the codes that it may be refused with; none where it is answered. */
type Overload = readonly [what: string, query: string, codes: readonly string[]];

const documents: readonly Overload[] = [
  ['fragments that double', doubling(22, (next) => `${next} ${next}`), [costly]],
  ['three hundred fragments that double', doubling(300, (next) => `${next} role ${next}`), [costly]],
  ['inline fragments that double', doubling(22, (next) => `... { ${next} } ... on Me { ${next} }`), [costly]],
  [
    'fragments that double under aliases',
    `{ __schema { queryType { ...F0 } } } ${times(22, (at) => `fragment F${at} on __Type { a: ofType { ...F${at + 1} } b: ofType { ...F${at + 1} } }`)} fragment F22 on __Type { name }`,
    [costly],
  ],
  ['a fragment in a circle', '{ me { ...A } } fragment A on Me { ...B } fragment B on Me { ...A role }', [invalid]],
  ['a fragment within itself', '{ me { ...A } } fragment A on Me { ... { ...A } }', [invalid]],
  [
    'a circle of hundreds of fragments',
    `{ me { ...F0 } } ${times(500, (at) => `fragment F${at} on Me { ...F${(at + 1) % 500} }`)}`,
    [invalid],
  ],
  ['ten thousand aliases', `{ ${times(10_000, (at) => `a${at}: __typename`)} }`, [costly]],
  ['as many aliases as fit', `{ me { ${times(1_600, (at) => `a${at}: role`)} } }`, []],
  ['ten thousand directives', `{ me { role ${'@include(if: true) '.repeat(10_000)}} }`, [costly]],
  ['as many directives as fit', `{ me { role ${'@include(if: true) '.repeat(700)}} }`, [invalid]],
  ['directives that nobody knows', `{ me { role ${'@x '.repeat(2_000)}} }`, [invalid]],
  ['one field two thousand times', `{ me { ${'role '.repeat(1_900)}} }`, [costly]],
  ['one name for two fields, often', `{ me { ${times(800, () => 'a: role a: subject')} } }`, [costly, invalid]],
  [
    'fragments to be compared each with each',
    `{ me { ${times(400, (at) => `...F${at}`)} } } ${times(400, (at) => `fragment F${at} on Me { a: role b: subject }`)}`,
    [costly],
  ],
  [
    'lists of the schema within each other',
    `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
    [costly, invalid],
  ],
  ['many operations', times(400, (at) => `query Q${at} { me { role } }`), [badInput]],
  ['fields that nobody knows', `{ me { ${times(1_900, (at) => `x${at}`)} } }`, [invalid]],
  ['many variables', `query (${times(900, (at) => `$v${at}: Int`)}) { me { role } }`, [invalid]],
  ['a type in many brackets', `query ($a: ${nested(2_000, '[', 'Int', ']')}) { me { role } }`, [invalid]],
  ['a list in many brackets', `{ case(prisonerId: ${nested(2_000, '[', '', ']')}) { id } }`, [costly, invalid]],
  ['an object in many braces', `{ case(fir: ${nested(1_200, '{ a: ', '1', '}')}) { id } }`, [costly, invalid]],
  ['inline fragments in each other', `{ me { ${nested(1_200, '... { ', 'role', ' }')} } }`, []],
  ['a long comment', `{ me { role } }${'\n# x'.repeat(40_000)}`, []],
  ['many commas', `{ me { role ${','.repeat(200_000)} } }`, []],
  ['a long text', `{ case(prisonerId: "${'x'.repeat(200_000)}") { id } }`, []],
  ['a block text of many lines', `{ case(prisonerId: """${'  x\n'.repeat(40_000)}""") { id } }`, []],
  ['a text in escapes', `{ case(prisonerId: "${'\\u{1F600}'.repeat(20_000)}") { id } }`, []],
  ['a long name', `{ ${'x'.repeat(200_000)} }`, [invalid]],
  ['a number of many digits', `{ cases(filter: {}, first: ${'9'.repeat(200_000)}) { totalCount } }`, [invalid]],
];

const ofCase = 'query ($fir: FirKeyInput) { case(fir: $fir) { id } }';
const ofCases = 'query ($filter: CaseFilter!) { cases(filter: $filter, first: 1) { totalCount } }';
const ofUndertrials =
  'query ($status: [MaximumDetentionStatus!]) { undertrials(state: "BR", filter: { maximumDetention: $status }, first: 1) { totalCount } }';
const key = { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 };
const variables = (query: string, given: string): string => `{"query":${JSON.stringify(query)},"variables":${given}}`;

const bodies: readonly Overload[] = [
  ['variables in many braces', variables('{ me { role } }', nested(20_000, '{"a":', '1', '}')), [costly]],
  ['variables in many brackets', variables('{ me { role } }', `{"a":${nested(100_000, '[', '', ']')}}`), [costly]],
  ['a list where a text belongs', variables(ofCases, `{"filter":{"state":${nested(5_000, '[', '', ']')}}}`), [costly]],
  ['a list of ten thousand', variables(ofUndertrials, JSON.stringify({ status: Array(10_000).fill('RUNNING') })), []],
  [
    'a list of ten thousand mistakes',
    variables(ofUndertrials, JSON.stringify({ status: Array(10_000).fill('X') })),
    [badInput],
  ],
  [
    'ten thousand fields that nobody knows',
    variables(ofCase, `{"fir":{${Array.from({ length: 10_000 }, (_, at) => `"x${at}":1`).join(',')}}}`),
    [badInput],
  ],
  [
    'a station of blanks',
    variables(ofCase, JSON.stringify({ fir: { ...key, station: ' '.repeat(200_000) } })),
    [badInput],
  ],
  [
    'a station of dashes',
    variables(ofCase, JSON.stringify({ fir: { ...key, station: '- '.repeat(100_000) } })),
    [badInput],
  ],
  [
    'a section of brackets',
    variables(
      ofCases,
      JSON.stringify({ filter: { section: { act: 'B'.repeat(9_000), section: '('.repeat(200_000) } } }),
    ),
    [],
  ],
  [
    'a day of digits',
    variables(ofCases, JSON.stringify({ filter: { registeredFrom: '1'.repeat(200_000) } })),
    [badInput],
  ],
  [
    'an instant of digits',
    variables(ofCases, JSON.stringify({ filter: { updatedSince: '1'.repeat(200_000) } })),
    [badInput],
  ],
  [
    'a CNR of hyphens',
    variables('query ($cnr: CNR) { case(cnr: $cnr) { id } }', JSON.stringify({ cnr: '-'.repeat(240_000) })),
    [badInput],
  ],
  [
    'a cursor of letters',
    variables(
      'query ($after: String) { cases(filter: {}, first: 1, after: $after) { totalCount } }',
      JSON.stringify({ after: 'A'.repeat(240_000) }),
    ),
    [badInput],
  ],
];

const codesIn = ({ errors = [] }: Answer): string[] => [
  ...new Set(errors.map(({ extensions }) => extensions.code as string)),
];

/** Asks, and somebody else meanwhile; the work of both is measured. */
const expectCheap = async (body: string): Promise<Answer> => {
  const before = process.cpuUsage();
  const [answer, other] = await Promise.all([
    world.post(body, { authorization }),
    world.ask('js-beur', '{ me { role } }'),
  ]);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(CPU_MS);
  expect(other.data).toEqual({ me: { role: 'JAIL_SUPERINTENDENT' } });
  expectNothingInside(answer);
  expect(answer.text).not.toMatch(/call stack|RangeError/);
  return answer;
};

const expectCodes = (answer: Answer, codes: readonly string[]): void => {
  const found = codesIn(answer);
  expect(found.length > 0).toBe(codes.length > 0);
  for (const code of found) expect(codes).toContain(code);
};

describe('a document', () => {
  it.each(documents)('of %s costs little', async (_what, query, codes) => {
    expectCodes(await expectCheap(JSON.stringify({ query })), codes);
  });

  it.each([200, 400, 800, 1_200, 1_600, 2_000, 2_400])(
    'that is nested %d deep is refused in our words, however far it came',
    async (depth) => {
      for (const query of [
        nested(depth, '{ a ', '', '}'),
        `{ __schema { types { ${nested(depth, 'ofType { ', 'name', ' }')} } } }`,
        `{ case(fir: ${nested(depth, '[', '', ']')}) { id } }`,
        // One token a level: as deep as the longest document can be.
        `{ case(fir: ${'['.repeat(2 * depth)}`,
      ]) {
        const answer = await expectCheap(JSON.stringify({ query }));
        expect(answer.status).toBe(400);
        // Where the parser itself gave up, it was not for want of validity.
        const codes = answer.text.includes('nested') ? [costly] : [costly, invalid];
        for (const code of codesIn(answer)) expect(codes).toContain(code);
      }
    },
  );
});

describe('variables', () => {
  it.each(bodies)('of %s cost little', async (_what, body, codes) => {
    expectCodes(await expectCheap(body), codes);
  });
});

describe('whatever fragments somebody folds', () => {
  const spread = fc.record({ to: fc.nat(24), alias: fc.boolean(), twice: fc.boolean() });
  const fragments = fc.array(fc.array(spread, { maxLength: 4 }), { minLength: 25, maxLength: 25 });

  it('is answered or refused for little work', async () => {
    await fc.assert(
      fc.asyncProperty(fragments, async (found) => {
        const selection = ({ to, alias, twice }: { to: number; alias: boolean; twice: boolean }): string =>
          `${alias ? `a${to}: ofType { ...F${to} }` : `...F${to}`}${twice ? ` ...F${to}` : ''}`;
        const query = `{ __schema { queryType { ...F0 } } } ${found.map((spreads, at) => `fragment F${at} on __Type { name ${spreads.map(selection).join(' ')} }`).join(' ')}`;
        for (const code of codesIn(await expectCheap(JSON.stringify({ query }))))
          expect([costly, invalid]).toContain(code);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what was asked', () => {
  it('does not fill the memory: a text that is no station is not kept', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = (): number => {
      collect();
      return process.memoryUsage().heapUsed / 2 ** 20;
    };
    const units = directoryOf([]);
    const before = held();
    for (let at = 0; at < 1_000; at += 1)
      units.station({ state: 'BR', district: 'PATNA', station: `${'x'.repeat(100_000)}${at}` });
    for (let at = 0; at < 300_000; at += 1)
      units.station({ state: 'BR', district: 'PATNA', station: `${'x'.repeat(190)}${at}` });
    expect(held() - before).toBeLessThan(20);
    expect(units.station({ state: 'BR', district: 'PATNA', station: 'x' })).toBeUndefined();
  });
});
