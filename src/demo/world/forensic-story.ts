import type { FirKey, Instant } from './words.ts';

export type CustodyEvent = {
  readonly number: number;
  readonly at: Instant;
  readonly from: string;
  readonly to: string;
  readonly purpose: string;
  readonly sealIntact: boolean;
};
/** Nothing in an exhibit names a person: the expert examines numbers, not parties. */
export type Exhibit = {
  readonly number: string;
  readonly parcel: number;
  readonly description: string;
  readonly division: string;
  readonly seal: string;
  readonly collectedAt: Instant;
  readonly collectedBy: string;
  readonly sid: string | null;
  readonly expert: string | null;
  readonly log: readonly CustodyEvent[];
};
export type Examination = {
  readonly exhibitNumbers: readonly string[];
  readonly division: string;
  readonly expert: string;
  readonly method: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly workingNotes: string;
};
export type ForensicReport = {
  readonly number: string;
  readonly kind: 'PRELIMINARY' | 'FINAL';
  readonly status: 'PENDING' | 'DRAFT' | 'SIGNED' | 'DESPATCHED';
  readonly division: string;
  readonly issuedAt: Instant | null;
  readonly signedBy: string | null;
  readonly opinion: string | null;
  readonly sha256: string | null;
};
export type ForensicCase = {
  readonly id: string;
  readonly lab: string;
  readonly labCaseId: string;
  readonly fir: FirKey;
  readonly nature: string;
  readonly memoNumber: string;
  readonly forwardedBy: string;
  readonly receivedAt: Instant;
  readonly sealsIntact: boolean;
  readonly priority: 'ORDINARY' | 'POCSO' | 'COURT_EXPEDITED';
  readonly divisions: readonly string[];
  readonly status: 'RECEIVED' | 'ALLOTTED' | 'UNDER_EXAMINATION' | 'REPORTED';
  readonly expectedAt: Instant | null;
  readonly questions: readonly string[];
  readonly exhibits: readonly Exhibit[];
  readonly examinations: readonly Examination[];
  readonly reports: readonly ForensicReport[];
};
