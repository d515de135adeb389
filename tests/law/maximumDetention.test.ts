import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/law/calendar.ts';
import { computeDetention, type DetentionInput, nearestDate } from '../../src/law/detention.ts';
import { section, undertrial } from './support.ts';

const maximum = (facts: Partial<DetentionInput>) => computeDetention(undertrial(facts)).maximumDetention;
const of = (...texts: string[]) => texts.map(section);

describe('one third, one half and the whole of the term', () => {
  it('are calendar months from the first day of custody', () => {
    expect(maximum({})).toMatchObject({
      maxTermMonths: 36,
      thirdOn: '2025-07-01',
      halfOn: '2026-01-01',
      maxOn: '2027-07-01',
    });
  });

  it.each([
    ['BNS 318(4)', '2026-11-01', '2028-01-01'],
    ['IPC 420', '2026-11-01', '2028-01-01'],
    ['BNS 108', '2027-11-01', '2029-07-01'],
    ['BNS 115(2)', '2024-11-01', '2025-01-01'],
  ])('%s: third %s, half %s', (text, thirdOn, halfOn) => {
    expect(maximum({ sections: of(text) })).toMatchObject({ thirdOn, halfOn });
  });

  it('follow the gravest live section', () => {
    expect(maximum({ sections: of('BNS 115(2)', 'BNS 303(2)', 'BNS 3(5)') }).maxTermMonths).toBe(36);
  });

  it('move by days out of custody and by days attributed to the accused, the whole term only by the first', () => {
    const spells = [
      { from: '2024-07-01', to: '2024-07-10' },
      { from: '2024-07-21', to: null },
    ];
    expect(maximum({ spells, asOf: '2024-08-01' })).toMatchObject({ thirdOn: '2025-07-11', maxOn: '2027-07-11' });
    expect(maximum({ attributedDays: 10 })).toMatchObject({
      thirdOn: '2025-07-11',
      halfOn: '2026-01-11',
      maxOn: '2027-07-01',
    });
  });
});

describe('the status of maximum detention', () => {
  it.each<[string, Partial<DetentionInput>, string, string]>([
    ['runs', { asOf: '2025-06-30' }, 'RUNNING', 'NONE'],
    ['reaches one third', { asOf: '2025-07-01' }, 'THIRD_REACHED', 'THIRD'],
    [
      'reaches one third for one whose record is not known',
      { asOf: '2025-07-01', firstTimeOffender: 'UNKNOWN' },
      'THIRD_REACHED',
      'THIRD',
    ],
    [
      'does not reach one third for one convicted before',
      { asOf: '2025-07-01', firstTimeOffender: 'NO' },
      'RUNNING',
      'NONE',
    ],
    ['reaches one half', { asOf: '2026-01-01', firstTimeOffender: 'NO' }, 'HALF_REACHED', 'HALF'],
    [
      'is barred by another case, and says what is reached',
      { asOf: '2026-01-01', otherPendingCases: 1 },
      'BARRED_479_2',
      'HALF',
    ],
    ['reaches the whole whatever the bar', { asOf: '2027-07-01', otherPendingCases: 3 }, 'MAX_REACHED', 'MAX'],
    [
      'does not apply where life is a punishment, even after ten years',
      { asOf: '2034-07-01', sections: of('BNS 303(2)', 'BNS 103(1)') },
      'NOT_APPLICABLE',
      'NONE',
    ],
    ['does not apply to one who is free', { asOf: '2026-01-01', inCustody: 'RELEASED' }, 'NOT_APPLICABLE', 'NONE'],
    [
      'is unknown, never refused, when the prison is silent',
      { asOf: '2026-01-01', inCustody: 'UNKNOWN' },
      'UNKNOWN',
      'NONE',
    ],
    [
      'is unknown when a section is not in the table',
      { asOf: '2026-01-01', sections: of('BNS 303(2)', 'BNS 999') },
      'UNKNOWN',
      'NONE',
    ],
    [
      'is unknown for an attempt to murder until hurt is known',
      { asOf: '2026-01-01', sections: of('BNS 109(1)') },
      'UNKNOWN',
      'NONE',
    ],
    [
      'is unknown where the section names no maximum',
      { asOf: '2026-01-01', sections: of('DOWRY 3') },
      'UNKNOWN',
      'NONE',
    ],
    [
      'applies to cases registered before July 2024',
      { firstRemandOn: '2023-01-01', asOf: '2024-08-23', sections: of('IPC 379') },
      'HALF_REACHED',
      'HALF',
    ],
  ])('%s', (_, facts, status, reached) => {
    expect(maximum(facts)).toMatchObject({ status, reached });
  });

  it('flips when the charge is reduced from 109 to 117(2)', () => {
    const asOf = '2027-01-01';
    expect(maximum({ asOf, sections: of('BNS 109(1)', 'BNS 118(2)') }).status).toBe('NOT_APPLICABLE');
    expect(maximum({ asOf, sections: of('BNS 117(2)'), sectionsFrom: 'CHARGES_FRAMED' })).toMatchObject({
      status: 'THIRD_REACHED',
      maxTermMonths: 84,
    });
  });

  it('says what to verify', () => {
    expect(maximum({ firstTimeOffender: 'UNKNOWN', otherPendingCases: null }).toVerify).toEqual([
      'CONVICTIONS',
      'OTHER_CASES',
    ]);
    expect(maximum({ sections: of('BNS 309(4)') }).toVerify).toEqual(['SECTION']);
    expect(maximum({ firstRemandOn: null, spells: [{ from: '2024-07-02', to: null }] }).toVerify).toEqual([
      'REMAND_DATE',
    ]);
    expect(maximum({}).toVerify).toEqual([]);
  });

  it('flags several sections in one case and does not treat them as a bar', () => {
    const result = maximum({ sections: of('BNS 303(2)', 'BNS 317(2)'), asOf: '2025-07-01' });
    expect(result).toMatchObject({ status: 'THIRD_REACHED', barredBy: [] });
    expect(result.reasons.join(' ')).toContain('479(2)');
  });

  it('says that s.479 governs a case of before July 2024, and where s.436A was kinder', () => {
    const old = { firRegisteredOn: '2024-06-30', asOf: '2026-01-01' };
    expect(maximum(old)).toMatchObject({ status: 'HALF_REACHED' });
    expect(maximum(old).reasons.join(' ')).toContain('479 applies all the same');
    expect(maximum(old).reasons.join(' ')).not.toContain('436A');
    expect(maximum({ ...old, sections: of('IPC 409') }).reasons.join(' ')).toContain('436A');
    expect(maximum({ firRegisteredOn: '2024-07-01' }).reasons.join(' ')).not.toContain('all the same');
  });

  it('says that a court decides', () => {
    expect(maximum({}).reasons.at(-1)).toBe('Computed for information; a court decides.');
  });
});

