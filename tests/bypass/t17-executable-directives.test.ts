import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, openWorld, type World } from '../support/world.ts';
import { askCase, matters, watch } from './attack.ts';

// T17. A directive that a document may carry can read, write or leave out. There are two here, both of the language, and neither decides.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const inRape = (persona: string, selection: string): Promise<Answer> =>
  askCase(world, persona, selection, matters.rape);

describe('a directive', () => {
  it('that a document may carry is @skip or @include, and no other', async () => {
    const { data } = await world.ask('pp-patna', getIntrospectionQuery());
    const executable = (data as IntrospectionQuery).__schema.directives.filter(({ locations }) =>
      locations.some((one) => /^(QUERY|MUTATION|FIELD$|FRAGMENT_|INLINE_|VARIABLE_)/.test(one)),
    );
    expect(executable.map(({ name }) => name).toSorted()).toEqual(['include', 'skip']);
  });

  it.each([
    '@export(as: "x")',
    '@rest(path: "/")',
    '@parseRefs',
    '@defer',
    '@stream(initialCount: 0)',
    '@live',
    '@client',
    '@connection(key: "x")',
    '@cacheControl(scope: PUBLIC)',
    '@authenticated',
    '@include',
    '@include(if: "true")',
    '@skip(if: false) @skip(if: false)',
    '@SKIP(if: false)',
  ])('that nobody declared, or that is not written as declared, is refused: %s', async (directive) => {
    const { status, data, errors } = await world.ask('pp-patna', `{ me { role subject ${directive} } }`);
    expect([status, data]).toEqual([400, undefined]);
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  });
});

describe('@skip and @include', () => {
  const masked = { label: 'VICTIM-1', name: 'VICTIM-1' };

  it.each([
    'victims { label name @include(if: true) }',
    'victims { label name @skip(if: false) }',
    'victims @include(if: true) { label ... @skip(if: false) { name } }',
    'victims { label ... on Victim @include(if: true) { name } }',
    'victims { label name @include(if: true) @skip(if: false) }',
  ])('change no decision: %s', async (selection) => {
    const answer = await inRape('registry-patna', selection);
    expect(answer.data.case.victims).toEqual([masked]);
    expect(answer.extensions.withheld).toMatchObject([{ path: 'case.victims.name', outcome: 'MASKED', count: 1 }]);
  });

  it('leave nothing of what they leave out: no value, no entry, no statement', async () => {
    const plain = watch(world);
    await inRape('pp-patna', 'id');
    const asked = plain();
    const seen = watch(world);
    const answer = await inRape(
      'pp-patna',
      'id victims @skip(if: true) { name } ... @include(if: false) { caseDiary { text } }',
    );
    expect(answer.data.case).toEqual({ id: expect.any(String) });
    expect(answer.extensions.withheld).toEqual([]);
    expect(seen()).toEqual(asked);
  });

  it('decide by a variable, and a withheld field is no more readable for it', async () => {
    const query = `query ($fir: FirKeyInput, $show: Boolean!) { case(fir: $fir) { victims @include(if: $show) { name } label: victims @skip(if: $show) { injury } } }`;
    const asked = async (show: boolean) =>
      (await world.ask('registry-patna', query, { fir: matters.rape, show })).data.case;
    expect(await asked(true)).toEqual({ victims: [{ name: 'VICTIM-1' }] });
    expect(await asked(false)).toEqual({ label: [{ injury: null }] });
  });

  it('on a refused root leave the rest; on a refused mutation nothing is done', async () => {
    const query = `mutation ($do: Boolean!) { acknowledgeChargeSheet(id: "PIRBAHOR/CS-1/2026", outcome: CONSUMED) @include(if: $do) { chargeSheet { id } } }`;
    expect((await world.ask('pp-patna', query, { do: false })).data).toEqual({});
    expect((await world.ask('pp-patna', query, { do: true })).errors?.[0].extensions.code).toBe('FORBIDDEN');
  });
});
