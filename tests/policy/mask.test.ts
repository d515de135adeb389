import { describe, expect, it } from 'vitest';
import { CASE, type CaseFile, type Judged, SCOPE } from '../../src/core/record.ts';
import type { Sensitivity } from '../../src/core/sensitivity.ts';
import { maskedValue } from '../../src/policy/mask.ts';
import { scope } from './made.ts';

const record = (fields: Record<string, unknown>, labels: readonly Sensitivity[] | null = []): Judged => ({
  ...fields,
  [SCOPE]: scope(),
  [CASE]: { labels: labels && new Set(labels) } as CaseFile,
});

describe('what stands in a masked field’s place', () => {
  it('is the person’s label, or the code where there is no label', () => {
    expect(maskedValue('LABEL', record({ label: 'VICTIM-1', code: 'A1' }), 'name')).toBe('VICTIM-1');
    expect(maskedValue('LABEL', record({ code: 'A1' }), 'name')).toBe('A1');
    expect(maskedValue('LABEL', record({ label: '', code: 'A1' }), 'name')).toBe('A1');
  });

  it('is nothing where there is neither: never the value itself', () => {
    expect(maskedValue('LABEL', record({ name: 'Asha' }), 'name')).toBeNull();
    expect(maskedValue('LABEL', record({ label: 7, code: null, name: 'Asha' }), 'name')).toBeNull();
  });

  const lives = { address: 'House 4, Mahua', addressDistrict: 'Vaishali', addressState: 'Bihar' };

  it('is the district and the state for an address', () => {
    expect(maskedValue('DISTRICT', record(lives), 'address')).toBe('Vaishali, Bihar');
    expect(maskedValue('DISTRICT', record(lives, ['TERROR']), 'address')).toBe('Vaishali, Bihar');
  });

  it.each([[['SEXUAL_OFFENCE']], [['CHILD_VICTIM']], [['TERROR', 'CHILD_VICTIM']]] as const)(
    'is the state alone where a victim is protected (%j): a village identifies',
    (labels) => {
      expect(maskedValue('DISTRICT', record(lives, labels), 'address')).toBe('Bihar');
    },
  );

  it('is the state alone where nobody can tell how sensitive the case is, and where the record is of no case', () => {
    expect(maskedValue('DISTRICT', record(lives, null), 'address')).toBe('Bihar');
    expect(maskedValue('DISTRICT', { ...lives, [SCOPE]: scope() }, 'address')).toBe('Bihar');
  });

  it('is what of the area is known, and never a district without its state', () => {
    expect(maskedValue('DISTRICT', record({ addressState: 'Bihar' }), 'address')).toBe('Bihar');
    expect(maskedValue('DISTRICT', record({ addressDistrict: 'Vaishali' }), 'address')).toBeNull();
    expect(maskedValue('DISTRICT', record({ address: 'House 4' }), 'address')).toBeNull();
  });

  it('is the station’s area for a place', () => {
    expect(maskedValue('STATION_AREA', record({ stationArea: 'Pirbahor' }), 'place')).toBe('Pirbahor');
    expect(maskedValue('STATION_AREA', record({ stationArea: null }), 'place')).toBeNull();
  });

  it('is the redacted version of that very text, and nothing where none was signed', () => {
    const told = { text: 'whole', textRedacted: 'a part', groundsRedacted: 'another' };
    expect(maskedValue('REDACTED', record(told), 'text')).toBe('a part');
    expect(maskedValue('REDACTED', record({ text: 'whole', textRedacted: '' }), 'text')).toBeNull();
    expect(maskedValue('REDACTED', record({ text: 'whole' }), 'text')).toBeNull();
  });

  it('is a list of redacted texts in a list’s place, and nothing where one of them is no text', () => {
    expect(maskedValue('REDACTED', record({ questionsRedacted: ['one', 'two'] }), 'questions')).toEqual(['one', 'two']);
    expect(maskedValue('REDACTED', record({ questionsRedacted: [] }), 'questions')).toBeNull();
    expect(maskedValue('REDACTED', record({ questionsRedacted: ['one', null] }), 'questions')).toBeNull();
    expect(maskedValue('REDACTED', record({ questionsRedacted: { 0: 'one', length: 1 } }), 'questions')).toBeNull();
  });

  it('is nothing for a mask that nobody defined', () => {
    expect(maskedValue('', record({ label: 'VICTIM-1', Redacted: 'x', undefined: 'y' }), 'name')).toBeNull();
    expect(maskedValue('HALF', record({ label: 'VICTIM-1' }), 'name')).toBeNull();
  });
});