describe('days in custody', () => {
  it('count both ends of each broken spell (S14)', () => {
    const spells = [
      { from: '2025-01-01', to: '2025-01-31' },
      { from: '2025-06-01', to: '2025-06-30' },
    ];
    expect(
      computeDetention(undertrial({ firstRemandOn: '2025-01-01', spells, asOf: '2025-06-30' })).daysInCustody,
    ).toBe(61);
  });

  it('count police custody before the jail admission, and a day in two spells once', () => {
    const jail = [{ from: '2024-07-05', to: null }];
    expect(computeDetention(undertrial({ spells: jail })).daysInCustody).toBe(10);
    const both = [{ from: '2024-07-01', to: '2024-07-05' }, ...jail];
    expect(computeDetention(undertrial({ spells: both })).daysInCustody).toBe(10);
  });

  it('are not known when the prison is silent', () => {
    expect(computeDetention(undertrial({ inCustody: 'UNKNOWN' })).daysInCustody).toBeNull();
  });
});

describe('worked examples of s.479', () => {
  it('S06 Badshah Majid Malik: PMLA is not outside s.479', () => {
    expect(maximum({ sections: of('PMLA 4'), asOf: '2026-11-02' })).toMatchObject({
      status: 'THIRD_REACHED',
      thirdOn: '2026-11-01',
    });
  });

  it('S16: 401 days for hurt are beyond the maximum', () => {
    expect(maximum({ sections: of('BNS 115(2)'), asOf: addDays('2024-07-01', 401) }).status).toBe('MAX_REACHED');
  });

  it('S15: an IPC offence is measured by the IPC', () => {
    expect(maximum({ sections: of('IPC 420'), firstTimeOffender: 'NO', firstRemandOn: '2023-01-01' }).halfOn).toBe(
      '2026-07-01',
    );
  });
});

describe('the date that needs action', () => {
  const nearest = (facts: Partial<DetentionInput>) => nearestDate(computeDetention(undertrial(facts)));
  const filed = [{ submittedAt: '2024-08-01', deliveredAt: '2024-08-01', returnedAt: null, kind: 'ORIGINAL' as const }];

  it('is the day on which default bail accrues while no report is filed', () => {
    expect(nearest({})).toEqual({ on: '2024-08-30', rule: 'BNSS_187_3' });
  });

  it('is the next threshold, or the one that passed unanswered', () => {
    expect(nearest({ reports: filed, asOf: '2024-09-01' })).toEqual({ on: '2025-07-01', rule: 'BNSS_479_1_THIRD' });
    expect(nearest({ reports: filed, asOf: '2025-08-01' })).toEqual({ on: '2025-07-01', rule: 'BNSS_479_1_THIRD' });
    expect(nearest({ reports: filed, asOf: '2025-08-01', applicationMadeOn: '2025-07-02' })).toEqual({
      on: '2026-01-01',
      rule: 'BNSS_479_1_HALF',
    });
    expect(nearest({ reports: filed, asOf: '2025-08-01', otherPendingCases: 1 })).toEqual({
      on: '2027-07-01',
      rule: 'BNSS_479_1_MAX',
    });
  });

  it('is nothing where nothing runs', () => {
    expect(nearest({ reports: filed, asOf: '2024-09-01', sections: of('BNS 103(1)') })).toBeNull();
  });
});
