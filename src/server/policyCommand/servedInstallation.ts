import { claimIndex } from '../../index/claim.ts';
import { migrate } from '../../index/migrate.ts';
import type { Config } from '../../platform/config.ts';
import { createLog } from '../../platform/log.ts';
import type { Matrix } from '../../policy/matrix.ts';
import { keyOfIndex } from '../indexKeys.ts';
import { type Installed, install } from '../install.ts';
import { openServed } from '../served.ts';

/** Whoever runs a command waits longer than a caller does. */
const DEADLINE_MS = 60_000;

/** Opens what `npm start` would serve, without a door, for one piece of work. */
export const withServed = async <T>(
  config: Config,
  matrix: Matrix,
  work: (installed: Installed) => Promise<T>,
): Promise<T> => {
  const { urls, keys, stop } = await openServed(config);
  try {
    // An installation's tables are its operator's; the demonstration has nobody else to make them.
    if (!config.databases) await migrate(urls.gateway);
    const key = await keyOfIndex(urls.gateway, keys);
    const installed = install({ urls, matrix, key, keys, log: createLog('error'), deadlineMs: DEADLINE_MS });
    try {
      await claimIndex(installed.feed.gateway.query, installed.feed.fingerprint);
      await installed.indexing.catchUp();
      return await work(installed);
    } finally {
      await installed.close();
    }
  } finally {
    await stop();
  }
};
