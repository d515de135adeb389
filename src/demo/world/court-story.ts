import type { DayDate, Instant, Section, TwoScripts } from './words.ts';

export type CourtRole = 'REMAND' | 'TRIAL' | 'BAIL' | 'APPEAL';
export type CourtStage =
  | 'REMAND'
  | 'APPEARANCE'
  | 'COGNIZANCE'
  | 'COMMITTED'
  | 'CHARGE'
  | 'EVIDENCE'
  | 'ARGUMENTS'
  | 'JUDGMENT'
  | 'DISPOSED';

/** The FIR as a clerk of the court typed it: the station is free text, and often no station at all. */
export type FirReference = {
  readonly state: string;
  readonly district: string;
  readonly station: string;
  readonly number: string;
  readonly year: number;
};

export type Party = { readonly number: number; readonly name: TwoScripts; readonly advocate: string | null };
export type Hearing = {
  readonly on: DayDate;
  readonly purpose: string;
  readonly business: string | null;
  readonly next: DayDate | null;
  readonly judge: string;
  readonly courtNumber: number;
};
export type CourtOrder = {
  readonly number: number;
  readonly kind: 'REMAND' | 'COGNIZANCE' | 'COMMITTAL' | 'BAIL' | 'CHARGE' | 'DEPOSITION' | 'SEALING' | 'JUDGMENT';
  readonly on: DayDate;
  readonly inCamera: boolean;
  readonly sealed: boolean;
  readonly text: string;
  /** The text without whoever the law protects; null where nobody is. */
  readonly redactedText: string | null;
  readonly sha256: string;
  readonly pages: number;
};
/** Charges may be for less than the police report: the clocks must follow them. */
export type ChargeFramed = {
  readonly accusedCode: string;
  readonly sections: readonly Section[];
  readonly on: DayDate;
  readonly plea: 'GUILTY' | 'NOT_GUILTY';
};
export type Surety = { readonly name: TwoScripts; readonly address: string; readonly amountRupees: number };
export type BailOrder = {
  readonly accusedCode: string;
  readonly kind: 'REGULAR' | 'DEFAULT' | 'ANTICIPATORY' | 'SECTION_479';
  readonly appliedOn: DayDate;
  readonly decidedOn: DayDate;
  readonly granted: boolean;
  readonly conditions: readonly string[];
  readonly bondRupees: number | null;
  readonly sureties: readonly Surety[];
  /** As the order lists them: not always as the jail's record has them. */
  readonly sections: readonly Section[];
};
export type Process = {
  readonly id: string;
  readonly kind: 'SUMMONS' | 'BAILABLE_WARRANT' | 'NON_BAILABLE_WARRANT' | 'PRODUCTION_WARRANT';
  readonly addressee: 'ACCUSED' | 'WITNESS';
  /** Code of the accused, or the serial of the witness. */
  readonly to: string;
  readonly issuedOn: DayDate;
  readonly returnableOn: DayDate;
  readonly status: 'ISSUED' | 'SERVED' | 'NOT_SERVED';
  readonly reason: string | null;
};
export type Disposal = {
  readonly accusedCode: string;
  readonly nature: 'CONVICTED' | 'ACQUITTED' | 'DISCHARGED' | 'COMPOUNDED' | 'ALLOWED' | 'REJECTED' | 'COMMITTED';
  readonly on: DayDate;
  readonly sections: readonly Section[];
  readonly sentence: string | null;
};
export type Sealing = {
  readonly scope: 'CASE' | 'RECORD';
  /** The number of the order sealed, when the scope is a record. */
  readonly orderNumber: number | null;
  readonly on: DayDate;
  readonly by: string;
};
/** The court asks a probation officer before it thinks of probation (Probation of Offenders Act, section 4). */
export type ProbationInquiry = {
  readonly officer: string;
  readonly accusedCode: string;
  readonly assignedOn: DayDate;
  readonly reportedOn: DayDate | null;
  readonly report: string | null;
};
/** What the court noted of a police report that reached it. */
export type CourtReceipt = {
  readonly chargeSheetId: string;
  readonly deliveredAt: Instant | null;
  readonly consumedAt: Instant | null;
  readonly returnedAt: Instant | null;
  readonly registeredAt: Instant | null;
  readonly objections: readonly string[];
  readonly acknowledgementNo: string | null;
};

export type CourtCase = {
  readonly cnr: string;
  readonly court: string;
  readonly role: CourtRole;
  /** As the court's own list of case types abbreviates it: `S.Tr.`, `G.R.`. */
  readonly caseType: string;
  readonly filingNumber: number;
  readonly filedOn: DayDate;
  readonly registrationNumber: number | null;
  readonly registeredOn: DayDate | null;
  readonly stage: CourtStage;
  readonly stageLabel: string;
  /** The CNR of the trial to which a bail petition or appeal belongs; of the remand record for a trial. */
  readonly parentCnr: string | null;
  readonly fir: FirReference | null;
  readonly sections: readonly Section[];
  readonly accusedCodes: readonly string[];
  readonly parties: readonly Party[];
  readonly judge: string;
  readonly courtNumber: number;
  readonly cognizanceOn: DayDate | null;
  readonly copiesSuppliedOn: DayDate | null;
  readonly nextHearing: { readonly on: DayDate; readonly purpose: string } | null;
  readonly hearings: readonly Hearing[];
  readonly orders: readonly CourtOrder[];
  readonly chargesFramed: readonly ChargeFramed[];
  readonly bailOrders: readonly BailOrder[];
  readonly processes: readonly Process[];
  readonly disposals: readonly Disposal[];
  readonly disposedOn: DayDate | null;
  readonly receipts: readonly CourtReceipt[];
  readonly sealings: readonly Sealing[];
  readonly probation: ProbationInquiry | null;
};
