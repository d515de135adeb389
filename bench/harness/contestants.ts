/** What users would otherwise pick, and what it does of what ours does. Each is a file of its name in `contestants/`. */
export const contestants = {
  handwritten:
    'node:http and pg by hand, for these three operations alone: one statement a pillar. The ceiling; no authorization',
  apollo: 'Apollo Server and DataLoader, without authorization',
  apolloShield: 'Apollo Server with graphql-shield around every field and a verified token',
  mercurius: 'Mercurius with compiled execution and the same loaders, without authorization',
} as const;

export type Contestant = keyof typeof contestants;

export const contestantNames = Object.keys(contestants) as Contestant[];

/** What ours does in these measurements. */
export const ours =
  'Ours verifies the token, decides by the matrix and the row rules for every field and record, tells what it withheld, and has an entry of each answer in the ledger before the answer leaves: the entries are counted in the same run.';
