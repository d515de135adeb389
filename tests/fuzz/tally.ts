import type { Sight } from './invariant.ts';
import { coordinates, type Operation, type Scope } from './operations.ts';
import type { Principal } from './principals.ts';

/** What was asked and what was met: a fuzz that never meets a canary that its caller may read proves nothing. */
export type Counts = {
  operations: number;
  fields: number;
  withData: number;
  /** Answers that held at least one canary that the caller may read. */
  withPermitted: number;
  readonly errors: Record<string, number>;
  readonly roles: Record<string, number>;
  /** Roles whose answers held a canary that they may read. */
  readonly readers: Record<string, number>;
  /** Rows of the matrix on which a permitted canary hinged. */
  readonly rows: Record<string, number>;
  readonly asked: Record<string, number>;
  readonly answered: Record<string, number>;
  /** Questions that were asked a second time: about nothing, or with a cursor. */
  readonly again: Record<string, number>;
};

export type Tally = {
  readonly counts: Counts;
  readonly again: (how: string) => void;
  readonly count: (principal: Principal, operation: Operation, sight: Sight) => void;
};

export const noCounts = (): Counts => ({
  operations: 0,
  fields: 0,
  withData: 0,
  withPermitted: 0,
  errors: {},
  roles: {},
  readers: {},
  rows: {},
  asked: {},
  answered: {},
  again: {},
});

const add = (counts: Record<string, number>, name: string, more = 1): void => {
  counts[name] = (counts[name] ?? 0) + more;
};

/** Adds what another worker, or an earlier run, has counted. */
export const sumOf = (all: readonly Counts[]): Counts => {
  const sum = noCounts();
  for (const one of all) {
    for (const name of ['operations', 'fields', 'withData', 'withPermitted'] as const) sum[name] += one[name];
    for (const name of ['errors', 'roles', 'readers', 'rows', 'asked', 'answered', 'again'] as const)
      for (const [key, more] of Object.entries(one[name])) add(sum[name], key, more);
  }
  return sum;
};

const askedIn = (scope: Scope): string[] =>
  [...scope.values()].flatMap(({ coordinate, scope: inner }) => [coordinate, ...(inner ? askedIn(inner) : [])]);

export const createTally = (): Tally => {
  const counts = noCounts();
  return {
    counts,
    again: (how) => add(counts.again, how),
    count: ({ role }, { asked, document }, { permitted, answered, errors }) => {
      counts.operations += 1;
      counts.fields += document.fields;
      if (answered.length > 0) counts.withData += 1;
      if (permitted.length > 0) counts.withPermitted += 1;
      if (permitted.length > 0) add(counts.readers, role);
      add(counts.roles, role);
      for (const row of new Set(permitted.flatMap(({ rows }) => rows))) add(counts.rows, row);
      for (const coordinate of new Set(askedIn(asked.scope))) add(counts.asked, coordinate);
      for (const coordinate of answered) add(counts.answered, coordinate);
      for (const code of new Set(errors)) add(counts.errors, code);
    },
  };
};

/** What an answer can hold, and no operation has asked for. */
export const unasked = ({ asked }: Counts): string[] =>
  coordinates.filter((coordinate) => asked[coordinate] === undefined);
