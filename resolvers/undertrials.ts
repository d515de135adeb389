import { badInput } from '../src/core/errors.ts';
import type { QueryPrisonerArgs, Resolvers } from '../src/generated/graphql.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { recordApplication } from './application.ts';
import { applicationDraft, draftText } from './applicationDraft.ts';
import { releaseNotes } from './release.ts';
import { reviewCommitteeEntries, reviewCommitteeList } from './reviewCommittee.ts';
import { summaryOf } from './summary.ts';
import { undertrial } from './undertrial.ts';

/** A prisoner by the prison's number. Of nobody's, and of another's, as much is asked: both are null. */
const prisoner = async ({ id, asOf }: QueryPrisonerArgs, context: GatewayContext) => {
  context.cases.begin(['prisons']);
  const found = await undertrial(id, asOf ?? context.today, context);
  if (found === null) await context.cases.askNothing();
  return found;
};

const district = (state: string, name: string, { prisons }: GatewayContext) => {
  const found = prisons.district(state, name);
  if (!found) throw badInput('No such district with a prison.');
  return found;
};

export const undertrials: Resolvers = {
  Query: {
    prisoner: (_parent, args, context) => prisoner(args, context),
    district: (_parent, { state, district: name }, context) => district(state, name, context),
  },
  Prison: {
    summary: (record, { asOf }, context) => summaryOf(record, asOf ?? context.today, context),
  },
  District: {
    reviewCommitteeList: (record, { quarter }, context) => reviewCommitteeList(record, quarter, context),
  },
  ReviewCommitteeList: {
    entries: (list, args, context) => reviewCommitteeEntries(list, args, context),
  },
  UndertrialCase: {
    releaseNotes: (record, _args, context) => releaseNotes(record, context),
    applicationDraft: (record, _args, context) => applicationDraft(record, context),
  },
  ApplicationDraft: {
    text: (draft, { language }) => draftText(draft, language),
  },
  Mutation: {
    recordApplication: (_parent, args, context) => recordApplication(args, context),
  },
};
