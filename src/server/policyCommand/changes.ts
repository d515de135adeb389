import type { Role } from '../../core/roles.ts';
import { strictness } from './access.ts';
import { type CellChange, cellsBehind, closedness, type Versions } from './cellChanges.ts';
import { whenWords } from './conditions.ts';
import type { Part, Subject } from './subject.ts';

/** A decision that is another one than before. */
export type Change = {
  readonly kind: Subject['kind'];
  readonly role: Role;
  readonly coordinate: string;
  readonly direction: 'GAINED' | 'LOST' | 'CHANGED';
  /** Whether it was wholly closed before, or is so now: else there is more or less of it. */
  readonly whole: boolean;
  readonly clauses: readonly { readonly when: string | null; readonly from: string; readonly to: string }[];
  readonly cells: readonly CellChange[];
};

type Pair = { readonly from: Part; readonly to: Part };

const stepsIn = (pairs: readonly Pair[], answers: 'closed' | 'closedOnTrigger'): number[] =>
  pairs.flatMap(({ from, to }) => from[answers].map((closed, at) => (to[answers][at] ?? 0) - closed));

/** What is answered without a trigger decides: where that stays as it was, what a trigger opens. */
const directionOf = (pairs: readonly Pair[]): Change['direction'] => {
  const asItIs = stepsIn(pairs, 'closed');
  const steps = asItIs.some((step) => step !== 0) ? asItIs : stepsIn(pairs, 'closedOnTrigger');
  if (steps.every((step) => step <= 0)) return 'GAINED';
  return steps.every((step) => step >= 0) ? 'LOST' : 'CHANGED';
};

const isClosed = (part: Part): boolean => part.closed.every((closed) => closed === strictness.WITHHOLD);

/** Whether what was wholly closed opens, or what was open closes wholly; else there is more or less of it. */
const isWholeOf = (pairs: readonly Pair[]): boolean =>
  pairs.every(({ from }) => isClosed(from)) || pairs.every(({ to }) => isClosed(to));

/** Where the words are the same, it is by other triggers that it opens. */
const fromTo = ({ from, to }: Pair): { readonly from: string; readonly to: string } => ({
  from: from.words,
  to: from.words === to.words ? `${to.words}, by other triggers than before` : to.words,
});

const clausesOf = (pairs: readonly Pair[], { dimensions }: Subject): Change['clauses'] =>
  [...Map.groupBy(pairs, ({ from, to }) => `${from.words} ${to.words}`).values()].flatMap((group) => {
    const [first] = group;
    const when = whenWords(
      group.map(({ to }) => to.kind),
      dimensions,
    );
    return first ? [{ when: when === '' ? null : when, ...fromTo(first) }] : [];
  });

/** How a decision differs between two versions; null where it does not. */
export const changeOf = (
  subject: Subject,
  versions: Versions,
  ofRole: ReadonlyMap<string, CellChange>,
): Change | null => {
  const candidates = [...new Set(subject.rows)].flatMap((name) => ofRole.get(name) ?? []);
  if (candidates.length === 0) return null;
  const before = subject.decide(versions.before);
  const pairs = subject
    .decide(versions.after)
    .flatMap((to, at) => {
      const from = before[at];
      return from ? [{ from, to }] : [];
    })
    .filter(({ from, to }) => closedness([from]) !== closedness([to]));
  if (pairs.length === 0) return null;
  const { kind, role, coordinate } = subject;
  return {
    kind,
    role,
    coordinate,
    direction: directionOf(pairs),
    whole: isWholeOf(pairs),
    clauses: clausesOf(pairs, subject),
    cells: cellsBehind(subject, versions, candidates),
  };
};
