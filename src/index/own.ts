import type { Claim } from '../policy/own.ts';
import { toSql } from '../policy/rowLanguage.ts';
import { isInForce, isMine, isNamed, isPrisonerTold, isThere } from '../policy/rowRules.ts';
import { named } from './query.ts';

/** What narrows every list to its caller. */
export type Own = {
  readonly claims: readonly Claim[];
  readonly today: string;
  readonly caseIds: readonly string[] | null;
  readonly mayKnowSealed: boolean;
  readonly mayKnowChildren: boolean;
};

const asked = {
  claims: '$1::text[], $2::text[]',
  today: '$3::date',
  caseIds: '$4::text[]',
  mayKnowSealed: '$5::boolean',
  mayKnowChildren: '$6::boolean',
};

/** The placeholders $1 to $6 of every list statement. */
export const ownValues = ({ claims, today, caseIds, mayKnowSealed, mayKnowChildren }: Own): readonly unknown[] => [
  claims.map(({ relation }) => relation),
  claims.map(({ holder }) => holder),
  today,
  caseIds,
  mayKnowSealed,
  mayKnowChildren,
];

const columnsOf = (scope: string) => ({
  relation: `${scope}.relation`,
  holder: `${scope}.holder`,
  validFrom: `${scope}.valid_from`,
  validTo: `${scope}.valid_to`,
  id: `${scope}.thread_id`,
});

/** Whether a scope row stands on the day of the question, whoever asks. */
export const inForce = (scope: string): string => toSql(isInForce, columnsOf(scope), asked);

/** The scope rows that are the caller's: `own` of every list statement. */
export const ownScope = `select s.thread_id, s.person, s.firs, s.records, s.whole, s.relation from scope s
    where ${toSql(isMine, columnsOf('s'), asked)} and ${toSql(isNamed, columnsOf('s'), asked)}`;

const whetherThere = { labels: 't.labels', everyAccusedIsChild: 't.every_accused_child' };

/** Whether the case `t` is there for the caller. */
export const caseIsThere = toSql(isThere, whetherThere, asked);

const isThereForAll = toSql(isThere, whetherThere, { mayKnowSealed: 'false', mayKnowChildren: 'false' });

/** The same of a case of which only the number is at hand: the few that are not there for everybody have an index of their own. */
export const caseIsThereOf = (threadId: string): string =>
  `not exists (select from thread t where t.id = ${threadId} and not ${isThereForAll} and not ${caseIsThere})`;

/** Whether a case is the caller's by what the index holds. */
export const ownInIndex = named(
  `select t.id from (${ownScope}) own join thread t on t.id = own.thread_id where t.id = $7 and ${caseIsThere} limit 1`,
);

/** Whoever is held as a child in one case is a child in every other. */
const isHeldAsChild =
  'exists (select from custody k where k.prisoner_id = c.prisoner_id and k.child and k.released_at is null)';

/** Whether the caller is told that the prisoner of custody `c` is held in its case, which is the caller's by the row `own`. */
export const prisonerIsTold = toSql(
  isPrisonerTold,
  {
    isHeldHere: "own.relation in ('PRISON', 'PRISON_STATE')",
    isChild: isHeldAsChild,
    isCaseThere: `exists (select from thread t where t.id = c.thread_id and ${caseIsThere})`,
  },
  {},
);
