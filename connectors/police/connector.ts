import type { Anchor, CaseFile, Judged } from '../../src/core/record.ts';
import { owns } from '../../src/policy/own.ts';
import { personKey } from '../../src/policy/scope.ts';
import { type Asking, sourceOf } from '../connector.ts';
import { below, caseOf, type Item, judge, judgeAll, publicRecord, readable } from '../judge.ts';
import type { RecordKind, RowOf } from '../record.ts';
import { toChargeSheetFacts } from './facts.ts';
import { accusedCode, firsOfPersons, type Person, peopleOf, toldCode } from './people.ts';
import * as wire from './wire.ts';

type Lists = Promise<Item[] | null>;

const firAnchor = (file: CaseFile, firId: unknown): Anchor => [
  'FIR',
  file.firs.find(({ id }) => id === firId)?.key ?? '',
];

const personAnchors = (person: Person): Anchor[] => [
  ['FIR', person.firKey],
  ['PERSON', personKey(person.firKey, person.registerCode)],
];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The police of one request. Every list is of records that were judged; whom the caller may not know of is not in it. */
export const policeConnector = (asking: Asking) => {
  const { rows } = asking.loaders;
  const { publicId } = asking;

  const area = (stationId: unknown): string | null => {
    const station = asking.units.byId('STATION', text(stationId));
    return station?.nameLatin ? `Area of ${station.nameLatin} police station` : null;
  };

  /** Records of the case's FIRs whose persons are told. */
  const ofFirs = <R extends RecordKind>(
    record: Judged,
    kind: R,
    more: (row: RowOf<R>) => object = () => ({}),
    traits: (row: RowOf<R>) => object = () => ({}),
  ): Lists => {
    const file = caseOf(record);
    const read = rows(
      kind,
      'firId',
      firsOfPersons(file).map(({ id }) => id),
    );
    return below(
      read.then((found) =>
        judgeAll(found, (row) =>
          judge(file, { ...row, ...more(row) }, [firAnchor(file, (row as { firId?: unknown }).firId)], traits(row)),
        ),
      ),
    );
  };

  const toFir = (file: CaseFile, row: RowOf<typeof wire.fir>): Judged =>
    judge(
      file,
      { ...row, id: row.firId, stationArea: area(row.stationId), source: sourceOf(asking, 'police', row.firId) },
      [firAnchor(file, row.firId)],
    );

  const firsOf = (file: CaseFile, firIds: readonly string[]): Lists =>
    below(rows(wire.fir, 'firId', firIds).then((found) => judgeAll(found, (row) => toFir(file, row))));

  /** A prison knows a co-accused whom it does not hold by a code alone, whatever else the matrix gives it in full. */
  const isCodeOnly = ({ ownership }: CaseFile, person: Person): boolean =>
    ownership.only.has('PERSON') && !owns(ownership, personAnchors(person));

  const toAccused = (file: CaseFile, row: RowOf<typeof wire.accused>, person: Person): Judged =>
    judge(
      file,
      { ...(isCodeOnly(file, person) ? {} : row), id: publicId('accused', row.accusedId), code: person.code, person },
      personAnchors(person),
      person,
    );

  /** A draft is not there for those who may not read one: that the police are writing is itself what the row keeps. */
  const isReportTold = (file: CaseFile, { draft, firId }: { draft: boolean | null; firId: string | null }): boolean =>
    draft === false || (asking.mayKnowDrafts && owns(file.ownership, [firAnchor(file, firId)]));

  const toChargeSheet = (file: CaseFile, row: RowOf<typeof wire.chargeSheet>): Judged =>
    judge(
      file,
      { ...row, id: row.chargeSheetId, source: sourceOf(asking, 'police', row.chargeSheetId) },
      [firAnchor(file, row.firId)],
      { draft: row.draft ?? true },
    );

  /** Rows of a charge sheet about one accused each: those of the persons whom the caller may know of, under their codes. */
  const perAccused = <R extends typeof wire.chargeSheetAccused | typeof wire.notChargeSheeted>(
    sheet: Judged,
    kind: R,
  ): Lists =>
    below(
      (async () => {
        const file = caseOf(sheet);
        const [people, found] = await Promise.all([
          peopleOf(asking, file),
          rows(kind, 'chargeSheetId', [text(sheet.chargeSheetId)]),
        ]);
        return readable(found).flatMap((row) => {
          const person = people.find(({ accusedId }) => accusedId === row.accusedId);
          return person
            ? [
                judge(
                  file,
                  { ...(isCodeOnly(file, person) ? {} : row), code: person.code, person },
                  personAnchors(person),
                  {
                    ...person,
                    draft: sheet.draft === true,
                  },
                ),
              ]
            : [];
        });
      })(),
    );

  /** That a witness is protected is as secret as who it is (row 15): whoever may not know is told of the others, densely labelled. */
  const isWitnessTold = ({ protectedWitness }: { protectedWitness: boolean | null }): boolean =>
    protectedWitness === false || asking.mayKnowProtectedWitnesses;

  /** The witnesses whom the caller may know of, in the register's order, under dense labels: a gap would tell. */
  const toldWitnesses = async (file: CaseFile) => {
    const ids = firsOfPersons(file).map(({ id }) => id);
    const facts = readable(await rows(wire.witnessFacts, 'firId', ids)).filter(isWitnessTold);
    return facts.map((fact, position) => ({ ...fact, label: `WITNESS-${position + 1}` }));
  };

  const witnessesOf = async (file: CaseFile, only?: ReadonlySet<string>): Promise<Item[]> => {
    const wanted = (await toldWitnesses(file)).filter(({ witnessId }) => !only || only.has(witnessId ?? ''));
    const ids = wanted.map(({ witnessId }) => witnessId ?? '');
    const found = readable(await rows(wire.witness, 'witnessId', ids));
    return wanted.flatMap((fact) => {
      const row = found.find(({ witnessId }) => witnessId === fact.witnessId);
      const traits = { child: fact.child ?? true, protectedWitness: fact.protectedWitness ?? true };
      const record = row && { ...row, id: publicId('witness', row.witnessId), label: fact.label };
      return record ? [judge(file, record, [firAnchor(file, fact.firId)], traits)] : [];
    });
  };

  /** How the caller sees the labels of the register; undefined for whom it may not know of. */
  const toldLabels = async (file: CaseFile): Promise<(label: string | null) => string | undefined> => {
    const [people, witnesses] = await Promise.all([peopleOf(asking, file), toldWitnesses(file)]);
    return (label) => {
      const witness = /^WITNESS-(\d+)$/.exec(label ?? '');
      if (witness) return witnesses.find(({ serial }) => serial === Number(witness[1]))?.label;
      const accused = /^ACCUSED-(\d+)$/.exec(label ?? '');
      if (accused) return toldCode(people, accusedCode(Number(accused[1]) - 1));
      return /^[A-Z]\d$/.test(label ?? '') ? toldCode(people, label) : (label ?? undefined);
    };
  };

  /** What a person said, or what was found of a person: under the label that the caller sees, and not at all of one who is not told of. */
  const relabelled = async (record: Judged, field: 'madeBy' | 'person', found: Lists): Lists => {
    const [items, told] = await Promise.all([found, below(toldLabels(caseOf(record)))]);
    if (items === null || told === null) return null;
    return items.flatMap<Item>((item) => {
      if (item instanceof Error) return [item];
      const label = told(typeof item[field] === 'string' ? item[field] : null);
      return label === undefined && item[field] != null ? [] : [{ ...item, [field]: label ?? null }];
    });
  };

  return {
    /** Asks for nothing: rejects where the police do not answer. */
    answers: async (): Promise<void> => {
      await rows(wire.chargeSheetFacts, 'chargeSheetId', ['-']);
    },

    firs: (record: Judged): Lists =>
      firsOf(
        caseOf(record),
        caseOf(record).firs.map(({ id }) => id),
      ),

    /** The FIR of a record that refers to it by its number, or by the police's identifier. */
    firOf: async (file: CaseFile, keyOrId: string): Promise<Item | null> => {
      const fir = file.firs.find(({ id, key }) => id === keyOrId || key === keyOrId);
      return fir ? ((await firsOf(file, [fir.id]))?.[0] ?? null) : null;
    },

    informant: async (fir: Judged): Promise<Item | null> => {
      const file = caseOf(fir);
      const found = await below(rows(wire.informant, 'firId', [text(fir.firId)]));
      return (
        judgeAll(found ?? [], (row) => judge(file, { ...row, label: 'INFORMANT' }, [firAnchor(file, row.firId)]))[0] ??
        null
      );
    },

    people: (file: CaseFile): Promise<Person[] | null> => below(peopleOf(asking, file)),

    /** The labels of a case's parties as the caller may know them; null where the police do not answer. */
    toldParties: async (record: Judged, labels: unknown): Promise<string[] | null> => {
      const told = await below(toldLabels(caseOf(record)));
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

    accused: (record: Judged): Lists =>
      below(
        (async () => {
          const file = caseOf(record);
          const people = await peopleOf(asking, file);
          const found = await rows(
            wire.accused,
            'accusedId',
            people.map(({ accusedId }) => accusedId),
          );
          return found.flatMap<Item>((row) => {
            if (row instanceof Error) return [row];
            const person = people.find(({ accusedId }) => accusedId === row.accusedId);
            return person ? [toAccused(file, row, person)] : [];
          });
        })(),
      ),

    arrests: (accused: Judged): Lists => {
      const file = caseOf(accused);
      const person = accused.person as Person;
      return below(
        rows(wire.arrest, 'accusedId', [person.accusedId]).then((found) =>
          judgeAll(found, (row) =>
            judge(file, { ...row, id: publicId('arrest', row.arrestId) }, personAnchors(person), person),
          ),
        ),
      );
    },

    victims: async (record: Judged): Lists => {
      const found = await ofFirs(record, wire.victim, (row) => ({ id: publicId('victim', row.victimId) }));
      return (
        found?.map((item, position) => (item instanceof Error ? item : { ...item, label: `VICTIM-${position + 1}` })) ??
        null
      );
    },

    witnesses: (record: Judged): Lists => below(witnessesOf(caseOf(record))),

    caseDiary: (record: Judged): Lists => ofFirs(record, wire.caseDiaryEntry),
    statements: (record: Judged): Lists => relabelled(record, 'madeBy', ofFirs(record, wire.statement)),
    statementsBeforeMagistrate: (record: Judged): Lists =>
      relabelled(record, 'madeBy', ofFirs(record, wire.magistrateStatement)),
    seizures: (record: Judged): Lists =>
      ofFirs(record, wire.seizure, (row) => ({
        id: publicId('seizure', row.seizureId),
        stationArea: area(stationOf(caseOf(record), row.firId)),
      })),
    sceneRecordings: (record: Judged): Lists => ofFirs(record, wire.sceneRecording),
    medicalReports: (record: Judged): Lists =>
      relabelled(
        record,
        'person',
        ofFirs(record, wire.medicalReport, undefined, (row) => ({ ofVictim: row.ofVictim ?? true })),
      ),
    remandApplications: (record: Judged): Lists => ofFirs(record, wire.remandApplication),

    chargeSheets: (record: Judged): Lists => {
      const file = caseOf(record);
      return below(
        rows(
          wire.chargeSheet,
          'firId',
          file.firs.map(({ id }) => id),
        ).then((found) =>
          judgeAll(
            found.filter((row) => row instanceof Error || isReportTold(file, row)),
            (row) => toChargeSheet(file, row),
          ),
        ),
      );
    },

    /** One charge sheet of a case, by its identifier. */
    chargeSheet: async (file: CaseFile, chargeSheetId: string): Promise<Item | null> =>
      judgeAll(await rows(wire.chargeSheet, 'chargeSheetId', [chargeSheetId]), (row) => toChargeSheet(file, row))[0] ??
      null,

    chargeSheetAccused: (sheet: Judged): Lists => perAccused(sheet, wire.chargeSheetAccused),
    notChargeSheeted: (sheet: Judged): Lists => perAccused(sheet, wire.notChargeSheeted),

    chargeSheetWitnesses: (sheet: Judged): Lists =>
      below(
        (async () => {
          const named = readable(await rows(wire.chargeSheetWitness, 'chargeSheetId', [text(sheet.chargeSheetId)]));
          return witnessesOf(caseOf(sheet), new Set(named.map(({ witnessId }) => witnessId ?? '')));
        })(),
      ),

    documents: (sheet: Judged): Lists => {
      const file = caseOf(sheet);
      const traits = { draft: sheet.draft === true };
      return below(
        rows(wire.chargeSheetDocument, 'chargeSheetId', [text(sheet.chargeSheetId)]).then((found) =>
          judgeAll(found, (row) => judge(file, row, [firAnchor(file, sheet.firId)], traits)),
        ),
      );
    },

    /** Facts of the police reports of a case: which were submitted, and when. */
    reportFacts: (file: CaseFile) =>
      below(
        rows(
          wire.chargeSheetFacts,
          'firId',
          file.firs.map(({ id }) => id),
        ).then(readable),
      ),

    /** The same facts in the gateway's words. */
    chargeSheetFacts: async (file: CaseFile) => {
      const found = await below(
        rows(
          wire.chargeSheetFacts,
          'firId',
          file.firs.map(({ id }) => id),
        ).then(readable),
      );
      return found?.flatMap((row) => toChargeSheetFacts(row) ?? []) ?? null;
    },

    /** Facts of the FIRs of a case. */
    firFacts: (file: CaseFile) =>
      below(
        rows(
          wire.firFacts,
          'firId',
          file.firs.map(({ id }) => id),
        ).then(readable),
      ),

    station: (stationId: unknown): Judged | null => {
      const unit = asking.units.byId('STATION', text(stationId));
      return unit ? publicRecord({ ...unit, name: { LATIN: unit.nameLatin, NATIVE: unit.nameNative } }) : null;
    },
  };
};

const stationOf = (file: CaseFile, firId: unknown): string =>
  file.firs.find(({ id }) => id === firId)?.key.split('.')[2] ?? '';

export type PoliceConnector = ReturnType<typeof policeConnector>;
