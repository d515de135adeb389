import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import type { DatabaseUrls } from '../../src/platform/config.ts';

/** What PostgreSQL has done in the bench's databases. */
export type Served = {
  /** Null where the server's processes cannot be seen from here. */
  readonly cpuMilliseconds: number | null;
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

const readBackends = 'select pid from pg_stat_activity where datname = any($1::text[]) and pid <> pg_backend_pid()';
const readCommits = 'select sum(xact_commit)::float8 as commits from pg_stat_database where datname = any($1::text[])';
const readSettings = `select name, current_setting(name) as value from pg_settings
  where name in ('fsync', 'synchronous_commit', 'shared_buffers', 'max_connections') order by name`;

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
      const known = backends.rows.map(({ pid }) => cpuOf(pid)).filter((one) => one !== null);
      const commits = await client.query<{ commits: number }>(readCommits, [names]);
      const entries = await gateway.query<{ count: number }>('select count(*)::float8 as count from audit_entry');
      return {
        auditEntries: entries.rows[0]?.count ?? 0,
        cpuMilliseconds: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0),
        transactions: commits.rows[0]?.commits ?? 0,
      };
    },
    version: async () => (await client.query<{ version: string }>('select version()')).rows[0]?.version ?? '',
    settings: async () => {
      const { rows } = await client.query<{ name: string; value: string }>(readSettings);
      return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
    },
    close: async () => {
      await gateway.end();
      await client.end();
    },
  };
};
