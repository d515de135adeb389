-- The contract of the pillar prosecution: what its database offers to the gateway, and to nobody else through it.
-- Written by `npm run contract` from connectors/prosecution/wire.ts; a test keeps the two the same.
--
-- The views of schema icjs are the contract. The tables of schema prosecution are a reference layout that the made-up world uses: a
-- DBA replaces the body of each view by a select over the institution's own tables, keeping names and types. The gateway
-- reads as role icjs_gateway, never writes, and sees nothing but these views.

create schema if not exists icjs;
create schema if not exists prosecution;
do $$ begin create role icjs_gateway nologin; exception when duplicate_object or unique_violation then null; end $$;

create table prosecution."appeal_proposal" (
  "proposal_id" text primary key,
  "file_id" text,
  "against" text,
  "grounds" text,
  "limitation_on" date,
  "state" text
);
create index on prosecution."appeal_proposal" (file_id, proposal_id);
create view icjs."appeal_proposal" as select "proposal_id", "file_id", "against", "grounds", "limitation_on", "state"
  from prosecution."appeal_proposal";
comment on view icjs."appeal_proposal" is 'Proposals of appeal.';

create table prosecution."office" (
  "id" text primary key,
  "name_latin" text,
  "name_native" text,
  "district" text,
  "district_name_latin" text,
  "district_name_native" text,
  "state" text
);
create view icjs."office" as select "id", "name_latin", "name_native", "district", "district_name_latin", "district_name_native", "state"
  from prosecution."office";
comment on view icjs."office" is 'Offices of the directorate of prosecution.';

create table prosecution."opinion" (
  "opinion_id" text primary key,
  "file_id" text,
  "requested_by_unit" text,
  "kind" text,
  "question" text,
  "text" text,
  "given_by" text,
  "given_at" timestamptz
);
create index on prosecution."opinion" (file_id, opinion_id);
create view icjs."opinion" as select "opinion_id", "file_id", "requested_by_unit", "kind", "question", "text", "given_by", "given_at"
  from prosecution."opinion";
comment on view icjs."opinion" is 'Legal opinions, with the office that asked for each.';

create table prosecution."prosecution_file" (
  "file_id" text primary key,
  "office_id" text,
  "office" text,
  "prosecutor" text,
  "cadre" text,
  "stage" text,
  "received_on" date,
  "assignments" jsonb,
  "daily_record" jsonb,
  "sanctions" jsonb
);
create view icjs."prosecution_file" as select "file_id", "office_id", "office", "prosecutor", "cadre", "stage", "received_on", "assignments", "daily_record", "sanctions"
  from prosecution."prosecution_file";
comment on view icjs."prosecution_file" is 'The prosecution''s files.';

create table prosecution."prosecution_file_facts" (
  "file_id" text primary key,
  "office_id" text,
  "fir_state" text,
  "fir_district" text,
  "fir_station" text,
  "fir_number" integer,
  "fir_year" integer,
  "cnr" text,
  "assignments" text[],
  "updated_at" timestamptz
);
create view icjs."prosecution_file_facts" as select "file_id", "office_id", "fir_state", "fir_district", "fir_station", "fir_number", "fir_year", "cnr", "assignments", "updated_at"
  from prosecution."prosecution_file_facts";
comment on view icjs."prosecution_file_facts" is 'Which office and which prosecutor has a case. `assignments` are `official/from/to`, days inclusive, open where `to` is empty.';

create table prosecution."scrutiny_defect" (
  "defect_id" text primary key,
  "file_id" text,
  "requested_by_unit" text,
  "defect" text,
  "raised_on" date,
  "cured_on" date
);
create index on prosecution."scrutiny_defect" (file_id, defect_id);
create view icjs."scrutiny_defect" as select "defect_id", "file_id", "requested_by_unit", "defect", "raised_on", "cured_on"
  from prosecution."scrutiny_defect";
comment on view icjs."scrutiny_defect" is 'Defects found in scrutiny of a police report, with the office whose report it was.';

-- What has changed, in the order in which it was committed to this copy: the triggers below take a lock, so that no smaller seq ever
-- appears after a larger one. The gateway polls from the last seq that it has seen.
create table prosecution.change (seq bigint generated always as identity primary key, kind text not null, key text not null, deleted boolean not null);
create view icjs.changes as select seq, kind, key, deleted from prosecution.change;
comment on view icjs.changes is 'Keys of rows that changed. A key may come twice; it never comes late.';

-- The instant up to which this copy is complete.
create table prosecution.as_of (as_of timestamptz not null);
create view icjs.as_of as select max(as_of) as as_of from prosecution.as_of;

create function prosecution.note_prosecution_file_facts() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('icjs.changes'));
  insert into prosecution.change (kind, key, deleted)
    select 'prosecution_file_facts', key, deleted from (values (old."file_id", true), (new."file_id", false)) as told (key, deleted)
    where key is not null and (not deleted or key is distinct from new."file_id");
  return null;
end $$;
create trigger note_change after insert or update or delete on prosecution."prosecution_file_facts"
  for each row execute function prosecution.note_prosecution_file_facts();

grant usage on schema icjs to icjs_gateway;
grant select on all tables in schema icjs to icjs_gateway;
