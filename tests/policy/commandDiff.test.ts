import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../../src/core/roles.ts';
import { sensitivities, stages } from '../../src/core/sensitivity.ts';
import { decide } from '../../src/policy/decide.ts';
import { families } from '../../src/policy/families.ts';
import { type Cell, cells, type Matrix } from '../../src/policy/matrix.ts';
import { rowsOnTrigger } from '../../src/policy/triggers.ts';
import type { FieldDeclaration } from '../../src/server/declarations.ts';
import { type Diff, diffOf } from '../../src/server/policyCommand/diff.ts';
import { diffText } from '../../src/server/policyCommand/diffText.ts';
import { buildGraph } from '../../src/server/schema.ts';
import { readMatrixText } from '../../src/server/schemaFiles.ts';
import { matrixCsv as csv, csvOf, type Line, linesOf, withLines } from './matrixCsv.ts';

const lines = linesOf(csv);

const between = (old: string, now: string, acceptProposed = true): Diff =>
  diffOf(readMatrixText(old, acceptProposed), readMatrixText(now, acceptProposed));

const changed = (changes: Readonly<Record<string, Line>>): Diff => between(csv, withLines(changes));

const coordinates = ({ changes }: Diff): string[] => changes.map(({ role, coordinate }) => `${role} ${coordinate}`);

