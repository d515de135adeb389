import { badInput } from '../src/core/errors.ts';
import type { FirReference } from '../src/core/facts.ts';
import type { Judged } from '../src/core/record.ts';
import type { MutationAcknowledgeChargeSheetArgs, Resolvers } from '../src/generated/graphql.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { caseOf } from './caseOf.ts';
import { sheetOf } from './sheetOf.ts';

/** A charge sheet that is not filed in the caller's court is, to the caller, no charge sheet. */
const sheetInOwnCourt = async (id: string, { cases, police, principal }: GatewayContext): Promise<Judged> => {
  cases.begin();
  const caseId = await cases.caseIdOf('CHARGE_SHEET', id);
  if (caseId === null) await cases.askNothing();
  const found = caseId === null ? null : await cases.withId(caseId);
  // Of a case out of reach, and of none, as much is asked as of another court's: what is refused takes the same time (threat T13).
  const sheet = found?.reachable ? await police.chargeSheet(found.file, id) : await police.noChargeSheet();
  const isHere =
    sheet && !(sheet instanceof Error) && sheet.courtId === principal.posting.unit && sheet.draft === false;
  if (!isHere) throw badInput('No such charge sheet in this court.');
  return sheet;
};

/** Whether the FIR that the court's clerk typed with the number is another than the charge sheet's. */
const namesAnotherFir = (sheet: Judged, typed: FirReference | null): boolean => {
  const key = caseOf(sheet).firs.find(({ id }) => id === sheet.firId)?.key;
  const { number = null, year = null } = typed ?? {};
  return number !== null && year !== null && key !== undefined && !key.endsWith(`.${year}.${number}`);
};

/** The number under which a charge sheet is registered is of this court, and of the sheet's own case or of none that has an FIR yet. */
const isNumberFor = async (sheet: Judged, cnr: string, { cases, principal }: GatewayContext): Promise<boolean> => {
  const caseId = await cases.caseIdOf('CNR', cnr);
  // For a number that nobody gave as much is asked as for one of a hidden case (threat T13).
  if (caseId === null) await cases.askNothing();
  const found = caseId === null ? null : await cases.withId(caseId);
  const courtCase = found?.reachable ? await cases.courtCase(cnr) : null;
  if (!found || !courtCase || courtCase.courtId !== principal.posting.unit) return false;
  if (found.file.id === caseOf(sheet).id) return true;
  return found.file.firs.length === 0 && !namesAnotherFir(sheet, courtCase.fir);
};

const acknowledge = async (args: MutationAcknowledgeChargeSheetArgs, context: GatewayContext): Promise<object> => {
  const sheet = await sheetInOwnCourt(args.id, context);
  const said = {
    outcome: args.outcome,
    court: context.principal.posting.unit ?? '',
    by: context.principal.subject,
    receivedOn: args.receivedOn ?? null,
    cnr: args.cnr ?? null,
    cnrIsOfCase: !args.cnr || (await isNumberFor(sheet, args.cnr, context)),
    objections: args.objections ?? [],
  };
  const datedOn = typeof sheet.datedOn === 'string' ? sheet.datedOn : null;
  await context.exchange.acknowledge(said, { ...sheetOf(sheet), datedOn });
  return { chargeSheet: sheet };
};

export const exchange: Resolvers = {
  Mutation: {
    acknowledgeChargeSheet: (_parent, args, context) => acknowledge(args, context),
  },
};
