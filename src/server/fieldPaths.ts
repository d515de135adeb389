import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { GatewayError } from '../core/errors.ts';
import { fragmentsOf } from './cutTree.ts';

/** A path in the schema's field names, and where it first stands in the document. */
export type FieldPath = { readonly path: string; readonly order: number };

/** Turns a path of response names into one of field names. */
export type FieldPaths = (responsePath: string) => FieldPath;

/** How many places an operation may have once its fragments are spread: a short document can otherwise mean millions (threat T39). */
const MAX_PLACES = 10_000;

const tooLarge = (): GatewayError =>
  new GatewayError('OPERATION_TOO_COSTLY', `The operation asks for more than ${MAX_PLACES} fields.`);

/**
 * Reads which field each place of an answer is: what was withheld is told in the schema's words, never by an alias that the caller chose.
 * @throws OPERATION_TOO_COSTLY
 */
export const fieldPathsOf = (document: DocumentNode, operation: OperationDefinitionNode): FieldPaths => {
  const fragments = fragmentsOf(document);
  const paths = new Map<string, FieldPath>();
  let places = 0;
  const visit = ({ selections }: SelectionSetNode, response: string, fields: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) visitField(selection, response, fields);
      else {
        places += 1;
        if (places > MAX_PLACES) throw tooLarge();
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (inner) visit(inner.selectionSet, response, fields);
      }
    }
  };
  const visitField = (field: FieldNode, response: string, fields: string): void => {
    places += 1;
    if (places > MAX_PLACES) throw tooLarge();
    const at = join(response, field.alias?.value ?? field.name.value);
    const path = join(fields, field.name.value);
    if (!paths.has(at)) paths.set(at, { path, order: paths.size });
    if (field.selectionSet) visit(field.selectionSet, at, path);
  };
  visit(operation.selectionSet, '', '');
  return (responsePath) => paths.get(responsePath) ?? { path: responsePath, order: paths.size };
};

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
