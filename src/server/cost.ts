import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { CostDeclarations, ListSize } from './costDirectives.ts';
import { costOfArguments, valuesOf, type Weighed } from './costOfArguments.ts';
import { rememberingFields } from './rememberedFields.ts';

/** What a plain value costs where the schema says nothing; an object costs one. Under many aliases values too are an answer of megabytes. */
const LEAF = 0.1;

/** The length of a list of which the schema says nothing: more than most lists of a case have. */
const LENGTH: ListSize = { assumedSize: 5, slicingArguments: [], sizedFields: new Set() };

/** The schema itself, by introspection: as a tool asks for it, half a megabyte. */
const INTROSPECTION: Readonly<Record<string, number>> = { __schema: 2_000, __type: 200 };

/** The lists within an answer whose length was said a level above: `cases(first:)` says it of `nodes`. */
type Sized = { readonly fields: ReadonlySet<string>; readonly length: number };

const NOTHING_SIZED: Sized = { fields: new Set(), length: 0 };

type Values = Readonly<Record<string, unknown>>;

/** The length that the arguments ask for, at most the longest that there is. */
const lengthOf = (
  { args }: GraphQLField<unknown, unknown>,
  { assumedSize, slicingArguments }: ListSize,
  given: Values,
): number => {
  const asked = args
    .filter(({ name }) => slicingArguments.includes(name))
    .map(({ name, defaultValue }) => given[name] ?? defaultValue)
    .filter((value) => typeof value === 'number');
  return Math.max(0, Math.min(assumedSize, ...asked));
};

const isListOfObjects = ({ type }: GraphQLField<unknown, unknown>): boolean =>
  isListType(getNullableType(type)) && isObjectType(getNamedType(type));

/** What a field costs, apart from how often the list above it says that it comes. */
type Weighing = { readonly byArguments: number; readonly one: number; readonly length: number };

/**
 * Tells what an operation costs at most, before anything is asked: each object of the answer 1, each value 0.1, or what is said by `@cost`; a
 * list its length times what it holds (`@listSize`). Fields are counted as often as they are written, under whatever alias and fragment,
 * and also where `@skip` may leave them out.
 *
 * IBM's specification on a document whose unfolded fields are bounded already. Libraries that weigh operations know neither the weight of
 * a filter nor `sizedFields`.
 */
export const createScales = (
  schema: GraphQLSchema,
  { weights, sizes }: CostDeclarations,
): ((weighed: Weighed) => number) => {
  const remembered = rememberingFields<Weighing>();

  const weigh = (
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    weighed: Weighed,
  ): Weighing => {
    const coordinate = `${parent.name}.${field.name}`;
    const given = valuesOf(node, weighed);
    const size = sizes.get(coordinate) ?? LENGTH;
    const length = lengthOf(field, size, given);
    const held = getNamedType(field.type);
    const beneath =
      node.selectionSet && isObjectType(held)
        ? ofSet(held, node.selectionSet, weighed, { fields: size.sizedFields, length })
        : 0;
    const one = (weights.get(coordinate) ?? (isObjectType(held) ? 1 : LEAF)) + beneath;
    return { byArguments: costOfArguments(weights, coordinate, field, given), one, length };
  };

  const ofField = (parent: GraphQLObjectType, node: FieldNode, weighed: Weighed, sized: Sized): number => {
    const field = parent.getFields()[node.name.value];
    if (!field) return INTROSPECTION[node.name.value] ?? LEAF;
    const found = remembered(node, weighed.fragments, () => weigh(parent, field, node, weighed));
    return found.byArguments + found.one * timesOf(field, sized, found.length);
  };

  const ofSet = (parent: GraphQLObjectType, { selections }: SelectionSetNode, weighed: Weighed, sized: Sized): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + ofField(parent, selection, weighed, sized);
      const set =
        selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : weighed.fragments.get(selection.name.value);
      return sum + (set ? ofSet(parent, set, weighed, sized) : 0);
    }, 0);

  return (weighed) => {
    const root = schema.getRootType(weighed.operation.operation);
    return Math.max(1, Math.round(root ? ofSet(root, weighed.operation.selectionSet, weighed, NOTHING_SIZED) : 0));
  };
};

const timesOf = (field: GraphQLField<unknown, unknown>, sized: Sized, length: number): number => {
  if (sized.fields.has(field.name)) return sized.length;
  return isListOfObjects(field) ? length : 1;
};
