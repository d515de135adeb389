import type { Visible } from '../../connectors/statement.ts';
import { type Role, roles } from '../core/roles.ts';
import type { Matrix } from '../policy/matrix.ts';
import { mayReach } from '../policy/reach.ts';
import { compileRules, mayUse, type Rule } from '../policy/rules.ts';
import type { Declarations } from './declarations.ts';

/** The whole policy of one role, decided once: what it may ask, by what it may filter, and a rule for every field. */
export type RolePolicy = {
  readonly role: Role;
  readonly rules: ReadonlyMap<string, Rule>;
  /** Roots beneath which nothing is readable to the role. */
  readonly closedRoots: ReadonlySet<string>;
  /** Filters and arguments on what the role may not read. */
  readonly closedInputs: ReadonlySet<string>;
  /** What decides which columns the role's statements read. */
  readonly visible: Visible;
};

const compileRole = (matrix: Matrix, declarations: Declarations, role: Role): RolePolicy => {
  const rules = compileRules(matrix, role, [...declarations.fields.values()]);
  return {
    role,
    rules,
    closedRoots: new Set(
      [...declarations.roots.values()]
        .filter(({ anchors }) => !mayReach(matrix, { role }, anchors))
        .map(({ coordinate }) => coordinate),
    ),
    closedInputs: new Set(
      [...declarations.inputs.values()]
        .filter((input) => !mayUse(matrix, role, input))
        .map(({ coordinate }) => coordinate),
    ),
    visible: {
      mayAllow: (coordinate) => rules.get(coordinate)?.mayAllow ?? false,
      mayMask: (coordinate) => rules.get(coordinate)?.mayMask ?? false,
    },
  };
};

/** Compiles the matrix for every role. Made anew when the matrix changes; nothing of an old version outlives it. */
export const compilePolicy = (matrix: Matrix, declarations: Declarations): ReadonlyMap<Role, RolePolicy> =>
  new Map(roles.map((role) => [role, compileRole(matrix, declarations, role)]));
