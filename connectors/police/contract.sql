-- The contract of the pillar police: what its database offers to the gateway, and to nobody else through it.
-- Written by `npm run contract` from connectors/police/wire.ts; a test keeps the two the same.
--
-- The views of schema icjs are the contract. The tables of schema police are a reference layout that the made-up world uses: a
-- DBA replaces the body of each view by a select over the institution's own tables, keeping names and types. The gateway
-- reads as role icjs_gateway, never writes, and sees nothing but these views.

create schema if not exists icjs;
create schema if not exists police;
do $$ begin create role icjs_gateway nologin; exception when duplicate_object or unique_violation then null; end $$;

create table police."accused" (
  "accused_id" text primary key,
  "name_latin" text,
  "name_native" text,
  "aliases" text[],
  "relative" jsonb,
  "age_years" integer,
  "age_band" text,
  "sex" text,
  "nationality" text,
  "occupation" text,
  "address" text,
  "phone" text,
  "social_category" text,
  "fingerprint_number" text,
  "photograph_held" boolean,
  "previous_convictions" integer,
  "status" text,
  "sections" jsonb,
  "address_district" text,
  "address_state" text
);
create view icjs."accused" as select "accused_id", "name_latin", "name_native", "aliases", "relative", "age_years", "age_band", "sex", "nationality", "occupation", "address", "phone", "social_category", "fingerprint_number", "photograph_held", "previous_convictions", "status", "sections", "address_district", "address_state"
  from police."accused";
comment on view icjs."accused" is 'Accused persons, as the police record them.';

create table police."accused_facts" (
  "accused_id" text primary key,
  "fir_id" text,
  "code" text,
  "serial" integer,
  "child" boolean,
  "relative_of_victim" boolean,
  "prisoner_id" text
);
create index on police."accused_facts" (fir_id, serial);
create view icjs."accused_facts" as select "accused_id", "fir_id", "code", "serial", "child", "relative_of_victim", "prisoner_id"
  from police."accused_facts";
comment on view icjs."accused_facts" is 'Who among the accused is a child, or a relative of the victim: decided before a name is read.';

create table police."arrest" (
  "arrest_id" text primary key,
  "accused_id" text,
  "arrested_at" timestamptz,
  "place" text,
  "mode" text,
  "general_diary" jsonb,
  "surrendered_before" text,
  "sections" jsonb,
  "grounds_written_at" timestamptz,
  "articles_found" text[],
  "relative_informed_at" timestamptz,
  "relative_informed" jsonb,
  "produced_at" timestamptz,
  "medically_examined_at" timestamptz,
  "physical_condition" text,
  "description" text,
  "fingerprints_taken" boolean,
  "risk_flags" jsonb,
  "arrest_witnesses" text[],
  "arrested_by" jsonb
);
create index on police."arrest" (accused_id, arrest_id);
create view icjs."arrest" as select "arrest_id", "accused_id", "arrested_at", "place", "mode", "general_diary", "surrendered_before", "sections", "grounds_written_at", "articles_found", "relative_informed_at", "relative_informed", "produced_at", "medically_examined_at", "physical_condition", "description", "fingerprints_taken", "risk_flags", "arrest_witnesses", "arrested_by"
  from police."arrest";
comment on view icjs."arrest" is 'Arrest or court surrender (IIF-3), one per accused and occasion.';

create table police."case_diary_entry" (
  "entry_id" text primary key,
  "fir_id" text,
  "entry_no" integer,
  "written_at" timestamptz,
  "places" text[],
  "text" text
);
create index on police."case_diary_entry" (fir_id, entry_no);
create view icjs."case_diary_entry" as select "entry_id", "fir_id", "entry_no", "written_at", "places", "text"
  from police."case_diary_entry";
comment on view icjs."case_diary_entry" is 'Case diary (BNSS 192).';

create table police."charge_sheet" (
  "charge_sheet_id" text primary key,
  "fir_id" text,
  "court_id" text,
  "draft" boolean,
  "submitted_at" timestamptz,
  "number" text,
  "kind" text,
  "outcome" text,
  "un_occurred_reason" text,
  "dated_on" date,
  "sections" jsonb,
  "information_nature" text,
  "brief_facts" text,
  "investigating_officer" jsonb,
  "evidence" jsonb,
  "articles" jsonb,
  "electronic_devices" jsonb,
  "womans_medical_report_attached" boolean,
  "sanction_obtained" boolean,
  "laboratory_result" text,
  "action_if_false" text,
  "bail_opposed" boolean,
  "complainant_notified_on" date,
  "despatched_on" date,
  "brief_facts_redacted" text
);
create index on police."charge_sheet" (fir_id, dated_on, charge_sheet_id);
create view icjs."charge_sheet" as select "charge_sheet_id", "fir_id", "court_id", "draft", "submitted_at", "number", "kind", "outcome", "un_occurred_reason", "dated_on", "sections", "information_nature", "brief_facts", "investigating_officer", "evidence", "articles", "electronic_devices", "womans_medical_report_attached", "sanction_obtained", "laboratory_result", "action_if_false", "bail_opposed", "complainant_notified_on", "despatched_on", "brief_facts_redacted"
  from police."charge_sheet";
