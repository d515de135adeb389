import type { Pillar } from '../core/pillars.ts';
import type { Principal } from '../core/principal.ts';
import type { Anchor, AnchorKind, Ownership } from '../core/record.ts';
import type { Role } from '../core/roles.ts';
import { toPredicate } from './rowLanguage.ts';
import { isMine } from './rowRules.ts';
import type { Relation, ScopeRow } from './scope.ts';

/** "Own", role by role: through which relation, to whom. */
export type Claim = { readonly relation: Relation; readonly holder: string };

type Held = (
  principal: Principal,
  partyHash: (subject: string) => string,
) => readonly (readonly [Relation, string | undefined])[];

const unit =
  (...named: readonly Relation[]): Held =>
  ({ posting }) =>
    named.map((relation) => [relation, posting.unit] as const);

const self =
  (relation: Relation): Held =>
  ({ subject }) => [[relation, subject]];

const districtOf = ({ posting }: Principal): string | undefined =>
  posting.district && `${posting.state}.${posting.district}`;

const areaOf: Held = (principal) =>
  principal.posting.district ? [['DISTRICT', districtOf(principal)]] : [['STATE', principal.posting.state]];

const nothing: Held = () => [];

const held: Record<Role, Held> = {
  STATION_HOUSE_OFFICER: unit('STATION', 'TRANSFERRED_FROM'),
  INVESTIGATING_OFFICER: self('OFFICER'),
  SUPERINTENDENT_OF_POLICE: (principal) => [['DISTRICT', districtOf(principal)]],
  CRIME_RECORDS_BUREAU: areaOf,
  PUBLIC_PROSECUTOR: self('PROSECUTOR'),
  DIRECTORATE_OF_PROSECUTION: areaOf,
  JAIL_SUPERINTENDENT: unit('PRISON'),
  PRISON_HEADQUARTERS: ({ posting }) => [['PRISON_STATE', posting.state]],
  PRISON_MEDICAL_OFFICER: unit('PRISON'),
  LEGAL_SERVICES_AUTHORITY: (principal) => [
    ['DISTRICT', districtOf(principal)],
    ['PRISON_DISTRICT', districtOf(principal)],
  ],
  JUDGE: unit('COURT'),
  COURT_REGISTRY: unit('COURT'),
  FORENSIC_EXPERT: self('EXPERT'),
  LAB_DIRECTOR: unit('LABORATORY'),
  PROBATION_OFFICER: self('PROBATION_OFFICER'),
  CITIZEN: ({ subject }, partyHash) => [['PARTY', partyHash(subject)]],
  PLATFORM_ADMIN: nothing,
  AUDITOR: nothing,
};

/** Which rows of a scope make a case the caller's. A post without its unit or district owns nothing. */
export const claimsOf = (principal: Principal, partyHash: (subject: string) => string): Claim[] =>
  held[principal.role](principal, partyHash).flatMap(([relation, holder]) =>
    holder === undefined ? [] : [{ relation, holder }],
  );

/** A State, or a district of it. */
export type Area = { readonly state: string; readonly district: string | null };

/** The area whose records are a caller's own; null for whoever owns by anything else. */
export const areaIn = (claims: readonly Claim[]): Area | null => {
  const held = claims.find(({ relation }) => relation === 'STATE' || relation === 'DISTRICT');
  const [state = '', district = null] = held?.holder.split('.') ?? [];
  return held ? { state, district } : null;
};

/** The pillars whose facts decide "own" for a role: without them nothing of the role's can be judged. */
export const owningPillars: Record<Role, readonly Pillar[]> = {
  STATION_HOUSE_OFFICER: ['police'],
  INVESTIGATING_OFFICER: ['police'],
  SUPERINTENDENT_OF_POLICE: ['police'],
  CRIME_RECORDS_BUREAU: ['police'],
  PUBLIC_PROSECUTOR: ['prosecution'],
  DIRECTORATE_OF_PROSECUTION: ['police'],
  JAIL_SUPERINTENDENT: ['prisons'],
  PRISON_HEADQUARTERS: ['prisons'],
  PRISON_MEDICAL_OFFICER: ['prisons'],
  LEGAL_SERVICES_AUTHORITY: ['police', 'prisons'],
  JUDGE: ['courts'],
  COURT_REGISTRY: ['courts'],
  FORENSIC_EXPERT: ['forensics'],
  LAB_DIRECTOR: ['forensics'],
  PROBATION_OFFICER: ['courts'],
  CITIZEN: ['police'],
  PLATFORM_ADMIN: [],
  AUDITOR: [],
};

const isMineToday = toPredicate(isMine);

/** A kind of record is narrowed to named ones where every row that makes the case own names some: one that names none opens them all. */
const narrowedBy = (rows: readonly ScopeRow[]): Map<AnchorKind, ReadonlySet<string>> => {
  const kinds = new Set(rows.flatMap(({ anchors }) => anchors.map(([kind]) => kind)));
  const named = [...kinds].filter((kind) => rows.every(({ anchors }) => anchors.some((anchor) => anchor[0] === kind)));
  const keys = (kind: AnchorKind): string[] =>
    rows.flatMap(({ anchors }) => anchors.filter((anchor) => anchor[0] === kind).map(([, key]) => key));
  return new Map(named.map((kind) => [kind, new Set(keys(kind))]));
};

/** Nobody's. */
export const ownsNothing: Ownership = { whole: false, only: new Map(), kept: new Set() };

/** Judges whose a case is, from its scope rows. `today` is the day of the law, in Indian Standard Time. */
export const ownershipOf = (rows: readonly ScopeRow[], claims: readonly Claim[], today: string): Ownership => {
  const mine = rows.filter((row) => isMineToday(row, { claims, today }));
  if (mine.length === 0) return ownsNothing;
  const whole = mine.filter((row) => row.whole);
  return {
    whole: whole.length > 0,
    only: narrowedBy(whole),
    kept: new Set(mine.filter((row) => !row.whole).flatMap(({ anchors }) => anchors.map(([, key]) => key))),
  };
};

/** Whether a record with these anchors is own: of the case that is own, or a record that was kept. */
export const owns = ({ whole, only, kept }: Ownership, anchors: readonly Anchor[]): boolean => {
  if (anchors.some(([kind, key]) => kind === 'FIR' && kept.has(key))) return true;
  return whole && anchors.every(([kind, key]) => only.get(kind)?.has(key) ?? true);
};
