import { type Entry, type Node, nodeOf } from './entry.ts';
import type { NodeLink } from './links.ts';

/** Why a reference that a clerk typed is not followed. */
export type Doubt = 'OPENED_BEFORE_FIR' | 'ANOTHER_FIR_ASSERTED' | 'REFERENCES_DIFFER';

/** A reference that is not followed until a person has looked at it. */
export type DoubtfulLink = { readonly from: Node; readonly to: Node; readonly doubt: Doubt };

/** Which of the typed references are followed. */
export type Followed = { readonly links: readonly NodeLink[]; readonly doubtful: readonly DoubtfulLink[] };

const openedOn = (entry: Entry | undefined): string | null => {
  if (entry?.kind === 'CNR') return entry.facts.filedOn;
  return entry?.kind === 'CUSTODY' ? entry.facts.firstRemandOn : null;
};

/** Nothing is filed, and nobody remanded, before the FIR is registered. */
const isBefore = (from: Entry | undefined, to: Entry | undefined): boolean => {
  const opened = openedOn(from);
  const registered = to?.kind === 'FIR' ? to.facts.registeredOn : null;
  return opened !== null && registered !== null && opened < registered;
};

const doubtful = (links: readonly NodeLink[], doubt: Doubt): DoubtfulLink[] =>
  links.map(({ from, to }) => ({ from, to, doubt }));

/** The case that most references of one matter name; undefined where two are named as often. */
const mostNamed = (links: readonly NodeLink[], rootOf: (node: Node) => Node): Node | undefined => {
  const named = [...Map.groupBy(links, ({ to }) => rootOf(to))].toSorted(
    ([, one], [, other]) => other.length - one.length,
  );
  const [first, second] = named;
  return first && first[1].length > (second?.[1].length ?? 0) ? first[0] : undefined;
};

type Reading = {
  readonly isThere: (node: Node) => boolean;
  /** The matter of a record, once what the pillars assert has joined them. */
  readonly rootOf: (node: Node) => Node;
};

/** The references of one matter: it follows those to one FIR, and doubts the others. */
const followedOf = (links: readonly NodeLink[], home: Node | undefined, { isThere, rootOf }: Reading): Followed => {
  const known = links.filter(({ to }) => isThere(to));
  const chosen = home ?? mostNamed(known.length > 0 ? known : links, rootOf);
  const away = links.filter(({ to }) => rootOf(to) !== chosen);
  return {
    links: links.filter(({ to }) => rootOf(to) === chosen),
    doubtful: doubtful(away, home === undefined ? 'REFERENCES_DIFFER' : 'ANOTHER_FIR_ASSERTED'),
  };
};

/**
 * Which typed references are followed, once what the pillars assert of each other has joined their records. A year that is mistyped names
 * another FIR that exists: exactly, and wrongly, and would join two whole cases, with the victims of both. So a typed reference never joins
 * what holds an FIR already to a second one, of several that differ the most named is followed, and none to an FIR that is younger than
 * the record. An FIR that is not there may come, so what has no other follows it: two cases that have one do not meet in a number of nobody's.
 */
export const followed = (
  typed: readonly NodeLink[],
  entries: readonly Entry[],
  rootOf: (node: Node) => Node,
): Followed => {
  const byNode = new Map(entries.map((entry) => [nodeOf(entry.kind, entry.key), entry]));
  const withFir = new Set(
    entries.filter(({ kind }) => kind === 'FIR').map(({ kind, key }) => rootOf(nodeOf(kind, key))),
  );
  const { true: impossible = [], false: possible = [] } = Object.groupBy(typed, ({ from, to }) =>
    isBefore(byNode.get(from), byNode.get(to)) ? 'true' : 'false',
  );
  const reading: Reading = { isThere: (node) => byNode.has(node), rootOf };
  const matters = [...Map.groupBy(possible, ({ from }) => rootOf(from))].map(([root, links]) =>
    followedOf(links, withFir.has(root) ? root : undefined, reading),
  );
  return {
    links: matters.flatMap(({ links }) => links),
    doubtful: [...doubtful(impossible, 'OPENED_BEFORE_FIR'), ...matters.flatMap((one) => one.doubtful)],
  };
};
