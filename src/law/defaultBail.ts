import { afterTheLimit, type DefaultBailStatus, type Finding } from './afterTheLimit.ts';
import { addDays, type LawDate } from './calendar.ts';
import { dayAfterCustodyOf, spellsFrom } from './custody.ts';
import type { CustodyRecord } from './custodyRecord.ts';
import { type DetentionInput, forInformation, isUnderCrpc, knownOn } from './facts.ts';
import type { PeriodClass } from './periodClass.ts';
import { filingOf } from './policeReport.ts';

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

const extended = ({ limitDays, extensionCapDays }: PeriodClass, extensionDays: number | null): number | null => {
  if (limitDays === null || extensionCapDays === null) return limitDays;
  return Math.max(limitDays, Math.min(extensionCapDays, limitDays + (extensionDays ?? 0)));
};

const accrualOn = (custody: CustodyRecord, limitDays: number | null): LawDate | null =>
  custody.remandOn === null || limitDays === null
    ? null
    : dayAfterCustodyOf(limitDays, spellsFrom(custody.remandOn, custody.spells));

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
