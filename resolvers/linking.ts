import { CASE, type CaseFile, type Judged, SCOPE } from '../src/core/record.ts';
import type { Resolvers } from '../src/generated/graphql.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { oneself } from './oneself.ts';
import { connection, listName } from './paging.ts';

/** What a records bureau works on is its own; how sensitive it is, its case says. */
const ofBureau = (file: CaseFile, told: object): Judged => ({
  ...told,
  [SCOPE]: { own: true, labels: file.labels, stage: file.stage, traits: {}, granted: file.granted },
  [CASE]: file,
});

type Paged = { readonly first: number; readonly after: string | null | undefined };
type Listed = Awaited<ReturnType<GatewayContext['linking']['unmatched']>>;

/** A page of what the index lists, each item judged again. */
const judgedPage = (
  { list, first, after }: Paged & { readonly list: string },
  { cases, cursors }: GatewayContext,
  read: (after: readonly (string | null)[] | null, limit: number) => Promise<Listed>,
  nodeOf: (id: string) => Promise<Judged | null>,
): Promise<object> =>
  connection({ list, first, after, cursors }, async (from, limit) => {
    cases.begin();
    const { totalCount, items } = await read(from, limit);
    if (items.length === 0) await cases.askNothing();
    return {
      totalCount,
      items: await Promise.all(items.map(async ({ id, position }) => ({ node: await nodeOf(id), position }))),
    };
  });

const recordNamed = async (id: string, { linking }: GatewayContext): Promise<Judged | null> => {
  const found = await linking.record(id);
  return found && ofBureau(found.file, { ...found, id });
};

const decisionNumbered = async (id: string, { linking }: GatewayContext): Promise<Judged | null> => {
  const found = await linking.decision(id);
  return found && ofBureau(found.file, found);
};

const payload = async (deciding: ReturnType<GatewayContext['linking']['decide']>): Promise<Judged> => {
  const found = await deciding;
  return oneself({ decision: ofBureau(found.file, found) });
};

export const linking: Resolvers = {
  Query: {
    unmatchedRecords: (_parent, { kind = null, first, after }, context) =>
      judgedPage(
        { list: listName('unmatchedRecords', { kind }), first, after },
        context,
        (from, limit) => context.linking.unmatched(kind, from, limit),
        (id) => recordNamed(id, context),
      ),
    linkDecisions: (_parent, { first, after }, context) =>
      judgedPage(
        { list: 'linkDecisions', first, after },
        context,
        (from, limit) => context.linking.decisions(from, limit),
        (id) => decisionNumbered(id, context),
      ),
  },
  UnmatchedRecord: {
    candidates: async ({ id }, _args, { linking: desk }) =>
      (await desk.candidates(String(id))).map((one) => ({ ...one, evidence: Object.values(one.evidence) })),
  },
  Mutation: {
    confirmLink: (_parent, { candidate }, { linking: desk }) => payload(desk.decide(candidate, 'CONFIRMED')),
    rejectLink: (_parent, { candidate }, { linking: desk }) => payload(desk.decide(candidate, 'REJECTED')),
    undoLinkDecision: (_parent, { candidate }, { linking: desk }) => payload(desk.undo(candidate)),
  },
};
