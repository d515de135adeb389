import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tales } from '../support/oracle.ts';
import { type Answer, openWorld, operation, type World } from '../support/world.ts';

// Scenario I: the zero FIR goes from Pirbahor (Bihar) to Panchkula (Haryana), where it turns out to be a sexual offence.

const zero = { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2026, zero: true } };
const successor = { fir: { state: 'HR', district: 'Panchkula', station: 'PANCHKULA-SECTOR-5', number: 1, year: 2026 } };
const dossier = operation('CaseDossier');

const panchkula = {
  posting: { state: 'HR', district: 'PANCHKULA', unit: 'PANCHKULA-SECTOR-5' },
  sub: 'SHO-PANCHKULA-001',
};

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const open = (persona: string, keys: object, claims: object = {}): Promise<Answer> =>
  world.ask(persona, dossier, keys, claims);

type Fir = {
  displayNumber: string;
  narrative: string | null;
  informant: { name: string | null } | null;
  key: { state: string; zero: boolean };
};

describe('a station, district or state that kept the zero FIR', () => {
  it.each(['sho-pirbahor', 'sp-patna', 'dop-bihar'])(
    'tells %s no number and no count of what others added to the case',
    async (persona) => {
      const query = `query ($fir: FirKeyInput) { case(fir: $fir) {
        chargeSheets { id } prosecution { source { id } } forensicCases { source { id } } custodies { fir { id } } firs { id } } }`;
      const { data, text, extensions } = await world.ask(persona, query, zero);
      expect(data.case.firs).toHaveLength(2);
      expect(data.case).toMatchObject({ chargeSheets: null, prosecution: null, forensicCases: null });
      expect(persona !== 'dop-bihar' || data.case.custodies === null, persona).toBe(true);
      expect(text).not.toMatch(/CS-|PO-PANCHKULA|FSL-/);
      expect(extensions.withheld).toContainEqual(
        expect.objectContaining({ coordinate: 'Case.prosecution', outcome: 'WITHHELD', matrixRow: 45 }),
      );
      const { data: theirs } = await world.ask('sho-pirbahor', query, zero, panchkula);
      expect(theirs.case.prosecution).toHaveLength(1);
    },
  );
});

describe('one case, two keys, two states', () => {
  it('is one case by either number', async () => {
    const [byZero, bySuccessor] = await Promise.all([
      open('sho-pirbahor', zero, panchkula),
      open('sho-pirbahor', successor, panchkula),
    ]);
    expect(byZero.data.case.id).toBe(bySuccessor.data.case.id);
    expect(byZero.data.case.firs.map(({ key }: Fir) => [key.state, key.zero]).toSorted()).toEqual([
      ['BR', true],
      ['HR', false],
    ]);
  });

  it('carries the labels of both: what Panchkula found protects what Pirbahor wrote', async () => {
    expect((await open('sho-pirbahor', zero)).data.case.sensitivities).toEqual(['SEXUAL_OFFENCE']);
    const noida = await open('sho-noida', zero);
    const zeroFir = noida.data.case.firs.find(({ key }: Fir) => key.zero);
    expect(zeroFir).toMatchObject({ narrative: null, informant: null });
    expect(noida.extensions.withheld).toContainEqual(
      expect.objectContaining({ coordinate: 'Fir.narrative', matrixRow: 3 }),
    );
  });

  it('leaves Pirbahor its own FIR, and nothing of the case that is Panchkula’s now', async () => {
    const { data } = await open('sho-pirbahor', successor);
    const [own, other] = [
      data.case.firs.find(({ key }: Fir) => key.zero),
      data.case.firs.find(({ key }: Fir) => !key.zero),
    ];
    expect(own.narrative).not.toBeNull();
    expect(own.informant.name).not.toBeNull();
    expect(other).toMatchObject({ narrative: null, informant: null });
    expect(data.case.chargeSheets?.every(({ sections }: { sections: unknown }) => sections === null) ?? true).toBe(
      true,
    );
    expect(data.case.prosecution?.every(({ prosecutor }: { prosecutor: unknown }) => prosecutor === null) ?? true).toBe(
      true,
    );
  });

  it('gives Panchkula the whole case, the zero FIR included', async () => {
    const { data } = await open('sho-pirbahor', zero, panchkula);
    for (const fir of data.case.firs as Fir[]) expect(fir.narrative, fir.displayNumber).not.toBeNull();
    expect(data.case.victims[0].name).not.toMatch(/^VICTIM/);
  });

  it('tells the threads by which the two were found to be one', async () => {
    const { data } = await open('sho-pirbahor', zero, panchkula);
    expect(data.case.links).toContainEqual({
      from: 'FIR:BR.PATNA.PIRBAHOR.2026.Z1',
      to: 'FIR:HR.PANCHKULA.PANCHKULA-SECTOR-5.2026.1',
      method: 'SOURCE_ASSERTED',
      confidence: 1,
      confirmed: true,
    });
  });
});

describe('the list of a station that kept its zero FIR', () => {
  const list = 'query ($filter: CaseFilter!) { cases(filter: $filter, first: 200) { nodes { id } } }';
  type Listed = { readonly id: string };

  const listed = async (filter: object, claims: object = {}): Promise<string[]> => {
    const { data, errors } = await world.ask('sho-pirbahor', list, { filter }, claims);
    expect(errors).toBeUndefined();
    return data.cases.nodes.map(({ id }: Listed) => id);
  };

  it('holds the case of that FIR', async () => {
    const { id } = (await open('sho-pirbahor', zero)).data.case;
    expect(await listed({})).toContain(id);
    expect(await listed({ state: 'BR', district: 'Patna', registeredFrom: '2026-01-01' })).toContain(id);
  });

  it('does not find it by what the case became elsewhere, though the station that has it does', async () => {
    const { id } = (await open('sho-pirbahor', zero)).data.case;
    const told = tales().find(({ police }) => police.firs.some(({ key }) => key.station === 'PANCHKULA-SECTOR-5'));
    const became = [
      { section: { act: 'BNS', section: '64' } },
      { punishmentBand: 'TEN_YEARS_OR_MORE' },
      { stage: 'COGNIZANCE' },
      { court: told?.courtCases[0]?.court },
      { prosecutor: told?.prosecution?.assignments[0]?.official.id },
      { nextHearingFrom: '2000-01-01' },
      { nextHearingTo: '9999-12-31' },
    ];
    const foundBy = async (filter: object) => ({
      here: (await listed(filter)).includes(id),
      there: (await listed(filter, panchkula)).includes(id),
    });
    const found = await Promise.all(became.map(foundBy));
    expect(found).toEqual(became.map(() => ({ here: false, there: true })));
  });
});
