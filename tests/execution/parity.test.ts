import { makeExecutableSchema } from '@graphql-tools/schema';
import fc from 'fast-check';
import { type ExecutionResult, GraphQLError, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { GatewayContext } from '../../src/server/context.ts';
import { compile } from '../../src/server/execution/compile.ts';
import { createExecutor, executePlainly } from '../../src/server/execution/executor.ts';

// What is compiled must answer as graphql-js does: values, order, nulls and where they go up to, whatever comes late or fails.

const schema = makeExecutableSchema({
  typeDefs: `
    scalar Anything
    enum Size { SMALL LARGE }
    type Query { node(given: Int, over: [Int!]): Node  must: Node!  echo(text: String = "said", given: Filter): String }
    input Filter { text: String = "else"  number: Int }
    type Node {
      text: String  number: Int  flag: Boolean  size: Size  any: Anything
      mustText: String!
      child: Node  mustChild: Node!
      list: [Node]  listOfMust: [Node!]  mustList: [Node]!  mustListOfMust: [Node!]!
      words: [String]  mustWords: [String!]  grid: [[Int]]
    }`,
  resolvers: {
    Query: {
      node: (_parent, _args, { root }) => root,
      must: (_parent, _args, { root }) => root,
      echo: (_parent, args) => JSON.stringify(args),
    },
  },
});

const fragment = `
  fragment Words on Node { text words child { mustText size } }`;
const query = `query Q($given: Int, $text: String, $number: Int) {
    node(given: $given, over: [1, 2]) {
      __typename text again: text number flag size any mustText words mustWords grid
      child { number ...Words list { mustText } }
      mustChild { text number }
      list { text mustText child { mustChild { number } } }
      listOfMust { mustText }
      mustList { number }
      mustListOfMust { text ... on Node { mustText flag } }
      ...Words
    }
    must { mustText ...Words }
    one: echo
    two: echo(text: $text)
    three: echo(text: null, given: { number: $number })
  }${fragment}`;

const operationIn = (text: string) => {
  const document = parse(text);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('no operation');
  return { document, operation, operationName: operation.name?.value };
};

type Made = { readonly late: boolean; readonly value: unknown };

/** A value that is there, comes later, or fails in one of the ways in which values fail. */
const arriving = ({ late, value }: Made): unknown => {
  if (!late) return value;
  const promise = value instanceof Error ? Promise.reject(value) : Promise.resolve(value);
  // A tree may be made of which an answer asks nothing.
  promise.catch(() => undefined);
  return promise;
};

const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.string({ maxLength: 4 }) },
  fc.integer({ min: -9, max: 9 }),
  fc.boolean(),
  fc.constantFrom('SMALL', 'LARGE', 'HUGE'),
  fc.constantFrom(null, undefined, Number.NaN, {}, [], new Error('no value')),
);

const place = (value: fc.Arbitrary<unknown>) => fc.record({ late: fc.boolean(), value }).map(arriving);

/** A tree of nodes to the depth to which the operation asks. */
const nodes = (depth: number): fc.Arbitrary<unknown> => {
  const leaf = place(scalar);
  if (depth === 0) return fc.constantFrom(null, undefined, new Error('no node'));
  const beneath = fc.oneof(
    { weight: 4, arbitrary: nodes(depth - 1) },
    fc.constantFrom(null, undefined, new Error('no node'), 'no object'),
  );
  const lists = fc.oneof(
    { weight: 4, arbitrary: fc.array(place(beneath), { maxLength: 3 }) },
    fc.constantFrom(null, new Error('no list'), new Set([null])),
  );
  // Of a list that holds no null graphql-js leaves rejections unheard where one item fails at once: here all of them come late.
  const mustBe = (value: fc.Arbitrary<unknown>) =>
    place(
      fc.array(
        value.map((one) => arriving({ late: !(one instanceof Promise), value: one })),
        { maxLength: 3 },
      ),
    );
  return fc.record({
    text: leaf,
    number: leaf,
    flag: leaf,
    size: leaf,
    any: leaf,
    mustText: leaf,
    child: place(beneath),
    mustChild: place(beneath),
    list: place(lists),
    mustList: place(lists),
    listOfMust: mustBe(beneath),
    mustListOfMust: mustBe(beneath),
    words: place(fc.array(leaf, { maxLength: 3 })),
    mustWords: mustBe(scalar),
    grid: place(fc.array(fc.array(leaf, { maxLength: 2 }), { maxLength: 2 })),
  });
};

