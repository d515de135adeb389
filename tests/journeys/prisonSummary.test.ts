import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { undertrialDesk } from '../support/undertrials.ts';
import { openWorld, type World } from '../support/world.ts';

// A prison’s undertrials in numbers.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const { listed } = undertrialDesk(() => world);

describe('a prison in numbers', () => {
  const summary =
    'asOf undertrials notKnown bailGrantedNotReleased defaultBail { status count } maximumDetention { status count }';
  const ask = async (persona: string, asOf?: string) =>
    (
      await world.ask(persona, `query ($asOf: Date) { prison(id: "BEUR") { summary(asOf: $asOf) { ${summary} } } }`, {
        asOf,
      })
    ).data.prison.summary;
  type Count = { status: string; count: number };

  it('counts for each status whom the list of that status holds', async () => {
    const found = await ask('js-beur');
    expect(found.asOf).toBe('2026-11-20');
    expect(found.undertrials).toBe((await listed({})).length);
    for (const { status, count } of found.maximumDetention as Count[]) {
      const held = await listed({ maximumDetention: [status] });
      // A person with two cases is one person and two detentions.
      expect(count, status).toBeGreaterThanOrEqual(held.length);
      expect(count, status).toBeLessThanOrEqual(held.length + 2);
    }
  });

  it('counts for each caller its own, and for whom dates are closed nothing', async () => {
    expect((await ask('pp-patna')).undertrials).toBe((await listed({}, 'pp-patna')).length);
    expect((await ask('js-hajipur')).undertrials).toBe(0);
    expect(await ask('mo-beur')).toBeNull();
  });

  it('is told where the prison is asked for by its code, and counted for no list of prisoners', async () => {
    const nested = '{ undertrials(prison: "BEUR", first: 1) { nodes { prison { id summary { undertrials } } } } }';
    const { data, extensions } = await world.ask('js-beur', nested);
    expect(data.undertrials.nodes).toEqual([{ prison: { id: 'BEUR', summary: null } }]);
    expect(extensions.withheld).toEqual([]);
  });

  it('is of the day that is asked for', async () => {
    const statuses = (found: { maximumDetention: Count[] }) => found.maximumDetention.map(({ status }) => status);
    expect(statuses(await ask('js-beur', '2040-01-01'))).toContain('MAX_REACHED');
    expect(statuses(await ask('js-beur'))).not.toContain('MAX_REACHED');
  });
});
