import { type ASTNode, BREAK, type FieldNode, type SelectionSetNode, visit } from 'graphql';

type Fragments = ReadonlyMap<string, SelectionSetNode>;

const holdsVariable = (node: ASTNode, fragments: Fragments, within: ReadonlySet<string>): boolean => {
  let found = false;
  visit(node, {
    Variable: () => {
      found = true;
      return BREAK;
    },
    FragmentSpread: ({ name: { value: name } }) => {
      const set = fragments.get(name);
      if (!set || within.has(name) || !holdsVariable(set, fragments, new Set([...within, name]))) return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
};

/**
 * Computes something of fields, and remembers it of those of which no variable changes anything: as long as their document is kept. It must not
 * depend on more than the field and what is beneath it.
 */
export const rememberingFields = <T>(): ((node: FieldNode, fragments: Fragments, compute: () => T) => T) => {
  const known = new WeakMap<FieldNode, { readonly value: T } | 'VARIES'>();
  return (node, fragments, compute) => {
    const found = known.get(node);
    if (found !== undefined && found !== 'VARIES') return found.value;
    const value = compute();
    // Values by themselves are computed as fast as they are remembered.
    if (found === undefined && node.selectionSet)
      known.set(node, holdsVariable(node, fragments, new Set()) ? 'VARIES' : { value });
    return value;
  };
};
