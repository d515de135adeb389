import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, openWorld, type World } from '../support/world.ts';

// What may be known of a case depends on how far it has come: before the charge sheet, filed, cognizance, supplied to the accused.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const inCourts = async (statement: string): Promise<void> => {
  const client = new Client(world.owners.courts);
  await client.connect();
  await client.query(statement);
  await client.end();
};

const stand = (stage: string) => inCourts(`update courts.court_case_facts set stage = '${stage}'`);

const rape = { fir: { state: 'BR', district: 'Patna', station: 'MAHILA-PATNA', number: 1, year: 2026 } };
const ask = (persona: string, fields: string): Promise<Answer> =>
  world.ask(persona, `query ($fir: FirKeyInput) { case(fir: $fir) { ${fields} } }`, rape);

const stationsOwn = { posting: { state: 'BR', district: 'PATNA', unit: 'MAHILA-PATNA' } };

describe('the statement of a victim before a Magistrate (Shivanna, 2014; Miss A, 2020)', () => {
  const words = 'statementsBeforeMagistrate { text }';
  const told = async (persona: string, claims: object = {}) => {
    const answer = await world.ask(persona, `query ($fir: FirKeyInput) { case(fir: $fir) { ${words} } }`, rape, claims);
    return { statements: answer.data.case.statementsBeforeMagistrate, withheld: answer.extensions.withheld };
  };

  it('is before cognizance the court’s and the investigating officer’s alone, and leaves no trace to others', async () => {
    await stand('CHARGE_SHEETED');
    expect((await told('judge-patna')).statements[0].text).toMatch(/\S/);
    for (const [persona, claims] of [
      ['pp-patna', {}],
      ['sho-pirbahor', stationsOwn],
      ['sp-patna', {}],
      ['registry-patna', {}],
      ['dop-bihar', {}],
    ] as const)
      expect(await told(persona, claims), persona).toEqual({ statements: null, withheld: [] });
  });

  it('is after cognizance the prosecutor’s and the station’s too', async () => {
    await stand('COGNIZANCE');
    for (const [persona, claims] of [
      ['pp-patna', {}],
      ['sho-pirbahor', stationsOwn],
      ['sp-patna', {}],
      ['judge-patna', {}],
    ] as const)
      expect((await told(persona, claims)).statements[0].text, persona).toMatch(/\S/);
    const { statements, withheld } = await told('registry-patna');
    expect(statements).toBeNull();
    expect(withheld).toEqual([expect.objectContaining({ matrixRow: 12, outcome: 'WITHHELD' })]);
  });

  it('is closed again at once when a court’s record says that cognizance was not taken', async () => {
    await stand('INVESTIGATION');
    expect(await told('pp-patna')).toEqual({ statements: null, withheld: [] });
    await stand('EVIDENCE');
    expect((await told('pp-patna')).statements[0].text).toMatch(/\S/);
  });
});

describe('copies furnished to the accused (BNSS 230)', () => {
  const copies = async (persona: string) => {
    const { data, extensions } = await ask(
      persona,
      'courtCases { suppliedCopies { code suppliedOn pages contents sha256 } }',
    );
    return {
      copies:
        data.case.courtCases?.flatMap(
          ({ suppliedCopies }: { suppliedCopies: object[] | null }) => suppliedCopies ?? [],
        ) ?? [],
      withheld: extensions.withheld.filter(({ matrixRow }: { matrixRow: number }) => matrixRow === 36).length,
    };
  };

  it('are told by their day to those who watch over the accused, and in full to the court', async () => {
    await stand('EVIDENCE');
    const [full] = (await copies('judge-patna')).copies;
    expect(full).toEqual({
      code: 'A1',
      suppliedOn: expect.any(String),
      pages: expect.any(Number),
      contents: expect.arrayContaining(['POLICE_REPORT']),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    // Row 36: S for the prosecutor and the prison, NONE for the police.
    for (const persona of ['pp-patna', 'js-beur'])
      expect((await copies(persona)).copies[0], persona).toMatchObject({
        suppliedOn: full.suppliedOn,
        pages: null,
        contents: null,
        sha256: null,
      });
    for (const persona of ['sp-patna', 'sho-noida', 'dop-bihar'])
      expect(await copies(persona), persona).toEqual({ copies: [], withheld: 1 });
  });

  it('are none before cognizance, whatever a record says', async () => {
    await stand('CHARGE_SHEETED');
    expect((await copies('judge-patna')).copies).toEqual([]);
    expect((await copies('pp-patna')).copies).toEqual([]);
  });
});
