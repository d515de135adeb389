import { expectedColumns } from '../../../connectors/contract.ts';
import type { Pillar } from '../../core/pillars.ts';
import { named } from '../../index/query.ts';
import type { Database } from '../../platform/postgres.ts';

/**
 * What the login that the gateway was given may do beyond reading the contract's views: whoever steals it may do that too. Each statement
 * reads the catalogue as that login and answers with words.
 */

const ours = "!~ '^(pg_|information_schema)'";

const attributes = `
  select 'role ' || r.rolname || ' is ' || a.word || ': alter role ' || r.rolname || ' ' || a.cure
  from pg_roles r cross join lateral (values
    (r.rolsuper, 'a superuser, it may do everything', 'nosuperuser'), (r.rolcreaterole, 'a maker of roles', 'nocreaterole'),
    (r.rolcreatedb, 'a maker of databases', 'nocreatedb'), (r.rolreplication, 'a replica, it may copy everything', 'noreplication'),
    (r.rolbypassrls, 'beyond row security', 'nobypassrls')) as a(held, word, cure)
  where a.held and (r.rolname = current_user
    or (r.rolname = session_user and to_regclass('made_up_world.marker') is null))`;

const relations = `
  select 'role ' || current_user || ' may ' || lower(string_agg(p.name, ', ' order by p.name)) || ' '
    || n.nspname || '.' || c.relname || ': revoke it from whoever has it by'
    || case when n.nspname = 'icjs' and c.relname = any($1::text[]) then ', leaving select' else ', it is not of the contract' end
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
    cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) as p(name)
  where n.nspname ${ours} and c.relkind in ('r', 'p', 'v', 'm', 'f')
    and not (p.name = 'SELECT' and n.nspname = 'icjs' and c.relname = any($1::text[]))
    and not (p.name = 'SELECT' and n.nspname = 'made_up_world')
    and not (p.name = 'SELECT' and exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e'))
    and (has_table_privilege(c.oid, p.name)
      or case when p.name in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') then has_any_column_privilege(c.oid, p.name) else false end)
  group by n.nspname, c.relname order by n.nspname, c.relname`;

const schemas = `
  select 'role ' || current_user || ' may create in schema ' || nspname || ': revoke create on schema ' || nspname || ' from it and from public'
  from pg_namespace where nspname ${ours} and has_schema_privilege(oid, 'create') order by nspname`;

const databases = `
  select 'role ' || current_user || ' may create schemas: revoke create on database ' || datname || ' from it and from public'
  from pg_database where datname = current_database() and has_database_privilege(oid, 'create')`;

const memberships = `
  select 'role ' || s.name || ' is a member of ' || r.rolname || ': revoke ' || r.rolname || ' from ' || s.name
  from (select current_user as name union select session_user where to_regclass('made_up_world.marker') is null) as s
    join pg_roles r on r.rolname not in ('icjs_gateway', current_user, session_user) and pg_has_role(s.name, r.oid, 'member')
  order by r.rolname`;

const owned = `
  select 'role ' || current_user || ' owns ' || n.nspname || '.' || c.relname || ': whoever owns it may change it; alter its owner'
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
  where r.rolname = current_user and n.nspname ${ours} and c.relkind in ('r', 'p', 'v', 'm', 'f') order by n.nspname, c.relname`;

const functions = `
  select 'role ' || current_user || ' may run ' || n.nspname || '.' || p.proname || ' with the rights of its owner: revoke execute on it from public'
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname ${ours} and p.prosecdef and p.prorettype <> 'trigger'::regtype and has_function_privilege(p.oid, 'execute')
    and has_schema_privilege(n.oid, 'usage')
  order by n.nspname, p.proname`;

const wordsOf = async ({ query }: Database, text: string, values: readonly unknown[] = []): Promise<string[]> =>
  (await query(named(text), values)).map(([words]) => String(words));

/** Every right of the gateway's login that the contract does not give it. Of a superuser nothing else is worth saying. */
export const wideRights = async (pillar: Pillar, database: Database): Promise<string[]> => {
  const held = await wordsOf(database, attributes);
  if (held.some((words) => words.includes('superuser'))) return held;
  const views = [...expectedColumns(pillar).keys()];
  const found = await Promise.all([
    wordsOf(database, relations, [views]),
    ...[schemas, databases, memberships, owned, functions].map((text) => wordsOf(database, text)),
  ]);
  return [...held, ...found.flat()];
};
