import { createLedger } from '../audit/ledger.ts';
import { createSealing, type Sealing, type SealOptions } from '../audit/sealing.ts';
import { createAuditStore } from '../audit/store.ts';
import { eachOf, type Pillar } from '../core/pillars.ts';
import type { FeedContext } from '../index/feed.ts';
import type { DatabaseUrls } from '../platform/config.ts';
import type { Logger } from '../platform/log.ts';
import type { DatabaseName, DatabaseState } from '../platform/metrics.ts';
import type { StatementWatcher } from '../platform/postgres.ts';
import type { Matrix } from '../policy/matrix.ts';
import type { Installation } from './context.ts';
import type { CursorKeys } from './cursor.ts';
import { DEADLINE_MS, feedContextOf, openDatabases } from './databases.ts';
import { createIndexing, type Indexing } from './indexing.ts';
import { type IndexKeys, keyIdOf } from './indexKeys.ts';
import { keyedHashes } from './keys.ts';
import { buildGraph, type GuardedGraph } from './schema.ts';

/** What an installation is made of. */
export type InstallationNeed = {
  readonly urls: DatabaseUrls;
  readonly matrix: Matrix;
  /** The SDL, where it is not the one that is signed. */
  readonly typeDefs?: readonly string[];
  /** Made the case index. */
  readonly key: string;
  /** All that are known, the newest first: it makes what is new; without, the one of the index alone. */
  readonly keys?: IndexKeys;
  readonly log: Logger;
  readonly now?: () => Date;
  /** How long an answer waits for a ledger that does not answer; without, not at all. */
  readonly auditWaitMs?: number;
  /** How the ledger is sealed; without, another process does it. */
  readonly seal?: SealOptions;
  /** How long one request waits for one database in all. */
  readonly deadlineMs?: number;
  /** Sees every statement that reaches a database. */
  readonly watch?: (pillar: Pillar | 'gateway') => StatementWatcher;
};

/** A gateway without a door: databases, index and graph, the policy around it. Requests are bound to it one by one. */
export type Installed = {
  readonly installation: Installation;
  readonly graph: GuardedGraph;
  readonly indexing: Indexing;
  readonly sealing: Sealing | null;
  readonly feed: FeedContext;
  /** How each database does at this moment. */
  readonly states: () => readonly (readonly [DatabaseName, DatabaseState])[];
  readonly close: () => Promise<void>;
};

const cursorKeyOf = (key: string): string => keyedHashes(key).cursorKey;

/** Of a key that is older than the one of the index no cursor is left: whoever got hold of it makes none. */
const cursorKeysOf = ([newest, ...older]: IndexKeys, ofIndex: string): CursorKeys => {
  const upToIndex = older.slice(0, older.indexOf(ofIndex) + 1);
  return { keys: [cursorKeyOf(newest), ...upToIndex.map(cursorKeyOf)], index: keyIdOf(ofIndex) };
};

/** Opens the databases and builds the graph over them. */
export const install = (need: InstallationNeed): Installed => {
  const { matrix, log, now = () => new Date(), deadlineMs = DEADLINE_MS } = need;
  const opened = openDatabases(need);
  const keys = need.keys ?? [need.key];
  const { threadId, partyHash, publicId } = keyedHashes(need.key);
  const { ledgerHashes } = keyedHashes(keys[0]);
  const feed = feedContextOf(opened, need.key, log, now);
  const indexing = createIndexing(feed, log, now);
  const graph = buildGraph(matrix, need.typeDefs);
  const store = createAuditStore(opened.audit);
  const ledger = createLedger({ store, log, now, waitMs: need.auditWaitMs ?? 0 });
  const sealing = need.seal ? createSealing({ ...need.seal, database: opened.audit, ledger, log, now }) : null;
  return {
    installation: {
      databases: opened.pillars,
      index: opened.index,
      ledger,
      deadlineMs,
      matrix,
      policies: graph.policies,
      units: indexing.units,
      freshness: indexing.freshness,
      log,
      cursorKeys: cursorKeysOf(keys, need.key),
      threadId,
      partyHash,
      ledgerHashes,
      publicId,
      now,
    },
    graph,
    indexing,
    sealing,
    feed,
    states: () => [
      ...eachOf(opened.pillars).map(
        ([pillar, database]) => [pillar, { ...database.state(), lagSeconds: indexing.lagSeconds(pillar) }] as const,
      ),
      ['gateway', { ...opened.index.state(), lagSeconds: null }],
    ],
    close: async () => {
      await indexing.stop();
      await ledger.close();
      await sealing?.stop();
      await opened.close();
    },
  };
};
