-- Up Migration
-- Applications under BNSS 479(3) that superintendents recorded through the gateway: in which custody, on which day, by whom. Kept for ever:
-- it is the record that the duty was done. What was written, and about whom, is not here.

create table application (
  custody_id text not null,
  made_on date not null,
  office text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (custody_id, made_on)
);

-- Down Migration
drop table application;
