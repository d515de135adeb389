import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { anchors, type Declared, inputs } from './declared.ts';
import { mayAsk, mayFilterBy } from './oracle.ts';

// Every filter and argument of the schema, each in a question of its own: what it looks into needs the right to read it.

/** A question with some filters given. */
type Probe = { readonly root: string; readonly text: string; readonly given: readonly string[] };

const samples: Readonly<Record<string, string>> = {
  String: '"Patna"',
  ID: '"PATNA-SESSIONS"',
  Int: '1',
  Float: '1',
  Boolean: 'false',
  Date: '"2026-01-01"',
  DateTime: '"2026-01-01T00:00:00.000Z"',
  CNR: '"BRPA010000012026"',
};

type Given = { readonly text: string; readonly given: readonly string[] };

const inList = (type: GraphQLInputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

const sampleOf = (type: GraphQLInputType): Given => {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).map((field) => ({ field, sample: sampleOf(field.type) }));
    return {
      text: `{ ${fields.map(({ field, sample }) => `${field.name}: ${sample.text}`).join(', ')} }`,
      given: fields.flatMap(({ field, sample }) => [`${named.name}.${field.name}`, ...sample.given]),
    };
  }
  const value = isEnumType(named) ? (named.getValues()[0]?.name ?? 'null') : (samples[named.name] ?? 'null');
  return { text: inList(type) ? `[${value}]` : value, given: [] };
};

/** Filters are given one by one; keys as a whole, for a part of a key is none. */
const probesOf = (schema: GraphQLSchema, root: string, rest: string, selection: string): Probe[] => {
  const field = schema.getQueryType()?.getFields()[root];
  return (field?.args ?? []).flatMap((argument) => {
    const own = `Query.${root}(${argument.name}:)`;
    const named = getNamedType(argument.type);
    const question = (value: string): string =>
      `${root}(${[`${argument.name}: ${value}`, rest].filter(Boolean).join(', ')}) { ${selection} }`;
    if (argument.name === 'filter' && isInputObjectType(named))
      return Object.values(named.getFields()).map((one) => {
        const { text, given } = sampleOf(one.type);
        return { root, text: question(`{ ${one.name}: ${text} }`), given: [`${named.name}.${one.name}`, ...given] };
      });
    if (rest.includes(`${argument.name}:`) || argument.name === 'after' || argument.name === 'first') return [];
    const { text, given } = sampleOf(argument.type);
    return [{ root, text: question(text), given: [own, ...given] }];
  });
};

export const probes = (schema: GraphQLSchema): Probe[] => [
  ...probesOf(schema, 'case', '', 'id'),
  ...probesOf(schema, 'cases', 'first: 1', 'totalCount'),
  ...probesOf(schema, 'undertrials', 'state: "BR", first: 1', 'totalCount'),
  // The day of a question looks into nothing.
  ...probesOf(schema, 'prisoner', '', 'prisonerId').filter(({ text }) => text.includes('id:')),
  ...probesOf(schema, 'chargeSheets', 'court: "PATNA-SESSIONS", first: 1', 'totalCount'),
];

const declaredOf = new Map(inputs.map((input) => [input.coordinate, input]));

const isDeclared = (input: Declared | undefined): input is Declared => input !== undefined;

/** Whether the oracle refuses a question to a role for what it looks into. A question that is closed as a whole answers null. */
export const isRefused = (role: string, { root, given }: Probe): boolean =>
  mayAsk(role, anchors.get(`Query.${root}`) ?? []) &&
  given
    .map((coordinate) => declaredOf.get(coordinate))
    .filter(isDeclared)
    .some((input) => !mayFilterBy(role, input));
