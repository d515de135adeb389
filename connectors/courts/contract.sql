-- The contract of the pillar courts: what its database offers to the gateway, and to nobody else through it.
-- Written by `npm run contract` from connectors/courts/wire.ts; a test keeps the two the same.
--
-- The views of schema icjs are the contract. The tables of schema courts are a reference layout that the made-up world uses: a
-- DBA replaces the body of each view by a select over the institution's own tables, keeping names and types. The gateway
-- reads as role icjs_gateway, never writes, and sees nothing but these views.

create schema if not exists icjs;
create schema if not exists courts;
do $$ begin create role icjs_gateway nologin; exception when duplicate_object or unique_violation then null; end $$;

create table courts."accused_outcome" (
  "outcome_id" text primary key,
  "cnr" text,
  "accused_code" text,
  "result" text,
  "on" text,
  "sections" jsonb,
  "imprisonment" text,
  "term_months" integer,
  "fine_rupees" double precision,
  "set_off_days" integer
);
create index on courts."accused_outcome" (cnr, outcome_id);
create view icjs."accused_outcome" as select "outcome_id", "cnr", "accused_code", "result", "on", "sections", "imprisonment", "term_months", "fine_rupees", "set_off_days"
  from courts."accused_outcome";
comment on view icjs."accused_outcome" is 'What was decided about each accused (IIF-6).';

create table courts."bail_order" (
  "bail_order_id" text primary key,
  "cnr" text,
  "accused_code" text,
  "kind" text,
  "result" text,
  "on" text,
  "sections" jsonb,
  "conditions" text[],
  "bond_rupees" double precision,
  "sureties" text[]
);
create index on courts."bail_order" (cnr, bail_order_id);
create view icjs."bail_order" as select "bail_order_id", "cnr", "accused_code", "kind", "result", "on", "sections", "conditions", "bond_rupees", "sureties"
  from courts."bail_order";
comment on view icjs."bail_order" is 'Orders on bail with the sections that they recite.';

create table courts."charge_sheet_receipt_facts" (
  "charge_sheet_id" text primary key,
  "court_id" text,
  "cnr" text,
  "delivered_at" timestamptz,
  "consumed_at" timestamptz,
  "returned_at" timestamptz,
  "registered_at" timestamptz,
  "acknowledgement_no" text,
  "updated_at" timestamptz,
  "objections" text[]
);
create view icjs."charge_sheet_receipt_facts" as select "charge_sheet_id", "court_id", "cnr", "delivered_at", "consumed_at", "returned_at", "registered_at", "acknowledgement_no", "updated_at", "objections"
  from courts."charge_sheet_receipt_facts";
comment on view icjs."charge_sheet_receipt_facts" is 'The court''s own receipts of police reports. They outrank the gateway''s.';

create table courts."court" (
  "id" text primary key,
  "name_latin" text,
  "name_native" text,
  "district" text,
  "district_name_latin" text,
  "district_name_native" text,
  "state" text
);
create view icjs."court" as select "id", "name_latin", "name_native", "district", "district_name_latin", "district_name_native", "state"
  from courts."court";
comment on view icjs."court" is 'Courts and their establishment codes.';

create table courts."court_case" (
  "cnr" text primary key,
  "court_id" text,
  "case_type" text,
  "source_case_type" text,
  "filing_number" text,
  "filed_on" text,
  "registration_number" text,
  "registered_on" text,
  "stage" text,
  "source_stage" text,
  "cognizance_on" text,
  "first_hearing_on" text,
  "parent_cnr" text,
  "police_station_text" text,
  "sections" jsonb,
  "advocates" text[],
  "next_hearing_on" text,
  "next_hearing_purpose" text,
  "disposal_nature" text,
  "disposed_on" text
);
create view icjs."court_case" as select "cnr", "court_id", "case_type", "source_case_type", "filing_number", "filed_on", "registration_number", "registered_on", "stage", "source_stage", "cognizance_on", "first_hearing_on", "parent_cnr", "police_station_text", "sections", "advocates", "next_hearing_on", "next_hearing_purpose", "disposal_nature", "disposed_on"
  from courts."court_case";
comment on view icjs."court_case" is 'Cases of the Case Information System. Days are texts, day first, as CIS exports them.';

create table courts."court_case_facts" (
  "cnr" text primary key,
  "court_id" text,
  "case_type" text,
  "number" integer,
  "year" integer,
  "parent_cnr" text,
  "fir_state" text,
  "fir_district_text" text,
  "fir_station_text" text,
  "fir_number" integer,
  "fir_year" integer,
  "stage" text,
  "sections" text[],
  "filed_on" text,
  "next_hearing_on" text,
  "sealed" boolean,
  "child_victim" boolean,
  "lifted_labels" text[],
  "probation_officers" text[],
  "updated_at" timestamptz
);
create view icjs."court_case_facts" as select "cnr", "court_id", "case_type", "number", "year", "parent_cnr", "fir_state", "fir_district_text", "fir_station_text", "fir_number", "fir_year", "stage", "sections", "filed_on", "next_hearing_on", "sealed", "child_victim", "lifted_labels", "probation_officers", "updated_at"
  from courts."court_case_facts";
