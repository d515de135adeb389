import { custodyRecordOf } from '../custodyRecord.ts';
import type { DetentionInput } from '../facts.ts';
import type { Reading } from '../gravity.ts';
import { type MaximumDetention, maximumDetentionOf } from '../maximumDetention.ts';
import { type MaximumTerm, maximumTermOf } from '../maximumTerm.ts';
import { detentionInputOf } from './caseRecord.ts';
import { attributedDaysOf, type Detained, detainedOf } from './detained.ts';
import type { FactSheet } from './factSheet.ts';
import { type Outcome, outcomeOf, together } from './outcome.ts';
import { governingReadings, type Punishments, punishmentsOf } from './punishments.ts';
import { reachedOutcome } from './reachedOutcome.ts';
import { thresholdOutcome } from './thresholds.ts';
import { textIn } from './values.ts';

const termOf = (punishments: Punishments): MaximumTerm => {
  const term = maximumTermOf(governingReadings(punishments));
  const { statedMaxMonths } = punishments;
  if (statedMaxMonths === null || term.excluded === 'YES' || term.months === statedMaxMonths) return term;
  const differs = term.months === null ? '' : ` The table has ${term.months} months for the sections: verify.`;
  return {
    excluded: 'NO',
    months: statedMaxMonths,
    sectionDoubtful: differs !== '',
    reasons: [`The maximum of ${statedMaxMonths} months is as the record states it.${differs}`],
  };
};

const datesOf = ({ thirdOn, halfOn, maxOn }: MaximumDetention, dated: boolean) =>
  dated ? { one_third_on: thirdOn, half_on: halfOn, maximum_on: maxOn } : {};

const counted = ({ countedDays }: Detained, { attributedDays }: DetentionInput): number | null =>
  countedDays === null ? null : Math.max(0, countedDays - (attributedDays ?? 0));

const clocked = (
  input: DetentionInput,
  detained: Detained,
  term: MaximumTerm,
  readings: readonly Reading[],
): Outcome => {
  const { asOf, spells } = detained;
  const facts = { ...input, asOf, spells, firstRemandOn: spells[0]?.from ?? null };
  const result = maximumDetentionOf(facts, custodyRecordOf(facts), term, readings);
  return together([
    outcomeOf({ counted_days: counted(detained, input), ...datesOf(result, detained.dated) }, result.reasons),
    term.months === null && term.excluded !== 'YES'
      ? outcomeOf({}, [])
      : reachedOutcome(result, input.otherPendingCases),
  ]);
};

/** s.479 governs every pending case, whenever the offence or the FIR; only the punishment excludes (SC, 23 August 2024). */
const appliesOutcome = (sheet: FactSheet, { excluded }: MaximumTerm, punished: boolean): Outcome => {
  const day = sheet.read(['offence_date', 'fir_date', 'registered_on'], textIn);
  const reason = `BNSS 479 applies to every undertrial, whatever the date of the case${day === null ? '' : ` (here ${day})`} (In Re: Inhuman Conditions in 1382 Prisons, SC 23-08-2024).`;
  const applies = excluded === 'YES' ? false : excluded === 'NO' || !punished ? true : null;
  return outcomeOf({ s479_applies: applies }, applies === true ? [reason] : []);
};

/** Whether several offences of one case bar release is open (479(2)): a flag, and no bar. */
const sameCase = (readings: readonly Reading[]): Outcome => {
  const offences = new Set(
    readings.filter(({ effect }) => effect === 'PUNISHES').map(({ section }) => section.section),
  );
  return outcomeOf({ flag: offences.size > 1 ? 'SAME_CASE_MULTI_OFFENCE' : null }, []);
};

/** With the maximum unknown the bar still stands; only the maximum itself would lift it. */
const barOutcome = ({ otherPendingCases }: DetentionInput, { months, excluded }: MaximumTerm): Outcome =>
  months === null && excluded !== 'YES' && otherPendingCases !== null && otherPendingCases > 0
    ? outcomeOf({ barred: true }, ['Other cases are pending: no release on bail short of the maximum (BNSS 479(2)).'])
    : outcomeOf({}, []);

const lengthUnknown = 'The days in custody are not told: what has been reached is left out.';

/** One third, one half and the whole of the maximum term, and what of them is reached (BNSS 479). */
export const maximumOutcome = (sheet: FactSheet): Outcome => {
  const punishments = punishmentsOf(sheet);
  const term = termOf(punishments);
  const readings = governingReadings(punishments);
  const detained = detainedOf(sheet, term.months);
  const input = {
    ...detentionInputOf(sheet, { dayOne: null, asOf: null }, punishments),
    attributedDays: attributedDaysOf(sheet, detained),
  };
  return together([
    appliesOutcome(sheet, term, readings.length > 0),
    term.excluded === 'NO' ? sameCase(readings) : outcomeOf({}, []),
    term.months === null ? outcomeOf({}, term.reasons) : thresholdOutcome(term.months, input.firstTimeOffender),
    detained === null
      ? outcomeOf(term.excluded === 'YES' ? { status: 'NOT_APPLICABLE' } : {}, [...term.reasons, lengthUnknown])
      : clocked(input, detained, term, readings),
    barOutcome(input, term),
  ]);
};
