import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { fragmentsOf } from '../cutTree.ts';
import { guardOf } from '../redaction.ts';
import type { Args, CompiledOperation, CompiledType, Selected } from './compiled.ts';

/** What this executor leaves to the reference implementation. */
class NotCompiled extends Error {}

const noArgs: Args = Object.freeze({});

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

type Found = Map<string, [FieldNode, ...FieldNode[]]>;

const gather = ({ selections }: SelectionSetNode, fragments: Fragments, found: Found): void => {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const others = found.get(key);
      if (others) others.push(selection);
      else found.set(key, [selection]);
    } else {
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (inner) gather(inner.selectionSet, fragments, found);
    }
  }
};

/** Fields that are asked for under one name are one field, wherever the fragments are in which they stand. */
const collect = (sets: readonly SelectionSetNode[], fragments: Fragments): Found => {
  const found: Found = new Map();
  for (const set of sets) gather(set, fragments, found);
  return found;
};

const isWithin = (node: ASTNode, test: (one: ASTNode) => boolean): boolean => {
  let found = false;
  visit(node, {
    enter: (one) => {
      found = found || test(one);
      return found ? BREAK : undefined;
    },
  });
  return found;
};

const hasVariable = (node: FieldNode): boolean =>
  node.arguments?.some((argument) => isWithin(argument, ({ kind }) => kind === Kind.VARIABLE)) ?? false;

/**
 * The arguments that every record and every caller has in common. What holds values of its own is made anew for each: nothing that a resolver
 * could alter goes from one request to another (threat T20).
 */
const argsInCommon = (definition: GraphQLField<unknown, unknown>, node: FieldNode): Args | null => {
  if (definition.args.length === 0) return noArgs;
  if (hasVariable(node)) return null;
  const args = getArgumentValues(definition, node);
  const isPlain = Object.values(args).every((value) => typeof value !== 'object' || value === null);
  return isPlain ? Object.freeze(args) : null;
};

type Parts = { readonly schema: GraphQLSchema; readonly fragments: Fragments };

const compileType = (type: GraphQLOutputType, nodes: readonly FieldNode[], parts: Parts): CompiledType => {
  if (isNonNullType(type)) return { ...compileType(type.ofType, nodes, parts), nullable: false };
  if (isListType(type)) return { kind: 'LIST', nullable: true, item: compileType(type.ofType, nodes, parts) };
  if (isLeafType(type)) return { kind: 'LEAF', nullable: true, type };
  if (!isObjectType(type) || type.isTypeOf) throw new NotCompiled();
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return { kind: 'OBJECT', nullable: true, type, fields: compileFields(type, sets, parts) };
};

const compileFields = (parent: GraphQLObjectType, sets: readonly SelectionSetNode[], parts: Parts): Selected[] =>
  [...collect(sets, parts.fragments)].map(([key, nodes]) => {
    const [node] = nodes;
    if (node.name.value === '__typename') return { key, typename: parent.name };
    const definition = parent.getFields()[node.name.value];
    // Introspection has no field in the type.
    if (!definition) throw new NotCompiled();
    return {
      key,
      nodes,
      parent,
      definition,
      guard: guardOf(definition),
      args: argsInCommon(definition, node),
      type: compileType(definition.type, nodes, parts),
    };
  });

/** Whether fields are left out by a variable, or a field has the one name that an object cannot hold like another. */
const isLeftAlone = (document: DocumentNode): boolean =>
  isWithin(
    document,
    (one) => one.kind === Kind.DIRECTIVE || (one.kind === Kind.FIELD && one.alias?.value === '__proto__'),
  );

/**
 * Compiles a query: what is the same for every record is worked out once. Null for what the reference implementation executes: mutations,
 * introspection, conditional fields and abstract types.
 */
export const compile = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompiledOperation | null => {
  const root = schema.getQueryType();
  if (!root || operation.operation !== OperationTypeNode.QUERY || isLeftAlone(document)) return null;
  try {
    const fragments = fragmentsOf(document);
    return {
      fields: compileFields(root, [operation.selectionSet], { schema, fragments }),
      fragments: Object.fromEntries(fragments),
    };
  } catch (error) {
    if (error instanceof NotCompiled) return null;
    throw error;
  }
};
