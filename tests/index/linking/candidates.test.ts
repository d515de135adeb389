import { describe, expect, it } from 'vitest';
import type { FirFacts, FirReference } from '../../../src/core/facts.ts';
import { directoryOf, type Unit } from '../../../src/core/units.ts';
import { candidatesOf, meantBy } from '../../../src/index/linking/candidates.ts';
import type { Clue } from '../../../src/index/linking/clue.ts';
import { type CrosswalkRow, crosswalkOf } from '../../../src/index/linking/crosswalk.ts';
import { stationsLike } from '../../../src/index/linking/stations.ts';

const unit = (id: string, nameLatin: string, district: string, nameNative: string | null = null): Unit => ({
  kind: 'STATION',
  id,
  nameLatin,
  nameNative,
  district,
  districtName: district === 'PATNA' ? 'Patna' : 'Vaishali',
  state: 'BR',
});

const court: Unit = { ...unit('PATNA-CJM', 'Court', 'PATNA'), kind: 'COURT' };

const units = directoryOf([
  unit('PIRBAHOR', 'Pirbahor', 'PATNA', 'पीरबहोर'),
  unit('KHAJEKALAN', 'Khajekalan', 'PATNA', 'खाजेकलां'),
  unit('HAJIPUR-NAGAR', 'Hajipur Nagar', 'VAISHALI', 'हाजीपुर नगर'),
  unit('PIRBAHOR-V', 'Pirbahor', 'VAISHALI'),
  court,
]);

const fir = (station: string, number: number, year: number, more: Partial<FirFacts> = {}): FirFacts => ({
  firId: `${station}/${number}/${year}`,
  key: `BR.${station === 'HAJIPUR-NAGAR' || station === 'PIRBAHOR-V' ? 'VAISHALI' : 'PATNA'}.${station}.${year}.${number}`,
  state: 'BR',
  district: 'PATNA',
  station,
  transferredToFirId: null,
  registeredOn: `${year}-03-01`,
  sections: ['BNS 303(2)'],
  officers: [],
  partySubjects: [],
  childVictim: false,
  accusedCount: 1,
  childAccusedCount: 0,
  childAccusedCodes: [],
  sealed: false,
  cnr: null,
  ...more,
});

const reference: FirReference = { state: 'BR', district: 'PATNA', station: 'PEERBAHOR PS', number: 155, year: 2025 };

type Asked = {
  fir?: Partial<FirReference>;
  openedOn?: string | null;
  sections?: readonly string[];
  codes?: CrosswalkRow[];
};

const found = (firs: readonly FirFacts[], { fir: changed, openedOn, sections, codes }: Asked = {}) => {
  const clue: Clue = {
    node: 'CNR:BRPA020000452025',
    fir: { ...reference, ...changed },
    openedOn: openedOn === undefined ? '2025-04-01' : openedOn,
    sections: sections ?? ['BNS 303(2)'],
    keeper: court,
  };
  const meant = meantBy(clue, stationsLike(units, crosswalkOf(codes ?? [])), '2026-11-20');
  return candidatesOf(clue, meant, new Map(firs.map((one) => [one.key, one])));
};

const target = fir('PIRBAHOR', 155, 2025);

const named = (firs: readonly FirFacts[], asked?: Asked) =>
  found(firs, asked).map(({ to, method }) => [to.slice('FIR:BR.'.length), method]);

