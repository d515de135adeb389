import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';
import { CASE, SCOPE } from '../../src/core/record.ts';
import type { GatewayContext } from '../../src/server/context.ts';
import type * as product from '../../src/server/redaction.ts';

export { guardOf } from '../../src/server/redaction.ts';

type Resolve = GraphQLFieldResolver<unknown, GatewayContext>;

const isObject = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null;

/** Names are kept in both scripts, and resolvers find the case on the record: that much is no policy. */
const plain: Resolve = (parent, args, context, info) => {
  const value = defaultFieldResolver(parent, args, context, info);
  const { script } = args as { script?: string };
  return script !== undefined && isObject(value) ? (value[script] ?? null) : value;
};

const handedOn = (value: unknown, parent: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => handedOn(one, parent));
  if (!isObject(value) || value instanceof Error || SCOPE in value || !isObject(parent) || !(SCOPE in parent))
    return value;
  return { ...value, [SCOPE]: parent[SCOPE], [CASE]: parent[CASE] };
};

const handing =
  (resolve: Resolve): Resolve =>
  (parent, args, context, info) => {
    const value = resolve(parent, args, context, info);
    return value instanceof Promise ? value.then((settled) => handedOn(settled, parent)) : handedOn(value, parent);
  };

/** No field is decided on: bench only. Compiled execution reads what nothing resolves, as it does of ours. */
export const guardSchema: typeof product.guardSchema = (schema) =>
  mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (config) => {
      const { resolve } = config as { resolve?: Resolve };
      const opened = resolve ? handing(resolve) : plain;
      const guard: product.FieldGuard = { field: null, resolve: opened, isRead: !(resolve || config.args?.script) };
      return { ...config, resolve: opened, extensions: { ...config.extensions, guard, guarded: opened } };
    },
  });
