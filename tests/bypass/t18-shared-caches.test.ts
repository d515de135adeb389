import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, answerOf } from '../support/world.ts';
import { everybody, plant } from './attack.ts';
import {
  type Asked,
  askTogether,
  callers,
  openShared,
  type Question,
  questions,
  type Shared,
  toldAlone,
  toldOtherwise,
} from './shared.ts';

// T18. A cache that outlives a request must not answer one caller with what was decided for another. Whatever was asked before and by whom,
// an answer is that of a gateway that has never answered anybody else.

let shared: Shared;
let alone: (persona: string, question: Question) => unknown;
beforeAll(async () => {
  shared = await openShared();
  alone = await toldAlone(shared);
}, 120_000);
afterAll(() => shared.world.close());

/** The same order each time, and not the one in which anybody thinks. */
const shuffled = (all: readonly Asked[], seed: number): Asked[] =>
  all
    .map((one, at) => [one, (Math.imul(at + 1, seed) >>> 3) % 1_009] as const)
    .toSorted(([, a], [, b]) => a - b)
    .map(([one]) => one);

const byPersona: readonly Asked[] = callers.flatMap((persona) =>
  questions.map((question): Asked => [persona, question]),
);
const byQuestion: readonly Asked[] = questions.flatMap((question) =>
  callers.map((persona): Asked => [persona, question]),
);

describe('asked one after the other', () => {
  it.each<[string, readonly Asked[]]>([
    ['question by question, the narrowest view first', byQuestion.toReversed()],
    ['persona by persona', byPersona],
    ['in no order', shuffled(byPersona, 2_654_435_761)],
  ])('%s, each is told what a gateway of his own tells', async (_order, asked) => {
    const answers: Answer[] = [];
    for (const one of asked) answers.push(...(await askTogether(shared.ask, [one])));
    expect(toldOtherwise(asked, answers, alone)).toEqual([]);
  });

  it('tells different roles different things: the comparison can fail', () => {
    for (const question of questions)
      expect(new Set(callers.map((persona) => JSON.stringify(alone(persona, question)))).size).toBeGreaterThan(2);
  });
});

describe('what changes between two questions', () => {
  it('is told at once: no answer, record or decision is kept', async () => {
    const [question] = questions;
    if (!question) throw new Error('nothing to ask');
    const named = async (persona: string) => (await shared.ask(persona, question)).data.case?.victims?.[0]?.name;
    const before = await named('pp-patna');
    expect(before).toMatch(/\S/);
    await plant(
      shared.world,
      'police',
      "update police.victim set name_latin = 'Planted Name' where fir_id = 'MAHILA-PATNA/1/2026'",
    );
    expect(await named('pp-patna')).toBe('Planted Name');
    expect(await named('registry-patna')).toBe('VICTIM-1');
    for (const persona of everybody.filter((name) => !['pp-patna', 'judge-patna', 'sp-patna'].includes(name)))
      expect((await shared.ask(persona, question)).text, persona).not.toContain('Planted Name');
  });
});

describe('a cache on the way', () => {
  const get = async (persona: string, question: Question) => {
    const { query, variables } = question;
    const asked = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const posted = await shared.ask(persona, question);
    const answer = await answerOf(
      await fetch(`${shared.world.url}/graphql?${asked.toString()}`, { headers: { 'apollo-require-preflight': '1' } }),
    );
    return { posted, answer };
  };

  it('has nothing to keep of a question without a token', async () => {
    for (const question of questions) expect((await get('pp-patna', question)).answer.status).toBe(401);
  });

  it('is given no mark by which it could serve an answer again', async () => {
    for (const question of questions) {
      const { posted } = await get('pp-patna', question);
      for (const name of ['etag', 'last-modified', 'expires', 'age']) expect(posted.headers.get(name)).toBeNull();
      expect(posted.headers.get('cache-control') ?? '').not.toMatch(/public|max-age|s-maxage/);
    }
  });

  it('is told to keep nothing', async () => {
    for (const question of questions)
      expect((await get('pp-patna', question)).posted.headers.get('cache-control')).toBe('no-store');
  });
});
