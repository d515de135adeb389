import { type Node, nodeOf, partsOf } from '../entry.ts';
import type { CandidateMethod } from './candidates.ts';

/** What a person says of a candidate. */
export type Verdict = 'CONFIRMED' | 'REJECTED';

/** What a person said of a candidate, as it is kept: with what stood before that person. */
export type Decision = {
  readonly from: Node;
  readonly to: Node;
  readonly verdict: Verdict;
  readonly method: CandidateMethod;
  readonly confidence: number;
  readonly evidence: readonly string[];
  readonly decidedBy: string;
  readonly office: string;
  readonly decidedAt: string;
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
};

/** The columns of a decision, in the order in which they are read. */
export const DECISION =
  'from_key, to_key, verdict, method, confidence, evidence, decided_by, office, decided_at, undone_by, undone_at';

/** A node as a column of text holds it. */
export const toNode = (text: unknown): Node => nodeOf(...partsOf(String(text)));

const instantOf = (cell: unknown): string => new Date(String(cell)).toISOString();

/** A decision from its columns. */
export const toDecision = (cells: readonly unknown[]): Decision => {
  const [from, to, verdict, method, confidence, evidence, decidedBy, office, decidedAt, undoneBy, undoneAt] = cells;
  return {
    from: toNode(from),
    to: toNode(to),
    verdict: verdict as Verdict,
    method: method as CandidateMethod,
    confidence: Number(confidence),
    evidence: evidence as string[],
    decidedBy: String(decidedBy),
    office: String(office),
    decidedAt: instantOf(decidedAt),
    undoneBy: typeof undoneBy === 'string' ? undoneBy : null,
    undoneAt: undoneAt === null ? null : instantOf(undoneAt),
  };
};
