import type { CustodyFacts } from '../src/core/facts.ts';
import { CASE, type Judged, SCOPE } from '../src/core/record.ts';
import type { GatewayContext } from '../src/server/context.ts';
import { caseOf } from './caseOf.ts';

type Person = { readonly firKey: string; readonly registerCode: string; readonly child: boolean };

/** The police's own word that a person was never lodged: nothing else turns a missing prison record into "not in custody". */
const neverLodged: ReadonlySet<unknown> = new Set([
  'NOT_ARRESTED',
  'ABSCONDING',
  'PROCLAIMED_OFFENDER',
  'BAILED_BY_POLICE',
]);

const isHeldAs = (person: Person, custody: CustodyFacts, firKeys: readonly string[]): boolean =>
  custody.accusedCode === person.registerCode && firKeys.includes(person.firKey);

/** Whoever was released once and is inside again is inside. */
const currentFirst = (custodies: readonly CustodyFacts[]): CustodyFacts[] =>
  custodies.toSorted((one, other) => ((one.releasedAt ?? '9999') < (other.releasedAt ?? '9999') ? 1 : -1));

const answer = (accused: Judged, parts: object): Judged => {
  const file = accused[CASE];
  return { ...parts, [SCOPE]: accused[SCOPE], ...(file ? { [CASE]: file } : {}) };
};

/**
 * Whether and where an accused is in custody, from the prison. UNKNOWN is said where no prison has told: custody that is not known is not
 * "not in custody". Null where the prisons do not answer.
 */
export const custodyOf = async (accused: Judged, context: GatewayContext): Promise<Judged | null> => {
  const file = caseOf(accused);
  const custodies = await context.prisons.custodiesIn(file).catch(() => null);
  if (custodies === null) return null;
  const person = accused.person as Person;
  const ofPrisons = context.principal.institution === 'prisons';
  // Whom the prison holds as a child the police may think an adult: that custody is told to the prison alone.
  const told = custodies.filter((custody) => ofPrisons || person.child || !custody.child);
  const held = currentFirst(told).find((custody) =>
    isHeldAs(person, custody, file.firKeysOf('CUSTODY', custody.custodyId)),
  );
  if (!held)
    return answer(accused, {
      status: neverLodged.has(accused.status) ? 'NOT_IN_CUSTODY' : 'UNKNOWN',
      prison: null,
      since: null,
    });
  const [record] = await context.prisons.custodies([{ file, custodyId: held.custodyId, more: {} }]);
  const since = record && !(record instanceof Error) ? (record.since ?? null) : null;
  return answer(accused, {
    status: held.releasedAt === null ? 'IN_CUSTODY' : 'RELEASED',
    prison: context.prisons.prison(held.prisonId),
    since,
  });
};
