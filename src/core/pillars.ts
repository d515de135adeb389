/** The five institutions whose databases are federated, in the order in which a case usually passes through them. */
const founders = ['police', 'prosecution', 'courts', 'prisons', 'forensics'] as const;

/** Institutions that join the five, each when it is ready: an installation runs without them. */
export const joiners = ['probation'] as const;

export const pillars = [...founders, ...joiners] as const;

export type Pillar = (typeof pillars)[number];

/** What there is one of for each pillar of an installation; of one that has not joined there is none. */
export type PerPillar<T> = Readonly<
  Record<(typeof founders)[number], T> & Partial<Record<(typeof joiners)[number], T>>
>;

/** What there is, pillar by pillar. */
export const eachOf = <T>(all: PerPillar<T>): (readonly [Pillar, T])[] =>
  pillars.flatMap((pillar) => {
    const one = all[pillar];
    return one === undefined ? [] : [[pillar, one] as const];
  });

/** Makes of each pillar's something else. */
export const mapEach = <T, U>(all: PerPillar<T>, make: (one: T, pillar: Pillar) => U): PerPillar<U> =>
  Object.fromEntries(eachOf(all).map(([pillar, one]) => [pillar, make(one, pillar)])) as PerPillar<U>;
