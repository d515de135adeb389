import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/world.ts';
import { askCase, matters } from './attack.ts';

// T3. Siblings that share a response key: what one of them may show must not carry the other. Without unions the siblings are fragments on
// one type, whose lists and fields are merged.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The registry of her court reads of the victim's row 8 a mask; her injury is withheld. */
const ask = (selection: string) => askCase(world, 'registry-patna', selection, matters.rape);

describe('two fragments that name one list', () => {
  const readable = '... on Case { victims { label } }';
  const masked = '... on Case { victims { name } }';
  const withheld = '... on Case { victims { injury } }';

  it.each([
    [readable, masked, withheld],
    [withheld, masked, readable],
    [masked, withheld, readable],
  ])('are merged, and each field is decided by itself, in whatever order they stand: %s', async (...fragments) => {
    const { data, errors, extensions } = await ask(fragments.join(' '));
    expect(errors).toBeUndefined();
    expect(data.case.victims).toEqual([{ label: 'VICTIM-1', name: 'VICTIM-1', injury: null }]);
    const told = extensions.withheld.map(({ path, outcome, count }: Record<string, unknown>) => [path, outcome, count]);
    expect(new Set(told.map(String))).toEqual(
      new Set(['case.victims.name,MASKED,1', 'case.victims.injury,WITHHELD,1']),
    );
  });
});

describe('two fields under one response key', () => {
  it.each([
    ['a readable and a withheld one', 'victims { x: label x: injury }'],
    ['a withheld and a readable one', 'victims { x: injury x: label }'],
    ['in two fragments', 'victims { ... on Victim { x: label } ... on Victim { x: injury } }'],
    ['in two fragments, the other way', 'victims { ... on Victim { x: injury } ... on Victim { x: label } }'],
    ['of two lists', 'x: victims { label } x: witnesses { label }'],
    ['with other arguments', 'victims { name(script: NATIVE) name }'],
    ['as the name of another field', 'victims { label: name label }'],
  ])('are refused: %s', async (_what, selection) => {
    const answer = await ask(selection);
    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});
