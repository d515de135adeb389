-- Up Migration
-- Since when a case is changed depends on whom one tells it: the change of a draft, or of a child's custody, is no change for most. What
-- changed is therefore kept by record, with the row of the matrix by which it is told, the person and the FIR to which it is narrowed.

alter table thread drop column updated_at;
alter table charge_sheet drop column updated_at;
alter table entry add column changed_at timestamptz not null default now();
alter table entry add column told_by text not null default 'FIR_BASICS';
alter table entry add column person text;
alter table entry add column fir_key text;
alter table scope add column records text[];
alter table entry alter column told_by drop default;

-- The feeds are read again from their beginning, which fills them in.
update watermark set seq = 0;

-- Down Migration
alter table scope drop column records;
alter table entry drop column fir_key, drop column person, drop column told_by, drop column changed_at;
alter table charge_sheet add column updated_at timestamptz not null default now();
alter table thread add column updated_at timestamptz not null default now();
create index on thread (updated_at);
