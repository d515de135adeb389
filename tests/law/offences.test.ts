import { describe, expect, it } from 'vitest';
import { punishmentBand, readSection } from '../../src/law/gravity.ts';
import { entryOf, offences } from '../../src/law/offences.ts';
import { canonicalForm, showSection } from '../../src/law/sections.ts';
import { section } from './support.ts';

const maximum = (text: string): (number | null)[] =>
  readSection(section(text)).usual.map(({ maxTermMonths }) => maxTermMonths);
const grave = (text: string): boolean => readSection(section(text)).possible.every(({ life, death }) => life || death);

describe('the table of offences', () => {
  it('is written in canonical form, with a source in every row', () => {
    for (const row of offences) {
      expect(canonicalForm(row)).toEqual({ act: row.act, section: row.section });
      expect(row.source).not.toBe('');
    }
  });

  it('has no minimum above its maximum, and no term without a maximum unless it is life', () => {
    const upsideDown = offences.filter(
      (row) => (row.minTermMonths ?? 0) > (row.maxTermMonths ?? Number.POSITIVE_INFINITY),
    );
    const endless = offences.filter(
      (row) => row.kind === 'TERM' && row.maxTermMonths === null && !row.life && !row.death,
    );
    expect([...upsideDown, ...endless].map(showSection)).toEqual([]);
  });

  it('has each limb once', () => {
    const keys = offences.map(({ act, section: number, limb }) => `${act} ${number} ${limb}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['BNS 105', 'IPC 304'],
    ['BNS 106(1)', 'IPC 304A'],
    ['BNS 108', 'IPC 306'],
    ['BNS 109(1)', 'IPC 307'],
    ['BNS 303(2)', 'IPC 379'],
    ['BNS 318(4)', 'IPC 420'],
  ])('has %s and its predecessor %s', (now, before) => {
    expect(entryOf(section(now)).own.length).toBeGreaterThan(0);
    expect(readSection(section(before)).possible.length).toBeGreaterThan(0);
  });

  // domain facts of the sections' own text, first conviction
  it.each([
    ['BNS 303(2)', 36],
    ['BNS 304(2)', 36],
    ['BNS 305', 84],
    ['BNS 308(2)', 84],
    ['BNS 115(2)', 12],
    ['BNS 117(2)', 84],
    ['BNS 118(1)', 36],
    ['BNS 132', 24],
    ['BNS 137(2)', 84],
    ['BNS 191(2)', 24],
    ['BNS 191(3)', 60],
    ['BNS 316(2)', 60],
    ['BNS 317(2)', 36],
    ['BNS 318(4)', 84],
    ['BNS 319(2)', 60],
    ['BNS 336(3)', 84],
    ['BNS 74', 60],
    ['BNS 78(2)', 36],
    ['BNS 85', 36],
    ['BNS 87', 120],
    ['BNS 106(1)', 60],
    ['BNS 108', 120],
    ['BNS 309(4)', 120],
    ['BNS 331(4)', 60],
    ['BNS 310(4)', 120],
    ['BNS 310(5)', 84],
    ['BNS 351(2)', 24],
    ['BNS 351(3)', 84],
    ['BNS 294(2)', 24],
    ['BNS 295', 36],
    ['NDPS 20(b)(ii)(A)', 12],
    ['NDPS 22(b)', 120],
    ['NDPS 21(c)', 240],
    ['PMLA 4', 84],
    ['ARMS 25(1B)(a)', 60],
    ['POCSO 8', 60],
    ['POCSO 10', 84],
    ['POCSO 12', 36],
    ['IPC 379', 36],
    ['IPC 420', 84],
    ['IPC 498A', 36],
  ])('%s: at most %i months on a first conviction', (text, months) => {
    expect(maximum(text)).toEqual([months]);
  });

  it.each([
    'BNS 103(1)',
    'BNS 80(2)',
    'BNS 118(2)',
    'BNS 124(1)',
    'BNS 140(2)',
    'BNS 64(1)',
    'BNS 65(1)',
    'BNS 65(2)',
    'BNS 70(1)',
    'BNS 70(2)',
    'BNS 310(2)',
    'BNS 310(3)',
    'BNS 316(5)',
    'BNS 338',
    'BNS 152',
    'BNS 111(2)',
    'BNS 113(2)',
    'BNS 139(2)',
    'BNS 103',
    'IPC 302',
    'IPC 376',
    'IPC 376D',
    'IPC 395',
    'IPC 409',
    'POCSO 4',
    'POCSO 6',
    'UAPA 16',
    'SCST 3(2)(v)',
  ])('%s carries death or life', (text) => {
    expect(grave(text)).toBe(true);
  });

  it('does not take "not less than seven years" for a maximum', () => {
    expect(readSection(section('BNS 311')).effect).toBe('AS_OFFENCE');
  });

  it('does not know what it does not have', () => {
    expect(readSection(section('BNS 999')).effect).toBe('NOT_KNOWN');
    expect(readSection(section('Gambling 4')).effect).toBe('NOT_KNOWN');
  });

  it('does not apply a punishment that came after the FIR', () => {
    expect(readSection(section('ARMS 25(1B)(a)'), '2018-01-01').effect).toBe('NOT_KNOWN');
    expect(readSection(section('ARMS 25(1B)(a)'), '2024-01-01').effect).toBe('PUNISHES');
  });

  it.each([
    [['BNS 103(1)'], 'TEN_YEARS_OR_MORE'],
    [['BNS 309(4)'], 'TEN_YEARS_OR_MORE'],
    [['BNS 318(4)', 'BNS 3(5)'], 'SEVEN_TO_TEN'],
    [['BNS 303(2)', 'BNS 317(2)'], 'BELOW_SEVEN'],
    [['BNS 303(2)', 'BNS 999'], 'UNKNOWN'],
    [['BNS 103(1)', 'BNS 999'], 'TEN_YEARS_OR_MORE'],
    [['BNS 3(5)'], 'UNKNOWN'],
    [[], 'UNKNOWN'],
  ])('the band of %j is %s', (texts, band) => {
    expect(punishmentBand(texts.map(section))).toBe(band);
  });
});
