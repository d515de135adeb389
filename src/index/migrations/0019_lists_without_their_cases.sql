-- Up Migration
-- A court's list looked into every case that it counted, to see whether it is there for the caller. Almost all are there for everybody: those that
-- are not, sealed or a child's, have an index of their own now. And what a list asks of a charge sheet stands in its index, in the order of days.

create index thread_hidden on thread (id) where not (('SEALED' <> all(labels)) and not every_accused_child);
create index charge_sheet_court on charge_sheet (court_id, filed_at)
  include (id, thread_id, fir_key, submitted_at, exchange_state);
drop index charge_sheet_court_id_submitted_at_id_idx;

-- Down Migration

create index on charge_sheet (court_id, submitted_at desc, id desc);
drop index charge_sheet_court;
drop index thread_hidden;
