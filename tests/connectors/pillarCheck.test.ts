import type { Client } from 'pg';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { pillars } from '../../src/core/pillars.ts';
import { administer } from '../support/administer.ts';
import { createDatabase, dropDatabase } from '../support/databases.ts';
import { asGateway } from '../support/gateway.ts';
import { pillarCommand, settingOf, type Told } from '../support/pillarCommand.ts';

// A pillar's DBA asks `npm run pillar -- check` of a live database that is broken, and reads what to do.

const made: string[] = [];
afterEach(async () => {
  for (const url of made.splice(0)) await dropDatabase(url);
});

const copyOf = async (name: string): Promise<string> => {
  const url = await createDatabase(name, `${inject('databasePrefix')}template_${name}`);
  made.push(url);
  return url;
};

const checkOf = (name: string, url: string): Promise<Told> =>
  pillarCommand(['check', name], { [settingOf(name)]: url });

/** Breaks a copy of a pillar's database, asks, and answers with what is said. */
const brokenBy = async (name: string, ...statements: readonly string[]): Promise<Told> => {
  const url = await copyOf(name);
  await administer(url, async (client: Client) => {
    for (const statement of statements) await client.query(statement);
  });
  return checkOf(name, asGateway(url));
};

const faultsIn = ({ code, lines }: Told): readonly string[] => {
  expect(code).toBe(1);
  expect(lines.at(-1)).toMatch(new RegExp(`^\\w+: the contract is not kept in ${lines.length - 1} points\\.$`));
  return lines.slice(0, -1);
};

describe('npm run pillar -- check', () => {
  it.each(pillars)('finds the contract kept by %s, whose database was made from contract.sql', async (name) => {
    expect(await brokenBy(name)).toEqual({ code: 0, lines: [`${name}: the contract is kept.`] });
  });

  it('names a missing view, a missing column, a changed type, a column that may not be read, a grant that is missing', async () => {
    const told = await brokenBy(
      'prisons',
      'drop view icjs.prison',
      'drop view icjs.custody',
      `create view icjs.custody as select custody_id::integer as custody_id, prisoner_id from (select '1' as custody_id, prisoner_id from prisons.custody) as c`,
      'grant select (custody_id) on icjs.custody to icjs_gateway',
      'revoke select on icjs.custody_facts from icjs_gateway',
    );
    const faults = faultsIn(told);
    expect(faults).toEqual(
      expect.arrayContaining([
        'view icjs.prison is missing: connectors/prisons/contract.sql says what it holds',
        'column icjs.custody.custody_id is integer, the contract says text',
        "column icjs.custody.prisoner_id may not be read by the gateway's role: grant select on the whole view",
        'column icjs.custody.first_remand_on (date) is missing',
        "view icjs.custody_facts may not be read by the gateway's role: grant select on icjs.custody_facts to icjs_gateway",
      ]),
    );
    expect(faults.every((fault) => /icjs\.(prison|custody|custody_facts)\b/.test(fault))).toBe(true);
  });

  it('says of a schema that is closed, or not there, one thing and not one for each view', async () => {
    expect(faultsIn(await brokenBy('courts', 'revoke usage on schema icjs from icjs_gateway'))).toEqual([
      "schema icjs may not be used by the gateway's role: grant usage on schema icjs to icjs_gateway",
    ]);
    expect(faultsIn(await brokenBy('courts', 'drop schema icjs cascade'))).toEqual([
      'schema icjs is missing: connectors/courts/contract.sql says what it holds',
    ]);
  });

  it('names a view whose owner may not read what is behind it', async () => {
    const told = await brokenBy('forensics', 'alter view icjs.exhibit owner to icjs_gateway');
    expect(faultsIn(told)).toEqual([
      'role icjs_gateway may delete, insert, references, trigger, truncate, update icjs.exhibit: revoke it from whoever has it by, leaving select',
      'role icjs_gateway owns icjs.exhibit: whoever owns it may change it; alter its owner',
      "view icjs.exhibit cannot be read: its owner may not read what is behind it; grant select on that to the view's owner",
    ]);
  });

  it.each([
    ['see a table behind the views', 'grant select on police.victim to icjs_gateway', 'may select police.victim'],
    ['see a column of one', 'grant select (name_latin) on police.victim to icjs_gateway', 'may select police.victim'],
    ['write through a view', 'grant update on icjs.fir to icjs_gateway', 'may update icjs.fir'],
    [
      'see a view that is not of the contract',
      'create view icjs.more as select 1 as one; grant select on icjs.more to public',
      'may select icjs.more: revoke it from whoever has it by, it is not of the contract',
    ],
    ['make anything', 'grant create on schema icjs to icjs_gateway', 'may create in schema icjs'],
    [
      'borrow its owner’s rights',
      'create function icjs.f() returns text language sql security definer as $$select name_latin from police.victim limit 1$$',
      'may run icjs.f',
    ],
  ])('names a right that is too wide: to %s', async (_what, statement, words) => {
    const faults = faultsIn(await brokenBy('police', statement));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`role icjs_gateway ${words}`);
  });

  it('names a login that is more than the contract’s role, whatever role it takes when it connects', async () => {
    const url = await copyOf('courts');
    expect(faultsIn(await checkOf('courts', url))[0]).toMatch(/^role \S+ is a superuser, it may do everything/);
    await administer(url, (client) => client.query('drop schema made_up_world cascade'));
    expect(faultsIn(await checkOf('courts', asGateway(url)))[0]).toMatch(/^role \S+ is a superuser/);
  });

  it('names each question that would read a whole table, with the table and the column', async () => {
    const told = await brokenBy(
      'prosecution',
      'drop index prosecution.opinion_file_id_opinion_id_idx',
      "create or replace view icjs.scrutiny_defect as select defect_id, file_id || '' as file_id, requested_by_unit, defect, raised_on, cured_on from prosecution.scrutiny_defect",
      'alter table prosecution.change drop constraint change_pkey',
    );
    expect(faultsIn(told)).toEqual([
      'view icjs.opinion by file_id reads the whole of prosecution.opinion: create an index there on the column, or the expression, of which file_id is made',
      'view icjs.scrutiny_defect by file_id reads the whole of prosecution.scrutiny_defect: create an index there on the column, or the expression, of which file_id is made',
      'view icjs.changes by seq reads the whole of prosecution.change: create an index there on the column, or the expression, of which seq is made',
    ]);
  });

  it('says in one line, without the address, that a database does not answer', async () => {
    const told = await checkOf('courts', 'postgres://postgres:secret@127.0.0.1:1/nowhere');
    expect(told).toEqual({ code: 1, lines: ['The database of courts does not answer.'] });
  });

  it('asks for the one address that it needs, and says how it is used', async () => {
    const other = { POLICE_DATABASE_URL: 'postgres://localhost/police' };
    expect(await pillarCommand(['check', 'courts'], other)).toEqual({
      code: 1,
      lines: ['COURTS_DATABASE_URL missing'],
    });
    const { code, lines } = await pillarCommand(['check', 'customs'], other);
    expect([code, lines.at(-1)]).toEqual([1, `Pillars: ${pillars.join(', ')}`]);
  });
});