comment on view icjs."charge_sheet" is 'Police reports (IIF-5).';

create table police."charge_sheet_accused" (
  "row_id" text primary key,
  "charge_sheet_id" text,
  "accused_id" text,
  "name_latin" text,
  "name_native" text,
  "name_verified" boolean,
  "relative" jsonb,
  "age_years" integer,
  "sex" text,
  "nationality" text,
  "occupation" text,
  "address" text,
  "address_verified" boolean,
  "social_category" text,
  "provisional_criminal_no" text,
  "regular_criminal_no" text,
  "status" text,
  "arrested_on" date,
  "forwarded_on" date,
  "bail" jsonb,
  "sureties" text[],
  "previous_convictions" integer,
  "sections" jsonb,
  "address_district" text,
  "address_state" text
);
create index on police."charge_sheet_accused" (charge_sheet_id, row_id);
create view icjs."charge_sheet_accused" as select "row_id", "charge_sheet_id", "accused_id", "name_latin", "name_native", "name_verified", "relative", "age_years", "sex", "nationality", "occupation", "address", "address_verified", "social_category", "provisional_criminal_no", "regular_criminal_no", "status", "arrested_on", "forwarded_on", "bail", "sureties", "previous_convictions", "sections", "address_district", "address_state"
  from police."charge_sheet_accused";
comment on view icjs."charge_sheet_accused" is 'Accused as charge-sheeted (IIF-5), joined to the police record of the person by `accused_id`.';

create table police."charge_sheet_document" (
  "row_id" text primary key,
  "charge_sheet_id" text,
  "title" text,
  "sha256" text,
  "pages" integer,
  "signed_by" text
);
create index on police."charge_sheet_document" (charge_sheet_id, row_id);
create view icjs."charge_sheet_document" as select "row_id", "charge_sheet_id", "title", "sha256", "pages", "signed_by"
  from police."charge_sheet_document";
comment on view icjs."charge_sheet_document" is 'Documents sent with a police report (BNSS 193(6)).';

create table police."charge_sheet_facts" (
  "charge_sheet_id" text primary key,
  "fir_id" text,
  "court_id" text,
  "supplementary" boolean,
  "draft" boolean,
  "dated_on" date,
  "submitted_at" timestamptz,
  "sections" text[],
  "updated_at" timestamptz
);
create index on police."charge_sheet_facts" (fir_id, charge_sheet_id);
create view icjs."charge_sheet_facts" as select "charge_sheet_id", "fir_id", "court_id", "supplementary", "draft", "dated_on", "submitted_at", "sections", "updated_at"
  from police."charge_sheet_facts";
comment on view icjs."charge_sheet_facts" is 'What decides who reaches a charge sheet, and where it is on its way to the court.';

create table police."charge_sheet_witness" (
  "row_id" text primary key,
  "charge_sheet_id" text,
  "witness_id" text
);
create index on police."charge_sheet_witness" (charge_sheet_id, row_id);
create view icjs."charge_sheet_witness" as select "row_id", "charge_sheet_id", "witness_id"
  from police."charge_sheet_witness";
comment on view icjs."charge_sheet_witness" is 'Which witnesses a police report names.';

create table police."fir" (
  "fir_id" text primary key,
  "station_id" text,
  "key" jsonb,
  "display_number" text,
  "registered_at" timestamptz,
  "sections" jsonb,
  "status" text,
  "transferred_to" jsonb,
  "occurrence" jsonb,
  "information_received_at" timestamptz,
  "general_diary" jsonb,
  "information_mode" text,
  "place_of_occurrence" text,
  "direction_and_distance" text,
  "beat_no" text,
  "delay_reason" text,
  "property_involved" jsonb,
  "property_value_rupees" double precision,
  "inquest_no" text,
  "narrative" text,
  "action_taken" text,
  "copy_given" boolean,
  "registered_by" jsonb,
  "investigating_officer" jsonb,
  "dispatched_to_court_at" timestamptz,
  "crime_head" text,
  "narrative_redacted" text
);
create view icjs."fir" as select "fir_id", "station_id", "key", "display_number", "registered_at", "sections", "status", "transferred_to", "occurrence", "information_received_at", "general_diary", "information_mode", "place_of_occurrence", "direction_and_distance", "beat_no", "delay_reason", "property_involved", "property_value_rupees", "inquest_no", "narrative", "action_taken", "copy_given", "registered_by", "investigating_officer", "dispatched_to_court_at", "crime_head", "narrative_redacted"
  from police."fir";
