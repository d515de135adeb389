import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A path in the schema's field names, and where it first stands in the document. */
export type FieldPath = { readonly path: string; readonly order: number };

const known = new WeakMap<OperationDefinitionNode, ReadonlyMap<string, FieldPath>>();

/**
 * Turns paths of response names into paths of field names: what was withheld is told in the schema's words, never by an alias that the
 * caller chose. Read once for each operation of the document store.
 */
export const fieldPathsOf = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ((responsePath: string) => FieldPath) => {
  const paths = known.get(operation) ?? readPaths(document, operation);
  known.set(operation, paths);
  return (responsePath) => paths.get(responsePath) ?? { path: responsePath, order: paths.size };
};

const readPaths = (document: DocumentNode, operation: OperationDefinitionNode): ReadonlyMap<string, FieldPath> => {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const paths = new Map<string, FieldPath>();
  const visit = (selections: SelectionSetNode, response: string, fields: string): void => {
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        const at = join(response, selection.alias?.value ?? selection.name.value);
        const path = join(fields, selection.name.value);
        if (!paths.has(at)) paths.set(at, { path, order: paths.size });
        if (selection.selectionSet) visit(selection.selectionSet, at, path);
      } else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (inner) visit(inner.selectionSet, response, fields);
      }
    }
  };
  visit(operation.selectionSet, '', '');
  return paths;
};

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
