import { describe, expect, it } from 'vitest';
import { compareTwins } from './again.ts';
import type { Finding, Visited } from './answer.ts';
import { createLists } from './lists.ts';
import type { Entry } from './operations.ts';
import type { Principal } from './principals.ts';
import type { Told } from './told.ts';
import type { CaseTruth } from './truth.ts';

// A case with three accused and three witnesses, of whom the caller may know two and two: what an answer must not let it guess.

const told: Told = {
  codes: () => ['A1', 'A2'],
  witnesses: () => ['WITNESS-1', 'WITNESS-2'],
  items: (_caller, _case, coordinate) => (coordinate === 'Case.accused' ? 2 : null),
  sensitivities: () => ['SEXUAL_OFFENCE'],
  total: () => 7,
};

const lists = createLists(told);
const nobody = {} as Principal;
const matter = {} as CaseTruth;

const leaf = (coordinate: string): Entry => ({
  name: coordinate.split('.')[1] ?? '',
  coordinate,
  type: '',
  argumentsText: '',
  scope: null,
  given: null,
  after: null,
});

const listOf = (coordinate: string, field: string): Entry => ({
  ...leaf(coordinate),
  scope: new Map([['aliased', leaf(`Person.${field}`)]]),
});

const visited = (entry: Entry, value: unknown): Visited => ({
  entry,
  value,
  place: { case: matter, record: undefined },
  path: 'case',
});

const channels = (findings: readonly Finding[]): string[] => findings.map(({ channel }) => channel);
const accused = (...codes: string[]) => {
  const items = codes.map((aliased) => ({ aliased }));
  return channels(lists.value(nobody, visited(listOf('Case.accused', 'code'), items), false));
};
const witnesses = (...labels: string[]) => {
  const items = labels.map((aliased) => ({ aliased }));
  return channels(lists.value(nobody, visited(listOf('Case.witnesses', 'label'), items), false));
};

describe('the search for what counts and labels betray', () => {
  it('passes over an answer that tells of the two who are told of, under any alias', () => {
    expect(accused('A1', 'A2')).toEqual([]);
    expect(witnesses('WITNESS-1', 'WITNESS-2')).toEqual([]);
  });

  it('sees a gap in the codes of the accused', () => {
    expect(accused('A1', 'A3')).toContain('label');
  });

  it('sees a gap in the labels of the witnesses', () => {
    expect(witnesses('WITNESS-1', 'WITNESS-3')).toContain('label');
  });

  it('sees one too many', () => {
    expect(accused('A1', 'A2', 'A3')).toContain('length');
  });

  it('sees the statement of somebody of whom nobody is told', () => {
    const saidBy = (label: string) => channels(lists.value(nobody, visited(leaf('Statement.madeBy'), label), false));
    expect(saidBy('WITNESS-2')).toEqual([]);
    expect(saidBy('VICTIM-1')).toEqual([]);
    expect(saidBy('WITNESS-3')).toEqual(['label']);
  });

  it('sees a label of sensitivity that is secret', () => {
    const labelled = (...labels: string[]) =>
      channels(lists.value(nobody, visited(leaf('Case.sensitivities'), labels), false));
    expect(labelled('SEXUAL_OFFENCE')).toEqual([]);
    expect(labelled('SEXUAL_OFFENCE', 'CHILD_IN_CONFLICT')).toEqual(['sensitivities']);
  });

  it('sees a total that counts who is left out, and a page that is too short for it', () => {
    const entry: Entry = {
      ...leaf('Query.cases'),
      given: () => ({ first: 5 }),
      scope: new Map([
        ['counted', leaf('CaseConnection.totalCount')],
        ['nodes', leaf('CaseConnection.nodes')],
      ]),
    };
    const asked = { name: null, scope: new Map([['listed', entry]]), draws: false, draw: () => ({}) };
    const page = (counted: number, length: number) =>
      channels(
        lists.pages(
          nobody,
          { asked, variables: {} } as never,
          { listed: { counted, nodes: Array.from({ length }) } },
          false,
        ),
      );
    expect(page(7, 5)).toEqual([]);
    expect(page(8, 5)).toEqual(['total']);
    expect(page(7, 4)).toEqual(['length']);
  });

  it('sees a hidden case that does not answer as one that does not exist', () => {
    const none = { status: 200, headers: {}, text: '{"data":{"case":null}}' };
    expect(compareTwins(none, none)).toEqual([]);
    expect(channels(compareTwins({ ...none, text: '{"data":{"case":null},"extensions":{}}' }, none))).toEqual([
      'hidden or absent',
    ]);
    expect(channels(compareTwins({ ...none, status: 404 }, none))).toEqual(['hidden or absent']);
  });
});
