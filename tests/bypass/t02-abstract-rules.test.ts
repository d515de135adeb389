import { makeExecutableSchema } from '@graphql-tools/schema';
import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/server/schema.ts';
import { readPolicyFiles, readTypeDefinitions } from '../../src/server/schemaFiles.ts';
import { shieldRoots } from '../../src/server/shield.ts';

// T2. A rule that is declared where nothing enforces it: graphql-shield passes over interfaces and unions, opens a whole type for one rule
// that is undefined, and covers only what it was told of. An interface or union by itself stops the start (tests/policy/completeness.test.ts).

const matrix = readPolicyFiles(true);

const refusal = (more: string): string => {
  try {
    buildGraph(matrix, [...readTypeDefinitions(), more]);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'it started';
};

describe('the start is refused', () => {
  it.each([
    [
      'an interface that a protected type implements',
      'interface Named { name(script: Script = LATIN): String @data(class: VICTIM, mask: LABEL) } extend type Victim implements Named',
      'Named is an abstract type',
    ],
    [
      'an interface of which nobody has heard',
      'interface Thing { id: ID! @data(class: PLUMBING) }',
      'Thing is an abstract',
    ],
    ['a union of protected types', 'union Person = Victim | Accused | Witness', 'Person is an abstract type'],
    [
      'a union beneath a field that is declared',
      'union Person = Victim | Accused\nextend type Case { anybody: [Person] @data(class: FIR_BASICS) }',
      'Person is an abstract type',
    ],
    ['a third door', 'type Subscription { cases: Case @data(class: PLUMBING) }', 'Subscription has no shield'],
  ])('with %s', (_what, more, told) => {
    expect(refusal(more)).toContain(told);
  });
});

const toy = makeExecutableSchema({
  typeDefs: `type Query { told: String untold: String } type Mutation { acknowledgeChargeSheet: String burn: String }`,
  resolvers: {
    Query: { told: () => 'told', untold: () => 'a secret' },
    Mutation: { acknowledgeChargeSheet: () => 'done', burn: () => 'burnt' },
  },
});

const ask = (source: string, principal: object = { role: 'COURT_REGISTRY', purpose: 'TRIAL' }) =>
  graphql({
    schema: shieldRoots(toy, new Set(['Query.told'])),
    source,
    contextValue: { principal },
  });

describe('at the doors', () => {
  it('a question that no anchor names is denied, and its neighbour is not opened or closed with it', async () => {
    const { data, errors } = await ask('{ told untold }');
    expect(data).toEqual({ told: 'told', untold: null });
    expect(errors?.map(({ path, originalError }) => [path, originalError?.message])).toEqual([
      [['untold'], 'Your role may not ask this.'],
    ]);
  });

  it('a mutation that no rule names is denied to everybody, beside one that a rule opens', async () => {
    const { data } = await ask('mutation { acknowledgeChargeSheet burn }');
    expect(data).toEqual({ acknowledgeChargeSheet: 'done', burn: null });
  });

  it('a rule is asked for every request anew: the first caller’s yes is not the second’s', async () => {
    const schema = shieldRoots(toy, new Set());
    const asked = (role: string) =>
      graphql({
        schema,
        source: 'mutation { acknowledgeChargeSheet again: acknowledgeChargeSheet }',
        contextValue: { principal: { role, purpose: 'TRIAL' } },
      });
    expect((await asked('COURT_REGISTRY')).data).toEqual({ acknowledgeChargeSheet: 'done', again: 'done' });
    expect((await asked('JUDGE')).data).toEqual({ acknowledgeChargeSheet: null, again: null });
    expect((await asked('COURT_REGISTRY')).data).toEqual({ acknowledgeChargeSheet: 'done', again: 'done' });
  });
});
