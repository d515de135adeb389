import { describe, expect, it } from 'vitest';
import { computeDetention, type DetentionInput, filingDue } from '../../src/law/detention.ts';
import { dayOf, delivered, section, undertrial } from './support.ts';

const bail = (facts: Partial<DetentionInput>) => computeDetention(undertrial(facts)).defaultBail;
const classOf = (...texts: string[]) => bail({ sections: texts.map(section) });
const murder = [section('BNS 103(1)')];

describe('the last day for the police report', () => {
  it.each([
    ['BNS 303(2)', '2020-05-14', 60, '2020-07-12', '2020-07-13'],
    ['NDPS 20(b)(ii)(C)', '2024-10-16', 180, '2025-04-13', '2025-04-14'],
    ['BNS 103(1)', '2025-01-01', 90, '2025-03-31', '2025-04-01'],
    ['BNS 303(2)', '2026-08-01', 60, '2026-09-29', '2026-09-30'],
  ])(
    '%s, first remand %s: %i days, last day %s, right from %s',
    (text, firstRemandOn, limitDays, lastDayToFile, accruesOn) => {
      expect(bail({ sections: [section(text)], firstRemandOn, asOf: firstRemandOn })).toMatchObject({
        limitDays,
        lastDayToFile,
        accruesOn,
        status: 'RUNNING',
      });
    },
  );

  it('leaves out days of interim bail', () => {
    const spells = [
      { from: '2024-07-01', to: '2024-07-10' },
      { from: '2024-07-21', to: null },
    ];
    expect(bail({ spells, asOf: '2024-08-01' }).accruesOn).toBe('2024-09-09');
  });
});

describe('the class of 60 or 90 days', () => {
  it('is 90 where life is even an alternative', () => {
    expect(classOf('BNS 303(2)', 'BNS 316(5)')).toMatchObject({ limitDays: 90, disputed: false, alternative: null });
  });

  it.each(['NDPS 22(b)', 'BNS 309(4)', 'BNS 108', 'IPC 306'])(
    'is 60 for %s, whose maximum is ten years with a lesser minimum, and shows 90 beside it',
    (text) => {
      expect(classOf(text)).toMatchObject({
        limitDays: 60,
        accruesOn: '2024-08-30',
        disputed: true,
        alternative: { limitDays: 90, accruesOn: '2024-09-29' },
      });
    },
  );

  it('is open for an attempt to murder until hurt is known', () => {
    expect(classOf('BNS 109(1)')).toMatchObject({ limitDays: 90, disputed: true, alternative: { limitDays: 60 } });
  });

  it('is not known for a drug of unknown quantity', () => {
    expect(classOf('NDPS 20')).toMatchObject({ limitDays: null, accruesOn: null, status: 'UNKNOWN' });
  });

  it('is not known when a section cannot be read, unless another already carries 90', () => {
    expect(classOf('BNS 303(2)', 'BNS 999').status).toBe('UNKNOWN');
    expect(classOf('BNS 103(1)', 'BNS 999')).toMatchObject({ limitDays: 90, status: 'RUNNING' });
    expect(bail({ unreadSections: ['4 Gambling Act'] }).status).toBe('UNKNOWN');
  });

  it('is extended by a Special Court up to the limit of the Act, and by no one under the BNSS', () => {
    const drug = [section('NDPS 21(c)')];
    expect(bail({ sections: drug, extensionDays: 60 }).limitDays).toBe(240);
    expect(bail({ sections: drug, extensionDays: 900 }).limitDays).toBe(365);
    expect(bail({ sections: [section('UAPA 20')], extensionDays: 90 }).limitDays).toBe(180);
    expect(bail({ extensionDays: 30 }).limitDays).toBe(60);
  });

  it('does not call the right accrued while an extension may have been ordered', () => {
    expect(bail({ sections: [section('UAPA 20')], extensionDays: null, asOf: '2024-10-30' }).status).toBe('UNKNOWN');
  });
});

