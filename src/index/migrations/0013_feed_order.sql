-- Up Migration
-- A feed that repeats itself, skips a place or goes back is noticed by the lines that were last read of it: each its place and a digest of the
-- key that it names. What the index holds of a pillar whose feed went back is doubted until it has been read again.

alter table watermark add column tail jsonb not null default '[]';
alter table watermark add column doubted_since timestamptz;

create table doubted (
  kind text not null,
  source_id text not null,
  pillar text not null,
  primary key (kind, source_id)
);
create index on doubted (pillar);

-- What was wrong with a feed, where, and when it was noticed: for its owner, who puts it right.
create table feed_fault (
  pillar text not null,
  fault text not null check (fault in ('REPEATED', 'SKIPPED', 'WENT_BACK', 'REWRITTEN')),
  seq bigint not null,
  noticed_at timestamptz not null
);
create index on feed_fault (pillar, noticed_at desc);

-- The feeds are read again from their beginning, which remembers their last lines.
update watermark set seq = 0;

-- Down Migration
drop table feed_fault, doubted;
alter table watermark drop column tail, drop column doubted_since;
