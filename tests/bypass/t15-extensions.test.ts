import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../src/demo/world/personas.ts';
import { type Answer, answerOf, openWorld, operation, type World } from '../support/world.ts';
import { askCase, everybody, matters, seenOf, storyOf, timelessOf } from './attack.ts';
import { everything } from './selection.ts';

// T15. What an answer says of itself: plans, traces, costs and scopes tell of fields and records that the answer leaves out.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const opened = [matters.murder, matters.rape, matters.childBeside, matters.sealedOrder, matters.zero];
const whole = everything('Case').slice(1, -1);

/** Every answer that a persona gets to everything that it can think of asking. */
const answersOf = async (persona: string): Promise<Answer[]> => {
  const answers = [
    await world.ask(persona, operation('ProsecutionCases'), { filter: {}, first: 20 }),
    await world.ask(persona, operation('Undertrials'), { state: 'BR', first: 20 }),
    await world.ask(persona, operation('ChargeSheets'), { court: 'PATNA-SESSIONS', first: 20 }),
    await world.ask(persona, operation('WhatMayISee')),
    await world.ask(persona, operation('AcknowledgeChargeSheet'), { id: 'NO', outcome: 'DELIVERED' }),
    await world.ask(persona, '{ nothing }'),
  ];
  for (const fir of opened) answers.push(await askCase(world, persona, whole, fir));
  return answers;
};

const secretRows: ReadonlySet<number> = new Set([11, 15, 24, 25, 51, 71]);

type Entry = { path: string; coordinate: string; matrixRow: number; dataClass: string; message: object; basis: string };

const entryKeys = [
  'at',
  'basis',
  'coordinate',
  'count',
  'dataClass',
  'matrixRow',
  'matrixVersion',
  'message',
  'outcome',
  'path',
  'paths',
];

describe.each(everybody)('what the answers to %s say of themselves', (persona) => {
  let told: Answer[];
  beforeAll(async () => {
    told = await answersOf(persona);
  });

  it('is what was withheld, which pillars were asked and which links were not found, and nothing else', () => {
    for (const { extensions } of told)
      for (const name of Object.keys(extensions ?? {})) expect(['withheld', 'pillars', 'unlinked']).toContain(name);
    const entries: object[] = told.flatMap(({ extensions }) => extensions?.withheld ?? []);
    for (const entry of entries) expect(Object.keys(entry).toSorted()).toEqual(entryKeys);
    const pillars: object[] = told.flatMap(({ extensions }) => extensions?.pillars ?? []);
    for (const pillar of pillars) expect(Object.keys(pillar).toSorted()).toEqual(['asOf', 'pillar', 'status']);
  });

  it('names no class whose existence is secret, and no field that was not asked', () => {
    const entries: Entry[] = told.flatMap(({ extensions }) => extensions?.withheld ?? []);
    for (const { matrixRow, dataClass, message, basis } of entries) {
      expect(secretRows.has(matrixRow)).toBe(false);
      expect(JSON.stringify([dataClass, message, basis])).not.toMatch(
        /CHILD_IN_CONFLICT|PROTECTED_WITNESS|SEALED|in conflict|sealed/i,
      );
    }
    const [list] = told;
    for (const { path } of (list?.extensions?.withheld ?? []) as Entry[])
      expect(operation('ProsecutionCases')).toContain(path.split('.').at(-1));
  });

  it('and their errors carry a code, and nothing else beside it', () => {
    for (const { errors } of told)
      for (const { extensions, ...error } of errors ?? []) {
        expect(Object.keys(extensions)).toEqual(['code']);
        for (const name of Object.keys(error)) expect(['message', 'path', 'locations']).toContain(name);
      }
  });
});

describe('an entry', () => {
  it('holds no name, address or word of the record that it is about', async () => {
    const { victims, accused, witnesses, firs } = storyOf('RAPE-MAHILA-PATNA').police;
    const people = [...victims, ...accused, ...witnesses, ...firs.map(({ informant }) => informant)];
    const texts = people.flatMap(({ name, address }) => [name.en, name.hi, address.text.en]);
    expect(texts.length).toBeGreaterThan(10);
    for (const persona of everybody) {
      const { extensions } = await askCase(world, persona, whole, matters.rape);
      for (const text of texts) expect(JSON.stringify(extensions), persona).not.toContain(text);
    }
  });
});

describe('a caller’s own extensions', () => {
  const query = '{ me { role } }';
  const asking = async (extensions: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    world.post(JSON.stringify({ query, extensions }), {
      authorization: `Bearer ${await world.token('pp-patna')}`,
      ...headers,
    });

  it.each([
    ['tracing', { tracing: true }],
    ['a plan', { queryPlan: true, includeQueryPlan: true }],
    ['a cost', { cost: true, dynamicComplexity: true }],
    ['the scopes that are missing', { authorization: { missingScopes: true } }],
    ['an error mode', { onError: 'NULL', debug: true, includeStacktrace: true }],
    ['another’s code', { code: 'FORBIDDEN' }],
  ])('switch nothing on: %s', async (_what, extensions) => {
    expect(timelessOf(await asking(extensions))).toEqual(timelessOf(await asking(undefined)));
  });

  it.each([
    ['apollo-federation-include-trace', 'ftv1'],
    ['apollo-query-plan-experimental', 'true'],
    ['apollo-expose-query-plan', 'true'],
    ['apollo-tracing', '1'],
    ['x-apollo-tracing', '1'],
    ['x-hasura-role', 'admin'],
    ['x-debug', 'true'],
    ['hive-client-name', 'x'],
    ['x-http-method-override', 'GET'],
  ])('nor does the header %s: %s', async (name, value) => {
    expect(seenOf(await asking(undefined, { [name]: value }))).toEqual(seenOf(await asking(undefined)));
  });

  it('find no stored document: none is stored, and none is by its hash', async () => {
    const sha256Hash = 'f'.repeat(64);
    const hashed = { persistedQuery: { version: 1, sha256Hash } };
    const alone = await world.post(JSON.stringify({ extensions: hashed }), {
      authorization: `Bearer ${await world.token('pp-patna')}`,
    });
    expect(alone.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect((await asking(hashed)).data ?? null).toBeNull();
  });

  it('are no more heard in an address', async () => {
    const path = `/graphql?query=${encodeURIComponent(query)}&extensions=${encodeURIComponent('{"tracing":true}')}`;
    const headers = { authorization: `Bearer ${await world.token('pp-patna')}`, 'apollo-require-preflight': '1' };
    const answer = await answerOf(await fetch(`${world.url}${path}`, { headers }));
    expect(answer.data).toEqual({ me: { role: personas['pp-patna']?.role } });
    expect(Object.keys(answer.extensions).toSorted()).toEqual(['pillars', 'unlinked', 'withheld']);
  });
});
