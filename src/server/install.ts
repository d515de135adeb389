import type { Pillar } from '../core/pillars.ts';
import type { FeedContext } from '../index/feed.ts';
import type { DatabaseUrls } from '../platform/config.ts';
import type { Logger } from '../platform/log.ts';
import type { StatementWatcher } from '../platform/postgres.ts';
import type { Matrix } from '../policy/matrix.ts';
import type { Installation } from './context.ts';
import { feedContextOf, openDatabases } from './databases.ts';
import { createIndexing, type Indexing } from './indexing.ts';
import { createKeptDates, type KeptDates } from './keptDates.ts';
import { keyedHashes } from './keys.ts';
import { buildGraph, type GuardedGraph } from './schema.ts';

/** What an installation is made of. */
export type InstallationNeed = {
  readonly urls: DatabaseUrls;
  readonly matrix: Matrix;
  /** The SDL, where it is not the one that is signed. */
  readonly typeDefs?: readonly string[];
  readonly key: string;
  readonly log: Logger;
  readonly now?: () => Date;
  /** Where dates are kept between requests. */
  readonly keptDates?: KeptDates;
  /** Sees every statement that reaches a database. */
  readonly watch?: (pillar: Pillar | 'gateway') => StatementWatcher;
};

/** A gateway without a door: databases, index and graph, the policy around it. Requests are bound to it one by one. */
export type Installed = {
  readonly installation: Installation;
  readonly graph: GuardedGraph;
  readonly indexing: Indexing;
  readonly feed: FeedContext;
  readonly close: () => Promise<void>;
};

/** Opens the databases and builds the graph over them. */
export const install = (need: InstallationNeed): Installed => {
  const { matrix, log, now = () => new Date(), keptDates = createKeptDates() } = need;
  const opened = openDatabases(need);
  const { partyHash, cursorKey, publicId } = keyedHashes(need.key);
  const feed = feedContextOf(opened, need.key, log, now);
  const indexing = createIndexing(feed, log, now);
  const graph = buildGraph(matrix, need.typeDefs);
  return {
    installation: {
      databases: opened.pillars,
      index: opened.index,
      matrix,
      policies: graph.policies,
      units: indexing.units,
      freshness: indexing.freshness,
      isCurrent: indexing.isCurrent,
      keptDates,
      log,
      key: cursorKey,
      partyHash,
      publicId,
      now,
    },
    graph,
    indexing,
    feed,
    close: async () => {
      await indexing.stop();
      await opened.close();
    },
  };
};