/** The place that is null because of an error: several errors may stand behind one null, and which of them is told first is chance. */
const nullOf = (data: unknown, { path = [] }: GraphQLError): string => {
  let found = data;
  for (const [depth, key] of path.entries()) {
    if (found === null || found === undefined) return path.slice(0, depth).join('.');
    found = (found as Record<string | number, unknown>)[key];
  }
  return path.join('.');
};

/** An answer, its errors by the nulls that they left. */
const normalised = ({ data, errors = [] }: ExecutionResult) => ({
  text: JSON.stringify(data),
  nulls: [...new Set(errors.map((error) => nullOf(data, error)))].toSorted(),
});

/** The messages of errors that stand where they happened: there is no chance in them. */
const atTheirPlace = ({ data, errors = [] }: ExecutionResult): string[] =>
  errors
    .filter((error) => nullOf(data, error) === error.path?.join('.'))
    .map(({ message, path }) => `${path?.join('.')}: ${message}`);

const context = (root: unknown) => ({ root }) as unknown as GatewayContext;

/** A promise that is made for both would be heard by one alone: the tree is made twice from one seed. */
const bothOf = async (make: () => unknown, variables: Record<string, unknown>) => {
  const planned = operationIn(query);
  const run = createExecutor(schema);
  await run({ ...planned, variables, context: context(null) });
  return Promise.all([
    executePlainly(schema, { ...planned, variables, context: context(make()) }),
    run({ ...planned, variables, context: context(make()) }),
  ]);
};

describe('what is compiled', () => {
  it('answers as graphql-js does, whatever is null, late, wrong or broken', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const make = () => fc.sample(nodes(4), { seed, numRuns: 1 })[0];
        const [plain, compiled] = await bothOf(make, { given: 1, text: 'said' });
        expect(normalised(compiled)).toEqual(normalised(plain));
        expect(atTheirPlace(plain)).toEqual(expect.arrayContaining(atTheirPlace(compiled)));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('gives arguments as graphql-js does, with variables that are there, null and left out', async () => {
    for (const variables of [{}, { text: null }, { text: 'said', number: 3 }, { number: null }]) {
      const [plain, compiled] = await bothOf(() => ({ mustText: 'text' }), variables);
      expect(JSON.stringify(compiled.data)).toBe(JSON.stringify(plain.data));
    }
  });

  it('refuses variables as graphql-js does', async () => {
    const [plain, compiled] = await bothOf(() => ({}), { given: 'three' });
    expect(compiled.errors?.map(({ message }) => message)).toEqual(plain.errors?.map(({ message }) => message));
    expect(compiled).not.toHaveProperty('data');
  });

  it('tells an error that comes with a path of its own', async () => {
    const stray = () => ({ text: Promise.reject(new GraphQLError('astray', { path: ['elsewhere', 3, 'beneath'] })) });
    const [plain, compiled] = await bothOf(
      () => ({ mustText: 'text', mustChild: {}, mustList: [], mustListOfMust: [], ...stray() }),
      {},
    );
    expect(compiled.data).toEqual(plain.data);
    expect(compiled.errors?.map(({ message }) => message)).toContain('astray');
  });

  it.each([
    ['a field that a variable leaves out', 'query Q($some: Boolean!) { node { text @include(if: $some) } }'],
    ['introspection', '{ __schema { types { name } } }'],
    ['the name that is no key', '{ node { __proto__: text } }'],
  ])('is nothing of %s', (_case, text) => {
    const { document, operation } = operationIn(text);
    expect(compile(schema, document, operation)).toBeNull();
  });

  it('is the operation of which this file asks', () => {
    const { document, operation } = operationIn(query);
    expect(compile(schema, document, operation)?.fields.map(({ key }) => key)).toEqual([
      'node',
      'must',
      'one',
      'two',
      'three',
    ]);
  });
});
