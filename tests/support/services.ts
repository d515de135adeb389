import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { dropDatabases } from './administer.ts';
import { findPostgres } from './postgres.ts';
import { findRedis } from './redis.ts';
import { tellTemplates } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server on which databases may be created. */
    adminUrl: string;
    /** Redis, or null where there is none: tests that need it are skipped. */
    redisUrl: string | null;
    /** What the names of this run's databases begin with. */
    databasePrefix: string;
  }
}

/** Finds the services before the first test, and removes what the run made after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const redisUrl = await findRedis();
  if (!redisUrl) missRedis();
  const postgres = await findPostgres();
  const databasePrefix = `test_${randomBytes(4).toString('hex')}_`;
  project.provide('adminUrl', postgres.url);
  project.provide('redisUrl', redisUrl);
  project.provide('databasePrefix', databasePrefix);
  await tellTemplates(postgres.url, databasePrefix);
  return async () => {
    await dropDatabases(postgres.url, databasePrefix);
    await postgres.stop();
  };
}

/** A developer may be without Redis; a build that calls itself green may not have skipped what Redis guards. */
function missRedis(): void {
  if (process.env.CI)
    throw new Error('No Redis at TEST_REDIS_URL or 127.0.0.1:6379, and in CI nothing may be skipped.');
  process.stderr.write('No Redis at 127.0.0.1:6379: the tests that need it are skipped and counted.\n');
}
