import { badInput } from '../src/core/errors.ts';
import type { Judged } from '../src/core/record.ts';
import type { MutationAcknowledgeChargeSheetArgs, Resolvers } from '../src/generated/graphql.ts';
import type { GatewayContext } from '../src/server/context.ts';

/** A charge sheet that is not filed in the caller's court is, to the caller, no charge sheet. */
const sheetInOwnCourt = async (id: string, { cases, police, principal }: GatewayContext): Promise<Judged> => {
  const caseId = await cases.caseIdOf('CHARGE_SHEET', id);
  const found = caseId === null ? null : await cases.withId(caseId);
  const sheet = found?.reachable ? await police.chargeSheet(found.file, id) : null;
  const isHere =
    sheet && !(sheet instanceof Error) && sheet.courtId === principal.posting.unit && sheet.draft === false;
  if (!isHere) throw badInput('No such charge sheet in this court.');
  return sheet;
};

const acknowledge = async (args: MutationAcknowledgeChargeSheetArgs, context: GatewayContext): Promise<object> => {
  const sheet = await sheetInOwnCourt(args.id, context);
  if (args.cnr && (await context.cases.courtOf(args.cnr)) !== context.principal.posting.unit)
    throw badInput('The CNR is not of a case in this court.');
  await context.exchange.acknowledge({
    chargeSheetId: args.id,
    outcome: args.outcome,
    court: context.principal.posting.unit ?? '',
    by: context.principal.subject,
    receivedOn: args.receivedOn ?? null,
    cnr: args.cnr ?? null,
    objections: args.objections ?? [],
  });
  return { chargeSheet: sheet };
};

export const exchange: Resolvers = {
  Mutation: {
    acknowledgeChargeSheet: (_parent, args, context) => acknowledge(args, context),
  },
};
