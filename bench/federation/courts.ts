import * as answers from '../plain/answers.ts';
import { linked, type PlainContext, type Resolvers, resolvers } from '../plain/graph.ts';
import type { Thread } from '../plain/index.ts';
import type { Row } from '../plain/kinds.ts';
import {
  caseFrom,
  type HandedCase,
  type HandedCustody,
  type HandedUndertrial,
  handCase,
  type OfCourts,
} from './handed.ts';

type InCase = Thread & { readonly ofPolice: { readonly people: readonly Row[] } };

const factsOf = async (
  { cnrs, sheetIds, ownCnr, courtId }: HandedCustody,
  { loaders }: PlainContext,
): Promise<OfCourts> => {
  const [framed, receipts, courtCases] = await Promise.all([
    loaders.all('framed', 'cnr', cnrs),
    loaders.all('receipt', 'sheetId', sheetIds),
    loaders.all('courtCase', 'cnr', cnrs),
  ]);
  return { framed, receipts, courtCase: answers.courtCaseOf({ ownCnr, courtId }, courtCases) };
};

/** The courts' subgraph. A caller enters a case here, by the court's number. */
export const courts: Resolvers = {
  Query: { case: resolvers.Query?.case },
  Case: {
    __resolveReference: ({ held, ofPolice }: { held: HandedCase; ofPolice: unknown }) => ({
      ...caseFrom(held),
      ofPolice,
    }),
    held: handCase,
    sensitivities: () => [],
    courtCases: async ({ keys, ofPolice }: InCase, _: never, { loaders }) => {
      const found = await linked(keys.get('CNR'), (cnrs) => loaders.all('courtCase', 'cnr', cnrs));
      return found?.map((row) => ({ ...row, people: ofPolice.people })) ?? null;
    },
  },
  CourtCase: {
    ...resolvers.CourtCase,
    chargesFramed: async ({ cnr, people }: Row & { people: readonly Row[] }, _: never, { loaders }) =>
      answers.framedTold(await loaders.rows('framed', 'cnr', String(cnr)), people),
  },
  ChargeSheet: {
    __resolveReference: ({ held }: { held: Row }) => ({ ...held, held }),
    filedAt: resolvers.ChargeSheet?.filedAt,
    exchange: resolvers.ChargeSheet?.exchange,
  },
  Undertrial: {
    ofCourts: ({ held }: { held: HandedUndertrial }, _: never, context) =>
      Promise.all(held.custodies.map((custody) => factsOf(custody, context))),
  },
};
