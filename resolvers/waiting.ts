import { badInput } from '../src/core/errors.ts';
import type { Judged } from '../src/core/record.ts';
import type { QueryWaitingChargeSheetsArgs } from '../src/generated/graphql.ts';
import { daysBetween, istDateOf } from '../src/law/calendar.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { pageSize } from './paging.ts';

/** For how many days a charge sheet has waited by a day; null where it does not, or began to wait later. */
export const daysWaited = (exchange: object, asOf: string): number | null => {
  const { waitingSince } = exchange as { waitingSince?: unknown };
  if (typeof waitingSince !== 'string') return null;
  const days = daysBetween(istDateOf(waitingSince), asOf);
  return days < 0 ? null : days;
};

const refuseStrangers = (
  { station, court, days = 0 }: QueryWaitingChargeSheetsArgs,
  { units }: GatewayContext,
): void => {
  if (typeof station === 'string' && !units.byId('STATION', station)) throw badInput('No such police station.');
  if (typeof court === 'string' && !units.byId('COURT', court)) throw badInput('No such court.');
  if (days < 0) throw badInput('days is 0 or more.');
};

/** Charge sheets of the caller's own cases that wait between police and court, counted. */
export const waitingChargeSheets = async (
  args: QueryWaitingChargeSheetsArgs,
  context: GatewayContext,
): Promise<Judged[]> => {
  refuseStrangers(args, context);
  const limit = pageSize(args.first);
  context.cases.begin(['police', 'courts']);
  const { asOf, days = 0, station = null, court = null } = args;
  const lines = await context.index.waiting({ asOf: asOf ?? context.today, days, station, court }, limit);
  return lines.map(({ state, ...line }) =>
    context.police.countedOwn({ ...line, waitsFor: state === 'SUBMITTED' ? 'DELIVERY' : 'RESUBMISSION' }),
  );
};
