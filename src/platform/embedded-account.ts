import { execFileSync } from 'node:child_process';
import { accessSync, chmodSync, constants, cpSync, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** PostgreSQL refuses to run as root: the account under which it runs instead, or null where the caller may run it. */
export type Account = { readonly uid: number; readonly gid: number } | null;

const idOf = (option: '-u' | '-g', name: string): number =>
  Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));

/** `postgres` where the machine has that account, else `nobody`: no account is made for a demonstration. */
export const serverAccount = (): Account => {
  if (process.getuid?.() !== 0) return null;
  try {
    return { uid: idOf('-u', 'postgres'), gid: idOf('-g', 'postgres') };
  } catch {
    return { uid: idOf('-u', 'nobody'), gid: idOf('-g', 'nobody') };
  }
};

const isTraversable = (path: string): boolean => (statSync(path).mode & 0o001) !== 0;

/** Whether an account that is nobody in particular may walk to this directory. */
const isReachable = (directory: string): boolean => {
  if (existsSync(directory) && !isTraversable(directory)) return false;
  const parent = dirname(directory);
  return parent === directory || isReachable(parent);
};

/** A directory of root's under the system's temporary one. Somebody else may have been there first to lay a trap. */
const shelter = (key: string): string => {
  const directory = join(tmpdir(), `icjs-gateway-${key}`);
  mkdirSync(directory, { recursive: true, mode: 0o711 });
  const found = lstatSync(directory);
  if (!found.isDirectory() || found.uid !== 0) throw new Error(`${directory} is not ours: remove it`);
  chmodSync(directory, 0o711);
  return directory;
};

/** The directory itself, or one in its stead that the server's account can reach. */
export const reachableHome = (directory: string, account: Account, key: string): string => {
  if (account === null || isReachable(directory)) return directory;
  return shelter(key);
};

/** The programs themselves, or a copy of them that the server's account can reach. */
export const reachablePrograms = (programs: string, account: Account, key: string): string => {
  accessSync(programs, constants.R_OK);
  if (account === null || isReachable(programs)) return programs;
  const copy = join(shelter(key), 'programs');
  if (!existsSync(copy)) cpSync(programs, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
};
