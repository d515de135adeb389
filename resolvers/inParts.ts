import type { GatewayContext } from '../src/server/context.ts';

/** How many people are read at once, and let go of once they are computed: a state's records would fill the memory. */
const PEOPLE_AT_ONCE = 250;

function* partsOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += PEOPLE_AT_ONCE) yield all.slice(from, from + PEOPLE_AT_ONCE);
}

/**
 * Works through many people in parts, each with a reading of its own. Two at a time: while one is computed here, the pillars read the other.
 * So few as make one part are read in the request's own: the page that is cut from them asks nothing again.
 */
export const inParts = async <Person, Found>(
  people: readonly Person[],
  context: GatewayContext,
  work: (part: readonly Person[], apart: GatewayContext) => Promise<readonly Found[]>,
): Promise<Found[]> => {
  if (people.length <= PEOPLE_AT_ONCE) return [...(await work(people, context))];
  const found: (readonly Found[])[] = [];
  const parts = partsOf(people);
  const lane = async (): Promise<void> => {
    for (const part of parts) found.push(await work(part, context.apart()));
  };
  await Promise.all([lane(), lane()]);
  return found.flat();
};
