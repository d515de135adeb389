/** The civil ranks of the state police, the lowest first, with the names that commissionerates give them. */
const ranks: readonly (readonly string[])[] = [
  ['Constable'],
  ['Head Constable'],
  ['Assistant Sub-Inspector'],
  ['Sub-Inspector'],
  ['Inspector'],
  ['Deputy Superintendent of Police', 'Assistant Commissioner of Police', 'Assistant Superintendent of Police'],
  ['Additional Superintendent of Police', 'Additional Deputy Commissioner of Police'],
  ['Superintendent of Police', 'Deputy Commissioner of Police'],
  ['Senior Superintendent of Police', 'Additional Commissioner of Police'],
  ['Deputy Inspector General of Police', 'Joint Commissioner of Police'],
  ['Inspector General of Police', 'Commissioner of Police', 'Special Commissioner of Police'],
  ['Additional Director General of Police'],
  ['Director General of Police'],
];

const levels = new Map(ranks.flatMap((names, level) => names.map((name) => [name.toUpperCase(), level] as const)));

/** Whether a rank is known and at least another. A rank that the list lacks is no rank: it opens nothing. */
export const isAtLeast = (rank: string | undefined, least: string): boolean => {
  const held = levels.get(rank?.trim().toUpperCase() ?? '');
  const needed = levels.get(least.toUpperCase());
  return held !== undefined && needed !== undefined && held >= needed;
};
