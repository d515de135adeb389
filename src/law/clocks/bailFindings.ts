import type { DefaultBailStatus } from '../afterTheLimit.ts';
import { daysBetween, type LawDate } from '../calendar.ts';
import type { DefaultBail } from '../defaultBail.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

/** From this many days before the last day on, officers are warned: the status says that the day comes near. */
const warningDays = 15;

/** Whether the right is there: nothing where a court must first decide a fact. */
const rights: Readonly<Record<DefaultBailStatus, boolean | null>> = {
  RUNNING: false,
  ACCRUED: true,
  AVAILED: true,
  FILED_IN_TIME: false,
  EXTINGUISHED: false,
  NOT_IN_CUSTODY: false,
  DISPUTED: null,
  UNKNOWN: null,
};

const isNear = ({ accruesOn, alternative }: DefaultBail, asOf: LawDate): boolean =>
  [accruesOn, alternative?.accruesOn].some((on) => on && on > asOf && daysBetween(asOf, on) <= warningDays);

const statusWord = (bail: DefaultBail, asOf: LawDate): string =>
  bail.status === 'RUNNING' && isNear(bail, asOf) ? 'approaching' : bail.status.toLowerCase();

const unavailed = (accruesOn: string): string =>
  `The right accrued on ${accruesOn}. The record does not say whether it was asked for before the late report: verify, for without that the report ended it (M. Ravindran, SC 2020).`;

/** Late, and the record is silent on an application: the right accrued, and what became of it is to be verified. */
export const bailFindings = (bail: DefaultBail, asOf: LawDate, silent: boolean, dated: boolean): Outcome => {
  const open = silent && bail.status === 'EXTINGUISHED';
  if (open)
    return outcomeOf({ default_bail: true }, [unavailed(dated ? (bail.accruesOn ?? '') : 'the day after the limit')]);
  const reasons =
    rights[bail.status] === null ? ['Whether there is default bail is left out: a court must first decide.'] : [];
  return outcomeOf({ default_bail: rights[bail.status], status: statusWord(bail, asOf) }, reasons);
};
