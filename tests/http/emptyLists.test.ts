import { describe, expect, it } from 'vitest';
import { openWorld } from '../support/world.ts';

const CLOSED = 'postgres://postgres@127.0.0.1:1/nothing';

// An empty list reads as "nobody is held", "nothing was filed": it is answered only where the pillar that knows has answered.
describe('an empty list', () => {
  it.each([
    ['prisons', 'js-beur', 'undertrials(prison: "HAJIPUR-JAIL", first: 5) { totalCount }'],
    ['prisons', 'js-beur', 'undertrials(prison: "HAJIPUR-JAIL", orderBy: NEAREST_DATE, first: 5) { totalCount }'],
    ['prisons', 'sho-noida', 'undertrials(prison: "HAJIPUR-JAIL", first: 5) { totalCount }'],
    ['police', 'registry-hajipur', 'chargeSheets(court: "PATNA-SESSIONS", first: 5) { totalCount }'],
    ['courts', 'registry-hajipur', 'cases(filter: { state: "HR" }, first: 5) { totalCount }'],
    ['prosecution', 'pp-hajipur', 'cases(filter: { state: "HR" }, first: 5) { totalCount }'],
  ] as const)('is not told while the %s database is down, to %s asking %s', async (pillar, persona, root) => {
    const up = await openWorld();
    const answered = await up.ask(persona, `query { ${root} }`);
    await up.close();
    expect(answered.errors).toBeUndefined();
    expect(Object.values(answered.data)).toEqual([{ totalCount: 0 }]);

    const down = await openWorld({ urls: { [pillar]: CLOSED } });
    const refused = await down.ask(persona, `query { ${root} }`);
    await down.close();
    expect(Object.values(refused.data)).toEqual([null]);
    expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['PILLAR_UNAVAILABLE']);
  });
});
