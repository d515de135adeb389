import { readTypeDefinitions } from '../../src/server/schemaFiles.ts';
import * as answers from './answers.ts';
import { listSheets, listUndertrials, type Thread, threadOfCnr, toConnection, type Units } from './index.ts';
import type { Row } from './kinds.ts';
import type { Loaders, Opened } from './loaders.ts';

/** What a resolver of the plain graph reaches. */
export type PlainContext = {
  readonly loaders: Loaders;
  readonly opened: Opened;
  readonly units: Units;
  readonly asOf: ReadonlyMap<string, string | null>;
  readonly today: string;
};

/** The graph's own SDL: the questions are the same for all. */
export const typeDefs = (): readonly string[] => readTypeDefinitions();

type InCase = Row & { readonly thread: Thread };
type Resolve = (parent: never, args: never, context: PlainContext) => unknown;

/** Resolvers by type and field; what is undefined is read off the record. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolve | undefined>> | undefined>>;

export const firIds = ({ firs }: Thread): string[] => firs.map(({ id }) => id);
const liveIds = ({ live }: Thread): string[] => live.map(({ id }) => id);
const inCase = (thread: Thread, rows: readonly Row[]): InCase[] => rows.map((row) => ({ ...row, thread }));

/** What a case has no link to is null: an empty list would read as "nothing was sent". */
export const linked = async (keys: readonly string[] | undefined, read: (keys: readonly string[]) => Promise<Row[]>) =>
  keys && keys.length > 0 ? read(keys) : null;

export const custodiesOf = async (thread: Thread, { loaders }: PlainContext): Promise<Row[]> =>
  answers.custodiesIn(thread, await loaders.all('custody', 'prisonerId', answers.prisonersIn(thread)));

/** A prosecutor is told of drafts too. */
export const sheetsOf = (thread: Thread, { loaders }: PlainContext): Promise<Row[]> =>
  loaders.all('sheetOfCase', 'firId', firIds(thread));

const receiptOf = async (sheetId: unknown, { loaders }: PlainContext): Promise<Row | undefined> =>
  (await loaders.rows('receipt', 'sheetId', String(sheetId)))[0];

export const peopleOf = async (thread: Thread, { loaders }: PlainContext): Promise<Row[]> =>
  answers.withCodes(thread, await loaders.all('person', 'firId', liveIds(thread)));

/** Rows of a police report about one accused each, under their codes. */
const perAccused = async (kind: 'sheetAccused' | 'notChargeSheeted', { id, thread }: InCase, context: PlainContext) => {
  const [rows, people] = await Promise.all([
    context.loaders.rows(kind, 'sheetId', String(id)),
    peopleOf(thread, context),
  ]);
  return rows.flatMap((row) => {
    const person = people.find(({ accusedId }) => accusedId === row.accusedId);
    return person ? [{ ...person, ...row, thread }] : [];
  });
};

const sheetWitnesses = async ({ id, thread }: InCase, { loaders }: PlainContext) => {
  const [named, all] = await Promise.all([
    loaders.rows('sheetWitness', 'sheetId', String(id)),
    loaders.all('witness', 'firId', liveIds(thread)),
  ]);
  const ids = new Set(named.map(({ witnessId }) => witnessId));
  return answers.labelled('WITNESS', all).filter(({ witnessId }) => ids.has(witnessId));
};

const heldOf = async (custody: Row, context: PlainContext): Promise<(answers.Held & Row) | null> => {
  const { loaders } = context;
  const thread = await loaders.threadOf('CUSTODY', String(custody.custodyId));
  if (!thread) return null;
  const [all, firFacts, reports, framed, applications] = await Promise.all([
    loaders.rows('custody', 'prisonerId', String(custody.prisonerId)),
    loaders.all('firFacts', 'firId', firIds(thread)),
    loaders.all('reportFacts', 'firId', firIds(thread)),
    loaders.all('framed', 'cnr', thread.keys.get('CNR') ?? []),
    loaders.applications(String(custody.custodyId)),
  ]);
  const found = await loaders.all(
    'receipt',
    'sheetId',
    reports.map(({ sheetId }) => String(sheetId)),
  );
  const receipts = new Map(found.map((receipt) => [String(receipt.sheetId), receipt]));
  return { ...custody, thread, custody, all, firFacts, reports, receipts, framed, applications };
};

