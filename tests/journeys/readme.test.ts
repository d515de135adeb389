import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/world.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

const examples = [...readme.matchAll(/\(`([a-z-]+)`\)[^`]*\n\n```graphql\n([\s\S]*?)```\n```json\n([\s\S]*?)```/g)].map(
  ([, persona = '', query = '', answer = '']) => ({ persona, query, answer: JSON.parse(answer) as object }),
);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('the README', () => {
  it('has one question for each kind of user', () => {
    expect(examples.map(({ persona }) => persona)).toEqual(['pp-patna', 'js-beur', 'registry-patna']);
  });

  it.each(examples)('shows $persona the answer that the gateway gives', async ({ persona, query, answer }) => {
    const { data, extensions, errors } = await world.ask(persona, query);
    expect(errors).toBeUndefined();
    expect({ data, extensions }).toMatchObject(answer);
  });
});
