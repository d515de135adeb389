import { badInput, forbidden } from '../src/core/errors.ts';
import type { CustodyFacts } from '../src/core/facts.ts';
import { type CaseFile, type Judged, SCOPE } from '../src/core/record.ts';
import type { QueryUndertrialsArgs, Resolvers } from '../src/generated/graphql.ts';
import { owns } from '../src/policy/own.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { caseOf } from './caseOf.ts';
import { detentionOf } from './detention.ts';
import { toldSections } from './liveSections.ts';
import { mayRead } from './mayRead.ts';
import { connection, listName } from './paging.ts';
import { detentionsOf, nearestOf, undertrial, undertrialCases } from './undertrial.ts';
import { needsSheet, sheetPage } from './undertrialSheet.ts';

/** The largest unit whose clocks are computed for one list. A larger one is refused: a sheet that left out who came last would keep people in prison. */
const LARGEST_SHEET = 20_000;

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
    context.cases.begin(['prisons']);
    if (needsSheet(filter, orderBy)) {
      const all = await context.index.undertrials(where, null, LARGEST_SHEET);
      if (all.totalCount > LARGEST_SHEET)
        throw badInput(
          `More than ${LARGEST_SHEET} undertrials: ask for a district or a prison, or narrow by admission.`,
        );
      if (all.items.length === 0) await Promise.all([context.cases.askNothing(), context.prisons.answers()]);
      return sheetPage(
        all.items.map(({ id }) => id),
        { filter, orderBy, asOf },
        after,
        limit,
        context,
      );
    }
    const { totalCount, items } = await context.index.undertrials(where, after, limit);
    if (items.length === 0) await Promise.all([context.cases.askNothing(), context.prisons.answers()]);
    return {
      totalCount,
      items: await Promise.all(
        items.map(async ({ id, position }) => ({
          node: await undertrial(id, asOf, context),
          position: [position[0] ?? null, id],
        })),
      ),
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

type CourtCase = {
  readonly cnr: string;
  readonly courtId: unknown;
  readonly nextHearing: { readonly date: string } | null;
};

/**
 * The court's case in which a prisoner is next to be produced: the prison's own number while a date is posted in it, else the one in the
 * court that remanded, else the earliest posted. A prison often lacks the number; the case has it, and an undertrial's next date with it.
 * Of the numbers of one matter a probation officer reads one: the others tell nothing through a custody either.
 */
const courtCaseOf = async (
  record: Judged,
  field: 'CourtCase.cnr' | 'CourtCase.nextHearing',
  context: GatewayContext,
): Promise<CourtCase | null> => {
  const found = ((await context.courts.courtCases(record)) ?? []).filter(
    (one): one is Judged => !(one instanceof Error) && mayRead(one, field, context),
  ) as unknown as CourtCase[];
  const posted = found.filter(({ nextHearing }) => nextHearing !== null);
  const earliest = posted.toSorted((one, other) =>
    (one.nextHearing?.date ?? '') < (other.nextHearing?.date ?? '') ? -1 : 1,
  );
  return (
    posted.find(({ cnr }) => cnr === record.cnr) ??
    earliest.find(({ courtId }) => courtId === record.courtId) ??
    earliest[0] ??
    found.find(({ courtId }) => courtId === record.courtId) ??
    null
  );
};

const numberOf = async (record: Judged, context: GatewayContext): Promise<string | null> => {
  if (typeof record.cnr !== 'string') return (await courtCaseOf(record, 'CourtCase.cnr', context))?.cnr ?? null;
  const own = record[SCOPE].own && owns(caseOf(record).ownership, [['CNR', record.cnr]]);
  return mayRead({ ...record, [SCOPE]: { ...record[SCOPE], own } }, 'CourtCase.cnr', context) ? record.cnr : null;
};

const hearingOf = async (record: Judged, context: GatewayContext): Promise<object | null> =>
  (await courtCaseOf(record, 'CourtCase.nextHearing', context))?.nextHearing ?? null;

export const prisons: Resolvers = {
  Query: {
    prison: (_parent, { id }, context) => context.prisons.prison(id),
    undertrials: (_parent, args, context) => undertrials(args, context),
  },
  Case: {
    custodies: async (record, _args, context) => {
      const file = caseOf(record);
      const found = await toldCustodies(file, context);
      if (found === null) return null;
      const records = await Promise.all(
        found.map((facts) => context.prisons.custody(file, facts.custodyId, { facts, closed: false })),
      );
      const known = records.filter((one) => one !== null);
      return known.length < records.length ? null : known;
    },
  },
  Undertrial: {
    cases: (record, _args, context) => undertrialCases(record, context),
    nearestDate: async (record, _args, context) =>
      (await undertrialCases(record, context)) && nearestOf(await detentionsOf(record, context)),
  },
  UndertrialCase: {
    fir: (record, _args, context) =>
      unlessClosed(record, () => {
        const [key] = caseOf(record).firKeysOf('CUSTODY', String(record.custodyId));
        return key === undefined ? null : context.police.firOf(caseOf(record), key);
      }),
    cnr: (record, _args, context) => unlessClosed(record, () => numberOf(record, context)),
    court: (record, _args, context) => unlessClosed(record, () => context.courts.court(record.courtId)),
    sections: async (record, _args, context) => [...(await toldSections(record, context)).sections],
    sectionsFrom: async (record, _args, context) => (await toldSections(record, context)).from,
    nextHearing: (record, _args, context) => unlessClosed(record, () => hearingOf(record, context)),
    detention: (record, _args, context) => detentionOf(record, context),
  },
};
