import { type Pillar, pillars } from '../core/pillars.ts';
import type { FeedContext } from '../index/feed.ts';
import { istDateOf } from '../law/calendar.ts';
import { type KeyedDatabase, withBatching } from '../platform/batching.ts';
import type { DatabaseUrls } from '../platform/config.ts';
import type { Logger } from '../platform/log.ts';
import { openDatabase, type PoolOptions, type StatementWatcher } from '../platform/postgres.ts';
import { feedObserver } from './indexing.ts';
import { keyedHashes } from './keys.ts';

/** The six databases of an installation, open. */
export type Databases = {
  readonly pillars: Readonly<Record<Pillar, KeyedDatabase>>;
  readonly index: KeyedDatabase;
  readonly close: () => Promise<void>;
};

type Need = {
  readonly urls: DatabaseUrls;
  readonly log: Logger;
  /** Sees every statement that reaches a database. */
  readonly watch?: (name: Pillar | 'gateway') => StatementWatcher;
};

/** The feed writes thousands of rows in a statement. */
const INDEX_TIMEOUT_MS = 60_000;

/** Opens the five pillars and the gateway's own. No connection is made yet: what is down is found out by asking. */
export const openDatabases = ({ urls, log, watch }: Need): Databases => {
  const open = (name: Pillar | 'gateway', options: Partial<PoolOptions>): KeyedDatabase =>
    withBatching(
      openDatabase(urls[name], {
        application: 'icjs-gateway',
        onIdleError: () => log.warn({ pillar: name }, 'a database connection was lost'),
        ...options,
        ...(watch ? { watch: watch(name) } : {}),
      }),
    );
  const opened = Object.fromEntries(pillars.map((pillar) => [pillar, open(pillar, { planOnce: true })])) as Record<
    Pillar,
    KeyedDatabase
  >;
  const index = open('gateway', { statementTimeoutMs: INDEX_TIMEOUT_MS });
  return {
    pillars: opened,
    index,
    close: async () => void (await Promise.all([...Object.values(opened), index].map((database) => database.close()))),
  };
};

/** What feeds the index from these databases. The key must be the same wherever the same index is fed. */
export const feedContextOf = (
  { pillars: read, index }: Databases,
  key: string,
  log: Logger,
  now = () => new Date(),
): FeedContext => {
  const { threadId, partyHash, fingerprint } = keyedHashes(key);
  return {
    pillars: read,
    gateway: index,
    threadId,
    partyHash,
    fingerprint,
    today: () => istDateOf(now()),
    observer: feedObserver(log),
  };
};
