import type { Node } from '../entry.ts';
import type { NodeLink } from '../links.ts';
import { named, type Query } from '../query.ts';
import type { Candidate } from './candidates.ts';
import { DECISION, type Decision, toDecision, toNode, type Verdict } from './decision.ts';

/** Who decides, in which office, and when. */
export type Decider = { readonly by: string; readonly office: string; readonly at: Date };

const readConfirmed = named(`select from_key, to_key, confidence from link_decision
  where undone_at is null and verdict = 'CONFIRMED' and (from_key = any($1::text[]) or to_key = any($1::text[])) order by id`);

/** The links that a person confirmed at any of these nodes. */
export const confirmedAt = async (query: Query, nodes: readonly Node[]): Promise<NodeLink[]> =>
  (await query(readConfirmed, [nodes])).map(([from, to, confidence]) => ({
    from: toNode(from),
    to: toNode(to),
    method: 'FUZZY',
    confidence: Number(confidence),
    confirmed: true,
  }));

const readStanding = named(`select ${DECISION} from link_decision
  where undone_at is null and from_key = any($1::text[]) order by id`);

/** The decisions that stand on the candidates of these records. */
export const standingOn = async (query: Query, from: readonly Node[]): Promise<Decision[]> =>
  (await query(readStanding, [from])).map(toDecision);

const save =
  named(`insert into link_decision (from_key, to_key, verdict, method, confidence, evidence, decided_by, office, decided_at, state, district)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  returning ${DECISION}`);

/** Where the office lies that keeps a record. */
export type Place = { readonly state: string | null; readonly district: string | null };

/** A candidate that a person decides on: with where the record is kept, whose records bureau answers for what is decided. */
export type Decided = { readonly candidate: Candidate; readonly place: Place };

const readById = named(`select id::text, ${DECISION} from link_decision where id = any($1::bigint[])`);

/** Decisions by their identifiers. */
export const decisionsWithIds = async (query: Query, ids: readonly string[]): Promise<ReadonlyMap<string, Decision>> =>
  new Map((await query(readById, [ids])).map(([id, ...cells]) => [String(id), toDecision(cells)]));

/** Keeps what a person decided, with what stood before that person. */
export const saveDecision = async (
  query: Query,
  { candidate: { from, to, method, confidence, evidence }, place: { state, district } }: Decided,
  verdict: Verdict,
  { by, office, at }: Decider,
): Promise<Decision> => {
  const before = [method, confidence, Object.values(evidence)];
  const [row = []] = await query(save, [from, to, verdict, ...before, by, office, at.toISOString(), state, district]);
  return toDecision(row);
};

const undo = named(`update link_decision set undone_by = $3, undone_at = $4
  where from_key = $1 and to_key = $2 and undone_at is null
  returning ${DECISION}`);

/** Takes the decision on a candidate back; null where none stands. The record of it stays. */
export const undoDecision = async (
  query: Query,
  { from, to }: Pick<Candidate, 'from' | 'to'>,
  { by, at }: Decider,
): Promise<Decision | null> => {
  const [row] = await query(undo, [from, to, by, at.toISOString()]);
  return row ? toDecision(row) : null;
};

const readLast = named(
  `select ${DECISION} from link_decision where from_key = $1 and to_key = $2 order by id desc limit 1`,
);

/** The last decision on a candidate, whether it stands or not. */
export const lastDecisionOn = async (
  query: Query,
  { from, to }: Pick<Candidate, 'from' | 'to'>,
): Promise<Decision | null> => {
  const [row] = await query(readLast, [from, to]);
  return row ? toDecision(row) : null;
};
