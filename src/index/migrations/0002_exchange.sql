-- Up Migration
-- What a court said of a charge sheet through the gateway. Kept for ever: it is the receipt. A court's own receipt outranks it.

create table acknowledgement (
  charge_sheet_id text not null,
  outcome text not null,
  court_id text not null,
  acknowledged_at timestamptz not null,
  received_on date,
  cnr text,
  objections text[] not null,
  acknowledgement_no text not null,
  acknowledged_by text not null,
  primary key (charge_sheet_id, outcome)
);

-- Down Migration
drop table acknowledgement;
