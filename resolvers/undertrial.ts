import { GatewayError } from '../src/core/errors.ts';
import type { CustodyFacts } from '../src/core/facts.ts';
import { type Judged, SCOPE } from '../src/core/record.ts';
import { regrouped } from '../src/core/regrouped.ts';
import { type Detention, nearestDate, type RuleDate } from '../src/law/detention.ts';
import { owns } from '../src/policy/own.ts';
import { reachesPrisoner } from '../src/policy/reach.ts';
import type { FoundCase, GatewayContext } from '../src/server/context.ts';
import { detentionOf } from './detention.ts';
import { mayRead } from './mayRead.ts';

/** No prison numbers anybody so. */
const NOBODY = '-';

/** One case in which a prisoner is held, with the case as the caller may see it. */
type Held = { readonly custody: CustodyFacts; readonly found: FoundCase };

const heldIn = async (custody: CustodyFacts, { cases }: GatewayContext): Promise<Held[]> => {
  const id = await cases.caseIdOf('CUSTODY', custody.custodyId);
  const found = id === null ? null : await cases.withId(id);
  return found ? [{ custody, found }] : [];
};

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** In what prisoners are held, in one pass: of each for himself, or why that cannot be told of this one. */
const heldOf = async (prisonerIds: readonly string[], context: GatewayContext): Promise<(Held[] | Error)[]> => {
  const custodies = await context.prisons.custodyFacts(prisonerIds);
  const held = await Promise.all(custodies.flat().map((custody) => heldIn(custody, context).catch(asError)));
  return regrouped(custodies, held).map(
    (found) => found.find((one) => one instanceof Error) ?? found.flatMap((one) => (one instanceof Error ? [] : one)),
  );
};

const orThrow = <T>(found: T | Error): T => {
  if (found instanceof Error) throw found;
  return found;
};

const stillHeld = (held: readonly Held[]): readonly Held[] => {
  const open = held.filter(({ custody }) => custody.releasedAt === null);
  return open.length > 0 ? open : held;
};

/** Whoever is held as a child in one case is a child in every other: the caller need not know of that one. */
const isChildAmong = (all: readonly Held[]): boolean =>
  stillHeld(all).some(({ custody, found }) => found.file.isChild(custody));

/** Whether a prisoner is held as a child in any case. */
export const isHeldAsChild = async (prisonerId: string, context: GatewayContext): Promise<boolean> =>
  isChildAmong((await heldOf([prisonerId], context)).flatMap(orThrow));

const isTold = ({ custody, found }: Held, isChild: boolean, { principal }: GatewayContext): boolean =>
  reachesPrisoner(principal, {
    prisonerId: custody.prisonerId,
    isChild,
    case: { id: found.file.id, ownership: found.file.ownership, reachable: found.reachable },
  });

/** A prisoner who is asked for, in one of the cases that make that person the caller's own; nobody where none does. */
const askedOf = (prisonerId: string, all: readonly Held[], asOf: string, context: GatewayContext) => {
  const child = isChildAmong(all);
  const held = all.filter((one) => isTold(one, child, context));
  const own = held.find(({ found }) => owns(found.file.ownership, [['PERSON', prisonerId]]));
  return own ? [{ file: own.found.file, prisonerId, traits: { child }, more: { held: stillHeld(held), asOf } }] : [];
};

/** The record of each, if any: one that cannot be read stands in its place. */
const readUndertrials = async (
  prisonerIds: readonly string[],
  asOf: string,
  context: GatewayContext,
): Promise<(() => readonly (Judged | Error | null)[])[]> => {
  const all = await heldOf(prisonerIds, context);
  const asked = all.map((held, at) =>
    held instanceof Error ? [] : askedOf(prisonerIds[at] ?? NOBODY, held, asOf, context),
  );
  const records = await context.prisons.prisoners(asked.flat());
  return regrouped(asked, records).map((found, at) => () => {
    orThrow(all[at]);
    return found;
  });
};

