import { describe, expect, it } from 'vitest';
import { applicationDue } from '../../src/law/application.ts';
import { type ApplicationParts, applicationText } from '../../src/law/applicationText.ts';
import { computeDetention, type DetentionInput } from '../../src/law/detention.ts';
import { section, undertrial } from './support.ts';

// Theft under BNS 303(2) since 1 July 2024: a third on 1 July 2025, half on 1 January 2026, the whole on 1 July 2027.

const due = (asOf: string, facts: Partial<DetentionInput> = {}) =>
  applicationDue(computeDetention(undertrial({ asOf, ...facts })));

describe('the superintendent’s application (BNSS 479(3))', () => {
  it('is due from the day on which a limit comes, forthwith', () => {
    expect(due('2025-06-30')).toBeNull();
    expect(due('2025-07-01')).toMatchObject({ limit: 'THIRD', reachedOn: '2025-07-01', dueOn: '2025-07-01' });
    expect(due('2025-09-10')).toMatchObject({ limit: 'THIRD', dueOn: '2025-09-10' });
    expect(due('2026-01-01')).toMatchObject({ limit: 'HALF', reachedOn: '2026-01-01' });
    expect(due('2027-07-01')).toMatchObject({ limit: 'MAX', reachedOn: '2027-07-01' });
  });

  it('asks for release on bond of who was never convicted, on bail of who was', () => {
    expect(due('2026-01-01')?.releaseOn).toBe('BOND');
    expect(due('2026-01-01', { firstTimeOffender: 'NO' })?.releaseOn).toBe('BAIL');
    expect(due('2026-01-01', { firstTimeOffender: 'UNKNOWN' })?.releaseOn).toBe('BAIL');
  });

  it('is due of nobody whom several cases bar, until the maximum', () => {
    expect(due('2026-01-01', { otherPendingCases: 1 })).toBeNull();
    expect(due('2027-07-01', { otherPendingCases: 1 })?.limit).toBe('MAX');
  });

  it('is due of nobody of whom the dates cannot be computed, nor where the offence carries life', () => {
    expect(due('2026-01-01', { sections: [] })).toBeNull();
    expect(due('2036-01-01', { sections: [section('BNS 103(1)')] })).toBeNull();
  });
});

const parts: ApplicationParts = {
  limit: 'THIRD',
  reachedOn: '2025-07-01',
  dueOn: '2025-07-01',
  releaseOn: 'BOND',
  asOf: '2025-07-01',
  court: 'Court of the Chief Judicial Magistrate',
  prison: 'Beur',
  prisoner: 'Birju Yadav',
  relative: null,
  prisonerId: 'BEUR-1',
  fir: '0001/2024',
  cnr: null,
  sections: 'BNS 303(2)',
  firstRemandOn: '2024-07-01',
  daysInCustody: 366,
  maxTermMonths: 36,
  firstTimeOffender: 'UNKNOWN',
  toVerify: ['CONVICTIONS'],
};

describe('its text', () => {
  it.each(['EN', 'HI'] as const)('in %s says who, since when, what has come, and that a court decides', (language) => {
    const text = applicationText(parts, language);
    for (const said of ['Birju Yadav', 'BEUR-1', '0001/2024', 'BNS 303(2)', '2024-07-01', '366', '36', '479(3)'])
      expect(text).toContain(said);
    expect(text.trim().split('\n').at(-1)).toMatch(/a court decides|निर्णय न्यायालय करता है/);
  });

  it('leaves a blank for what is not known, and says what is to be verified', () => {
    expect(applicationText(parts, 'EN')).toContain('CNR ____________');
    expect(applicationText(parts, 'EN')).toContain('To be verified before signature: earlier convictions');
    expect(applicationText(parts, 'HI')).toContain('हस्ताक्षर से पूर्व सत्यापित करें: सभी राज्यों में पूर्व दोषसिद्धियाँ');
    expect(applicationText({ ...parts, toVerify: [] }, 'EN')).not.toContain('To be verified');
  });
});
