/** What users would otherwise pick, and ours with parts of it off; what each does of what ours does. Each is a file of its name in `contestants/`. */
export const contestants = {
  handwritten:
    'node:http and pg by hand, for these three operations alone: one statement a pillar, all pillars at once. The ceiling; no GraphQL, no authorization, no audit',
  oursOpen:
    'Ours with its policy and audit off, for this bench alone: the token is read and not verified, no door and no field is decided on, nothing is recorded. Which records a list holds and a key reaches is still decided, since that is how they are found',
  oursUnaudited: 'Ours without the ledger: what it is faster by is the entry and its commit',
  oursPlain: 'Ours with everything on, executed by graphql-js in the place of compiled plans',
  apollo: 'Apollo Server and DataLoader; no authorization, no audit',
  apolloShield:
    'Apollo Server and DataLoader, a token verified for every request, graphql-shield around every field with the least rule there can be (whether the role may read it); no audit',
  apolloGateway:
    '@apollo/gateway over five subgraphs, one a pillar, each Apollo Server with @apollo/subgraph and DataLoader in a process of its own; their schemas hold what these three operations ask for; no authorization, no audit',
  hiveGateway: 'Hive Gateway (@graphql-hive/gateway-runtime) over the same five subgraphs; no authorization, no audit',
  mercurius: 'Mercurius with compiled execution (graphql-jit) and the same DataLoaders; no authorization, no audit',
  postgraphile:
    'PostGraphile 5, the graph given by extendSchema and nothing generated: Grafast plans whose pgSelect steps read each pillar in its own database, and make one statement of a record with what is of the same pillar; the index of links is read by loadOne steps with the statements that all use, and what is computed is the same code in lambda steps; served by grafserv; no authorization, no audit',
} as const;

export type Contestant = keyof typeof contestants;

export const contestantNames = Object.keys(contestants) as Contestant[];

/** What ours does in these measurements. */
export const ours =
  'Ours verifies the token, decides by the matrix and the row rules for every field and record, tells what it withheld, and has an entry of each answer in the ledger before the answer leaves. The entries are counted in the same run: there are as many as answers, or the bench ends.';
