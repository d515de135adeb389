import type { Judged } from '../src/core/record.ts';
import type { UndertrialFilter, UndertrialOrder } from '../src/generated/graphql.ts';
import { daysBetween } from '../src/law/calendar.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { type Placed, pageOf, readAgain } from './paging.ts';
import { type CaseLine, type Line, type SheetConditions, sheetOf } from './sheet.ts';
import { undertrial } from './undertrial.ts';

type Filter = Omit<UndertrialFilter, 'admittedFrom' | 'admittedTo'>;

/** Whether a filter or an order needs the computed clocks: then the whole unit is computed and sorted before a page is cut. */
export const needsSheet = (filter: Filter, orderBy: UndertrialOrder): boolean =>
  orderBy === 'NEAREST_DATE' ||
  [filter.maximumDetention, filter.defaultBail, filter.bailGrantedDaysAgo, filter.dateBefore, filter.sex].some(
    (one) => one !== undefined && one !== null,
  );

/** Whether bail was granted in a case so many days before a day, and the person is inside. */
export const bailWaits = ({ bail }: CaseLine, days: number, asOf: string): boolean =>
  bail !== null && bail.grantedOn !== null && bail.releasedOn === null && daysBetween(bail.grantedOn, asOf) >= days;

/** Whoever cannot be read cannot be found wanting: only what is known leaves anybody out. */
const matches = (line: Line, filter: Filter, asOf: string): boolean => {
  const { readable, cases, nearestOn } = line;
  if (!readable) return true;
  const { maximumDetention, defaultBail, dateBefore, sex, bailGrantedDaysAgo: days } = filter;
  const some = (test: (one: CaseLine) => boolean): boolean => cases.some(test);
  return (
    (!maximumDetention || some(({ dates }) => maximumDetention.includes(dates.maximumDetention.status))) &&
    (!defaultBail || some(({ dates }) => defaultBail.includes(dates.defaultBail.status))) &&
    (!dateBefore || (nearestOn !== null && nearestOn < dateBefore)) &&
    (!sex || line.sex === sex) &&
    (days === undefined || days === null || some((one) => bailWaits(one, days, asOf)))
  );
};

/** The last of all days: whoever has no date comes after everyone who has one. */
const NO_DATE = '9999-12-31';

const positionOf = ({ id, admitted, nearestOn }: Line, orderBy: UndertrialOrder): readonly string[] =>
  orderBy === 'NEAREST_DATE' ? [nearestOn ?? NO_DATE, id] : [admitted, id];

/**
 * The undertrials of a unit computed, filtered and sorted by their dates, and the page of them that follows a position. The cursor binds
 * the day, so that a page continues the sheet that it was cut from.
 */
export const sheetPage = async (
  where: SheetConditions,
  { filter, orderBy, asOf }: { filter: Filter; orderBy: UndertrialOrder; asOf: string },
  after: readonly (string | null)[] | null,
  limit: number,
  context: GatewayContext,
): Promise<{ totalCount: number; items: Placed<Judged | Error | null>[] }> => {
  const lines = (await sheetOf(where, asOf, context)).filter((line) => matches(line, filter, asOf));
  const { totalCount, items } = pageOf(
    lines.map((line) => ({ node: line.id, position: positionOf(line, orderBy) })),
    after,
    limit,
  );
  return { totalCount, items: await readAgain(items, (id) => undertrial(id, asOf, context)) };
};
