import type { Stage } from './sensitivity.ts';

/**
 * What the pillars tell about a record besides its content: enough to say whose it is and how sensitive. The case index is fed with
 * these, and every fetched case is judged on them again: one shape, one rule, two places.
 */
export type FirFacts = {
  readonly firId: string;
  readonly key: string;
  readonly state: string;
  readonly district: string;
  readonly station: string;
  readonly transferredToFirId: string | null;
  readonly registeredOn: string | null;
  readonly sections: readonly string[];
  readonly officers: readonly string[];
  readonly partySubjects: readonly string[];
  readonly childVictim: boolean;
  readonly accusedCount: number;
  readonly childAccusedCount: number;
  /** Codes in the register, by which prisons and courts refer to the same children. */
  readonly childAccusedCodes: readonly string[];
  readonly sealed: boolean;
  readonly cnr: string | null;
};

export type ChargeSheetFacts = {
  readonly chargeSheetId: string;
  readonly firId: string;
  readonly courtId: string | null;
  readonly supplementary: boolean;
  readonly draft: boolean;
  readonly datedOn: string | null;
  readonly submittedAt: string | null;
};

/** A charge sheet on its way, as the police tell of it now: to which court it goes, and since when. */
export type SubmittedSheet = Pick<ChargeSheetFacts, 'chargeSheetId' | 'courtId' | 'submittedAt'>;

export type CourtCaseFacts = {
  readonly cnr: string;
  readonly courtId: string;
  readonly caseNumber: string | null;
  readonly parentCnr: string | null;
  readonly fir: FirReference | null;
  readonly stage: Stage;
  readonly sections: readonly string[];
  readonly filedOn: string | null;
  readonly nextHearingOn: string | null;
  readonly sealed: boolean;
  readonly childVictim: boolean;
  /** Labels that a recorded order of the court took off the case. */
  readonly liftedLabels: readonly string[];
  readonly probationOfficers: readonly string[];
};

/**
 * An FIR as another pillar refers to it: the station may be a code, or whatever a clerk typed; a part that is missing is null. All five
 * are wanted for an exact key.
 */
export type FirReference = {
  readonly state: string | null;
  readonly district: string | null;
  readonly station: string | null;
  readonly number: number | null;
  readonly year: number | null;
};

export type CustodyFacts = {
  readonly custodyId: string;
  readonly prisonerId: string;
  readonly prisonId: string;
  readonly undertrial: boolean;
  readonly admittedAt: string | null;
  readonly releasedAt: string | null;
  readonly fir: FirReference | null;
  readonly cnr: string | null;
  readonly accusedCode: string | null;
  readonly firstRemandOn: string | null;
  readonly child: boolean;
};

export type ForensicCaseFacts = {
  readonly labCaseId: string;
  readonly labId: string;
  readonly fir: FirReference | null;
  /** Which expert has which exhibit. */
  readonly allotments: readonly { readonly expert: string; readonly exhibitId: string }[];
};

export type ProsecutionFileFacts = {
  readonly fileId: string;
  readonly officeId: string;
  readonly fir: FirReference | null;
  readonly cnr: string | null;
  readonly assignments: readonly { readonly official: string; readonly from: string; readonly to: string | null }[];
};

/** The court's own receipts of a charge sheet. */
export type ReceiptFacts = {
  readonly chargeSheetId: string;
  readonly courtId: string;
  readonly cnr: string | null;
  readonly deliveredAt: string | null;
  readonly consumedAt: string | null;
  readonly returnedAt: string | null;
  readonly registeredAt: string | null;
  readonly objections: readonly string[];
  readonly acknowledgementNo: string | null;
};

/** What the five pillars tell of one case. A pillar that was not asked, or did not answer, is null: unknown is not empty. */
export type CaseFacts = {
  readonly firs: readonly FirFacts[] | null;
  readonly courtCases: readonly CourtCaseFacts[] | null;
  readonly custodies: readonly CustodyFacts[] | null;
  readonly forensicCases: readonly ForensicCaseFacts[] | null;
  readonly prosecutionFiles: readonly ProsecutionFileFacts[] | null;
  /** Whether a row that carries labels was unreadable or gone: what it would have said is not known, and nothing is presumed. */
  readonly uncertain: boolean;
};
