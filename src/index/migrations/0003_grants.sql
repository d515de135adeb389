-- Up Migration
-- Recorded triggers: what opens a cell of the matrix that waits for an order, a consent, a direction or an emergency.
-- A grant is bound to an identifier of the case, not to the index's own: it holds however often the index is rebuilt.

create table access_grant (
  id text primary key,
  kind text not null check (kind in ('COURT_ORDER', 'CONSENT', 'BREAK_GLASS', 'UNMASKING')),
  key_kind text not null,
  key text not null,
  rows integer[] not null check (cardinality(rows) > 0),
  reference text,
  reason text,
  role text not null,
  office text not null,
  subject text,
  valid_from timestamptz not null,
  valid_to timestamptz,
  recorded_by text not null,
  recorded_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  check (kind not in ('COURT_ORDER', 'CONSENT') or reference is not null),
  check (kind <> 'BREAK_GLASS' or (reason is not null and subject is not null and valid_to is not null))
);
create index on access_grant (role, office);
create index on access_grant (key_kind, key);

-- Each answer that a grant opened something in: written before the answer leaves.
create table grant_use (
  grant_id text not null references access_grant (id),
  request_id text not null,
  subject text not null,
  used_at timestamptz not null,
  primary key (grant_id, request_id)
);

-- Whom a break-glass was told to: the superintendents of the districts whose case it is.
create table notice (
  grant_id text not null references access_grant (id),
  role text not null,
  office text not null,
  noticed_at timestamptz not null,
  primary key (grant_id, role, office)
);
create index on notice (role, office, noticed_at desc);

-- Down Migration
drop table notice, grant_use, access_grant;
