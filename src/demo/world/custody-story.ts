import type { DayDate, FirKey, Instant, Person, Section, TwoScripts } from './words.ts';

export type RemandSpell = {
  readonly kind: 'POLICE' | 'JUDICIAL';
  readonly from: DayDate;
  /** Last day of the spell; null while it runs. */
  readonly to: DayDate | null;
  readonly orderedBy: string;
};
export type Warrant = {
  readonly kind: 'REMAND' | 'PRODUCTION' | 'COMMITTAL' | 'CONVICTION' | 'RELEASE';
  readonly receivedAt: Instant;
  readonly court: string;
  readonly reference: string;
};
export type Movement = {
  readonly kind: 'COURT_PRODUCTION' | 'HOSPITAL' | 'TRANSFER' | 'PAROLE' | 'POLICE_REMAND';
  readonly leftAt: Instant;
  readonly returnedAt: Instant | null;
  readonly destination: string;
};
export type Release = {
  readonly at: Instant;
  readonly reason: 'BAIL' | 'DEFAULT_BAIL' | 'ACQUITTAL' | 'SENTENCE_SERVED' | 'SECTION_479';
  readonly orderReference: string;
  readonly checkedOtherHolds: boolean;
};
export type Sentence = {
  readonly court: string;
  readonly cnr: string;
  readonly on: DayDate;
  readonly sections: readonly Section[];
  /** Null for life. */
  readonly months: number | null;
  readonly fineRupees: number;
  readonly defaultMonths: number;
  readonly concurrent: boolean;
  /** Days already undergone that BNSS 468 sets off. */
  readonly setOffDays: number;
  readonly remissionDays: number;
  readonly probableReleaseOn: DayDate | null;
};
export type OtherHold = {
  readonly kind: 'OTHER_CASE' | 'DETENTION_ORDER' | 'FINE_UNPAID';
  readonly reason: string;
  readonly fir: FirKey | null;
};
export type FitnessAlert = {
  readonly kind: 'NEEDS_HOSPITAL' | 'PREGNANT' | 'MAY_BE_MINOR';
  readonly raisedAt: Instant;
};
/** The prison's own clock of one bail: granted, order here, bond furnished, gate. */
export type BailProgress = {
  readonly grantedOn: DayDate;
  readonly orderReceivedAt: Instant | null;
  readonly bondFurnishedOn: DayDate | null;
  readonly releasedOn: DayDate | null;
  readonly conditions: readonly string[];
};
export type Visit = { readonly on: DayDate; readonly visitor: TwoScripts; readonly relation: string };

/** The case for which the prisoner is held, as the custody warrant tells it to the prison. */
export type CaseInCustody = {
  readonly fir: FirKey;
  readonly cnr: string | null;
  readonly court: string;
  readonly sections: readonly Section[];
  readonly sectionsFrom: 'FIR' | 'CHARGE_SHEET' | 'CHARGES_FRAMED';
  readonly firstRemandOn: DayDate;
  readonly spells: readonly RemandSpell[];
  readonly nextProduction: { readonly on: DayDate; readonly mode: 'IN_PERSON' | 'VIDEO' } | null;
  readonly bail: BailProgress | null;
  /** When bail by default was applied for (or claimed before the court), if it was. */
  readonly defaultBailAppliedOn: DayDate | null;
  /** Days that a court's order lays at the door of the accused (BNSS 479, explanation). */
  readonly delayByAccusedDays: number;
  readonly section479AppliedOn: DayDate | null;
  readonly advocate: string | null;
  readonly legalAid: boolean;
};

/** One prisoner as one prison knows him. The same `prisonerId` returns in another story when he is held in two cases. */
export type Custody = {
  readonly prisonerId: string;
  readonly prison: string;
  readonly accusedCode: string;
  /** He was in this prison already for another case: the prisoner's own record is in that earlier story. */
  readonly alreadyLodged: boolean;
  readonly person: Person;
  readonly biometricReference: string | null;
  readonly ageAtAdmissionYears: number;
  readonly admittedAt: Instant;
  readonly admittedFrom: string;
  readonly category: 'UNDERTRIAL' | 'CONVICT';
  readonly lodged: boolean;
  readonly photo: { readonly takenAt: Instant; readonly sha256: string } | null;
  readonly ward: { readonly barrack: string; readonly cell: string; readonly securityClass: 'ORDINARY' | 'HIGH' };
  readonly emergencyContact: string;
  /** What the prison was told of earlier convictions; null: nobody has searched. */
  readonly previouslyConvicted: boolean | null;
  readonly matter: CaseInCustody;
  readonly warrants: readonly Warrant[];
  readonly movements: readonly Movement[];
  readonly releases: readonly Release[];
  readonly sentence: Sentence | null;
  readonly otherHolds: readonly OtherHold[];
  readonly fitnessAlerts: readonly FitnessAlert[];
  readonly medicalNotes: readonly { readonly at: Instant; readonly text: string }[];
  readonly punishments: readonly { readonly on: DayDate; readonly text: string }[];
  readonly visits: readonly Visit[];
};
