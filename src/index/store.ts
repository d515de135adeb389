import { type Sensitivity, sensitivities } from '../core/sensitivity.ts';
import type { Entry } from './entry.ts';
import { named, type Query } from './query.ts';

const deleteEntries = named(
  'delete from entry e using unnest($1::text[], $2::text[]) as gone(kind, source_id) where e.kind = gone.kind and e.source_id = gone.source_id',
);

/** Forgets records that their pillar has purged. */
export const forgetEntries = async (
  query: Query,
  gone: readonly { kind: string; sourceId: string }[],
): Promise<void> => {
  if (gone.length > 0) await query(deleteEntries, [gone.map(({ kind }) => kind), gone.map(({ sourceId }) => sourceId)]);
};

const threadsHolding =
  named(`select distinct thread_id from thread_key k join unnest($1::text[], $2::text[]) as asked(kind, key) on k.kind = asked.kind and k.key = asked.key
  union select distinct thread_id from doubtful_link d join unnest($1::text[], $2::text[]) as asked(kind, key) on d.to_key = asked.kind || ':' || asked.key
  union select distinct thread_id from entry e join unnest($3::text[], $4::text[]) as changed(kind, source_id) on e.kind = changed.kind and e.source_id = changed.source_id`);

/** The cases that hold any of these identifiers or doubt a reference to one, or that held these records before they changed. */
export const threadsOf = async (
  query: Query,
  keys: readonly { kind: string; key: string }[],
  changed: readonly { kind: string; sourceId: string }[],
): Promise<string[]> => {
  const rows = await query(threadsHolding, [
    keys.map(({ kind }) => kind),
    keys.map(({ key }) => key),
    changed.map(({ kind }) => kind),
    changed.map(({ sourceId }) => sourceId),
  ]);
  return rows.map(([id]) => String(id));
};

const entriesOf = named('select kind, key, source_id, facts from entry where thread_id = any($1::text[])');

export const entriesIn = async (query: Query, threadIds: readonly string[]): Promise<Entry[]> => {
  const rows = await query(entriesOf, [threadIds]);
  return rows.map(([kind, key, sourceId, facts]) => ({ kind, key, sourceId, facts }) as Entry);
};

const labelsHeld = named(`select h.kind || ':' || h.key, h.labels from held_label h
  join unnest($1::text[], $2::text[]) as asked(kind, key) on h.kind = asked.kind and h.key = asked.key`);

const isSensitivity = (label: unknown): label is Sensitivity => (sensitivities as readonly unknown[]).includes(label);

/** The labels that were held under any of these identifiers. */
export const heldLabels = async (
  query: Query,
  keys: readonly { kind: string; key: string }[],
): Promise<Map<string, readonly Sensitivity[]>> => {
  const rows = await query(labelsHeld, [keys.map(({ kind }) => kind), keys.map(({ key }) => key)]);
  return new Map(
    rows.map(([node, labels]) => [String(node), Array.isArray(labels) ? labels.filter(isSensitivity) : []]),
  );
};

const forgetStatements = [
  'thread',
  'thread_key',
  'link',
  'scope',
  'charge_sheet',
  'custody',
  'unmatched',
  'doubtful_link',
].map((table) => named(`delete from ${table} where ${table === 'thread' ? 'id' : 'thread_id'} = any($1::text[])`));

/** Takes cases out before they are written anew. */
export const forgetThreads = async (query: Query, threadIds: readonly string[]): Promise<void> => {
  if (threadIds.length === 0) return;
  for (const statement of forgetStatements) await query(statement, [threadIds]);
};

const emptyIndex = named(
  'truncate entry, thread, thread_key, link, scope, charge_sheet, custody, unmatched, doubtful_link, watermark, doubted, installation',
);

/** Empties the index. Receipts stay: they are evidence, not an index; so do labels, and what persons decided on likenesses. */
export const empty = async (query: Query): Promise<void> => {
  await query(emptyIndex, []);
};
