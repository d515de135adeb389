import { asking } from '../../connectors/question.ts';
import { eachOf, type Pillar } from '../core/pillars.ts';
import type { Database } from '../platform/postgres.ts';
import { type Trouble, troublesIn } from './doubted.ts';
import type { FeedContext } from './feed.ts';
import { named, type Query } from './query.ts';
import { type Watermark, watermarks } from './watermarks.ts';

/** How far one pillar's feed has been read; `newest` and `behind` are null where the pillar does not answer. */
export type FeedStatus = Watermark & {
  readonly pillar: Pillar;
  readonly newest: number | null;
  readonly behind: number | null;
  /** What was last wrong with the feed; null where nothing ever was. */
  readonly trouble: Trouble | null;
};

/** A count of the index, by its name. */
export type Counts = ReadonlyMap<string, number>;

/** What the case index holds, and how far it is behind its pillars. */
export type IndexStatus = {
  readonly feeds: readonly FeedStatus[];
  readonly cases: number;
  readonly links: Counts;
  readonly keys: Counts;
  /** Cases in which a pillar has no record that any link found. */
  readonly unlinked: Counts;
};

/** The key by which a pillar's records are found in a case. One that has no key of its own is found by another's. */
const keyKinds: Partial<Readonly<Record<Pillar, string>>> = {
  police: 'FIR',
  prosecution: 'PROSECUTION_FILE',
  courts: 'CNR',
  prisons: 'CUSTODY',
  forensics: 'LAB_CASE',
};

const unread: Watermark = { seq: 0, asOf: null, polledAt: null, doubtedSince: null };

const readNewest = asking(
  named('select (select max(seq) from icjs.changes), (select count(*) from icjs.changes where seq > $1)'),
  { asks: 'PROGRESS' },
);

type Read = { readonly pillar: Pillar; readonly mark: Watermark; readonly trouble: Trouble | null };

const feedStatus = async (database: Database, { pillar, mark, trouble }: Read): Promise<FeedStatus> => {
  const answer = await database.query(readNewest, [mark.seq]).catch(() => null);
  const [newest, behind] = answer?.[0] ?? [];
  return { pillar, ...mark, trouble, newest: answer && Number(newest ?? 0), behind: answer && Number(behind) };
};

const countCases = named('select count(*) from thread');
const countLinks = named('select method, count(*) from link group by method order by method');
const countKeys = named('select kind, count(*) from thread_key group by kind order by kind');
const countUnlinked = named(
  'select count(*) from thread t where not exists (select from thread_key k where k.thread_id = t.id and k.kind = $1)',
);

const countsOf = (rows: readonly (readonly unknown[])[]): Counts =>
  new Map(rows.map(([name, count]) => [String(name), Number(count)]));

const unlinkedIn = async (query: Query): Promise<Counts> =>
  countsOf(
    await Promise.all(
      Object.entries(keyKinds).map(async ([pillar, kind]) => [pillar, (await query(countUnlinked, [kind]))[0]?.[0]]),
    ),
  );

type Asked = Pick<FeedContext, 'gateway' | 'pillars'>;

/** How far every feed has been read. A pillar that does not answer is told of; the gateway's own database must answer. */
export const feedStatuses = async ({ gateway, pillars: databases }: Asked): Promise<FeedStatus[]> => {
  const [marks, troubles] = await Promise.all([watermarks(gateway.query), troublesIn(gateway.query)]);
  return Promise.all(
    eachOf(databases).map(([pillar, database]) =>
      feedStatus(database, {
        pillar,
        mark: marks.get(pillar) ?? unread,
        trouble: troubles.get(pillar) ?? null,
      }),
    ),
  );
};

/** Reads the status of the index. */
export const statusOf = async (context: Asked): Promise<IndexStatus> => {
  const { gateway } = context;
  const [feeds, [cases], links, keys] = await Promise.all([
    feedStatuses(context),
    gateway.query(countCases, []),
    gateway.query(countLinks, []),
    gateway.query(countKeys, []),
  ]);
  return {
    feeds,
    cases: Number(cases?.[0]),
    links: countsOf(links),
    keys: countsOf(keys),
    unlinked: await unlinkedIn(gateway.query),
  };
};
