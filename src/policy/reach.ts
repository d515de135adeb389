import type { Principal } from '../core/principal.ts';
import type { Ownership } from '../core/record.ts';
import type { Sensitivity } from '../core/sensitivity.ts';
import type { Cell, Matrix } from './matrix.ts';
import { isOpened } from './triggers.ts';

/** What decides whether a case exists for a caller. */
export type Reachable = {
  readonly id: string;
  readonly ownership: Ownership;
  /** The rows that a recorded trigger opens to the caller in it. */
  readonly granted: ReadonlySet<number>;
  readonly labels: ReadonlySet<Sensitivity> | null;
  /** A case in which every accused is a child is the children's record: it hides as a whole (JJ Act 74, 99). */
  readonly everyAccusedIsChild: boolean;
};

const caseAnchors = ['FIR_BASICS', 'COURT_CASE_STATUS'] as const;

const opens = (cell: Cell | undefined, own: boolean): boolean => {
  if (cell === 'F' || cell === 'S') return true;
  return own && (cell === 'O' || cell === 'OM' || cell === 'R');
};

const isHeld = ({ whole, kept }: Ownership): boolean => whole || kept.size > 0;

/** Whether a token's list of cases leaves this one in. It narrows everyone. */
export const isWithinCaseIds = ({ caseIds }: Principal, id: string): boolean =>
  caseIds === undefined || caseIds.has(id);

/**
 * By exact key: a case is reachable when one of its anchors is readable to the role, or a recorded trigger opens something in it; a
 * citizen's only when it is the citizen's own.
 */
export const reachesCase = (matrix: Matrix, principal: Principal, found: Reachable): boolean => {
  const { role } = principal;
  const cell = (row: string): Cell | undefined => matrix.rows.get(row)?.cells[role];
  const own = isHeld(found.ownership);
  const mayKnow = (row: string): boolean => opens(cell(row), own) || isOpened(matrix, role, row, found);
  if (!isWithinCaseIds(principal, found.id)) return false;
  if (found.labels?.has('SEALED') && !mayKnow('SEALED_RECORD')) return false;
  if (found.everyAccusedIsChild && !mayKnow('CHILD_IN_CONFLICT')) return false;
  if (role === 'CITIZEN' && !own) return false;
  return found.granted.size > 0 || caseAnchors.some((row) => opens(cell(row), own));
};

/** Whether a role could reach anything at all through these rows: else a question about them answers null before anything is asked. */
export const mayReach = (matrix: Matrix, { role }: Pick<Principal, 'role'>, rows: readonly string[]): boolean =>
  rows.some((row) => opens(matrix.rows.get(row)?.cells[role], true));
