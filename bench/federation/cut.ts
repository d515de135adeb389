import {
  type ASTNode,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  print,
  visit,
} from 'graphql';
import type { Pillar } from '../../src/core/pillars.ts';
import { asked, graph } from './asked.ts';
import { type Split, splits } from './ownership.ts';

const HEAD = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@external", "@requires"])
"What one pillar hands to another: no caller asks for it."
scalar Handed`;

/** Without the gateway's own directives and descriptions. */
const bare = (node: ASTNode | null | undefined): string =>
  node
    ? print(
        visit(node, {
          enter: (one) =>
            one.kind === Kind.DIRECTIVE ? null : 'description' in one ? { ...one, description: undefined } : undefined,
        }),
      )
    : '';

type Field = GraphQLField<unknown, unknown>;

/** The fields of a type that a pillar tells. */
const fieldsOf = (type: GraphQLNamedType, pillar: Pillar): Field[] => {
  if (!isObjectType(type)) return [];
  const split = splits[type.name];
  return Object.values(type.getFields()).filter(
    ({ name }) => asked.get(type.name)?.has(name) && (!split || (split.fields[name] ?? split.owner) === pillar),
  );
};

const handedTo = ({ handed, requires }: Split, fields: readonly Field[], pillar: Pillar): string[] => {
  const wanted = new Set(fields.flatMap(({ name }) => requires[name]?.split(' ') ?? []));
  return Object.entries(handed).flatMap(([name, from]) => {
    if (from === pillar) return [`${name}: Handed!`];
    return wanted.has(name) ? [`${name}: Handed! @external`] : [];
  });
};

const objectText = (type: GraphQLNamedType, pillar: Pillar): string => {
  const fields = fieldsOf(type, pillar);
  const split = splits[type.name];
  const told = fields.map(({ name, astNode }) => {
    const required = split?.requires[name];
    return `${bare(astNode)}${required ? ` @requires(fields: "${required}")` : ''}`;
  });
  if (type.name === 'Query') return `type Query { ${told.join('\n')} }`;
  if (!split) return `type ${type.name} @shareable { ${told.join('\n')} }`;
  const lines = ['held: Handed!', ...handedTo(split, fields, pillar), ...told];
  return `type ${type.name} @key(fields: "held") { ${lines.join('\n')} }`;
};

/** The types to which the fields of a type lead. */
const next = (type: GraphQLNamedType, pillar: Pillar): GraphQLNamedType[] => {
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => getNamedType(field.type));
  return fieldsOf(type, pillar).flatMap((field) => [
    getNamedType(field.type),
    ...field.args.map((argument) => getNamedType(argument.type)),
  ]);
};

const isTold = (type: GraphQLNamedType, pillar: Pillar): boolean =>
  fieldsOf(type, pillar).length > 0 || Object.values(splits[type.name]?.handed ?? {}).includes(pillar);

const textOf = (type: GraphQLNamedType, pillar: Pillar): string =>
  isObjectType(type) ? objectText(type, pillar) : bare(type.astNode);

/** The SDL of one pillar's subgraph, cut out of the one graph. */
export const subgraphText = (pillar: Pillar): string => {
  const roots = Object.keys(splits).flatMap((name) => graph.getType(name) ?? []);
  const found = new Set(roots.filter((type) => isTold(type, pillar)));
  // A set that grows while it is walked is walked to its end.
  for (const type of found) for (const one of next(type, pillar)) if (!isSpecifiedScalarType(one)) found.add(one);
  return [HEAD, ...[...found].map((type) => textOf(type, pillar))].join('\n');
};
