import type { Anchor, CaseFile, Judged } from '../../src/core/record.ts';
import { type Asking, sourceOf } from '../connector.ts';
import { below, caseOf, type Item, judge, judgeAll, publicRecord } from '../judge.ts';
import { text } from '../text.ts';
import { knownOf, type UnreadableRow } from '../unreadableRow.ts';
import * as wire from './wire.ts';

type Lists = Promise<Item[] | null>;

const caseAnchor = (labCaseId: unknown): Anchor => ['LAB_CASE', text(labCaseId)];

/** The laboratories of one request. */
export const forensicsConnector = (asking: Asking) => {
  const { rows } = asking.loaders;

  const laboratory = (labId: unknown): Judged | null => {
    const unit = asking.units.byId('LABORATORY', text(labId));
    return unit ? publicRecord({ ...unit, name: { LATIN: unit.nameLatin, NATIVE: unit.nameNative } }) : null;
  };

  const exhibitAnchors = (exhibit: { labCaseId?: unknown; exhibitId?: unknown }): Anchor[] => [
    caseAnchor(exhibit.labCaseId),
    ['EXHIBIT', text(exhibit.exhibitId)],
  ];

  /** An expert examines what is allotted to him, and is told of nothing else in the parcel. */
  const isAllotted = (file: CaseFile, exhibitId: string | null): boolean =>
    file.ownership.only.get('EXHIBIT')?.has(exhibitId ?? '') ?? true;

  const isOwnWork = (file: CaseFile, expertId: string | null): boolean =>
    !file.ownership.only.has('EXHIBIT') || expertId === asking.principal.subject;

  const allotted = <Row extends { exhibitId: string | null }>(
    file: CaseFile,
    found: readonly (Row | UnreadableRow<Row>)[],
  ): (Row | UnreadableRow<Row>)[] => found.filter((row) => isAllotted(file, knownOf(row).exhibitId));

  const ownWork = <Row extends { expertId: string | null }>(
    file: CaseFile,
    found: readonly (Row | UnreadableRow<Row>)[],
  ): (Row | UnreadableRow<Row>)[] => found.filter((row) => isOwnWork(file, knownOf(row).expertId));

  return {
    forensicCases: (record: Judged): Lists => {
      const file = caseOf(record);
      const labCaseIds = file.keys.get('LAB_CASE') ?? [];
      if (labCaseIds.length === 0) asking.unlinked('forensics');
      if (labCaseIds.length === 0) return Promise.resolve(null);
      return below(
        rows(wire.forensicCase, 'labCaseId', labCaseIds).then((found) =>
          judgeAll(found, (row) =>
            judge(file, { ...row, lab: laboratory(row.labId), source: sourceOf(asking, 'forensics', row.labCaseId) }, [
              caseAnchor(row.labCaseId),
            ]),
          ),
        ),
      );
    },

    exhibits: (forensicCase: Judged): Lists =>
      below(
        rows(wire.exhibit, 'labCaseId', [text(forensicCase.labCaseId)]).then((found) =>
          judgeAll(allotted(caseOf(forensicCase), found), (row) =>
            judge(caseOf(forensicCase), { ...row, id: asking.publicId('exhibit', row.exhibitId) }, exhibitAnchors(row)),
          ),
        ),
      ),

    custodyLog: (exhibit: Judged): Lists =>
      below(
        rows(wire.custodyEvent, 'exhibitId', [text(exhibit.exhibitId)]).then((found) =>
          judgeAll(found, (row) =>
            judge(caseOf(exhibit), row, exhibitAnchors({ labCaseId: exhibit.labCaseId, exhibitId: row.exhibitId })),
          ),
        ),
      ),

    examinations: (forensicCase: Judged): Lists =>
      below(
        rows(wire.examination, 'labCaseId', [text(forensicCase.labCaseId)]).then((found) =>
          judgeAll(ownWork(caseOf(forensicCase), found), (row) =>
            judge(caseOf(forensicCase), row, [caseAnchor(row.labCaseId)]),
          ),
        ),
      ),

    /** A draft is the laboratory's own until it is signed (row 39). */
    reports: (forensicCase: Judged): Lists =>
      below(
        rows(wire.forensicReport, 'labCaseId', [text(forensicCase.labCaseId)]).then((found) =>
          judgeAll(ownWork(caseOf(forensicCase), found), (row) =>
            judge(
              caseOf(forensicCase),
              { ...row, id: asking.publicId('forensic_report', row.reportId) },
              [caseAnchor(row.labCaseId)],
              {
                draft: row.draft ?? true,
              },
            ),
          ),
        ),
      ),

    laboratory,
  };
};

export type ForensicsConnector = ReturnType<typeof forensicsConnector>;
