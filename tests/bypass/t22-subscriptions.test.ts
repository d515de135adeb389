import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNothingInside, expectRefused } from '../support/refusal.ts';
import { openWorld, type World } from '../support/world.ts';
import { answeringWays, knock, postAs, reachedPillars } from './ways.ts';

// T22: a subscription that is judged once, when it begins. There is none: no answer outlives the judgement that it was given on.

let world: World;
let authorization: string;
beforeAll(async () => {
  world = await openWorld();
  authorization = `Bearer ${await world.token('pp-patna')}`;
});
afterAll(() => world.close());

const subscription = 'subscription { case(cnr: "BRPA010000012026") { id } }';

describe('a subscription', () => {
  it.each(answeringWays)('is refused by %s, and no pillar is asked', async (_name, ask) => {
    const before = reachedPillars(world);
    const answer = await ask(world, authorization, subscription);
    expect(answer.data ?? null).toBeNull();
    // By GET nothing but a query is understood.
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0].extensions.code).toMatch(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/);
    expectNothingInside(answer);
    expect(reachedPillars(world)).toBe(before);
  });

  it('is refused where it stands beside a query and is the one that is named', async () => {
    const both = `query Once { me { role } } ${subscription.replace('subscription', 'subscription Ever')}`;
    const answer = await postAs({}, { operationName: 'Ever' })(world, authorization, both);
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it.each(['text/event-stream', 'multipart/mixed; subscriptionSpec=1.0', 'multipart/mixed'])(
    'is not streamed as %s: a caller who accepts nothing else is refused',
    async (accept) => {
      expectRefused(await postAs({ accept })(world, authorization, subscription), 'BAD_USER_INPUT', 406);
    },
  );

  it.each(['graphql-transport-ws', 'graphql-ws'])('finds no WebSocket that speaks %s', async (protocol) => {
    const { opened, status } = await knock(world, protocol, authorization);
    expect(opened).toBe(false);
    expect(status).toBeGreaterThanOrEqual(400);
  });
});
