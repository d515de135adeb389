import type { Entry } from './operations.ts';
import type { CaseTruth } from './truth.ts';

/** An answer as it left the gateway: everything of it that a caller can read. */
export type Observed = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
};

/** By which way something got out that must not. */
export type Channel =
  | 'canary'
  | 'header'
  | 'log'
  | 'secret row'
  | 'label'
  | 'length'
  | 'total'
  | 'sensitivities'
  | 'withheld count'
  | 'hidden or absent'
  | 'cursor';

/** What an answer held that it must not hold. */
export type Finding = { readonly channel: Channel; readonly what: string; readonly where: string };

/** Whether a pillar, or the gateway itself, was too slow for this answer or down. */
export const isDown = ({ text }: Observed): boolean => /"UNAVAILABLE"|"INTERNAL_SERVER_ERROR"/.test(text);

export type Value = unknown;
export type Node = Readonly<Record<string, Value>>;

/** Where in the world an object of the answer stands: its case, and the record by which its lists are counted. */
export type Place = { readonly case: CaseTruth | null; readonly record: string | undefined };

/** A value of an answer, with the entry that asked for it. */
export type Visited = { readonly entry: Entry; readonly value: Value; readonly place: Place; readonly path: string };

export const isNode = (value: Value): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands under a key of the answer itself: a caller may have called a field `toString`. */
export const under = (node: Node, key: string | undefined): Value =>
  key !== undefined && Object.hasOwn(node, key) ? node[key] : undefined;

/** The response key under which a field of this name was asked. */
export const keyOf = (entry: Entry, name: string): string | undefined =>
  [...(entry.scope ?? [])].find(([, one]) => one.name === name)?.[0];

/** The paths of an answer at which a text stands. */
export const placesOf = (value: Value, token: string, path = ''): string[] => {
  if (typeof value === 'string' || typeof value === 'number') return String(value).includes(token) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => placesOf(one, token, path === '' ? name : `${path}.${name}`));
};
