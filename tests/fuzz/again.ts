import { type Finding, isDown, isNode, type Node, type Observed } from './answer.ts';
import type { Operation, Variables } from './operations.ts';
import type { Principal } from './principals.ts';

// Some questions are asked a second time: with keys that no record has, and with the cursor that the first answer gave.

const absent: Readonly<Record<string, (key: never) => unknown>> = {
  cnr: () => 'BRPA019999992026',
  prisonerId: () => 'BEUR-1999-99999',
  fir: (key: object) => ({ ...key, number: 999_999 }),
  caseNumber: (key: object) => ({ ...key, number: 999_999 }),
};

/** The variables of the same question about a case that does not exist; null where the question is not of one case by variables. */
export const absentTwin = ({ asked, variables }: Operation): Variables | null => {
  const [root, ...others] = [...asked.scope.values()];
  const given = root?.name === 'case' && others.length === 0 ? root.given?.(variables) : undefined;
  const keys = Object.entries(given ?? {});
  const named = keys.map(
    ([name, key]) => [Object.keys(variables).find((one) => variables[one] === key), name, key] as const,
  );
  if (named.length === 0 || named.some(([variable, , key]) => variable === undefined || key === null)) return null;
  return {
    ...variables,
    ...Object.fromEntries(named.map(([variable, name, key]) => [variable, absent[name]?.(key as never)])),
  };
};

/** Whether an answer says that there is no such case. */
export const saysAbsent = ({ text }: Observed, { asked }: Operation): boolean => {
  const body = JSON.parse(text) as Node;
  const [key = ''] = asked.scope.keys();
  return body.errors === undefined && isNode(body.data) && Object.hasOwn(body.data, key) && body.data[key] === null;
};

/**
 * A case out of reach is the same answer as one that does not exist: same body, same status. A pillar that was too slow for one of the two
 * says nothing of either.
 */
export const compareTwins = (hidden: Observed, none: Observed): Finding[] =>
  (hidden.text === none.text && hidden.status === none.status) || isDown(hidden) || isDown(none)
    ? []
    : [{ channel: 'hidden or absent', what: `${hidden.status} ${hidden.text}`, where: `${none.status} ${none.text}` }];

/** Where a list takes a cursor, and the cursor that its first page gave. */
export type Continuation = { readonly key: string; readonly variables: Variables };

export const continuationOf = (
  { asked, variables }: Operation,
  cursors: ReadonlyMap<string, string>,
): Continuation | null => {
  const found = [...asked.scope].find(([key, entry]) => entry.after !== null && cursors.has(key));
  if (!found?.[1].after) return null;
  return { key: found[0], variables: { ...variables, [found[1].after]: cursors.get(found[0]) } };
};

const bindingOf = ({ role, subject, posting }: Principal): string => JSON.stringify([role, subject, posting]);

/** A cursor that one caller was given continues nobody else's list. */
export const stolenCursor = (
  { text }: Observed,
  { key, owner, thief }: { key: string; owner: Principal; thief: Principal },
): Finding[] => {
  const body = JSON.parse(text) as Node;
  const page = isNode(body.data) && Object.hasOwn(body.data, key) ? body.data[key] : null;
  return page === null || page === undefined || bindingOf(owner) === bindingOf(thief)
    ? []
    : [{ channel: 'cursor', what: 'another caller’s cursor continues the list', where: key }];
};
