import { migrate } from '../../index/migrate.ts';
import type { Config } from '../../platform/config.ts';
import { type Database, openDatabase } from '../../platform/postgres.ts';
import { type KeyedHashes, keyedHashes } from '../keys.ts';
import { openServed } from '../served.ts';

/** A ledger of years is read for longer than an answer is waited for. */
const STATEMENT_TIMEOUT_MS = 300_000;

/** Opens the database in which the ledger of this installation is kept, for one piece of work. */
export const withLedger = async <T>(
  config: Config,
  work: (database: Database, hashes: readonly KeyedHashes[]) => Promise<T>,
): Promise<T> => {
  const { urls, keys, stop } = await openServed(config);
  try {
    // An installation's tables are its operator's; the demonstration has nobody else to make them.
    if (!config.databases) await migrate(urls.gateway);
    const database = openDatabase(urls.gateway, {
      application: 'icjs-audit',
      connections: 1,
      statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    });
    try {
      return await work(database, keys.map(keyedHashes));
    } finally {
      await database.close();
    }
  } finally {
    await stop();
  }
};
