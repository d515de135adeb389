import type { FirFacts } from '../../core/facts.ts';
import type { Units } from '../../core/units.ts';
import type { Entry, Node } from '../entry.ts';
import type { Query } from '../query.ts';
import { type Candidate, candidatesOf, meantBy } from './candidates.ts';
import { clueOf } from './clue.ts';
import { crosswalkIn } from './codes.ts';
import { standingOn } from './decisions.ts';
import { firsUnder } from './queue.ts';
import { stationsLike } from './stations.ts';

/** What finding candidates needs besides the index. */
export type Finding = {
  readonly units: Units;
  readonly today: string;
  /**
   * Which of these FIRs the asker may be told of; without it, all. What the asker may not know is no rival either: a confidence that
   * another FIR lowers tells that there is one.
   */
  readonly toldOf?: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
};

const pair = ({ from, to }: Pick<Candidate, 'from' | 'to'>): string => `${from}=${to}`;

const firsTold = async (
  query: Query,
  { toldOf }: Finding,
  keys: readonly string[],
): Promise<ReadonlyMap<string, FirFacts>> => {
  const firs = await firsUnder(query, keys);
  if (!toldOf) return firs;
  const told = await toldOf([...firs.keys()]);
  return new Map([...firs].filter(([key]) => told.has(key)));
};

/** The FIRs that records may belong to, record by record: without those that a person has rejected. */
export const findCandidates = async (
  query: Query,
  finding: Finding,
  entries: readonly Entry[],
): Promise<ReadonlyMap<Node, readonly Candidate[]>> => {
  const { units, today } = finding;
  const stations = stationsLike(units, await crosswalkIn(query));
  const clues = entries.flatMap((entry) => clueOf(entry, units) ?? []);
  const asked = clues.map((clue) => ({ clue, meant: meantBy(clue, stations, today) }));
  const firs = await firsTold(query, finding, [...new Set(asked.flatMap(({ meant }) => meant.map(({ key }) => key)))]);
  const decided = await standingOn(
    query,
    clues.map(({ node }) => node),
  );
  const rejected = new Set(decided.map(pair));
  return new Map(
    asked.map(({ clue, meant }) => [
      clue.node,
      candidatesOf(clue, meant, firs).filter((candidate) => !rejected.has(pair(candidate))),
    ]),
  );
};
