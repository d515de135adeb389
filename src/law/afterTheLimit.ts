import type { LawDate } from './calendar.ts';
import { type DetentionInput, knownOn } from './facts.ts';
import type { Filing } from './policeReport.ts';

export type DefaultBailStatus =
  | 'RUNNING'
  | 'ACCRUED'
  | 'AVAILED'
  | 'FILED_IN_TIME'
  | 'EXTINGUISHED'
  | 'DISPUTED'
  | 'NOT_IN_CUSTODY'
  | 'UNKNOWN';

/** A status with what led to it. */
export type Finding = readonly [status: DefaultBailStatus, reason: string];

const isInstant = (text: string | null | undefined): text is string => typeof text === 'string' && text.includes('T');

/** An application of the report's own day counts as made before it, unless the hours on record say otherwise. */
const isFirst = ({ appliedAt }: DetentionInput, appliedOn: LawDate, { filedOn, filedAt }: Filing): boolean =>
  appliedOn === filedOn && isInstant(appliedAt) && isInstant(filedAt)
    ? Date.parse(appliedAt) <= Date.parse(filedAt)
    : appliedOn <= (filedOn ?? appliedOn);

/** After the limit: applied in time, filed late and the straddle are three things (M. Ravindran, SC 2020). */
export const afterTheLimit = (accruesOn: LawDate, input: DetentionInput, filing: Filing): Finding => {
  if (filing.disputed) return ['DISPUTED', filing.disputed];
  const appliedOn = knownOn(input.asOf, input.appliedOn);
  const early = appliedOn !== null && appliedOn < accruesOn;
  if (filing.filedOn === null) {
    if (appliedOn !== null && !early)
      return [
        'AVAILED',
        `Applied on ${appliedOn} and no police report had been delivered: the right is availed (M. Ravindran, SC 2020).`,
      ];
    return [
      'ACCRUED',
      `No police report was delivered by the last day: the right accrued on ${accruesOn} and must be availed before one is.${early ? ` The application of ${appliedOn} was made before that day.` : ''}`,
    ];
  }
  if (early)
    return [
      'DISPUTED',
      `The application of ${appliedOn} came before the right accrued and the police report of ${filing.filedOn} after: a court must say whether it was pending.`,
    ];
  if (appliedOn !== null && isFirst(input, appliedOn, filing))
    return [
      'AVAILED',
      `Applied on ${appliedOn}, not later than the police report of ${filing.filedOn}: a later report does not defeat the right (Uday Mohanlal Acharya, SC 2001).`,
    ];
  return [
    'EXTINGUISHED',
    `The police report was delivered late, on ${filing.filedOn}, and no application before it is recorded.`,
  ];
};
