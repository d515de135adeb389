/** The columns of the data sharing matrix, in its order. */
export const roles = [
  'STATION_HOUSE_OFFICER',
  'INVESTIGATING_OFFICER',
  'SUPERINTENDENT_OF_POLICE',
  'CRIME_RECORDS_BUREAU',
  'PUBLIC_PROSECUTOR',
  'DIRECTORATE_OF_PROSECUTION',
  'JAIL_SUPERINTENDENT',
  'PRISON_HEADQUARTERS',
  'PRISON_MEDICAL_OFFICER',
  'LEGAL_SERVICES_AUTHORITY',
  'JUDGE',
  'COURT_REGISTRY',
  'FORENSIC_EXPERT',
  'LAB_DIRECTOR',
  'PROBATION_OFFICER',
  'CITIZEN',
  'PLATFORM_ADMIN',
  'AUDITOR',
] as const;

export type Role = (typeof roles)[number];

/** Whose officials a role's tokens may name as their institution: a police token that claims a judge's role is refused. */
export const institutionOf: Record<Role, Institution> = {
  STATION_HOUSE_OFFICER: 'police',
  INVESTIGATING_OFFICER: 'police',
  SUPERINTENDENT_OF_POLICE: 'police',
  CRIME_RECORDS_BUREAU: 'police',
  PUBLIC_PROSECUTOR: 'prosecution',
  DIRECTORATE_OF_PROSECUTION: 'prosecution',
  JAIL_SUPERINTENDENT: 'prisons',
  PRISON_HEADQUARTERS: 'prisons',
  PRISON_MEDICAL_OFFICER: 'prisons',
  LEGAL_SERVICES_AUTHORITY: 'legal-aid',
  JUDGE: 'courts',
  COURT_REGISTRY: 'courts',
  FORENSIC_EXPERT: 'forensics',
  LAB_DIRECTOR: 'forensics',
  PROBATION_OFFICER: 'probation',
  CITIZEN: 'citizen',
  PLATFORM_ADMIN: 'platform',
  AUDITOR: 'platform',
};

export const institutions = [
  'police',
  'prosecution',
  'prisons',
  'courts',
  'forensics',
  'probation',
  'legal-aid',
  'citizen',
  'platform',
] as const;

export type Institution = (typeof institutions)[number];
