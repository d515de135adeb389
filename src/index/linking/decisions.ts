import { type Node, nodeOf, partsOf } from '../entry.ts';
import type { NodeLink } from '../links.ts';
import { named, type Query } from '../query.ts';
import type { Candidate } from './candidates.ts';

/** What a person says of a candidate. */
export type Verdict = 'CONFIRMED' | 'REJECTED';

/** What a person said of a candidate, as it is kept. */
export type Decision = {
  readonly from: Node;
  readonly to: Node;
  readonly verdict: Verdict;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly undoneAt: string | null;
};

/** Who decides, in which office, and when. */
export type Decider = { readonly by: string; readonly office: string; readonly at: Date };

const toNode = (text: unknown): Node => nodeOf(...partsOf(String(text)));

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

const readStanding = named(`select from_key, to_key, verdict, decided_by, decided_at, undone_at from link_decision
  where undone_at is null and from_key = any($1::text[]) order by id`);

const instantOf = (cell: unknown): string => new Date(String(cell)).toISOString();

const toDecision = ([from, to, verdict, decidedBy, decidedAt, undoneAt]: readonly unknown[]): Decision => ({
  from: toNode(from),
  to: toNode(to),
  verdict: verdict as Verdict,
  decidedBy: String(decidedBy),
  decidedAt: instantOf(decidedAt),
  undoneAt: undoneAt === null ? null : instantOf(undoneAt),
});

/** The decisions that stand on the candidates of these records. */
export const standingOn = async (query: Query, from: readonly Node[]): Promise<Decision[]> =>
  (await query(readStanding, [from])).map(toDecision);

const save =
  named(`insert into link_decision (from_key, to_key, verdict, method, confidence, evidence, decided_by, office, decided_at, state, district)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  returning from_key, to_key, verdict, decided_by, decided_at, undone_at`);

/** Where the office lies that keeps a record. */
export type Place = { readonly state: string | null; readonly district: string | null };

/** A candidate that a person decides on: with where the record is kept, whose records bureau answers for what is decided. */
export type Decided = { readonly candidate: Candidate; readonly place: Place };

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
  returning from_key, to_key, verdict, decided_by, decided_at, undone_at`);

/** Takes the decision on a candidate back; null where none stands. The record of it stays. */
export const undoDecision = async (
  query: Query,
  { from, to }: Pick<Candidate, 'from' | 'to'>,
  { by, at }: Decider,
): Promise<Decision | null> => {
  const [row] = await query(undo, [from, to, by, at.toISOString()]);
  return row ? toDecision(row) : null;
};
