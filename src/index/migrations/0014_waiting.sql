-- Up Migration
-- Since when a charge sheet waits: for the court to receive it, or for the police to submit it again.

alter table charge_sheet add column waiting_since timestamptz;
create index on charge_sheet (waiting_since) where waiting_since is not null;

-- The feeds are read again from their beginning, which fills it in.
update watermark set seq = 0, tail = '[]';

-- Down Migration
alter table charge_sheet drop column waiting_since;
