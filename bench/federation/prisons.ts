import * as answers from '../plain/answers.ts';
import { type Asked, custodiesOf, type PlainContext, type Resolvers } from '../plain/graph.ts';
import { listUndertrials, type Thread, toConnection } from '../plain/index.ts';
import type { Row } from '../plain/kinds.ts';
import {
  caseFrom,
  type HandedCase,
  type HandedPerson,
  type HandedUndertrial,
  handCase,
  handCustody,
  type OfCourts,
  type OfPolice,
} from './handed.ts';

type Told = {
  readonly held: HandedUndertrial;
  readonly ofPolice?: readonly OfPolice[];
  readonly ofCourts?: readonly OfCourts[];
};

/** A prisoner of a list, and by what the others find what the clocks rest on. */
const undertrial = async (prisonerId: string, { loaders }: PlainContext): Promise<Row | null> => {
  const [[row], custodies] = await Promise.all([
    loaders.rows('prisoner', 'prisonerId', prisonerId),
    loaders.rows('custody', 'prisonerId', prisonerId),
  ]);
  const held = await Promise.all(
    answers.stillHeld(custodies).map(async (custody) => {
      const thread = await loaders.threadOf('CUSTODY', String(custody.custodyId));
      return thread ? [handCustody(thread, custody)] : [];
    }),
  );
  return row ? { ...row, held: { prisonerId, custodies: held.flat() } } : null;
};

const caseOf = (custody: Row, police: OfPolice, ofCourts: OfCourts, all: readonly Row[], applications: string[]) => {
  const receipts = new Map(ofCourts.receipts.map((receipt) => [String(receipt.sheetId), receipt]));
  return { ...police, custody, all, receipts, framed: ofCourts.framed, applications };
};

/** The cases in which a prisoner is held, with their clocks, from what police and courts handed over. */
const casesOf = async ({ held, ofPolice = [], ofCourts = [] }: Told, { loaders, units, today }: PlainContext) => {
  const all = await loaders.rows('custody', 'prisonerId', held.prisonerId);
  const cases = held.custodies.map(async ({ custodyId }, at) => {
    const custody = all.find((one) => one.custodyId === custodyId);
    const [police, courts] = [ofPolice[at], ofCourts[at]];
    if (!custody || !police || !courts) return [];
    const facts = caseOf(custody, police, courts, all, await loaders.applications(custodyId));
    return {
      ...custody,
      ...answers.detentionOf(facts, today),
      fir: police.fir,
      cnr: custody.ownCnr ?? courts.courtCase?.cnr ?? null,
      court: units.get(`COURT ${String(custody.courtId)}`) ?? null,
      nextHearing: courts.courtCase?.nextHearing ?? null,
    };
  });
  return (await Promise.all(cases)).flat();
};

const referred = async (told: Told, context: PlainContext): Promise<object> => {
  if (!told.ofPolice) return told;
  const cases = await casesOf(told, context);
  return { ...told, cases, nearestDate: answers.nearestOf(cases) };
};

type InCase = Thread & { readonly ofPolice: { readonly sheets: readonly Row[] } };

const custody = async ({ held }: { held: HandedPerson }, _: never, { loaders, units }: PlainContext) => {
  const rows = await loaders.all('custody', 'prisonerId', held.prisoners);
  const own = rows.filter(({ custodyId }) => held.custodies.includes(String(custodyId)));
  return answers.custodyAmong({ ...held }, own, units);
};

/** The prisons' subgraph: custody, and the clocks of the law. */
export const prisons: Resolvers = {
  Query: {
    undertrials: async (_: never, { prison = '', first, filter }: Asked, context) => {
      const list = { unit: prison, from: filter?.admittedFrom ?? null, first };
      const page = await listUndertrials(context.opened.gateway, list);
      const ids = page.items.slice(0, first).map(({ id }) => id);
      return toConnection(page, first, await Promise.all(ids.map((id) => undertrial(id, context))));
    },
  },
  Case: {
    __resolveReference: ({ held, ofPolice }: { held: HandedCase; ofPolice: unknown }) => ({
      ...caseFrom(held),
      ofPolice,
    }),
    held: handCase,
    links: async (thread: InCase, _: never, context) =>
      answers.linksOf(thread, await custodiesOf(thread, context), thread.ofPolice.sheets),
  },
  Accused: { custody },
  ChargeSheetAccused: { custody },
  Undertrial: { __resolveReference: (told: Told, context: PlainContext) => referred(told, context) },
};
