import type { Database } from '../platform/postgres.ts';
import { sheetIsOwn } from './lists.ts';
import { caseIsThere, type Own, ownScope, ownValues } from './own.ts';
import { named } from './query.ts';

/** Which charge sheets that wait are counted: those that have waited so many days by a day. */
export type WaitingConditions = {
  readonly asOf: string;
  readonly days: number;
  readonly station: string | null;
  readonly court: string | null;
};

/** Charge sheets of one station before one court that wait for the same thing. */
export type Waiting = {
  readonly station: string;
  readonly court: string | null;
  readonly state: 'SUBMITTED' | 'RETURNED';
  readonly count: number;
  readonly longestDays: number;
};

const daysWaited = `($7::date - (c.waiting_since at time zone 'Asia/Kolkata')::date)`;

const countWaiting = named(`with own as (${ownScope})
  select split_part(c.fir_key, '.', 3) as station, c.court_id, c.exchange_state, count(*), max(${daysWaited}) as longest
  from charge_sheet c join thread t on t.id = c.thread_id
  where c.waiting_since is not null and ${daysWaited} >= greatest($8::int, 0)
    and exists (select from own where own.thread_id = c.thread_id and ${sheetIsOwn})
    and ${caseIsThere}
    and ($9::text is null or split_part(c.fir_key, '.', 3) = $9::text) and ($10::text is null or c.court_id = $10::text)
  group by 1, 2, 3 order by longest desc, 1, 2, 3 limit $11`);

/** The caller's own charge sheets that wait, by station and court, the longest waiting first. */
export const countOwnWaiting = async (
  index: Database,
  own: Own,
  { asOf, days, station, court }: WaitingConditions,
  limit: number,
): Promise<Waiting[]> =>
  (await index.query(countWaiting, [...ownValues(own), asOf, days, station, court, limit])).map(
    ([ofStation, ofCourt, state, count, longest]) => ({
      station: String(ofStation),
      court: typeof ofCourt === 'string' ? ofCourt : null,
      state: state as Waiting['state'],
      count: Number(count),
      longestDays: Number(longest),
    }),
  );
