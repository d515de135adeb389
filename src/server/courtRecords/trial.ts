import { stateCode } from '../../core/states.ts';
import { type Entry, type Node, nodeOf } from '../../index/entry.ts';
import { type Candidate, meantBy } from '../../index/linking/candidates.ts';
import { clueOf } from '../../index/linking/clue.ts';
import { crosswalkIn } from '../../index/linking/codes.ts';
import { type Finding, findCandidates } from '../../index/linking/finder.ts';
import { firsUnder } from '../../index/linking/queue.ts';
import { stationsLike } from '../../index/linking/stations.ts';
import { linksOf } from '../../index/links.ts';
import type { Query } from '../../index/query.ts';

/** What became of a record at the linker, from the surest to the least. */
export const outcomes = [
  'LINKED_BY_KEY',
  'HAS_CANDIDATES',
  'NO_SUCH_FIR',
  'NO_SUCH_STATION',
  'NO_SUCH_STATE',
  'NAMES_NO_FIR',
] as const;

export type Outcome = (typeof outcomes)[number];

/** A record with what the linker made of it. */
export type Tried = { readonly node: Node; readonly outcome: Outcome; readonly candidates: readonly Candidate[] };

const firNamed = (entry: Entry, { units }: Finding): string | undefined =>
  linksOf(entry, units)
    .find(({ method }) => method === 'EXACT_KEY')
    ?.to.replace(/^FIR:/, '');

const isKnownState = (state: string | null, { units }: Finding): boolean => {
  const code = state === null ? undefined : stateCode(state);
  return units.all('STATION').some((unit) => unit.state === (code ?? state));
};

/** Tries the linker on records that are in no index: what it would link by exact key, and what it would ask a person. Nothing is kept. */
export const tryLinker = async (query: Query, finding: Finding, entries: readonly Entry[]): Promise<Tried[]> => {
  const stations = stationsLike(finding.units, await crosswalkIn(query));
  const named = new Map(entries.map((entry) => [entry, firNamed(entry, finding)]));
  const firs = await firsUnder(
    query,
    [...named.values()].filter((key) => key !== undefined),
  );
  const found = await findCandidates(query, finding, entries);

  const outcomeOf = (entry: Entry, candidates: readonly Candidate[]): Outcome => {
    const clue = clueOf(entry, finding.units);
    const key = named.get(entry);
    if (!clue?.fir) return 'NAMES_NO_FIR';
    if (key !== undefined && firs.has(key)) return 'LINKED_BY_KEY';
    if (candidates.length > 0) return 'HAS_CANDIDATES';
    if (!isKnownState(clue.fir.state ?? clue.keeper?.state ?? null, finding)) return 'NO_SUCH_STATE';
    return meantBy(clue, stations, finding.today).length > 0 ? 'NO_SUCH_FIR' : 'NO_SUCH_STATION';
  };

  return entries.map((entry) => {
    const node = nodeOf(entry.kind, entry.key);
    const candidates = found.get(node) ?? [];
    return { node, outcome: outcomeOf(entry, candidates), candidates };
  });
};
