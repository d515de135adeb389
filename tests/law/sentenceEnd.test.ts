import { describe, expect, it } from 'vitest';
import { computedEndOf, type SentenceFacts } from '../../src/law/sentenceEnd.ts';

// Sentenced on 31 January 2025 to thirteen months: without set-off, served on 28 February 2026 (General Clauses Act 3(35)).
const facts: SentenceFacts = { sentencedOn: '2025-01-31', life: false, termMonths: 13, spells: [] };
const end = (change: Partial<SentenceFacts> = {}) => computedEndOf({ ...facts, ...change });

describe('the computed end of a sentence', () => {
  it('is earlier by each day in custody before the day of the sentence, each day once, police custody among them', () => {
    const spells = [
      { from: '2024-12-01', to: '2024-12-10' },
      { from: '2024-12-05', to: '2024-12-14' },
    ];
    expect(end({ spells })).toMatchObject({ setOffDays: 14, servedOn: '2026-02-14' });
  });

  it('takes custody that runs on as ending the day before: the day of the sentence is the first day of the term', () => {
    expect(end({ spells: [{ from: '2025-01-30', to: null }] })).toMatchObject({
      setOffDays: 1,
      servedOn: '2026-02-27',
    });
  });

  it('does not count custody after the sentence', () => {
    expect(end({ spells: [{ from: '2025-01-31', to: null }] })).toMatchObject({
      setOffDays: 0,
      servedOn: '2026-02-28',
    });
  });

  it('says that a fine that is not paid comes after it and that a court decides', () => {
    const { reasons } = end();
    expect(reasons.join(' ')).toContain('in default of a fine');
    expect(reasons.at(-1)).toBe('Computed for information; a court decides.');
  });

  it.each([
    ['imprisonment for life', { life: true, termMonths: null }, 0, 'Gopal Vinayak Godse'],
    ['a term that is not on record', { termMonths: null }, 0, 'term is not on record'],
    ['custody that is not on record', { spells: null }, null, 'custody before the sentence is not on record'],
    ['a sentence without its day', { sentencedOn: null }, null, 'day of the sentence is not on record'],
  ])('gives no date for %s, and says why', (_what, change, setOffDays, reason) => {
    expect(end(change)).toMatchObject({ setOffDays, servedOn: null });
    expect(end(change).reasons.join(' ')).toContain(reason);
  });
});
