import { badInput } from '../src/core/errors.ts';
import { type Judged, SCOPE } from '../src/core/record.ts';
import type { QueryChargeSheetsArgs } from '../src/generated/graphql.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { connection, listName } from './paging.ts';

/** A charge sheet of a list: judged again on what its pillars say now, and there only while it is the caller's own. */
const ownSheet = async (id: string, { cases, police }: GatewayContext): Promise<Judged | Error | null> => {
  const caseId = await cases.caseIdOf('CHARGE_SHEET', id);
  const found = caseId === null ? null : await cases.withId(caseId);
  const sheet = found?.reachable ? await police.chargeSheet(found.file, id) : null;
  return sheet instanceof Error || sheet?.[SCOPE].own ? sheet : null;
};

/** The charge sheets submitted to a court, of the caller's own cases. */
export const chargeSheets = (
  { court, filter, first, after }: QueryChargeSheetsArgs,
  context: GatewayContext,
): Promise<object> => {
  if (!context.units.byId('COURT', court)) throw badInput('No such court.');
  const where = {
    court,
    filedFrom: filter?.filedFrom ?? null,
    filedTo: filter?.filedTo ?? null,
    exchangeState: filter?.exchangeState ?? null,
    updatedSince: filter?.updatedSince ?? null,
  };
  return connection(
    { list: listName('chargeSheets', where), first, after, cursors: context.cursors },
    async (from, limit) => {
      context.cases.begin(['police']);
      const { totalCount, items } = await context.index.chargeSheets(where, from, limit);
      if (items.length === 0) await Promise.all([context.cases.askNothing(), context.police.answers()]);
      return {
        totalCount,
        items: await Promise.all(
          items.map(async ({ id, position }) => ({
            node: await ownSheet(id, context),
            position: [position[0] ?? null, id],
          })),
        ),
      };
    },
  );
};
