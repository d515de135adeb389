import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldConfig,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import { CASE, type Judged, SCOPE } from '../core/record.ts';
import { EMBEDDED } from '../policy/families.ts';
import { admit, OPEN } from './admit.ts';
import type { GatewayContext } from './context.ts';
import type { Declarations, FieldDeclaration } from './declarations.ts';
import { refuseClosedInputs } from './inputs.ts';

type Resolve = GraphQLFieldResolver<unknown, GatewayContext>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What a resolver returns without a scope of its own is part of its parent: it is judged as that is. */
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

type Guarded = { readonly guard?: FieldGuard; readonly guarded?: unknown };

/**
 * The guard of a field that is resolved by it and by nothing else. Doors have none; and where something was put around a field afterwards, a
 * shield or whatever comes after it, that must not be passed by.
 */
export const guardOf = ({
  extensions,
  resolve,
}: Pick<GraphQLField<unknown, GatewayContext>, 'extensions' | 'resolve'>): FieldGuard | undefined => {
  const { guard, guarded } = extensions as Guarded;
  return guarded === resolve ? guard : undefined;
};

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
      const told = field.container ? noted : asIs;
      if (root) return { ...config, resolve: guardRoot(coordinate, root.anchors, finishing(resolve, told)) };
      const isPart = config.resolve !== undefined && !ends(config.type);
      const opened = finishing(
        resolve,
        isPart ? (value, parent, context) => told(inherit(value, parent), parent, context) : told,
      );
      const decided = field.dataClass === EMBEDDED ? null : field;
      const guard: FieldGuard = { field: decided, resolve: opened, isRead: opened === defaultFieldResolver };
      const guarded = guardField(guard);
      return { ...config, resolve: guarded, extensions: { ...config.extensions, guard, guarded } };
    },
  });
};

/** What becomes of the value of a resolver before it is answered. */
type Finish = (value: unknown, parent: unknown, context: GatewayContext) => unknown;

const asIs: Finish = (value) => value;

/** The ledger is told of each record that an answer holds. */
const noted: Finish = (value, _parent, { account }) => {
  account.disclosed.note(value);
  return value;
};

const finishing = (resolve: Resolve, finish: Finish): Resolve =>
  finish === asIs
    ? resolve
    : (parent, args, context, info) => {
        const value = resolve(parent, args, context, info);
        return value instanceof Promise
          ? value.then((settled: unknown) => finish(settled, parent, context))
          : finish(value, parent, context);
      };
