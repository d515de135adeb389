import { json, oneOf } from '../column.ts';

type Section = { act: string; section: string };
type Named = { LATIN: string; NATIVE: string };

/** What several forms of the police have in common. */
export const sections = json<readonly Section[]>();
export const relative = json<{ relation: string; name: Named }>();
export const officer = json<{ name: Named; rank: string }>();
export const sex = oneOf('FEMALE', 'MALE', 'TRANSGENDER');
export const accusedStatus = oneOf(
  'NOT_ARRESTED',
  'FORWARDED',
  'BAILED_BY_POLICE',
  'POLICE_CUSTODY',
  'BAILED_BY_COURT',
  'JUDICIAL_CUSTODY',
  'ABSCONDING',
  'PROCLAIMED_OFFENDER',
);
