import fc from 'fast-check';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationVariables } from '../../src/demo/operation-variables.ts';
import { settings } from '../../src/platform/config.ts';
import { createScales } from '../../src/server/cost.ts';
import { readCostDeclarations } from '../../src/server/costDirectives.ts';
import { weighedOf } from '../../src/server/costOfArguments.ts';
import { expectRefused } from '../support/refusal.ts';
import { type Answer, openWorld, operation, type World } from '../support/world.ts';

const directives = /* GraphQL */ `
  directive @cost(weight: String!) on ARGUMENT_DEFINITION | FIELD_DEFINITION | INPUT_FIELD_DEFINITION
  directive @listSize(assumedSize: Int!, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
`;

const shop = /* GraphQL */ `
  ${directives}
  input Filter { dear: Int @cost(weight: "30"), cheap: Int, both: Filter }
  type Query {
    one: Thing
    weighted: Thing @cost(weight: "7")
    some: [Thing!]
    many(first: Int = 20, filter: Filter): [Thing] @listSize(assumedSize: 200, slicingArguments: ["first"])
    page(first: Int!, by: String @cost(weight: "40")): Page
      @listSize(assumedSize: 200, slicingArguments: ["first"], sizedFields: ["nodes"])
  }
  type Page { total: Int nodes: [Thing]! more(first: Int): [Thing] @listSize(assumedSize: 50, slicingArguments: ["first"]) }
  type Thing { name: String text: String @cost(weight: "1") one: Thing tags: [String!] }
`;

const schema = buildSchema(shop);
const declarations = readCostDeclarations(schema);
const costOf = createScales(schema, declarations);

const weigh = (query: string, variables: Record<string, unknown> = {}): number => {
  const document = parse(query);
  const asked = getOperationAST(document);
  if (!asked) throw new Error('no operation');
  return costOf(weighedOf(document, asked, variables));
};

describe('the cost of an operation', () => {
  it.each<[what: string, query: string, variables: Record<string, unknown>, cost: number]>([
    ['an object is one, with its values tenths', '{ one { name text } }', {}, 2],
    ['ten values are another', `{ one { ${'name '.repeat(10)} } }`, {}, 2],
    [
      'values under aliases are counted each',
      `{ one { ${Array.from({ length: 30 }, (_, at) => `a${at}: name`).join(' ')} } }`,
      {},
      4,
    ],
    ['a weight stands in the place of the one', '{ weighted { text } }', {}, 8],
    ['a list of which nothing is said is five', '{ some { text } }', {}, 10],
    ['a list is as long as it is asked for', '{ many(first: 3) { text } }', {}, 6],
    ['a list is as long as its argument says by itself', '{ many { text } }', {}, 40],
    ['a variable says how long', 'query ($n: Int) { many(first: $n) { text } }', { n: 100 }, 200],
    ['a variable that is not given has its default', 'query ($n: Int = 9) { many(first: $n) { text } }', {}, 18],
    ['a variable without either leaves the argument its own', 'query ($n: Int) { many(first: $n) { text } }', {}, 40],
    ['no list is longer than it can be', '{ many(first: 1000000) { text } }', {}, 400],
    ['no list is shorter than nothing', '{ many(first: -5) { text } weighted { text } }', {}, 8],
    ['a page is counted by what is in it, not by its frame', '{ page(first: 10) { total nodes { text } } }', {}, 21],
    [
      'the size reaches through a fragment',
      '{ page(first: 10) { ...P } } fragment P on Page { nodes { text } }',
      {},
      21,
    ],
    ['the size reaches through an inline fragment', '{ page(first: 10) { ... { nodes { text } } } }', {}, 21],
    ['an argument weighs when it is used', '{ page(first: 1, by: "x") { total } }', {}, 41],
    ['a filter weighs when it is used', '{ many(first: 0, filter: { dear: 1 }) { text } }', {}, 30],
    [
      'a filter weighs in a variable',
      'query ($f: Filter) { many(first: 0, filter: $f) { text } }',
      { f: { cheap: 1, dear: 1 } },
      30,
    ],
    ['a filter weighs beneath another', '{ many(first: 0, filter: { both: { dear: 1 } }) { text } }', {}, 30],
    [
      'a filter that is not used is free',
      'query ($d: Int) { many(first: 0, filter: { dear: $d, cheap: 1 }) { name } weighted { text } }',
      {},
      8,
    ],
    ['what may be left out is counted', '{ one @skip(if: true) { text } }', {}, 2],
    ['nothing is free', '{ __typename }', {}, 1],
  ])('%s', (_what, query, variables, cost) => {
    expect(weigh(query, variables)).toBe(cost);
  });

  it('is as often as it is written: aliases add up, however they are folded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 200 }), (times, first) => {
        const one = weigh(`{ many(first: ${first}) { text } weighted { text } }`) - 8;
        const write = (at: number) => `a${at}: many(first: ${first}) { text }`;
        const all = Array.from({ length: times }, (_, at) => write(at)).join(' ');
        expect(weigh(`{ ${all} weighted { text } }`)).toBe(8 + one * times);
        expect(weigh(`{ ...A weighted { text } } fragment A on Query { ${all} }`)).toBe(8 + one * times);
      }),
    );
  });

  it('is of what the variables hold now, in a document that is kept as in one that is new', () => {
    const text = `query ($n: Int, $f: Filter, $b: Boolean = false) {
      many(first: $n, filter: $f) { text } kept: many(first: 2) { text one { name } } ...Rest
    } fragment Rest on Query { page(first: 3) { ...Things } one { ...Deep } }
      fragment Things on Page { nodes { text @include(if: $b) } more(first: $n) { text } } fragment Deep on Thing { one { text } }`;
    const document = parse(text);
    const asked = getOperationAST(document);
    if (!asked) throw new Error('no operation');
    const holding = fc.record({
      n: fc.integer({ min: 0, max: 300 }),
      f: fc.constantFrom({}, { dear: 1 }, { both: { dear: 1 } }),
    });
    fc.assert(
      fc.property(holding, (variables) => {
        const [first, again] = [0, 1].map(() => costOf(weighedOf(document, asked, variables)));
        expect(first).toBe(weigh(text, variables));
        expect(again).toBe(first);
      }),
    );
  });

  it.each([
    ['a weight that is no number', 'type Query { a: Int @cost(weight: "many") }'],
    ['a negative weight', 'type Query { a: Int @cost(weight: "-1") }'],
    [
      'a size by an argument that is not there',
      'type Query { a: [Query] @listSize(assumedSize: 9, slicingArguments: ["frist"]) }',
    ],
    ['a size of a field that is not there', 'type Query { a: Query @listSize(assumedSize: 9, sizedFields: ["node"]) }'],
    ['a size of what is no list', 'type Query { a: Query @listSize(assumedSize: 9) }'],
  ])('is not computed from %s: the gateway does not start', (_what, sdl) => {
    expect(() => readCostDeclarations(buildSchema(`${directives}${sdl}`))).toThrow(/no number|no list/);
  });
});

