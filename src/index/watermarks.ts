import type { Pillar } from '../core/pillars.ts';
import { beginning, type Place } from './feedOrder.ts';
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
export type Watermark = {
  readonly seq: number;
  readonly asOf: string | null;
  readonly polledAt: string | null;
  /** Since when what the index holds of the pillar is doubted, because its feed went back; null where it is not. */
  readonly doubtedSince: string | null;
};

const readWatermarks = named('select pillar, seq, as_of, polled_at, doubted_since from watermark');

const textOrNull = (cell: unknown): string | null => (typeof cell === 'string' ? cell : null);

export const watermarks = async (query: Query): Promise<Map<string, Watermark>> =>
  new Map(
    (await query(readWatermarks, [])).map(([pillar, seq, asOf, polledAt, doubtedSince]) => [
      String(pillar),
      {
        seq: Number(seq),
        asOf: textOrNull(asOf),
        polledAt: textOrNull(polledAt),
        doubtedSince: textOrNull(doubtedSince),
      },
    ]),
  );

const readPlace = named('select seq, tail from watermark where pillar = $1');

/** The place up to which a pillar's feed has been read, with the last lines before it. A migration that sets it to 0 has all read again. */
export const placeIn = async (query: Query, pillar: Pillar): Promise<Place> => {
  const [row] = await query(readPlace, [pillar]);
  return row && Number(row[0]) > 0 ? { seq: Number(row[0]), tail: row[1] as Place['tail'] } : beginning;
};

const savePlace =
  named(`insert into watermark (pillar, seq, tail, as_of, polled_at) values ($1, $2, coalesce($3::jsonb, '[]'), $4, now())
  on conflict (pillar) do update set seq = excluded.seq, tail = coalesce($3::jsonb, watermark.tail), as_of = excluded.as_of, polled_at = excluded.polled_at`);

/** Moves on to a place. The last lines are written where there are new ones: a feed that rests is polled all the same. */
export const advance = async (
  query: Query,
  pillar: Pillar,
  { seq, tail }: Place,
  isNew: boolean,
  asOf: string | null,
): Promise<void> => {
  await query(savePlace, [pillar, seq, isNew ? JSON.stringify(tail) : null, asOf]);
};

const saveDoubt = named('update watermark set doubted_since = now() where pillar = $1 and doubted_since is null');
const clearDoubt = named('update watermark set doubted_since = null where pillar = $1 and doubted_since is not null');

/** Says that what the index holds of a pillar is doubted, or no more. */
export const setDoubted = async (query: Query, pillar: Pillar, isDoubted: boolean): Promise<void> => {
  await query(isDoubted ? saveDoubt : clearDoubt, [pillar]);
};
