import { type PlainContext, peopleOf, type Resolvers, resolvers, sheetsOf } from '../plain/graph.ts';
import type { Thread } from '../plain/index.ts';
import type { Row } from '../plain/kinds.ts';
import {
  caseFrom,
  type HandedCase,
  type HandedCustody,
  type HandedUndertrial,
  handCase,
  handPerson,
  type OfPolice,
} from './handed.ts';

const factsOf = async ({ firIds, firId }: HandedCustody, { loaders }: PlainContext): Promise<OfPolice> => {
  const [firFacts, reports, [fir = null]] = await Promise.all([
    loaders.all('firFacts', 'firId', firIds),
    loaders.all('reportFacts', 'firId', firIds),
    firId === null ? [] : loaders.rows('firNumber', 'firId', firId),
  ]);
  return { fir, firFacts, reports };
};

/** Codes and reports of a case, for the courts' charges and the links. */
const handedOf = async (thread: Thread, context: PlainContext): Promise<object> => {
  const [people, sheets] = await Promise.all([peopleOf(thread, context), sheetsOf(thread, context)]);
  return {
    people: people.map(({ registerCode, code }) => ({ registerCode, code })),
    sheets: sheets.map(({ id }) => ({ id })),
  };
};

/** The police's subgraph: what the plain graph reads of them, and what they hand to courts and prisons. */
export const police: Resolvers = {
  Query: { chargeSheets: resolvers.Query?.chargeSheets },
  Case: {
    ...resolvers.Case,
    __resolveReference: ({ held }: { held: HandedCase }) => caseFrom(held),
    held: handCase,
    ofPolice: (thread: Thread, _: never, context) => handedOf(thread, context),
  },
  Fir: resolvers.Fir,
  Accused: { arrests: resolvers.Accused?.arrests, held: handPerson },
  ChargeSheet: { ...resolvers.ChargeSheet, held: ({ id, submittedAt }: Row) => ({ id, submittedAt }) },
  ChargeSheetAccused: { held: handPerson },
  Undertrial: {
    ofPolice: ({ held }: { held: HandedUndertrial }, _: never, context) =>
      Promise.all(held.custodies.map((custody) => factsOf(custody, context))),
  },
};
