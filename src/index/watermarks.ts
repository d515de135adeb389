import type { Pillar } from '../core/pillars.ts';
import { named, type Query } from './query.ts';

/** One gateway at a time feeds the index: the others find the lock taken and wait for their next turn. */
export const takeFeedLock = async (query: Query): Promise<boolean> => {
  const [row] = await query(named("select pg_try_advisory_xact_lock(hashtext('icjs.case_index'))"), []);
  return row?.[0] === true;
};

const waitForFeed = named("select pg_advisory_xact_lock(hashtext('icjs.case_index'))");

/** Waits for whoever feeds the index: emptying it under a feeder would stop both. */
export const waitForFeedLock = async (query: Query): Promise<void> => {
  await query(waitForFeed, []);
};

/** How far a pillar's feed has been read, and up to when its copy was complete then. */
export type Watermark = { readonly seq: number; readonly asOf: string | null; readonly polledAt: string | null };

const readWatermarks = named('select pillar, seq, as_of, polled_at from watermark');

export const watermarks = async (query: Query): Promise<Map<string, Watermark>> =>
  new Map(
    (await query(readWatermarks, [])).map(([pillar, seq, asOf, polledAt]) => [
      String(pillar),
      {
        seq: Number(seq),
        asOf: typeof asOf === 'string' ? asOf : null,
        polledAt: typeof polledAt === 'string' ? polledAt : null,
      },
    ]),
  );

const saveWatermark = named(`insert into watermark (pillar, seq, as_of, polled_at) values ($1, $2, $3, now())
  on conflict (pillar) do update set seq = excluded.seq, as_of = excluded.as_of, polled_at = excluded.polled_at`);

export const advance = async (query: Query, pillar: Pillar, seq: number, asOf: string | null): Promise<void> => {
  await query(saveWatermark, [pillar, seq, asOf]);
};
