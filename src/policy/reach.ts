import { noGrant } from '../core/grant.ts';
import type { Principal } from '../core/principal.ts';
import type { Ownership } from '../core/record.ts';
import type { Role } from '../core/roles.ts';
import type { Sensitivity } from '../core/sensitivity.ts';
import type { Cell, Matrix } from './matrix.ts';
import { owns } from './own.ts';
import { toPredicate } from './rowLanguage.ts';
import { isNamed, isPrisonerTold, isThere } from './rowRules.ts';
import { isOpened } from './triggers.ts';

/** What decides whether a case exists for a caller. */
export type Reachable = {
  readonly id: string;
  readonly ownership: Ownership;
  /** The rows that a recorded trigger opens to the caller in it. */
  readonly granted: ReadonlySet<number>;
  readonly labels: ReadonlySet<Sensitivity> | null;
  readonly everyAccusedIsChild: boolean;
};

const caseAnchors = ['FIR_BASICS', 'COURT_CASE_STATUS'] as const;

const opens = (cell: Cell | undefined, own: boolean): boolean => {
  if (cell === 'F' || cell === 'S') return true;
  return own && (cell === 'O' || cell === 'OM' || cell === 'R');
};

const isHeld = ({ whole, kept }: Ownership): boolean => whole || kept.size > 0;

const isNamedCase = toPredicate(isNamed);
const isThereFor = toPredicate(isThere);
const isToldOf = toPredicate(isPrisonerTold);

/** Whether a token's list of cases leaves this one in. It narrows everyone. */
const isWithinCaseIds = ({ caseIds }: Principal, id: string): boolean =>
  isNamedCase({ id }, { caseIds: caseIds ? [...caseIds].map((named) => ({ id: named })) : null });

/** What may hide a case as a whole, and whether it is open to a role. Lists ask it of own cases, by no trigger. */
export const mayKnow = (matrix: Matrix, role: Role, own: boolean, granted = noGrant) => {
  const may = (row: string): boolean =>
    opens(matrix.rows.get(row)?.cells[role], own) || isOpened(matrix, role, row, { granted });
  return { mayKnowSealed: may('SEALED_RECORD'), mayKnowChildren: may('CHILD_IN_CONFLICT') };
};

/**
 * By exact key: a case is reachable when one of its anchors is readable to the role, or a recorded trigger opens something in it; a
 * citizen's only when it is the citizen's own.
 */
export const reachesCase = (matrix: Matrix, principal: Principal, found: Reachable): boolean => {
  const { role } = principal;
  const own = isHeld(found.ownership);
  if (!isWithinCaseIds(principal, found.id)) return false;
  if (!isThereFor(found, mayKnow(matrix, role, own, found.granted))) return false;
  if (role === 'CITIZEN' && !own) return false;
  return found.granted.size > 0 || caseAnchors.some((row) => opens(matrix.rows.get(row)?.cells[role], own));
};

/** One case in which a prisoner is held, as a caller may know of it. */
export type Held = {
  readonly prisonerId: string;
  readonly isChild: boolean;
  readonly case: { readonly id: string; readonly ownership: Ownership; readonly reachable: boolean };
};

/** Whether a caller is told that a prisoner is held in a case. */
export const reachesPrisoner = (principal: Principal, { prisonerId, isChild, case: found }: Held): boolean =>
  isWithinCaseIds(principal, found.id) &&
  isToldOf(
    {
      isHeldHere: principal.institution === 'prisons' && owns(found.ownership, [['PERSON', prisonerId]]),
      isChild,
      isCaseThere: found.reachable,
    },
    {},
  );

/** Whether a role could reach anything at all through these rows: else a question about them answers null before anything is asked. */
export const mayReach = (matrix: Matrix, { role }: Pick<Principal, 'role'>, rows: readonly string[]): boolean =>
  rows.some((row) => opens(matrix.rows.get(row)?.cells[role], true));
