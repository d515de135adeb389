import { noGrant } from '../../core/grant.ts';
import type { Principal } from '../../core/principal.ts';
import type { Role } from '../../core/roles.ts';
import type { Matrix } from '../../policy/matrix.ts';
import { ownsNothing } from '../../policy/own.ts';
import { reachesCase } from '../../policy/reach.ts';
import { closedIf, type Subject } from './subject.ts';

const caseKinds = [
  { words: 'ordinary case', labels: [], everyAccusedIsChild: false },
  { words: 'sealed case', labels: ['SEALED'], everyAccusedIsChild: false },
  { words: 'case in which every accused is a child', labels: [], everyAccusedIsChild: true },
] as const;

const reaches = (matrix: Matrix, role: Role, at: number, own: boolean): boolean => {
  const { labels, everyAccusedIsChild } = caseKinds[at] ?? caseKinds[0];
  return reachesCase(matrix, { role } as Principal, {
    id: '',
    ownership: { ...ownsNothing, whole: own },
    labels: new Set(labels),
    everyAccusedIsChild,
    granted: noGrant,
  });
};

const reachWords = (own: boolean, others: boolean): string => {
  if (others) return 'every case, by its number';
  return own ? 'own cases' : 'no case';
};

/** Which cases there are for a role, by their number. */
export const reachSubject = (role: Role): Subject => ({
  kind: 'REACH',
  role,
  coordinate: 'Query.case',
  rows: ['FIR_BASICS', 'COURT_CASE_STATUS', 'SEALED_RECORD', 'CHILD_IN_CONFLICT'],
  dimensions: [{ name: 'case', values: caseKinds.map(({ words }) => ({ words, facts: {} })) }],
  decide: (matrix) =>
    [...caseKinds.keys()].map((at) => {
      const [own, others] = [reaches(matrix, role, at, true), reaches(matrix, role, at, false)];
      return {
        kind: [at],
        words: reachWords(own, others),
        closed: [closedIf(own), closedIf(others)],
        closedOnTrigger: [],
      };
    }),
});
