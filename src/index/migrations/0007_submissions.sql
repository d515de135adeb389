-- Up Migration
-- A charge sheet that was returned is submitted again: what a court says belongs to one submission. Entries stand in the order in which they
-- were made, each with the day of receipt that the court tells and the instant at which it told it. A registration links the sheet's case with
-- the court's.

alter table acknowledgement add column entry_no bigint generated always as identity;
alter table acknowledgement add column submission integer not null default 1;
alter table acknowledgement alter column submission drop default;
alter table acknowledgement add column submitted_at timestamptz;
update acknowledgement set received_on = (acknowledged_at at time zone 'Asia/Kolkata')::date where received_on is null;
alter table acknowledgement alter column received_on set not null;
alter table acknowledgement drop constraint acknowledgement_pkey;
alter table acknowledgement add primary key (charge_sheet_id, submission, outcome);
create index on acknowledgement (cnr) where outcome = 'REGISTERED';

-- The feeds are read again from their beginning, which follows the registrations that were recorded before.
update watermark set seq = 0;

-- Down Migration
drop index acknowledgement_cnr_idx;
delete from acknowledgement where submission > 1;
alter table acknowledgement drop constraint acknowledgement_pkey;
alter table acknowledgement add primary key (charge_sheet_id, outcome);
alter table acknowledgement alter column received_on drop not null;
alter table acknowledgement drop column submitted_at, drop column submission, drop column entry_no;