comment on view icjs."court_case_facts" is 'What decides who reaches a court case. The police station is free text: CIS keeps what the clerk typed.';

create table courts."court_order" (
  "order_id" text primary key,
  "kind" text,
  "order_date" text,
  "in_camera" boolean,
  "text" text,
  "document" jsonb,
  "text_redacted" text
);
create view icjs."court_order" as select "order_id", "kind", "order_date", "in_camera", "text", "document", "text_redacted"
  from courts."court_order";
comment on view icjs."court_order" is 'Orders and judgments.';

create table courts."framed_charge" (
  "charge_id" text primary key,
  "cnr" text,
  "accused_code" text,
  "sections" jsonb,
  "on" text
);
create index on courts."framed_charge" (cnr, charge_id);
create view icjs."framed_charge" as select "charge_id", "cnr", "accused_code", "sections", "on"
  from courts."framed_charge";
comment on view icjs."framed_charge" is 'Charges as framed, accused by accused.';

create table courts."hearing" (
  "hearing_id" text primary key,
  "cnr" text,
  "hearing_no" integer,
  "in_camera" boolean,
  "date" text,
  "purpose" text,
  "judge" text,
  "business" text,
  "next_date" text
);
create index on courts."hearing" (cnr, hearing_no desc);
create view icjs."hearing" as select "hearing_id", "cnr", "hearing_no", "in_camera", "date", "purpose", "judge", "business", "next_date"
  from courts."hearing";
comment on view icjs."hearing" is 'Hearings, numbered in their order.';

create table courts."order_facts" (
  "order_id" text primary key,
  "cnr" text,
  "order_no" integer,
  "in_camera" boolean,
  "sealed" boolean
);
create index on courts."order_facts" (cnr, order_no desc);
create view icjs."order_facts" as select "order_id", "cnr", "order_no", "in_camera", "sealed"
  from courts."order_facts";
comment on view icjs."order_facts" is 'Which orders are sealed or were made in camera: decided before a word is read.';

create table courts."process" (
  "process_id" text primary key,
  "cnr" text,
  "process_no" text,
  "kind" text,
  "issued_on" text,
  "status" text,
  "reason_not_served" text
);
create index on courts."process" (cnr, process_id);
create view icjs."process" as select "process_id", "cnr", "process_no", "kind", "issued_on", "status", "reason_not_served"
  from courts."process";
comment on view icjs."process" is 'Summonses and warrants (NSTEP).';

create table courts."supplied_copies" (
  "supply_id" text primary key,
  "cnr" text,
  "accused_code" text,
  "supplied_on" text,
  "by_inspection" boolean,
  "pages" integer,
  "contents" text[],
  "sha256" text
);
create index on courts."supplied_copies" (cnr, supply_id);
create view icjs."supplied_copies" as select "supply_id", "cnr", "accused_code", "supplied_on", "by_inspection", "pages", "contents", "sha256"
  from courts."supplied_copies";
comment on view icjs."supplied_copies" is 'Copies furnished to an accused (BNSS 230).';

-- What has changed, in the order in which it was committed to this copy: the triggers below take a lock, so that no smaller seq ever
-- appears after a larger one. The gateway polls from the last seq that it has seen.
create table courts.change (seq bigint generated always as identity primary key, kind text not null, key text not null, deleted boolean not null);
create view icjs.changes as select seq, kind, key, deleted from courts.change;
comment on view icjs.changes is 'Keys of rows that changed. A key may come twice; it never comes late.';

-- The instant up to which this copy is complete.
create table courts.as_of (as_of timestamptz not null);
create view icjs.as_of as select max(as_of) as as_of from courts.as_of;

create function courts.note_charge_sheet_receipt_facts() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('icjs.changes'));
  insert into courts.change (kind, key, deleted)
    select 'charge_sheet_receipt_facts', key, deleted from (values (old."charge_sheet_id", true), (new."charge_sheet_id", false)) as told (key, deleted)
    where key is not null and (not deleted or key is distinct from new."charge_sheet_id");
  return null;
end $$;
create trigger note_change after insert or update or delete on courts."charge_sheet_receipt_facts"
  for each row execute function courts.note_charge_sheet_receipt_facts();

create function courts.note_court_case_facts() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('icjs.changes'));
  insert into courts.change (kind, key, deleted)
    select 'court_case_facts', key, deleted from (values (old."cnr", true), (new."cnr", false)) as told (key, deleted)
    where key is not null and (not deleted or key is distinct from new."cnr");
  return null;
end $$;
create trigger note_change after insert or update or delete on courts."court_case_facts"
  for each row execute function courts.note_court_case_facts();

create function courts.note_framed_charge() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('icjs.changes'));
  insert into courts.change (kind, key, deleted)
    select 'framed_charge', key, deleted from (values (old."cnr", true), (new."cnr", false)) as told (key, deleted)
    where key is not null and (not deleted or key is distinct from new."cnr");
  return null;
end $$;
create trigger note_change after insert or update or delete on courts."framed_charge"
  for each row execute function courts.note_framed_charge();

grant usage on schema icjs to icjs_gateway;
grant select on all tables in schema icjs to icjs_gateway;
