import type { CaseFacts, ChargeSheetFacts, CustodyFacts } from '../core/facts.ts';
import { filingDue, type RuleDate } from './detention.ts';
import { type Section, sectionFrom } from './sections.ts';

const dueFor = (
  custody: CustodyFacts,
  sections: readonly Section[],
  registeredOn: string | null,
  asOf: string,
): RuleDate | null =>
  filingDue({
    asOf,
    firstRemandOn: custody.firstRemandOn,
    spells: custody.firstRemandOn === null ? null : [{ from: custody.firstRemandOn, to: null }],
    sections,
    sectionsFrom: 'FIR',
    reports: [],
    appliedOn: null,
    extensionDays: null,
    firstTimeOffender: 'UNKNOWN',
    otherPendingCases: null,
    attributedDays: null,
    applicationMadeOn: null,
    inCustody: 'IN_CUSTODY',
    firRegisteredOn: registeredOn,
  });

/**
 * The earliest day by which the police report of a case must be filed, over the accused in custody (BNSS 187(3)); null once one was
 * submitted, or where it cannot be told.
 */
export const earliestFilingDue = (
  facts: Pick<CaseFacts, 'firs' | 'custodies'> & { readonly chargeSheets: readonly ChargeSheetFacts[] },
  asOf: string,
): RuleDate | null => {
  if (facts.chargeSheets.some(({ draft, submittedAt }) => !draft && submittedAt !== null)) return null;
  const firs = facts.firs ?? [];
  const sections = firs.flatMap((fir) => fir.sections).map(sectionFrom);
  const registeredOn =
    firs
      .map((fir) => fir.registeredOn)
      .filter((day) => day !== null)
      .toSorted()[0] ?? null;
  return (
    (facts.custodies ?? [])
      .filter(({ releasedAt }) => releasedAt === null)
      .flatMap((custody) => dueFor(custody, sections, registeredOn, asOf) ?? [])
      .toSorted((one, other) => (one.on < other.on ? -1 : 1))[0] ?? null
  );
};
