import { type Institution, institutionOf, institutions, type Role } from '../../core/roles.ts';
import { denyAll, type Matrix, PolicyError } from '../../policy/matrix.ts';
import { buildGraph } from '../schema.ts';
import { type CellChange, cellChanges } from './cellChanges.ts';
import { type Change, changeOf } from './changes.ts';
import { type RowChange, rowChanges } from './rowChanges.ts';
import { allSubjects } from './subjects.ts';

/** How many fields an institution gains, loses, or reads on other conditions. */
type Sum = { readonly gained: number; readonly lost: number; readonly changed: number };

/** What changes between two versions of the matrix. */
export type Diff = {
  readonly versions: { readonly before: string; readonly after: string };
  /** Why a gateway would not start with the one or the other. Empty where it would. */
  readonly refusals: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly rows: readonly RowChange[];
  readonly fields: Readonly<Partial<Record<Institution, Sum>>>;
  readonly changes: readonly Change[];
  /** Cells that say something else and change no decision. */
  readonly idle: readonly CellChange[];
};

/** A row that a version lacks denies everybody there: silence never permits. */
const withRowsOf = (matrix: Matrix, other: Matrix): Matrix => ({
  ...matrix,
  rows: new Map([...[...other.rows].map(([name, row]) => [name, denyAll(row)] as const), ...matrix.rows]),
});

const refusalsOf = (matrix: Matrix): string[] => {
  try {
    buildGraph(matrix);
    return [];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
};

const sumOf = (changes: readonly Change[]): Sum => {
  const count = (direction: Change['direction']): number =>
    new Set(changes.filter((one) => one.direction === direction).map(({ coordinate }) => coordinate)).size;
  return { gained: count('GAINED'), lost: count('LOST'), changed: count('CHANGED') };
};

const sums = (changes: readonly Change[]): Diff['fields'] => {
  const fields = changes.filter(({ kind }) => kind === 'FIELD');
  return Object.fromEntries(
    institutions.flatMap((institution) => {
      const some = fields.filter(({ role }) => institutionOf[role] === institution);
      return some.length > 0 ? [[institution, sumOf(some)]] : [];
    }),
  );
};

const byRole = (cells: readonly CellChange[]): Map<Role, Map<string, CellChange>> =>
  new Map(
    [...Map.groupBy(cells, ({ role }) => role)].map(([role, some]) => [
      role,
      new Map(some.map((cell) => [cell.dataClass, cell])),
    ]),
  );

/** What changes between two versions of the matrix: the decisions of the policy, not the cells. */
export const diffOf = (old: Matrix, now: Matrix): Diff => {
  const versions = { before: withRowsOf(old, now), after: withRowsOf(now, old) };
  const cells = cellChanges(versions);
  const ofRoles = byRole(cells);
  const changes = allSubjects(buildGraph(versions.after).declarations).flatMap(
    (subject) => changeOf(subject, versions, ofRoles.get(subject.role) ?? new Map()) ?? [],
  );
  const moving = new Set(changes.flatMap((change) => change.cells));
  return {
    versions: { before: old.version, after: now.version },
    refusals: { before: refusalsOf(old), after: refusalsOf(now) },
    rows: rowChanges(old, now),
    fields: sums(changes),
    changes,
    idle: cells.filter((cell) => !moving.has(cell)),
  };
};
