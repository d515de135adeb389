-- The contract of the pillar forensics: what its database offers to the gateway, and to nobody else through it.
-- Written by `npm run contract` from connectors/forensics/wire.ts; a test keeps the two the same.
--
-- The views of schema icjs are the contract. The tables of schema forensics are a reference layout that the made-up world uses: a
-- DBA replaces the body of each view by a select over the institution's own tables, keeping names and types. The gateway
-- reads as role icjs_gateway, never writes, and sees nothing but these views.

create schema if not exists icjs;
create schema if not exists forensics;
do $$ begin create role icjs_gateway nologin; exception when duplicate_object or unique_violation then null; end $$;

create table forensics."custody_event" (
  "event_id" text primary key,
  "exhibit_id" text,
  "serial" integer,
  "at" timestamptz,
  "from" text,
  "to" text,
  "purpose" text,
  "seal_intact" boolean
);
create index on forensics."custody_event" (exhibit_id, serial);
create view icjs."custody_event" as select "event_id", "exhibit_id", "serial", "at", "from", "to", "purpose", "seal_intact"
  from forensics."custody_event";
comment on view icjs."custody_event" is 'Chain of custody, seal by seal.';

create table forensics."examination" (
  "examination_id" text primary key,
  "lab_case_id" text,
  "expert_id" text,
  "division" text,
  "method" text,
  "started_on" date,
  "ended_on" date,
  "notes" text
);
create index on forensics."examination" (lab_case_id, examination_id);
create view icjs."examination" as select "examination_id", "lab_case_id", "expert_id", "division", "method", "started_on", "ended_on", "notes"
  from forensics."examination";
comment on view icjs."examination" is 'Examinations by divisions.';

create table forensics."exhibit" (
  "exhibit_id" text primary key,
  "lab_case_id" text,
  "number" text,
  "parcel_no" text,
  "description" text,
  "seal" text,
  "collected_at" timestamptz,
  "scene_packet_id" text,
  "perishable" boolean,
  "storage" text,
  "description_redacted" text
);
create index on forensics."exhibit" (lab_case_id, exhibit_id);
create view icjs."exhibit" as select "exhibit_id", "lab_case_id", "number", "parcel_no", "description", "seal", "collected_at", "scene_packet_id", "perishable", "storage", "description_redacted"
  from forensics."exhibit";
comment on view icjs."exhibit" is 'Exhibits: articles within sealed parcels.';

create table forensics."forensic_case" (
  "lab_case_id" text primary key,
  "lab_id" text,
  "status" text,
  "expected_on" date,
  "received_on" date,
  "nature_of_crime" text,
  "forwarding_authority" text,
  "memo_no" text,
  "memo_on" date,
  "questions" text[],
  "priority" text,
  "divisions" text[],
  "parties" text[],
  "nature_of_crime_redacted" text,
  "questions_redacted" text[]
);
create view icjs."forensic_case" as select "lab_case_id", "lab_id", "status", "expected_on", "received_on", "nature_of_crime", "forwarding_authority", "memo_no", "memo_on", "questions", "priority", "divisions", "parties", "nature_of_crime_redacted", "questions_redacted"
  from forensics."forensic_case";
comment on view icjs."forensic_case" is 'Laboratories'' cases.';

create table forensics."forensic_case_facts" (
  "lab_case_id" text primary key,
  "lab_id" text,
  "fir_state" text,
  "fir_district" text,
  "fir_station" text,
  "fir_number" integer,
  "fir_year" integer,
  "allotments" text[],
  "updated_at" timestamptz
);
create view icjs."forensic_case_facts" as select "lab_case_id", "lab_id", "fir_state", "fir_district", "fir_station", "fir_number", "fir_year", "allotments", "updated_at"
  from forensics."forensic_case_facts";
comment on view icjs."forensic_case_facts" is 'Which laboratory holds what, and to which expert an exhibit is allotted (`expert/exhibit`).';

create table forensics."forensic_report" (
  "report_id" text primary key,
  "lab_case_id" text,
  "expert_id" text,
  "draft" boolean,
  "number" text,
  "kind" text,
  "status" text,
  "issued_at" timestamptz,
  "signatory" text,
  "sha256" text,
  "opinion" text
);
create index on forensics."forensic_report" (lab_case_id, report_id);
create view icjs."forensic_report" as select "report_id", "lab_case_id", "expert_id", "draft", "number", "kind", "status", "issued_at", "signatory", "sha256", "opinion"
  from forensics."forensic_report";
comment on view icjs."forensic_report" is 'Reports (BNSS 329).';

create table forensics."laboratory" (
  "id" text primary key,
  "name_latin" text,
  "name_native" text,
  "district" text,
  "district_name_latin" text,
  "district_name_native" text,
  "state" text
);
create view icjs."laboratory" as select "id", "name_latin", "name_native", "district", "district_name_latin", "district_name_native", "state"
  from forensics."laboratory";
comment on view icjs."laboratory" is 'Forensic laboratories.';

-- What has changed, in the order in which it was committed to this copy: the triggers below take a lock, so that no smaller seq ever
-- appears after a larger one. The gateway polls from the last seq that it has seen.
create table forensics.change (seq bigint generated always as identity primary key, kind text not null, key text not null, deleted boolean not null);
create view icjs.changes as select seq, kind, key, deleted from forensics.change;
comment on view icjs.changes is 'Keys of rows that changed. A key may come twice; it never comes late.';

-- The instant up to which this copy is complete.
create table forensics.as_of (as_of timestamptz not null);
create view icjs.as_of as select max(as_of) as as_of from forensics.as_of;

create function forensics.note_forensic_case_facts() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('icjs.changes'));
  insert into forensics.change (kind, key, deleted)
    select 'forensic_case_facts', key, deleted from (values (old."lab_case_id", true), (new."lab_case_id", false)) as told (key, deleted)
    where key is not null and (not deleted or key is distinct from new."lab_case_id");
  return null;
end $$;
create trigger note_change after insert or update or delete on forensics."forensic_case_facts"
  for each row execute function forensics.note_forensic_case_facts();

grant usage on schema icjs to icjs_gateway;
grant select on all tables in schema icjs to icjs_gateway;