/** A prisoner as one caller may know of him or her; null where none of the cases makes that person the caller's own. */
export const undertrial = async (
  prisonerId: string,
  asOf: string,
  context: GatewayContext,
): Promise<Judged | Error | null> => {
  const [found = null] = await context.known.together(`undertrials ${asOf}`, prisonerId, prisonerId, (ids) =>
    readUndertrials(ids, asOf, context),
  );
  return found;
};

/**
 * A prisoner by a number that a caller typed, as that caller may know of the person. Of a number that nobody has as much is asked as of
 * another's prisoner: both are null, and take the same time (threat T13).
 */
export const prisonerNumbered = async (
  typed: string,
  asOf: string,
  context: GatewayContext,
): Promise<Judged | Error | null> => {
  context.cases.begin(['prisons']);
  const known = await context.cases.isPrisoner(typed);
  const found = await undertrial(known ? typed : NOBODY, asOf, context);
  if (!known) await context.cases.askNothing();
  return found;
};

/**
 * The cases of a prisoner. In one that is closed to the prison, it sees the custody and the clocks alone. Null where the prison did not
 * tell of one of them: a list without it would read as if nobody were held in it.
 */
export const undertrialCases = (prisoner: Judged, context: GatewayContext): Promise<(Judged | Error)[] | null> =>
  context.known.together('cases', `${String(prisoner.prisonerId)} ${String(prisoner.asOf)}`, prisoner, (prisoners) =>
    readCases(prisoners, context),
  );

const readCases = async (
  prisoners: readonly Judged[],
  context: GatewayContext,
): Promise<(() => (Judged | Error)[] | null)[]> => {
  const asked = prisoners.map(({ held, asOf }) =>
    (held as readonly Held[]).map(({ custody, found: { file, reachable } }) => ({
      file,
      custodyId: custody.custodyId,
      more: { facts: custody, closed: !reachable, asOf },
    })),
  );
  return regrouped(asked, await context.prisons.custodies(asked.flat())).map((records) => () => {
    const known = records.filter((record) => record !== null);
    if (known.length < records.length) return null;
    return known.filter((record) => record instanceof Error || isListed(record, context));
  });
};

/** Lists return own records only: that a person is held in another's case too is told where row 55 tells it of everyone. */
const isListed = (record: Judged, context: GatewayContext): boolean =>
  mayRead(record, 'UndertrialCase.prisonerId', context);

/**
 * The cases of a prisoner that are the caller's own: no date, order or filter reads another's.
 * @throws PILLAR_UNAVAILABLE where the prison did not tell of all: a filter would leave out whom it should find
 */
export const ownCases = async (prisoner: Judged, context: GatewayContext): Promise<Judged[]> => {
  const cases = await undertrialCases(prisoner, context);
  if (cases === null) throw new GatewayError('PILLAR_UNAVAILABLE', 'The prisons pillar did not answer.');
  return cases.filter((one): one is Judged => !(one instanceof Error) && one[SCOPE].own);
};

/** A case in which a prisoner is held, with its clocks. */
export type ComputedCase = { readonly record: Judged; readonly detention: Detention };

/** The clocks of a prisoner's cases that are the caller's own. */
export const computedCases = async (prisoner: Judged, context: GatewayContext): Promise<ComputedCase[]> =>
  Promise.all(
    (await ownCases(prisoner, context)).map(async (record) => ({
      record,
      detention: await detentionOf(record, context),
    })),
  );

/**
 * The same for a list of many. Null where what a pillar wrote of a case cannot be computed with: a day that is none, a text in the place of a
 * list. On a page that is an error of one field; it must not take the whole sheet of a State.
 */
export const computableCases = async (prisoner: Judged, context: GatewayContext): Promise<ComputedCase[] | null> => {
  try {
    return await computedCases(prisoner, context);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
};

/** The nearest of dates. */
export const nearestOf = (cases: readonly ComputedCase[]): RuleDate | null =>
  cases
    .flatMap(({ detention }) => nearestDate(detention) ?? [])
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))[0] ?? null;
