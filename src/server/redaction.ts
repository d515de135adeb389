import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldConfig,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import { noGrant } from '../core/grant.ts';
import { CASE, type Judged, SCOPE, type Scope } from '../core/record.ts';
import type { Decision } from '../policy/decide.ts';
import { EMBEDDED } from '../policy/families.ts';
import { maskedValue } from '../policy/mask.ts';
import type { GatewayContext } from './context.ts';
import type { Declarations, FieldDeclaration } from './declarations.ts';
import { refuseClosedInputs } from './inputs.ts';

type Resolve = GraphQLFieldResolver<unknown, GatewayContext>;

/** What is known of an object that carries no scope: nothing is own, nothing is known. Deny by default. */
const unknownScope: Scope = { own: false, labels: null, stage: 'INVESTIGATION', traits: {}, granted: noGrant };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const scopeOf = (parent: unknown): Scope => (isObject(parent) && (parent as Partial<Judged>)[SCOPE]) || unknownScope;

/** Part of a record, read with it, is judged as the record is. */
const inherit = (value: unknown, parent: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => inherit(one, parent));
  if (
    !isObject(value) ||
    value instanceof Error ||
    value instanceof Promise ||
    SCOPE in value ||
    !isObject(parent) ||
    !(SCOPE in parent)
  )
    return value;
  const { [SCOPE]: scope, [CASE]: file } = parent as Judged;
  return { ...value, [SCOPE]: scope, ...(file ? { [CASE]: file } : {}) };
};

/** Names are kept in both scripts; the argument chooses. */
const inScript = (value: unknown, args: { script?: string }): unknown =>
  args.script !== undefined && isObject(value) ? ((value as Record<string, unknown>)[args.script] ?? null) : value;

const plain: Resolve = (parent, args, context, info) =>
  inScript(inherit(defaultFieldResolver(parent, args, context, info), parent), args as { script?: string });

/**
 * Whether what a field answers ends with it: beneath it nothing is decided and nothing resolved. It need not be judged as its parent is, and
 * most of what an answer holds is of this kind.
 */
const endsWith =
  (declarations: Declarations) =>
  (type: GraphQLOutputType, within: readonly GraphQLNamedType[] = []): boolean => {
    const held = getNamedType(type);
    if (!isObjectType(held)) return true;
    if (within.includes(held)) return false;
    return Object.values(held.getFields()).every(
      (field) =>
        field.resolve === undefined &&
        declarations.fields.get(`${held.name}.${field.name}`)?.dataClass === EMBEDDED &&
        endsWith(declarations)(field.type, [...within, held]),
    );
  };

/** What is read of a field that has no resolver of its own. */
const readingOf = (
  { args = {}, type }: GraphQLFieldConfig<unknown, GatewayContext>,
  ends: (type: GraphQLOutputType) => boolean,
): Resolve => ('script' in args || !ends(type) ? plain : defaultFieldResolver);

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

/** What stands behind the rule of a field: compiled execution asks the rule itself, and does without the rest of a resolver where it can. */
export type FieldGuard = {
  /** Null for what is part of a value: it was decided with the field that holds it. */
  readonly field: FieldDeclaration | null;
  readonly resolve: Resolve;
  /** Whether an open field is what the record holds under its name, and nothing is resolved. */
  readonly isRead: boolean;
};

/** A field of a record, behind its rule. */
const guardField =
  ({ field, resolve }: FieldGuard): Resolve =>
  (parent, args, context, info) => {
    const found = field ? admit(field, parent, context, info.path.prev, String(info.path.key)) : OPEN;
    return found === OPEN ? resolve(parent, args, context, info) : found;
  };

/** The guard of a field that is no door. */
export const guardOf = ({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): FieldGuard | undefined =>
  (extensions as { guard?: FieldGuard }).guard;

/** A question at the door: null with one entry where nothing beneath it is readable, refused where it filters by what is not. */
const guardRoot =
  (coordinate: string, anchors: readonly string[], resolve: Resolve): Resolve =>
  (parent, args, context, info) => {
    if (context.policy.closedRoots.has(coordinate)) {
      const row = context.matrix.rows.get(anchors[0] ?? '');
      if (row) context.withheld.note(coordinate, row, 'WITHHELD', info.path);
      return null;
    }
    refuseClosedInputs(context.policy, info, args as Readonly<Record<string, unknown>>);
    context.account.disclosed.fields.add(coordinate);
    return resolve(parent, args, context, info);
  };

/** Puts the policy around every resolver of the schema: there is no path to a value that does not pass it. */
export const guardSchema = (schema: GraphQLSchema, declarations: Declarations): GraphQLSchema => {
  const ends = endsWith(declarations);
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (config, fieldName, typeName) => {
      const coordinate = `${typeName}.${fieldName}`;
      const field = declarations.fields.get(coordinate);
      if (!field) throw new Error(`${coordinate} is not declared`);
      const root = declarations.roots.get(coordinate);
      const resolve: Resolve = config.resolve ?? readingOf(config, ends);
      const told = field.container ? noting : (same: Resolve) => same;
      if (root) return { ...config, resolve: guardRoot(coordinate, root.anchors, told(resolve)) };
      const opened = told(config.resolve && !ends(config.type) ? inheriting(resolve) : resolve);
      const decided = field.dataClass === EMBEDDED ? null : field;
      const guard: FieldGuard = { field: decided, resolve: opened, isRead: opened === defaultFieldResolver };
      return { ...config, resolve: guardField(guard), extensions: { ...config.extensions, guard } };
    },
  });
};

/** What a resolver returns without a scope of its own is part of its parent. */
const inheriting =
  (resolve: Resolve): Resolve =>
  (parent, args, context, info) => {
    const value = resolve(parent, args, context, info);
    return value instanceof Promise
      ? value.then((settled: unknown) => inherit(settled, parent))
      : inherit(value, parent);
  };

/** The ledger is told of each record that an answer holds. */
const noting =
  (resolve: Resolve): Resolve =>
  (parent, args, context, info) => {
    const value = resolve(parent, args, context, info);
    context.account.disclosed.note(value);
    return value;
  };
