import type { Judged } from '../src/core/record.ts';
import { applicationDue } from '../src/law/application.ts';
import { forInformation } from '../src/law/facts.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { sheetOf } from './sheet.ts';
import type { ComputedCase } from './undertrial.ts';
import { bailWaits } from './undertrialSheet.ts';

const counted = (statuses: readonly string[]): object[] =>
  [...Map.groupBy(statuses, (status) => status)]
    .map(([status, found]) => ({ status, count: found.length }))
    .toSorted((one, other) => (one.status < other.status ? -1 : 1));

const isNotKnown = ({ detention: { defaultBail, maximumDetention } }: ComputedCase): boolean =>
  defaultBail.status === 'UNKNOWN' || maximumDetention.status === 'UNKNOWN';

/** An application that answers the limit that has come: one of an earlier limit does not. */
const isDue = ({ detention }: ComputedCase): boolean => {
  const due = applicationDue(detention);
  const { applicationMadeOn } = detention.maximumDetention;
  return due !== null && (applicationMadeOn === null || applicationMadeOn < due.reachedOn);
};

/** The undertrials of a prison in numbers, over the caller's own. Who cannot be read is a person whose status is not known. */
export const summaryOf = async (prison: Judged, asOf: string, context: GatewayContext): Promise<object> => {
  const where = { prisons: [String(prison.id)], admittedFrom: null, admittedTo: null };
  const lines = await sheetOf(where, asOf, context);
  const cases = lines.flatMap((line) => line.cases);
  const unread = lines.filter(({ node }) => node instanceof Error).length;
  return {
    asOf,
    undertrials: lines.length,
    defaultBail: counted(cases.map(({ detention }) => detention.defaultBail.status)),
    maximumDetention: counted(cases.map(({ detention }) => detention.maximumDetention.status)),
    notKnown: unread + cases.filter(isNotKnown).length,
    applicationsDue: cases.filter(isDue).length,
    bailGrantedNotReleased: cases.filter((one) => bailWaits(one, 1, asOf)).length,
    notice: forInformation,
  };
};
