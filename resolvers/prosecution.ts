import type { Resolvers } from '../src/generated/graphql.ts';

export const prosecution: Resolvers = {
  Query: {
    prosecutionOffice: (_parent, { id }, { prosecution: directorate }) => directorate.office(id),
  },
  Case: {
    prosecution: (record, _args, { prosecution: directorate }) => directorate.files(record),
  },
  ProsecutionFile: {
    opinions: (record, _args, { prosecution: directorate }) => directorate.opinions(record),
    scrutinyDefects: (record, _args, { prosecution: directorate }) => directorate.scrutinyDefects(record),
    appealProposals: (record, _args, { prosecution: directorate }) => directorate.appealProposals(record),
  },
};
