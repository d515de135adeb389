import { buildASTSchema, type GraphQLSchema, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { operations, textOf } from '../harness/questions.ts';
import { typeDefs } from '../plain/graph.ts';

/** The graph as one. */
export const graph: GraphQLSchema = buildASTSchema(parse(typeDefs().join('\n')), { assumeValidSDL: true });

const readAsked = (): Map<string, Set<string>> => {
  const asked = new Map<string, Set<string>>();
  const info = new TypeInfo(graph);
  const enter = (): void => {
    const [type, field] = [info.getParentType(), info.getFieldDef()];
    if (type && field) asked.set(type.name, (asked.get(type.name) ?? new Set()).add(field.name));
  };
  for (const operation of operations) visit(parse(textOf(operation)), visitWithTypeInfo(info, { Field: { enter } }));
  return asked;
};

/** The fields for which the measured operations ask, by type: the subgraphs have these and no others. */
export const asked: ReadonlyMap<string, ReadonlySet<string>> = readAsked();
