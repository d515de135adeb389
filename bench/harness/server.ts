import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import type { DatabaseUrls } from '../../src/platform/config.ts';

/** What PostgreSQL has done for a contestant since its connections were opened. */
export type Served = {
  /** Null where the server's processes cannot be seen from here. */
  readonly cpuMilliseconds: number | null;
  readonly statements: number;
};

/** PostgreSQL's side of what is measured. */
export type Server = {
  readonly served: () => Promise<Served>;
  readonly version: () => Promise<string>;
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

/** Watches the backends of the bench's databases: a contestant's alone, because one contestant runs at a time. */
export const watchServer = async (server: string, urls: DatabaseUrls): Promise<Server> => {
  const client = new Client({ connectionString: server });
  await client.connect();
  const names = Object.values(urls).map((url) => new URL(url).pathname.slice(1));
  return {
    served: async () => {
      const backends = await client.query<{ pid: number }>(readBackends, [names]);
      const cpu = backends.rows.map(({ pid }) => cpuOf(pid));
      const known = cpu.filter((one) => one !== null);
      const commits = await client.query<{ commits: number }>(readCommits, [names]);
      return {
        cpuMilliseconds: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0),
        statements: commits.rows[0]?.commits ?? 0,
      };
    },
    version: async () => (await client.query<{ version: string }>('select version()')).rows[0]?.version ?? '',
    close: () => client.end(),
  };
};
