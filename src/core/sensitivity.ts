/** What makes a case sensitive. */
export const sensitivities = ['SEXUAL_OFFENCE', 'CHILD_VICTIM', 'TERROR', 'CHILD_IN_CONFLICT', 'SEALED'] as const;

export type Sensitivity = (typeof sensitivities)[number];

/** How far a case has come, in order. */
export const stages = [
  'INVESTIGATION',
  'CHARGE_SHEETED',
  'COGNIZANCE',
  'CHARGES_FRAMED',
  'EVIDENCE',
  'JUDGMENT',
  'DISPOSED',
] as const;

export type Stage = (typeof stages)[number];

/** Whether one stage comes before another. */
export const isBefore = (stage: Stage, other: Stage): boolean => stages.indexOf(stage) < stages.indexOf(other);

/** The later of two stages: a case has come as far as the furthest of its records. */
export const later = (stage: Stage, other: Stage): Stage => (isBefore(stage, other) ? other : stage);
