import type { Resolvers } from '../src/generated/graphql.ts';

export const forensics: Resolvers = {
  Query: {
    laboratory: (_parent, { id }, { forensics: laboratories }) => laboratories.laboratory(id),
  },
  Case: {
    forensicCases: (record, _args, { forensics: laboratories }) => laboratories.forensicCases(record),
  },
  ForensicCase: {
    parties: async (record, _args, { police }) => police.toldParties(record, record.parties),
    exhibits: (record, _args, { forensics: laboratories }) => laboratories.exhibits(record),
    examinations: (record, _args, { forensics: laboratories }) => laboratories.examinations(record),
    reports: (record, _args, { forensics: laboratories }) => laboratories.reports(record),
  },
  Exhibit: {
    custodyLog: (record, _args, { forensics: laboratories }) => laboratories.custodyLog(record),
  },
};
