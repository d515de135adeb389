import { badInput } from '../../core/errors.ts';
import type { Database } from '../../platform/postgres.ts';
import { type Node, nodeOf, partsOf } from '../entry.ts';
import type { Query } from '../query.ts';
import { sortAnew } from '../rethread.ts';
import type { ThreadContext } from '../thread.ts';
import { waitForFeedLock } from '../watermarks.ts';
import type { Candidate } from './candidates.ts';
import type { Decision, Verdict } from './decision.ts';
import { type Decided, type Decider, lastDecisionOn, saveDecision, standingOn, undoDecision } from './decisions.ts';
import { type Finding, findCandidates } from './finder.ts';
import { keeperOf } from './keeper.ts';
import { unmatchedEntries } from './queue.ts';

/** The name of a candidate: the record and the FIR, so that whoever decides reads on what. `CNR:BRPA…=BR.PATNA.PIRBAHOR.2025.155`. */
export const candidateId = ({ from, to }: Pick<Candidate, 'from' | 'to'>): string => `${from}=${partsOf(to)[1]}`;

/** A record and an FIR that it may belong to. */
export type Pair = { readonly from: Node; readonly to: Node };

/** The record and the FIR that a candidate's name names. */
export const pairOf = (id: string): Pair => {
  const at = id.lastIndexOf('=');
  return { from: nodeOf(...partsOf(id.slice(0, at))), to: nodeOf('FIR', id.slice(at + 1)) };
};

/** The refusal of what is no candidate, or none that the asker may know of. */
export const noCandidate = () => badInput('There is no such candidate.');

const standing = async (query: Query, { from, to }: Pair): Promise<Decision | undefined> =>
  (await standingOn(query, [from])).find((decision) => decision.to === to);

/** What deciding needs besides the index. */
export type Deciding = ThreadContext & Pick<Finding, 'toldOf'>;

const candidateFor = async (query: Query, making: Deciding, { from, to }: Pair): Promise<Decided> => {
  const [entry] = await unmatchedEntries(query, [from]);
  const found = entry && (await findCandidates(query, making, [entry])).get(from);
  const candidate = found?.find((one) => one.to === to);
  if (!entry || !candidate) throw noCandidate();
  const { state = null, district = null } = keeperOf(entry, making.units) ?? {};
  return { candidate, place: { state, district } };
};

/**
 * Records what a person says of a candidate. A confirmed one joins the two cases before this returns. The same verdict twice is one.
 * Only a candidate that stands can be decided on: nobody joins two records because it would suit.
 * @throws BAD_USER_INPUT where there is no such candidate, or the other verdict stands on it
 */
export const decide = (
  index: Database,
  making: Deciding,
  id: string,
  verdict: Verdict,
  decider: Decider,
): Promise<Decision> =>
  index.transaction(async (query) => {
    await waitForFeedLock(query);
    const pair = pairOf(id);
    const earlier = await standing(query, pair);
    if (earlier?.verdict === verdict) return earlier;
    if (earlier) throw badInput('It was decided otherwise: undo that first.');
    const decision = await saveDecision(query, await candidateFor(query, making, pair), verdict, decider);
    if (verdict === 'CONFIRMED') await sortAnew(query, making, [pair.from, pair.to]);
    return decision;
  });

/**
 * Takes a decision back. What was joined by it parts before this returns. Twice is once.
 * @throws BAD_USER_INPUT where nothing was decided
 */
export const undo = (index: Database, making: ThreadContext, id: string, decider: Decider): Promise<Decision> =>
  index.transaction(async (query) => {
    await waitForFeedLock(query);
    const pair = pairOf(id);
    const decision = await undoDecision(query, pair, decider);
    const earlier = decision ?? (await lastDecisionOn(query, pair));
    if (!earlier) throw badInput('No decision stands on that.');
    if (!decision) return earlier;
    if (decision.verdict === 'CONFIRMED') await sortAnew(query, making, [pair.from, pair.to]);
    return decision;
  });
