import { caseNumberText } from '../src/core/caseNumber.ts';
import { badInput } from '../src/core/errors.ts';
import { firKeyText } from '../src/core/firKey.ts';
import type { Judged, KeyKind } from '../src/core/record.ts';
import type {
  CaseFilter,
  CaseNumberInput,
  FirKeyInput,
  QueryCaseArgs,
  QueryCasesArgs,
  Resolvers,
} from '../src/generated/graphql.ts';
import { earliestFilingDue } from '../src/law/caseFilingDue.ts';
import { canonicalForm, showSection } from '../src/law/sections.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { anomaliesOf } from './anomalies.ts';
import { caseOf } from './caseOf.ts';
import { linksOf } from './links.ts';
import { connection, listName } from './paging.ts';

type Key = { readonly kind: KeyKind; readonly key: string };

const stationIn = (asked: { state: string; district: string; station: string }, { units }: GatewayContext) => {
  const station = units.station(asked);
  if (!station?.state || !station.district) throw badInput('No such police station.');
  return { id: station.id, state: station.state, district: station.district };
};

/**
 * The index's spelling of a number as a caller gives it.
 * @throws BAD_USER_INPUT where there is no such police station
 */
export const firKey = (asked: FirKeyInput, context: GatewayContext): Key => {
  const station = stationIn(asked, context);
  return {
    kind: 'FIR',
    key: firKeyText({
      ...asked,
      zero: asked.zero ?? false,
      state: station.state,
      district: station.district,
      station: station.id,
    }),
  };
};

const caseNumberKey = ({ court, caseType, number, year }: CaseNumberInput, { units }: GatewayContext): Key => {
  if (!units.byId('COURT', court)) throw badInput('No such court.');
  return { kind: 'CASE_NUMBER', key: caseNumberText(court, caseType, number, year) };
};

const keysAsked = ({ cnr, fir, caseNumber, prisonerId }: QueryCaseArgs, context: GatewayContext): Key[] => {
  const keys = [
    ...(cnr ? [{ kind: 'CNR' as const, key: cnr }] : []),
    ...(fir ? [firKey(fir, context)] : []),
    ...(caseNumber ? [caseNumberKey(caseNumber, context)] : []),
    ...(prisonerId ? [{ kind: 'PRISONER' as const, key: prisonerId }] : []),
  ];
  if (keys.length === 0) throw badInput('Give at least one of cnr, fir, caseNumber and prisonerId.');
  return keys;
};

/** Whether something was asked. An empty text is: it names no unit, and must not read as "any". */
const isAsked = (text: string | null | undefined): text is string => text !== null && text !== undefined;

/** A filter names units as the police or the courts do; the index holds codes. An unknown unit is an error: units are public. */
const conditionsOf = (filter: CaseFilter, context: GatewayContext) => {
  const { units } = context;
  const state = filter.state?.toUpperCase() ?? null;
  if (state !== null && !units.all('STATION').some((unit) => unit.state === state)) throw badInput('No such state.');
  const district = isAsked(filter.district) ? districtKey(state, filter.district, context) : null;
  if (isAsked(filter.court) && !units.byId('COURT', filter.court)) throw badInput('No such court.');
  return {
    state,
    district,
    station: isAsked(filter.station) ? stationCode(filter, context) : null,
    court: filter.court ?? null,
    prosecutor: filter.prosecutor ?? null,
    stage: filter.stage ?? null,
    section: filter.section ? showSection(canonicalForm(filter.section)) : null,
    punishmentBand: filter.punishmentBand ?? null,
    registeredFrom: filter.registeredFrom ?? null,
    registeredTo: filter.registeredTo ?? null,
    nextHearingFrom: filter.nextHearingFrom ?? null,
    nextHearingTo: filter.nextHearingTo ?? null,
    filingDueBefore: filter.filingDueBefore ?? null,
    updatedSince: filter.updatedSince ?? null,
  };
};

const districtKey = (state: string | null, asked: string, { units, principal }: GatewayContext): string => {
  const within = state ?? principal.posting.state;
  const code = units.district(within, asked);
  if (code === undefined) throw badInput('No such district.');
  return `${within.toUpperCase()}.${code}`;
};

const stationCode = ({ state, district, station }: CaseFilter, { units, principal }: GatewayContext): string => {
  const found = units
    .all('STATION')
    .filter((unit) => unit.state === (state ?? principal.posting.state).toUpperCase())
    .filter(
      (unit) =>
        units.station({ state: unit.state ?? '', district: district ?? unit.district ?? '', station: station ?? '' })
          ?.id === unit.id,
    );
  if (found.length !== 1 || !found[0])
    throw badInput(
      found.length === 0 ? 'No such police station.' : 'More than one police station is called so: give its district.',
    );
  return found[0].id;
};

const ownCase = async (id: string, { cases }: GatewayContext): Promise<Judged | null> => {
  const found = await cases.withId(id);
  const own = found && (found.file.ownership.whole || found.file.ownership.kept.size > 0);
  return own ? cases.toRecord(found) : null;
};

const listCases = ({ filter, first, after }: QueryCasesArgs, context: GatewayContext): Promise<object> => {
  const where = conditionsOf(filter, context);
  return connection({ list: listName('cases', where), first, after, cursors: context.cursors }, async (from, limit) => {
    context.cases.begin();
    const { totalCount, items } = await context.index.cases(where, from, limit);
    if (items.length === 0) await context.cases.askNothing();
    return {
      totalCount,
      items: await Promise.all(
        items.map(async ({ id, position }) => ({
          node: await ownCase(id, context),
          position: [position[0] ?? null, id],
        })),
      ),
    };
  });
};

const filingDue = async (record: Judged, context: GatewayContext): Promise<object | null> => {
  const file = caseOf(record);
  // The clock is the case's: a station that kept its zero FIR has no case.
  if (!file.ownership.whole) return null;
  const found = await context.cases.withId(file.id);
  const custodies = await context.prisons.custodiesIn(file).catch(() => null);
  const chargeSheets = await context.police.chargeSheetFacts(file);
  if (!found?.facts.firs || custodies === null || chargeSheets === null) return null;
  const told = custodies.filter(
    (custody) => !file.isChild(custody) && (file.ownership.only.get('PERSON')?.has(custody.prisonerId) ?? true),
  );
  const due = earliestFilingDue({ firs: found.facts.firs, custodies: told, chargeSheets }, context.today);
  return due && { ...due, custody: 'IN_CUSTODY' };
};

export const cases: Resolvers = {
  Query: {
    case: (_parent, args, context) => context.cases.find(keysAsked(args, context)),
    cases: (_parent, args, context) => listCases(args, context),
  },
  Case: {
    links: (record, _args, context) => linksOf(record, context),
    filingDue: (record, _args, context) => filingDue(record, context),
    anomalies: (record, _args, context) => anomaliesOf(record, context),
  },
};
