import { describe, expect, it } from 'vitest';
import { sentenceEndOf } from '../../src/law/setOff.ts';

const end = (custodyDays: number, inDefaultOfFine = false) =>
  sentenceEndOf({ sentencedOn: '2025-01-31', termMonths: 13, custodyDays, inDefaultOfFine });

describe('the end of a sentence', () => {
  it('comes earlier by each day of custody in the same case', () => {
    expect(end(0)).toMatchObject({ setOffDays: 0, servedOn: '2026-02-28' });
    expect(end(28)).toMatchObject({ setOffDays: 28, servedOn: '2026-01-31' });
  });

  it('is the day of the sentence where the term was served before it', () => {
    expect(end(5_000).servedOn).toBe('2025-01-31');
  });

  it('does not come earlier for imprisonment in default of a fine', () => {
    expect(end(28, true)).toMatchObject({ setOffDays: 0, servedOn: '2026-02-28' });
  });
});
