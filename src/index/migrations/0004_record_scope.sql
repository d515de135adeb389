-- Up Migration
-- A case may hold the FIRs of two stations. Each lists the charge sheet on its own FIR, and the index must know which that is.

alter table scope add column firs text[];
alter table charge_sheet add column fir_key text;

-- The feeds are read again from their beginning, which fills both in.
update watermark set seq = 0;

-- Down Migration
alter table charge_sheet drop column fir_key;
alter table scope drop column firs;
