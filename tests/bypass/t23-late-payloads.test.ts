import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNothingInside } from '../support/refusal.ts';
import { openWorld, type World } from '../support/world.ts';
import { answeringWays, reachedPillars, type Way } from './ways.ts';

// T23: parts of an answer that come later, and are judged otherwise or not at all. An answer is one piece.

let world: World;
let authorization: string;
beforeAll(async () => {
  world = await openWorld();
  authorization = `Bearer ${await world.token('js-beur')}`;
});
afterAll(() => world.close());

const inParts = [
  ['@defer on a fragment', '{ case(cnr: "BRPA010000012026") { id ... @defer { firs { narrative } } } }'],
  [
    '@defer on a named fragment',
    '{ case(cnr: "BRPA010000012026") { ...Late @defer(label: "late") } } fragment Late on Case { firs { narrative } }',
  ],
  ['@stream on a list', '{ case(cnr: "BRPA010000012026") { accused @stream(initialCount: 0) { name } } }'],
] as const;

const each = answeringWays.flatMap(([way, ask]) =>
  inParts.map(([what, query]): readonly [what: string, way: string, query: string, ask: Way[1]] => [
    what,
    way,
    query,
    ask,
  ]),
);

describe('an answer in parts', () => {
  it.each(each)('is refused: %s, by %s', async (_what, _way, query, ask) => {
    const before = reachedPillars(world);
    const answer = await ask(world, authorization, query);
    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect(new Set(answer.errors?.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['GRAPHQL_VALIDATION_FAILED']),
    );
    expectNothingInside(answer);
    expect(reachedPillars(world)).toBe(before);
  });

  it.each(answeringWays)('is not given to a question without them either, by %s', async (_name, ask) => {
    const { headers, text } = await ask(world, authorization, '{ me { role } }');
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(Object.keys(JSON.parse(text))).toEqual(['data', 'extensions']);
  });
});
