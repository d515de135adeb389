import { markOf, type Revocable } from '../auth/revocations.ts';
import { type Institution, institutions, type Role, roles } from '../core/roles.ts';
import { migrate } from '../index/migrate.ts';
import { named } from '../index/query.ts';
import { CommandError, runCommand } from '../platform/command.ts';
import { readConfig } from '../platform/config.ts';
import { type Database, openDatabase } from '../platform/postgres.ts';
import { keyIdOf } from './indexKeys.ts';
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

/** A key that is known: by its mark a gateway that has it knows a person again. */
type MarkingKey = { readonly id: string; readonly mark: (text: string) => string };

type Asked = { readonly database: Database; readonly keys: readonly MarkingKey[] };

const insert = named(
  'insert into revocation (kind, mark, key_id) select distinct on (mark) $1, mark, key_id from unnest($2::text[], $3::text[]) as made(mark, key_id)',
);
const withdraw = named(
  'update revocation set withdrawn_at = now() where kind = $1 and mark = any($2::text[]) and withdrawn_at is null returning id',
);
const standing = named('select kind, mark, recorded_at from revocation where withdrawn_at is null order by id');

const marksOf = (revocable: Revocable, keys: readonly MarkingKey[]): string[] =>
  keys.map(({ mark }) => markOf(revocable, mark));

/** Under every key: a gateway that was not started since the last rotation knows the older ones alone. */
const revoke = async (revocable: Revocable, { database, keys }: Asked): Promise<void> => {
  await database.query(insert, [revocable.kind, marksOf(revocable, keys), keys.map(({ id }) => id)]);
  console.info('Revoked: at every gateway within five seconds.');
};

const restore = async (revocable: Revocable, { database, keys }: Asked): Promise<void> => {
  const found = await database.query(withdraw, [revocable.kind, marksOf(revocable, keys)]);
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
  const { urls, keys, stop } = await openServed(readConfig());
  await migrate(urls.gateway);
  const database = openDatabase(urls.gateway, { application: 'icjs-revoke', connections: 1 });
  try {
    const marking = keys.map((key) => ({ id: keyIdOf(key), mark: keyedHashes(key).revocationMark }));
    await command({ database, keys: marking });
  } finally {
    await database.close();
    await stop();
  }
};

await runCommand(run);