describe('npm run policy -- diff', () => {
  it('finds nothing between a matrix and itself', () => {
    const diff = between(csv, csv);
    expect(diff).toMatchObject({ rows: [], changes: [], idle: [], fields: {}, refusals: { before: [], after: [] } });
    expect(diffText(diff)).toBe('no field changes');
  });

  it('tells what a prison gains by a narrative, and from which cell', () => {
    const diff = changed({ FIR_NARRATIVE: { JAIL_SUPERINTENDENT: 'O' } });
    expect(diff.fields).toEqual({ prisons: { gained: 3, lost: 0, changed: 0 } });
    expect(coordinates(diff).toSorted()).toEqual([
      'JAIL_SUPERINTENDENT Fir.delayReason',
      'JAIL_SUPERINTENDENT Fir.narrative',
      'JAIL_SUPERINTENDENT Fir.occurrence',
    ]);
    expect(diff.changes.find(({ coordinate }) => coordinate === 'Fir.occurrence')).toEqual({
      kind: 'FIELD',
      role: 'JAIL_SUPERINTENDENT',
      coordinate: 'Fir.occurrence',
      direction: 'GAINED',
      whole: true,
      clauses: [
        {
          when: 'no sexual offence and no child victim and no terror',
          from: 'on a recorded trigger',
          to: 'own records',
        },
      ],
      cells: [{ row: 2, dataClass: 'FIR_NARRATIVE', role: 'JAIL_SUPERINTENDENT', from: 'X', to: 'O' }],
    });
    expect(diffText(diff)).toMatch(
      /^prisons gain 3 fields\n {2}JAIL_SUPERINTENDENT\n(?: {4}gains Fir\.\w+: .* \(row 2: X → O\)\n?){3}$/,
    );
  });

  it('tells who loses by a cell that closes', () => {
    const diff = changed({ CASE_DIARY: { PUBLIC_PROSECUTOR: 'NONE' } });
    expect(diff.fields).toEqual({ prosecution: { gained: 0, lost: 5, changed: 0 } });
    expect(diffText(diff)).toContain('loses CaseDiaryEntry.entryNo: nothing, before: own records (row 28: O → NONE)');
  });

  it('tells fields of other classes that a cell moves: whoever may know the victim reads the texts that name her', () => {
    const diff = changed({ VICTIM_IDENTITY_SEXUAL: { DIRECTORATE_OF_PROSECUTION: 'O' } });
    const narrative = diff.changes.find(({ coordinate }) => coordinate === 'Fir.narrative');
    expect(narrative).toMatchObject({
      direction: 'GAINED',
      whole: false,
      clauses: [{ when: 'sexual offence', from: 'own records, masked', to: 'own records' }],
      cells: [{ row: 8, from: 'M', to: 'O' }],
    });
    expect(diffText(diff)).toContain(
      'reads more of Fir.narrative: sexual offence: own records, before: own records, masked',
    );
  });

  it('tells a witness whom a cell moves because she is the complainant: the informant’s row masks her there', () => {
    const open = { WITNESS_NAME: { LAB_DIRECTOR: 'F' }, VICTIM_IDENTITY_SEXUAL: { LAB_DIRECTOR: 'F' } };
    const after = withLines({ ...open, INFORMANT_IDENTITY_PROTECTED: { LAB_DIRECTOR: 'F' } });
    const { changes } = between(withLines(open), after);
    expect(changes.find(({ coordinate }) => coordinate === 'Witness.name')).toMatchObject({
      direction: 'GAINED',
      clauses: [
        { when: 'sexual offence, not child, not protected witness, complainant', from: 'masked', to: 'every record' },
      ],
      cells: [{ row: 5, from: 'NONE', to: 'F' }],
    });
  });

  it('tells that conditions change where a field is gained of one’s own and lost of others', () => {
    const diff = changed({ VICTIM_IDENTITY: { DIRECTORATE_OF_PROSECUTION: 'O' } });
    expect(diff.changes.find(({ coordinate }) => coordinate === 'Victim.name')).toMatchObject({
      direction: 'CHANGED',
      clauses: [{ from: 'masked', to: 'own records' }],
    });
  });

  it('says of a cell that moves nothing that no field changes', () => {
    const diff = changed({ HISTORY_SHEET: { JUDGE: 'O' } });
    expect(diff.changes).toEqual([]);
    expect(diff.idle).toEqual([{ row: 71, dataClass: 'HISTORY_SHEET', role: 'JUDGE', from: 'NONE', to: 'O' }]);
    expect(diffText(diff)).toBe(
      'no field changes\n\nCells that change no field:\n  JUDGE HISTORY_SHEET, row 71: NONE → O',
    );
  });

  it('names of several cells only those that move a field: NONE to A shows nobody anything', () => {
    const diff = changed({
      WITNESS_NAME: { LAB_DIRECTOR: 'O' },
      PROTECTED_WITNESS_IDENTITY: { LAB_DIRECTOR: 'A' },
      CASE_DIARY: { LAB_DIRECTOR: 'A' },
    });
    // Rows 13 and 15 both bear on a witness; what changes for the laboratory, changes by row 13.
    expect(coordinates(diff)).toContain('LAB_DIRECTOR Witness.name');
    expect(new Set(diff.changes.flatMap(({ cells }) => cells.map(({ row }) => row)))).toEqual(new Set([13]));
    expect(diff.idle.map(({ row }) => row)).toEqual([15, 28]);
  });

  it('names several cells where only together they move a field', () => {
    // Rows 57 and 59 both hold for every movement, and are NONE to the expert.
    const diff = changed({ REMAND_HISTORY: { FORENSIC_EXPERT: 'O' }, PRISON_CONDUCT: { FORENSIC_EXPERT: 'O' } });
    const movement = diff.changes.find(({ coordinate }) => coordinate === 'Undertrial.movements');
    expect(movement?.cells.map(({ row }) => row)).toEqual([57, 59]);
  });

  it('tells that fewer triggers are needed than before', () => {
    // Row 6 is X to the superintendent: the telephone of a victim waits for both rows, then for row 6 alone.
    const waiting = withLines({ VICTIM_IDENTITY_SEXUAL: { SUPERINTENDENT_OF_POLICE: 'X' } });
    const open = withLines({ VICTIM_IDENTITY_SEXUAL: { SUPERINTENDENT_OF_POLICE: 'F' } });
    const phone = between(waiting, open).changes.find(({ coordinate }) => coordinate === 'Victim.phone');
    expect(phone).toMatchObject({
      direction: 'GAINED',
      clauses: [
        {
          when: 'sexual offence',
          from: 'on a recorded trigger',
          to: 'on a recorded trigger, by other triggers than before',
        },
      ],
      cells: [{ row: 8, from: 'X', to: 'F' }],
    });
  });

  it('tells the questions and filters that open and close', () => {
    const diff = changed({ CUSTODY_STATUS: { FORENSIC_EXPERT: 'O' } });
    const told = diff.changes.filter(({ kind }) => kind !== 'FIELD').map(({ kind, coordinate }) => [kind, coordinate]);
    expect(told).toContainEqual(['QUESTION', 'Query.undertrials']);
    expect(told).toContainEqual(['INPUT', 'UndertrialFilter.sex']);
    expect(diffText(diff)).toContain('may now ask Query.undertrials (row 55: NONE → O)');
  });

  it('tells which cases a role no longer reaches', () => {
    const diff = changed({ FIR_BASICS: { JUDGE: 'O' }, COURT_CASE_STATUS: { JUDGE: 'O' } });
    const reach = diff.changes.find(({ kind }) => kind === 'REACH');
    expect(reach).toMatchObject({
      role: 'JUDGE',
      direction: 'LOST',
      clauses: [{ from: 'every case, by its number', to: 'own cases' }],
    });
    expect(reach?.cells.map(({ row }) => row).toSorted()).toEqual([1, 48]);
  });

  it('tells that a sealed case opens to whom its row opens', () => {
    const diff = changed({ SEALED_RECORD: { PUBLIC_PROSECUTOR: 'O' } });
    expect(diff.changes.find(({ kind }) => kind === 'REACH')).toMatchObject({
      role: 'PUBLIC_PROSECUTOR',
      direction: 'GAINED',
      clauses: [{ when: 'sealed case', from: 'no case', to: 'own cases' }],
    });
  });

  it('tells a row that is approved, and that nobody reads more by it where proposals are in force already', () => {
    const diff = changed({ CASE_DIARY: { status: 'APPROVED' } });
    expect(diff.rows).toEqual([{ row: 28, dataClass: 'CASE_DIARY', title: 'Case diary', change: 'APPROVED' }]);
    expect(diff.changes).toEqual([]);
    expect(diffText(diff)).toBe('row 28 CASE_DIARY (Case diary) is approved\nno field changes');
  });

  it('tells what an approval opens where proposals are not in force', () => {
    const diff = between(csv, withLines({ CASE_DIARY: { status: 'APPROVED' } }), false);
    expect(coordinates(diff)).toContain('PUBLIC_PROSECUTOR CaseDiaryEntry.entryNo');
    expect(new Set(diff.changes.flatMap(({ cells }) => cells.map(({ row }) => row)))).toEqual(new Set([28]));
  });

  it('tells a row that is withdrawn, and everybody who loses by it', () => {
    const diff = changed({ CASE_DIARY: { status: 'WITHDRAWN' } });
    expect(diff.rows).toMatchObject([{ row: 28, change: 'WITHDRAWN' }]);
    // Row 28 answers SHO, IO, SP and PP of their own; the judge and the directorate on a trigger.
    expect(new Set(diff.changes.map(({ role }) => role))).toEqual(
      new Set([
        'STATION_HOUSE_OFFICER',
        'INVESTIGATING_OFFICER',
        'SUPERINTENDENT_OF_POLICE',
        'PUBLIC_PROSECUTOR',
        'DIRECTORATE_OF_PROSECUTION',
        'JUDGE',
      ]),
    );
    expect(new Set(diff.changes.map(({ direction }) => direction))).toEqual(new Set(['LOST']));
  });

  it('tells rows that come, go, are renumbered or become secret', () => {
    const added = { ...lines[0], row: '99', dataClass: 'HOROSCOPE', title: 'Horoscope' } as Line;
    expect(between(csv, csvOf([...lines, added])).rows).toMatchObject([{ row: 99, change: 'ADDED' }]);
    expect(changed({ GENERAL_DIARY: { row: '999' } }).rows).toMatchObject([{ row: 999, change: 'RENUMBERED' }]);
    expect(changed({ GENERAL_DIARY: { secret: 'YES' } }).rows).toMatchObject([{ row: 29, change: 'SECRET' }]);
    expect(changed({ HISTORY_SHEET: { secret: '' } }).rows).toMatchObject([{ row: 71, change: 'NOT_SECRET' }]);
  });

  it('says that the gateway would not start without a row that a field relies on, and what would be lost', () => {
    const diff = between(csv, csvOf(lines.filter(({ dataClass }) => dataClass !== 'CASE_DIARY')));
    expect(diff.rows).toMatchObject([{ row: 28, change: 'REMOVED' }]);
    expect(diff.refusals.after).toContain('CaseDiaryEntry.text: the matrix has no row CASE_DIARY');
    expect(diffText(diff)).toContain('The gateway does not start with the new matrix:');
    expect(coordinates(diff)).toContain('PUBLIC_PROSECUTOR CaseDiaryEntry.text');
  });
});

