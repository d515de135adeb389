-- The contract of the pillar prisons: what its database offers to the gateway, and to nobody else through it.
-- Written by `npm run contract` from connectors/prisons/wire.ts; a test keeps the two the same.
--
-- The views of schema icjs are the contract. The tables of schema prisons are a reference layout that the made-up world uses: a
-- DBA replaces the body of each view by a select over the institution's own tables, keeping names and types. The gateway
-- reads as role icjs_gateway, never writes, and sees nothing but these views.

create schema if not exists icjs;
create schema if not exists prisons;
do $$ begin create role icjs_gateway nologin; exception when duplicate_object or unique_violation then null; end $$;

create table prisons."custody" (
  "custody_id" text primary key,
  "prisoner_id" text,
  "cnr" text,
  "court_id" text,
  "warrant_sections" jsonb,
  "since" date,
  "first_remand_on" date,
  "next_production_on" date,
  "next_production_mode" text,
  "remand_spells" jsonb,
  "warrants" jsonb,
  "bail" jsonb,
  "release" jsonb,
  "sentence" jsonb,
  "counsel" text,
  "default_bail_applied_on" date,
  "application_made_on" date,
  "attributed_days" integer,
  "convictions_known" boolean,
  "convicted" boolean
);
create view icjs."custody" as select "custody_id", "prisoner_id", "cnr", "court_id", "warrant_sections", "since", "first_remand_on", "next_production_on", "next_production_mode", "remand_spells", "warrants", "bail", "release", "sentence", "counsel", "default_bail_applied_on", "application_made_on", "attributed_days", "convictions_known", "convicted"
  from prisons."custody";
comment on view icjs."custody" is 'One prisoner in one case: the custody warrant.';

create table prisons."custody_facts" (
  "custody_id" text primary key,
  "prisoner_id" text,
  "prison_id" text,
  "undertrial" boolean,
  "admitted_at" timestamptz,
  "released_at" timestamptz,
  "fir_state" text,
  "fir_district" text,
  "fir_station" text,
  "fir_number" integer,
  "fir_year" integer,
  "cnr" text,
  "accused_code" text,
  "first_remand_on" date,
  "child" boolean,
  "updated_at" timestamptz
);
create index on prisons."custody_facts" (prisoner_id, custody_id);
create view icjs."custody_facts" as select "custody_id", "prisoner_id", "prison_id", "undertrial", "admitted_at", "released_at", "fir_state", "fir_district", "fir_station", "fir_number", "fir_year", "cnr", "accused_code", "first_remand_on", "child", "updated_at"
  from prisons."custody_facts";
comment on view icjs."custody_facts" is 'Who holds whom, in which case, since when: one row a prisoner and case. No name, no age.';

create table prisons."prison" (
  "id" text primary key,
  "name_latin" text,
  "name_native" text,
  "district" text,
  "district_name_latin" text,
  "district_name_native" text,
  "state" text
);
create view icjs."prison" as select "id", "name_latin", "name_native", "district", "district_name_latin", "district_name_native", "state"
  from prisons."prison";
comment on view icjs."prison" is 'Prisons and their codes.';

create table prisons."prisoner" (
  "prisoner_id" text primary key,
  "prison_id" text,
  "admitted_at" timestamptz,
  "status" text,
  "name_latin" text,
  "name_native" text,
  "relative" jsonb,
  "sex" text,
  "age_at_admission" integer,
  "nationality" text,
  "address" text,
  "education" text,
  "fingerprint_number" text,
  "cell" text,
  "alerts" text[],
  "other_holds" jsonb,
  "movements" jsonb,
  "address_district" text,
  "address_state" text
);
create view icjs."prisoner" as select "prisoner_id", "prison_id", "admitted_at", "status", "name_latin", "name_native", "relative", "sex", "age_at_admission", "nationality", "address", "education", "fingerprint_number", "cell", "alerts", "other_holds", "movements", "address_district", "address_state"
  from prisons."prisoner";
comment on view icjs."prisoner" is 'Prisoners, as the prison records its own.';

-- What has changed, in the order in which it was committed to this copy: the triggers below take a lock, so that no smaller seq ever
-- appears after a larger one. The gateway polls from the last seq that it has seen.
create table prisons.change (seq bigint generated always as identity primary key, kind text not null, key text not null, deleted boolean not null);
create view icjs.changes as select seq, kind, key, deleted from prisons.change;
comment on view icjs.changes is 'Keys of rows that changed. A key may come twice; it never comes late.';

-- The instant up to which this copy is complete.
create table prisons.as_of (as_of timestamptz not null);
create view icjs.as_of as select max(as_of) as as_of from prisons.as_of;

create function prisons.note_custody() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('icjs.changes'));
  insert into prisons.change (kind, key, deleted)
    select 'custody', key, deleted from (values (old."custody_id", true), (new."custody_id", false)) as told (key, deleted)
    where key is not null and (not deleted or key is distinct from new."custody_id");
  return null;
end $$;
create trigger note_change after insert or update or delete on prisons."custody"
  for each row execute function prisons.note_custody();

create function prisons.note_custody_facts() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('icjs.changes'));
  insert into prisons.change (kind, key, deleted)
    select 'custody_facts', key, deleted from (values (old."custody_id", true), (new."custody_id", false)) as told (key, deleted)
    where key is not null and (not deleted or key is distinct from new."custody_id");
  return null;
end $$;
create trigger note_change after insert or update or delete on prisons."custody_facts"
  for each row execute function prisons.note_custody_facts();

create function prisons.note_prisoner() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('icjs.changes'));
  insert into prisons.change (kind, key, deleted)
    select 'prisoner', key, deleted from (values (old."prisoner_id", true), (new."prisoner_id", false)) as told (key, deleted)
    where key is not null and (not deleted or key is distinct from new."prisoner_id");
  return null;
end $$;
create trigger note_change after insert or update or delete on prisons."prisoner"
  for each row execute function prisons.note_prisoner();

grant usage on schema icjs to icjs_gateway;
grant select on all tables in schema icjs to icjs_gateway;