/** The cases in which a prisoner is held, with their clocks. */
const casesOf = async (prisonerId: string, context: PlainContext) => {
  const custodies = answers.stillHeld(await context.loaders.rows('custody', 'prisonerId', prisonerId));
  const held = await Promise.all(custodies.map((custody) => heldOf(custody, context)));
  return held.flatMap((one) => (one ? [{ ...one, ...answers.detentionOf(one, context.today) }] : []));
};

const undertrial = async (prisonerId: string, context: PlainContext): Promise<Row | null> => {
  const [[row], cases] = await Promise.all([
    context.loaders.rows('prisoner', 'prisonerId', prisonerId),
    casesOf(prisonerId, context),
  ]);
  return row ? { ...row, cases, nearestDate: answers.nearestOf(cases) } : null;
};

const sheetNamed = async (id: string, { loaders }: PlainContext): Promise<InCase | null> => {
  const [[row], thread] = await Promise.all([
    loaders.rows('sheet', 'sheetId', id),
    loaders.threadOf('CHARGE_SHEET', id),
  ]);
  return row && thread ? { ...row, thread } : null;
};

export type Asked = {
  prison?: string;
  court?: string;
  first: number;
  filter?: { admittedFrom?: string; filedFrom?: string };
};

const courtCaseOf = async ({ thread, custody }: answers.Held, { loaders }: PlainContext): Promise<Row | null> =>
  answers.courtCaseOf(custody, await loaders.all('courtCase', 'cnr', thread.keys.get('CNR') ?? []));

