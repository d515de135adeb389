import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeRecord } from '../../src/law/clocks/compute.ts';

type Facts = Record<string, unknown>;

const computed = (topic: string, facts: Facts): Facts => computeRecord({ id: 'one', topic, facts }).computed;
const reasons = (topic: string, facts: Facts): string => computeRecord({ id: 'one', topic, facts }).reasons.join('\n');

describe('default bail from a record', () => {
  it.each<[string, Facts, Facts]>([
    [
      'is due on a report of the day after the last, asked for on that day',
      { first_remand: '2020-05-14', period_days: 60, application: '2020-07-13', charge_sheet: '2020-07-13' },
      { last_day: '2020-07-12', accrues: '2020-07-13', default_bail: true, charge_sheet_day_no: 61 },
    ],
    [
      'is due though the last day was a Sunday and the next a holiday',
      {
        first_remand: '2024-10-16',
        sections: ['NDPS 21(c)'],
        application: '2025-04-14',
        charge_sheet: '2025-04-15',
      },
      { period_days: 180, last_day: '2025-04-13', accrues: '2025-04-14', default_bail: true },
    ],
    [
      'counts from the first remand and not from the arrest',
      { arrest: '2008-10-23', first_remand: '2008-10-24', period_days: 90, charge_sheet: '2009-01-20' },
      { charge_sheet_day_no: 89, default_bail: false, count_from: 'first_remand' },
    ],
    [
      'takes sixty days where ten years are a maximum and four the minimum',
      {
        custody_from: '2016-11-05',
        offence_max_years: 10,
        offence_min_years: 4,
        charge_sheet: '2017-01-24',
        application: '2017-01-11, by word of mouth',
      },
      { period_days: 60, last_day: '2017-01-03', default_bail: true, alternative_period_days: 90 },
    ],
    [
      'follows the hours of one day: the report came first',
      {
        first_remand: '2025-01-01',
        period_days: 60,
        application: '2025-03-02 16:25',
        charge_sheet: '2025-03-02 10:30',
      },
      { default_bail: false, status: 'extinguished' },
    ],
    [
      'follows the hours of one day: the application came first',
      {
        first_remand: '2025-01-01',
        period_days: 60,
        application: '2025-03-02 10:30',
        charge_sheet: '2025-03-02 16:25',
      },
      { default_bail: true, status: 'availed' },
    ],
    [
      'is gone where a late report came and none was asked for',
      { period_days: 60, charge_sheet_day: 65, application: null },
      { default_bail: false, status: 'extinguished' },
    ],
    [
      'does not revive after a report in time',
      { period_days: 90, charge_sheet_day: 80, supplementary_report: null, as_of_day: 99 },
      { default_bail: false, status: 'filed_in_time' },
    ],
    [
      'is not stopped by a supplementary report',
      { period_days: 60, supplementary_report_day: 50, as_of_day: 61 },
      { default_bail: true, status: 'accrued' },
    ],
    [
      'leaves days of interim bail out',
      {
        first_remand: '2024-01-01',
        period_days: 60,
        interim_bail: [['2024-01-11', '2024-01-20']],
        as_of: '2024-03-10',
      },
      { last_day: '2024-03-10', accrues: '2024-03-11', default_bail: false },
    ],
    [
      'is extended by the Special Court alone, within what the Act permits',
      { sections: ['UAPA 16'], first_remand_days_ago: 95, extension_days: 200 },
      { period_days: 180, base_period_days: 90, status: 'running' },
    ],
    [
      'does not count an extension that came after the period had run out',
      {
        sections: ['NDPS 21(c)'],
        first_remand: '2024-10-16',
        extension_days: 60,
        extension_on: '2025-04-14',
        as_of: '2025-04-20',
      },
      { period_days: 180, default_bail: true },
    ],
    [
      'counts one that came in time',
      {
        sections: ['NDPS 21(c)'],
        first_remand: '2024-10-16',
        extension_days: 60,
        extension_on: '2025-04-10',
        as_of: '2025-04-20',
      },
      { period_days: 240, base_period_days: 180, default_bail: false },
    ],
    ['takes the period of an Act whose every offence has one', { act: 'UAPA' }, { period_days: 90 }],
    [
      'warns before the nearer of two disputed dates',
      { sections: ['BNS 309(4)'], first_remand_days_ago: 58 },
      { period_days: 60, alternative_period_days: 90, flag: 'Rakesh Kumar Paul', status: 'approaching' },
    ],
    [
      'takes ninety days where life is an alternative',
      { any_section: 'imprisonment for life, or ten years' },
      { period_days: 90 },
    ],
    ['takes ninety days where ten years are the minimum', { max_years: 20, min_years: 10 }, { period_days: 90 }],
    [
      'takes the class of a drug from its quantity',
      { sections: ['NDPS 20'], quantity: 'commercial' },
      { period_days: 180 },
    ],
  ])('%s', (_, facts, expected) => {
    expect(computed('default_bail', facts)).toMatchObject(expected);
  });

  it('is left to the court where the timestamps straddle the limit, with each of them', () => {
    const facts = { period_days: 60, charge_sheet_uploaded_day: 59, court_acknowledged_day: 61, as_of_day: 61 };
    expect(computed('default_bail', facts)).toMatchObject({ status: 'disputed' });
    expect(computed('default_bail', facts)).not.toHaveProperty('default_bail');
    expect(reasons('default_bail', facts)).toContain('submitted day 59, delivered day 61');
  });

  it('is left to the court where the report itself says that it is not complete', () => {
    const facts = { period_days: 60, charge_sheet_day: 58, incomplete: true, as_of_day: 70 };
    expect(computed('default_bail', facts)).toMatchObject({ status: 'disputed' });
    const words = {
      first_remand: '2025-01-01',
      period_days: 60,
      charge_sheet: '2025-02-20 (preliminary)',
      as_of: '2025-04-01',
    };
    expect(computed('default_bail', words)).toMatchObject({ status: 'disputed' });
  });

  it('says that the right accrued, and what to verify, where the record is silent on an application', () => {
    const facts = { first_remand: '2025-01-01', period_days: 60, charge_sheet: '2025-03-05' };
    expect(computed('default_bail', facts)).toMatchObject({ default_bail: true });
    expect(reasons('default_bail', facts)).toContain('verify');
  });

  it('prints no date that was only assumed', () => {
    const record = computeRecord({
      id: 'one',
      topic: 'default_bail',
      facts: { period_days: 60, charge_sheet_day: 61 },
    });
    expect(JSON.stringify(record.computed)).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(record.reasons.join()).not.toContain('2001');
  });
});

