import { gather } from '../../connectors/loaders.ts';
import type { FirReference } from '../core/facts.ts';
import { type FirKey, firKeyFrom } from '../core/firKey.ts';
import { officeOf } from '../core/principal.ts';
import type { CaseFile } from '../core/record.ts';
import type { Units } from '../core/units.ts';
import { type Entry, type Node, nodeOf, partsOf } from '../index/entry.ts';
import type { Candidate } from '../index/linking/candidates.ts';
import type { Decision, Verdict } from '../index/linking/decision.ts';
import { decisionsWithIds } from '../index/linking/decisions.ts';
import { candidateId, decide, noCandidate, pairOf, undo } from '../index/linking/desk.ts';
import { findCandidates } from '../index/linking/finder.ts';
import { keeperOf } from '../index/linking/keeper.ts';
import { ownDecisions, ownUnmatched } from '../index/linking/ownQueue.ts';
import { unmatchedEntries } from '../index/linking/queue.ts';
import type { Page } from '../index/search.ts';
import { createLinkingScope, type ScopeNeed } from './linkingScope.ts';

type After = readonly (string | null)[] | null;

/** A record of the queue, with the case that it is until it finds its counterpart. */
type Queued = {
  readonly kind: string;
  readonly state: string | null;
  readonly district: string | null;
  readonly named: FirReference | null;
  readonly file: CaseFile;
};

/** A decision with the name of its candidate, and the case that holds the record. */
type Decided = Decision & { readonly candidate: string; readonly file: CaseFile };

/**
 * Where a records bureau works: what found no counterpart, what may be one, and what is said of it. The index selects by the place of the
 * office that keeps a record; each case is judged again on what its pillars say now, and one out of reach is none.
 */
export type LinkingDesk = {
  readonly unmatched: (kind: string | null, after: After, limit: number) => Promise<Page>;
  /** A record of the queue; null where it has left it, or the caller may not know of it. */
  readonly record: (node: string) => Promise<Queued | null>;
  readonly candidates: (
    node: string,
  ) => Promise<readonly (Candidate & { readonly id: string; readonly fir: FirKey })[]>;
  readonly decisions: (after: After, limit: number) => Promise<Page>;
  readonly decision: (id: string) => Promise<Decided | null>;
  /** @throws BAD_USER_INPUT where there is no such candidate for the caller, or the other verdict stands on it */
  readonly decide: (candidate: string, verdict: Verdict) => Promise<Decided>;
  /** @throws BAD_USER_INPUT where nothing was decided that the caller may know of */
  readonly undo: (candidate: string) => Promise<Decided>;
};

type Need = ScopeNeed & {
  readonly units: Units;
  readonly threadId: (firstKey: string) => string;
  readonly today: string;
  readonly now: Date;
  /** Is told on which case something is recorded. */
  readonly concern: (file: CaseFile) => void;
};

export const createLinkingDesk = (need: Need): LinkingDesk => {
  const { index, cases, principal, units, threadId, today, now, concern } = need;
  const scope = createLinkingScope(need);
  const decider = { by: principal.subject, office: officeOf(principal.posting), at: now };

  const entryOf = gather<Entry | null>(async (nodes) => {
    const found = await unmatchedEntries(index.query, nodes as readonly Node[]);
    const byNode = new Map<string, Entry>(found.map((entry) => [nodeOf(entry.kind, entry.key), entry]));
    return nodes.map((node) => byNode.get(node) ?? null);
  });

  const candidatesOf = gather<readonly Candidate[]>(async (nodes) => {
    const entries = (await Promise.all(nodes.map(entryOf))).filter((entry) => entry !== null);
    const found = await findCandidates(index.query, { units, today, toldOf: scope.toldOf }, entries);
    return nodes.map((node) => found.get(node as Node) ?? []);
  });

  const decisionOf = gather<Decision | null>(async (ids) => {
    const found = await decisionsWithIds(index.query, ids);
    return ids.map((id) => found.get(id) ?? null);
  });

  const queued = (entry: Entry, file: CaseFile): Queued => {
    const kept = keeperOf(entry, units) ?? (file.firs[0] && firKeyFrom(file.firs[0].key));
    return {
      kind: entry.kind,
      state: kept?.state ?? null,
      district: kept?.district ?? null,
      named: 'fir' in entry.facts ? entry.facts.fir : null,
      file,
    };
  };

  const decided = async (decision: Decision | null): Promise<Decided | null> => {
    const found = decision && (await scope.isOurs(decision)) ? await scope.caseOf(decision.from) : null;
    return decision && found && { ...decision, candidate: candidateId(decision), file: found.file };
  };

  /** Decides on what is the caller's to decide on. Nothing is refused otherwise than a candidate that is not there. */
  const deciding = async (candidate: string, work: () => Promise<Decision>): Promise<Decided> => {
    cases.begin();
    if (!(await scope.isOurs(pairOf(candidate)))) throw noCandidate();
    const found = await decided(await work());
    if (!found) throw noCandidate();
    concern(found.file);
    return found;
  };

  return {
    unmatched: (kind, after, limit) => ownUnmatched(index.query, scope.owner, kind, after, limit),
    record: async (node) => {
      const [entry, found] = await Promise.all([entryOf(node), scope.caseOf(node)]);
      return entry && found && queued(entry, found.file);
    },
    candidates: async (node) =>
      (await candidatesOf(node)).map((one) => ({ ...one, id: candidateId(one), fir: firKeyFrom(partsOf(one.to)[1]) })),
    decisions: (after, limit) => ownDecisions(index.query, scope.owner, after, limit),
    decision: async (id) => decided(await decisionOf(id)),
    decide: (candidate, verdict) =>
      deciding(candidate, async () => {
        // What the caller was told before: under the feed's lock the index is asked again, and no pillar is.
        const told = new Set((await candidatesOf(pairOf(candidate).from)).map(({ to }) => partsOf(to)[1]));
        return decide(index, { units, threadId, today, toldOf: async () => told }, candidate, verdict, decider);
      }),
    undo: (candidate) => deciding(candidate, () => undo(index, { units, threadId, today }, candidate, decider)),
  };
};
