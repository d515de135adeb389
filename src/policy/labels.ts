import type { CaseFacts, CourtCaseFacts, FirFacts } from '../core/facts.ts';
import { later, type Sensitivity, type Stage, sensitivities } from '../core/sensitivity.ts';
import { isChildOffence, isSexualOffence, isTerrorOffence, sectionFrom } from '../law/sections.ts';

const ofSections = (sections: readonly string[]): Sensitivity[] => {
  const charged = sections.map(sectionFrom);
  return [
    ...(charged.some(isSexualOffence) ? (['SEXUAL_OFFENCE'] as const) : []),
    ...(charged.some(isChildOffence) ? (['CHILD_VICTIM'] as const) : []),
    ...(charged.some(isTerrorOffence) ? (['TERROR'] as const) : []),
  ];
};

const ofFir = (facts: FirFacts): Sensitivity[] => [
  ...ofSections(facts.sections),
  ...(facts.childVictim ? (['CHILD_VICTIM'] as const) : []),
  ...(facts.childAccusedCount > 0 ? (['CHILD_IN_CONFLICT'] as const) : []),
  ...(facts.sealed ? (['SEALED'] as const) : []),
];

const ofCourtCase = (facts: CourtCaseFacts): Sensitivity[] => [
  ...ofSections(facts.sections),
  ...(facts.childVictim ? (['CHILD_VICTIM'] as const) : []),
  ...(facts.sealed ? (['SEALED'] as const) : []),
];

const isSensitivity = (label: string): label is Sensitivity => (sensitivities as readonly string[]).includes(label);

/**
 * The labels of a case: what any source shows, and what the index last held. Labels rise when seen and fall only by a recorded order.
 * Null where nothing has ever been known: then identities and free text are withheld.
 */
export const labelsOf = (
  facts: Pick<CaseFacts, 'firs' | 'courtCases'>,
  held: ReadonlySet<Sensitivity> | null,
): ReadonlySet<Sensitivity> | null => {
  if (facts.firs === null && facts.courtCases === null && held === null) return null;
  const lifted = new Set((facts.courtCases ?? []).flatMap(({ liftedLabels }) => liftedLabels.filter(isSensitivity)));
  const seen = [
    ...(held ?? []),
    ...(facts.firs ?? []).flatMap(ofFir),
    ...(facts.courtCases ?? []).flatMap(ofCourtCase),
  ];
  return new Set(seen.filter((label) => !lifted.has(label)));
};

/** How far a case has come: as far as the furthest of its records. */
export const stageOf = (courtCases: readonly CourtCaseFacts[], reportSubmitted: boolean): Stage =>
  courtCases.map(({ stage }) => stage).reduce(later, reportSubmitted ? 'CHARGE_SHEETED' : 'INVESTIGATION');
