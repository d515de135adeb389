import type { Judged } from '../src/core/record.ts';
import { applicationDue } from '../src/law/application.ts';
import { forInformation } from '../src/law/facts.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { type CaseLine, sheetOf } from './sheet.ts';
import { bailWaits } from './undertrialSheet.ts';

const counted = (statuses: readonly string[]): object[] =>
  [...Map.groupBy(statuses, (status) => status)]
    .map(([status, found]) => ({ status, count: found.length }))
    .toSorted((one, other) => (one.status < other.status ? -1 : 1));

const isNotKnown = ({ dates: { defaultBail, maximumDetention } }: CaseLine): boolean =>
  defaultBail.status === 'UNKNOWN' || maximumDetention.status === 'UNKNOWN';

/** An application that answers the limit that has come: one of an earlier limit does not. */
const isDue = ({ dates }: CaseLine): boolean => {
  const due = applicationDue(dates);
  const { applicationMadeOn } = dates.maximumDetention;
  return due !== null && (applicationMadeOn === null || applicationMadeOn < due.reachedOn);
};

/** The undertrials of a prison in numbers, over the caller's own. Who cannot be read is a person whose status is not known. */
export const summaryOf = async (prison: Judged, asOf: string, context: GatewayContext): Promise<object> => {
  const where = { prisons: [String(prison.id)], admittedFrom: null, admittedTo: null };
  const lines = await sheetOf(where, asOf, context);
  const cases = lines.flatMap((line) => line.cases);
  const unread = lines.filter(({ readable }) => !readable).length;
  return {
    asOf,
    undertrials: lines.length,
    defaultBail: counted(cases.map(({ dates }) => dates.defaultBail.status)),
    maximumDetention: counted(cases.map(({ dates }) => dates.maximumDetention.status)),
    notKnown: unread + cases.filter(isNotKnown).length,
    applicationsDue: cases.filter(isDue).length,
    bailGrantedNotReleased: cases.filter((one) => bailWaits(one, 1, asOf)).length,
    notice: forInformation,
  };
};
