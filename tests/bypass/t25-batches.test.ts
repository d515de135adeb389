import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefused } from '../support/refusal.ts';
import { type Answer, openWorld, type World } from '../support/world.ts';
import { reachedPillars } from './ways.ts';

// T25: many questions in one request, so that the budget counts one. What an operation costs in records is not yet counted; what one operation
// may hold is.

const QUESTIONS = 20;
const FIELDS = 2_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const times = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join(' ');

const fir = 'fir: { state: "BR", district: "Patna", station: "Pirbahor", number: 1, year: 2025 }';

/** Ways to write many questions as one operation. */
const guises: readonly (readonly [name: string, write: (count: number) => string])[] = [
  ['aliases', (count) => `{ ${times(count, (at) => `a${at}: case(${fir}) { id }`)} }`],
  ['aliases of different questions', (count) => `{ ${times(count, (at) => `a${at}: prison(id: "P${at}") { id }`)} }`],
  ['aliases of the schema', (count) => `{ ${times(count, (at) => `a${at}: __schema { queryType { name } }`)} }`],
  ['aliases of nothing', (count) => `{ ${times(count, (at) => `a${at}: __typename`)} }`],
  ['an inline fragment', (count) => `{ ... on Query { ${times(count, (at) => `a${at}: case(${fir}) { id }`)} } }`],
  [
    'inline fragments within each other',
    (count) => `{ ${'... { '.repeat(30)} ${times(count, (at) => `a${at}: case(${fir}) { id }`)} ${'} '.repeat(30)} }`,
  ],
  [
    'named fragments',
    (count) =>
      `{ ${times(count, (at) => `...F${at}`)} } ${times(count, (at) => `fragment F${at} on Query { a${at}: case(${fir}) { id } }`)}`,
  ],
  [
    'aliases with directives',
    (count) => `{ ${times(count, (at) => `a${at}: case(${fir}) @include(if: true) { id }`)} }`,
  ],
];

const questions = async (query: string): Promise<Answer> => world.ask('pp-patna', query);

describe.each(guises)('by %s', (_name, write) => {
  it(`one operation asks ${QUESTIONS} questions`, async () => {
    const { data, errors } = await questions(write(QUESTIONS));
    expect(errors).toBeUndefined();
    expect(Object.keys(data)).toHaveLength(QUESTIONS);
  });

  it.each([QUESTIONS + 1, 150])('one operation does not ask %d, and no pillar is asked', async (count) => {
    const before = reachedPillars(world);
    const answer = await questions(write(count));
    expectRefused(answer, 'OPERATION_TOO_COSTLY', 400);
    expect(answer.data).toBeUndefined();
    expect(reachedPillars(world)).toBe(before);
  });
});

describe('a mutation', () => {
  const acknowledge = (count: number): string =>
    `mutation { ${times(count, (at) => `a${at}: acknowledgeChargeSheet(id: "NO/SUCH/${at}", outcome: DELIVERED) { chargeSheet { id } }`)} }`;

  it(`records no more than ${QUESTIONS} things in one operation`, async () => {
    const tried = await world.ask('registry-patna', acknowledge(QUESTIONS));
    expect(tried.errors?.map(({ extensions }) => extensions.code)).toEqual(Array(QUESTIONS).fill('BAD_USER_INPUT'));
    expectRefused(await world.ask('registry-patna', acknowledge(QUESTIONS + 1)), 'OPERATION_TOO_COSTLY', 400);
  });
});

describe('beneath a question', () => {
  it(`no more than ${FIELDS} fields are selected, however they are folded`, async () => {
    // A case, four times its accused, and so many names that two thousand are just not reached, or just passed.
    const folded = (names: number): string =>
      `{ case(${fir}) { ${times(4, (at) => `a${at}: accused { ...Names }`)} } } fragment Names on Accused { ...Once ...Once } fragment Once on Accused { ${times(names, (at) => `n${at}: name`)} }`;
    expect((await questions(folded(249))).errors).toBeUndefined();
    expectRefused(await questions(folded(250)), 'OPERATION_TOO_COSTLY', 400);
  });

  it('the same records are read once, however often they are asked: aliases multiply the answer, not the statements', async () => {
    const asked = async (count: number): Promise<number> => {
      const before = reachedPillars(world);
      await questions(
        `{ ${times(count, (at) => `a${at}: case(${fir}) { accused { name } courtCases { orders { text } } }`)} }`,
      );
      return reachedPillars(world) - before;
    };
    const once = await asked(1);
    expect(once).toBeGreaterThan(3);
    expect(await asked(QUESTIONS)).toBe(once);
  });
});

describe('an array of requests', () => {
  it.each([1, 2, 500])('of %d is refused as a whole', async (count) => {
    const before = reachedPillars(world);
    const body = JSON.stringify(Array.from({ length: count }, () => ({ query: '{ me { role } }' })));
    const authorization = `Bearer ${await world.token('pp-patna')}`;
    expectRefused(await world.post(body, { authorization }), 'BAD_USER_INPUT', 400);
    expect(reachedPillars(world)).toBe(before);
  });
});