comment on view icjs."fir" is 'First information reports (IIF-1).';

create table police."fir_facts" (
  "fir_id" text primary key,
  "state" text,
  "district" text,
  "station" text,
  "number" integer,
  "year" integer,
  "zero" boolean,
  "transferred_to_fir_id" text,
  "registered_at" timestamptz,
  "sections" text[],
  "officers" text[],
  "party_subjects" text[],
  "child_victim" boolean,
  "accused_count" integer,
  "child_accused_count" integer,
  "child_accused_codes" text[],
  "sealed" boolean,
  "cnr" text,
  "updated_at" timestamptz
);
create view icjs."fir_facts" as select "fir_id", "state", "district", "station", "number", "year", "zero", "transferred_to_fir_id", "registered_at", "sections", "officers", "party_subjects", "child_victim", "accused_count", "child_accused_count", "child_accused_codes", "sealed", "cnr", "updated_at"
  from police."fir_facts";
comment on view icjs."fir_facts" is 'What decides who reaches an FIR, and which labels the case carries. Facts only: no age, no identity.';

create table police."informant" (
  "fir_id" text primary key,
  "name_latin" text,
  "name_native" text,
  "relation_to_victim" text,
  "relative" jsonb,
  "birth_year" integer,
  "nationality" text,
  "occupation" text,
  "address" text,
  "phone" text,
  "email" text,
  "address_district" text,
  "address_state" text
);
create view icjs."informant" as select "fir_id", "name_latin", "name_native", "relation_to_victim", "relative", "birth_year", "nationality", "occupation", "address", "phone", "email", "address_district", "address_state"
  from police."informant";
comment on view icjs."informant" is 'Who gave the information (IIF-1 item 6).';

create table police."magistrate_statement" (
  "statement_id" text primary key,
  "fir_id" text,
  "made_by" text,
  "kind" text,
  "recorded_at" timestamptz,
  "magistrate" text,
  "text" text
);
create index on police."magistrate_statement" (fir_id, statement_id);
create view icjs."magistrate_statement" as select "statement_id", "fir_id", "made_by", "kind", "recorded_at", "magistrate", "text"
  from police."magistrate_statement";
comment on view icjs."magistrate_statement" is 'Statements and confessions before a Magistrate (BNSS 183).';

create table police."medical_report" (
  "report_id" text primary key,
  "fir_id" text,
  "of_victim" boolean,
  "person" text,
  "kind" text,
  "examined_at" timestamptz,
  "received_at" timestamptz,
  "opinion" text
);
create index on police."medical_report" (fir_id, report_id);
create view icjs."medical_report" as select "report_id", "fir_id", "of_victim", "person", "kind", "examined_at", "received_at", "opinion"
  from police."medical_report";
comment on view icjs."medical_report" is 'Medico-legal reports as they reached the investigating officer.';

create table police."not_charge_sheeted" (
  "row_id" text primary key,
  "charge_sheet_id" text,
  "accused_id" text,
  "name_latin" text,
  "name_native" text,
  "reason" text
);
create index on police."not_charge_sheeted" (charge_sheet_id, row_id);
create view icjs."not_charge_sheeted" as select "row_id", "charge_sheet_id", "accused_id", "name_latin", "name_native", "reason"
  from police."not_charge_sheeted";
comment on view icjs."not_charge_sheeted" is 'Accused not charge-sheeted, with reasons.';

create table police."remand_application" (
  "application_id" text primary key,
  "fir_id" text,
  "applied_at" timestamptz,
  "custody_sought" text,
  "days_sought" integer,
  "grounds" text
);
create index on police."remand_application" (fir_id, application_id);
create view icjs."remand_application" as select "application_id", "fir_id", "applied_at", "custody_sought", "days_sought", "grounds"
  from police."remand_application";
comment on view icjs."remand_application" is 'Applications for remand (BNSS 187(1)).';

create table police."scene_recording" (
  "recording_id" text primary key,
  "fir_id" text,
  "packet_id" text,
  "opened_at" timestamptz,
  "closed_at" timestamptz,
  "sha256" text,
  "kind" text
);
create index on police."scene_recording" (fir_id, recording_id);
create view icjs."scene_recording" as select "recording_id", "fir_id", "packet_id", "opened_at", "closed_at", "sha256", "kind"
  from police."scene_recording";
comment on view icjs."scene_recording" is 'Packets of e-Sakshya: metadata only, never the recording.';

