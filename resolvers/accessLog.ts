import type { Resolvers } from '../src/generated/graphql.ts';
import { connection, listName, pageSize } from './paging.ts';

export const accessLog: Resolvers = {
  Query: {
    accessLog: async (_parent, { case: id, first, after }, { accesses, cursors }) => {
      pageSize(first);
      const found = await accesses.of(id);
      return found && connection({ list: listName('accessLog', { id }), first, after, cursors }, found);
    },
  },
};
