import { describe, expect, it } from 'vitest';
import { roles } from '../../src/core/roles.ts';
import { buildGraph } from '../../src/server/schema.ts';
import { readTypeDefinitions } from '../../src/server/schemaFiles.ts';
import { matrixCsv, matrixOf, refusal, withoutLine } from './matrixCsv.ts';

/** The SDL with one place changed. A change that finds nothing to change would prove nothing. */
const schemaWith = (from: string, to: string): string[] => {
  const texts = readTypeDefinitions();
  const at = texts.findIndex((text) => text.includes(from));
  if (at < 0) throw new Error(`nothing to change: ${from}`);
  return texts.with(at, (texts[at] ?? '').replace(from, to));
};

describe('the shipped schema and matrix', () => {
  it('are complete: the gateway starts with them', () => {
    expect(() => buildGraph(matrixOf(matrixCsv))).not.toThrow();
  });

  it('give every role at least one purpose', () => {
    const { purposes } = matrixOf(matrixCsv);
    expect(roles.filter((role) => (purposes.get(role)?.size ?? 0) === 0)).toEqual([]);
  });
});

const narrativeField = 'narrative: String @data(class: NARRATIVE, mask: REDACTED, freeText: true)';

describe('an incomplete schema stops the start with the names of what is missing', () => {
  const mutations: readonly (readonly [what: string, from: string, to: string, told: string])[] = [
    ['a field without a class', narrativeField, 'narrative: String', 'Fir.narrative has no @data class'],
    [
      'a class that the matrix has no row for',
      '  EMBEDDED\n}',
      '  EMBEDDED\n  HOROSCOPE\n}\nextend type Fir {\n  horoscope: String @data(class: HOROSCOPE)\n}',
      'Fir.horoscope: the matrix has no row HOROSCOPE',
    ],
    [
      'a protected field that may not be null',
      narrativeField,
      narrativeField.replace('String', 'String!'),
      'Fir.narrative may be withheld and must be nullable',
    ],
    [
      'a question without an anchor',
      '@anchor(classes: [FIR_BASICS, COURT_CASE_STATUS]) ',
      '',
      'Query.case has no @anchor',
    ],
    [
      'a question that nobody answers',
      'extend type Query {',
      'extend type Query {\n  everything: Case @anchor(classes: [FIR_BASICS]) @data(class: PLUMBING)',
      'Query.everything has no resolver',
    ],
    [
      'a filter without a class',
      'station: String @data(class: FIR_BASICS)',
      'station: String',
      'CaseFilter.station has no @data class',
    ],
    [
      'a question anchored on what is no row',
      '@anchor(classes: [FIR_BASICS, COURT_CASE_STATUS])',
      '@anchor(classes: [NARRATIVE])',
      'Query.case: the matrix has no row NARRATIVE to anchor on',
    ],
    [
      'a door that is not guarded',
      '\ntype Query {',
      '\ntype Subscription {\n  everything: Case @data(class: PLUMBING)\n}\ntype Query {',
      'Subscription has no shield',
    ],
    [
      'an interface',
      '\ntype Query {',
      '\ninterface Named {\n  name: String\n}\ntype Query {',
      'Named is an abstract type',
    ],
    ['a union', '\ntype Query {', '\nunion Anybody = Me | Jurisdiction\ntype Query {', 'Anybody is an abstract type'],
  ];

  it.each(mutations)('%s', (_what, from, to, told) => {
    expect(refusal(() => buildGraph(matrixOf(matrixCsv), schemaWith(from, to)))).toContain(told);
  });

  it('names everything that is missing at once, not the first of it', () => {
    const texts = schemaWith(narrativeField, 'narrative: String').map((text) =>
      text.replace('text: String @data(class: CASE_DIARY, freeText: true)', 'text: String'),
    );
    const told = refusal(() => buildGraph(matrixOf(matrixCsv), texts));
    expect(told).toContain('Fir.narrative');
    expect(told).toContain('CaseDiaryEntry.text');
  });
});

describe('an incomplete matrix stops the start with the names of what is missing', () => {
  it.each([
    ['a row that a field relies on', 'CASE_DIARY', 'CaseDiaryEntry.text'],
    [
      'a row that a family may select, though the other rows of the family stand',
      'VICTIM_IDENTITY_CHILD',
      'Victim.name',
    ],
    ['a row that a filter relies on', 'CUSTODY_STATUS', 'UndertrialFilter.sex'],
  ])('%s', (_what, dataClass, coordinate) => {
    expect(refusal(() => buildGraph(matrixOf(withoutLine(dataClass))))).toContain(
      `${coordinate}: the matrix has no row ${dataClass}`,
    );
  });
});
