import type { Sensitivity } from '../core/sensitivity.ts';
import type { Units } from '../core/units.ts';
import { type Component, componentsOf } from './components.ts';
import { type Entry, type Node, nodeOf, partsOf, recordName } from './entry.ts';
import { confirmedAt } from './linking/decisions.ts';
import { firIdNode, linksOf } from './links.ts';
import type { Query } from './query.ts';
import { saveAll } from './saveThreads.ts';
import * as store from './store.ts';
import { type ThreadContext, threadOf } from './thread.ts';

/** Records as they are now, and records that are no more. */
export type Changed = {
  readonly entries: readonly Entry[];
  readonly gone: readonly { kind: string; sourceId: string }[];
};

const nothingChanged: Changed = { entries: [], gone: [] };

const nodesOf = (entries: readonly Entry[], units: Units): Node[] => [
  ...new Set(
    entries.flatMap((entry) => [
      nodeOf(entry.kind, entry.key),
      ...(entry.kind === 'FIR' ? [firIdNode(entry.sourceId)] : []),
      ...linksOf(entry, units).flatMap(({ from, to }) => [from, to]),
    ]),
  ),
];

const keysOf = (nodes: readonly Node[]): { kind: string; key: string }[] =>
  nodes.map((node) => {
    const [kind, key] = partsOf(node);
    return { kind, key };
  });

const replaced = (stored: readonly Entry[], { entries, gone }: Changed): Entry[] => {
  const away = new Set([...gone, ...entries].map(recordName));
  return [...stored.filter((entry) => !away.has(recordName(entry))), ...entries];
};

const labelsUnder = (
  component: Component,
  held: ReadonlyMap<string, readonly Sensitivity[]>,
): ReadonlySet<Sensitivity> => new Set(component.nodes.flatMap((node) => held.get(node) ?? []));

type Touched = { readonly threadIds: readonly string[]; readonly entries: readonly Entry[] };

/** FIRs that these records name and that are not among them. */
const namedElsewhere = (entries: readonly Entry[], units: Units): Node[] => {
  const here = new Set(entries.map(({ kind, key }) => nodeOf(kind, key)));
  const typed = entries.flatMap((entry) => linksOf(entry, units)).filter(({ method }) => method === 'EXACT_KEY');
  return [...new Set(typed.flatMap(({ to }) => (here.has(to) ? [] : [to])))];
};

/** The cases of these nodes, and those that their records name: one that loses its FIR may follow a reference that it doubted. */
const touchedBy = async (query: Query, units: Units, changed: Changed, nodes: readonly Node[]): Promise<Touched> => {
  const both = [...changed.gone, ...changed.entries.map(({ kind, sourceId }) => ({ kind, sourceId }))];
  const threadIds = await store.threadsOf(query, keysOf(nodes), both);
  const entries = replaced(await store.entriesIn(query, threadIds), changed);
  const asked = new Set(nodes);
  const more = namedElsewhere(entries, units).filter((node) => !asked.has(node));
  return more.length === 0 ? { threadIds, entries } : touchedBy(query, units, changed, [...nodes, ...more]);
};

/** Sorts what changed, and everything that it or these nodes touch, into cases anew. */
const sort = async (query: Query, making: ThreadContext, changed: Changed, nodes: readonly Node[]): Promise<void> => {
  const { threadIds, entries } = await touchedBy(query, making.units, changed, nodes);
  const confirmed = await confirmedAt(query, nodesOf(entries, making.units));
  const components = componentsOf(entries, confirmed, making.units);
  const held = await store.heldLabels(query, keysOf(components.flatMap((component) => component.nodes)));
  await store.forgetThreads(query, threadIds);
  await store.forgetEntries(query, changed.gone);
  await saveAll(
    query,
    components.map((component) => threadOf(component, labelsUnder(component, held), making)),
    new Set(changed.entries.map(recordName)),
  );
};

/** Sorts what changed, and everything that it touches, into cases anew. */
export const rethread = async (query: Query, making: ThreadContext, changed: Changed): Promise<void> => {
  const nodes = nodesOf(changed.entries, making.units);
  const confirmed = await confirmedAt(query, nodes);
  await sort(query, making, changed, [...nodes, ...confirmed.flatMap(({ from, to }) => [from, to])]);
};

/** Sorts the cases of these nodes anew: a person has joined or parted them. */
export const sortAnew = (query: Query, making: ThreadContext, nodes: readonly Node[]): Promise<void> =>
  sort(query, making, nothingChanged, nodes);
