/** The five institutions whose databases are federated, in the order in which a case usually passes through them. */
export const pillars = ['police', 'prosecution', 'courts', 'prisons', 'forensics'] as const;

export type Pillar = (typeof pillars)[number];
