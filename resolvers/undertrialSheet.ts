import type { Judged } from '../src/core/record.ts';
import type { UndertrialFilter, UndertrialOrder } from '../src/generated/graphql.ts';
import { daysBetween } from '../src/law/calendar.ts';
import type { Detention } from '../src/law/detention.ts';
import type { GatewayContext } from '../src/server/context.ts';
import type { Placed } from './paging.ts';
import { detentionsOf, nearestOf, ownCases, undertrial } from './undertrial.ts';

type Filter = Omit<UndertrialFilter, 'admittedFrom' | 'admittedTo'>;

type Line = {
  readonly node: Judged;
  readonly id: string;
  readonly admittedAt: string;
  readonly detentions: readonly Detention[];
  readonly nearestOn: string | null;
};

/** Whether a filter or an order needs the computed clocks: then the whole unit is computed and sorted before a page is cut. */
export const needsSheet = (filter: Filter, orderBy: UndertrialOrder): boolean =>
  orderBy === 'NEAREST_DATE' ||
  [filter.maximumDetention, filter.defaultBail, filter.bailGrantedDaysAgo, filter.dateBefore, filter.sex].some(
    (one) => one !== undefined && one !== null,
  );

const line = async (id: string, asOf: string, context: GatewayContext): Promise<Line[]> => {
  const node = await undertrial(id, asOf, context);
  if (node === null || node instanceof Error) return [];
  const detentions = await detentionsOf(node, context);
  return [
    {
      node,
      id,
      admittedAt: typeof node.admittedAt === 'string' ? node.admittedAt : '',
      detentions,
      nearestOn: nearestOf(detentions)?.on ?? null,
    },
  ];
};

type Bail = { readonly grantedOn: string | null; readonly releasedOn: string | null } | null;

const grantedLongAgo = async (
  { node }: Line,
  days: number,
  asOf: string,
  context: GatewayContext,
): Promise<boolean> => {
  const cases = await ownCases(node, context);
  return cases.some((one) => {
    const bail = one.bail as Bail;
    return bail?.grantedOn != null && bail.releasedOn === null && daysBetween(bail.grantedOn, asOf) >= days;
  });
};

const matches = async (one: Line, filter: Filter, asOf: string, context: GatewayContext): Promise<boolean> => {
  const { maximumDetention, defaultBail, dateBefore, sex, bailGrantedDaysAgo } = filter;
  if (maximumDetention && !one.detentions.some((found) => maximumDetention.includes(found.maximumDetention.status)))
    return false;
  if (defaultBail && !one.detentions.some((found) => defaultBail.includes(found.defaultBail.status))) return false;
  if (dateBefore && (one.nearestOn === null || one.nearestOn >= dateBefore)) return false;
  if (sex && one.node.sex !== sex) return false;
  return (
    bailGrantedDaysAgo === undefined ||
    bailGrantedDaysAgo === null ||
    grantedLongAgo(one, bailGrantedDaysAgo, asOf, context)
  );
};

/** The last of all days: whoever has no date comes after everyone who has one. */
const NO_DATE = '9999-12-31';

const positionOf = ({ id, admittedAt, nearestOn }: Line, orderBy: UndertrialOrder): readonly string[] =>
  orderBy === 'NEAREST_DATE' ? [nearestOn ?? NO_DATE, id] : [admittedAt, id];

const compare = (one: readonly (string | null)[], other: readonly (string | null)[]): number => {
  const [a, b] = [one.join('\n'), other.join('\n')];
  return a < b ? -1 : a > b ? 1 : 0;
};

/**
 * The undertrials of a unit computed, filtered and sorted by their dates, and the page of them that follows a position. The cursor binds
 * the day, so that a page continues the sheet that it was cut from.
 */
export const sheetPage = async (
  ids: readonly string[],
  { filter, orderBy, asOf }: { filter: Filter; orderBy: UndertrialOrder; asOf: string },
  after: readonly (string | null)[] | null,
  limit: number,
  context: GatewayContext,
): Promise<{ totalCount: number; items: Placed<Judged>[] }> => {
  const lines = (await Promise.all(ids.map((id) => line(id, asOf, context)))).flat();
  const kept = await Promise.all(lines.map(async (one) => ((await matches(one, filter, asOf, context)) ? [one] : [])));
  const items = kept
    .flat()
    .map((one) => ({ node: one.node, position: positionOf(one, orderBy) }))
    .toSorted((one, other) => compare(one.position, other.position));
  return {
    totalCount: items.length,
    items: items.filter(({ position }) => after === null || compare(position, after) > 0).slice(0, limit),
  };
};
