-- Up Migration
-- Who is believed no more, until it is withdrawn: a person, a single token, or all tokens of a role that were issued before. Persons and
-- tokens stand here as keyed hashes: whoever reads this table learns neither. Nothing is deleted: it is the record of what was done.

create table revocation (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('SUBJECT', 'TOKEN', 'ROLE')),
  mark text not null,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz
);

create index revocation_standing on revocation (kind, mark) where withdrawn_at is null;

-- Down Migration
drop table revocation;
