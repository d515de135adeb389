import type { Pillar } from '../core/pillars.ts';
import type { FeedFault } from './feedOrder.ts';
import { named, type Query } from './query.ts';

/** A record of the index that is doubted until it has been read again. */
export type Doubted = { readonly kind: string; readonly sourceId: string };

const keepFault = named('insert into feed_fault (pillar, fault, seq, noticed_at) values ($1, $2, $3, now())');

/** Keeps that something was wrong with a feed, for whoever asks how the index is. */
export const noteFault = async (query: Query, pillar: Pillar, fault: FeedFault, seq: number): Promise<void> => {
  await query(keepFault, [pillar, fault, seq]);
};

const doubtHeld = named(`insert into doubted (kind, source_id, pillar)
  select kind, source_id, $1 from entry where kind = any($2::text[]) on conflict do nothing`);

/** Doubts all that the index holds of a pillar: what its feed told may never have been, or has been taken back. */
export const doubtAll = async (query: Query, pillar: Pillar, kinds: readonly string[]): Promise<void> => {
  await query(doubtHeld, [pillar, kinds]);
};

const takeSome =
  named(`delete from doubted d using (select kind, source_id from doubted where pillar = $1 limit $2) taken
  where d.kind = taken.kind and d.source_id = taken.source_id returning d.kind, d.source_id`);

/** Takes records out of doubt, in the transaction that reads them again. */
export const takeDoubted = async (query: Query, pillar: Pillar, limit: number): Promise<Doubted[]> =>
  (await query(takeSome, [pillar, limit])).map(([kind, sourceId]) => ({
    kind: String(kind),
    sourceId: String(sourceId),
  }));

/** What was last wrong with a feed, and how many of its records are still to be read again. */
export type Trouble = {
  readonly fault: FeedFault;
  readonly seq: number;
  readonly noticedAt: string;
  readonly doubted: number;
};

const readTroubles = named(`select distinct on (f.pillar) f.pillar, f.fault, f.seq, f.noticed_at,
    (select count(*) from doubted d where d.pillar = f.pillar)
  from feed_fault f order by f.pillar, f.noticed_at desc, f.fault desc`);

/** The last trouble of every feed that ever had one. */
export const troublesIn = async (query: Query): Promise<Map<string, Trouble>> =>
  new Map(
    (await query(readTroubles, [])).map(([pillar, fault, seq, noticedAt, doubted]) => [
      String(pillar),
      { fault: fault as FeedFault, seq: Number(seq), noticedAt: String(noticedAt), doubted: Number(doubted) },
    ]),
  );
