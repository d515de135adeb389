import { by, status, type Table, text } from '../deciding.ts';

// Row 65: the report is the court's and the officer's.

export const probation: Record<string, Table> = {
  probation_assignment: {
    key: 'assignment_id',
    anchor: 'assignment',
    columns: {
      officer: by('SOCIAL_INVESTIGATION_REPORT', 'unlessChild'),
      provision: status('SOCIAL_INVESTIGATION_REPORT', 'unlessChild'),
    },
  },
  social_investigation_report: {
    key: 'report_id',
    anchor: 'inquiry',
    columns: {
      circumstances: text('SOCIAL_INVESTIGATION_REPORT', 'unlessChild'),
      recommendation: text('SOCIAL_INVESTIGATION_REPORT', 'unlessChild'),
      sha256: by('SOCIAL_INVESTIGATION_REPORT', 'unlessChild'),
    },
  },
};
