import { createHash } from 'node:crypto';
import { probationAssignment, socialInvestigationReport } from '../../../connectors/probation/wire.ts';
import { addDays } from '../../law/calendar.ts';
import type { CaseStory } from '../world/case-story.ts';
import type { ProbationInquiry } from '../world/court-story.ts';
import { type PillarRow, row } from './row.ts';

const DAYS_TO_REPORT = 30;

const reportRow = (assignmentId: string, { report, reportedOn }: ProbationInquiry): PillarRow[] =>
  report === null
    ? []
    : [
        row(socialInvestigationReport, {
          reportId: `${assignmentId}/R1`,
          assignmentId,
          submittedOn: reportedOn,
          circumstances: report,
          recommendation: 'Release on probation of good conduct, with supervision for one year.',
          substanceToldOn: null,
          sha256: createHash('sha256').update(report).digest('hex'),
        }),
      ];

const inquiryRows = (cnr: string, inquiry: ProbationInquiry): PillarRow[] => {
  const assignmentId = `PB/${cnr}/${inquiry.accusedCode}`;
  return [
    row(probationAssignment, {
      assignmentId,
      cnr,
      accusedCode: inquiry.accusedCode,
      officerId: inquiry.officer,
      officer: inquiry.officer,
      provision: 'PO_ACT_4',
      assignedOn: inquiry.assignedOn,
      dueOn: addDays(inquiry.assignedOn, DAYS_TO_REPORT),
      status: inquiry.report === null ? 'ASSIGNED' : 'REPORTED',
    }),
    ...reportRow(assignmentId, inquiry),
  ];
};

/** A story as the probation officers keep it. */
export const probationRows = ({ courtCases }: CaseStory): PillarRow[] =>
  courtCases.flatMap(({ cnr, probation }) => (probation === null ? [] : inquiryRows(cnr, probation)));
