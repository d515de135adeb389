import type { Units } from '../core/units.ts';
import { type Entry, type Node, nodeOf } from './entry.ts';
import { firIdNode, linksOf, type NodeLink } from './links.ts';
import { type DoubtfulLink, followed } from './references.ts';

/** Records that one chain of links joins, with every identifier in it. */
export type Component = {
  readonly entries: readonly Entry[];
  readonly nodes: readonly Node[];
  readonly links: readonly NodeLink[];
  /** References of its records that are not followed. */
  readonly doubtful: readonly DoubtfulLink[];
};

type Roots = {
  readonly find: (node: Node) => Node;
  readonly join: (one: Node, other: Node) => void;
  readonly nodes: () => Iterable<Node>;
};

/** Union-find with path halving. */
const disjointSets = (): Roots => {
  const parents = new Map<Node, Node>();
  const parentOf = (node: Node): Node => {
    const parent = parents.get(node);
    if (parent !== undefined) return parent;
    parents.set(node, node);
    return node;
  };
  const find = (node: Node): Node => {
    let at = node;
    while (parentOf(at) !== at) {
      const grandparent = parentOf(parentOf(at));
      parents.set(at, grandparent);
      at = grandparent;
    }
    return at;
  };
  return { find, join: (one, other) => parents.set(find(one), find(other)), nodes: () => parents.keys() };
};

const group = <T>(items: Iterable<T>, root: (item: T) => Node): Map<Node, T[]> => {
  const groups = new Map<Node, T[]>();
  for (const item of items) {
    const members = groups.get(root(item));
    if (members) members.push(item);
    else groups.set(root(item), [item]);
  }
  return groups;
};

/** Sorts records into cases: by what they assert of each other, what courts registered and a person confirmed besides, and the FIRs that they name. */
export const componentsOf = (entries: readonly Entry[], besides: readonly NodeLink[], units: Units): Component[] => {
  const sets = disjointSets();
  const told = [...entries.flatMap((entry) => linksOf(entry, units)), ...besides];
  const asserted = told.filter(({ method }) => method !== 'EXACT_KEY');
  for (const entry of entries) {
    const node = sets.find(nodeOf(entry.kind, entry.key));
    if (entry.kind === 'FIR') sets.join(node, firIdNode(entry.sourceId));
  }
  for (const { from, to } of asserted) sets.join(from, to);
  const typed = told.filter(({ method }) => method === 'EXACT_KEY');
  const { links: exact, doubtful } = followed(typed, entries, sets.find);
  for (const { from, to } of exact) sets.join(from, to);
  const nodes = group([...sets.nodes()], sets.find);
  const joined = group([...asserted, ...exact], ({ from }) => sets.find(from));
  const doubted = group(doubtful, ({ from }) => sets.find(from));
  const members = group(entries, ({ kind, key }) => sets.find(nodeOf(kind, key)));
  return [...members].map(([root, found]) => ({
    entries: found,
    nodes: nodes.get(root) ?? [],
    links: joined.get(root) ?? [],
    doubtful: doubted.get(root) ?? [],
  }));
};