create table police."seizure" (
  "seizure_id" text primary key,
  "fir_id" text,
  "nature" text,
  "seized_at" timestamptz,
  "place" text,
  "sections" jsonb,
  "from_whom" text,
  "professional_receiver" boolean,
  "panch_witnesses" text[],
  "items" jsonb,
  "action_on_perishable" text,
  "identification_required" boolean,
  "grounds" text,
  "copy_given" boolean,
  "seal_no" text,
  "malkhana_no" text,
  "disposal" text
);
create index on police."seizure" (fir_id, seizure_id);
create view icjs."seizure" as select "seizure_id", "fir_id", "nature", "seized_at", "place", "sections", "from_whom", "professional_receiver", "panch_witnesses", "items", "action_on_perishable", "identification_required", "grounds", "copy_given", "seal_no", "malkhana_no", "disposal"
  from police."seizure";
comment on view icjs."seizure" is 'Property search and seizure (IIF-4).';

create table police."statement" (
  "statement_id" text primary key,
  "fir_id" text,
  "made_by" text,
  "recorded_at" timestamptz,
  "audio_video" boolean,
  "text" text,
  "excluded_part" text
);
create index on police."statement" (fir_id, statement_id);
create view icjs."statement" as select "statement_id", "fir_id", "made_by", "recorded_at", "audio_video", "text", "excluded_part"
  from police."statement";
comment on view icjs."statement" is 'Statements to the police (BNSS 180).';

create table police."station" (
  "id" text primary key,
  "name_latin" text,
  "name_native" text,
  "district" text,
  "district_name_latin" text,
  "district_name_native" text,
  "state" text
);
create view icjs."station" as select "id", "name_latin", "name_native", "district", "district_name_latin", "district_name_native", "state"
  from police."station";
comment on view icjs."station" is 'Police stations: the codes by which every pillar names them.';

create table police."victim" (
  "victim_id" text primary key,
  "fir_id" text,
  "serial" integer,
  "name_latin" text,
  "name_native" text,
  "relative" jsonb,
  "age_years" integer,
  "age_band" text,
  "sex" text,
  "nationality" text,
  "occupation" text,
  "address" text,
  "phone" text,
  "social_category" text,
  "injury" text,
  "address_district" text,
  "address_state" text
);
create index on police."victim" (fir_id, serial);
create view icjs."victim" as select "victim_id", "fir_id", "serial", "name_latin", "name_native", "relative", "age_years", "age_band", "sex", "nationality", "occupation", "address", "phone", "social_category", "injury", "address_district", "address_state"
  from police."victim";
comment on view icjs."victim" is 'Victims (IIF-2 B).';

create table police."witness" (
  "witness_id" text primary key,
  "name_latin" text,
  "name_native" text,
  "address" text,
  "phone" text,
  "evidence_kind" text
);
create view icjs."witness" as select "witness_id", "name_latin", "name_native", "address", "phone", "evidence_kind"
  from police."witness";
comment on view icjs."witness" is 'Witnesses. For a protected witness the name is the pseudonym: the mapping stays with the competent authority.';

create table police."witness_facts" (
  "witness_id" text primary key,
  "fir_id" text,
  "serial" integer,
  "child" boolean,
  "protected_witness" boolean
);
create index on police."witness_facts" (fir_id, serial);
create view icjs."witness_facts" as select "witness_id", "fir_id", "serial", "child", "protected_witness"
  from police."witness_facts";
comment on view icjs."witness_facts" is 'Which witnesses are children or protected: decided before a name is read.';

-- What has changed, in the order in which it was committed to this copy: the triggers below take a lock, so that no smaller seq ever
-- appears after a larger one. The gateway polls from the last seq that it has seen.
create table police.change (seq bigint generated always as identity primary key, kind text not null, key text not null, deleted boolean not null);
create view icjs.changes as select seq, kind, key, deleted from police.change;
comment on view icjs.changes is 'Keys of rows that changed. A key may come twice; it never comes late.';

-- The instant up to which this copy is complete.
create table police.as_of (as_of timestamptz not null);
create view icjs.as_of as select max(as_of) as as_of from police.as_of;

create function police.note_charge_sheet_facts() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('icjs.changes'));
  insert into police.change (kind, key, deleted)
    select 'charge_sheet_facts', key, deleted from (values (old."charge_sheet_id", true), (new."charge_sheet_id", false)) as told (key, deleted)
    where key is not null and (not deleted or key is distinct from new."charge_sheet_id");
  return null;
end $$;
create trigger note_change after insert or update or delete on police."charge_sheet_facts"
  for each row execute function police.note_charge_sheet_facts();

create function police.note_fir_facts() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('icjs.changes'));
  insert into police.change (kind, key, deleted)
    select 'fir_facts', key, deleted from (values (old."fir_id", true), (new."fir_id", false)) as told (key, deleted)
    where key is not null and (not deleted or key is distinct from new."fir_id");
  return null;
end $$;
create trigger note_change after insert or update or delete on police."fir_facts"
  for each row execute function police.note_fir_facts();

grant usage on schema icjs to icjs_gateway;
grant select on all tables in schema icjs to icjs_gateway;