describe('police custody from a record', () => {
  it.each<[Facts, Facts]>([
    [{ sections: ['BNS 303(2)'], first_remand_days_ago: 39 }, { police_custody_window_expired: false }],
    [{ sections: ['BNS 303(2)'], first_remand_days_ago: 40 }, { police_custody_window_expired: true }],
    [{ sections: ['BNS 103(1)'], first_remand_days_ago: 59 }, { police_custody_window_expired: false }],
    [
      {
        first_remand: '2025-01-01',
        period_days: 60,
        as_of: '2025-01-20',
        police_custody: [['2025-01-01', '2025-01-07']],
      },
      { police_custody_window_ends: '2025-02-09', police_custody_days_used: 7, police_custody_days_left: 8 },
    ],
    [
      { first_remand: '2024-06-01', fir_date: '2024-05-31', period_days: 90, as_of: '2024-06-16' },
      { police_custody_window_days: 15, police_custody_window_expired: true },
    ],
  ])('%j', (facts, expected) => {
    expect(computed('police_custody_window', facts)).toMatchObject(expected);
  });
});

describe('maximum detention from a record', () => {
  it.each<[string, Facts, Facts]>([
    ['one third of seven years', { max_months: 84, first_time: true }, { threshold: '28 months (2y 4m)' }],
    ['one half for one convicted before', { sections: ['IPC 420'], previous_convictions: 1 }, { threshold_months: 42 }],
    ['half of six years', { max_months: 72, first_time: null, detained_months: 36 }, { half_reached: true }],
    ['a month short of it', { max_months: 72, first_time: null, detained_months: 35 }, { half_reached: false }],
    [
      'an Act with a procedure of its own',
      { statute: 'PMLA s.3 (max 7y)', first_time: true, detention: '> one third' },
      { release_under: 'first proviso', discretion_second_proviso_used: false },
    ],
    ['a case of before the Sanhita', { offence_date: '2021-03-01', sections: ['IPC 379'] }, { s479_applies: true }],
    [
      'an offence with life',
      { sections: ['BNS 303(2)', 'BNS 103(1)'], detained_days: 4_000, first_time: true },
      { status: 'NOT_APPLICABLE', s479_applies: false },
    ],
    [
      'broken custody',
      {
        custody: [
          ['2025-01-01', '2025-01-31'],
          ['2025-06-01', '2025-06-30'],
        ],
      },
      { counted_days: 61 },
    ],
    ['delay of the accused', { max_months: 36, detained_days: 400, delay_by_accused_days: 50 }, { counted_days: 350 }],
    [
      'delay of the accused in months',
      { max_months: 72, first_time: false, detained_months: 42, delay_by_accused_months: 6 },
      { half_reached: true },
    ],
    [
      'delay of the accused that keeps the half away',
      { max_months: 72, first_time: false, detained_months: 40, delay_by_accused_months: 6 },
      { half_reached: false },
    ],
    [
      'another case',
      { max_months: 36, first_time: true, detained_months: 13, other_pending_cases: 1 },
      { status: 'BARRED_479_2', barred: true, one_third_reached: true },
    ],
    ['another case, where the maximum is not told', { multiple_cases: true, first_time: true }, { barred: true }],
    [
      'the whole term, whatever the bar',
      { sections: ['BNS 115(2)'], detained_days: 401, other_pending_cases: 2 },
      { status: 'MAXIMUM_EXCEEDED', release_under: 'third proviso', barred: false },
    ],
    [
      'dates, where the record has them',
      { sections: ['BNS 303(2)'], custody_from: '2024-07-01', as_of: '2025-07-01', first_time: true },
      { one_third_on: '2025-07-01', half_on: '2026-01-01', maximum_on: '2027-07-01', status: 'THIRD_REACHED' },
    ],
  ])('%s', (_, facts, expected) => {
    expect(computed('s479', facts)).toMatchObject(expected);
  });

  it('gives both thresholds and chooses neither where the convictions are not known', () => {
    const answer = computed('s479', { max_months: 84, first_time: null });
    expect(answer).toMatchObject({ one_third_months: 28, half_months: 42 });
    expect(answer).not.toHaveProperty('threshold_months');
  });
});

