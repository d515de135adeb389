import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curatedStories } from '../../src/demo/world/curated.ts';
import { worldDate } from '../../src/demo/world/story.ts';
import { type Answer, openWorld, operation, type World } from '../support/world.ts';

// Scenario D: the rape case at the Mahila Thana. The accused is the victim's uncle: his name would name her.

const rape = { fir: { state: 'BR', district: 'PATNA', station: 'MAHILA-PATNA', number: 1, year: 2026 } };
const dossier = operation('CaseDossier');

const story = curatedStories(worldDate).find(({ id }) => id === 'RAPE-MAHILA-PATNA');
const victim = story?.police.victims[0];
const accused = story?.police.accused[0];
const identifying = [victim?.name.en, victim?.name.hi, victim?.address.text.en, victim?.relative.name.en].filter(
  (text) => text !== undefined,
);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const open = (persona: string): Promise<Answer> => world.ask(persona, dossier, rape);

const withoutText = (answer: Answer): string =>
  JSON.stringify({ data: answer.data, extensions: answer.extensions, errors: answer.errors });

it('is told about a victim who exists', () => {
  expect(identifying.length).toBe(4);
});

describe('who may know the victim', () => {
  it.each(['pp-patna', 'judge-patna', 'sp-patna'])('%s reads her name', async (persona) => {
    expect((await open(persona)).data.case.victims[0]).toMatchObject({ label: 'VICTIM-1', name: victim?.name.en });
  });
});

describe('who may not', () => {
  it.each([
    'sho-noida',
    'sho-hajipur',
    'scrb-bihar',
    'dop-bihar',
    'registry-patna',
    'js-beur',
    'expert-fsl-patna',
    'director-fsl-patna',
    'dlsa-patna',
    'pp-hajipur',
    'prisons-hq-bihar',
    'judge-hajipur',
    'registry-hajipur',
  ])('leaves no name, address or relation of hers anywhere in the answer to %s', async (persona) => {
    const text = withoutText(await open(persona));
    for (const one of identifying) expect(text).not.toContain(one);
  });

  it('gives the registry of her court a mask in place of her name, and says on what basis', async () => {
    const answer = await open('registry-patna');
    expect(answer.data.case.victims[0]).toEqual({
      label: 'VICTIM-1',
      name: 'VICTIM-1',
      ageBand: '18_TO_29',
      address: 'Bihar',
    });
    expect(answer.extensions.withheld).toContainEqual(
      expect.objectContaining({
        path: 'case.victims.name',
        coordinate: 'Victim.name',
        count: 1,
        at: [[0]],
        outcome: 'MASKED',
        dataClass: 'VICTIM_IDENTITY_SEXUAL',
        matrixRow: 8,
        basis: expect.stringMatching(/^BNS 72/),
      }),
    );
  });

  it('masks the accused who is her relative from those who do not own him, and shows him to the prison that holds him', async () => {
    expect((await open('scrb-bihar')).data.case.accused[0].name).toBe(accused?.name.en);
    expect((await open('js-beur')).data.case.accused[0].name).toBe(accused?.name.en);
    const elsewhere = await open('sho-noida');
    expect(elsewhere.data.case.accused[0].name).toBe('A1');
    expect(withoutText(elsewhere)).not.toContain(accused?.name.en);
  });

  it('withholds what was said in camera from everyone but her court, her prosecutor and her investigators', async () => {
    const ordersOf = async (persona: string): Promise<string> =>
      JSON.stringify((await open(persona)).data.case.courtCases.map(({ orders }: { orders: unknown }) => orders));
    expect(await ordersOf('judge-patna')).toContain(`${victim?.name.en} was examined in chief in a closed court`);
    expect(await ordersOf('pp-patna')).toContain(`${victim?.name.en} was examined in chief in a closed court`);
    for (const persona of ['scrb-bihar', 'dop-bihar', 'js-beur', 'sho-noida', 'dlsa-patna'])
      expect(await ordersOf(persona), persona).not.toContain('examined in chief');
    const registry = await ordersOf('registry-patna');
    expect(registry).toContain('VICTIM-1 was examined in chief in a closed court');
    expect(registry).not.toContain(victim?.name.en);
  });

  it('masks the informant, the place and the narrative with her', async () => {
    const { data } = await open('dop-bihar');
    expect(data.case.firs[0].informant.name).toBe('INFORMANT');
    expect(data.case.firs[0].informant.relationToVictim).toBeNull();
    expect((await open('sho-noida')).data.case.firs[0]).toMatchObject({
      narrative: null,
      informant: null,
      placeOfOccurrence: null,
    });
  });

  it('finds nothing for a citizen who is not a party', async () => {
    expect((await open('citizen-patna')).data.case).toBeNull();
  });
});
