import type { GraphQLResolveInfo } from 'graphql';
import { noGrant } from '../core/grant.ts';
import { CASE, type Judged, SCOPE, type Scope } from '../core/record.ts';
import type { Decision } from '../policy/decide.ts';
import { maskedValue } from '../policy/mask.ts';
import type { GatewayContext } from './context.ts';
import type { FieldDeclaration } from './declarations.ts';

/** What is known of an object that carries no scope: nothing is own, nothing is known. Deny by default. */
const unknownScope: Scope = { own: false, labels: null, stage: 'INVESTIGATION', traits: {}, granted: noGrant };

const scopeOf = (parent: unknown): Scope => (parent as Partial<Judged> | null | undefined)?.[SCOPE] ?? unknownScope;

type Path = GraphQLResolveInfo['path'];

const withhold = (field: FieldDeclaration, { row }: Decision, { withheld }: GatewayContext, path: Path): null => {
  withheld.note(field.coordinate, row, 'WITHHELD', path);
  return null;
};

const mask = (
  field: FieldDeclaration,
  decision: Decision,
  parent: unknown,
  context: GatewayContext,
  path: Path,
): unknown => {
  const value = maskedValue(field.mask ?? '', parent as Judged, field.field);
  if (value === null) return withhold(field, decision, context, path);
  context.withheld.note(field.coordinate, decision.row, 'MASKED', path);
  return value;
};

/** What others have added to a case. A station that kept its zero FIR has that FIR's records: how many of these there are is not its own. */
const addedByOthers: ReadonlySet<string> = new Set([
  'Case.chargeSheets',
  'Case.prosecution',
  'Case.courtCases',
  'Case.custodies',
  'Case.forensicCases',
]);

/** Whether a note was requested by the caller's office is a fact of each note: the list that holds them passes, and they are judged one by one. */
const asHolder = ({ coordinate }: FieldDeclaration, scope: Scope): Scope => ({
  ...scope,
  own: scope.own && !(scope.traits.keptOnly === true && addedByOthers.has(coordinate)),
  traits: { ...scope.traits, requestedByOwnOffice: true },
});

/** That a field is answered: no value of a resolver is this one. */
export const OPEN: unique symbol = Symbol('open');

/**
 * What stands in the place of a field of one record, or that it is open: decided before its resolver runs, so that nothing is fetched for it.
 * Where the field stands is spelled out only where something is told of it.
 */
export const admit = (
  field: FieldDeclaration,
  parent: unknown,
  context: GatewayContext,
  above: Path | undefined,
  key: string,
): unknown => {
  const path = (): Path => ({ prev: above, key, typename: field.type });
  const rule = context.policy.rules.get(field.coordinate);
  const { disclosed } = context.account;
  if (rule?.always === 'ALLOW' && !context.explain) {
    disclosed.fields.add(field.coordinate);
    return OPEN;
  }
  if (!rule) return null;
  const scope = field.container ? asHolder(field, scopeOf(parent)) : scopeOf(parent);
  const decision = rule.check(scope);
  context.explain?.({ field, scope, decision, path: path() });
  if (decision.outcome === 'ALLOW' && decision.opened.length > 0)
    context.triggers.use((parent as Judged)[CASE]?.id, decision.opened);
  if (decision.outcome === 'ALLOW' || (decision.outcome === 'MASK' && field.container)) {
    disclosed.fields.add(field.coordinate);
    if (decision.outcome === 'ALLOW') disclosed.rows.add(decision.row.number);
    return OPEN;
  }
  return decision.outcome === 'MASK'
    ? mask(field, decision, parent, context, path())
    : withhold(field, decision, context, path());
};