describe('set-off, codes, months and charges from a record', () => {
  it.each<[string, Facts, Facts]>([
    ['set_off', { sentence_months: 36, pretrial_months: 6 }, { remaining_months: 30 }],
    ['set_off', { sentence_days: 90, pretrial_days: 120 }, { remaining_days: 0, release: 'immediately' }],
    ['set_off', { custody_case: 'A', sentence_case: 'B', pretrial_months_in_A: 8 }, { set_off_months: 0 }],
    ['set_off', { sentence_months: 6, pretrial_months: 2, in_default_of_fine: true }, { remaining_months: 6 }],
    [
      'set_off',
      { sentence_years: 3, sentenced_on: '2025-01-10', custody: [['2024-01-01', '2024-03-31']] },
      { set_off_days: 91, release_on: '2027-10-11' },
    ],
    ['remission', { set_off_days: 200 }, { remission_on_set_off_days: 0 }],
    [
      'code_by_date',
      { offence_date: '2024-06-30', fir_date: '2024-07-02' },
      { penal_code: 'IPC', procedural_code: 'BNSS' },
    ],
    ['code_by_date', { offence_date: '2024-07-01' }, { penal_code: 'BNS' }],
    [
      'month_arithmetic',
      {
        cases: [
          ['2025-01-31', 1],
          ['2024-11-15', 3],
        ],
      },
      { results: ['2025-02-28', '2025-02-15'] },
    ],
    ['charge_parse', { text: 'u/s 498-a I.P.C.' }, { resolved: 'IPC 498A' }],
    ['charge_parse', { text: '379/411 IPC' }, { resolved: ['IPC 379', 'IPC 411'] }],
    ['charge_parse', { text: 'Sec. 998 BNS', offence_date: '2025-01-01' }, { resolved: null, suggested: null }],
    ['charge_parse', { text: '420 BNS' }, { resolved: null, suggested: 'IPC 420' }],
    ['charge_parse', { text: '420 BNS', offence_date: '2025-01-01' }, { resolved: null, suggested: 'BNS 318(4)' }],
    ['charge_parse', { text: '420', offence_date: '2025-01-01' }, { resolved: null, suggested: 'BNS 318(4)' }],
    ['charge_parse', { text: '498A IPC', offence_date: '2025-01-01' }, { resolved: 'IPC 498A', suggested: 'BNS 85' }],
    ['charge_parse', { text: '303(2)', offence_date: '2025-01-01' }, { resolved: null, suggested: 'BNS 303(2)' }],
  ])('%s %j', (topic, facts, expected) => {
    expect(computed(topic, facts)).toMatchObject(expected);
  });
});

