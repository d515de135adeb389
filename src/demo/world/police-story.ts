import type { Charge, DayDate, FirKey, Instant, Official, Person, Section, TwoScripts } from './words.ts';

/** The form I of the Integrated Investigation Forms, with its attributes. */
export type Fir = {
  readonly id: string;
  readonly key: FirKey;
  readonly transferredTo: FirKey | null;
  readonly transferredFrom: FirKey | null;
  readonly transferredAt: Instant | null;
  readonly status: FirStatus;
  readonly crimeHead: string;
  readonly registeredAt: Instant;
  readonly occurredFrom: Instant;
  readonly occurredTo: Instant;
  readonly informationReceivedAt: Instant;
  readonly generalDiary: { readonly number: number; readonly at: Instant };
  readonly mode: 'WRITTEN' | 'ORAL' | 'ELECTRONIC';
  /** When information given electronically was signed, which BNSS 173 allows three days for. */
  readonly signedAt: Instant | null;
  readonly place: TwoScripts;
  readonly redactedPlace: TwoScripts | null;
  readonly beat: string;
  readonly distance: string;
  readonly sections: readonly Section[];
  readonly informant: Informant;
  readonly narrative: TwoScripts;
  readonly redactedNarrative: TwoScripts | null;
  readonly delayReason: TwoScripts | null;
  readonly propertyDescription: string | null;
  readonly propertyValueRupees: number | null;
  readonly actionTaken: string;
  readonly registeredBy: Official;
  readonly despatchedToCourtAt: Instant | null;
  readonly officers: readonly Charge[];
};

export type FirStatus = 'UNDER_INVESTIGATION' | 'TRANSFERRED' | 'CHARGE_SHEETED' | 'FINAL_REPORT' | 'DISPOSED';

/** `partySubject` is the citizen's own id, where the portal knows that this informant is that citizen. */
export type Informant = Person & {
  readonly relationToVictim: string;
  readonly partySubject: string | null;
};

export type Victim = Person & {
  readonly child: boolean;
  readonly sexualOffence: boolean;
  readonly dead: boolean;
  readonly injury: TwoScripts | null;
  readonly medicalReport: MedicalReport | null;
};
export type MedicalReport = {
  readonly number: string;
  readonly kind: 'MEDICO_LEGAL' | 'POST_MORTEM';
  readonly examinedAt: Instant;
  readonly receivedAt: Instant;
  readonly text: string;
  readonly sha256: string;
};

export type AccusedStatus =
  | 'NOT_ARRESTED'
  | 'ABSCONDING'
  | 'BAILED_BY_POLICE'
  | 'BAILED_BY_COURT'
  | 'POLICE_CUSTODY'
  | 'JUDICIAL_CUSTODY'
  | 'CONVICTED'
  | 'ACQUITTED';
export type Conviction = { readonly court: string; readonly sections: readonly Section[]; readonly on: DayDate };

export type Accused = Person & {
  /** A1 to A9, then B1: the code of the Integrated Investigation Forms. */
  readonly code: string;
  readonly status: AccusedStatus;
  readonly sections: readonly Section[];
  /** The National Fingerprint Number, ten digits; null where no prints were taken. */
  readonly biometricReference: string | null;
  readonly biometricCollectedOn: DayDate | null;
  readonly relativeOfVictim: boolean;
  readonly relationToVictim: string | null;
  readonly childInConflict: boolean;
  /** Null: nobody has searched. Empty: searched, none found. */
  readonly previousConvictions: readonly Conviction[] | null;
};

export type Arrest = {
  readonly accusedCode: string;
  readonly at: Instant;
  readonly place: TwoScripts;
  readonly mode: string;
  readonly surrenderedToCourt: string | null;
  readonly sections: readonly Section[];
  readonly generalDiaryNumber: number;
  readonly groundsWrittenAt: Instant | null;
  readonly relativeInformedAt: Instant | null;
  readonly relativeInformed: TwoScripts | null;
  readonly producedAt: Instant | null;
  readonly medicalExamination: string;
  readonly riskFlags: readonly string[];
  readonly witnesses: readonly TwoScripts[];
  readonly officer: Official;
};

export type Witness = Person & {
  /** The serial in the list of witnesses: 1 is W-1. */
  readonly number: number;
  readonly kind: 'EYE' | 'CIRCUMSTANTIAL' | 'SEIZURE' | 'MEDICAL' | 'OFFICIAL';
  readonly evidence: string;
  readonly child: boolean;
  readonly protected: boolean;
};

export type SeizedItem = {
  readonly number: number;
  readonly description: string;
  readonly quantity: string;
  readonly valueRupees: number | null;
  readonly sealed: boolean;
};
export type Seizure = {
  readonly id: string;
  readonly at: Instant;
  readonly place: TwoScripts;
  readonly nature: 'STOLEN' | 'UNLAWFUL_POSSESSION' | 'INVOLVED' | 'UNCLAIMED';
  readonly fromAccusedCode: string | null;
  readonly items: readonly SeizedItem[];
  readonly witnesses: readonly TwoScripts[];
  readonly registerNumber: string;
  readonly specimenSeal: string;
  readonly officer: Official;
};

/** An e-Sakshya packet: `sid` is its identity in the evidence store. */
export type SceneRecording = {
  readonly sid: string;
  readonly purpose: 'SCENE' | 'SEARCH' | 'SEIZURE' | 'STATEMENT';
  readonly openedAt: Instant;
  readonly closedAt: Instant;
  readonly sha256: string;
  readonly latitude: number;
  readonly longitude: number;
};

export type DiaryEntry = {
  readonly number: number;
  readonly writtenAt: Instant;
  readonly officer: Official;
  readonly text: TwoScripts;
};

/** BNSS 180: taken by the police. BNSS 183: recorded by a Magistrate. */
export type Statement = {
  readonly id: string;
  readonly kind: '180' | '183';
  readonly speaker: 'WITNESS' | 'VICTIM' | 'INFORMANT';
  /** The serial among the witnesses or the victims, from 1. */
  readonly speakerNumber: number;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly text: TwoScripts;
  readonly excludedPart: TwoScripts | null;
};

export type RemandApplication = {
  readonly accusedCode: string;
  readonly at: Instant;
  readonly custody: 'POLICE' | 'JUDICIAL';
  readonly days: number;
  readonly grounds: TwoScripts;
};

/** What the police pillar holds of one thread. */
export type PoliceStory = {
  readonly firs: readonly Fir[];
  readonly victims: readonly Victim[];
  readonly accused: readonly Accused[];
  readonly arrests: readonly Arrest[];
  readonly witnesses: readonly Witness[];
  readonly seizures: readonly Seizure[];
  readonly recordings: readonly SceneRecording[];
  readonly diary: readonly DiaryEntry[];
  readonly statements: readonly Statement[];
  readonly remandApplications: readonly RemandApplication[];
};
