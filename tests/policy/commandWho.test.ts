import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/roles.ts';
import { CommandError } from '../../src/platform/command.ts';
import { roleNamed } from '../../src/server/policyCommand/names.ts';
import { whatMayRead } from '../../src/server/policyCommand/what.ts';
import { whatText } from '../../src/server/policyCommand/whatText.ts';
import { type Who, whoMayRead } from '../../src/server/policyCommand/who.ts';
import { whoText } from '../../src/server/policyCommand/whoText.ts';
import { buildGraph } from '../../src/server/schema.ts';
import { readPolicyFiles } from '../../src/server/schemaFiles.ts';

const matrix = readPolicyFiles(true);
const graph = buildGraph(matrix);

const who = (coordinate: string): Who => whoMayRead(matrix, graph, coordinate);

const clauses = (coordinate: string, role: Role): (readonly [when: string | null, access: string, rows: string])[] =>
  (who(coordinate).roles.find((one) => one.role === role)?.clauses ?? []).map(({ when, access, rows }) => [
    when,
    access,
    rows.map(({ row, cell }) => `${row} ${cell}`).join(', '),
  ]);

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(CommandError);
    return error instanceof Error ? error.message : '';
  }
  return 'it answered';
};

describe('npm run policy -- who', () => {
  // Typed from rows 7, 8 and 9 of the matrix.
  it.each([
    ['STATION_HOUSE_OFFICER', [[null, 'OWN', '7 O, 8 O, 9 O']]],
    [
      'SUPERINTENDENT_OF_POLICE',
      [
        [null, 'OWN', '7 O'],
        ['sexual offence or child victim', 'OWN_ELSE_MASKED', '8 OM, 9 OM'],
      ],
    ],
    [
      'CRIME_RECORDS_BUREAU',
      [
        [null, 'MASKED', '7 M'],
        ['sexual offence or child victim', 'NONE', '8 NONE, 9 NONE'],
      ],
    ],
    [
      'LEGAL_SERVICES_AUTHORITY',
      [
        [null, 'OWN', '7 O'],
        ['sexual offence or child victim', 'TRIGGER', '8 X, 9 X'],
      ],
    ],
    [
      'COURT_REGISTRY',
      [
        [null, 'OWN', '7 O'],
        ['sexual offence or child victim', 'MASKED_UNTIL_DIRECTED', '8 MX, 9 MX'],
      ],
    ],
    ['DIRECTORATE_OF_PROSECUTION', [[null, 'MASKED', '7 M, 8 M, 9 M']]],
    ['JAIL_SUPERINTENDENT', [[null, 'NONE', '7 NONE, 8 NONE, 9 NONE']]],
  ] as const)('tells of a victim’s name, row by row, what it is to %s', (role, told) => {
    expect(clauses('Victim.name', role)).toEqual(told);
  });

  it('tells a field that has no mask to be withheld where the matrix says masked', () => {
    expect(clauses('Victim.relative', 'DIRECTORATE_OF_PROSECUTION')).toEqual([[null, 'NONE', '7 M, 8 M, 9 M']]);
  });

  it('tells a status to be a status where the matrix opens no more than that', () => {
    expect(clauses('Victim.sex', 'DIRECTORATE_OF_PROSECUTION')).toEqual([[null, 'STATUS', '7 M, 8 M, 9 M']]);
    expect(clauses('ChargeSheet.number', 'JAIL_SUPERINTENDENT')).toEqual([
      [null, 'STATUS', '34 S'],
      ['draft', 'NONE', '33 NONE'],
    ]);
  });

  it('tells from which stage on a statement before a Magistrate is read', () => {
    expect(clauses('MagistrateStatement.kind', 'STATION_HOUSE_OFFICER')).toEqual([
      [null, 'NONE', '11 NONE'],
      ['from COGNIZANCE on', 'OWN', '12 O'],
    ]);
    expect(clauses('MagistrateStatement.kind', 'JUDGE')).toEqual([[null, 'OWN', '11 O, 12 O']]);
  });

  it('tells where free text is masked because of whom it may name, though its own row is open', () => {
    expect(clauses('Fir.narrative', 'DIRECTORATE_OF_PROSECUTION')).toEqual([
      [null, 'OWN', '2 O, 3 O'],
      ['sexual offence or child victim or child in conflict with law', 'OWN_MASKED', '2 O, 3 O, 8 M, 9 M'],
    ]);
  });

  it('tells where an accused is masked as the victim’s relative', () => {
    expect(clauses('Accused.name', 'CRIME_RECORDS_BUREAU')).toEqual([
      [null, 'FULL', '17 F'],
      ['child', 'NONE', '24 NONE'],
      ['sexual offence or child victim, not child, relative of the victim', 'OWN_ELSE_MASKED', '8 NONE, 9 NONE, 17 F'],
    ]);
  });

  it('tells which trait of a witness comes first: a protected child is protected', () => {
    expect(clauses('Witness.name', 'SUPERINTENDENT_OF_POLICE')).toEqual([
      [null, 'OWN', '13 O'],
      ['protected witness', 'TRIGGER', '15 X'],
      ['child, not protected witness', 'OWN_ELSE_MASKED', '78 OM'],
    ]);
  });

  it('tells of an opinion that the police read those which their own office requested', () => {
    expect(clauses('Opinion.givenAt', 'INVESTIGATING_OFFICER')).toEqual([[null, 'REQUESTED', '44 R']]);
  });

  it('says what opens to the police by break-glass: what is masked outside their own, but never a protected victim', () => {
    const wordsOf = (coordinate: string, role: Role) =>
      who(coordinate)
        .roles.find((one) => one.role === role)
        ?.clauses.map(({ words }) => words);
    expect(wordsOf('Informant.name', 'STATION_HOUSE_OFFICER')?.[0]).toBe(
      'own records, masked elsewhere, of others on a recorded trigger',
    );
    expect(wordsOf('Victim.name', 'SUPERINTENDENT_OF_POLICE')).toEqual([
      'own records',
      'own records, masked elsewhere',
    ]);
  });

  it('gives the statute, the title and the status of every row', () => {
    expect(who('Victim.name').rows.map(({ row, basis, status }) => [row, basis, status])).toEqual([
      [7, 'DPDP 8; need to know', 'PROPOSED'],
      [8, 'BNS 72; BNSS 366', 'PROPOSED'],
      [9, 'POCSO 23, 33(7); JJ 74', 'PROPOSED'],
    ]);
  });

  it('reads as a table of the roles', () => {
    const lines = whoText(who('Victim.name')).split('\n');
    expect(lines[0]).toBe('Victim.name: class VICTIM, content, masked as LABEL');
    expect(lines).toContain('row 8  Victim identity, sexual offence (BNS 72; BNSS 366); proposed');
    expect(lines).toContain('Withheld from everybody while no source can tell how sensitive the case is.');
    expect(lines).toContain(
      'SUPERINTENDENT_OF_POLICE    own records (row 7: O); sexual offence or child victim: own records, masked elsewhere (row 8: OM, row 9: OM)',
    );
    expect(whoText(who('Witness.name'))).toContain('row 15  Real identity of a protected witness');
    expect(whoText(who('Witness.name'))).toContain('its existence is secret');
  });

  it('tells to whom a question and a filter are open', () => {
    expect(who('CaseFilter.prosecutor')).toMatchObject({ kind: 'INPUT', dataClass: 'PROSECUTOR_ASSIGNMENT' });
    expect(who('CaseFilter.prosecutor').openTo).not.toContain('JAIL_SUPERINTENDENT');
    expect(who('CaseFilter.prosecutor').openTo).toContain('PUBLIC_PROSECUTOR');
    expect(who('Query.undertrials').kind).toBe('QUESTION');
    expect(who('Query.undertrials').openTo).toContain('JAIL_SUPERINTENDENT');
    expect(who('Query.undertrials').openTo).not.toContain('FORENSIC_EXPERT');
    expect(whoText(who('Query.undertrials'))).toMatch(/^JAIL_SUPERINTENDENT$/m);
  });

  it('tells with which fields a part of a value is decided', () => {
    expect(who('Section.act')).toMatchObject({ kind: 'PART', roles: [] });
    expect(whoText(who('Section.act'))).toMatch(/decided with .*Fir\.sections/);
  });

  it('names the coordinates near an unknown one', () => {
    expect(refusal(() => who('Victm.name'))).toMatch(/^There is no coordinate Victm\.name\. Near it: Victim\.name/);
    expect(refusal(() => who('Culprit.fingerprintNumber'))).toContain('Accused.fingerprintNumber');
    expect(refusal(() => who('__proto__'))).toBe('There is no coordinate __proto__.');
  });
});