describe('a record', () => {
  it('has each fact that plays no part named', () => {
    expect(reasons('default_bail', { period_days: 60, judge: 'strict', first_remand: 'yesterday' })).toContain(
      'The fact "judge" is not used.\nThe fact "first_remand" is not used.',
    );
  });

  it('of a topic that is not known is answered by its facts, where they tell what is asked', () => {
    expect(computed('holidays', { period_days: 60, first_remand: '2025-01-01' })).toMatchObject({
      accrues: '2025-03-02',
    });
  });

  it('that tells nothing is answered with the reason', () => {
    expect(computed('astrology', { born: '1990-01-01' })).toEqual({});
    expect(reasons('astrology', { born: '1990-01-01' })).toContain('not a topic');
  });

  it('is answered the same whenever it is asked, and never throws, whatever it holds', () => {
    const names = fc.constantFrom(
      'first_remand',
      'period_days',
      'charge_sheet',
      'application_day',
      'sections',
      'max_months',
      'custody',
      'as_of',
      'detained_days',
      'interim_bail',
      'police_custody',
      'text',
      'cases',
      'sentence_months',
      'quantity',
      '__proto__',
    );
    const values = fc.oneof(
      fc.anything(),
      fc.constantFrom(
        '2025-01-01',
        '9999-12-31',
        '0000-01-01',
        60,
        -1,
        1e9,
        'BNS 103',
        ['BNS 303(2)'],
        [['2025-01-01']],
      ),
    );
    const topics = fc.constantFrom(
      'default_bail',
      's479',
      'set_off',
      'charge_parse',
      'code_by_date',
      'month_arithmetic',
    );
    fc.assert(
      fc.property(topics, fc.dictionary(names, values), (topic, facts) => {
        const answer = computeRecord({ id: 'one', topic, facts });
        expect(answer.reasons.at(-1)).toBe('Computed for information; a court decides.');
        expect(computeRecord({ id: 'one', topic, facts })).toEqual(answer);
      }),
      { numRuns: 3_000 },
    );
  });
});
