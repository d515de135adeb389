-- Up Migration
-- References that a clerk typed and that are not followed, with the reason. A case is sorted anew when the FIR that it doubts changes.
create table doubtful_link (
  thread_id text not null,
  from_key text not null,
  to_key text not null,
  doubt text not null,
  primary key (from_key, to_key)
);
create index on doubtful_link (thread_id);
create index on doubtful_link (to_key);

-- Where the office lies that keeps the record on whose likeness a person decided: its records bureau answers for what was decided.
alter table link_decision add column state text, add column district text;
create index on link_decision (state, district, id desc);

-- The feeds are read again from their beginning, which parts what such a reference had joined.
update watermark set seq = 0;

-- Down Migration
alter table link_decision drop column state, drop column district;
drop table doubtful_link;
