import { badInput } from '../src/core/errors.ts';
import type { CustodyFacts } from '../src/core/facts.ts';
import type { Judged } from '../src/core/record.ts';
import type { FirKeyInput, MutationRecordApplicationArgs } from '../src/generated/graphql.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { firKey } from './case.ts';
import { caseOf } from './caseOf.ts';
import { ownCases, prisonerNumbered } from './undertrial.ts';

/** Held by somebody else, released, or never there: one answer. */
const noPrisoner = () => badInput('No such prisoner is held in this prison in such a case.');

/** In a case that is closed to the prison it is not told whether a number is the case's. */
const isOf = (record: Judged, fir: string): boolean =>
  record.closed !== true && caseOf(record).firKeysOf('CUSTODY', String(record.custodyId)).includes(fir);

const heldHere = async (prisonerId: string, context: GatewayContext): Promise<Judged[]> => {
  const { principal, today } = context;
  const prisoner = await prisonerNumbered(prisonerId, today, context);
  if (prisoner === null || prisoner instanceof Error) return [];
  return (await ownCases(prisoner, context)).filter(({ facts }) => {
    const { prisonId, releasedAt } = facts as CustodyFacts;
    return prisonId === principal.posting.unit && releasedAt === null;
  });
};

const chosen = (held: readonly Judged[], fir: FirKeyInput | null | undefined, context: GatewayContext): Judged => {
  const key = fir ? firKey(fir, context).key : null;
  const [record, ...others] = key === null ? held : held.filter((one) => isOf(one, key));
  if (!record) throw noPrisoner();
  if (others.length > 0) throw badInput('The prisoner is held in more than one case: name its FIR.');
  return record;
};

/**
 * Records the superintendent's application under BNSS 479(3) in the gateway's own database.
 * @throws BAD_USER_INPUT where the person is not held in the caller's prison, or the day is to come or before the first remand
 */
export const recordApplication = async (
  { prisonerId, fir, madeOn }: MutationRecordApplicationArgs,
  context: GatewayContext,
): Promise<object> => {
  const { today, now, principal, applications } = context;
  const day = madeOn ?? today;
  if (day > today) throw badInput('An application is recorded when it has been made.');
  const record = chosen(await heldHere(prisonerId, context), fir, context);
  const { custodyId, firstRemandOn } = record.facts as CustodyFacts;
  if (firstRemandOn !== null && day < firstRemandOn)
    throw badInput('An application is not made before the first remand.');
  await applications.record({
    custodyId,
    madeOn: day,
    office: principal.posting.unit ?? '',
    by: principal.subject,
    at: now,
  });
  context.known.forget();
  return { case: record };
};
