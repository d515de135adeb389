/** Which records of a case are a caller's, where the role's rule names some: of a kind that is not named here, all are. */
export type Own = {
  /** Courts' cases, by the names that `dossier.ts` gives them. */
  readonly court?: readonly string[];
  readonly person?: readonly string[];
  readonly exhibit?: readonly string[];
  readonly expert?: readonly string[];
  readonly officer?: readonly string[];
  readonly file?: readonly string[];
};

/** Somebody who asks: a role, and in which relation to the case. */
export type Caller = {
  readonly name: string;
  readonly role: string;
  readonly persona: string;
  /** What the token says otherwise than the persona's. */
  readonly claims: object;
  /** Null to whom the case is not own. */
  readonly own: Own | null;
  /** The office whose requests are the caller's (cell R). */
  readonly office?: string;
};

const patna = { state: 'BR', district: 'PATNA' };
const noida = { state: 'UP', district: 'GBNAGAR' };
const vaishali = { state: 'BR', district: 'VAISHALI' };
const at = (posting: object, unit: string): object => ({ posting: { ...posting, unit } });

const stationOf: Readonly<Record<string, string>> = {
  'sho-pirbahor': 'PIRBAHOR',
  'io-pirbahor': 'PIRBAHOR',
  'sho-hajipur': 'HAJIPUR-NAGAR',
};

const named = (role: string, persona: string, own: Own | null, claims: object = {}, where = 'elsewhere'): Caller => ({
  name: own && Object.keys(claims).length === 0 ? persona : `${persona} ${where}`,
  role,
  persona,
  claims,
  own,
  ...(stationOf[persona] ? { office: stationOf[persona] } : {}),
});

/** The two relations of every role, and some more in which another part of the case is own. Who owns what is in the contract's words. */
export const callers: readonly Caller[] = [
  named('STATION_HOUSE_OFFICER', 'sho-pirbahor', {}),
  named('STATION_HOUSE_OFFICER', 'sho-hajipur', null),
  named('INVESTIGATING_OFFICER', 'io-pirbahor', {}),
  named('INVESTIGATING_OFFICER', 'io-pirbahor', null, { sub: 'IO-PIRBAHOR-999' }, 'of the same station'),
  named('SUPERINTENDENT_OF_POLICE', 'sp-patna', {}),
  named('SUPERINTENDENT_OF_POLICE', 'sp-patna', null, { posting: vaishali }),
  named('CRIME_RECORDS_BUREAU', 'scrb-bihar', {}),
  named('CRIME_RECORDS_BUREAU', 'scrb-bihar', null, { posting: { state: 'UP' } }),
  named('PUBLIC_PROSECUTOR', 'pp-patna', { file: ['patna'] }),
  named('PUBLIC_PROSECUTOR', 'pp-hajipur', { file: ['hajipur'] }),
  named('PUBLIC_PROSECUTOR', 'pp-patna', null, { sub: 'PP-PATNA-999' }),
  named('DIRECTORATE_OF_PROSECUTION', 'dop-bihar', {}),
  named('DIRECTORATE_OF_PROSECUTION', 'dop-bihar', null, { posting: { state: 'UP' } }),
  named('JAIL_SUPERINTENDENT', 'js-beur', { person: ['A1', 'A2'] }),
  named('JAIL_SUPERINTENDENT', 'js-hajipur', { person: ['A3'] }),
  named('JAIL_SUPERINTENDENT', 'js-beur', null, at(noida, 'LUKSAR')),
  named('PRISON_HEADQUARTERS', 'prisons-hq-bihar', { person: ['A1', 'A2', 'A3'] }),
  named('PRISON_HEADQUARTERS', 'prisons-hq-bihar', null, { posting: { state: 'UP' } }),
  named('PRISON_MEDICAL_OFFICER', 'mo-beur', { person: ['A1', 'A2'] }),
  named('PRISON_MEDICAL_OFFICER', 'mo-beur', null, at(noida, 'LUKSAR')),
  named('LEGAL_SERVICES_AUTHORITY', 'dlsa-patna', {}),
  named(
    'LEGAL_SERVICES_AUTHORITY',
    'dlsa-patna',
    { person: ['A3'] },
    { posting: vaishali },
    'where the relative is held',
  ),
  named('LEGAL_SERVICES_AUTHORITY', 'dlsa-patna', null, { posting: noida }),
  named('JUDGE', 'judge-patna', { court: ['sessions'] }),
  named('JUDGE', 'judge-patna', { court: ['magistrate'] }, at(patna, 'PATNA-CJM'), 'as the Magistrate'),
  named('JUDGE', 'judge-hajipur', null),
  named('COURT_REGISTRY', 'registry-patna', { court: ['sessions'] }),
  named('COURT_REGISTRY', 'registry-hajipur', null),
  named('FORENSIC_EXPERT', 'expert-fsl-patna', { exhibit: ['E1'], expert: ['first'] }),
  named('FORENSIC_EXPERT', 'expert-fsl-patna', null, { sub: 'EXPERT-FSL-PATNA-999' }),
  named('LAB_DIRECTOR', 'director-fsl-patna', {}),
  named('LAB_DIRECTOR', 'director-fsl-patna', null, at(noida, 'FSL-ELSEWHERE')),
  named('PROBATION_OFFICER', 'probation-patna', { court: ['sessions'], officer: ['first'] }),
  named('PROBATION_OFFICER', 'probation-patna', null, { sub: 'PROBATION-PATNA-999' }),
  named('CITIZEN', 'citizen-patna', {}),
  named('CITIZEN', 'citizen-patna', null, { sub: 'CITIZEN-PATNA-999' }),
  // Nothing is an administrator's or an auditor's own.
  named('PLATFORM_ADMIN', 'admin-icjs', null),
  named('AUDITOR', 'auditor-icjs', null),
];
