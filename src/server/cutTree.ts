import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { MatrixRow } from '../policy/matrix.ts';

/** A field that the matrix denies for every record, and the row that does. */
export type DeniedField = { readonly coordinate: string; readonly row: MatrixRow };

/** Where in an answer denied fields stand, by response name. */
export type CutTree = {
  readonly cuts: ReadonlyMap<string, DeniedField>;
  readonly beneath: ReadonlyMap<string, CutTree>;
};

type Growing = { readonly cuts: Map<string, DeniedField>; readonly beneath: Map<string, Growing> };

const empty = (): Growing => ({ cuts: new Map(), beneath: new Map() });

/** The fragments of a document, by name. */
export const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );

/** Finds where the denied fields of an operation will stand in its answer. */
export const cutTreeOf = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  denied: ReadonlyMap<FieldNode, DeniedField>,
): CutTree => {
  const fragments = fragmentsOf(document);
  const grow = ({ selections }: SelectionSetNode, tree: Growing): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) growField(selection, tree);
      else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (inner) grow(inner.selectionSet, tree);
      }
    }
  };
  const growField = (field: FieldNode, tree: Growing): void => {
    const key = field.alias?.value ?? field.name.value;
    const found = denied.get(field);
    if (found) tree.cuts.set(key, found);
    if (!field.selectionSet) return;
    const child = tree.beneath.get(key) ?? empty();
    grow(field.selectionSet, child);
    if (child.cuts.size > 0 || child.beneath.size > 0) tree.beneath.set(key, child);
  };
  const tree = empty();
  grow(operation.selectionSet, tree);
  return tree;
};

type Path = GraphQLResolveInfo['path'];

type Answer = Record<string, unknown>;

const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null;

/** Puts null in the place of every denied field of an answer, and notes each. */
export const withholdCuts = (
  answer: unknown,
  { cuts, beneath }: CutTree,
  note: (denied: DeniedField, path: Path) => void,
  path?: Path,
): void => {
  if (Array.isArray(answer)) {
    for (const [index, item] of answer.entries())
      withholdCuts(item, { cuts, beneath }, note, { prev: path, key: index, typename: undefined });
    return;
  }
  if (!isAnswer(answer)) return;
  for (const [key, denied] of cuts) {
    // A field that `@skip` left out is not there to be withheld.
    if (!Object.hasOwn(answer, key)) continue;
    answer[key] = null;
    note(denied, { prev: path, key, typename: undefined });
  }
  for (const [key, child] of beneath)
    if (Object.hasOwn(answer, key)) withholdCuts(answer[key], child, note, { prev: path, key, typename: undefined });
};
