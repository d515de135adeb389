import type { Charge, DayDate, Instant, Section, TwoScripts } from './words.ts';

export type Cadre =
  | 'PUBLIC_PROSECUTOR'
  | 'ADDITIONAL_PUBLIC_PROSECUTOR'
  | 'ASSISTANT_PUBLIC_PROSECUTOR'
  | 'SPECIAL_PUBLIC_PROSECUTOR';
export type Assignment = Charge & { readonly cadre: Cadre };
/** Privileged (BSA 132): shared with the office that asked, and no further. */
export type Opinion = {
  readonly id: string;
  readonly kind: 'DRAFT_CHARGE_SHEET' | 'LEGAL_OPINION' | 'BAIL' | 'APPEAL';
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly givenBy: string | null;
  readonly givenAt: Instant | null;
  readonly text: TwoScripts | null;
};
export type ScrutinyDefect = {
  readonly number: number;
  readonly text: string;
  readonly raisedAt: Instant;
  readonly curedAt: Instant | null;
};
/** The prosecutor's record of a day of the trial. */
export type DailyRecord = {
  readonly cnr: string;
  readonly on: DayDate;
  readonly stage: string;
  readonly witnessesPresent: number;
  readonly witnessesExamined: number;
  readonly witnessesHostile: number;
  readonly adjournedAtInstanceOf: 'NOBODY' | 'PROSECUTION' | 'DEFENCE' | 'COURT';
  readonly nextOn: DayDate | null;
  readonly remarks: string;
};
/** BNSS 218: no decision within 120 days is a sanction. */
export type SanctionRequest = {
  readonly authority: string;
  readonly sections: readonly Section[];
  readonly requestedOn: DayDate;
  readonly decidedOn: DayDate | null;
  readonly granted: boolean | null;
};
export type AppealProposal = {
  readonly proposedOn: DayDate;
  readonly limitationOn: DayDate;
  readonly grounds: string;
  readonly decision: 'PENDING' | 'APPROVED' | 'REJECTED';
};
export type BailOpposition = {
  readonly accusedCode: string;
  readonly on: DayDate;
  readonly opposed: boolean;
  readonly grounds: string;
};

export type ProsecutionFile = {
  readonly id: string;
  readonly fileNumber: string;
  readonly office: string;
  readonly openedAt: Instant;
  readonly stage: 'ADVICE' | 'SCRUTINY' | 'TRIAL' | 'APPEAL' | 'CLOSED';
  readonly assignments: readonly Assignment[];
  readonly opinions: readonly Opinion[];
  readonly defects: readonly ScrutinyDefect[];
  readonly dailyRecords: readonly DailyRecord[];
  readonly bailOppositions: readonly BailOpposition[];
  readonly sanction: SanctionRequest | null;
  readonly appealProposal: AppealProposal | null;
};
