import type { LawDate } from './calendar.ts';
import type { CustodySpell } from './custody.ts';
import type { Section } from './sections.ts';

export type Answer = 'YES' | 'NO' | 'UNKNOWN';
export type CustodyStatus = 'IN_CUSTODY' | 'NOT_IN_CUSTODY' | 'RELEASED' | 'UNKNOWN';
export type SectionsFrom = 'CHARGES_FRAMED' | 'CHARGE_SHEET' | 'FIR';

/** A police report with the instants of its exchange: instants in ISO form, or plain dates. */
export type PoliceReport = {
  readonly submittedAt: string | null;
  /** The court's acknowledgement of receipt: this is what stops the clock. */
  readonly deliveredAt: string | null;
  readonly returnedAt: string | null;
  readonly kind: 'ORIGINAL' | 'SUPPLEMENTARY';
  /** The report itself says that the investigation of this accused is not complete. */
  readonly incomplete?: boolean;
};

/** What is known of one accused in one case. Null is "not known", never "no". A fact dated after `asOf` is disregarded. */
export type DetentionInput = {
  readonly asOf: LawDate;
  readonly firstRemandOn: LawDate | null;
  /** Police and judicial custody in this case alone. */
  readonly spells: readonly CustodySpell[] | null;
  /** Those of police custody among them; null or absent where they are not told apart. */
  readonly policeCustodySpells?: readonly CustodySpell[] | null;
  /** The live sections: as charges were framed, else as the charge sheet has them, else as the FIR. */
  readonly sections: readonly Section[];
  readonly sectionsFrom: SectionsFrom | null;
  /** Pieces of the charge that the parser could not read: they may carry any punishment. */
  readonly unreadSections?: readonly string[];
  /** Null when police and court are silent, empty when they say that there is none. */
  readonly reports: readonly PoliceReport[] | null;
  /** The day on which default bail was asked for, in writing or orally; null when no application is on record. */
  readonly appliedOn: LawDate | null;
  /** The instant of that application, where the hour is on record: it tells which came first on the day of the report. */
  readonly appliedAt?: string | null;
  /** Days that a Special Court added (NDPS 36A(4), UAPA 43D(2)): 0 when none was ordered, null when not known. */
  readonly extensionDays: number | null;
  readonly firstTimeOffender: Answer;
  readonly otherPendingCases: number | null;
  /** Days that a court attributed by order to the accused's own delay; null when no such order is on record. */
  readonly attributedDays: number | null;
  /** The superintendent's application under BNSS 479(3). */
  readonly applicationMadeOn: LawDate | null;
  readonly inCustody: CustodyStatus;
  /** Before 1 July 2024 the investigation stays under the CrPC (BNSS 531(2)(a)): the arithmetic is the same, the citation is not. */
  readonly firRegisteredOn?: LawDate | null;
};

/** A date that is already a fact on the day asked about. */
export const knownOn = (asOf: LawDate, date: LawDate | null): LawDate | null =>
  date !== null && date <= asOf ? date : null;

export const forInformation = 'Computed for information; a court decides.';

/** An investigation begun before the BNSS came into force on 1 July 2024 goes on under the CrPC (BNSS 531(2)(a)). */
export const isUnderCrpc = (firRegisteredOn: LawDate): boolean => firRegisteredOn < '2024-07-01';
