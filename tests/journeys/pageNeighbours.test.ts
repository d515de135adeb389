import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/world.ts';

// A page reads a hundred prisoners in one pass. What is wrong with one of them is said of that one.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const plant = async (statement: string, values: readonly string[]): Promise<void> => {
  const client = new Client(world.owners.prisons);
  await client.connect();
  await client.query(statement, [...values]);
  await client.end();
};

type Prisoner = { prisonerId: string; cases: { detention: { daysInCustody: number } | null }[] };

const orders = ['ADMITTED', 'NEAREST_DATE'] as const;
const query = `query ($orderBy: UndertrialOrder) { undertrials(prison: "BEUR", orderBy: $orderBy, first: 200) {
  totalCount nodes { prisonerId sex cases { detention { daysInCustody } } } } }`;
const page = async (orderBy: string) => {
  const { data, errors } = await world.ask('js-beur', query, { orderBy });
  const nodes = (data.undertrials?.nodes ?? []) as (Prisoner | null)[];
  return { people: nodes.toSorted(byNumber), errors: (errors ?? []) as { path: unknown[] }[] };
};
const byNumber = (one: Prisoner | null, other: Prisoner | null): number =>
  (one?.prisonerId ?? '') < (other?.prisonerId ?? '') ? -1 : 1;

describe('a page of undertrials', () => {
  let whole: (Prisoner | null)[];
  beforeAll(async () => {
    whole = (await page('ADMITTED')).people;
  });

  it.each([
    ['is no list', '"none"'],
    ['has a day that is none', '[{"from": "soon", "to": null, "custody": "POLICE", "orderReference": "1"}]'],
    ['has a number for a day', '[{"from": 5, "to": null, "custody": "POLICE", "orderReference": "1"}]'],
  ])('computes everybody else where what a prison wrote of remands %s', async (_what, spells) => {
    const prisonerId = 'BEUR-2026-00002';
    await plant('update prisons.custody set remand_spells = $2 where prisoner_id = $1', [prisonerId, spells]);
    const others = whole.filter((one) => one?.prisonerId !== prisonerId);
    for (const orderBy of orders) {
      const { people } = await page(orderBy);
      expect(numbersOf(people), orderBy).toEqual(numbersOf(whole));
      expect(
        people.filter((one) => one?.prisonerId !== prisonerId),
        orderBy,
      ).toEqual(others);
    }
    const kept = JSON.stringify([]);
    await plant('update prisons.custody set remand_spells = $2 where prisoner_id = $1', [prisonerId, kept]);
  });

  it('has whoever cannot be read as one error, and everybody else whole', async () => {
    const prisonerId = 'BEUR-2025-00001';
    await plant('update prisons.prisoner set sex = $2 where prisoner_id = $1', [prisonerId, 'A NEW CODE']);
    for (const orderBy of orders) {
      const { people, errors } = await page(orderBy);
      expect(errors.length, orderBy).toBe(1);
      expect(people.filter((one) => one === null).length, orderBy).toBe(1);
      expect(numbersOf(people), orderBy).toEqual(numbersOf(whole).filter((one) => one !== prisonerId));
    }
  });
});

const numbersOf = (people: readonly (Prisoner | null)[]): string[] => people.flatMap((one) => one?.prisonerId ?? []);
