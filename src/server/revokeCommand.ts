import { markOf, type Revocable } from '../auth/revocations.ts';
import { type Institution, institutions, type Role, roles } from '../core/roles.ts';
import { migrate } from '../index/migrate.ts';
import { named } from '../index/query.ts';
import { CommandError, runCommand } from '../platform/command.ts';
import { readConfig } from '../platform/config.ts';
import { type Database, openDatabase } from '../platform/postgres.ts';
import { keyedHashes } from './keys.ts';
import { openServed } from './served.ts';

/** `npm run revoke -- …`: who is believed no more. It takes effect at every gateway within five seconds. */

const USAGE = `Usage: npm run revoke -- subject <institution> <official>   every token of a person, until it is restored
       npm run revoke -- token <jti>                       one token
       npm run revoke -- role <ROLE>                       all tokens of a role that were issued until now
       npm run revoke -- restore subject|token|role …      takes it back
       npm run revoke -- list                              what stands: persons and tokens as marks that tell no name`;

const isInstitution = (text: string): text is Institution => (institutions as readonly string[]).includes(text);
const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** @throws CommandError for words that name nothing to revoke */
const revocableIn = ([kind, first = '', second = '', ...more]: readonly string[]): Revocable => {
  if (more.length === 0 && kind === 'subject' && second && isInstitution(first))
    return { kind: 'SUBJECT', institution: first, subject: second };
  if (!second && kind === 'token' && first) return { kind: 'TOKEN', tokenId: first };
  if (!second && kind === 'role' && isRole(first)) return { kind: 'ROLE', role: first };
  throw new CommandError(`${USAGE}\n\nInstitutions: ${institutions.join(', ')}\nRoles: ${roles.join(', ')}`);
};

type Asked = { readonly database: Database; readonly mark: (text: string) => string };

const insert = named('insert into revocation (kind, mark) values ($1, $2)');
const withdraw = named(
  'update revocation set withdrawn_at = now() where kind = $1 and mark = $2 and withdrawn_at is null returning id',
);
const standing = named('select kind, mark, recorded_at from revocation where withdrawn_at is null order by id');

const revoke = async (revocable: Revocable, { database, mark }: Asked): Promise<void> => {
  await database.query(insert, [revocable.kind, markOf(revocable, mark)]);
  console.info('Revoked: at every gateway within five seconds.');
};

const restore = async (revocable: Revocable, { database, mark }: Asked): Promise<void> => {
  const found = await database.query(withdraw, [revocable.kind, markOf(revocable, mark)]);
  if (found.length === 0) throw new CommandError('Nothing of that name was revoked.');
  console.info('Restored: at every gateway within five seconds.');
};

const list = async ({ database }: Asked): Promise<void> => {
  for (const [kind, mark, at] of await database.query(standing, []))
    console.info(`${String(kind)} ${String(mark)} since ${String(at)}`);
};

/** What the words ask for. */
const commandIn = ([first, ...rest]: readonly string[]): ((asked: Asked) => Promise<void>) => {
  if (first === 'list' && rest.length === 0) return list;
  const revocable = revocableIn(first === 'restore' ? rest : [first ?? '', ...rest]);
  return (asked) => (first === 'restore' ? restore(revocable, asked) : revoke(revocable, asked));
};

const run = async (): Promise<void> => {
  const command = commandIn(process.argv.slice(2));
  const { urls, key, stop } = await openServed(readConfig());
  await migrate(urls.gateway);
  const database = openDatabase(urls.gateway, { application: 'icjs-revoke', connections: 1 });
  try {
    await command({ database, mark: keyedHashes(key).revocationMark });
  } finally {
    await database.close();
    await stop();
  }
};

await runCommand(run);
