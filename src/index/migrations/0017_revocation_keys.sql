-- Up Migration
-- By the id of which key a person or a token stands in the list: a mark can be compared by whoever has that key, and by nobody else. Until
-- now an installation had one key, the one that its index was made with.
alter table revocation add column key_id text;
update revocation set key_id = (select key_fingerprint from installation limit 1);

-- Down Migration
alter table revocation drop column key_id;