/** Resolvers as a team would write them who has the SDL, DataLoader and no matrix. */
export const resolvers: Resolvers = {
  Query: {
    case: (_: never, { cnr }: { cnr: string }, { opened }) => threadOfCnr(opened.gateway, cnr),
    undertrials: async (_: never, { prison = '', first, filter }: Asked, context) => {
      const list = { unit: prison, from: filter?.admittedFrom ?? null, first };
      const page = await listUndertrials(context.opened.gateway, list);
      const ids = page.items.slice(0, first).map(({ id }) => id);
      return toConnection(page, first, await Promise.all(ids.map((id) => undertrial(id, context))));
    },
    chargeSheets: async (_: never, { court = '', first, filter }: Asked, context) => {
      const page = await listSheets(context.opened.gateway, { unit: court, from: filter?.filedFrom ?? null, first });
      const ids = page.items.slice(0, first).map(({ id }) => id);
      return toConnection(page, first, await Promise.all(ids.map((id) => sheetNamed(id, context))));
    },
  },
  Case: {
    sensitivities: () => [],
    links: async (thread: Thread, _: never, context) => {
      const [custodies, sheets] = await Promise.all([custodiesOf(thread, context), sheetsOf(thread, context)]);
      return answers.linksOf(thread, custodies, sheets);
    },
    firs: (thread: Thread, _: never, { loaders }) => loaders.all('fir', 'firId', firIds(thread)),
    accused: async (thread: Thread, _: never, { loaders }) =>
      inCase(thread, answers.withCodes(thread, await loaders.all('accused', 'firId', liveIds(thread)))),
    victims: async (thread: Thread, _: never, { loaders }) =>
      answers.labelled('VICTIM', await loaders.all('victim', 'firId', liveIds(thread))),
    witnesses: async (thread: Thread, _: never, { loaders }) =>
      answers.labelled('WITNESS', await loaders.all('witness', 'firId', liveIds(thread))),
    caseDiary: (thread: Thread, _: never, { loaders }) => loaders.all('diary', 'firId', liveIds(thread)),
    chargeSheets: async (thread: Thread, _: never, context) => inCase(thread, await sheetsOf(thread, context)),
    prosecution: ({ keys }: Thread, _: never, { loaders }) =>
      linked(keys.get('PROSECUTION_FILE'), (ids) => loaders.all('file', 'fileId', ids)),
    courtCases: async (thread: Thread, _: never, { loaders }) => {
      const found = await linked(thread.keys.get('CNR'), (cnrs) => loaders.all('courtCase', 'cnr', cnrs));
      return found && inCase(thread, found);
    },
    forensicCases: ({ keys }: Thread, _: never, { loaders }) =>
      linked(keys.get('LAB_CASE'), (ids) => loaders.all('labCase', 'labCaseId', ids)),
  },
  Fir: {
    informant: async ({ firId }: Row, _: never, { loaders }) =>
      (await loaders.rows('informant', 'firId', String(firId)))[0] ?? null,
    source: ({ firId }: Row, _: never, { asOf }) => ({ pillar: 'POLICE', id: firId, asOf: asOf.get('police') }),
  },
  Accused: {
    arrests: ({ accusedId }: Row, _: never, { loaders }) => loaders.rows('arrest', 'accusedId', String(accusedId)),
    custody: async (person: InCase, _: never, context) =>
      answers.custodyOf(person.thread, person, await custodiesOf(person.thread, context), context.units),
  },
  ChargeSheet: {
    filedAt: async ({ id }: Row, _: never, context) => (await receiptOf(id, context))?.deliveredAt ?? null,
    exchange: async (sheet: Row, _: never, context) => answers.exchangeOf(sheet, await receiptOf(sheet.id, context)),
    fir: async ({ firId }: Row, _: never, { loaders }) =>
      (await loaders.rows('firNumber', 'firId', String(firId)))[0] ?? null,
    accused: (sheet: InCase, _: never, context) => perAccused('sheetAccused', sheet, context),
    electronicDevices: ({ electronicDevices }: Row) => answers.devicesTold(electronicDevices),
    notChargeSheeted: (sheet: InCase, _: never, context) => perAccused('notChargeSheeted', sheet, context),
    witnesses: (sheet: InCase, _: never, context) => sheetWitnesses(sheet, context),
    documents: ({ id }: Row, _: never, { loaders }) => loaders.rows('sheetDocument', 'sheetId', String(id)),
  },
  ChargeSheetAccused: {
    custody: async (person: InCase, _: never, context) =>
      answers.custodyOf(person.thread, person, await custodiesOf(person.thread, context), context.units),
  },
  ProsecutionFile: {
    opinions: ({ fileId }: Row, _: never, { loaders }) => loaders.rows('opinion', 'fileId', String(fileId)),
  },
  CourtCase: {
    court: ({ courtId }: Row, _: never, { units }) => units.get(`COURT ${String(courtId)}`) ?? null,
    chargesFramed: async ({ cnr, thread }: InCase, _: never, context) => {
      const [rows, people] = await Promise.all([
        context.loaders.rows('framed', 'cnr', String(cnr)),
        peopleOf(thread, context),
      ]);
      return answers.framedTold(rows, people);
    },
    hearings: ({ cnr }: Row, _: never, { loaders }) => loaders.rows('hearing', 'cnr', String(cnr)),
    orders: ({ cnr }: Row, _: never, { loaders }) => loaders.rows('order', 'cnr', String(cnr)),
  },
  ForensicCase: {
    lab: ({ labId }: Row, _: never, { units }) => units.get(`LABORATORY ${String(labId)}`) ?? null,
    exhibits: ({ labCaseId }: Row, _: never, { loaders }) => loaders.rows('exhibit', 'labCaseId', String(labCaseId)),
    reports: ({ labCaseId }: Row, _: never, { loaders }) => loaders.rows('report', 'labCaseId', String(labCaseId)),
  },
  Exhibit: {
    custodyLog: ({ exhibitId }: Row, _: never, { loaders }) =>
      loaders.rows('custodyEvent', 'exhibitId', String(exhibitId)),
  },
  UndertrialCase: {
    fir: async ({ thread, custody }: answers.Held, _: never, { loaders }) => {
      const [key] = thread.firKeysOf('CUSTODY', String(custody.custodyId));
      const fir = thread.firs.find((one) => one.key === key);
      return fir ? ((await loaders.rows('firNumber', 'firId', fir.id))[0] ?? null) : null;
    },
    cnr: async (held: answers.Held, _: never, context) =>
      held.custody.ownCnr ?? (await courtCaseOf(held, context))?.cnr ?? null,
    court: ({ custody }: answers.Held, _: never, { units }) => units.get(`COURT ${String(custody.courtId)}`) ?? null,
    nextHearing: async (held: answers.Held, _: never, context) =>
      (await courtCaseOf(held, context))?.nextHearing ?? null,
  },
};
