import { LRUCache } from 'lru-cache';
import { createSelections, type Selections } from '../../connectors/statement.ts';
import { noGrant } from '../core/grant.ts';
import { type Role, roles } from '../core/roles.ts';
import type { Matrix } from '../policy/matrix.ts';
import { mayReach } from '../policy/reach.ts';
import { compileRules, mayUse, type Rule } from '../policy/rules.ts';
import type { Declarations } from './declarations.ts';

/** The whole policy of one role class, decided once: what it may ask, by what it may filter, and a rule for every field. */
export type RolePolicy = {
  readonly role: Role;
  /** The rows that recorded triggers open to the caller in one case or another: with the role they make the role class. */
  readonly granted: ReadonlySet<number>;
  /** The role class in words: JUDGE, JUDGE+28. */
  readonly name: string;
  readonly rules: ReadonlyMap<string, Rule>;
  /** Roots beneath which nothing is readable to the role. */
  readonly closedRoots: ReadonlySet<string>;
  /** Filters and arguments on what the role may not read. */
  readonly closedInputs: ReadonlySet<string>;
  /** The role's statements: they read no column that it may never see. */
  readonly selections: Selections;
};

/** A trigger names one case: whoever holds one may ask for that case, whatever else is closed to the role. */
const DOOR_OF_A_CASE = 'Query.case';

const classNameOf = (role: Role, granted: ReadonlySet<number>): string =>
  [role, ...[...granted].toSorted((one, other) => one - other)].join('+');

const compileRole = (
  matrix: Matrix,
  declarations: Declarations,
  role: Role,
  granted: ReadonlySet<number>,
): RolePolicy => {
  const rules = compileRules(matrix, role, [...declarations.fields.values()], granted);
  return {
    role,
    granted,
    name: classNameOf(role, granted),
    rules,
    closedRoots: new Set(
      [...declarations.roots.values()]
        .filter(({ anchors }) => !mayReach(matrix, { role }, anchors))
        .filter(({ coordinate }) => granted.size === 0 || coordinate !== DOOR_OF_A_CASE)
        .map(({ coordinate }) => coordinate),
    ),
    closedInputs: new Set(
      [...declarations.inputs.values()]
        .filter((input) => !mayUse(matrix, role, input))
        .map(({ coordinate }) => coordinate),
    ),
    selections: createSelections({
      mayAllow: (coordinate) => rules.get(coordinate)?.mayAllow ?? false,
      mayMask: (coordinate) => rules.get(coordinate)?.mayMask ?? false,
    }),
  };
};

/** The policies of one matrix: of every role, and of a role with the rows that triggers open to a caller. */
export type Policies = {
  readonly of: (role: Role, granted?: ReadonlySet<number>) => RolePolicy;
};

/** Combinations of opened rows are few; the bound is for whoever would make them many. */
const ROLE_CLASSES = 500;

/** Compiles the matrix for every role. Made anew when the matrix changes; nothing of an old version outlives it. */
export const compilePolicies = (matrix: Matrix, declarations: Declarations): Policies => {
  const plain = new Map(roles.map((role) => [role, compileRole(matrix, declarations, role, noGrant)]));
  const classes = new LRUCache<string, RolePolicy>({ max: ROLE_CLASSES });
  const withGrants = (role: Role, granted: ReadonlySet<number>): RolePolicy => {
    const name = classNameOf(role, granted);
    const policy = classes.get(name) ?? compileRole(matrix, declarations, role, granted);
    classes.set(name, policy);
    return policy;
  };
  return {
    of: (role, granted = noGrant) => {
      const policy = granted.size === 0 ? plain.get(role) : undefined;
      return policy ?? withGrants(role, granted);
    },
  };
};
