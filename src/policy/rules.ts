import { noGrant } from '../core/grant.ts';
import type { Scope } from '../core/record.ts';
import type { Role } from '../core/roles.ts';
import { type Decision, type Declaration, decide, mayIdentify, type Outcome, outcomeOf, rowsOf } from './decide.ts';
import { EMBEDDED, families } from './families.ts';
import type { Matrix, MatrixRow } from './matrix.ts';

/** The policy of one role for one field, compiled: decided for every record where the matrix allows, else a check. */
export type Rule = {
  readonly field: Declaration;
  /** The outcome for every record, or null where it depends on the record. */
  readonly always: Outcome | null;
  /** The row that withholds it from every record, where that is one row: such a field is cut before anything is fetched. */
  readonly deniedBy: MatrixRow | null;
  /** Whether any record could be answered in full: only then may the field's columns be read. */
  readonly mayAllow: boolean;
  /** Whether any record could be answered with a mask. */
  readonly mayMask: boolean;
  readonly check: (scope: Scope) => Decision;
};

const everyRelation = [
  { own: true, traits: { requestedByOwnOffice: true } },
  { own: true, traits: {} },
  { own: false, traits: {} },
] as const;

/** Whose policy is compiled: a role, and the rows that recorded triggers open to the caller in one case or another. */
type Caller = { readonly role: Role; readonly granted: ReadonlySet<number> };

const outcomesOf = (matrix: Matrix, { role, granted }: Caller, field: Declaration, name: string): Outcome[] => {
  const row = matrix.rows.get(name);
  const triggers = row && granted.has(row.number) ? [false, true] : [false];
  return everyRelation.flatMap((relation) =>
    triggers.map((trigger) => outcomeOf(row?.cells[role] ?? 'NONE', field, relation, trigger)),
  );
};

const possibleOutcomes = (matrix: Matrix, caller: Caller, field: Declaration): ReadonlySet<Outcome> => {
  const outcomes = (row: string): Outcome[] => outcomesOf(matrix, caller, field, row);
  const always = families[field.dataClass]?.always ?? [];
  const isClosed = (row: string): boolean => outcomes(row).every((outcome) => outcome === 'WITHHOLD');
  const closed = always.some((rows) => rows.every(isClosed));
  return new Set(closed ? ['WITHHOLD'] : rowsOf(field.dataClass).flatMap(outcomes));
};

/** An unknown label or a mosaic can turn an answer down for reasons that no single cell shows. */
const onlyOutcome = (outcomes: ReadonlySet<Outcome>, field: Declaration): Outcome | null => {
  const [outcome, ...others] = outcomes;
  if (outcome === undefined || others.length > 0) return null;
  return outcome !== 'WITHHOLD' && mayIdentify(field) ? null : outcome;
};

/** Compiles the policy of one role for one field. `granted` are the rows that recorded triggers open to the caller somewhere. */
export const compileRule = (matrix: Matrix, role: Role, field: Declaration, granted = noGrant): Rule => {
  const outcomes = possibleOutcomes(matrix, { role, granted }, field);
  const always = onlyOutcome(outcomes, field);
  return {
    field,
    always,
    deniedBy: always === 'WITHHOLD' ? (matrix.rows.get(field.dataClass) ?? null) : null,
    mayAllow: outcomes.has('ALLOW'),
    mayMask: field.maskable && (outcomes.has('MASK') || (outcomes.has('ALLOW') && mayIdentify(field))),
    check: (scope) => decide(matrix, role, field, scope),
  };
};

/** Compiles the policy of one role for every field of the schema. Parts of values are decided with the field that holds them. */
export const compileRules = (
  matrix: Matrix,
  role: Role,
  fields: readonly Declaration[],
  granted = noGrant,
): ReadonlyMap<string, Rule> =>
  new Map(
    fields
      .filter(({ dataClass }) => dataClass !== EMBEDDED)
      .map((field) => [field.coordinate, compileRule(matrix, role, field, granted)]),
  );

/**
 * Whether the role may filter, sort or look up by a field: only by what it may read in full, of its own records at least. Where the record
 * selects among rows, by every one of them: a filter looks into all records before it finds one.
 */
export const mayUse = (matrix: Matrix, role: Role, field: Declaration): boolean =>
  rowsOf(field.dataClass).every(
    (name) => outcomeOf(matrix.rows.get(name)?.cells[role] ?? 'NONE', field, { own: true, traits: {} }) === 'ALLOW',
  );