describe('npm run policy -- what', () => {
  const superintendent = whatMayRead(matrix, graph, 'JAIL_SUPERINTENDENT');
  const text = whatText(superintendent);
  const field = (coordinate: string) =>
    superintendent.types
      .flatMap(({ fields }) => fields)
      .find((one) => one.coordinate === coordinate)
      ?.clauses.map(({ access }) => access);

  // Rows 55 O, 20 F, 17 O and 24 NONE, 41 S, 2 X.
  it.each([
    ['Undertrial.status', ['OWN']],
    ['Accused.photographHeld', ['FULL']],
    ['Accused.ageYears', ['OWN', 'NONE']],
    ['ForensicCase.status', ['STATUS']],
    ['Fir.occurrence', ['TRIGGER', 'NONE']],
  ])('tells the access to %s', (coordinate, accesses) => {
    expect(field(coordinate)).toEqual(accesses);
  });

  it('names what is withheld for every record, with the row and the statute, and nothing of it among what is read', () => {
    const diary = superintendent.withheld.find(({ coordinate }) => coordinate === 'CaseDiaryEntry.text');
    expect(diary?.rows).toEqual([{ row: 28, dataClass: 'CASE_DIARY', basis: 'BNSS 192(4), (5)' }]);
    expect(field('CaseDiaryEntry.text')).toBeUndefined();
  });

  it('leaves no field of the schema out', () => {
    const told = [
      ...superintendent.types.flatMap(({ fields }) => fields.map(({ coordinate }) => coordinate)),
      ...superintendent.withheld.map(({ coordinate }) => coordinate),
    ];
    const decided = [...graph.declarations.fields.values()].filter(
      ({ coordinate, dataClass }) => dataClass !== 'EMBEDDED' && !graph.declarations.roots.has(coordinate),
    );
    expect(told.toSorted()).toEqual(decided.map(({ coordinate }) => coordinate).toSorted());
  });

  it('tells which questions and filters are closed', () => {
    expect(superintendent.inputs.closed.map(({ coordinate }) => coordinate)).toEqual(['CaseFilter.prosecutor']);
    expect(superintendent.questions.open).toContain('Query.undertrials');
    const expert = whatMayRead(matrix, graph, 'FORENSIC_EXPERT');
    expect(expert.questions.closed).toContainEqual({
      coordinate: 'Query.undertrials',
      rows: [{ row: 55, dataClass: 'CUSTODY_STATUS', basis: 'BNSS 187, 479; notice to the victim' }],
    });
  });

  it('reads by type, the most open first', () => {
    expect(text).toMatch(/^JAIL_SUPERINTENDENT, for the purposes CUSTODY_REVIEW\n/);
    expect(text).toMatch(
      /\nAccused\n {2}every record: .*photographHeld.*\n(?:.*\n)*? {2}own records; child: nothing: name, /,
    );
    expect(text).toMatch(
      /\nWithheld for every record\n(?:.*\n)*? {2}row 28 CASE_DIARY \(BNSS 192\(4\), \(5\)\): Case\.caseDiary, /,
    );
  });

  it('takes a role by its name or by its heading in the document, and names the roles else', () => {
    expect(roleNamed('JS')).toBe('JAIL_SUPERINTENDENT');
    expect(roleNamed('jail_superintendent')).toBe('JAIL_SUPERINTENDENT');
    expect(refusal(() => roleNamed('WARDEN'))).toMatch(/^There is no role WARDEN\. There are: STATION_HOUSE_OFFICER, /);
  });
});
