-- Up Migration
-- CERT-In asks for 180 days of logs; what is older goes to an archive by the policy of whoever keeps the ledger. Whoever drops it acts in a
-- role that the gateway does not have (docs/operations.md says how it is made), and it drops nothing that is younger.
create or replace function audit_is_written_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_table_name = 'audit_entry' and current_user = 'icjs_ledger_retention' then
    return null;
  end if;
  raise exception 'the ledger is written once' using errcode = '42501';
end
$$;

create function audit_is_kept() returns trigger language plpgsql as $$
begin
  if old.at > now() - interval '180 days' then
    raise exception 'the ledger is kept for 180 days' using errcode = '42501';
  end if;
  return old;
end
$$;
create trigger kept before delete on audit_entry for each row execute function audit_is_kept();

-- Down Migration
drop trigger kept on audit_entry;
drop function audit_is_kept();
create or replace function audit_is_written_once() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is written once' using errcode = '42501';
end
$$;
