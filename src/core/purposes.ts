/** Why a caller asks. Every request states one; which role may state which is `schema/purposes.csv`. */
export const purposes = [
  'INVESTIGATION',
  'SUPERVISION',
  'PROSECUTION',
  'BAIL',
  'CUSTODY_REVIEW',
  'TRIAL',
  'FORENSIC_EXAMINATION',
  'PROBATION',
  'CITIZEN_SERVICE',
  'AUDIT',
] as const;

export type Purpose = (typeof purposes)[number];
