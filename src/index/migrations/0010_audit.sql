-- Up Migration
-- The ledger: what was disclosed to whom, and why. Each process of the gateway writes a chain of its own: an entry's hash covers its exact
-- text and, through the hash before it, all that the chain says earlier. Keys and names of fields, never a value of a record.

create table audit_entry (
  writer uuid not null,
  sequence bigint not null check (sequence > 0),
  at timestamptz not null,
  body text not null,
  previous_hash text not null,
  hash text not null,
  primary key (writer, sequence)
);
create index on audit_entry (at);
-- Who read a case; what an official read.
create index on audit_entry using gin ((body::jsonb -> 'cases'));
create index on audit_entry ((body::jsonb #>> '{by,subject}'), at);

-- Signed statements of how far each chain had come.
create table audit_seal (
  number bigint primary key check (number > 0),
  jws text not null
);

-- Written once: by grant, and for an owner who grants to itself, by trigger.
revoke update, delete, truncate on audit_entry, audit_seal from public, current_user;

create function audit_is_written_once() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is written once' using errcode = '42501';
end
$$;
create trigger written_once before update or delete or truncate on audit_entry
  for each statement execute function audit_is_written_once();
create trigger written_once before update or delete or truncate on audit_seal
  for each statement execute function audit_is_written_once();

-- An entry that a crash of the server could undo is none.
create function audit_is_durable() returns trigger language plpgsql as $$
begin
  if current_setting('synchronous_commit') = 'off' then
    raise exception 'the ledger is written with synchronous_commit on' using errcode = '55000';
  end if;
  return null;
end
$$;
create trigger durable after insert on audit_entry for each statement execute function audit_is_durable();

-- Down Migration
drop table audit_entry, audit_seal;
drop function audit_is_written_once(), audit_is_durable();
