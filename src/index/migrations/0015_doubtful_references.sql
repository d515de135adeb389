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

-- The feeds are read again from their beginning, which parts what such a reference had joined.
update watermark set seq = 0;

-- Down Migration
drop table doubtful_link;
