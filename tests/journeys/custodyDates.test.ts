import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { theft, undertrialDesk } from '../support/undertrials.ts';
import { openWorld, type World } from '../support/world.ts';

// Police custody and the end of a sentence, as a prison, legal services and probation read them.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const { plant, askPrisoner } = undertrialDesk(() => world);

const custodyOf = async (persona: string, fields: string, asOf: string | null = null) =>
  (await askPrisoner(persona, theft, asOf, {}, `cases { ${fields} }`)).data.prisoner.cases[0];

const remanded = (spells: object[] | null) =>
  plant('prisons', 'update prisons.custody set remand_spells = $1 where prisoner_id = $2', [
    spells && JSON.stringify(spells),
    theft,
  ]);

const spell = (from: string, to: string | null, custody: string) => ({ from, to, custody, orderReference: 'R/1' });

describe('police custody in a case of theft (60 days), first remand on 17 September 2025', () => {
  const fields =
    'detention { policeCustody { windowDays windowEndsOn expired allowedDays reason } inputs { policeCustodyDays } }';
  const asked = async (persona: string, asOf: string) => (await custodyOf(persona, fields, asOf)).detention;

  it('may be given for fifteen days within the first forty, the day of remand among them (BNSS 187(2))', async () => {
    await remanded([
      spell('2025-09-17', '2025-09-21', 'POLICE'),
      spell('2025-09-22', '2025-10-05', 'JUDICIAL'),
      spell('2025-10-06', '2025-10-08', 'POLICE'),
      spell('2025-10-09', null, 'JUDICIAL'),
    ]);
    const window = { windowDays: 40, windowEndsOn: '2025-10-26', allowedDays: 15 };
    expect(await asked('js-beur', '2025-09-25')).toMatchObject({
      policeCustody: { ...window, expired: false },
      inputs: { policeCustodyDays: 5 },
    });
    expect(await asked('js-beur', '2025-10-26')).toMatchObject({
      policeCustody: { ...window, expired: false },
      inputs: { policeCustodyDays: 8 },
    });
    expect(await asked('js-beur', '2025-10-27')).toMatchObject({
      policeCustody: { ...window, expired: true },
      inputs: { policeCustodyDays: 8 },
    });
    expect((await asked('js-beur', '2025-10-27')).policeCustody.reason).toContain('BNSS 187(2)');
  });

  it('has an unknown number of days where the prison told of no order of remand', async () => {
    await remanded(null);
    expect(await asked('js-beur', '2025-10-01')).toMatchObject({
      policeCustody: { allowedDays: 15 },
      inputs: { policeCustodyDays: null },
    });
  });
});

describe('the end of a sentence', () => {
  const fields = 'sentenceEnd { setOffDays servedOn reasons } sentence { probableReleaseOn }';
  const convict = (sentence: object | null, issuedOn: string) =>
    plant('prisons', 'update prisons.custody set sentence = $1, warrants = $2 where prisoner_id = $3', [
      sentence && JSON.stringify(sentence),
      JSON.stringify([{ kind: 'CONVICTION', issuedOn, court: 'PATNA-SESSIONS' }]),
      theft,
    ]);
  const twoYears = {
    kind: 'RIGOROUS',
    termMonths: 24,
    fineRupees: 5000,
    setOffDays: 300,
    probableReleaseOn: '2027-06-01',
  };

  it('is the term less the custody before it in the same case, beside what the prison itself expects (BNSS 468)', async () => {
    await remanded([spell('2025-09-17', null, 'JUDICIAL')]);
    await convict(twoYears, '2026-09-17');
    // A year of custody less no day: 365 days from 17 September 2025 to 16 September 2026; the term runs to 17 September 2028.
    expect(await custodyOf('js-beur', fields)).toMatchObject({
      sentenceEnd: { setOffDays: 365, servedOn: '2027-09-18' },
      sentence: { probableReleaseOn: '2027-06-01' },
    });
  });

  it('is told to whom the matrix tells computed dates, and not to the medical officer (row 58)', async () => {
    const { sentenceEnd } = await custodyOf('dlsa-patna', fields);
    expect(sentenceEnd.servedOn).toBe('2027-09-18');
    expect((await askPrisoner('mo-beur', theft, null, {}, `cases { ${fields} }`)).data.prisoner.cases[0]).toMatchObject(
      {
        sentenceEnd: null,
      },
    );
  });

  it('is not there before the sentence is passed, and not without one', async () => {
    expect((await custodyOf('js-beur', fields, '2026-09-16')).sentenceEnd).toBeNull();
    await convict(null, '2026-09-17');
    expect((await custodyOf('js-beur', fields)).sentenceEnd).toBeNull();
  });

  it('has no date for imprisonment for life, and says why', async () => {
    await convict({ ...twoYears, kind: 'LIFE', termMonths: null }, '2026-09-17');
    const { sentenceEnd } = await custodyOf('js-beur', fields);
    expect(sentenceEnd).toMatchObject({ setOffDays: 365, servedOn: null });
    expect(sentenceEnd.reasons.join(' ')).toContain('for the rest of life');
  });
});
