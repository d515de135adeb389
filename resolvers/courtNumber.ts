import type { Judged } from '../src/core/record.ts';
import type { GatewayContext } from '../src/server/context.ts';

type CourtCase = {
  readonly cnr: string;
  readonly courtId: unknown;
  readonly nextHearing: { readonly date: string } | null;
};

/**
 * The court's case in which a prisoner is next to be produced: the prison's own number while a date is posted in it, else the one in the
 * court that remanded, else the earliest posted. A prison often lacks the number; the case has it, and an undertrial's next date with it.
 */
const courtCaseOf = async (record: Judged, { courts }: GatewayContext): Promise<CourtCase | null> => {
  const found = ((await courts.courtCases(record)) ?? []).filter(
    (one): one is Judged => !(one instanceof Error),
  ) as unknown as CourtCase[];
  const posted = found.filter(({ nextHearing }) => nextHearing !== null);
  const earliest = posted.toSorted((one, other) =>
    (one.nextHearing?.date ?? '') < (other.nextHearing?.date ?? '') ? -1 : 1,
  );
  return (
    posted.find(({ cnr }) => cnr === record.cnr) ??
    earliest.find(({ courtId }) => courtId === record.courtId) ??
    earliest[0] ??
    found.find(({ courtId }) => courtId === record.courtId) ??
    null
  );
};

/** The court's number of the case in which a prisoner is held. */
export const courtNumberOf = async (record: Judged, context: GatewayContext): Promise<string | null> =>
  typeof record.cnr === 'string' ? record.cnr : ((await courtCaseOf(record, context))?.cnr ?? null);

/** The day on which the court next hears it. */
export const nextHearingOf = async (record: Judged, context: GatewayContext): Promise<object | null> =>
  (await courtCaseOf(record, context))?.nextHearing ?? null;
