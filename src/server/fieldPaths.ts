import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from './cutTree.ts';

/** A path in the schema's field names, and where it first stands in the document. */
export type FieldPath = { readonly path: string; readonly order: number };

/** Turns a path of response names into one of field names; `size` is how many places there are. */
export type FieldPaths = { readonly of: (responsePath: string) => FieldPath; readonly size: number };

/**
 * Reads which field each place of an answer is: what was withheld is told in the schema's words, never by an alias that the caller chose.
 * How many places there may be is the breadth rule's: no document that it passed is large once its fragments are spread.
 */
export const fieldPathsOf = (document: DocumentNode, operation: OperationDefinitionNode): FieldPaths => {
  const fragments = fragmentsOf(document);
  const paths = new Map<string, FieldPath>();
  const visit = ({ selections }: SelectionSetNode, response: string, fields: string): void => {
    for (const selection of selections) {
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
  return {
    of: (responsePath) => paths.get(responsePath) ?? { path: responsePath, order: paths.size },
    size: paths.size,
  };
};

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
