import { isWebAddress, openWebSource } from '../../connectors/webSource.ts';
import { mapEach, type PerPillar, type Pillar } from '../core/pillars.ts';
import type { FeedContext } from '../index/feed.ts';
import { istDateOf } from '../law/calendar.ts';
import { type KeyedDatabase, withBatching } from '../platform/batching.ts';
import { withCompany } from '../platform/company.ts';
import type { DatabaseUrls } from '../platform/config.ts';
import { type Guarded, guarded } from '../platform/guard.ts';
import type { Logger } from '../platform/log.ts';
import {
  type Database,
  openDatabase,
  type Pool,
  type PoolOptions,
  type StatementWatcher,
} from '../platform/postgres.ts';
import { feedObserver } from './indexing.ts';
import { keyedHashes } from './keys.ts';

/** The six databases of an installation, open. */
export type Databases = {
  readonly pillars: PerPillar<Guarded & KeyedDatabase>;
  /** The gateway's own, as requests ask it. */
  readonly index: Guarded;
  /** The gateway's own, as it is fed. */
  readonly fed: Database;
  /** The gateway's own, as the ledger is written: entries do not queue behind what they record. */
  readonly audit: Database;
  readonly close: () => Promise<void>;
};

type Need = {
  readonly urls: DatabaseUrls;
  readonly log: Logger;
  /** How long one statement is waited for. */
  readonly deadlineMs?: number;
  /** Sees every statement that reaches a database. */
  readonly watch?: (name: Pillar | 'gateway') => StatementWatcher;
};

/** How long one request waits for one database in all, where nothing else is set. */
export const DEADLINE_MS = 2_000;

/** The feed writes thousands of rows in a statement. */
const FEED_TIMEOUT_MS = 60_000;
/** One step at a time, and what is read beside it. */
const FEED_CONNECTIONS = 2;

/** One writes, one is asked whether it could. */
const AUDIT_CONNECTIONS = 2;

/** Opens the pillars and the gateway's own. No connection is made yet: what is down is found out by asking. */
export const openDatabases = ({ urls, log, deadlineMs = DEADLINE_MS, watch }: Need): Databases => {
  const watching = (name: Pillar | 'gateway'): Pick<PoolOptions, 'watch'> => (watch ? { watch: watch(name) } : {});
  const open = (name: Pillar | 'gateway', url: string, options: Partial<PoolOptions>): Pool =>
    openDatabase(url, {
      application: 'icjs-gateway',
      onIdleError: () => log.warn({ pillar: name }, 'a database connection was lost'),
      ...options,
      ...watching(name),
    });
  const guard = (name: Pillar | 'gateway', pool: Pool): Guarded =>
    guarded(pool, {
      deadlineMs,
      onOpen: () => log.error({ pillar: name }, 'a database is out of order: it is not asked until it answers again'),
      onClose: () => log.info({ pillar: name }, 'a database answers again'),
    });
  const openPillar = (url: string, pillar: Pillar): Guarded =>
    guard(
      pillar,
      isWebAddress(url)
        ? openWebSource(url, { timeoutMs: deadlineMs, ...watching(pillar) })
        : open(pillar, url, { statementTimeoutMs: deadlineMs, planOnce: true }),
    );
  const { gateway, ...addresses } = urls;
  const opened = mapEach(addresses, (url, pillar) =>
    withBatching(withCompany(openPillar(url, pillar), queueMicrotask)),
  );
  // Requests ask it one thing after the other: what they ask in one turn comes from several of them.
  const index = withCompany(
    guard('gateway', open('gateway', gateway, { statementTimeoutMs: deadlineMs })),
    setImmediate,
  );
  const fed = open('gateway', gateway, { statementTimeoutMs: FEED_TIMEOUT_MS, connections: FEED_CONNECTIONS });
  const audit = openDatabase(gateway, {
    application: 'icjs-ledger',
    connections: AUDIT_CONNECTIONS,
    onIdleError: () => log.warn({ problem: 'audit' }, "the ledger's connection was lost"),
  });
  const all = [...Object.values(opened), index, fed, audit];
  return {
    pillars: opened,
    index,
    fed,
    audit,
    close: async () => void (await Promise.all(all.map((database) => database.close()))),
  };
};

/** What feeds the index from these databases. The key must be the same wherever the same index is fed. */
export const feedContextOf = (
  { pillars: read, fed }: { readonly pillars: FeedContext['pillars']; readonly fed: Database },
  key: string,
  log: Logger,
  now = () => new Date(),
): FeedContext => {
  const { threadId, partyHash, fingerprint } = keyedHashes(key);
  return {
    pillars: read,
    gateway: fed,
    threadId,
    partyHash,
    fingerprint,
    today: () => istDateOf(now()),
    observer: feedObserver(log),
  };
};
