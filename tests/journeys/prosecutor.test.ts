import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, openWorld, operation, type World } from '../support/world.ts';

// Scenario A: the murder at Pirbahor is one case for all who share it, and a different answer for each of them.

const murder = { fir: { state: 'BR', district: 'Patna', station: 'Pirbahor', number: 1, year: 2025 } };
const dossier = operation('CaseDossier');

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const open = (persona: string, keys: object = murder): Promise<Answer> => world.ask(persona, dossier, keys);

const withheldRows = (answer: Answer, path: string): number[] =>
  answer.extensions.withheld
    .filter((entry: { path: string }) => entry.path === path)
    .map((entry: { matrixRow: number }) => entry.matrixRow);

describe('the assigned prosecutor', () => {
  it('reads the case across all five pillars, with nothing withheld', async () => {
    const { data, errors, extensions } = await open('pp-patna');
    expect(errors).toBeUndefined();
    expect(data.case.firs[0]).toMatchObject({ displayNumber: '0001/2025', status: 'CHARGE_SHEETED' });
    expect(data.case.firs[0].narrative).toContain('Kaushalya Sah');
    expect(data.case.accused.map(({ code }: { code: string }) => code)).toEqual(['A1', 'A2', 'A3']);
    expect(data.case.courtCases.map(({ cnr }: { cnr: string }) => cnr)).toEqual(
      expect.arrayContaining(['BRPA010000012026', 'BRPA020000012025']),
    );
    expect(data.case.forensicCases[0].labCaseId).toBe('FSL-PATNA/2026/1');
    expect(data.case.chargeSheets[0]).toMatchObject({ kind: 'ORIGINAL', exchange: { state: 'REGISTERED' } });
    expect(extensions.withheld).toEqual([]);
  });

  it('reads the privileged opinion that nobody outside the prosecution and the asking office reads', async () => {
    expect((await open('pp-patna')).data.case.prosecution[0].opinions).not.toHaveLength(0);
    for (const other of ['judge-patna', 'registry-patna', 'js-beur', 'expert-fsl-patna', 'pp-hajipur']) {
      const { data } = await open(other);
      expect(data.case.prosecution?.[0]?.opinions ?? null, other).toBeNull();
    }
  });

  it('finds the same case by every key that leads to it, and nothing by keys that lead apart', async () => {
    const byFir = (await open('pp-patna')).data.case.id;
    for (const keys of [
      { cnr: 'BRPA010000012026' },
      { cnr: 'brpa02-000001-2025' },
      { prisonerId: 'BEUR-2025-00001' },
      { caseNumber: { court: 'PATNA-SESSIONS', caseType: 'S.Tr.', number: 1, year: 2026 } },
      { ...murder, cnr: 'BRPA010000012026' },
    ]) {
      expect((await open('pp-patna', keys)).data.case?.id, JSON.stringify(keys)).toBe(byFir);
    }
    expect((await open('pp-patna', { ...murder, cnr: 'BRPA010000022026' })).data.case).toBeNull();
  });

  it('is told whence each record comes and how fresh each pillar is', async () => {
    const { data, extensions } = await open('pp-patna');
    expect(data.case.firs[0].source).toMatchObject({ pillar: 'POLICE', id: 'PIRBAHOR/1/2025' });
    expect(Date.parse(data.case.firs[0].source.asOf)).not.toBeNaN();
    expect(extensions.pillars.map(({ pillar }: { pillar: string }) => pillar)).toEqual([
      'police',
      'prosecution',
      'courts',
      'prisons',
      'forensics',
    ]);
  });
});

describe('the jail superintendent', () => {
  it('reads custody, sections and dates, and no narrative, witness, diary or opinion', async () => {
    const answer = await open('js-beur');
    const { data } = answer;
    expect(data.case.firs[0]).toMatchObject({ displayNumber: '0001/2025', narrative: null, informant: null });
    expect(data.case.accused[0]).toMatchObject({
      code: 'A1',
      custody: { status: 'IN_CUSTODY', prison: { id: 'BEUR' } },
    });
    expect(data.case).toMatchObject({ victims: null, witnesses: null, caseDiary: null, prosecution: null });
    expect(withheldRows(answer, 'case.caseDiary')).toEqual([28]);
    expect(withheldRows(answer, 'case.firs.narrative')).toEqual([2]);
  });

  it('knows a co-accused who is not in its jail by a code alone', async () => {
    const { data } = await open('js-beur');
    expect(data.case.accused[2]).toEqual({
      code: 'A3',
      name: null,
      ageBand: null,
      address: null,
      status: null,
      sections: null,
      arrests: null,
      custody: null,
    });
  });

  it('of another jail gets the answer of a case that does not exist', async () => {
    const hidden = await open('js-hajipur');
    const absent = await open('js-hajipur', { fir: { ...murder.fir, number: 999_999 } });
    expect(hidden.data.case).toBeNull();
    const same = ({ data, errors, extensions }: Answer) => ({
      data,
      errors,
      withheld: extensions.withheld,
      unlinked: extensions.unlinked,
    });
    expect(same(hidden)).toEqual(same(absent));
  });
});

describe('the same case for five others', () => {
  it('gives a prosecutor, a superintendent, a registry clerk, a forensic expert and a station of another state five different answers', async () => {
    const answers = await Promise.all(
      ['pp-patna', 'js-beur', 'registry-patna', 'expert-fsl-patna', 'sho-noida'].map((persona) => open(persona)),
    );
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(5);
  });

  it('gives the expert exhibits and no party, and the registry the parties and no diary', async () => {
    const expert = (await open('expert-fsl-patna')).data.case;
    expect(expert.forensicCases[0].exhibits.some(({ number }: { number: unknown }) => typeof number === 'string')).toBe(
      true,
    );
    expect(
      expert.accused.every(
        ({ name, code }: { name: unknown; code: unknown }) => name === null && typeof code === 'string',
      ),
    ).toBe(true);
    expect(JSON.stringify(expert)).not.toMatch(/Birju|Salman|Ramashray|Kaushalya/);
    const registry = (await open('registry-patna')).data.case;
    expect(registry.accused[0].name).toBe('Birju Kumar Yadav');
    expect(registry.caseDiary).toBeNull();
  });

  it('gives a station of another state the FIR and the court status, with the accused masked', async () => {
    const noida = (await open('sho-noida')).data.case;
    expect(noida.firs[0]).toMatchObject({ displayNumber: '0001/2025', narrative: null });
    expect(noida.accused[0]).toMatchObject({ code: 'A1', name: 'A1', address: null });
    expect(noida.courtCases[0].stage).not.toBeNull();
    expect(noida.victims?.[0]?.name ?? null).toBeNull();
  });
});
