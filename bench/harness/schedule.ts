import { callersOf } from '../targets.ts';
import { type Contestant, contestantNames } from './contestants.ts';
import type { Options } from './options.ts';
import type { Operation } from './questions.ts';

/** One thing to be compared. */
export type Planned = { readonly contestant: Contestant; readonly operation: Operation; readonly callers: number };

/** Beside whom. @throws RangeError at a name that nobody has */
const chosen = (only: readonly string[]): readonly Contestant[] => {
  const unknown = only.filter((name) => !contestantNames.some((one) => one === name));
  if (unknown.length > 0) throw new RangeError(`nobody is called ${unknown.join(', ')}: ${contestantNames.join(', ')}`);
  return only.length === 0 ? contestantNames : contestantNames.filter((name) => only.includes(name));
};

/** All that is compared, one contestant after the other. */
export const scheduleOf = ({ only, operations, callers }: Options): Planned[] =>
  chosen(only).flatMap((contestant) =>
    operations.flatMap((operation) =>
      (callers ?? callersOf(contestant, operation)).map((number) => ({ contestant, operation, callers: number })),
    ),
  );
