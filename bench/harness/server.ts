import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import type { DatabaseUrls } from '../../src/platform/config.ts';

/** What PostgreSQL has done in the bench's databases until now. */
export type Served = {
  readonly cpuMsByProcess: ReadonlyMap<number, number>;
  readonly transactions: number;
  /** What the ledger holds durably. */
  readonly auditEntries: number;
};

/** PostgreSQL's side of what is measured. */
export type Server = {
  readonly served: () => Promise<Served>;
  readonly version: () => Promise<string>;
  /** The settings on which its speed and its durability rest. */
  readonly settings: () => Promise<Readonly<Record<string, string>>>;
  readonly close: () => Promise<void>;
};

/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10;

/** User and system time of a process: fields 14 and 15 of its stat, after the name in brackets. */
const cpuOf = (pid: number): number | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return null;
  }
};

/**
 * What the server's processes used between two moments; null where they cannot be seen from here. A backend that came meanwhile counts
 * whole, one that went not at all: pools keep theirs.
 */
export const cpuMsBetween = (before: Served, after: Served): number | null => {
  if (after.cpuMsByProcess.size === 0) return null;
  const each = [...after.cpuMsByProcess].map(([pid, used]) => used - (before.cpuMsByProcess.get(pid) ?? 0));
  return each.reduce((sum, one) => sum + one, 0);
};

const readBackends = 'select pid from pg_stat_activity where datname = any($1::text[]) and pid <> pg_backend_pid()';
const readCommits = 'select sum(xact_commit)::float8 as commits from pg_stat_database where datname = any($1::text[])';
const settings = [
  'autovacuum',
  'effective_cache_size',
  'fsync',
  'full_page_writes',
  'jit',
  'max_connections',
  'max_parallel_workers_per_gather',
  'shared_buffers',
  'synchronous_commit',
  'wal_level',
  'work_mem',
];
const readSettings =
  'select name, current_setting(name) as value from pg_settings where name = any($1::text[]) order by name';

/** Watches the backends of the bench's databases: whoever is not measured at that time is idle. */
export const watchServer = async (server: string, urls: DatabaseUrls): Promise<Server> => {
  const client = new Client({ connectionString: server });
  await client.connect();
  const gateway = new Client({ connectionString: urls.gateway });
  await gateway.connect();
  const names = Object.values(urls).map((url) => new URL(url).pathname.slice(1));
  return {
    served: async () => {
      const backends = await client.query<{ pid: number }>(readBackends, [names]);
      const commits = await client.query<{ commits: number }>(readCommits, [names]);
      const entries = await gateway.query<{ count: number }>('select count(*)::float8 as count from audit_entry');
      return {
        cpuMsByProcess: new Map(
          backends.rows.flatMap(({ pid }) => {
            const used = cpuOf(pid);
            return used === null ? [] : [[pid, used] as const];
          }),
        ),
        transactions: commits.rows[0]?.commits ?? 0,
        auditEntries: entries.rows[0]?.count ?? 0,
      };
    },
    version: async () => (await client.query<{ version: string }>('select version()')).rows[0]?.version ?? '',
    settings: async () => {
      const { rows } = await client.query<{ name: string; value: string }>(readSettings, [settings]);
      return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
    },
    close: async () => {
      await gateway.end();
      await client.end();
    },
  };
};
