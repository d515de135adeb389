import type { CustodyRecord } from './custodyRecord.ts';
import { type Answer, type DetentionInput, forInformation, isUnderCrpc } from './facts.ts';
import type { Reading } from './gravity.ts';
import type { MaximumTerm } from './maximumTerm.ts';

/** Other cases pending against the person: no release on bail short of the maximum (BNSS 479(2)). */
export const isBarred = ({ otherPendingCases }: DetentionInput): boolean =>
  otherPendingCases !== null && otherPendingCases > 0;

const offender: Record<Answer, string> = {
  YES: 'A first-time offender is released on bond at one third (BNSS 479(1), first proviso).',
  NO: 'Convicted before: one third does not apply, one half does (BNSS 479(1)).',
  UNKNOWN:
    'Whether the person was ever convicted is not known: one third applies only to one who never was (BNSS 479(1), first proviso).',
};

const caseReasons = (input: DetentionInput, readings: readonly Reading[]): string[] => {
  const offences = new Set(readings.filter(({ effect }) => effect === 'PUNISHES').map(({ section }) => section.section))
    .size;
  return [
    ...(isBarred(input)
      ? [
          `${input.otherPendingCases} other case(s) pending: not released on bail under BNSS 479(2), save at the maximum (third proviso).`,
        ]
      : []),
    ...(input.otherPendingCases === null ? ['Whether other cases are pending is not known (BNSS 479(2)).'] : []),
    ...(offences > 1
      ? [
          `${offences} sections in this one case: whether that is "more than one offence" under BNSS 479(2) is open, and is not treated as a bar.`,
        ]
      : []),
    ...(input.attributedDays
      ? [
          `${input.attributedDays} days of the accused's own delay are left out of one third and one half by order (Explanation to BNSS 479(1)).`,
        ]
      : []),
  ];
};

/** CrPC 436A, under which the case began, had no third and excluded death alone. */
const codeReasons = ({ firRegisteredOn }: DetentionInput, { excluded }: MaximumTerm): string[] => {
  if (!firRegisteredOn || !isUnderCrpc(firRegisteredOn)) return [];
  const applies = 'The FIR is of before 1 July 2024: BNSS 479 applies all the same (SC, 23 August 2024).';
  const kinder =
    'CrPC 436A excluded death alone: where life is the reason, a court may be asked whether it still helps.';
  return excluded === 'YES' ? [applies, kinder] : [applies];
};

/** Why the dates and the status are what they are. */
export const maximumReasons = (
  input: DetentionInput,
  custody: CustodyRecord,
  term: MaximumTerm,
  readings: readonly Reading[],
): string[] => [
  ...term.reasons,
  ...codeReasons(input, term),
  ...(input.sectionsFrom ? [`Sections taken from: ${input.sectionsFrom.toLowerCase().replaceAll('_', ' ')}.`] : []),
  ...custody.reasons,
  ...(term.months === null ? [] : [offender[input.firstTimeOffender], ...caseReasons(input, readings)]),
  ...(input.inCustody === 'NOT_IN_CUSTODY' || input.inCustody === 'RELEASED' ? ['The person is not in custody.'] : []),
  forInformation,
];
