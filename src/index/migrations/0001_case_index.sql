-- Up Migration
-- The case index: keys, scope and routing attributes of every case, so that five databases can answer one list.
-- Never a name, a text, an address, a birth date, an opinion or a document. Parties are keyed hashes.

create table unit (
  kind text not null,
  id text not null,
  name_latin text,
  name_native text,
  district text,
  district_name text,
  state text,
  primary key (kind, id)
);

-- One record of one pillar, with the facts that decide whose it is.
create table entry (
  kind text not null,
  key text not null,
  source_id text not null,
  thread_id text not null,
  facts jsonb not null,
  primary key (kind, source_id)
);
create index on entry (thread_id);

-- A case, as the linked identifiers make it.
create table thread (
  id text primary key,
  registered_on date,
  stage text not null,
  next_hearing_on date,
  punishment_band text not null,
  sections text[] not null,
  labels text[] not null,
  every_accused_child boolean not null,
  filing_due_on date,
  updated_at timestamptz not null
);
create index on thread (registered_on desc, id desc);
create index on thread (updated_at);
create index on thread using gin (sections);

-- Every identifier of a case, also those that another pillar refers to before their own pillar has told of them.
create table thread_key (
  kind text not null,
  key text not null,
  thread_id text not null,
  source_id text,
  primary key (kind, key, thread_id)
);
create index on thread_key (thread_id);

-- Labels outlive every re-threading and every rebuild: they fall only by a recorded order.
create table held_label (
  kind text not null,
  key text not null,
  labels text[] not null,
  primary key (kind, key)
);

create table link (
  thread_id text not null,
  from_key text not null,
  to_key text not null,
  method text not null,
  confidence double precision not null,
  confirmed boolean not null,
  primary key (thread_id, from_key, to_key)
);

-- Whose a case is. `person` narrows a prison's hold to its own prisoner.
create table scope (
  thread_id text not null,
  relation text not null,
  holder text not null,
  whole boolean not null,
  person text,
  valid_from date,
  valid_to date
);
create index on scope (relation, holder, thread_id);
create index on scope (thread_id);

create table charge_sheet (
  id text primary key,
  thread_id text not null,
  court_id text,
  submitted_at timestamptz not null,
  exchange_state text not null,
  filed_at timestamptz,
  updated_at timestamptz not null
);
create index on charge_sheet (court_id, submitted_at desc, id desc);
create index on charge_sheet (thread_id);

create table custody (
  custody_id text primary key,
  prisoner_id text not null,
  thread_id text not null,
  prison_id text not null,
  undertrial boolean not null,
  child boolean not null,
  admitted_at timestamptz,
  released_at timestamptz
);
create index on custody (prison_id, admitted_at, prisoner_id);
create index on custody (prisoner_id);
create index on custody (thread_id);

-- With which key the index's identifiers and party labels were made: another key would find nobody's cases.
create table installation (
  key_fingerprint text primary key
);

-- How far each pillar's feed has been read.
create table watermark (
  pillar text primary key,
  seq bigint not null,
  as_of timestamptz,
  polled_at timestamptz
);

-- Down Migration
drop table installation, watermark, held_label, custody, charge_sheet, scope, link, thread_key, thread, entry, unit;
