import type { AccusedStatus, Conviction } from './police-story.ts';
import type { DayDate, FirKey, Instant, Official, Person, Section, TwoScripts } from './words.ts';

/** Per accused, the columns of form V. */
export type ChargeSheetAccused = {
  readonly code: string;
  readonly person: Person;
  readonly nameVerified: boolean;
  readonly status: AccusedStatus;
  readonly arrestedOn: DayDate | null;
  readonly forwardedOn: DayDate | null;
  readonly bail: { readonly kind: 'POLICE' | 'REGULAR' | 'DEFAULT'; readonly on: DayDate } | null;
  readonly sections: readonly Section[];
  readonly sureties: readonly TwoScripts[];
  readonly previousConvictions: readonly Conviction[];
};
export type NotChargeSheeted = { readonly code: string; readonly name: TwoScripts; readonly reason: string };
export type Evidence = { readonly kind: string; readonly description: string };
export type Article = {
  readonly number: number;
  readonly description: string;
  readonly labCaseId: string | null;
  readonly location: 'STATION' | 'LABORATORY' | 'COURT';
  readonly reportStatus: 'NOT_SENT' | 'PENDING' | 'RECEIVED';
};
export type CustodyStep = { readonly at: Instant; readonly from: string; readonly to: string };
/** BNSS 193(3)(i)(i): the sequence of custody of an electronic device belongs in the report. */
export type ElectronicDevice = { readonly description: string; readonly sequenceOfCustody: readonly CustodyStep[] };
export type Enclosure = {
  readonly title: string;
  readonly sha256: string;
  readonly pages: number;
  readonly signedBy: string;
  /** The victim is named in it. */
  readonly protected: boolean;
};

/** The chain of receipts between the police and the court: submitted is not consumed is not registered. */
export type Receipt = {
  readonly submittedAt: Instant | null;
  readonly deliveredAt: Instant | null;
  readonly consumedAt: Instant | null;
  readonly returnedAt: Instant | null;
  readonly objections: readonly string[];
  readonly registeredAt: Instant | null;
  readonly acknowledgementNo: string | null;
  readonly cnr: string | null;
};

export type ChargeSheet = {
  readonly id: string;
  readonly number: number;
  readonly year: number;
  readonly status: 'DRAFT' | 'FILED';
  readonly kind: 'ORIGINAL' | 'SUPPLEMENTARY';
  readonly supplementaryNumber: number;
  /** `MISTAKE_OF_FACT`, `UNTRACED` and `INSUFFICIENT_EVIDENCE` are final reports: nobody is charged. */
  readonly outcome: 'CHARGE_SHEETED' | 'INSUFFICIENT_EVIDENCE' | 'MISTAKE_OF_FACT' | 'UNTRACED';
  readonly fir: FirKey;
  readonly datedOn: DayDate;
  /** Whose registry holds it now: after committal the police report is with the court of session. */
  readonly court: string;
  /** Where it was first presented. */
  readonly presentedTo: string;
  readonly sections: readonly Section[];
  readonly informationNature: string;
  readonly briefFacts: TwoScripts;
  readonly redactedBriefFacts: TwoScripts | null;
  readonly officer: Official;
  readonly forwardedBy: Official;
  readonly accused: readonly ChargeSheetAccused[];
  readonly notChargeSheeted: readonly NotChargeSheeted[];
  /** Serials in the list of witnesses. */
  readonly witnesses: readonly { readonly number: number; readonly evidence: string; readonly pages: number }[];
  readonly evidence: readonly Evidence[];
  readonly articles: readonly Article[];
  readonly electronicDevices: readonly ElectronicDevice[];
  readonly documents: readonly Enclosure[];
  readonly womansMedicalReportAttached: boolean | null;
  readonly sanctionRequired: boolean;
  readonly opposesBail: boolean;
  readonly progressToldAt: Instant | null;
  readonly receipt: Receipt;
};
