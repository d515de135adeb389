-- Up Migration
-- A prison's or a court's own rows lie all over the table: to list them it read a page of the disk for each. Dates and person stand in the
-- index now, and those who are held today in an index of their own. What may be long (FIRs, records) stays in the table.

create index scope_own on scope (relation, holder, thread_id) include (whole, person, valid_from, valid_to);
drop index scope_relation_holder_thread_id_idx;
create index custody_undertrial on custody (prison_id, admitted_at, prisoner_id) include (thread_id) where undertrial and released_at is null;
drop index custody_prison_id_admitted_at_prisoner_id_idx;

-- Down Migration

create index on scope (relation, holder, thread_id);
drop index scope_own;
create index on custody (prison_id, admitted_at, prisoner_id);
drop index custody_undertrial;
