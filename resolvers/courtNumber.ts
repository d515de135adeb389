import { type Judged, SCOPE } from '../src/core/record.ts';
import { owns } from '../src/policy/own.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { caseOf } from './caseOf.ts';
import { mayRead } from './mayRead.ts';

type CourtCase = {
  readonly cnr: string;
  readonly courtId: unknown;
  readonly nextHearing: { readonly date: string } | null;
};

/**
 * The court's case in which a prisoner is next to be produced: the prison's own number while a date is posted in it, else the one in the
 * court that remanded, else the earliest posted. A prison often lacks the number; the case has it, and an undertrial's next date with it.
 * Of the numbers of one matter a probation officer reads one: the others tell nothing through a custody either.
 */
const courtCaseOf = async (
  record: Judged,
  field: 'CourtCase.cnr' | 'CourtCase.nextHearing',
  context: GatewayContext,
): Promise<CourtCase | null> => {
  const { id } = caseOf(record);
  const all = await context.known.once(`court cases ${id}`, () => context.courts.courtCases(record));
  const found = (all ?? []).filter(
    (one): one is Judged => !(one instanceof Error) && mayRead(one, field, context),
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

/** The court's number of the case in which a prisoner is held, where the caller may read it. */
export const courtNumberOf = async (record: Judged, context: GatewayContext): Promise<string | null> => {
  if (typeof record.cnr !== 'string') return (await courtCaseOf(record, 'CourtCase.cnr', context))?.cnr ?? null;
  const own = record[SCOPE].own && owns(caseOf(record).ownership, [['CNR', record.cnr]]);
  return mayRead({ ...record, [SCOPE]: { ...record[SCOPE], own } }, 'CourtCase.cnr', context) ? record.cnr : null;
};

/** The day on which the court next hears it. */
export const nextHearingOf = async (record: Judged, context: GatewayContext): Promise<object | null> =>
  (await courtCaseOf(record, 'CourtCase.nextHearing', context))?.nextHearing ?? null;