const LIMIT = settings.shape.COST_PER_OPERATION.parse(undefined);
const MINUTE = settings.shape.COST_PER_MINUTE.parse(undefined);

const remaining = ({ headers }: Answer): number => Number(headers.get('ratelimit-remaining'));
const somebody = (): { sub: string } => ({ sub: `CALLER-${crypto.randomUUID()}` });
const permissions = (times: number): string =>
  `{ me { ${Array.from({ length: times }, (_, at) => `a${at}: permissions { type }`).join(' ')} } }`;

describe('with the budget that is not set otherwise', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ costPerMinute: MINUTE, costPerOperation: LIMIT });
  });
  afterAll(() => world.close());

  const askers: Readonly<Record<string, string>> = {
    CaseDossier: 'pp-patna',
    ProsecutionCases: 'dop-bihar',
    Undertrials: 'js-beur',
    ChargeSheets: 'registry-patna',
    AcknowledgeChargeSheet: 'registry-patna',
    WhatMayISee: 'pp-patna',
  };

  it.each(Object.entries(askers))(
    '%s is answered at its longest page, a dozen times a minute',
    async (name, persona) => {
      const variables = { ...operationVariables[name], first: 200 };
      const { data, errors, ...answer } = await world.ask(persona, operation(name), variables, somebody());
      expect(errors).toBeUndefined();
      expect(Object.values(data)[0]).not.toBeNull();
      const cost = MINUTE - remaining({ data, ...answer });
      expect(cost).toBeLessThan(LIMIT * 0.75);
      expect(cost * 12).toBeLessThan(MINUTE);
    },
  );

  it('is told what it costs and what is the limit, and no database is asked', async () => {
    const before = world.statements.length;
    const refused = await world.ask('pp-patna', permissions(700), {}, somebody());
    expectRefused(refused, 'OPERATION_TOO_COSTLY', 400);
    const [, cost, limit] = /costs (\d+); at most (\d+)/.exec(refused.errors?.[0].message) ?? [];
    expect(Number(limit)).toBe(LIMIT);
    expect(Number(cost)).toBeGreaterThan(10 * LIMIT);
    expect(world.statements).toHaveLength(before);
  });

  it('twenty lists of two hundred cases are not one cheap question', async () => {
    const list = 'cases(filter: {}, first: 200) { nodes { accused { name } courtCases { hearings { date } } } }';
    const query = `{ ${Array.from({ length: 20 }, (_, at) => `a${at}: ${list}`).join(' ')} }`;
    expectRefused(await world.ask('pp-patna', query, {}, somebody()), 'OPERATION_TOO_COSTLY', 400);
  });

  it('is refused by GET as by POST', async () => {
    const authorization = `Bearer ${await world.token('pp-patna', somebody())}`;
    const response = await fetch(`${world.url}/graphql?query=${encodeURIComponent(permissions(200))}`, {
      headers: { authorization, 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('OPERATION_TOO_COSTLY');
  });

  const nested = (levels: number): object => (levels === 1 ? { a: 1 } : { a: nested(levels - 1) });

  it('takes variables ten levels deep, and no deeper', async () => {
    const asked = (levels: number): Promise<Answer> =>
      world.ask('pp-patna', '{ me { role } }', nested(levels), somebody());
    expect((await asked(10)).errors).toBeUndefined();
    expectRefused(await asked(11), 'OPERATION_TOO_COSTLY', 400);
    expect((await asked(11)).errors?.[0].message).toBe('Variables are nested more than 10 deep.');
  });

  it('a document too deep, too wide or too large is told the limit', async () => {
    const told = async (query: string): Promise<string> =>
      (await world.ask('pp-patna', query, {}, somebody())).errors?.[0].message;
    const types =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    expect(await told(types)).toMatch(/at most 12 fields deep/);
    expect(await told(`{ ${Array.from({ length: 21 }, (_, at) => `a${at}: __typename`).join(' ')} }`)).toMatch(
      /at most 20 .* This one has 21 and 21/,
    );
    expect(await told(`{ me { role } } # ${'x'.repeat(300_000)}`)).toMatch(/at most 256 KiB/);
    expect(await told(`{ me { ${'role '.repeat(6_000)} } }`)).toMatch(/5000 tokens/);
  });
});

describe('the budget of a minute', () => {
  const CHEAP = 1;
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ costPerMinute: 2_000, costPerOperation: LIMIT });
  });
  afterAll(() => world.close());

  it('is spent by what operations cost, not by their number', async () => {
    const caller = somebody();
    const first = await world.ask('pp-patna', permissions(1), {}, caller);
    expect(first.errors).toBeUndefined();
    const spent = 2_000 - remaining(first);
    expect(spent).toBeGreaterThan(700);
    const second = await world.ask('pp-patna', permissions(1), {}, caller);
    expect(2_000 - remaining(second)).toBe(2 * spent);
  });

  it('refuses what it does not hold, tells how much that is, and still answers what it holds', async () => {
    const caller = somebody();
    await world.ask('pp-patna', permissions(1), {}, caller);
    await world.ask('pp-patna', permissions(1), {}, caller);
    const refused = await world.ask('pp-patna', permissions(1), {}, caller);
    expectRefused(refused, 'RATE_LIMITED', 429);
    expect(refused.errors?.[0].message).toMatch(
      /may cost 2000 a minute\. This one costs 771, 45\d are left\. Try again in \d+ s\./,
    );
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const left = remaining(refused);
    const cheap = await world.ask('pp-patna', '{ me { role } }', {}, caller);
    expect(cheap.data).toEqual({ me: { role: 'PUBLIC_PROSECUTOR' } });
    expect(left - remaining(cheap)).toBe(CHEAP);
  });

  it('never holds an operation that is dearer than the whole of it', async () => {
    const refused = await world.ask('pp-patna', permissions(3), {}, somebody());
    expectRefused(refused, 'OPERATION_TOO_COSTLY', 400);
    expect(refused.errors?.[0].message).toContain('at most 2000');
  });

  it('is told in the words of the RateLimit header fields', async () => {
    const { headers } = await world.ask('pp-patna', '{ me { role } }', {}, somebody());
    expect(headers.get('ratelimit-policy')).toBe('"cost";q=2000;w=60');
    expect(headers.get('ratelimit')).toMatch(/^"cost";r=1999;t=\d+$/);
  });
});
