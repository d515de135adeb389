import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Owners } from '../support/gateway.ts';
import { templateNames, testKey } from '../support/template.ts';

const root = new URL('../..', import.meta.url);

/** A gateway as it is started in earnest: a process of its own. */
export type GatewayProcess = {
  readonly url: string;
  /** Ends it as a power failure would: nothing of it runs any more. */
  readonly kill: () => Promise<void>;
  /** Ends it in order. */
  readonly stop: () => Promise<void>;
};

/** Where the processes keep what outlives them: their databases, and the directory of keys and seals. */
export type Place = { readonly owners: Owners; readonly directory: string };

/** How often they seal: as often as can be set, so that some die while they do. */
const SEAL_SECONDS = '1';

const environment = ({ owners, directory }: Place): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  ...Object.fromEntries(templateNames.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, owners[name]])),
  INDEX_KEY: testKey,
  DATA_DIRECTORY: directory,
  AUDIT_SEAL_SECONDS: SEAL_SECONDS,
  COST_PER_MINUTE: '1000000000',
  LOG_LEVEL: 'fatal',
  PORT: '0',
});

/** Where its keys and its seals are, as the gateway puts them by itself. */
export const ledgerFiles = ({ directory }: Place) => ({
  keysFile: join(directory, 'ledger', 'keys.json'),
  sealsFile: join(directory, 'ledger', 'seals'),
});

const urlFrom = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let told = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(told) ?? [];
      if (url) resolve(url);
    });
    child.once('exit', () => reject(new Error(`the gateway did not start: ${told}`)));
  });

/** Starts a gateway. */
export const startGateway = async (place: Place): Promise<GatewayProcess> => {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: environment(place),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  return { url: await urlFrom(child), kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
};
