import type { Grant } from '../src/core/grant.ts';
import type { Resolvers } from '../src/generated/graphql.ts';
import { oneself } from './oneself.ts';
import { pageSize } from './paging.ts';

const told = ({ caseId, ...grant }: Grant) => oneself({ ...grant, case: caseId });

const payload = async (recording: Promise<Grant>) => oneself({ grant: told(await recording) });

export const grants: Resolvers = {
  Me: {
    grants: async (_parent, _args, { grants: desk }) => (await desk.held()).map(told),
    notices: async (_parent, { first }, { grants: desk }) =>
      (await desk.notices(pageSize(first))).map(({ at, grant }) => oneself({ at, grant: told(grant) })),
  },
  Mutation: {
    requestBreakGlass: (_parent, { case: id, reason }, { grants: desk }) => payload(desk.breakGlass(id, reason)),
    directUnmasking: (_parent, { case: id, rows }, { grants: desk }) => payload(desk.directUnmasking(id, rows)),
    recordGrant: (_parent, { case: caseId, subject, until, ...recording }, { grants: desk }) =>
      payload(desk.record({ ...recording, caseId, subject: subject ?? null, until: until ?? null })),
    withdrawGrant: (_parent, { id }, { grants: desk }) => payload(desk.withdraw(id)),
  },
};
