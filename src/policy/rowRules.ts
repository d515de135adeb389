import type { Rule } from './rowLanguage.ts';

/** The law's day lies within the days for which a row of a case's scope stands, the first and the last included. */
export const isInForce: Rule<'validFrom' | 'validTo', 'today'> = ({ all, any, isNull, atMost, atLeast }) =>
  all(any(isNull('validFrom'), atMost('validFrom', 'today')), any(isNull('validTo'), atLeast('validTo', 'today')));

/** A row of a case's scope is the caller's: it names a post of the caller's, and is in force. */
export const isMine: Rule<'relation' | 'holder' | 'validFrom' | 'validTo', 'claims' | 'today'> = (words) =>
  words.all(words.among(['relation', 'holder'], 'claims'), isInForce(words));

/** A token that names cases narrows everyone to them. */
export const isNamed: Rule<'id', 'caseIds'> = ({ any, among, isNotGiven }) =>
  any(isNotGiven('caseIds'), among(['id'], 'caseIds'));

/**
 * A sealed case is there for those to whom row 51 opens it, and a case in which every accused is a child for those to whom row 24 does:
 * it is the children's record and hides as a whole (JJ Act 74, 99).
 */
export const isThere: Rule<'labels' | 'everyAccusedIsChild', 'mayKnowSealed' | 'mayKnowChildren'> = ({
  all,
  any,
  not,
  is,
  holds,
  may,
}) =>
  all(
    any(may('mayKnowSealed'), not(holds('labels', 'SEALED'))),
    any(may('mayKnowChildren'), not(is('everyAccusedIsChild'))),
  );

/** A prison is always told of the person whom it holds; others of nobody in a case that is not there for them, and of no child. */
export const isPrisonerTold: Rule<'isHeldHere' | 'isChild' | 'isCaseThere'> = ({ all, any, not, is }) =>
  any(is('isHeldHere'), all(is('isCaseThere'), not(is('isChild'))));
