import { badInput, forbidden } from '../src/core/errors.ts';
import type { CustodyFacts } from '../src/core/facts.ts';
import type { CaseFile, Judged } from '../src/core/record.ts';
import type { QueryUndertrialsArgs, Resolvers } from '../src/generated/graphql.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { caseOf } from './caseOf.ts';
import { courtNumberOf, nextHearingOf } from './courtNumber.ts';
import { detentionTold } from './detention.ts';
import { toldSections } from './liveSections.ts';
import { connection, listName } from './paging.ts';
import { sentenceEnd } from './sentence.ts';
import { computedCases, nearestOf, undertrial, undertrialCases } from './undertrial.ts';
import { needsSheet, sheetPage } from './undertrialSheet.ts';

const prisonsAsked = ({ prison, district, state }: QueryUndertrialsArgs, { units }: GatewayContext): string[] => {
  const asked = [prison, district, state].filter((one) => one !== undefined && one !== null);
  if (asked.length !== 1) throw badInput('Give exactly one of prison, district and state.');
  const found = units
    .all('PRISON')
    .filter(
      (unit) =>
        unit.id === prison ||
        isIn(unit.district, unit.districtName, district) ||
        (state && unit.state === state.toUpperCase()),
    );
  if (found.length === 0) throw badInput('No such prison, district or state.');
  return found.map(({ id }) => id);
};

const isIn = (code: string | null, name: string | null, asked: string | null | undefined): boolean =>
  asked !== undefined && asked !== null && [code, name].some((one) => one?.toUpperCase() === asked.toUpperCase());

const undertrials = (args: QueryUndertrialsArgs, context: GatewayContext): Promise<object> => {
  const prisons = prisonsAsked(args, context);
  const asOf = args.asOf ?? context.today;
  const { admittedFrom = null, admittedTo = null, ...filter } = args.filter ?? {};
  const orderBy = args.orderBy ?? 'ADMITTED';
  // To sort by a date is to read it (threat T10).
  if (orderBy === 'NEAREST_DATE' && context.policy.closedInputs.has('UndertrialFilter.dateBefore'))
    throw forbidden('Your role may not sort by computed dates.');
  const where = { prisons, admittedFrom, admittedTo };
  const list = listName('undertrials', { where, filter, orderBy, asOf });
  return connection({ list, first: args.first, after: args.after, cursors: context.cursors }, async (after, limit) => {
    if (needsSheet(filter, orderBy)) return sheetPage(where, { filter, orderBy, asOf }, after, limit, context);
    context.cases.begin(['prisons']);
    const { totalCount, items } = await context.index.undertrials(where, after, limit);
    if (items.length === 0) await Promise.all([context.cases.askNothing(), context.prisons.answers()]);
    const people = await Promise.all(items.map(({ id }) => undertrial(id, asOf, context)));
    return {
      totalCount,
      items: items.map(({ id, position }, at) => ({ node: people[at] ?? null, position: [position[0] ?? null, id] })),
    };
  });
};

/** The custodies of a case of which the caller may know: a prison's own prisoners, and to nobody else a child's. */
const toldCustodies = async (file: CaseFile, context: GatewayContext): Promise<CustodyFacts[] | null> => {
  const ofPrisons = context.principal.institution === 'prisons';
  const found = await context.prisons.custodiesIn(file).catch(() => null);
  return (
    found?.filter(
      (custody) =>
        (ofPrisons || !file.isChild(custody)) && (file.ownership.only.get('PERSON')?.has(custody.prisonerId) ?? true),
    ) ?? null
  );
};

/** In a case that is closed to the prison, nothing but its own custody is told. */
const unlessClosed = <T>(record: Judged, tell: () => T): T | null => (record.closed === true ? null : tell());

/** A prison that is asked for by its code is counted (`summary`). */
const askedByCode = (prison: Judged | null): Judged | null => prison && { ...prison, counted: true };

export const prisons: Resolvers = {
  Query: {
    prison: (_parent, { id }, context) => askedByCode(context.prisons.prison(id)),
    undertrials: (_parent, args, context) => undertrials(args, context),
  },
  Case: {
    custodies: async (record, _args, context) => {
      const file = caseOf(record);
      const found = await toldCustodies(file, context);
      if (found === null) return null;
      const records = await context.prisons.custodies(
        found.map((facts) => ({ file, custodyId: facts.custodyId, more: { facts, closed: false } })),
      );
      const known = records.filter((one) => one !== null);
      return known.length < records.length ? null : known;
    },
  },
  Undertrial: {
    cases: (record, _args, context) => undertrialCases(record, context),
    nearestDate: async (record, _args, context) =>
      (await undertrialCases(record, context)) && nearestOf(await computedCases(record, context)),
  },
  UndertrialCase: {
    fir: (record, _args, context) =>
      unlessClosed(record, () => {
        const [key] = caseOf(record).firKeysOf('CUSTODY', String(record.custodyId));
        return key === undefined ? null : context.police.firOf(caseOf(record), key);
      }),
    cnr: (record, _args, context) => unlessClosed(record, () => courtNumberOf(record, context)),
    court: (record, _args, context) => unlessClosed(record, () => context.courts.court(record.courtId)),
    sections: async (record, _args, context) => [...(await toldSections(record, context)).sections],
    sectionsFrom: async (record, _args, context) => (await toldSections(record, context)).from,
    nextHearing: (record, _args, context) => unlessClosed(record, () => nextHearingOf(record, context)),
    detention: (record, _args, context) => detentionTold(record, context),
    sentenceEnd: (record, _args, context) => sentenceEnd(record, context),
  },
};
