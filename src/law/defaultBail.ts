import { addDays, type LawDate } from './calendar.ts';
import { dayAfterCustodyOf, spellsFrom } from './custody.ts';
import type { CustodyRecord } from './custodyRecord.ts';
import { type DetentionInput, forInformation, isUnderCrpc, knownOn } from './facts.ts';
import type { PeriodClass } from './periodClass.ts';
import { type Filing, filingOf } from './policeReport.ts';

export type DefaultBailStatus =
  | 'RUNNING'
  | 'ACCRUED'
  | 'AVAILED'
  | 'FILED_IN_TIME'
  | 'EXTINGUISHED'
  | 'DISPUTED'
  | 'NOT_IN_CUSTODY'
  | 'UNKNOWN';

export type DefaultBail = {
  readonly limitDays: number | null;
  readonly lastDayToFile: LawDate | null;
  readonly accruesOn: LawDate | null;
  readonly appliedOn: LawDate | null;
  readonly status: DefaultBailStatus;
  readonly disputed: boolean;
  readonly alternative: { readonly limitDays: number; readonly accruesOn: LawDate } | null;
  readonly reasons: readonly string[];
};

type Finding = readonly [status: DefaultBailStatus, reason: string];

const extended = ({ limitDays, extensionCapDays }: PeriodClass, extensionDays: number | null): number | null => {
  if (limitDays === null || extensionCapDays === null) return limitDays;
  return Math.max(limitDays, Math.min(extensionCapDays, limitDays + (extensionDays ?? 0)));
};

const accrualOn = (custody: CustodyRecord, limitDays: number | null): LawDate | null =>
  custody.remandOn === null || limitDays === null
    ? null
    : dayAfterCustodyOf(limitDays, spellsFrom(custody.remandOn, custody.spells));

const isInstant = (text: string | null | undefined): text is string => typeof text === 'string' && text.includes('T');

/** An application of the report's own day counts as made before it, unless the hours on record say otherwise. */
const isFirst = ({ appliedAt }: DetentionInput, appliedOn: LawDate, { filedOn, filedAt }: Filing): boolean =>
  appliedOn === filedOn && isInstant(appliedAt) && isInstant(filedAt)
    ? Date.parse(appliedAt) <= Date.parse(filedAt)
    : appliedOn <= (filedOn ?? appliedOn);

/** After the limit: applied in time, filed late and the straddle are three things (M. Ravindran, SC 2020). */
const afterTheLimit = (accruesOn: LawDate, input: DetentionInput, filing: Filing): Finding => {
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

const findingOf = (
  input: DetentionInput,
  custody: CustodyRecord,
  kind: PeriodClass,
  accruesOn: LawDate | null,
): Finding => {
  if (input.inCustody === 'NOT_IN_CUSTODY' || input.inCustody === 'RELEASED')
    return ['NOT_IN_CUSTODY', 'The person is not in custody; the period does not run.'];
  if (!custody.usable) return ['UNKNOWN', 'Custody cannot be established.'];
  if (accruesOn === null) return ['UNKNOWN', 'The last day cannot be computed.'];
  if (input.reports === null) return ['UNKNOWN', 'Whether a police report was delivered is not known.'];
  const filing = filingOf(input.reports, input.asOf, addDays(accruesOn, -1));
  if (filing.inTime) return ['FILED_IN_TIME', `${filing.inTime} A right that did not accrue does not revive.`];
  if (input.asOf < accruesOn) return ['RUNNING', `The police report is due by ${addDays(accruesOn, -1)}.`];
  if (kind.extensionCapDays !== null && input.extensionDays === null)
    return [
      'UNKNOWN',
      `${kind.specialAct} permits an extension by the Special Court and none is recorded or excluded.`,
    ];
  return afterTheLimit(accruesOn, input, filing);
};

/** The CrPC has the same arithmetic and another number. */
const governing = ({ firRegisteredOn }: DetentionInput): string[] =>
  firRegisteredOn && isUnderCrpc(firRegisteredOn)
    ? ['The investigation stays under the CrPC: read s.167(2) for BNSS 187(3) (BNSS 531(2)(a)).']
    : [];

const counting = (custody: CustodyRecord, accruesOn: LawDate | null, limitDays: number | null): string[] => {
  if (custody.remandOn === null)
    return ['The date of the first remand is not known: the period runs from it, not from arrest.'];
  if (accruesOn === null || limitDays === null) return [];
  return [
    `Day one is the first remand, ${custody.remandOn}; day ${limitDays} is ${addDays(accruesOn, -1)}; holidays count (ED v. Kapil Wadhawan, SC 2023; Sanal Satheesh, Kerala HC 2025).`,
  ];
};

/** Default bail under BNSS 187(3), or CrPC 167(2) for an investigation begun before 1 July 2024. */
export const defaultBailOf = (input: DetentionInput, custody: CustodyRecord, kind: PeriodClass): DefaultBail => {
  const limitDays = extended(kind, input.extensionDays);
  const accruesOn = accrualOn(custody, limitDays);
  const [status, reason] = findingOf(input, custody, kind, accruesOn);
  const otherAccrual = accrualOn(custody, kind.alternativeDays);
  return {
    limitDays,
    lastDayToFile: accruesOn && addDays(accruesOn, -1),
    accruesOn,
    appliedOn: knownOn(input.asOf, input.appliedOn),
    status,
    disputed: kind.alternativeDays !== null,
    alternative:
      kind.alternativeDays !== null && otherAccrual
        ? { limitDays: kind.alternativeDays, accruesOn: otherAccrual }
        : null,
    reasons: [
      ...kind.reasons,
      ...governing(input),
      ...counting(custody, accruesOn, limitDays),
      ...custody.reasons,
      reason,
      forInformation,
    ],
  };
};