describe('the status of default bail', () => {
  const on = (day: number) => dayOf('2024-07-01', day);

  it.each<[string, Partial<DetentionInput>, string]>([
    ['runs to the last day', { asOf: on(60) }, 'RUNNING'],
    ['accrues on day 61', { asOf: on(61) }, 'ACCRUED'],
    ['is not reached by a report of the last day', { asOf: on(61), reports: [delivered(on(60))] }, 'FILED_IN_TIME'],
    ['is availed by an application on day 61', { asOf: on(62), appliedOn: on(61) }, 'AVAILED'],
    [
      'is availed by an application on the day of the late report',
      { asOf: on(62), appliedOn: on(61), reports: [delivered(on(61))] },
      'AVAILED',
    ],
    [
      'is not defeated by a report after the application',
      { asOf: on(80), appliedOn: on(61), reports: [delivered(on(70))] },
      'AVAILED',
    ],
    [
      'is lost by a late report that no application precedes',
      { asOf: on(70), reports: [delivered(on(65))] },
      'EXTINGUISHED',
    ],
    [
      'is lost though an application follows the late report',
      { asOf: on(70), appliedOn: on(66), reports: [delivered(on(65))] },
      'EXTINGUISHED',
    ],
    [
      'does not accrue by a supplementary report alone being late',
      { asOf: on(99), reports: [delivered(on(50)), delivered(on(98), { kind: 'SUPPLEMENTARY' })] },
      'FILED_IN_TIME',
    ],
    [
      'is not stopped by a supplementary report',
      { asOf: on(61), reports: [delivered(on(50), { kind: 'SUPPLEMENTARY' })] },
      'ACCRUED',
    ],
    [
      'is disputed when submitted on day 59 and delivered on day 61',
      { asOf: on(61), reports: [delivered(on(61), { submittedAt: on(59) })] },
      'DISPUTED',
    ],
    [
      'accrues when submitted on day 59 and never delivered',
      { asOf: on(61), reports: [{ submittedAt: on(59), deliveredAt: null, returnedAt: null, kind: 'ORIGINAL' }] },
      'ACCRUED',
    ],
    [
      'is disputed when the report was returned in time and is not back',
      { asOf: on(61), reports: [delivered(on(55), { returnedAt: on(58) })] },
      'DISPUTED',
    ],
    [
      'does not revive by a return after the limit',
      { asOf: on(70), reports: [delivered(on(55), { returnedAt: on(65) })] },
      'FILED_IN_TIME',
    ],
    ['is unknown when police and court are silent', { asOf: on(61), reports: null }, 'UNKNOWN'],
    ['is unknown without the first remand', { asOf: on(61), firstRemandOn: null }, 'UNKNOWN'],
    ['is unknown, not refused, when the prison is silent', { asOf: on(61), inCustody: 'UNKNOWN' }, 'UNKNOWN'],
    ['does not run for one who is free', { asOf: on(61), inCustody: 'RELEASED' }, 'NOT_IN_CUSTODY'],
    [
      'sees nothing that is dated after the day asked about',
      { asOf: on(61), appliedOn: on(62), reports: [delivered(on(63))] },
      'ACCRUED',
    ],
  ])('%s', (_, facts, status) => {
    expect(bail(facts).status).toBe(status);
  });

  it('counts the instant of delivery as a day in India', () => {
    const late = delivered('2024-08-29T18:30:00Z', { submittedAt: null });
    expect(bail({ asOf: on(62), reports: [late] }).status).toBe('EXTINGUISHED');
    expect(bail({ asOf: on(62), reports: [{ ...late, deliveredAt: '2024-08-29T18:29:00Z' }] }).status).toBe(
      'FILED_IN_TIME',
    );
  });

  it('cites the CrPC for an investigation begun before July 2024', () => {
    expect(bail({ firRegisteredOn: '2024-06-30' }).reasons.join(' ')).toContain('167(2)');
    expect(bail({ firRegisteredOn: '2024-07-01' }).reasons.join(' ')).not.toContain('167(2)');
  });

  it('shows every timestamp of a dispute', () => {
    const { reasons } = bail({ asOf: on(61), reports: [delivered(on(61), { submittedAt: on(59) })] });
    expect(reasons.join(' ')).toContain(on(59));
    expect(reasons.join(' ')).toContain(on(61));
  });
});

describe('worked examples of default bail', () => {
  it('DB01 ED v. Kapil Wadhawan: filed on day 61', () => {
    const facts = {
      firstRemandOn: '2020-05-14',
      asOf: '2020-07-14',
      appliedOn: '2020-07-13',
      reports: [delivered('2020-07-13')],
      sections: [section('IPC 420')],
    };
    expect(bail(facts)).toMatchObject({ lastDayToFile: '2020-07-12', accruesOn: '2020-07-13', status: 'AVAILED' });
  });

  it('DB05 Rakesh Kumar Paul: a maximum of ten years with a lesser minimum', () => {
    const facts = {
      firstRemandOn: '2016-11-05',
      asOf: '2017-01-25',
      appliedOn: '2017-01-11',
      reports: [delivered('2017-01-24')],
      sections: [section('IPC 306')],
    };
    expect(bail(facts)).toMatchObject({ limitDays: 60, lastDayToFile: '2017-01-03', status: 'AVAILED' });
  });

  it('DB07: counted from the first remand, not from the alleged detention', () => {
    const facts = {
      firstRemandOn: '2008-10-24',
      spells: [{ from: '2008-10-10', to: null }],
      asOf: '2009-01-21',
      reports: [delivered('2009-01-20')],
      sections: [section('IPC 302')],
    };
    expect(bail(facts).status).toBe('FILED_IN_TIME');
    expect(dayOf('2008-10-24', 89)).toBe('2009-01-20');
  });

  it('DB12, DB13: a later report does not defeat the application; a report in time is not undone by further investigation', () => {
    const day = (count: number) => dayOf('2024-07-01', count);
    expect(bail({ sections: murder, asOf: day(92), appliedOn: day(91), reports: [delivered(day(91))] }).status).toBe(
      'AVAILED',
    );
    expect(bail({ sections: murder, asOf: day(99), reports: [delivered(day(80))] }).status).toBe('FILED_IN_TIME');
  });
});

describe('when the police report is due', () => {
  it('names the day and the rule', () => {
    expect(filingDue(undertrial())).toEqual({ on: '2024-08-29', rule: 'BNSS_187_3_60' });
    expect(filingDue(undertrial({ sections: murder }))).toEqual({ on: '2024-09-28', rule: 'BNSS_187_3_90' });
    expect(filingDue(undertrial({ firRegisteredOn: '2024-06-20' }))?.rule).toBe('CRPC_167_2_60');
    expect(filingDue(undertrial({ sections: [section('NDPS 21(c)')] }))?.rule).toBe('NDPS_36A_4_180');
  });

  it('is nothing once the court holds a report, or when the class is not known', () => {
    expect(filingDue(undertrial({ reports: [delivered('2024-07-05')] }))).toBeNull();
    expect(filingDue(undertrial({ sections: [section('BNS 999')] }))).toBeNull();
  });

  it('is two months from the information in a rape case whose accused is free', () => {
    const facts = {
      inCustody: 'NOT_IN_CUSTODY',
      firRegisteredOn: '2025-01-31',
      sections: [section('BNS 64(1)')],
    } as const;
    expect(filingDue(undertrial(facts))).toEqual({ on: '2025-03-31', rule: 'BNSS_193_2' });
  });
});
