import type { Sensitivity } from '../core/sensitivity.ts';
import type { Units } from '../core/units.ts';
import { type Registration, registrationsOf } from './acknowledgementTable.ts';
import { type Component, componentsOf } from './components.ts';
import { type Entry, type Node, nodeOf, partsOf, recordName } from './entry.ts';
import { confirmedAt } from './linking/decisions.ts';
import { linksOf, type NodeLink, registrationLinks } from './links.ts';
import type { Query } from './query.ts';
import { saveAll } from './saveThreads.ts';
import * as store from './store.ts';
import { type ThreadContext, threadOf } from './thread.ts';

/** What has changed: records as they are now, records that are gone, and charge sheets of which a court has said something. */
export type Changed = {
  readonly entries: readonly Entry[];
  readonly gone: readonly { readonly kind: string; readonly sourceId: string }[];
  readonly acknowledged?: readonly string[];
};

type Key = { readonly kind: string; readonly key: string };

const toKey = (node: Node): Key => {
  const [kind, key] = partsOf(node);
  return { kind, key };
};

const nodesOfEntries = (entries: readonly Entry[], units: Units): Node[] =>
  entries.flatMap((entry): Node[] => [
    `${entry.kind}:${entry.key}`,
    ...(entry.kind === 'FIR' ? [`FIR_ID:${entry.sourceId}` as const] : []),
    ...linksOf(entry, units).flatMap(({ from, to }) => [from, to]),
  ]);

/** Charge sheets whose registration may join something else than before: they, or their receipt, changed or came or went. */
const sheetsTouched = ({ entries, gone, acknowledged = [] }: Changed): string[] =>
  [...entries, ...gone]
    .filter(({ kind }) => kind === 'CHARGE_SHEET' || kind === 'RECEIPT')
    .map(({ sourceId }) => sourceId)
    .concat(acknowledged);

const cnrsIn = (entries: readonly Entry[]): string[] =>
  entries.filter(({ kind }) => kind === 'CNR').map(({ key }) => key);

const nodesOfRegistrations = (registrations: readonly Registration[]): Node[] =>
  registrations.flatMap(({ chargeSheetId, cnr }): Node[] => [`CHARGE_SHEET:${chargeSheetId}`, `CNR:${cnr}`]);

/** The nodes that a change touches: what it refers to, what courts registered there, and what a person joined to it. */
const nodesTouched = async (query: Query, units: Units, changed: Changed): Promise<Node[]> => {
  const registrations = await registrationsOf(query, sheetsTouched(changed), cnrsIn(changed.entries));
  const sheets = (changed.acknowledged ?? []).map((id): Node => `CHARGE_SHEET:${id}`);
  const nodes = [...nodesOfEntries(changed.entries, units), ...nodesOfRegistrations(registrations), ...sheets];
  const confirmed = await confirmedAt(query, nodes);
  return [...nodes, ...confirmed.flatMap(({ from, to }) => [from, to])];
};

const replaced = (stored: readonly Entry[], { entries, gone }: Changed): Entry[] => {
  const away = new Set([...gone, ...entries].map(recordName));
  return [...stored.filter((entry) => !away.has(recordName(entry))), ...entries];
};

const labelsUnder = (
  component: Component,
  held: ReadonlyMap<string, readonly Sensitivity[]>,
): ReadonlySet<Sensitivity> => new Set(component.nodes.flatMap((node) => held.get(node) ?? []));

/** What joins these records besides what they assert: the registrations of courts, and the likenesses that a person confirmed. */
const joinedBesides = async (query: Query, units: Units, entries: readonly Entry[]): Promise<NodeLink[]> => {
  const sheets = entries.filter(({ kind }) => kind === 'CHARGE_SHEET').map(({ key }) => key);
  return [
    ...registrationLinks(entries, await registrationsOf(query, sheets, [])),
    ...(await confirmedAt(query, nodesOfEntries(entries, units))),
  ];
};

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
  const threadIds = await store.threadsOf(query, [...new Set(nodes)].map(toKey), both);
  const entries = replaced(await store.entriesIn(query, threadIds), changed);
  const asked = new Set(nodes);
  const more = namedElsewhere(entries, units).filter((node) => !asked.has(node));
  return more.length === 0 ? { threadIds, entries } : touchedBy(query, units, changed, [...nodes, ...more]);
};

/** Sorts what changed, and everything that it or these nodes touch, into cases anew. */
const sort = async (query: Query, making: ThreadContext, changed: Changed, nodes: readonly Node[]): Promise<void> => {
  const { threadIds, entries } = await touchedBy(query, making.units, changed, nodes);
  const components = componentsOf(entries, await joinedBesides(query, making.units, entries), making.units);
  const held = await store.heldLabels(
    query,
    components.flatMap((component) => component.nodes.map(toKey)),
  );
  await store.forgetThreads(query, threadIds);
  await store.forgetEntries(query, changed.gone);
  await saveAll(
    query,
    components.map((component) => threadOf(component, labelsUnder(component, held), making)),
    new Set(changed.entries.map(recordName)),
  );
};

/** Sorts what changed, and everything that it touches, into cases anew. */
export const rethread = async (query: Query, making: ThreadContext, changed: Changed): Promise<void> =>
  sort(query, making, changed, await nodesTouched(query, making.units, changed));

/** Sorts the cases of these nodes anew: a person has joined or parted them. */
export const sortAnew = (query: Query, making: ThreadContext, nodes: readonly Node[]): Promise<void> =>
  sort(query, making, { entries: [], gone: [] }, nodes);
