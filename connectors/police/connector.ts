import type { CaseFile, Judged } from '../../src/core/record.ts';
import { type Asking, sourceOf } from '../connector.ts';
import { below, caseOf, type Item, judge, judgeAll, publicRecord, readable, unitOfLists } from '../judge.ts';
import type { RecordKind, RowOf } from '../record.ts';
import { text } from '../text.ts';
import { firAnchor, firIdsOf, isCodeOnly, personAnchors } from './anchors.ts';
import { relabelled, toldLabels } from './labels.ts';
import { firsOfPersons, type Person, peopleOf, toldCode } from './people.ts';
import { policeReports } from './reports.ts';
import * as wire from './wire.ts';
import { witnessesOf } from './witnesses.ts';

type Lists = Promise<Item[] | null>;

/** How the records of one kind are told. */
type Telling<R extends RecordKind> = {
  readonly more?: (row: RowOf<R>) => object;
  readonly traits?: (row: RowOf<R>) => object;
};

/** The police of one request. Every list is of records that were judged; whom the caller may not know of is not in it. */
export const policeConnector = (asking: Asking) => {
  const { rows, rowsOfGroups } = asking.loaders;
  const { publicId } = asking;

  const area = (stationId: unknown): string | null => {
    const station = asking.units.byId('STATION', text(stationId));
    return station?.nameLatin ? `Area of ${station.nameLatin} police station` : null;
  };

  /** Records of the FIRs whose persons are told. */
  const ofFirs = <R extends RecordKind>(record: Judged, kind: R, { more, traits }: Telling<R> = {}): Lists => {
    const file = caseOf(record);
    const found = rows(
      kind,
      'firId',
      firsOfPersons(file).map(({ id }) => id),
    );
    const toRecord = (row: RowOf<R>): Judged =>
      judge(file, { ...row, ...more?.(row) }, [firAnchor(file, (row as { firId?: unknown }).firId)], traits?.(row));
    return below(found.then((some) => judgeAll(some, toRecord)));
  };

  const toFir = (file: CaseFile, row: RowOf<typeof wire.fir>): Judged =>
    judge(
      file,
      { ...row, id: row.firId, stationArea: area(row.stationId), source: sourceOf(asking, 'police', row.firId) },
      [firAnchor(file, row.firId)],
    );

  const firsOf = (file: CaseFile, firIds: readonly string[]): Lists =>
    below(rows(wire.fir, 'firId', firIds).then((found) => judgeAll(found, (row) => toFir(file, row))));

  const toAccused = (file: CaseFile, row: RowOf<typeof wire.accused>, person: Person): Judged =>
    judge(
      file,
      {
        ...(isCodeOnly(file, person) ? {} : row),
        id: publicId('accused', row.accusedId),
        code: person.code,
        childInConflict: person.child,
        person,
      },
      personAnchors(person),
      person,
    );

  const accusedIn = async (file: CaseFile): Promise<Item[]> => {
    const people = await peopleOf(asking, file);
    const ids = people.map(({ accusedId }) => accusedId);
    return (await rows(wire.accused, 'accusedId', ids)).flatMap<Item>((row) => {
      if (row instanceof Error) return [row];
      const person = people.find(({ accusedId }) => accusedId === row.accusedId);
      return person ? [toAccused(file, row, person)] : [];
    });
  };

  return {
    ...policeReports(asking),

    firs: (record: Judged): Lists => firsOf(caseOf(record), firIdsOf(caseOf(record))),

    /** The FIR of a record that refers to it by its number, or by the police's identifier. */
    firOf: async (file: CaseFile, keyOrId: string): Promise<Item | null> => {
      const fir = file.firs.find(({ id, key }) => id === keyOrId || key === keyOrId);
      return fir ? ((await firsOf(file, [fir.id]))?.[0] ?? null) : null;
    },

    informant: async (fir: Judged): Promise<Item | null> => {
      const file = caseOf(fir);
      const found = await below(rows(wire.informant, 'firId', [text(fir.firId)]));
      const toInformant = (row: RowOf<typeof wire.informant>): Judged =>
        judge(file, { ...row, label: 'INFORMANT' }, [firAnchor(file, row.firId)]);
      return judgeAll(found ?? [], toInformant)[0] ?? null;
    },

    /** The labels of a case's parties as the caller may know them; null where the police do not answer. */
    toldParties: async (record: Judged, labels: unknown): Promise<string[] | null> => {
      const told = await below(toldLabels(asking, caseOf(record)));
      if (told === null || !Array.isArray(labels)) return null;
      return labels.flatMap((label) => (typeof label === 'string' ? (told(label) ?? []) : []));
    },

    /**
     * How the caller sees the codes of the register in other pillars' records: nobody is told of whom it may not know.
     * Rejects where the police do not answer: then nobody can say who is a child.
     */
    toldCodes: async (record: Judged): Promise<(registerCode: string | null) => string | undefined> => {
      const people = await peopleOf(asking, caseOf(record));
      return (registerCode) => toldCode(people, registerCode);
    },

    accused: (record: Judged): Lists => below(accusedIn(caseOf(record))),

    arrests: (accused: Judged): Lists => {
      const file = caseOf(accused);
      const person = accused.person as Person;
      const toArrest = (row: RowOf<typeof wire.arrest>): Judged =>
        judge(file, { ...row, id: publicId('arrest', row.arrestId) }, personAnchors(person), person);
      return below(rows(wire.arrest, 'accusedId', [person.accusedId]).then((found) => judgeAll(found, toArrest)));
    },

    victims: async (record: Judged): Lists => {
      const found = await ofFirs(record, wire.victim, { more: (row) => ({ id: publicId('victim', row.victimId) }) });
      const labelled = (item: Item, position: number): Item =>
        item instanceof Error ? item : { ...item, label: `VICTIM-${position + 1}` };
      return found?.map(labelled) ?? null;
    },

    witnesses: (record: Judged): Lists => below(witnessesOf(asking, caseOf(record))),
    caseDiary: (record: Judged): Lists => ofFirs(record, wire.caseDiaryEntry),
    statements: (record: Judged): Lists => relabelled(asking, record, 'madeBy', ofFirs(record, wire.statement)),
    statementsBeforeMagistrate: (record: Judged): Lists =>
      relabelled(asking, record, 'madeBy', ofFirs(record, wire.magistrateStatement)),
    seizures: (record: Judged): Lists =>
      ofFirs(record, wire.seizure, {
        more: ({ seizureId, firId }) => ({
          id: publicId('seizure', seizureId),
          stationArea: area(stationOf(caseOf(record), firId)),
        }),
      }),
    sceneRecordings: (record: Judged): Lists => ofFirs(record, wire.sceneRecording),
    medicalReports: (record: Judged): Lists => {
      const found = ofFirs(record, wire.medicalReport, { traits: ({ ofVictim }) => ({ ofVictim: ofVictim ?? true }) });
      return relabelled(asking, record, 'person', found);
    },
    remandApplications: (record: Judged): Lists => ofFirs(record, wire.remandApplication),

    /** Facts of the FIRs of cases, of each case for itself. */
    firFacts: (files: readonly CaseFile[]) =>
      below(rowsOfGroups(wire.firFacts, 'firId', files.map(firIdsOf)).then((groups) => groups.map(readable))),

    /** What is counted of the caller's own records, and of no others. */
    countedOwn: (counts: object): Judged => unitOfLists(counts),

    station: (stationId: unknown): Judged | null => {
      const unit = asking.units.byId('STATION', text(stationId));
      return unit ? publicRecord({ ...unit, name: { LATIN: unit.nameLatin, NATIVE: unit.nameNative } }) : null;
    },
  };
};

const stationOf = (file: CaseFile, firId: unknown): string =>
  file.firs.find(({ id }) => id === firId)?.key.split('.')[2] ?? '';

export type PoliceConnector = ReturnType<typeof policeConnector>;
