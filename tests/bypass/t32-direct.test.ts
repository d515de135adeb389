import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnNames, text } from '../../connectors/column.ts';
import { contracts, feedColumns } from '../../connectors/contract.ts';
import { type Pillar, pillars } from '../../src/core/pillars.ts';
import { administer } from '../support/administer.ts';
import { openWorld, type World } from '../support/world.ts';

// T32: going to a pillar past the gateway. Whoever steals the gateway's login reads the contract's views and can do nothing else.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const viewsOf = (pillar: Pillar): string[] =>
  [...contracts[pillar].map(({ view }) => view), ...Object.keys(feedColumns)].toSorted();

const ask = async (pillar: Pillar, query: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  administer(world.owners[pillar], async (client) => (await client.query<Record<string, unknown>>(query, values)).rows);

/** Tries as the gateway's role; the error's code, or null where it was done. Whatever was done is undone. */
const triedAsGateway = (pillar: Pillar, statement: string): Promise<string | null> =>
  administer(world.owners[pillar], async (client: Client) => {
    await client.query('begin; set local role icjs_gateway');
    try {
      await client.query(statement);
      return null;
    } catch (error) {
      return String((error as { code?: unknown }).code);
    } finally {
      await client.query('rollback');
    }
  });

const PERMISSION_DENIED = '42501';

describe.each(pillars)('at the %s', (pillar) => {
  it('the gateway’s role may select the contract’s views, and there is no table, view or sequence else that it may touch', async () => {
    const rights = await ask(
      pillar,
      `select p.privilege || ' ' || n.nspname || '.' || c.relname as held
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
         cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as p(privilege)
       where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'p', 'v', 'm', 'f')
         and has_table_privilege('icjs_gateway', c.oid, p.privilege)`,
    );
    const held = rights.map(({ held: right }) => String(right)).toSorted();
    // That a world is made up is said to everybody who may connect.
    const expected = [...viewsOf(pillar).map((view) => `select icjs.${view}`), 'select made_up_world.marker'];
    expect(held).toEqual(expected.toSorted());
    const sequences = await ask(
      pillar,
      `select relname from pg_class where case when relkind = 'S' then has_sequence_privilege('icjs_gateway', oid, 'usage, select, update') end`,
    );
    expect(sequences).toEqual([]);
  });

  it('the role may not see into the institution’s own schema, nor make anything in any', async () => {
    const schemas = await ask(
      pillar,
      `select nspname as name, has_schema_privilege('icjs_gateway', oid, 'usage') as usage, has_schema_privilege('icjs_gateway', oid, 'create') as create
       from pg_namespace where nspname !~ '^(pg_|information_schema)'`,
    );
    expect(schemas.filter(({ create }) => create === true)).toEqual([]);
    expect(schemas.find(({ name }) => name === pillar)?.usage).toBe(false);
    expect(
      schemas
        .filter(({ usage }) => usage === true)
        .map(({ name }) => String(name))
        .toSorted(),
    ).toEqual(['icjs', 'made_up_world', 'public']);
  });

  it('the role is no superuser, owns nothing, is a member of nothing, and passes no row security', async () => {
    const [role] = await ask(
      pillar,
      `select rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls, rolcanlogin,
         (select count(*)::int from pg_auth_members m where m.member = r.oid) as memberships,
         (select count(*)::int from pg_class c where c.relowner = r.oid) as owned,
         (select count(*)::int from pg_proc p where p.proowner = r.oid) as functions
       from pg_roles r where rolname = 'icjs_gateway'`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
      rolbypassrls: false,
      rolcanlogin: false,
      memberships: 0,
      owned: 0,
      functions: 0,
    });
  });

  it('the role finds no function of the institution’s that would do for it what it may not: none runs with another’s rights', async () => {
    const functions = await ask(
      pillar,
      `select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname !~ '^(pg_|information_schema)' and has_function_privilege('icjs_gateway', p.oid, 'execute')
         and (p.prosecdef or p.prorettype <> 'trigger'::regtype)`,
    );
    expect(functions).toEqual([]);
  });

  it('every way to write, read elsewhere or reach the machine is denied', async () => {
    const [view = ''] = viewsOf(pillar);
    const [table = ''] = contracts[pillar].map((record) => record.view);
    const id = columnNames(contracts[pillar][0]?.id ?? '', text)[0] ?? '';
    for (const statement of [
      `select * from ${pillar}."${table}"`,
      `select * from ${pillar}.change`,
      `insert into icjs."${view}" default values`,
      `update icjs."${table}" set ${id} = ${id}`,
      `delete from icjs."${table}"`,
      `truncate ${pillar}."${table}"`,
      `lock table icjs."${table}" in access exclusive mode`,
      `insert into ${pillar}.change (kind, key, deleted) values ('x', 'x', true)`,
      `create table icjs.mine ()`,
      `create table public.mine ()`,
      `create schema mine`,
      `create view icjs.mine as select 1`,
      `create or replace view icjs."${view}" as select 1 as x`,
      `alter view icjs."${view}" owner to icjs_gateway`,
      `grant select on ${pillar}."${table}" to icjs_gateway`,
      `create function icjs.f() returns int language sql as 'select 1'`,
      `create trigger t before insert on ${pillar}."${table}" execute function pg_notify()`,
      `copy (select 1) to program 'true'`,
      `copy (select 1) to '/tmp/mine'`,
      `select pg_read_file('PG_VERSION')`,
      `select pg_ls_dir('.')`,
      `select pg_reload_conf()`,
      `select pg_switch_wal()`,
      `create extension dblink`,
      `alter role icjs_gateway superuser`,
    ]) {
      const code = await triedAsGateway(pillar, statement);
      expect(code, statement).not.toBeNull();
      expect(
        [PERMISSION_DENIED, '42P01', '42809', '22023', '42883', '55000', '0A000', '42501'],
        `${statement}: ${code}`,
      ).toContain(code);
    }
  });
});
