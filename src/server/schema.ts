import { makeExecutableSchema } from '@graphql-tools/schema';
import { buildASTSchema, concatAST, type GraphQLSchema, parse } from 'graphql';
import { resolvers } from '../../resolvers/index.ts';
import { type Matrix, PolicyError } from '../policy/matrix.ts';
import { type Declarations, readDeclarations } from './declarations.ts';
import { compilePolicies, type Policies } from './policyTables.ts';
import { guardSchema } from './redaction.ts';
import { readTypeDefinitions } from './schemaFiles.ts';
import { shieldRoots } from './shield.ts';

/** The graph with its policy around it. */
export type GuardedGraph = {
  readonly schema: GraphQLSchema;
  readonly declarations: Declarations;
  readonly policies: Policies;
};

/**
 * Tools that merge SDL let a later file declare a field again, in another class (threat T8). Here what is declared twice is refused.
 * @throws PolicyError
 */
const refuseRedeclaration = (typeDefs: readonly string[]): void => {
  try {
    buildASTSchema(concatAST(typeDefs.map((text) => parse(text))));
  } catch (error) {
    throw new PolicyError(`schema: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
};

/**
 * Builds the graph: SDL and resolvers, the redaction around every field, the shield around every door.
 * @throws PolicyError when a field has no class or a class no row: half protected is not started
 */
export const buildGraph = (matrix: Matrix, typeDefs: readonly string[] = readTypeDefinitions()): GuardedGraph => {
  refuseRedeclaration(typeDefs);
  const plain = makeExecutableSchema({ typeDefs: [...typeDefs], resolvers: [...resolvers] });
  const declarations = readDeclarations(plain, matrix);
  const guarded = guardSchema(plain, declarations);
  return {
    schema: shieldRoots(guarded, new Set(declarations.roots.keys())),
    declarations,
    policies: compilePolicies(matrix, declarations),
  };
};
