import { runner } from 'node-pg-migrate';
import { runCommand } from '../platform/command.ts';
import { ConfigurationError, readConfig } from '../platform/config.ts';

/** A start that cannot reach its own database says so, and does not hang. */
const CONNECT_TIMEOUT_MS = 5_000;

/** Brings the gateway's own database to this version's tables. Safe to run from several processes at once. */
export const migrate = async (url: string): Promise<string[]> => {
  const applied = await runner({
    databaseUrl: { connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS },
    dir: new URL('./migrations', import.meta.url).pathname,
    direction: 'up',
    migrationsTable: 'migration',
    advisoryLockMode: 'wait',
    log: () => undefined,
  });
  return applied.map(({ name }) => name);
};

/** `npm run migrate`. */
const main = async (): Promise<void> => {
  const { databases } = readConfig();
  if (!databases)
    throw new ConfigurationError('GATEWAY_DATABASE_URL is not set; npm start without settings migrates its own');
  const applied = await migrate(databases.gateway);
  console.log(applied.length === 0 ? 'The case index is up to date.' : `Applied ${applied.join(', ')}.`);
};

if (import.meta.main) await runCommand(main);