describe('a candidate', () => {
  it('is found by the sound of a station and the number, and says what was compared', () => {
    const [only, ...others] = found([target]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      from: 'CNR:BRPA020000452025',
      to: 'FIR:BR.PATNA.PIRBAHOR.2025.155',
      method: 'STATION_SPELLING',
      evidence: {
        station: 'SAME_SOUND',
        number: 'SAME_NUMBER',
        district: 'SAME_DISTRICT',
        days: 'OPENED_WITHIN_90_DAYS',
        sections: 'SAME_SECTIONS',
      },
    });
    expect(only?.confidence).toBeGreaterThan(0.99);
  });

  it.each<[string, Partial<FirReference>, string]>([
    ['another script', { station: 'पीरबहोर थाना कोतवाली', district: 'पटना' }, 'STATION_SPELLING'],
    ['a year that is missing', { station: 'Pirbahor', year: null }, 'YEAR_MISSING'],
    ['the year after', { station: 'Pirbahor', year: 2026 }, 'YEAR_SLIP'],
    ['two digits of the year swapped', { station: 'Pirbahor', year: 2052 }, 'YEAR_SLIP'],
    ['two digits of the number swapped', { station: 'Pirbahor', number: 515 }, 'NUMBER_SLIP'],
    ['number and year in each other’s field', { station: 'Pirbahor', number: 2025, year: 155 }, 'NUMBER_SLIP'],
    ['no station that anybody knows', { station: 'OTHER' }, 'STATION_NOT_NAMED'],
    ['no station', { station: null }, 'STATION_NOT_NAMED'],
    ['no state', { state: null }, 'STATION_SPELLING'],
  ])('is found through %s', (_slip, changed, method) => {
    const asked = { fir: changed, openedOn: '2026-04-01' };
    expect(named([target], asked)).toEqual([['PATNA.PIRBAHOR.2025.155', method]]);
  });

  it('is found through a code of before where it was in force when the FIR was registered, and only there', () => {
    const code: CrosswalkRow = {
      kind: 'STATION',
      state: 'BR',
      written: 'BR-017',
      unit: 'PIRBAHOR',
      validFrom: '2015-01-01',
      validTo: '2025-06-30',
    };
    const after = { ...code, unit: 'KHAJEKALAN', validFrom: '2026-01-01', validTo: null };
    const other = fir('KHAJEKALAN', 155, 2025);
    expect(named([target, other], { fir: { station: 'br 017' }, codes: [code, after] })).toEqual([
      ['PATNA.PIRBAHOR.2025.155', 'CODE_OF_BEFORE'],
    ]);
  });

  it('of a district of before lies in the district that took it over', () => {
    const district: CrosswalkRow = {
      kind: 'DISTRICT',
      state: 'BR',
      written: 'MUZAFFARPUR OLD',
      unit: 'VAISHALI',
      validFrom: null,
      validTo: null,
    };
    const there = fir('PIRBAHOR-V', 155, 2025);
    const asked = { fir: { station: 'Pirbahor', district: 'Muzaffarpur (Old)' } };
    expect(found([target, there], asked)[0]?.confidence).toBeLessThan(0.6);
    expect(found([target, there], { ...asked, codes: [district] })[0]).toMatchObject({
      to: `FIR:${there.key}`,
      evidence: { district: 'SAME_DISTRICT' },
    });
  });

  it('is none that was registered after the record was opened: nothing is filed before the FIR', () => {
    expect(found([fir('PIRBAHOR', 155, 2025, { registeredOn: '2025-04-02' })])).toEqual([]);
    expect(found([fir('PIRBAHOR', 155, 2025, { registeredOn: '2025-04-01' })])).toHaveLength(1);
  });

  it('is less sure where the sections are others, and where rivals are as like', () => {
    const [alone] = found([target]);
    const [unlike] = found([target], { sections: ['BNS 103(1)'] });
    expect(unlike?.confidence).toBeLessThan(alone?.confidence ?? 0);
    const rivals = found([target, fir('KHAJEKALAN', 155, 2025)], { fir: { station: 'OTHER' } });
    expect(rivals.map(({ confidence }) => confidence < 0.5)).toEqual([true, true]);
  });

  it('is sought one slip at a time, and never where nothing but the district is known', () => {
    expect(found([target], { fir: { station: 'OTHER', year: 2026 }, openedOn: '2026-04-01' })).toEqual([]);
    expect(found([target], { fir: { station: 'OTHER', number: null } })).toEqual([]);
    expect(found([target], { fir: { number: 515, year: 2026 }, openedOn: '2026-04-01' })).toEqual([]);
  });
});
