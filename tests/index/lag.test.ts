import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/world.ts';

// The index selects: what it has not heard for half a minute is told, and for five minutes is no answer.

let behindMs = 0;
let world: World;
beforeAll(async () => {
  world = await openWorld({ now: () => new Date(Date.now() + behindMs) });
});
afterAll(() => world.close());

const query = `query { case(fir: { state: "BR", district: "Patna", station: "Pirbahor", number: 1, year: 2025 }) { id } }`;
const list = `query { undertrials(prison: "BEUR", first: 5) { totalCount } }`;

const at = async (lagMs: number, persona: string, asked: string) => {
  behindMs = lagMs;
  const { data, errors, extensions } = await world.ask(persona, asked);
  const [root] = Object.values(data as object);
  return {
    answered: root !== null,
    codes: errors?.map(({ extensions: { code } }) => code as string) ?? [],
    statuses: extensions.pillars.map(({ status }: { status: string }) => status),
  };
};

describe('the lag of the index', () => {
  it('is not told while it is small', async () => {
    expect(await at(10_000, 'pp-patna', query)).toEqual({ answered: true, codes: [], statuses: ['OK', 'OK', 'OK'] });
  });

  it('past half a minute makes the pillars STALE, and the answer stands', async () => {
    expect(await at(40_000, 'pp-patna', query)).toEqual({
      answered: true,
      codes: [],
      statuses: ['STALE', 'STALE', 'STALE'],
    });
  });

  it.each([
    ['pp-patna', query],
    ['js-beur', list],
    ['sho-pirbahor', list],
  ])('past five minutes makes what %s asks PILLAR_UNAVAILABLE', async (persona, asked) => {
    expect(await at(310_000, persona, asked)).toMatchObject({ answered: false, codes: ['PILLAR_UNAVAILABLE'] });
  });
});
