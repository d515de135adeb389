import type { Node } from '../index/entry.ts';
import type { Candidate } from '../index/linking/candidates.ts';
import type { Decision } from '../index/linking/decision.ts';
import { candidateId } from '../index/linking/desk.ts';
import type { DoubtfulLink } from '../index/references.ts';

const candidateLine = (candidate: Candidate): string =>
  `  ${candidate.confidence.toFixed(3)} ${candidate.method.padEnd(18)} ${candidateId(candidate)}  ${Object.values(candidate.evidence).join(' ')}`;

/** A record without a counterpart, and under it what may be one, the likeliest first. */
export const unmatchedLines = (node: Node, candidates: readonly Candidate[]): string[] => [
  node,
  ...candidates.map(candidateLine),
];

/** References that are not followed, with the reason: whoever typed them, or the police, has to look. */
export const doubtfulLines = (links: readonly DoubtfulLink[]): string[] =>
  links.length === 0
    ? []
    : ['', 'not followed', ...links.map(({ from, to, doubt }) => `  ${doubt.padEnd(20)} ${from} ${to}`)];

/** How many there are, kind by kind. */
export const countLines = (counts: ReadonlyMap<string, number>): string[] => [
  '',
  ...(counts.size === 0 ? ['Every record found its counterpart.'] : []),
  ...[...counts].map(
    ([kind, found]) => `${kind.padEnd(18)}${found.toLocaleString('en-IN').padStart(12)} without a counterpart`,
  ),
];

/** What stands after a decision. */
export const decisionLine = ({ from, to, verdict, decidedBy, decidedAt, undoneAt }: Decision): string =>
  `${from} ${to}: ${verdict} by ${decidedBy} at ${decidedAt}${undoneAt === null ? '' : `, undone at ${undoneAt}`}`;
