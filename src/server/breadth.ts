import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** How many fields an operation may select, fragments unfolded: all that can be asked of a case are some seven hundred. */
const MAX_FIELDS = 2_000;

/** How many questions one operation may hold: under aliases a hundred lists would pass for one operation of the caller's budget. */
const MAX_ROOT_FIELDS = 20;

/** What a selection set unfolds to: at its own level, and in all. */
type Breadth = { readonly here: number; readonly all: number };

const NOTHING: Breadth = { here: 0, all: 0 };

/**
 * Measures selection sets with their fragments unfolded, each fragment once: thirty fragments that spread the next one twice are a
 * kilobyte to send and a thousand million fields to walk (threat T39).
 */
const measure = (fragment: (name: string) => FragmentDefinitionNode | null | undefined) => {
  const known = new Map<string, Breadth>();

  const ofFragment = (name: string): Breadth => {
    const found = known.get(name);
    if (found) return found;
    // A fragment that holds itself is another rule's to refuse; here it ends.
    known.set(name, NOTHING);
    const set = fragment(name)?.selectionSet;
    const breadth = set ? ofSet(set) : NOTHING;
    known.set(name, breadth);
    return breadth;
  };

  const ofSelection = (selection: SelectionSetNode['selections'][number]): Breadth => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    return { here: 1, all: 1 + (selection.selectionSet ? ofSet(selection.selectionSet).all : 0) };
  };

  const ofSet = ({ selections }: SelectionSetNode): Breadth =>
    selections
      .map(ofSelection)
      .reduce((one, other) => ({ here: one.here + other.here, all: one.all + other.all }), NOTHING);

  return ofSet;
};

/** Refuses an operation that asks too many questions at once, before anything runs. */
export const breadthRule = (context: ValidationContext): ASTVisitor => {
  const breadthOf = measure((name) => context.getFragment(name));
  return {
    OperationDefinition: (operation) => {
      const { here, all } = breadthOf(operation.selectionSet);
      if (here <= MAX_ROOT_FIELDS && all <= MAX_FIELDS) return;
      context.reportError(
        new GraphQLError(
          `An operation asks at most ${MAX_ROOT_FIELDS} questions and selects at most ${MAX_FIELDS} fields, fragments unfolded. This one has ${here} and ${all}.`,
          { nodes: operation, extensions: { tooCostly: true } },
        ),
      );
    },
  };
};
