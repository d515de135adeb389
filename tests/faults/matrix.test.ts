import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { dropDatabase } from '../support/databases.ts';
import type { Fault } from '../support/faultProxy.ts';
import type { Owners } from '../support/gateway.ts';
import { type Answer, createWorld } from '../support/world.ts';
import { atPace, createPaces, p99Without } from './paces.ts';
import { openProxiedWorld, type ProxiedWorld } from './proxiedWorld.ts';
import { faultOf, queryOf, questions, wholeAnswers, withoutCursors } from './questions.ts';

// A small part of the fault matrix: each pillar with one fault, all at once, and the gateway's own database. `npm run fault-matrix` is the whole.

const DEADLINE_MS = 2_000;
/** Beneath what was found another pillar is asked: two of them may be waited for one after the other. The rest is a busy machine's. */
const HANG_MS = 2 * DEADLINE_MS + 4_000;

/** What a busy machine may add. A pillar that waits for another's fault waits for its deadline, which is four times as long. */
const NOISE_MS = 500;

const paces = createPaces();
let owners: Owners;
let world: ProxiedWorld;
let whole: readonly Answer[];

const askAll = (): Promise<Answer[]> =>
  Promise.all(questions.map((question) => world.ask(question.persona, queryOf(question), question.variables)));

const timed = async (): Promise<readonly Answer[]> => {
  const since = performance.now();
  const answers = await askAll();
  expect(performance.now() - since).toBeLessThan(HANG_MS);
  return answers;
};

const breakWays = (names: readonly (Pillar | 'gateway')[], fault: Fault): Promise<unknown> =>
  Promise.all(names.map((name) => world.ways[name].set(fault)));

/** The questions that are not answered as they were before anything broke. */
const different = (answers: readonly Answer[]): string[] =>
  questions
    .filter((_question, at) => withoutCursors(answers[at] as Answer) !== withoutCursors(whole[at] as Answer))
    .map(({ name }) => name);

const expectWhole = async (): Promise<void> => {
  await expect.poll(async () => different(await askAll()), { timeout: 20_000, interval: 300 }).toEqual([]);
};

beforeAll(async () => {
  owners = await createWorld();
  world = await openProxiedWorld(owners, { deadlineMs: DEADLINE_MS, traces: paces.traces });
  whole = await wholeAnswers(askAll);
});
afterEach(async () => {
  await breakWays([...pillars, 'gateway'], 'none');
  await expectWhole();
}, 30_000);
afterAll(async () => {
  await world.close();
  await Promise.all(Object.values(owners).map(dropDatabase));
});

const cells: readonly [fault: Fault, broken: readonly Pillar[]][] = [
  ['blackHole', ['police']],
  ['refuse', ['prosecution']],
  ['cut', ['courts']],
  ['drip', ['prisons']],
  ['reset', ['forensics']],
  ['blackHole', pillars],
];

describe.each(cells)('%s on the way to %s', (fault, broken) => {
  it('is told with every answer, hangs none, takes no other pillar with it, and passes without a restart', async () => {
    await breakWays(broken, fault);
    const answers = await timed();
    expect(answers.map((answer, at) => faultOf(answer, whole[at] as Answer, broken))).toEqual(
      questions.map(() => null),
    );
    expect(different(answers)).not.toEqual([]);
  }, 60_000);
});

describe('the other pillars of a silent one', () => {
  const pace = (): Promise<Answer[]> =>
    atPace(15, 3_000, (at) => {
      const question = questions[at % questions.length] as (typeof questions)[number];
      return world.ask(question.persona, queryOf(question), question.variables);
    });

  it.each(['forensics', 'police'] as const)(
    'are answered as quickly as without it: %s',
    async (pillar) => {
      paces.take();
      await pace();
      const before = p99Without(paces.take(), pillar);
      await world.ways[pillar].set('blackHole');
      await pace();
      const during = p99Without(paces.take(), pillar);
      expect(during.size).toBeGreaterThan(2);
      for (const [name, p99] of during)
        expect([name, p99 < 1.1 * (before.get(name) ?? 0) + NOISE_MS]).toEqual([name, true]);
    },
    60_000,
  );
});

describe("a silent way to the gateway's own database", () => {
  it('is refused in words, never answered as if nothing were there, and passes without a restart', async () => {
    await breakWays(['gateway'], 'blackHole');
    for (const { data, errors } of await timed()) {
      expect(Object.values(data ?? {}).every((root) => root === null)).toBe(true);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['AUDIT_UNAVAILABLE']);
    }
    const me = await world.ask('sho-pirbahor', '{ me { subject } }');
    expect(me.status).toBe(503);
    expect((await fetch(`${world.url}/health`)).status).toBe(200);
    expect((await fetch(`${world.url}/ready`)).status).toBe(503);
  }, 60_000);
});

describe('a caller who goes', () => {
  it('is not waited for: what was read for it ends, and the places are free', async () => {
    await world.ways.police.set('blackHole');
    const gone = new AbortController();
    const [question] = questions;
    if (!question) throw new Error('there is no question');
    const asked = world.ask(question.persona, queryOf(question), question.variables, gone.signal).catch(() => 'gone');
    await new Promise((resolve) => setTimeout(resolve, 200));
    gone.abort();
    expect(await asked).toBe('gone');
  }, 60_000);
});
