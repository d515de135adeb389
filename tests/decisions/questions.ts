import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import type { Dossier } from './dossier/dossier.ts';

// The largest questions that a schema allows, made from the schema itself: a field that is added is asked for the same day.

const objectIn = (type: GraphQLOutputType): GraphQLObjectType | null => {
  const held = getNamedType(type);
  return isObjectType(held) ? held : null;
};

const selection = (name: string, type: GraphQLOutputType): string => {
  const held = objectIn(type);
  return held ? `${name} { ...Every${held.name} }` : name;
};

const fragment = (type: GraphQLObjectType): string => {
  const selections = Object.values(type.getFields()).map((field) => selection(field.name, field.type));
  return `fragment Every${type.name} on ${type.name} { ${selections.join(' ')} }`;
};

const beneath = (type: GraphQLObjectType, known: Set<GraphQLObjectType>): Set<GraphQLObjectType> => {
  if (known.has(type)) return known;
  known.add(type);
  for (const field of Object.values(type.getFields())) {
    const held = objectIn(field.type);
    if (held) beneath(held, known);
  }
  return known;
};

/** A fragment for each of these types and every type beneath it; each asks for all fields of its type. */
const everythingOf = (schema: GraphQLSchema, ...names: readonly string[]): string => {
  const types = new Set<GraphQLObjectType>();
  for (const name of names) {
    const type = schema.getType(name);
    if (isObjectType(type)) beneath(type, types);
  }
  return [...types].map(fragment).join('\n');
};

/** By what a case is asked for: the police station's number, or somebody who is held in it. */
export type CaseKey = 'fir' | 'prisonerId';

/** Everything of several cases, each under the name of its stage. */
export const caseQuestion = (schema: GraphQLSchema, dossiers: readonly Dossier[], key: CaseKey): string => {
  const type = key === 'fir' ? 'FirKeyInput' : 'ID';
  const variables = dossiers.map((_one, at) => `$key${at}: ${type}`).join(', ');
  const asked = dossiers.map(({ scenario }, at) => `${scenario.stage}: case(${key}: $key${at}) { ...EveryCase }`);
  return `query (${variables}) { ${asked.join('\n')} }\n${everythingOf(schema, 'Case')}`;
};

export const caseVariables = (dossiers: readonly Dossier[], key: CaseKey): object =>
  Object.fromEntries(
    dossiers.map(({ firKey, prisoners }, at) => [
      `key${at}`,
      key === 'fir' ? firKey : prisoners[0]?.open.values.prisonerId,
    ]),
  );

const page = 'totalCount edges { cursor node { id } } pageInfo { ...EveryPageInfo }';

/** Everything of every list, of the caller and of the units. Of the cases in a list, what the list itself needs. */
export const listQuestion = (schema: GraphQLSchema): string => `query {
  cases(filter: {}, first: 200) { ${page} nodes { id stage sensitivities firs { displayNumber } } }
  undertrials(state: "BR", first: 200) { ${page.replace('node { id }', 'node { prisonerId }')} nodes { ...EveryUndertrial } }
  chargeSheets(court: "PATNA-SESSIONS", first: 200) { ${page} nodes { ...EveryChargeSheet } }
  waitingChargeSheets(first: 200) { ...EveryWaitingChargeSheets }
  me { ...EveryMe }
  station(id: "PIRBAHOR") { ...EveryStation }
  court(id: "PATNA-SESSIONS") { ...EveryCourt }
  prison(id: "BEUR") { ...EveryPrison }
  prosecutionOffice(id: "PO-PATNA") { ...EveryProsecutionOffice }
  laboratory(id: "FSL-PATNA") { ...EveryLaboratory }
}
${everythingOf(schema, 'Undertrial', 'ChargeSheet', 'PageInfo', 'Me', 'ProsecutionOffice', 'Laboratory', 'Station', 'WaitingChargeSheets')}`;

/** Everything of the lists of a records bureau. */
export const bureauQuestion = (schema: GraphQLSchema, root: 'unmatchedRecords' | 'linkDecisions'): string => {
  const type = root === 'unmatchedRecords' ? 'UnmatchedRecord' : 'LinkDecision';
  return `query { ${root}(first: 200) { totalCount edges { cursor node { ...Every${type} } } nodes { ...Every${type} } pageInfo { ...EveryPageInfo } } }
${everythingOf(schema, type, 'PageInfo')}`;
};