const withCell = (matrix: Matrix, dataClass: string, role: Role, cell: Cell): Matrix => {
  const row = matrix.rows.get(dataClass);
  if (!row) throw new Error(`there is no row ${dataClass}`);
  return { ...matrix, rows: new Map(matrix.rows).set(dataClass, { ...row, cells: { ...row.cells, [role]: cell } }) };
};

describe('for any change of cells and any record', () => {
  const before = readMatrixText(csv, true);
  const { declarations } = buildGraph(before);
  const fields = [...declarations.fields.values()].filter(
    ({ coordinate, dataClass }) => dataClass !== 'EMBEDDED' && !declarations.roots.has(coordinate),
  );
  // Rows that a record selects among are those whose changes are hard to see.
  const selected = [...new Set(Object.values(families).flatMap(({ rows }) => rows))];
  const anyCells = fc.array(fc.tuple(fc.constantFrom(...selected), fc.constantFrom(...cells)), {
    minLength: 1,
    maxLength: 4,
  });
  const anyRecord = fc.record({
    own: fc.boolean(),
    labels: fc.option(
      fc.subarray([...sensitivities]).map((labels) => new Set(labels)),
      { nil: null },
    ),
    stage: fc.constantFrom(...stages),
    traits: fc.record({
      child: fc.boolean(),
      protectedWitness: fc.boolean(),
      relativeOfVictim: fc.boolean(),
      ofVictim: fc.boolean(),
      draft: fc.boolean(),
      inCamera: fc.boolean(),
      sealed: fc.boolean(),
      complainant: fc.boolean(),
      requestedByOwnOffice: fc.boolean(),
    }),
    granted: fc.subarray([...before.rows.values()].map(({ number }) => number)),
  });
  type AnyRecord = typeof anyRecord extends fc.Arbitrary<infer T> ? T : never;

  /** Only what waits for a trigger can have one. A list is judged record by record. */
  const answerTo = (matrix: Matrix, role: Role, field: FieldDeclaration, { granted, traits, ...facts }: AnyRecord) => {
    const waiting = rowsOnTrigger(matrix, role);
    const { outcome } = decide(matrix, role, field, {
      ...facts,
      traits: field.container ? { ...traits, requestedByOwnOffice: true } : traits,
      granted: new Set(granted.filter((row) => waiting.has(row))),
    });
    return field.container && outcome === 'MASK' ? 'ALLOW' : outcome;
  };

  it('a field that is answered otherwise than before is among the changes', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...roles),
        anyCells,
        fc.array(anyRecord, { minLength: 40, maxLength: 40 }),
        (role, changes, records) => {
          const after = changes.reduce((matrix, [dataClass, cell]) => withCell(matrix, dataClass, role, cell), before);
          const told = new Set(diffOf(before, after).changes.map(({ coordinate }) => coordinate));
          const moved = fields
            .filter((field) =>
              records.some((one) => answerTo(before, role, field, one) !== answerTo(after, role, field, one)),
            )
            .map(({ coordinate }) => coordinate);
          found += moved.length;
          expect(moved.filter((one) => !told.has(one))).toEqual([]);
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
    expect(found).toBeGreaterThan(0);
  }, 120_000);
});
