import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefused } from '../support/refusal.ts';
import { openWorld, type World } from '../support/world.ts';
import { type Matter, matters, timelessOf } from './attack.ts';
import { everything, type Shape } from './selection.ts';

// T1. A rule that a fragment or an abstract type goes round. There is neither interface nor union here, and the start refuses one
// (tests/policy/completeness.test.ts): what is left are the shapes in which a document may put the same coordinates.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A document that reads everything of a case, each selection set in the given shape, with the fragments that the shape needs. */
const documentOf = (shape: (fragments: string[]) => Shape): string => {
  const fragments: string[] = [];
  const selection = everything('Case', shape(fragments));
  return [`query ($fir: FirKeyInput) { case(fir: $fir) ${selection} }`, ...fragments].join('\n');
};

const plain = documentOf(() => (_type, selections) => `{ ${selections} }`);

const named =
  (fragments: string[]): Shape =>
  (type, selections) => {
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${type} { ${selections} }`);
    return `{ ...${name} }`;
  };

const shapes: Readonly<Record<string, string>> = {
  'an inline fragment on the type itself': documentOf(
    () => (type, selections) => `{ ... on ${type} { ${selections} } }`,
  ),
  'an inline fragment without a type': documentOf(() => (_type, selections) => `{ ... { ${selections} } }`),
  'inline fragments within each other': documentOf(
    () => (type, selections) => `{ ... on ${type} { ... { ... on ${type} { ${selections} } } } }`,
  ),
  'named fragments': documentOf(named),
  'the type’s name asked first': documentOf(() => (_type, selections) => `{ __typename ${selections} }`),
};

const withoutTypeNames = (told: unknown): unknown =>
  JSON.parse(JSON.stringify(told, (name, value) => (name === '__typename' ? undefined : value)));

const callers = ['pp-patna', 'sho-noida', 'registry-patna', 'js-beur', 'scrb-bihar', 'dop-bihar', 'expert-fsl-patna'];
const opened: readonly Matter[] = [matters.rape, matters.murder];

describe.each(Object.entries(shapes))('a case read through %s', (_shape, document) => {
  it.each(callers)('is to %s what it is read plainly: the same data, the same entries', async (persona) => {
    for (const fir of opened) {
      const direct = timelessOf(await world.ask(persona, plain, { fir }));
      const shaped = withoutTypeNames(timelessOf(await world.ask(persona, document, { fir })));
      expect(shaped).toEqual(direct);
      expect(direct).toMatchObject({ status: 200, data: { case: { id: expect.any(String) } } });
    }
  });
});

describe('a fragment', () => {
  it.each([
    ['that holds itself', '{ me { ...A } } fragment A on Me { ...A }'],
    ['that holds itself by others', '{ me { ...A } } fragment A on Me { ...B } fragment B on Me { role ...A }'],
    ['on a type that the object is not', '{ me { ... on Victim { name } } }'],
    ['on a type that the object is not, by name', '{ me { ...A } } fragment A on Accused { name }'],
    ['on what is no object', '{ me { ... on CaseFilter { state } } }'],
  ])('%s is refused before anything runs', async (_what, query) => {
    const answer = await world.ask('pp-patna', query);
    expect(new Set(answer.errors?.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['GRAPHQL_VALIDATION_FAILED']),
    );
    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
  });

  it('that nobody spreads is refused, with all that it would read', async () => {
    expectRefused(
      await world.ask('pp-patna', '{ me { role } } fragment A on Victim { name }'),
      'GRAPHQL_VALIDATION_FAILED',
      400,
    );
  });

  // CVE-2025-32032: whoever expands fragments where they are spread, and not once, is stopped by a document of one page.
  it('spread twice at each of twenty levels is refused as too costly, and at once', async () => {
    const chain = Array.from({ length: 20 }, (_, at) => `fragment F${at} on Me { ...F${at + 1} ...F${at + 1} }`);
    const started = performance.now();
    const answer = await world.ask(
      'pp-patna',
      ['{ me { ...F0 } }', ...chain, 'fragment F20 on Me { role }'].join('\n'),
    );
    expectRefused(answer, 'OPERATION_TOO_COSTLY', 400);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('the schema', () => {
  it('that is served has no type through which another could be reached', async () => {
    const { data } = await world.ask('pp-patna', getIntrospectionQuery());
    const { types } = (data as IntrospectionQuery).__schema;
    expect(types.filter(({ kind }) => kind === 'INTERFACE' || kind === 'UNION')).toEqual([]);
    expect(types.filter(({ kind }) => kind === 'OBJECT').length).toBeGreaterThan(50);
  });
});
