import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Holder, Run } from './underWay.ts';

/** The place of the null that an error left: itself, or the nearest above it that may hold one. */
const nullOf = (data: Holder | null, { path = [] }: GraphQLError): string => {
  let found: unknown = data;
  const depth = path.findIndex((key) => {
    // An error may have come with a path of its own, which leads nowhere here.
    if (found === null || found === undefined) return true;
    found = (found as Holder)[key];
    return false;
  });
  return JSON.stringify(depth < 0 ? path : path.slice(0, depth));
};

/** Of the errors that end in one null the first is told: of what that null took with it nothing more is. */
const told = (data: Holder | null, errors: readonly GraphQLError[]): GraphQLError[] => {
  const places = new Map<string, GraphQLError>();
  for (const error of errors) {
    const place = nullOf(data, error);
    if (!places.has(place)) places.set(place, error);
  }
  return [...places.values()];
};

/** What becomes of an answer with its errors. */
export const resultOf = ({ errors, isNull }: Run, answer: Holder): ExecutionResult => {
  const data = isNull ? null : answer;
  return errors.length > 0 ? { errors: told(data, errors), data } : { data };
};
