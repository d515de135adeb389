import type { Resolvers } from '../src/generated/graphql.ts';
import { pageSize } from './paging.ts';

export const courts: Resolvers = {
  Query: {
    court: (_parent, { id }, { courts: judiciary }) => judiciary.court(id),
  },
  Case: {
    courtCases: (record, _args, { courts: judiciary }) => judiciary.courtCases(record),
  },
  CourtCase: {
    court: (record, _args, { courts: judiciary }) => judiciary.court(record.courtId),
    chargesFramed: (record, _args, { courts: judiciary, police }) =>
      judiciary.chargesFramed(record, police.toldCodes(record)),
    hearings: (record, { first }, { courts: judiciary }) => judiciary.hearings(record, pageSize(first)),
    orders: (record, _args, { courts: judiciary }) => judiciary.orders(record),
    bailOrders: (record, _args, { courts: judiciary, police }) =>
      judiciary.bailOrders(record, police.toldCodes(record)),
    processes: (record, _args, { courts: judiciary }) => judiciary.processes(record),
    suppliedCopies: (record, _args, { courts: judiciary, police }) =>
      judiciary.suppliedCopies(record, () => police.toldCodes(record)),
    outcomes: (record, _args, { courts: judiciary, police }) => judiciary.outcomes(record, police.toldCodes(record)),
  },
};
