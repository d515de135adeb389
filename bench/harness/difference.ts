import { isDeepStrictEqual } from 'node:util';
import type { Json } from './ask.ts';

/** Where two answers first differ, and how; null where they are the same. */
export type Difference = string | null;

type Branch = { readonly [key: string]: Json };

const isBranch = (value: Json): value is Json[] | { [key: string]: Json } =>
  typeof value === 'object' && value !== null;

const told = (value: Json): string => JSON.stringify(value).slice(0, 200);

/** A cursor is each contestant's own secret: that there is one must be the same, and every other value whole. */
const isSameCursor = (key: string, one: Json, other: Json): boolean =>
  key === 'endCursor' && typeof one === 'string' && typeof other === 'string';

export const differenceAt = (one: Json, other: Json, path = '', key = ''): Difference => {
  if (isDeepStrictEqual(one, other) || isSameCursor(key, one, other)) return null;
  if (!isBranch(one) || !isBranch(other) || Array.isArray(one) !== Array.isArray(other))
    return `${path}: ${told(one)} is not ${told(other)}`;
  const [left, right] = [one as Branch, other as Branch];
  for (const name of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const [mine, yours] = [left[name], right[name]];
    if (mine === undefined || yours === undefined) return `${path}.${name}: one of them leaves it out`;
    const found = differenceAt(mine, yours, `${path}.${name}`, name);
    if (found) return found;
  }
  return null;
};
