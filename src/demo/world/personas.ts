import type { Posting } from '../../core/principal.ts';
import type { Purpose } from '../../core/purposes.ts';
import { type Institution, institutionOf, type Role } from '../../core/roles.ts';

/** What a demo token claims for one of the made-up officials; `purpose` is the default that a header may replace. */
export type PersonaClaims = {
  readonly sub: string;
  readonly pillar: Institution;
  readonly role: Role;
  readonly posting: Posting;
  readonly purpose: Purpose;
  readonly rank?: string;
};

/** The pillars know a persona as its name in capitals and a serial, so that the world's assignments can name it. */
export function officialId(persona: string): string {
  return `${persona.toUpperCase()}-001`;
}

function persona(name: string, role: Role, posting: Posting, purpose: Purpose, rank?: string): [string, PersonaClaims] {
  const claims = { sub: officialId(name), pillar: institutionOf[role], role, posting, purpose };
  return [name, rank === undefined ? claims : { ...claims, rank }];
}

const bihar: Posting = { state: 'BR' };
const patna: Posting = { state: 'BR', district: 'PATNA' };
const vaishali: Posting = { state: 'BR', district: 'VAISHALI' };
const noida: Posting = { state: 'UP', district: 'GBNAGAR' };
/** The platform is run, and audited, from the National Crime Records Bureau in New Delhi. */
const bureau: Posting = { state: 'DL', district: 'NEW-DELHI' };
const at = (posting: Posting, unit: string): Posting => ({ ...posting, unit });

/** The officials and the one citizen for whom the demo issues tokens, by the name that `npm run token` takes. */
export const personas: Readonly<Record<string, PersonaClaims>> = Object.fromEntries([
  persona('sho-pirbahor', 'STATION_HOUSE_OFFICER', at(patna, 'PIRBAHOR'), 'INVESTIGATION', 'Inspector'),
  persona('io-pirbahor', 'INVESTIGATING_OFFICER', at(patna, 'PIRBAHOR'), 'INVESTIGATION', 'Sub-Inspector'),
  persona('sho-hajipur', 'STATION_HOUSE_OFFICER', at(vaishali, 'HAJIPUR-NAGAR'), 'INVESTIGATION', 'Inspector'),
  persona('sho-noida', 'STATION_HOUSE_OFFICER', at(noida, 'NOIDA-SECTOR-20'), 'INVESTIGATION', 'Inspector'),
  persona('sp-patna', 'SUPERINTENDENT_OF_POLICE', patna, 'SUPERVISION', 'Senior Superintendent of Police'),
  persona('scrb-bihar', 'CRIME_RECORDS_BUREAU', bihar, 'SUPERVISION', 'Superintendent of Police'),
  persona('pp-patna', 'PUBLIC_PROSECUTOR', at(patna, 'PO-PATNA'), 'PROSECUTION', 'Public Prosecutor'),
  persona('pp-hajipur', 'PUBLIC_PROSECUTOR', at(vaishali, 'PO-HAJIPUR'), 'PROSECUTION', 'Public Prosecutor'),
  persona('dop-bihar', 'DIRECTORATE_OF_PROSECUTION', bihar, 'PROSECUTION', 'Director of Prosecution'),
  persona('js-beur', 'JAIL_SUPERINTENDENT', at(patna, 'BEUR'), 'CUSTODY_REVIEW', 'Superintendent'),
  persona('js-hajipur', 'JAIL_SUPERINTENDENT', at(vaishali, 'HAJIPUR-JAIL'), 'CUSTODY_REVIEW', 'Superintendent'),
  persona('prisons-hq-bihar', 'PRISON_HEADQUARTERS', bihar, 'CUSTODY_REVIEW', 'Inspector General of Prisons'),
  persona('mo-beur', 'PRISON_MEDICAL_OFFICER', at(patna, 'BEUR'), 'CUSTODY_REVIEW', 'Medical Officer'),
  persona('dlsa-patna', 'LEGAL_SERVICES_AUTHORITY', patna, 'BAIL', 'Secretary'),
  persona('judge-patna', 'JUDGE', at(patna, 'PATNA-SESSIONS'), 'TRIAL', 'District and Sessions Judge'),
  persona('judge-hajipur', 'JUDGE', at(vaishali, 'HAJIPUR-SESSIONS'), 'TRIAL', 'District and Sessions Judge'),
  persona('registry-patna', 'COURT_REGISTRY', at(patna, 'PATNA-SESSIONS'), 'TRIAL', 'Sheristadar'),
  persona('registry-hajipur', 'COURT_REGISTRY', at(vaishali, 'HAJIPUR-SESSIONS'), 'TRIAL', 'Sheristadar'),
  persona('expert-fsl-patna', 'FORENSIC_EXPERT', at(patna, 'FSL-PATNA'), 'FORENSIC_EXAMINATION', 'Assistant Director'),
  persona('director-fsl-patna', 'LAB_DIRECTOR', at(patna, 'FSL-PATNA'), 'FORENSIC_EXAMINATION', 'Director'),
  persona('probation-patna', 'PROBATION_OFFICER', patna, 'PROBATION', 'Probation Officer'),
  persona('citizen-patna', 'CITIZEN', patna, 'CITIZEN_SERVICE'),
  persona('admin-icjs', 'PLATFORM_ADMIN', bureau, 'SUPERVISION'),
  persona('auditor-icjs', 'AUDITOR', bureau, 'AUDIT'),
]);
