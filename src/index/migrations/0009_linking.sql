-- Up Migration
-- Records that name an FIR which nobody found, what codes of before mean, and what persons decided on likenesses. Candidates are computed
-- when they are asked for and stand in no table: a guess that is kept is a guess that somebody will one day take for a fact.

-- Derived from the cases, like the rest of the index. Also police reports that no court's number answers.
create table unmatched (
  kind text not null,
  key text not null,
  thread_id text not null,
  state text,
  district text,
  primary key (kind, key)
);
create index on unmatched (state, district, kind, key);
create index on unmatched (thread_id);

-- A code or name of before, and the station or district that it means today. Filled from a file: npm run index -- crosswalk.
create table unit_crosswalk (
  kind text not null check (kind in ('STATION', 'DISTRICT')),
  state text not null,
  written text not null,
  unit text not null,
  valid_from date,
  valid_to date,
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
create unique index on unit_crosswalk (kind, state, written, unit, coalesce(valid_from, '-infinity'));

-- What a person said of a candidate, with what stood before that person. Kept for ever, also when it was undone: it is evidence.
create table link_decision (
  id bigint generated always as identity primary key,
  from_key text not null,
  to_key text not null,
  verdict text not null check (verdict in ('CONFIRMED', 'REJECTED')),
  method text not null,
  confidence double precision not null,
  evidence text[] not null,
  decided_by text not null,
  office text not null,
  decided_at timestamptz not null,
  undone_by text,
  undone_at timestamptz
);
create unique index on link_decision (from_key, to_key) where undone_at is null;
create index on link_decision (to_key) where undone_at is null;

-- The feeds are read again from their beginning, which fills in what found no counterpart.
update watermark set seq = 0;

-- Down Migration
drop table link_decision, unit_crosswalk, unmatched;
