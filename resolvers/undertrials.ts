import { badInput } from '../src/core/errors.ts';
import type { Resolvers } from '../src/generated/graphql.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { recordApplication } from './application.ts';
import { applicationDraft, draftText } from './applicationDraft.ts';
import { releaseNotes } from './release.ts';
import { reviewCommitteeEntries, reviewCommitteeList } from './reviewCommittee.ts';
import { summaryOf } from './summary.ts';
import { prisonerNumbered } from './undertrial.ts';

const district = (state: string, name: string, { prisons }: GatewayContext) => {
  const found = prisons.district(state, name);
  if (!found) throw badInput('No such district with a prison.');
  return found;
};

export const undertrials: Resolvers = {
  Query: {
    prisoner: (_parent, { id, asOf }, context) => prisonerNumbered(id, asOf ?? context.today, context),
    district: (_parent, { state, district: name }, context) => district(state, name, context),
  },
  Prison: {
    summary: (record, { asOf }, context) =>
      record.counted === true ? summaryOf(record, asOf ?? context.today, context) : null,
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
