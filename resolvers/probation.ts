import type { Resolvers } from '../src/generated/graphql.ts';

export const probation: Resolvers = {
  CourtCase: {
    probation: (record, _args, { probation: officers, police }) =>
      officers.assignments(record, police.toldCodes(record)),
  },
  ProbationAssignment: {
    reports: (record, _args, { probation: officers }) => officers.reports(record),
  },
};
