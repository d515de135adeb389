import { noGrant } from '../../core/grant.ts';
import { institutionOf, type Role } from '../../core/roles.ts';
import { type Decision, decide, type Outcome } from '../../policy/decide.ts';
import type { Matrix, MatrixRow } from '../../policy/matrix.ts';
import { rowsInHaste, rowsOnDirection, rowsOnTrigger } from '../../policy/triggers.ts';
import type { FieldDeclaration } from '../declarations.ts';
import { type Dimension, dimensionsOf, type Facts, factsOf, type Kind, kindsOf } from './kinds.ts';

/** How closed an outcome is. */
export const strictness: Readonly<Record<Outcome, number>> = { ALLOW: 0, MASK: 1, WITHHOLD: 2 };

/** What a role gets of one field of one kind of record. */
export type Access = {
  readonly own: Outcome;
  readonly others: Outcome;
  /** Of an own record that the caller's own office requested. */
  readonly requested: Outcome;
  /** Of an own record, and of another's, once every trigger that the matrix waits for is recorded. */
  readonly triggered: Outcome;
  readonly othersTriggered: Outcome;
};

/** The access to one kind of record, and the rows that decided it. */
export type KindAccess = { readonly kind: Kind; readonly access: Access; readonly rows: readonly MatrixRow[] };

/** The access of one role to one field, for every kind of record that the policy tells apart. */
export type FieldAccess = { readonly dimensions: readonly Dimension[]; readonly kinds: readonly KindAccess[] };

/** Every row that some recorded trigger may open to a role: an order, a consent, a direction of the judge, and to the police break-glass. */
const openable = (matrix: Matrix, role: Role): ReadonlySet<number> =>
  new Set([
    ...rowsOnTrigger(matrix, role),
    ...(role === 'COURT_REGISTRY' ? rowsOnDirection(matrix) : noGrant),
    ...(institutionOf[role] === 'police' ? rowsInHaste(matrix, role) : noGrant),
  ]);

/** A list of records passes where it is masked, and where it may hold what the caller's office requested: they are judged one by one. */
const answered = ({ container }: FieldDeclaration, { outcome }: Decision): Outcome =>
  container && outcome === 'MASK' ? 'ALLOW' : outcome;

const accessTo = (matrix: Matrix, role: Role, field: FieldDeclaration, facts: Facts): Omit<KindAccess, 'kind'> => {
  const open = openable(matrix, role);
  const judge = (own: boolean, requested: boolean, granted = noGrant): Decision =>
    decide(matrix, role, field, {
      ...facts,
      own,
      granted,
      traits: { ...facts.traits, requestedByOwnOffice: requested || field.container },
    });
  const [own, others] = [judge(true, false), judge(false, false)];
  return {
    access: {
      own: answered(field, own),
      others: answered(field, others),
      requested: answered(field, judge(true, true)),
      triggered: answered(field, judge(true, false, open)),
      othersTriggered: answered(field, judge(false, false, open)),
    },
    rows: own.row === others.row ? [own.row] : [own.row, others.row],
  };
};

/** What a role gets of a field, whatever the record: from the decisions of the policy itself, not from the cells. */
export const fieldAccess = (matrix: Matrix, role: Role, field: FieldDeclaration): FieldAccess => {
  const dimensions = dimensionsOf(field);
  return {
    dimensions,
    kinds: kindsOf(dimensions).map((kind) => ({
      kind,
      ...accessTo(matrix, role, field, factsOf(dimensions, kind)),
    })),
  };
};
