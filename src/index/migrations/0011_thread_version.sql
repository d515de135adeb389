-- Up Migration
-- The version of a case moves with every record of it, also with those of which the index keeps nothing: what was computed of a case holds for
-- one version. What is recorded through the gateway itself moves it here.

create sequence thread_version;
alter table thread add column version bigint not null default nextval('thread_version');

create function renew_thread_of_application() returns trigger language plpgsql as $$
begin
  update thread set version = nextval('thread_version')
    where id in (select thread_id from custody where custody_id = new.custody_id);
  return null;
end $$;
create trigger renew_thread after insert or update on application
  for each row execute function renew_thread_of_application();

create function renew_thread_of_acknowledgement() returns trigger language plpgsql as $$
begin
  update thread set version = nextval('thread_version')
    where id in (select thread_id from charge_sheet where id = new.charge_sheet_id);
  return null;
end $$;
create trigger renew_thread after insert or update on acknowledgement
  for each row execute function renew_thread_of_acknowledgement();

-- Down Migration
drop trigger renew_thread on acknowledgement;
drop function renew_thread_of_acknowledgement;
drop trigger renew_thread on application;
drop function renew_thread_of_application;
alter table thread drop column version;
drop sequence thread_version;
