import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, openWorld, type World } from '../support/world.ts';
import { askCase, everyText, matters, storyOf } from './attack.ts';

// T4. A decision is of a schema coordinate, never of the name under which the answer carries it.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const [victim] = storyOf('RAPE-MAHILA-PATNA').police.victims;
const hers = [victim?.name.en, victim?.name.hi, victim?.address.text.en].filter((text) => text !== undefined);

const inRape = (persona: string, selection: string): Promise<Answer> =>
  askCase(world, persona, selection, matters.rape);

type Entry = { path: string; paths: string[]; coordinate: string; count: number; at: number[][]; outcome: string };

const entriesOf = ({ extensions }: Answer): Entry[] => extensions.withheld;

describe('a masked field', () => {
  it.each(['label', 'id', 'sex', 'ageBand', '__typename_', 'data', 'case', 'extensions'])(
    'stays masked under the alias %s',
    async (alias) => {
      const { data } = await inRape('registry-patna', `victims { ${alias}: name }`);
      expect(data.case.victims).toEqual([{ [alias]: 'VICTIM-1' }]);
    },
  );

  it('is masked as often as it is asked, and counted once for each place', async () => {
    const answer = await inRape('registry-patna', 'victims { name one: name two: name three: name(script: NATIVE) }');
    expect(answer.data.case.victims).toEqual([
      { name: 'VICTIM-1', one: 'VICTIM-1', two: 'VICTIM-1', three: 'VICTIM-1' },
    ]);
    expect(entriesOf(answer)).toMatchObject([
      { path: 'case.victims.name', paths: ['case.victims.name'], coordinate: 'Victim.name', count: 1, at: [[0]] },
    ]);
  });

  it('does not lend its mask to a field that takes its name', async () => {
    const { data } = await inRape('registry-patna', 'victims { name: injury label: address injury: label }');
    expect(data.case.victims).toEqual([{ name: null, label: 'Bihar', injury: 'VICTIM-1' }]);
  });
});

describe('a withheld list', () => {
  it.each(['firs', 'accused', 'courtCases', 'id'])('stays withheld under the alias %s', async (alias) => {
    const { data } = await inRape('sho-noida', `${alias}: victims { name address }`);
    expect(data.case).toEqual({ [alias]: null });
  });

  it('is one entry under three aliases, told by the schema’s name', async () => {
    const answer = await inRape('sho-noida', 'firs: victims { name } again: victims { label } victims { sex }');
    expect(answer.data.case).toEqual({ firs: null, again: null, victims: null });
    expect(entriesOf(answer)).toMatchObject([{ path: 'case.victims', paths: ['case.victims'], count: 1 }]);
  });
});

describe('an aliased root', () => {
  it('is decided for each of its places: a case out of reach beside one within', async () => {
    const { data } = await world.ask(
      'js-beur',
      `query ($mine: FirKeyInput, $other: FirKeyInput) { case: case(fir: $other) { id } other: case(fir: $mine) { id } }`,
      { mine: matters.murder, other: matters.onlyChildren },
    );
    expect(data).toEqual({ case: null, other: { id: expect.any(String) } });
  });

  it('that is closed stays closed under the name of an open one', async () => {
    const answer = await world.ask('admin-icjs', `{ me: case(cnr: "BRPA010000012026") { id } case: me { role } }`);
    expect(answer.data).toEqual({ me: null, case: { role: 'PLATFORM_ADMIN' } });
    expect(entriesOf(answer)).toMatchObject([{ path: 'case', coordinate: 'Query.case', outcome: 'WITHHELD' }]);
  });

  it('that is refused is refused under any name, and takes nothing with it', async () => {
    const { data, errors } = await world.ask(
      'pp-patna',
      'mutation { me: acknowledgeChargeSheet(id: "x", outcome: CONSUMED) { chargeSheet { id } } }',
    );
    expect(data).toEqual({ me: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});

describe('one victim under a hundred aliases', () => {
  const aliases = Array.from({ length: 100 }, (_, at) => `a${at}: name b${at}: address`).join(' ');

  it.each(['registry-patna', 'dop-bihar', 'sho-noida', 'scrb-bihar', 'js-beur'])(
    'is not named to %s',
    async (persona) => {
      const answer = await inRape(persona, `victims { ${aliases} } firs { informant { ${aliases} } }`);
      expect(answer.status).toBe(200);
      for (const text of hers) expect(everyText(answer)).not.toContain(text);
    },
  );
});
