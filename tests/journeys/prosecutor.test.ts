import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, operation, type World } from '../support/world.ts';

const murder = { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } };
const dossier = operation('CaseDossier');

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('scenario A: one case, opened by those who share it', () => {
  it('gives the assigned prosecutor the case across all five pillars, with the privileged opinion', async () => {
    const { data, errors, extensions } = await world.ask('pp-patna', dossier, murder);
    expect(errors).toBeUndefined();
    expect(data.case.firs).toHaveLength(1);
  });
});
