import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

// T19. Two callers who ask the same at the same moment must not share what is under way: not the answer, not a statement of one role’s columns.

let shared: Shared;
let alone: (persona: string, question: Question) => unknown;
beforeAll(async () => {
  shared = await openShared();
  alone = await toldAlone(shared);
}, 120_000);
afterAll(() => shared.world.close());

const AT_ONCE = 50;

const [first] = questions as readonly [Question, ...Question[]];

const otherwise = async (asked: readonly Asked[]): Promise<string[]> =>
  toldOtherwise(asked, await askTogether(shared.ask, asked), alone);

const fifty = (choose: (at: number) => readonly [persona: number, question: number]): Asked[] =>
  Array.from({ length: AT_ONCE }, (_, at) => {
    const [persona, question] = choose(at);
    return [callers[persona % callers.length] ?? 'pp-patna', questions[question % questions.length] ?? first];
  });

describe('fifty at once', () => {
  it.each(questions.map(({ name }, question) => [name, question] as const))(
    'who ask the same are each told their own: %s',
    async (_name, question) => {
      expect(await otherwise(fifty((at) => [at, question]))).toEqual([]);
    },
  );

  it('who ask different things are each told their own, round after round', async () => {
    for (const round of [1, 3, 5]) expect(await otherwise(fifty((at) => [at * round, at + round]))).toEqual([]);
  });
});

describe('two at once, of whom one may read a column and the other not', () => {
  const textsOfVictims = async (personas: readonly string[]): Promise<string[]> => {
    const from = shared.world.statements.length;
    await Promise.all(personas.map((persona) => shared.ask(persona, first)));
    return shared.world.statements
      .slice(from)
      .map(({ statement }) => statement.text)
      .filter((text) => text.includes('icjs."victim"'));
  };

  it('send a statement each: what the one reads never travels for the other', async () => {
    const [both, one, other] = [
      await textsOfVictims(['pp-patna', 'js-beur']),
      await textsOfVictims(['pp-patna']),
      await textsOfVictims(['js-beur']),
    ];
    expect([one.length, other.length]).toEqual([1, 0]);
    expect(both).toEqual(one);
  });

  it('share a statement only where each reads the same columns', async () => {
    const texts = new Map<string, string[]>();
    for (const persona of callers) texts.set(persona, await textsOfVictims([persona]));
    const [prosecutors = '', ...others] = texts.get('pp-patna') ?? [];
    expect(others).toEqual([]);
    const another = callers.find((persona) => ![prosecutors, undefined].includes(texts.get(persona)?.[0])) ?? '';
    const together = await textsOfVictims(['pp-patna', 'pp-patna', another]);
    expect(new Set(together)).toEqual(
      new Set([prosecutors, ...(texts.get(another) ?? ['nobody reads other columns'])]),
    );
  });
});
