import { day, oneOf, text } from '../column.ts';
import { recordOf } from '../record.ts';

const record = recordOf('probation');

export const probationAssignment = record('probation_assignment', {
  type: 'ProbationAssignment',
  about: 'What a court asked of a probation officer about one accused, under the number of its case.',
  id: 'assignmentId',
  keys: { assignmentId: text, cnr: text, accusedCode: text, officerId: text },
  fields: {
    officer: text,
    provision: text,
    assignedOn: day,
    dueOn: day,
    status: oneOf('ASSIGNED', 'UNDER_INQUIRY', 'REPORTED'),
  },
  by: { cnr: 'cnr, assignment_id' },
});

export const socialInvestigationReport = record('social_investigation_report', {
  type: 'SocialInvestigationReport',
  about: 'Reports that a court has (Probation of Offenders Act 7). A draft is not among them.',
  id: 'reportId',
  keys: { reportId: text, assignmentId: text },
  fields: { submittedOn: day, circumstances: text, recommendation: text, substanceToldOn: day, sha256: text },
  by: { assignmentId: 'assignment_id, report_id' },
});
