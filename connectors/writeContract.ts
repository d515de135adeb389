import { readFileSync, writeFileSync } from 'node:fs';
import { type Pillar, pillars } from '../src/core/pillars.ts';
import { contracts, feedColumns } from './contract.ts';
import { columnsOf, type RecordKind } from './record.ts';

/** Writes each pillar's `contract.sql` from its wire, so that what a DBA signs and what the gateway reads cannot differ. */

const quoted = (name: string): string => `"${name}"`;

const heading = (
  pillar: Pillar,
): string => `-- The contract of the pillar ${pillar}: what its database offers to the gateway, and to nobody else through it.
-- Written by \`npm run contract\` from connectors/${pillar}/wire.ts; a test keeps the two the same.
--
-- The views of schema icjs are the contract. The tables of schema ${pillar} are a reference layout that the made-up world uses: a
-- DBA replaces the body of each view by a select over the institution's own tables, keeping names and types. The gateway
-- reads as role icjs_gateway, never writes, and sees nothing but these views.

create schema if not exists icjs;
create schema if not exists ${pillar};
do $$ begin create role icjs_gateway nologin; exception when duplicate_object or unique_violation then null; end $$;
`;

const table = (pillar: Pillar, record: RecordKind): string => {
  const columns = columnsOf(record);
  const id = columns.find(({ field }) => field === record.id)?.name ?? record.id;
  return `create table ${pillar}.${quoted(record.view)} (
${columns.map(({ name, type }) => `  ${quoted(name)} ${type}${name === id ? ' primary key' : ''}`).join(',\n')}
);`;
};

const view = (pillar: Pillar, record: RecordKind): string => {
  const names = columnsOf(record).map(({ name }) => quoted(name));
  return `create view icjs.${quoted(record.view)} as select ${names.join(', ')}
  from ${pillar}.${quoted(record.view)};
comment on view icjs.${quoted(record.view)} is '${record.about.replaceAll("'", "''")}';`;
};

const indexes = (pillar: Pillar, record: RecordKind): string[] =>
  Object.entries(record.by)
    .filter(([key]) => key !== record.id)
    .map(([, order]) => `create index on ${pillar}.${quoted(record.view)} (${order});`);

const feed = (
  pillar: Pillar,
): string => `-- What has changed, in the order in which it was committed to this copy: the triggers below take a lock, so that no smaller seq ever
-- appears after a larger one. The gateway polls from the last seq that it has seen.
create table ${pillar}.change (${feedColumns.changes.map(({ name, type }) => `${name} ${type}${name === 'seq' ? ' generated always as identity primary key' : ' not null'}`).join(', ')});
create view icjs.changes as select seq, kind, key, deleted from ${pillar}.change;
comment on view icjs.changes is 'Keys of rows that changed. A key may come twice; it never comes late.';

-- The instant up to which this copy is complete.
create table ${pillar}.as_of (as_of timestamptz not null);
create view icjs.as_of as select max(as_of) as as_of from ${pillar}.as_of;
`;

const grants = `grant usage on schema icjs to icjs_gateway;
grant select on all tables in schema icjs to icjs_gateway;
`;

/** A row that moves to another key is told under both: whoever kept something under the old one must hear of it. */
const changeTriggers = (pillar: Pillar): string =>
  contracts[pillar]
    .filter(({ changedBy }) => changedBy !== null)
    .map((record) => {
      const key = quoted(columnsOf(record).find(({ field }) => field === record.changedBy)?.name ?? record.id);
      return `create function ${pillar}.note_${record.view}() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('icjs.changes'));
  insert into ${pillar}.change (kind, key, deleted)
    select '${record.view}', key, deleted from (values (old.${key}, true), (new.${key}, false)) as told (key, deleted)
    where key is not null and (not deleted or key is distinct from new.${key});
  return null;
end $$;
create trigger note_change after insert or update or delete on ${pillar}.${quoted(record.view)}
  for each row execute function ${pillar}.note_${record.view}();`;
    })
    .join('\n\n');

export const contractSql = (pillar: Pillar): string =>
  [
    heading(pillar),
    ...contracts[pillar].map((record) =>
      [table(pillar, record), ...indexes(pillar, record), view(pillar, record), ''].join('\n'),
    ),
    feed(pillar),
    `${changeTriggers(pillar)}\n`,
    grants,
  ].join('\n');

export const contractFile = (pillar: Pillar): URL => new URL(`./${pillar}/contract.sql`, import.meta.url);

const write = (check: boolean): void => {
  for (const pillar of pillars) {
    const sql = contractSql(pillar);
    if (!check) writeFileSync(contractFile(pillar), sql);
    else if (readFileSync(contractFile(pillar), 'utf8') !== sql)
      throw new Error(`connectors/${pillar}/contract.sql is out of date: npm run contract`);
  }
};

if (import.meta.main) write(process.argv.includes('--check'));
