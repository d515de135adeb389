import { noGrant } from '../../core/grant.ts';
import type { Scope } from '../../core/record.ts';
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

/** The rows that may open to a role, by the kind of trigger: an order or a consent; a direction of the judge; to the police, break-glass. */
const openableByKind = (matrix: Matrix, role: Role): ReadonlySet<number>[] => [
  rowsOnTrigger(matrix, role),
  ...(role === 'COURT_REGISTRY' ? [rowsOnDirection(matrix)] : []),
  ...(institutionOf[role] === 'police' ? [rowsInHaste(matrix, role)] : []),
];

/** Every row that some recorded trigger may open to a role. */
const openable = (matrix: Matrix, role: Role): ReadonlySet<number> =>
  new Set(openableByKind(matrix, role).flatMap((rows) => [...rows]));

/** A list of records passes where it is masked, and where it may hold what the caller's office requested: they are judged one by one. */
const answered = ({ container }: FieldDeclaration, { outcome }: Decision): Outcome =>
  container && outcome === 'MASK' ? 'ALLOW' : outcome;

type Relation = Pick<Scope, 'own'> & { readonly requested?: boolean; readonly granted?: ReadonlySet<number> };

const judgeBy =
  (matrix: Matrix, role: Role, field: FieldDeclaration, facts: Facts) =>
  ({ own, requested = false, granted = noGrant }: Relation): Decision =>
    decide(matrix, role, field, {
      ...facts,
      own,
      granted,
      traits: { ...facts.traits, requestedByOwnOffice: requested || field.container },
    });

const without = (open: ReadonlySet<number>, row: number): ReadonlySet<number> =>
  new Set([...open].filter((one) => one !== row));

/**
 * What becomes of one's own, of another's and of a requested record while one row after the other waits and every other trigger is recorded, of all kinds
 * and of each kind alone. The strictest row decides, so that these, with none and all of the triggers, tell what any of them together would
 * open; and a cell that waits for another kind of trigger than before is seen to.
 */
export const whileWaiting = (
  matrix: Matrix,
  role: Role,
  field: FieldDeclaration,
  { facts, rows }: { readonly facts: Facts; readonly rows: readonly string[] },
): Outcome[] => {
  const judge = judgeBy(matrix, role, field, facts);
  const kinds = openableByKind(matrix, role);
  const recorded = kinds.length > 1 ? [openable(matrix, role), ...kinds] : kinds;
  const ofEach = (granted: ReadonlySet<number>): Outcome[] =>
    [{ own: true }, { own: false }, { own: true, requested: true }].map((one) =>
      answered(field, judge({ ...one, granted })),
    );
  return recorded.flatMap((open) => {
    const all = ofEach(open);
    const numbers = rows.map((name) => matrix.rows.get(name)?.number ?? 0);
    return [all, ...numbers.map((row) => (open.has(row) ? ofEach(without(open, row)) : all))].flat();
  });
};

const accessTo = (matrix: Matrix, role: Role, field: FieldDeclaration, facts: Facts): Omit<KindAccess, 'kind'> => {
  const judge = judgeBy(matrix, role, field, facts);
  const granted = openable(matrix, role);
  const [own, others] = [judge({ own: true }), judge({ own: false })];
  return {
    access: {
      own: answered(field, own),
      others: answered(field, others),
      requested: answered(field, judge({ own: true, requested: true })),
      triggered: answered(field, judge({ own: true, granted })),
      othersTriggered: answered(field, judge({ own: false, granted })),
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
