import type { CaseFile, Judged } from '../../src/core/record.ts';
import { type Asking, sourceOf } from '../connector.ts';
import { below, caseOf, type Item, judge, judgeAll, readable } from '../judge.ts';
import type { RowOf } from '../record.ts';
import { text } from '../text.ts';
import { knownOf, UnreadableRow } from '../unreadableRow.ts';
import { firAnchor, firIdsOf, isCodeOnly, personAnchors } from './anchors.ts';
import { toChargeSheetFacts } from './facts.ts';
import { peopleOf } from './people.ts';
import * as wire from './wire.ts';
import { witnessesOf } from './witnesses.ts';

type Lists = Promise<Item[] | null>;

/** The police reports of one request (BNSS 193, IIF-5). */
export const policeReports = (asking: Asking) => {
  const { rows, rowsOfGroups } = asking.loaders;

  /** A draft is not there for those who may not read one: that the police are writing is itself what the row keeps. */
  const isTold = (file: CaseFile, { draft, firId }: { draft: boolean | null; firId: string | null }): boolean =>
    draft === false || asking.mayKnow(file, 'CHARGE_SHEET_DRAFT', [firAnchor(file, firId)]);

  const toChargeSheet = (file: CaseFile, row: RowOf<typeof wire.chargeSheet>): Judged =>
    judge(
      file,
      { ...row, id: row.chargeSheetId, source: sourceOf(asking, 'police', row.chargeSheetId) },
      [firAnchor(file, row.firId)],
      { draft: row.draft ?? true },
    );

  /** Rows about one accused each: those of the persons whom the caller may know of, under their codes. */
  const perAccused = async <R extends typeof wire.chargeSheetAccused | typeof wire.notChargeSheeted>(
    sheet: Judged,
    kind: R,
  ): Promise<Item[]> => {
    const file = caseOf(sheet);
    const reading = rows(kind, 'chargeSheetId', [text(sheet.chargeSheetId)]);
    const [people, found] = await Promise.all([peopleOf(asking, file), reading]);
    return found.flatMap<Item>((row) => {
      const person = people.find(({ accusedId }) => accusedId === knownOf(row).accusedId);
      if (!person) return [];
      if (row instanceof UnreadableRow) return [row];
      const record = { ...(isCodeOnly(file, person) ? {} : row), code: person.code, person };
      return [judge(file, record, personAnchors(person), { ...person, draft: sheet.draft === true })];
    });
  };

  const named = async (sheet: Judged): Promise<Item[]> => {
    const found = readable(await rows(wire.chargeSheetWitness, 'chargeSheetId', [text(sheet.chargeSheetId)]));
    return witnessesOf(asking, caseOf(sheet), new Set(found.map(({ witnessId }) => witnessId ?? '')));
  };

  const reportFacts = (files: readonly CaseFile[]) =>
    below(rowsOfGroups(wire.chargeSheetFacts, 'firId', files.map(firIdsOf)).then((groups) => groups.map(readable)));

  return {
    /** Asks for nothing: rejects where the police do not answer. */
    answers: async (): Promise<void> => {
      await rows(wire.chargeSheetFacts, 'chargeSheetId', ['-']);
    },

    chargeSheets: (record: Judged): Lists => {
      const file = caseOf(record);
      const told = rows(wire.chargeSheet, 'firId', firIdsOf(file)).then((found) =>
        found.filter((row) => isTold(file, knownOf(row))),
      );
      return below(told.then((found) => judgeAll(found, (row) => toChargeSheet(file, row))));
    },

    /** Asks what one that is there would ask. */
    noChargeSheet: async (): Promise<null> => {
      await rows(wire.chargeSheet, 'chargeSheetId', ['-']);
      return null;
    },

    /** One charge sheet of a case, by its identifier. */
    chargeSheet: async (file: CaseFile, chargeSheetId: string): Promise<Item | null> => {
      const found = await rows(wire.chargeSheet, 'chargeSheetId', [chargeSheetId]);
      const told = found.filter((row) => isTold(file, knownOf(row)));
      return judgeAll(told, (row) => toChargeSheet(file, row))[0] ?? null;
    },

    chargeSheetAccused: (sheet: Judged): Lists => below(perAccused(sheet, wire.chargeSheetAccused)),
    notChargeSheeted: (sheet: Judged): Lists => below(perAccused(sheet, wire.notChargeSheeted)),
    chargeSheetWitnesses: (sheet: Judged): Lists => below(named(sheet)),

    documents: (sheet: Judged): Lists => {
      const file = caseOf(sheet);
      const traits = { draft: sheet.draft === true };
      const found = rows(wire.chargeSheetDocument, 'chargeSheetId', [text(sheet.chargeSheetId)]);
      return below(
        found.then((some) => judgeAll(some, (row) => judge(file, row, [firAnchor(file, sheet.firId)], traits))),
      );
    },

    /** Facts of the police reports of cases, of each case for itself: which were submitted, and when. */
    reportFacts,

    /** The same facts in the gateway's words. */
    chargeSheetFacts: async (file: CaseFile) =>
      (await reportFacts([file]))?.flat().flatMap((row) => toChargeSheetFacts(row) ?? []) ?? null,
  };
};
