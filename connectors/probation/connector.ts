import type { Anchor, Judged } from '../../src/core/record.ts';
import { type Asking, sourceOf } from '../connector.ts';
import { below, caseOf, type Item, judge, judgeAll } from '../judge.ts';
import type { RowOf } from '../record.ts';
import { text } from '../text.ts';
import { knownOf, UnreadableRow } from '../unreadableRow.ts';
import * as wire from './wire.ts';

type Lists = Promise<Item[] | null>;

/** The code that the caller may see for a code of the register. */
export type ToldCode = Promise<(registerCode: string | null) => string | undefined>;

type Assignment = RowOf<typeof wire.probationAssignment>;

const anchors = (cnr: unknown): Anchor[] => [['CNR', text(cnr)]];

/** The probation officers of one request. */
export const probationConnector = (asking: Asking) => {
  const { rows } = asking.loaders;
  const { role, subject } = asking.principal;

  /** The court assigns persons, not cases: an officer is told nothing of what another was asked. */
  const isOwnWork = ({ officerId }: Assignment): boolean => role !== 'PROBATION_OFFICER' || officerId === subject;

  /** The source's own identifier holds the register's code of the accused, which not every caller is told. */
  const toAssignment = (courtCase: Judged, row: Assignment, code: string): Judged => {
    const id = asking.publicId('probation_assignment', row.assignmentId);
    return judge(
      caseOf(courtCase),
      { ...row, code, id, source: sourceOf(asking, 'probation', id) },
      anchors(courtCase.cnr),
    );
  };

  return {
    assignments: (courtCase: Judged, told: ToldCode): Lists =>
      below(
        Promise.all([told, rows(wire.probationAssignment, 'cnr', [text(courtCase.cnr)])]).then(([toldCode, found]) =>
          found.flatMap<Item>((row) => {
            const known = knownOf(row);
            const code = toldCode(known.accusedCode);
            if (!code || !isOwnWork(known)) return [];
            return [row instanceof UnreadableRow ? row : toAssignment(courtCase, row, code)];
          }),
        ),
      ),

    reports: (assignment: Judged): Lists =>
      below(
        rows(wire.socialInvestigationReport, 'assignmentId', [text(assignment.assignmentId)]).then((found) =>
          judgeAll(found, (row) =>
            judge(
              caseOf(assignment),
              { ...row, id: asking.publicId('social_investigation_report', row.reportId) },
              anchors(assignment.cnr),
            ),
          ),
        ),
      ),
  };
};

export type ProbationConnector = ReturnType<typeof probationConnector>;
