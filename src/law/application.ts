import type { LawDate } from './calendar.ts';
import type { DetentionDates } from './detention.ts';

/** A limit of BNSS 479 that has come, and so an application that the superintendent of the jail makes forthwith (BNSS 479(3)). */
export type ApplicationDue = {
  readonly limit: 'THIRD' | 'HALF' | 'MAX';
  readonly reachedOn: LawDate;
  /** The sub-section says "forthwith": the day on which the limit came, and on every later day that day. */
  readonly dueOn: LawDate;
  readonly releaseOn: 'BOND' | 'BAIL';
};

/**
 * The application that is due in a detention; null while no limit has come, while BNSS 479(2) bars release, and where it cannot be
 * computed. A first-time offender is released on bond at one third (first proviso), everybody on bail at one half.
 */
export const applicationDue = ({ asOf, maximumDetention: found }: DetentionDates): ApplicationDue | null => {
  const { status, firstTimeOffender } = found;
  const reached = {
    THIRD_REACHED: { limit: 'THIRD', reachedOn: found.thirdOn },
    HALF_REACHED: { limit: 'HALF', reachedOn: found.halfOn },
    MAX_REACHED: { limit: 'MAX', reachedOn: found.maxOn },
  } as const;
  const one =
    status === 'THIRD_REACHED' || status === 'HALF_REACHED' || status === 'MAX_REACHED' ? reached[status] : null;
  if (one === null || one.reachedOn === null) return null;
  const onBond = one.limit === 'THIRD' || firstTimeOffender === 'YES';
  return {
    limit: one.limit,
    reachedOn: one.reachedOn,
    dueOn: one.reachedOn < asOf ? asOf : one.reachedOn,
    releaseOn: onBond ? 'BOND' : 'BAIL',
  };
};
