-- The contract of the pillar probation: what its database offers to the gateway, and to nobody else through it.
-- Written by `npm run contract` from connectors/probation/wire.ts; a test keeps the two the same.
--
-- The views of schema icjs are the contract. The tables of schema probation are a reference layout that the made-up world uses: a
-- DBA replaces the body of each view by a select over the institution's own tables, keeping names and types. The gateway
-- reads as role icjs_gateway, never writes, and sees nothing but these views.

create schema if not exists icjs;
create schema if not exists probation;
do $$ begin create role icjs_gateway nologin; exception when duplicate_object or unique_violation then null; end $$;

create table probation."probation_assignment" (
  "assignment_id" text primary key,
  "cnr" text,
  "accused_code" text,
  "officer_id" text,
  "officer" text,
  "provision" text,
  "assigned_on" date,
  "due_on" date,
  "status" text
);
create index on probation."probation_assignment" (cnr, assignment_id);
create view icjs."probation_assignment" as select "assignment_id", "cnr", "accused_code", "officer_id", "officer", "provision", "assigned_on", "due_on", "status"
  from probation."probation_assignment";
comment on view icjs."probation_assignment" is 'What a court asked of a probation officer about one accused, under the number of its case.';

create table probation."social_investigation_report" (
  "report_id" text primary key,
  "assignment_id" text,
  "submitted_on" date,
  "circumstances" text,
  "recommendation" text,
  "substance_told_on" date,
  "sha256" text
);
create index on probation."social_investigation_report" (assignment_id, report_id);
create view icjs."social_investigation_report" as select "report_id", "assignment_id", "submitted_on", "circumstances", "recommendation", "substance_told_on", "sha256"
  from probation."social_investigation_report";
comment on view icjs."social_investigation_report" is 'Reports that a court has (Probation of Offenders Act 7). A draft is not among them.';

-- What has changed, in the order in which it was committed to this copy: the triggers below take a lock, so that no smaller seq ever
-- appears after a larger one. The gateway polls from the last seq that it has seen.
create table probation.change (seq bigint generated always as identity primary key, kind text not null, key text not null, deleted boolean not null);
create view icjs.changes as select seq, kind, key, deleted from probation.change;
comment on view icjs.changes is 'Keys of facts that changed. A key may come twice; it never comes late.';

-- The instant up to which this copy is complete.
create table probation.as_of (as_of timestamptz not null);
create view icjs.as_of as select max(as_of) as as_of from probation.as_of;



grant usage on schema icjs to icjs_gateway;
grant select on all tables in schema icjs to icjs_gateway;
