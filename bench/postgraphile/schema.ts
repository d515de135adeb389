import { type DefinitionNode, type DocumentNode, Kind, parse, printSchema } from 'graphql';
import type { Plugin } from 'postgraphile';
import type { Resource } from 'postgraphile/@dataplan/pg';
import type { Fields } from 'postgraphile/grafast';
import { extendSchema } from 'postgraphile/utils';
import { graph } from '../federation/asked.ts';
import type { Plain } from '../plain/open.ts';
import { accusedPlans } from './accused.ts';
import { caseOf, casePlans } from './case.ts';
import { indexOf } from './loaders.ts';
import { listed, type Reading } from './reading.ts';
import { courtCasePlans, exhibitPlans, filePlans, firPlans, labCasePlans } from './records.ts';
import { rowsFrom } from './rows.ts';
import { sheetPlans, sheetsOn } from './sheets.ts';
import { heldCasePlans, undertrialPlans, undertrialsOn } from './undertrials.ts';

const left: readonly string[] = [Kind.DIRECTIVE_DEFINITION, Kind.SCHEMA_DEFINITION];

const isTold = (one: DefinitionNode): boolean =>
  !left.includes(one.kind) && !(one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === 'Mutation');

const extending = (one: DefinitionNode): DefinitionNode =>
  one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === 'Query'
    ? { kind: Kind.OBJECT_TYPE_EXTENSION, name: one.name, fields: one.fields ?? [] }
    : one;

/** The graph's own SDL as PostGraphile takes it: without directives of its own, and added to a query that is there already. */
const typeDefs = (): DocumentNode => ({
  kind: Kind.DOCUMENT,
  definitions: parse(printSchema(graph)).definitions.filter(isTold).map(extending),
});

const queries = (reading: Reading) => {
  const { undertrials, sheets } = reading.index;
  const readCase = caseOf(reading);
  return {
    case: (_: unknown, fields: Fields) => readCase(fields.getRaw('cnr')),
    undertrials: (_: unknown, fields: Fields) => listed(undertrials, fields, 'prison', 'admittedFrom'),
    chargeSheets: (_: unknown, fields: Fields) => listed(sheets, fields, 'court', 'filedFrom'),
  };
};

const plansWith = (reading: Reading): Readonly<Record<string, object>> => ({
  Query: queries(reading),
  Case: casePlans(reading),
  Fir: firPlans(reading),
  Accused: accusedPlans(reading),
  CourtCase: courtCasePlans(reading),
  ProsecutionFile: filePlans(reading),
  ForensicCase: labCasePlans(reading),
  Exhibit: exhibitPlans(reading),
  ChargeSheetConnection: { nodes: sheetsOn(reading) },
  ChargeSheet: sheetPlans(reading),
  UndertrialConnection: { nodes: undertrialsOn(reading) },
  Undertrial: undertrialPlans,
  UndertrialCase: heldCasePlans(reading),
});

const planned = (plain: Plain, resources: Readonly<Record<string, Resource>>) =>
  Object.entries(plansWith({ rows: rowsFrom(resources), index: indexOf(plain), plain })).map(
    ([type, plans]) => [type, { plans }] as const,
  );

/** The graph, planned. */
export const graphPlugin = (plain: Plain): Plugin =>
  extendSchema(({ input: { pgRegistry } }) => ({
    typeDefs: typeDefs(),
    objects: Object.fromEntries(planned(plain, pgRegistry.pgResources)),
  }));
