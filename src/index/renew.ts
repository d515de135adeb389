import type { Pillar } from '../core/pillars.ts';
import { named, type Query } from './query.ts';
import type { Change } from './read.ts';
import * as store from './store.ts';

/** Records of which the index keeps nothing, and under which identifiers of a case their pillar tells that they changed. */
const identifiers: Readonly<Record<string, readonly string[]>> = {
  'courts.framed_charge': ['CNR'],
  'prisons.custody': ['CUSTODY'],
  'prisons.prisoner': ['PRISONER', 'CHILD_PRISONER'],
};

const renewThreads = named(`update thread set version = nextval('thread_version') where id = any($1::text[])`);

/**
 * Moves the version of each case of which a pillar changed a record that the index does not keep, or could not read. A case that is sorted
 * anew has a new version by itself.
 */
export const renew = async (
  query: Query,
  pillar: Pillar,
  changes: readonly Change[],
  unread: readonly { kind: string; sourceId: string }[],
): Promise<void> => {
  const keys = changes.flatMap(({ kind: view, key }) =>
    (identifiers[`${pillar}.${view}`] ?? []).map((kind) => ({ kind, key })),
  );
  if (keys.length + unread.length > 0) await query(renewThreads, [await store.threadsOf(query, keys, unread)]);
};
