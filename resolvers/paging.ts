import { badInput } from '../src/core/errors.ts';
import type { GatewayContext } from '../src/server/context.ts';

const LARGEST_PAGE = 200;

/**
 * How many items a list may answer.
 * @throws BAD_USER_INPUT outside 1 to 200
 */
export const pageSize = (first: number): number => {
  if (first < 1 || first > LARGEST_PAGE) throw badInput(`first must be 1 to ${LARGEST_PAGE}.`);
  return first;
};

type Position = readonly (string | null)[];

/** An item of a list and where it stands. */
export type Placed<T> = { readonly node: T; readonly position: Position };

const compare = (one: Position, other: Position): number => {
  const [a, b] = [one.join('\n'), other.join('\n')];
  return a < b ? -1 : a > b ? 1 : 0;
};

/** The part of a list that was computed whole which follows a position, in the order of positions. */
export const pageOf = <T>(
  all: readonly Placed<T>[],
  after: Position | null,
  limit: number,
): { totalCount: number; items: Placed<T>[] } => ({
  totalCount: all.length,
  items: all
    .toSorted((one, other) => compare(one.position, other.position))
    .filter(({ position }) => after === null || compare(position, after) > 0)
    .slice(0, limit),
});

/** The items of a page in place of their keys: whatever a page tells is read and judged for it. */
export const readAgain = <Key, T>(page: readonly Placed<Key>[], read: (key: Key) => Promise<T>): Promise<Placed<T>[]> =>
  Promise.all(page.map(async ({ node, position }) => ({ node: await read(node), position })));

type Paging = {
  readonly list: string;
  readonly first: number;
  readonly after: string | null | undefined;
  readonly cursors: GatewayContext['cursors'];
};

/**
 * Answers one page of a list as a connection. `read` is asked for one item more than the page holds, which tells whether another follows:
 * keyset, never an offset, so that the deepest page costs what the first does.
 */
export const connection = async <T>(
  { list, first, after, cursors }: Paging,
  read: (after: Position | null, limit: number) => Promise<{ totalCount: number; items: readonly Placed<T>[] }>,
): Promise<object> => {
  const size = pageSize(first);
  const from = cursors.read(list, after);
  const { totalCount, items } = await read(from, size + 1);
  const page = items.slice(0, size);
  // A record that moved away since the index last heard of it is not a hole in the list: it is not in it, nor in its count.
  const told = page.filter(({ node }) => node !== null);
  // A cursor is sealed when it is asked for: a page of two hundred seldom tells more than its last.
  const edges = told.map(({ node, position }) => ({ node, cursor: () => cursors.write(list, position) }));
  const last = page.at(-1);
  return {
    totalCount: totalCount - (page.length - told.length),
    edges,
    nodes: told.map(({ node }) => node),
    pageInfo: {
      hasNextPage: items.length > size,
      hasPreviousPage: from !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: last ? () => cursors.write(list, last.position) : null,
    },
  };
};

/** The name of a list with its filter: a cursor of one filter does not continue another. */
export const listName = (root: string, filter: object): string => `${root} ${JSON.stringify(filter)}`;
