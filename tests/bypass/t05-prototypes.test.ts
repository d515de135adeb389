import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, answerOf, openWorld, type World } from '../support/world.ts';
import { askCase, matters, plant } from './attack.ts';

// T5. Names that every object answers to (CVE-2026-32621: a gateway whose prototypes were written to by aliases, variables and a source's JSON).

let world: World;
let authorization: string;
beforeAll(async () => {
  world = await openWorld();
  authorization = `Bearer ${await world.token('pp-patna')}`;
});
afterAll(() => world.close());

const prototypes = { Object, Array, Function, Map, String, Promise } as const;

const shapeOfPrototypes = (): object =>
  Object.fromEntries(
    Object.entries(prototypes).map(([name, { prototype }]) => [
      name,
      Reflect.ownKeys(prototype).map(String).toSorted(),
    ]),
  );

const untouched = shapeOfPrototypes();

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

const ask = (query: string, variables: object = {}): Promise<Answer> => world.ask('pp-patna', query, variables);

const own = (object: object, name: string): unknown => Object.getOwnPropertyDescriptor(object, name)?.value;

describe.each(names)('%s', (name) => {
  it('as an alias comes back as a field of the answer', async () => {
    const { data } = await ask(`{ ${name}: me { ${name}: role } }`);
    expect(own(own(data, name) as object, name)).toBe('PUBLIC_PROSECUTOR');
  });

  it('as an alias is no way round a mask or a refusal', async () => {
    const { data, extensions } = await askCase(
      world,
      'registry-patna',
      `${name}: victims { ${name}: name }`,
      matters.rape,
    );
    expect(own((own(data.case, name) as object[])[0] ?? {}, name)).toBe('VICTIM-1');
    expect(extensions.withheld.map(({ path }: { path: string }) => path)).toEqual(['case.victims.name']);
  });

  it('as the name of an operation and of a fragment is a name', async () => {
    const query = `query ${name} { me { ...${name} } } fragment ${name} on Me { role }`;
    const { data } = await world.post(JSON.stringify({ query, operationName: name }), { authorization });
    expect(data).toEqual({ me: { role: 'PUBLIC_PROSECUTOR' } });
  });

  it('as a variable that is not given is no value, and filters by nothing', async () => {
    const count = async (definition: string, filter: string) =>
      (await ask(`query ${definition} { cases(filter: ${filter}, first: 1) { totalCount } }`)).data.cases.totalCount;
    expect(await count(`($${name}: ID)`, `{ prosecutor: $${name} }`)).toBe(await count('', '{}'));
    expect(await count(`($${name}: Date)`, `{ registeredFrom: $${name} }`)).toBe(await count('', '{}'));
  });

  it('as a variable that is required and not given is refused', async () => {
    const { data, errors } = await ask(`query ($${name}: CNR!) { case(cnr: $${name}) { id } }`);
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('as a key of the variables, of an input or of the body changes nothing', async () => {
    const query = 'query ($filter: CaseFilter!) { cases(filter: $filter, first: 1) { totalCount } }';
    for (const body of [
      `{"query":${JSON.stringify(query)},"variables":{"${name}":{"polluted":true},"filter":{}}}`,
      `{"query":${JSON.stringify(query)},"variables":{"filter":{"${name}":{"polluted":true}}}}`,
      `{"query":"{ me { role } }","${name}":{"polluted":true}}`,
      `{"query":"{ me { role } }","extensions":{"${name}":{"polluted":true}}}`,
    ]) {
      const { errors, text } = await world.post(body, { authorization });
      for (const { extensions } of errors ?? []) expect(extensions.code).toBe('BAD_USER_INPUT');
      expect(text).not.toContain('polluted');
    }
    expect(shapeOfPrototypes()).toEqual(untouched);
  });

  it('as a key of variables in an address changes nothing: they are parsed elsewhere', async () => {
    const query = 'query ($first: Int = 1) { cases(filter: {}, first: $first) { totalCount } }';
    const variables = `{"${name}":{"first":3,"polluted":true}}`;
    const path = `/graphql?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(variables)}`;
    const answer = await answerOf(
      await fetch(`${world.url}${path}`, { headers: { authorization, 'apollo-require-preflight': '1' } }),
    );
    expect(answer.data.cases.totalCount).toBeGreaterThan(0);
    expect(shapeOfPrototypes()).toEqual(untouched);
  });
});

describe('a source’s own JSON', () => {
  const hostile =
    '{"__proto__": {"entryNo": "planted", "polluted": true}, "constructor": {"prototype": {"polluted": true}}}';

  it('is data: what stands under a prototype’s name is neither inherited nor answered', async () => {
    await plant(world, 'police', 'update police.fir set general_diary = $1::jsonb, registered_by = $1::jsonb', [
      hostile,
    ]);
    const { data, text } = await askCase(
      world,
      'sho-pirbahor',
      'firs { generalDiary { entryNo at } registeredBy { name rank } }',
      matters.murder,
    );
    expect(data.case.firs).toEqual([
      { generalDiary: { entryNo: null, at: null }, registeredBy: { name: null, rank: null } },
    ]);
    expect(text).not.toMatch(/planted|polluted/);
    expect(shapeOfPrototypes()).toEqual(untouched);
  });
});

it('leaves the prototypes as they were after thousands of operations that use these names everywhere', async () => {
  const at = (round: number, step: number): string => names[(round * step) % names.length] ?? '';
  const operation = (round: number): string => {
    const [a, b, c, d] = [at(round, 1), at(round, 3), at(round, 5), at(round, 2)];
    return JSON.stringify({
      query: `query ${a} ($${b}: ID) { ${c}: me { ${d}: role ...${a} } ${d}_: case(prisonerId: $${b}) { ${a}: id } } fragment ${a} on Me { ${b}_: subject }`,
      variables: Object.fromEntries([[b, `${round}`]]),
    });
  };
  const statuses: number[] = [];
  for (let round = 0; round < 2_000; round += 50) {
    const together = Array.from({ length: 50 }, (_, more) => world.post(operation(round + more), { authorization }));
    statuses.push(...(await Promise.all(together)).map(({ status }) => status));
  }
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(1_500);
  expect(shapeOfPrototypes()).toEqual(untouched);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect((await ask('{ me { role } }')).data).toEqual({ me: { role: 'PUBLIC_PROSECUTOR' } });
}, 60_000);
