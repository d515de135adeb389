import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Part, Resolved } from '../core/record.ts';
import type { GatewayContext } from '../server/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A case number record of a court: 16 letters and digits, unique for life. Hyphens are accepted and dropped. It has no check digit. */
  CNR: { input: string; output: string; }
  /** A calendar day of the law, YYYY-MM-DD, in Indian Standard Time. */
  Date: { input: string; output: string; }
  /** An instant, ISO 8601 with its offset. */
  DateTime: { input: string; output: string; }
};

/** What the matrix lets the caller's role do with one class of data. */
export type Access =
  /** Aggregates only. */
  | 'AGGREGATE'
  /** Every record. */
  | 'FULL'
  /** Masked. */
  | 'MASKED'
  /** Masked until the presiding officer directs otherwise for that case. */
  | 'MASKED_UNTIL_DIRECTED'
  /** Nothing. */
  | 'NONE'
  /** Own records only. */
  | 'OWN'
  /** Own records; masked elsewhere. */
  | 'OWN_ELSE_MASKED'
  /** Own records that the caller's own office requested. */
  | 'REQUESTED'
  /** Status fields only. */
  | 'STATUS'
  /** Only on a recorded trigger: a court's order, a statutory stage, consent, break-glass. */
  | 'TRIGGER';

/** A page of accesses. */
export type AccessLogConnection = {
  /** The page's items with their cursors. */
  edges: Array<AccessLogEdge>;
  /** The page's accesses. */
  nodes: Array<Maybe<AccessLogEntry>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many accesses there were, on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** An access with its cursor. */
export type AccessLogEdge = {
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The access. */
  node?: Maybe<AccessLogEntry>;
};

/**
 * One answer in which something of a case was told. It is an entry of the ledger: keys and names of fields, nothing of what was told. Heads of
 * offices and the registry see of their own cases that there was access, by whom in rank and why; the auditor sees the entry.
 */
export type AccessLogEntry = {
  /** When it was answered. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** The entry of the ledger: its place, and the chain in which it stands. */
  entry?: Maybe<Scalars['ID']['output']>;
  /** The recorded triggers on which the answer rested. */
  grants?: Maybe<Array<Scalars['ID']['output']>>;
  /** The institution that asked. */
  institution?: Maybe<Scalars['String']['output']>;
  /** The fields that were masked. */
  masked?: Maybe<Array<Scalars['String']['output']>>;
  /** The office of the official: a unit, a district as `BR.PATNA`, or a state. */
  office?: Maybe<Scalars['String']['output']>;
  /** The official who asked; a citizen as a keyed hash. */
  official?: Maybe<Scalars['ID']['output']>;
  /** The operation, by the name that the caller gave it. */
  operation?: Maybe<Scalars['String']['output']>;
  /** How it ended: ANSWERED, or PARTIAL where a part could not be told. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** The purpose for which it asked. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** The request, by the number that its caller was given. */
  request?: Maybe<Scalars['ID']['output']>;
  /** The role in which it asked. */
  role?: Maybe<Scalars['String']['output']>;
  /** The fields that were told in full, of one case or another that the operation asked for. */
  told?: Maybe<Array<Scalars['String']['output']>>;
  /** The fields that were withheld. */
  withheld?: Maybe<Array<Scalars['String']['output']>>;
};

/** A person accused in a case, as the police record him or her. */
export type Accused = {
  /** Address. A jail refuses a committal warrant that lacks it. */
  address?: Maybe<Scalars['String']['output']>;
  /** Age band. */
  ageBand?: Maybe<Scalars['String']['output']>;
  /** Age in years. */
  ageYears?: Maybe<Scalars['Int']['output']>;
  /** Other names. */
  aliases?: Maybe<Array<Scalars['String']['output']>>;
  /** Arrests (IIF-3). */
  arrests?: Maybe<Array<Maybe<Arrest>>>;
  /** Whether the person is a child in conflict with law. Only whom a recorded trigger lets know of such persons knows this field. */
  childInConflict?: Maybe<Scalars['Boolean']['output']>;
  /** A1 to A9, B1 for the tenth: the position among the accused whom the caller may know of. */
  code?: Maybe<Scalars['String']['output']>;
  /** Whether and where this person is in custody, from the prison. */
  custody?: Maybe<CustodyAnswer>;
  /** National Fingerprint Number: a reference, never the prints (Criminal Procedure (Identification) Act 2022). */
  fingerprintNumber?: Maybe<Scalars['String']['output']>;
  /** The record's identifier. */
  id: Scalars['ID']['output'];
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Nationality. */
  nationality?: Maybe<Scalars['String']['output']>;
  /** Occupation. */
  occupation?: Maybe<Scalars['String']['output']>;
  /** Telephone. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Whether a photograph is held. */
  photographHeld?: Maybe<Scalars['Boolean']['output']>;
  /** Previous convictions, as the police know them. */
  previousConvictions?: Maybe<Scalars['Int']['output']>;
  /** Father, mother or husband. */
  relative?: Maybe<Relative>;
  /** Sections against this person. */
  sections?: Maybe<Array<Section>>;
  /** Sex. */
  sex?: Maybe<Sex>;
  /** Caste, religion or social category: read only where the law requires it. */
  socialCategory?: Maybe<Scalars['String']['output']>;
  /** Where this person stands. */
  status?: Maybe<AccusedStatus>;
};


/** A person accused in a case, as the police record him or her. */
export type AccusedNameArgs = {
  script?: InputMaybe<Script>;
};

/** What a court decided about one accused (IIF-6). */
export type AccusedOutcome = {
  /** The accused's code. */
  code?: Maybe<Scalars['String']['output']>;
  /** Fine in rupees. */
  fineRupees?: Maybe<Scalars['Float']['output']>;
  /** Rigorous, simple or for life. */
  imprisonment?: Maybe<Scalars['String']['output']>;
  /** The day. */
  on?: Maybe<Scalars['Date']['output']>;
  /** CONVICTED, ACQUITTED, DISCHARGED, COMPOUNDED, ABATED, PLEA_BARGAINED, PROBATION. */
  result?: Maybe<Scalars['String']['output']>;
  /** Sections. */
  sections?: Maybe<Array<Section>>;
  /** Days set off (BNSS 468). */
  setOffDays?: Maybe<Scalars['Int']['output']>;
  /** Term in months. */
  termMonths?: Maybe<Scalars['Int']['output']>;
};

/** Where an accused person stands (IIF-5). */
export type AccusedStatus =
  /** Absconding. */
  | 'ABSCONDING'
  /** Released on bail by a court. */
  | 'BAILED_BY_COURT'
  /** Released on bail by the police. */
  | 'BAILED_BY_POLICE'
  /** Arrested and forwarded. */
  | 'FORWARDED'
  /** In judicial custody. */
  | 'JUDICIAL_CUSTODY'
  /** Not arrested. */
  | 'NOT_ARRESTED'
  /** In police custody. */
  | 'POLICE_CUSTODY'
  /** Proclaimed offender (BNSS 84). */
  | 'PROCLAIMED_OFFENDER';

/** The charge sheet after an acknowledgement. */
export type AcknowledgeChargeSheetPayload = {
  /** The charge sheet. */
  chargeSheet?: Maybe<ChargeSheet>;
};

/** The dates under the other reading of a disputed class. */
export type AlternativePeriod = {
  /** When the right would accrue. */
  accruesOn?: Maybe<Scalars['Date']['output']>;
  /** Days. */
  limitDays?: Maybe<Scalars['Int']['output']>;
};

/**
 * Something amiss with the records of a case, computed from them at this reading and kept nowhere. It rests on nothing but fields that the
 * caller reads in full: where one of them is withheld, masked, not recorded or not to be had, there is none. That none is told is no proof.
 */
export type Anomaly = {
  /** Who can put it right. */
  owner: AnomalyOwner;
  /** The records that it is about, as `KIND:value`: FIR and CHARGE_SHEET by their keys, ACCUSED by the code. */
  records: Array<Scalars['String']['output']>;
  /** The fields on which it rests, as `Type.field`. */
  restsOn: Array<Scalars['String']['output']>;
  /** What is amiss. */
  rule: AnomalyRule;
  /** How much hangs on it. */
  severity: AnomalySeverity;
};

/** Who can put a record right: the gateway never does. */
export type AnomalyOwner = {
  /** The pillar whose record it is. */
  pillar: Pillar;
  /** The station. */
  unit: Scalars['ID']['output'];
};

/** What is amiss with the records of a case. */
export type AnomalyRule =
  /** An accused was arrested before any FIR of the case was registered. BNSS 35 permits it in places: the officer says why. */
  | 'ARREST_BEFORE_FIR'
  /** A police report names another investigating officer than its FIR, by name. The case may have changed hands since: to be verified. */
  | 'CHARGE_SHEET_BY_ANOTHER_OFFICER'
  /** An FIR is closed, and no court has a police report of it (BNSS 193(3) asks for one, whatever it concludes). */
  | 'CLOSED_WITHOUT_REPORT_IN_COURT'
  /** Two accused of a case are alike in name and relative's name. Persons are never merged: a likeness is for a person to look at. */
  | 'DUPLICATE_ACCUSED'
  /** An FIR was registered before the general diary's entry to which it refers (BNSS 173(1): the entry comes first). */
  | 'FIR_BEFORE_DIARY_ENTRY'
  /** Two accused of a case have one fingerprint number: one person recorded twice, or a wrong number. */
  | 'ONE_FINGERPRINT_TWICE';

/** How much hangs on it. */
export type AnomalySeverity =
  /** The records contradict each other, or a duty of the law was not met. */
  | 'GRAVE'
  /** There may be a reason that the records do not tell. */
  | 'TO_VERIFY';

/** A proposal of appeal. */
export type AppealProposal = {
  /** Against what. */
  against?: Maybe<Scalars['String']['output']>;
  /** Grounds. */
  grounds?: Maybe<Scalars['String']['output']>;
  /** Last day of limitation. */
  limitationOn?: Maybe<Scalars['Date']['output']>;
  /** PROPOSED, RECOMMENDED, APPROVED, REJECTED, FILED. */
  state?: Maybe<Scalars['String']['output']>;
};

/**
 * The superintendent's application under BNSS 479(3), ready to be verified and signed. What its reader may not know is a blank in it.
 * Computed for information; a court decides.
 */
export type ApplicationDraft = {
  /** When an application was made, where one is on record. */
  applicationMadeOn?: Maybe<Scalars['Date']['output']>;
  /** Days in custody in this case. */
  daysInCustody?: Maybe<Scalars['Int']['output']>;
  /** The day on which the application is due: forthwith. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** The limit that has come. */
  limit?: Maybe<DetentionLimit>;
  /** The longest term of the live sections, in months. */
  maxTermMonths?: Maybe<Scalars['Int']['output']>;
  /** The day on which it came. */
  reachedOn?: Maybe<Scalars['Date']['output']>;
  /** What is asked for. */
  releaseOn?: Maybe<ReleasedOn>;
  /** The application in words. */
  text?: Maybe<Scalars['String']['output']>;
  /** What to verify before it is signed. */
  toVerify?: Maybe<Array<ToVerify>>;
};


/**
 * The superintendent's application under BNSS 479(3), ready to be verified and signed. What its reader may not know is a blank in it.
 * Computed for information; a court decides.
 */
export type ApplicationDraftTextArgs = {
  language?: InputMaybe<DraftLanguage>;
};

/** Arrest or surrender, IIF-3 (BNSS 35 to 58). */
export type Arrest = {
  /** Witnesses of the arrest (item 13). */
  arrestWitnesses?: Maybe<Array<Scalars['String']['output']>>;
  /** When. */
  arrestedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The arresting officer (item 14). */
  arrestedBy?: Maybe<Officer>;
  /** Articles found on the person, with a receipt. */
  articlesFound?: Maybe<Array<Scalars['String']['output']>>;
  /** Build, height, marks (item 9). */
  description?: Maybe<Scalars['String']['output']>;
  /** Whether fingerprints were taken (item 10). */
  fingerprintsTaken?: Maybe<Scalars['Boolean']['output']>;
  /** The general diary's entry. */
  generalDiary?: Maybe<GeneralDiaryReference>;
  /** When the grounds of arrest were given in writing (BNSS 47). */
  groundsWrittenAt?: Maybe<Scalars['DateTime']['output']>;
  /** The record's identifier. */
  id: Scalars['ID']['output'];
  /** When medically examined (BNSS 53). */
  medicallyExaminedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How. */
  mode?: Maybe<ArrestMode>;
  /** Injuries and physical condition (item 7). */
  physicalCondition?: Maybe<Scalars['String']['output']>;
  /** Where. */
  place?: Maybe<Scalars['String']['output']>;
  /** When produced before the Magistrate; within 24 hours (BNSS 58). */
  producedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who was informed. */
  relativeInformed?: Maybe<Relative>;
  /** When a relative or friend was informed (BNSS 48). */
  relativeInformedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Risks noted (item 12). */
  riskFlags?: Maybe<RiskFlags>;
  /** Sections for which arrested. */
  sections?: Maybe<Array<Section>>;
  /** The court before which the accused surrendered. */
  surrenderedBefore?: Maybe<Scalars['String']['output']>;
};

/** How an accused came into the hands of the law (IIF-3 item 5). */
export type ArrestMode =
  /** Arrested and forwarded to the Magistrate. */
  | 'ARRESTED_AND_FORWARDED'
  /** Arrested and released on anticipatory bail. */
  | 'RELEASED_ON_ANTICIPATORY_BAIL'
  /** Arrested and released on bail or personal bond. */
  | 'RELEASED_ON_BOND'
  /** Arrested and remanded to police custody. */
  | 'REMANDED_TO_POLICE_CUSTODY'
  /** Surrendered and bailed. */
  | 'SURRENDERED_AND_BAILED'
  /** Surrendered and sent to judicial custody. */
  | 'SURRENDERED_TO_JUDICIAL_CUSTODY'
  /** Surrendered and remanded to police custody. */
  | 'SURRENDERED_TO_POLICE_CUSTODY';

/** An article relied upon. */
export type Article = {
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** The laboratory's case, if sent. */
  labCaseId?: Maybe<Scalars['ID']['output']>;
  /** Where it is: LABORATORY, MALKHANA, COURT. */
  location?: Maybe<Scalars['String']['output']>;
  /** Number in the register of the station's store. */
  malkhanaNo?: Maybe<Scalars['String']['output']>;
  /** Its number in the report. */
  number?: Maybe<Scalars['String']['output']>;
  /** How far the laboratory is, as the police know. */
  reportStatus?: Maybe<Scalars['String']['output']>;
};

/** An assignment of a case to a prosecutor. */
export type Assignment = {
  /** Cadre. */
  cadre?: Maybe<Scalars['String']['output']>;
  /** From. */
  from?: Maybe<Scalars['Date']['output']>;
  /** The prosecutor. */
  prosecutor?: Maybe<Scalars['String']['output']>;
  /** To; null while it lasts. */
  to?: Maybe<Scalars['Date']['output']>;
};

/** An order on bail. */
export type BailOrder = {
  /** Amount of the bond in rupees. */
  bondRupees?: Maybe<Scalars['Float']['output']>;
  /** The accused's code. */
  code?: Maybe<Scalars['String']['output']>;
  /** Conditions. */
  conditions?: Maybe<Array<Scalars['String']['output']>>;
  /** REGULAR, DEFAULT, ANTICIPATORY, INTERIM, SECTION_479. */
  kind?: Maybe<Scalars['String']['output']>;
  /** The day. */
  on?: Maybe<Scalars['Date']['output']>;
  /** GRANTED or REFUSED. */
  result?: Maybe<Scalars['String']['output']>;
  /** Sections as the order recites them. They may differ from the prison's record: a note, never a reason to hold anyone. */
  sections?: Maybe<Array<Section>>;
  /** Sureties. */
  sureties?: Maybe<Array<Scalars['String']['output']>>;
};

/** The basis of a decision, in the two languages in which it is told. */
export type Basis = {
  /** English. */
  en: Scalars['String']['output'];
  /** Hindi. */
  hi: Scalars['String']['output'];
};

/** What had to be bridged to find a candidate: of several things the one that is least to be trusted. */
export type CandidateMethod =
  /** The station is named by a code or a name of before. */
  | 'CODE_OF_BEFORE'
  /** Two neighbouring digits of the number, or the number and the year, stand in each other's place. */
  | 'NUMBER_SLIP'
  /** Everything agrees. */
  | 'SAME_KEY'
  /** The record names no station of the register: the number, the year and the district are as they were typed. */
  | 'STATION_NOT_NAMED'
  /** The station is written in another script. */
  | 'STATION_SCRIPT'
  /** The station is spelt otherwise. */
  | 'STATION_SPELLING'
  /** The record names no year. */
  | 'YEAR_MISSING'
  /** The year is the one before or after, or two of its digits stand in each other's place. */
  | 'YEAR_SLIP';

/**
 * One criminal matter across the five pillars: every FIR, charge sheet, court case, custody, prosecution file and laboratory case that the identifiers link.
 * A case that the caller may not reach is the same answer as one that does not exist.
 */
export type Case = {
  /** Accused persons. Children in conflict with law are not among them for those from whom their record is kept. */
  accused?: Maybe<Array<Maybe<Accused>>>;
  /** What is amiss with its records, as far as the caller reads them: for their owner to put right. */
  anomalies?: Maybe<Array<Anomaly>>;
  /** The case diary of BNSS 192. Neither the accused nor the prison may see it; a court may send for it. */
  caseDiary?: Maybe<Array<Maybe<CaseDiaryEntry>>>;
  /** Police reports under BNSS 193 (IIF-5), original and supplementary. */
  chargeSheets?: Maybe<Array<Maybe<ChargeSheet>>>;
  /** The court's cases: remand, bail, sessions and appeal have numbers of their own. */
  courtCases?: Maybe<Array<Maybe<CourtCase>>>;
  /** Persons held in prison in this case. */
  custodies?: Maybe<Array<Maybe<UndertrialCase>>>;
  /** The earliest day by which the police report must be filed, over the accused in custody. */
  filingDue?: Maybe<FilingDue>;
  /** First information reports: more than one where a zero FIR was transferred or FIRs were clubbed. */
  firs?: Maybe<Array<Maybe<Fir>>>;
  /** Cases of forensic laboratories. */
  forensicCases?: Maybe<Array<Maybe<ForensicCase>>>;
  /** The gateway's own identifier of the thread. */
  id: Scalars['ID']['output'];
  /** The threads between its identifiers that the caller may follow. */
  links?: Maybe<Array<Link>>;
  /** Medico-legal reports. */
  medicalReports?: Maybe<Array<Maybe<MedicalReport>>>;
  /** The prosecution's files: one for each office that has handled the case. */
  prosecution?: Maybe<Array<Maybe<ProsecutionFile>>>;
  /** Applications of the police for remand (BNSS 187(1)). */
  remandApplications?: Maybe<Array<Maybe<RemandApplication>>>;
  /** Audio-video recordings of scene, search and seizure (BNSS 105, 176(3)). */
  sceneRecordings?: Maybe<Array<Maybe<SceneRecording>>>;
  /** Property searched for and seized (IIF-4). */
  seizures?: Maybe<Array<Maybe<Seizure>>>;
  /** What makes the case sensitive. Labels whose existence is secret from the caller are left out. */
  sensitivities?: Maybe<Array<Sensitivity>>;
  /** How far the case has come, by the furthest of its records. */
  stage?: Maybe<Stage>;
  /** Statements to the police (BNSS 180). */
  statements?: Maybe<Array<Maybe<Statement>>>;
  /** Statements and confessions to a Magistrate (BNSS 183). */
  statementsBeforeMagistrate?: Maybe<Array<Maybe<MagistrateStatement>>>;
  /** Victims. */
  victims?: Maybe<Array<Maybe<Victim>>>;
  /** Witnesses. */
  witnesses?: Maybe<Array<Maybe<Witness>>>;
};

/** A page of the caller's own cases. */
export type CaseConnection = {
  /** The page's items with their cursors. */
  edges: Array<CaseEdge>;
  /** The page's cases. */
  nodes: Array<Maybe<Case>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many of the caller's own cases match, on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** An entry of the case diary (BNSS 192). */
export type CaseDiaryEntry = {
  /** Serial of the entry. */
  entryNo?: Maybe<Scalars['Int']['output']>;
  /** Places visited. */
  places?: Maybe<Array<Scalars['String']['output']>>;
  /** What was done and found. */
  text?: Maybe<Scalars['String']['output']>;
  /** When it was written. */
  writtenAt?: Maybe<Scalars['DateTime']['output']>;
};

/** An item of a list of cases and where it stands. */
export type CaseEdge = {
  /** Continues after this case. */
  cursor: Scalars['String']['output'];
  /** The case. */
  node?: Maybe<Case>;
};

/**
 * Which of the caller's own cases to list. A filter needs the right to read what it filters by: a station that kept its zero FIR finds that
 * case by place and day, not by what it became elsewhere.
 */
export type CaseFilter = {
  /** Court in which a case is filed. A probation officer, who reads one number of a court, finds nothing by it. */
  court?: InputMaybe<Scalars['ID']['input']>;
  /** Police district of an FIR. Whoever reads its own FIR alone finds by that one. */
  district?: InputMaybe<Scalars['String']['input']>;
  /** The police report falls due before this day. Of cases that are one's own as a whole: a prison asks for its undertrials. */
  filingDueBefore?: InputMaybe<Scalars['Date']['input']>;
  /** A next hearing on this day or later. */
  nextHearingFrom?: InputMaybe<Scalars['Date']['input']>;
  /** A next hearing on this day or earlier. */
  nextHearingTo?: InputMaybe<Scalars['Date']['input']>;
  /** Prosecutor to whom the case is assigned. */
  prosecutor?: InputMaybe<Scalars['ID']['input']>;
  /** The band of punishment. */
  punishmentBand?: InputMaybe<PunishmentBand>;
  /** First FIR registered on this day or later. */
  registeredFrom?: InputMaybe<Scalars['Date']['input']>;
  /** First FIR registered on this day or earlier. */
  registeredTo?: InputMaybe<Scalars['Date']['input']>;
  /** A section charged. */
  section?: InputMaybe<SectionInput>;
  /** How far the case has come. */
  stage?: InputMaybe<Stage>;
  /** Two-letter code of the state of an FIR. */
  state?: InputMaybe<Scalars['String']['input']>;
  /** Police station of an FIR. */
  station?: InputMaybe<Scalars['String']['input']>;
  /** Changed since this instant in a record of which the caller is told. A record that its pillar took back is no change: it is gone. */
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A court's registration number: S.Tr. 45/2025. */
export type CaseNumberInput = {
  /** The court's own label of the case type. */
  caseType: Scalars['String']['input'];
  /** The court. */
  court: Scalars['ID']['input'];
  /** Serial. */
  number: Scalars['Int']['input'];
  /** Year. */
  year: Scalars['Int']['input'];
};

/** Police report under BNSS 193: the charge sheet or final form, IIF-5. Not a public document (Saurav Das, 2023). */
export type ChargeSheet = {
  /** Accused charge-sheeted. */
  accused?: Maybe<Array<Maybe<ChargeSheetAccused>>>;
  /** Action under BNS 217 or 248 where the information was false. */
  actionIfFalse?: Maybe<Scalars['String']['output']>;
  /** Property and articles. */
  articles?: Maybe<Array<Article>>;
  /** Whether the police oppose bail. */
  bailOpposed?: Maybe<Scalars['Boolean']['output']>;
  /** Brief facts of the case. */
  briefFacts?: Maybe<Scalars['String']['output']>;
  /** When notice was given to the complainant (BNSS 193(3)(ii)). */
  complainantNotifiedOn?: Maybe<Scalars['Date']['output']>;
  /** The court in which it is filed. */
  court?: Maybe<Court>;
  /** The form's own date. */
  datedOn?: Maybe<Scalars['Date']['output']>;
  /** When it was despatched. */
  despatchedOn?: Maybe<Scalars['Date']['output']>;
  /** Documents. */
  documents?: Maybe<Array<Maybe<ChargeSheetDocument>>>;
  /** Electronic devices. */
  electronicDevices?: Maybe<Array<ElectronicDevice>>;
  /** Evidence. */
  evidence?: Maybe<Array<Evidence>>;
  /** Its way to the court. */
  exchange?: Maybe<Exchange>;
  /** The instant of the court's acknowledgement of receipt; null before it. Statutory clocks read this. */
  filedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The FIR. */
  fir?: Maybe<Fir>;
  /** The record's identifier. */
  id: Scalars['ID']['output'];
  /** Nature of the information (BNSS 193(3)(i)(b)). */
  informationNature?: Maybe<Scalars['String']['output']>;
  /** The investigating officer. */
  investigatingOfficer?: Maybe<Officer>;
  /** Original or supplementary. */
  kind?: Maybe<PoliceReportKind>;
  /** Result of the laboratory, as the report tells it. */
  laboratoryResult?: Maybe<Scalars['String']['output']>;
  /** Accused not charge-sheeted, with reasons. */
  notChargeSheeted?: Maybe<Array<Maybe<NotChargeSheeted>>>;
  /** Number: register of the station, by year. */
  number?: Maybe<Scalars['String']['output']>;
  /** What it concludes. */
  outcome?: Maybe<PoliceReportOutcome>;
  /** Whether sanction for prosecution was obtained, where one is needed. */
  sanctionObtained?: Maybe<Scalars['Boolean']['output']>;
  /** Sections charged. */
  sections?: Maybe<Array<Section>>;
  /** Whence the record comes. */
  source?: Maybe<Source>;
  /** If the offence did not occur: false, mistake of fact or law, non-cognizable, civil. */
  unOccurredReason?: Maybe<Scalars['String']['output']>;
  /** Witnesses. */
  witnesses?: Maybe<Array<Maybe<Witness>>>;
  /** Whether the medical report of the woman examined is attached (BNS 64 to 71). */
  womansMedicalReportAttached?: Maybe<Scalars['Boolean']['output']>;
};

/** An accused as charge-sheeted (IIF-5). */
export type ChargeSheetAccused = {
  /** Address. */
  address?: Maybe<Scalars['String']['output']>;
  /** Whether the address was verified. */
  addressVerified?: Maybe<Scalars['Boolean']['output']>;
  /** Age in years. */
  ageYears?: Maybe<Scalars['Int']['output']>;
  /** Day of arrest. */
  arrestedOn?: Maybe<Scalars['Date']['output']>;
  /** Bail, as the report tells it. */
  bail?: Maybe<ReportedBail>;
  /** A1 …, dense among those whom the caller may know of. */
  code?: Maybe<Scalars['String']['output']>;
  /** Custody, from the prison. */
  custody?: Maybe<CustodyAnswer>;
  /** Day on which forwarded to the court. */
  forwardedOn?: Maybe<Scalars['Date']['output']>;
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Whether the name was verified. */
  nameVerified?: Maybe<Scalars['Boolean']['output']>;
  /** Nationality. */
  nationality?: Maybe<Scalars['String']['output']>;
  /** Occupation. */
  occupation?: Maybe<Scalars['String']['output']>;
  /** Previous convictions. */
  previousConvictions?: Maybe<Scalars['Int']['output']>;
  /** Provisional criminal number. */
  provisionalCriminalNo?: Maybe<Scalars['String']['output']>;
  /** Regular criminal number. */
  regularCriminalNo?: Maybe<Scalars['String']['output']>;
  /** Father, mother or husband. */
  relative?: Maybe<Relative>;
  /** Sections against this accused. */
  sections?: Maybe<Array<Section>>;
  /** Sex. */
  sex?: Maybe<Sex>;
  /** Caste, religion or social category. */
  socialCategory?: Maybe<Scalars['String']['output']>;
  /** Where the accused stands. */
  status?: Maybe<AccusedStatus>;
  /** Sureties. */
  sureties?: Maybe<Array<Scalars['String']['output']>>;
};


/** An accused as charge-sheeted (IIF-5). */
export type ChargeSheetAccusedNameArgs = {
  script?: InputMaybe<Script>;
};

/** A page of charge sheets filed in a court, of the caller's own cases. */
export type ChargeSheetConnection = {
  /** The page's items with their cursors. */
  edges: Array<ChargeSheetEdge>;
  /** The page's charge sheets. */
  nodes: Array<Maybe<ChargeSheet>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many of the caller's own match, on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A document sent with the report (BNSS 193(6)). */
export type ChargeSheetDocument = {
  /** Pages. */
  pages?: Maybe<Scalars['Int']['output']>;
  /** SHA-256 of the file. */
  sha256?: Maybe<Scalars['String']['output']>;
  /** By whom it was signed or marked. */
  signedBy?: Maybe<Scalars['String']['output']>;
  /** Title. */
  title?: Maybe<Scalars['String']['output']>;
};

/** An item of a list of charge sheets and where it stands. */
export type ChargeSheetEdge = {
  /** Continues after this charge sheet. */
  cursor: Scalars['String']['output'];
  /** The charge sheet. */
  node?: Maybe<ChargeSheet>;
};

/** Which charge sheets to list. */
export type ChargeSheetFilter = {
  /** Where the charge sheet is. */
  exchangeState?: InputMaybe<ExchangeState>;
  /** Received by the court on this day or later. */
  filedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Received by the court on this day or earlier. */
  filedTo?: InputMaybe<Scalars['Date']['input']>;
  /** Changed since this instant. */
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a charge sheet between police and court waits for. */
export type ChargeSheetWait =
  /** It was submitted, and the court has not received it. */
  | 'DELIVERY'
  /** It was returned, and the police have not submitted it again. */
  | 'RESUBMISSION';

/** A court: public reference data. */
export type Court = {
  /** Code of the district. */
  district?: Maybe<Scalars['String']['output']>;
  /** The court's establishment and court code. */
  id: Scalars['ID']['output'];
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Two-letter code of the state. */
  state?: Maybe<Scalars['String']['output']>;
};


/** A court: public reference data. */
export type CourtNameArgs = {
  script?: InputMaybe<Script>;
};

/** A case as a court keeps it (CIS). Remand, bail, sessions and appeal each have a number of their own. */
export type CourtCase = {
  /** Advocates on record for the accused. */
  advocates?: Maybe<Array<Scalars['String']['output']>>;
  /** Bail granted or refused. */
  bailOrders?: Maybe<Array<Maybe<BailOrder>>>;
  /** What kind of proceeding it is. */
  caseType?: Maybe<CourtCaseType>;
  /** Charges framed, accused by accused. */
  chargesFramed?: Maybe<Array<Maybe<FramedCharge>>>;
  /** The case number record, unique for life. Issued at filing or at registration, as the court's practice is. */
  cnr?: Maybe<Scalars['CNR']['output']>;
  /** Day on which cognizance was taken. */
  cognizanceOn?: Maybe<Scalars['Date']['output']>;
  /** The court. */
  court?: Maybe<Court>;
  /** How it was disposed of. */
  disposal?: Maybe<Disposal>;
  /** Day of filing. */
  filedOn?: Maybe<Scalars['Date']['output']>;
  /** Filing number: 5792/2026. */
  filingNumber?: Maybe<Scalars['String']['output']>;
  /** First hearing. */
  firstHearingOn?: Maybe<Scalars['Date']['output']>;
  /** Hearings, the latest first. */
  hearings?: Maybe<Array<Maybe<Hearing>>>;
  /** The next hearing. */
  nextHearing?: Maybe<PostedHearing>;
  /** Orders and judgments, the latest first. Sealed orders are not among them for those from whom they are sealed. */
  orders?: Maybe<Array<Maybe<CourtOrder>>>;
  /** Outcome for each accused (IIF-6). */
  outcomes?: Maybe<Array<Maybe<AccusedOutcome>>>;
  /** The court's number from which it was committed, transferred or appealed. */
  parentCnr?: Maybe<Scalars['CNR']['output']>;
  /** The police station as the court typed it: free text, not a code. */
  policeStationText?: Maybe<Scalars['String']['output']>;
  /** What the court asked of probation officers. */
  probation?: Maybe<Array<Maybe<ProbationAssignment>>>;
  /** Summonses and warrants (BNSS 63 to 72). */
  processes?: Maybe<Array<Maybe<Process>>>;
  /** Day of registration. */
  registeredOn?: Maybe<Scalars['Date']['output']>;
  /** Registration number: S.Tr. 45/2026; null before registration. */
  registrationNumber?: Maybe<Scalars['String']['output']>;
  /** Sections, as the court has them. */
  sections?: Maybe<Array<Section>>;
  /** Whence the record comes. */
  source?: Maybe<Source>;
  /** The court's own label of the type. */
  sourceCaseType?: Maybe<Scalars['String']['output']>;
  /** The court's own words for it. */
  sourceStage?: Maybe<Scalars['String']['output']>;
  /** How far the case has come. */
  stage?: Maybe<Stage>;
  /** Copies furnished to the accused (BNSS 230). */
  suppliedCopies?: Maybe<Array<Maybe<SuppliedCopies>>>;
};


/** A case as a court keeps it (CIS). Remand, bail, sessions and appeal each have a number of their own. */
export type CourtCaseHearingsArgs = {
  first?: Scalars['Int']['input'];
};

/** What kind of proceeding a case of a court is; the court's own label is `sourceCaseType`. */
export type CourtCaseType =
  /** Appeal. */
  | 'APPEAL'
  /** Bail application. */
  | 'BAIL'
  /** Committal to the Court of Session. */
  | 'COMMITTAL'
  /** Inquiry by a Juvenile Justice Board. */
  | 'JUVENILE_INQUIRY'
  /** Trial by a Magistrate. */
  | 'MAGISTRATE_TRIAL'
  /** Revision and miscellaneous. */
  | 'MISCELLANEOUS'
  /** Remand before a police report. */
  | 'REMAND'
  /** Trial by a Court of Session. */
  | 'SESSIONS_TRIAL'
  /** Trial by a special court (POCSO, NDPS, Prohibition …). */
  | 'SPECIAL_TRIAL';

/** An order or judgment. */
export type CourtOrder = {
  /** The signed file. */
  document?: Maybe<OrderDocument>;
  /** The record's identifier. */
  id: Scalars['ID']['output'];
  /** Whether the proceedings were in camera (BNSS 366(2); POCSO 37). */
  inCamera?: Maybe<Scalars['Boolean']['output']>;
  /** REMAND, BAIL, COGNIZANCE, CHARGE, DAILY, JUDGMENT, SENTENCE, RELEASE … */
  kind?: Maybe<Scalars['String']['output']>;
  /** The day. */
  orderDate?: Maybe<Scalars['Date']['output']>;
  /** Whether the court sealed it. Only whom sealed records are open to knows this field. */
  sealed?: Maybe<Scalars['Boolean']['output']>;
  /** The order's words. */
  text?: Maybe<Scalars['String']['output']>;
};

/** Custody of one accused, as the prison answers. */
export type CustodyAnswer = {
  /** In which prison. */
  prison?: Maybe<Prison>;
  /** Since when, in this case. */
  since?: Maybe<Scalars['Date']['output']>;
  /** Whether in custody. */
  status?: Maybe<CustodyStatus>;
};

/** Bail as the prison has it: each step from grant to gate. */
export type CustodyBail = {
  /** When the bond was furnished. */
  bondFurnishedOn?: Maybe<Scalars['Date']['output']>;
  /** Granted on. */
  grantedOn?: Maybe<Scalars['Date']['output']>;
  /** When the order reached the prison. */
  orderReceivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When released. */
  releasedOn?: Maybe<Scalars['Date']['output']>;
  /** Whether order and record differ in a section: a note, never a reason to hold anyone (Aftab, 2025). */
  sectionMismatch?: Maybe<Scalars['Boolean']['output']>;
};

/** A hand-over of an exhibit. */
export type CustodyEvent = {
  /** When. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** Who gave it. */
  from?: Maybe<Scalars['String']['output']>;
  /** What for. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Whether the seal was whole. */
  sealIntact?: Maybe<Scalars['Boolean']['output']>;
  /** Who took it. */
  to?: Maybe<Scalars['String']['output']>;
};

/** A spell of custody: both days count; without an end it runs. */
export type CustodySpell = {
  /** First day. */
  from?: Maybe<Scalars['Date']['output']>;
  /** Last day. */
  to?: Maybe<Scalars['Date']['output']>;
};

/** Whether a person is in custody. A prison that does not answer makes it UNKNOWN, never NOT_IN_CUSTODY. */
export type CustodyStatus =
  /** In a prison. */
  | 'IN_CUSTODY'
  /** Never lodged in this case. */
  | 'NOT_IN_CUSTODY'
  /** Released. */
  | 'RELEASED'
  /** Not known. */
  | 'UNKNOWN';

/** One hand-over in a chain of custody. */
export type CustodyStep = {
  /** When it changed hands. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** Who gave it. */
  from?: Maybe<Scalars['String']['output']>;
  /** Who took it. */
  to?: Maybe<Scalars['String']['output']>;
};

/** A day of the trial in the prosecutor's own record. */
export type DailyRecordEntry = {
  /** Who asked for an adjournment (BNSS 346). */
  adjournmentBy?: Maybe<Scalars['String']['output']>;
  /** Why. */
  adjournmentReason?: Maybe<Scalars['String']['output']>;
  /** The day. */
  date?: Maybe<Scalars['Date']['output']>;
  /** Next day. */
  nextDate?: Maybe<Scalars['Date']['output']>;
  /** Remarks. */
  remarks?: Maybe<Scalars['String']['output']>;
  /** Stage of the trial. */
  stage?: Maybe<Scalars['String']['output']>;
  /** Witnesses examined. */
  witnessesExamined?: Maybe<Scalars['Int']['output']>;
  /** Witnesses who turned hostile. */
  witnessesHostile?: Maybe<Scalars['Int']['output']>;
  /** Witnesses present. */
  witnessesPresent?: Maybe<Scalars['Int']['output']>;
};

/**
 * The rows of the data sharing matrix (`data-sharing-matrix.csv`, in its order) and, after them, the families of rows from which a record's sensitivity or stage
 * selects. The file with the cells is the law of this gateway; this list only names its rows.
 */
export type DataClass =
  /** An accused: row 17, or 24 (child in conflict with law); masked with a protected victim whose relative the accused is. */
  | 'ACCUSED'
  /** The telephone of an accused: row 6, and the row of the accused's identity. */
  | 'ACCUSED_CONTACT'
  /** The particulars of an accused: row 18, or 24; masked with a protected victim whose relative the accused is. */
  | 'ACCUSED_FAMILY'
  /** The fingerprint number of an accused: row 20, or 24; withheld with a protected victim whose relative the accused is, for it is the same in every case. */
  | 'ACCUSED_FINGERPRINT'
  /** Row 17. Accused identity (adult). */
  | 'ACCUSED_IDENTITY'
  /** Row 18. Accused address, family, socio-economic. */
  | 'ACCUSED_PARTICULARS'
  /** Row 63. Advocate interviews. */
  | 'ADVOCATE_INTERVIEWS'
  /** Row 22. Criminal antecedents (other FIRs, convictions). */
  | 'ANTECEDENTS'
  /** Row 46. Appeal proposal. */
  | 'APPEAL_PROPOSAL'
  /** Row 26. Arrest memo core. */
  | 'ARREST'
  /** Row 74. Audit log entries. */
  | 'AUDIT_LOG'
  /** Row 52. Bail order & conditions. */
  | 'BAIL_ORDER'
  /** Row 21. Biometric payload (prints, iris, DNA). */
  | 'BIOMETRIC_PAYLOAD'
  /** Row 20. Biometric reference (NFN, has photo). */
  | 'BIOMETRIC_REFERENCE'
  /** The day's business in court: row 48, 50 (in camera), and row 3 in a sensitive case. */
  | 'BUSINESS'
  /** Row 73. CDR / interception material. */
  | 'CALL_RECORDS'
  /** Row 28. Case diary. */
  | 'CASE_DIARY'
  /** Row 34. Filed charge sheet, core. */
  | 'CHARGE_SHEET'
  /** Row 33. Draft charge sheet. */
  | 'CHARGE_SHEET_DRAFT'
  /** Row 24. Child in conflict with law: identity & record. */
  | 'CHILD_IN_CONFLICT'
  /** Row 78. Child witness identity. */
  | 'CHILD_WITNESS_IDENTITY'
  /** Row 69. Citizen complaint & status. */
  | 'CITIZEN_COMPLAINT'
  /** Row 58. Computed eligibility (187, 479, sentence end). */
  | 'COMPUTED_DATES'
  /** Row 6. Contact details (phone, e-mail) of any private person. */
  | 'CONTACT_DETAILS'
  /** Row 48. Court case status (CNR, stage, next date). */
  | 'COURT_CASE_STATUS'
  /** Row 49. Court orders, public. */
  | 'COURT_ORDER'
  /** Row 38. Exhibit chain-of-custody log. */
  | 'CUSTODY_LOG'
  /** Row 55. Custody status (in/out, prison, since). */
  | 'CUSTODY_STATUS'
  /** Row 77. Prosecutor's daily record of the trial (remarks). */
  | 'DAILY_RECORD'
  /** Row 25. Destroyed juvenile records. */
  | 'DESTROYED_CHILD_RECORDS'
  /** Row 82. Content of enclosures and documents. */
  | 'DOCUMENT_CONTENT'
  /** Part of a value: decided with the field that holds the value. */
  | 'EMBEDDED'
  /** An enclosure: row 34, and 82, the strictest row of what it contains. */
  | 'ENCLOSURE'
  /** Row 86. Exchange receipts of a charge sheet. */
  | 'EXCHANGE_RECEIPT'
  /** Row 35. Excluded part of a statement. */
  | 'EXCLUDED_STATEMENT_PART'
  /** Row 23. Quashed/acquitted/destruction-due records. */
  | 'EXTINGUISHED_RECORDS'
  /** Row 72. NCRP/1930: bank/UPI/wallet detail. */
  | 'FINANCIAL_FRAUD_DETAIL'
  /** Row 1. FIR basics (key, date, PS, sections, status). */
  | 'FIR_BASICS'
  /** Row 2. FIR narrative, ordinary. */
  | 'FIR_NARRATIVE'
  /** Row 3. FIR narrative, sensitive (64–71, POCSO, terror). */
  | 'FIR_NARRATIVE_SENSITIVE'
  /** Row 61. Fitness / critical alerts (needs hospital, pregnant, minor?). */
  | 'FITNESS_ALERT'
  /** Row 40. Forensic report, final. */
  | 'FORENSIC_REPORT'
  /** Row 37. Forensic requisition & exhibit list. */
  | 'FORENSIC_REQUISITION'
  /** Row 41. Forensic status / ETA. */
  | 'FORENSIC_STATUS'
  /** Row 39. Forensic working notes / draft report. */
  | 'FORENSIC_WORKING_NOTES'
  /** Row 29. General diary extract. */
  | 'GENERAL_DIARY'
  /** Row 75. Government identity numbers (Aadhaar, PAN, passport, voter, licence). */
  | 'GOVERNMENT_IDENTITY_NUMBER'
  /** Row 71. History sheet, intelligence, source reports. */
  | 'HISTORY_SHEET'
  /** The informant: row 4, or 5 where a victim is protected. */
  | 'INFORMANT'
  /** The telephone or e-mail of an informant: row 6, and the row of the informant's identity. */
  | 'INFORMANT_CONTACT'
  /** Row 4. Informant identity (ordinary). */
  | 'INFORMANT_IDENTITY'
  /** Row 5. Informant identity (sexual/child case). */
  | 'INFORMANT_IDENTITY_PROTECTED'
  /** Row 50. In-camera proceedings / orders. */
  | 'IN_CAMERA_ORDER'
  /** A laboratory's report: row 39 until it is signed, 40 then. */
  | 'LABORATORY_REPORT'
  /** Row 87. Records that found no counterpart, candidates for them and decisions on these. */
  | 'LINK_CANDIDATE'
  /** A medico-legal report: row 43, or 10 where it is that of the victim of a protected case. */
  | 'MEDICAL_REPORT'
  /** Row 43. Medico-legal / post-mortem report (non-sexual). */
  | 'MEDICO_LEGAL_REPORT'
  /** Row 66. Missing adult (photo, descriptors). */
  | 'MISSING_ADULT'
  /** Row 67. Missing / found child. */
  | 'MISSING_CHILD'
  /** Movements of a prisoner: row 57, and 59, for parole and furlough are among them. */
  | 'MOVEMENT'
  /** Free text of an FIR: row 2, or 3 in a sexual, child or terror case. */
  | 'NARRATIVE'
  /** Row 85. Oneself: identity, role, purposes, permissions. */
  | 'ONESELF'
  /** A court's order: row 49, 50 (in camera) or 51 (sealed). */
  | 'ORDER'
  /** The text of an order: its row, and row 3 in a sensitive case. */
  | 'ORDER_TEXT'
  /** Row 42. Party names shown to forensic expert. */
  | 'PARTY_NAMES_TO_EXPERT'
  /** The place of occurrence: row 80, or 81 where a victim is protected. */
  | 'PLACE'
  /** Row 80. Place of occurrence, ordinary. */
  | 'PLACE_OF_OCCURRENCE'
  /** Row 81. Place of occurrence, sexual offence or child. */
  | 'PLACE_OF_OCCURRENCE_PROTECTED'
  /** Row 83. Identifiers of answers, page information, counts of own lists. */
  | 'PLUMBING'
  /** A police report: row 33 while it is a draft, 34 once it is submitted. */
  | 'POLICE_REPORT'
  /** The text of a police report: its row, and row 3 in a sensitive case. */
  | 'POLICE_REPORT_TEXT'
  /** Row 56. Cell, ward, security class, escorts. */
  | 'PRISON_CELL'
  /** Row 59. Conduct, punishments, remission, parole/furlough. */
  | 'PRISON_CONDUCT'
  /** Row 60. Prison medical record. */
  | 'PRISON_MEDICAL_RECORD'
  /** Row 54. Summons/warrant status. */
  | 'PROCESS'
  /** Row 44. Prosecution opinion, scrutiny notes. */
  | 'PROSECUTION_OPINION'
  /** Row 45. Prosecutor assignment. */
  | 'PROSECUTOR_ASSIGNMENT'
  /** Row 15. Protected witness real identity. */
  | 'PROTECTED_WITNESS_IDENTITY'
  /** Row 84. Reference units: stations, courts, prisons, laboratories, offices. */
  | 'REFERENCE_UNIT'
  /** Row 64. Release event. */
  | 'RELEASE'
  /** Row 27. Remand application. */
  | 'REMAND_APPLICATION'
  /** Row 57. Remand/warrant history. */
  | 'REMAND_HISTORY'
  /** Row 19. Risk flags of an arrested person (IIF-3 item 12). */
  | 'RISK_FLAGS'
  /** Row 47. Sanction request/decision. */
  | 'SANCTION'
  /** Row 31. Scene/search AV: content. */
  | 'SCENE_RECORDING_CONTENT'
  /** Row 30. Scene/search AV: SID metadata, hash. */
  | 'SCENE_RECORDING_METADATA'
  /** Row 51. Sealed-cover / sealed records. */
  | 'SEALED_RECORD'
  /** Row 32. Seized property list. */
  | 'SEIZED_PROPERTY'
  /** Row 79. Sentence, set-off, committal warrant. */
  | 'SENTENCE'
  /** Row 76. Caste, religion, social category. */
  | 'SOCIAL_CATEGORY'
  /** Row 65. Probation / social investigation report. */
  | 'SOCIAL_INVESTIGATION_REPORT'
  /** Row 16. s.180 statements. */
  | 'STATEMENT_180'
  /** Row 12. s.183 statement/confession after cognizance. */
  | 'STATEMENT_183'
  /** Row 11. s.183 statement, sexual offence, before cognizance. */
  | 'STATEMENT_183_BEFORE_COGNIZANCE'
  /** A statement under BNSS 183: row 11 before cognizance, 12 after. */
  | 'STATEMENT_BEFORE_MAGISTRATE'
  /** Row 36. Supply bundle (230) to accused / represented victim. */
  | 'SUPPLY_BUNDLE'
  /** Row 53. Surety details. */
  | 'SURETY'
  /** Row 68. Unidentified body (descriptors). */
  | 'UNIDENTIFIED_BODY'
  /** Row 70. Verification / character certificate result. */
  | 'VERIFICATION_RESULT'
  /** A victim: row 7, 8 (sexual offence) or 9 (child); where both apply, the stricter. */
  | 'VICTIM'
  /** The telephone of a victim: row 6, and the row of the victim's identity. */
  | 'VICTIM_CONTACT'
  /** Row 7. Victim identity, ordinary. */
  | 'VICTIM_IDENTITY'
  /** Row 9. Victim identity, child. */
  | 'VICTIM_IDENTITY_CHILD'
  /** Row 8. Victim identity, sexual offence. */
  | 'VICTIM_IDENTITY_SEXUAL'
  /** Row 10. Victim medical report (184 / MLR of victim). */
  | 'VICTIM_MEDICAL_REPORT'
  /** Row 62. Visitors (mulaqat). */
  | 'VISITORS'
  /** A witness: row 13, 78 (child) or 15 (protected under the Witness Protection Scheme); where a victim is protected, the complainant as the victim. */
  | 'WITNESS'
  /** Where a witness lives: row 14, and the row of the witness's identity; where a victim is protected, the complainant's as the victim's. */
  | 'WITNESS_ADDRESS'
  /** Row 14. Witness address/phone. */
  | 'WITNESS_CONTACT'
  /** Row 13. Witness name. */
  | 'WITNESS_NAME';

/** How much of a record a field tells. */
export type DataLevel =
  /** What it says. */
  | 'CONTENT'
  /** That it exists and how far it is. */
  | 'STATUS';

/** Default bail (BNSS 187(3)). */
export type DefaultBail = {
  /** The day on which the right accrues. */
  accruesOn?: Maybe<Scalars['Date']['output']>;
  /** The other reading's dates. */
  alternative?: Maybe<AlternativePeriod>;
  /** When it was applied for. */
  appliedOn?: Maybe<Scalars['Date']['output']>;
  /** Whether the class of 60 or 90 days is in question. */
  disputed?: Maybe<Scalars['Boolean']['output']>;
  /** Last day on which filing the police report is in time. */
  lastDayToFile?: Maybe<Scalars['Date']['output']>;
  /** 60, 90, or a special Act's period, with extensions. */
  limitDays?: Maybe<Scalars['Int']['output']>;
  /** Why, with citations. */
  reasons?: Maybe<Array<Scalars['String']['output']>>;
  /** What has become of it. */
  status?: Maybe<DefaultBailStatus>;
};

/** How many detentions stand at a status of default bail. */
export type DefaultBailCount = {
  /** Detentions. */
  count?: Maybe<Scalars['Int']['output']>;
  /** The status. */
  status?: Maybe<DefaultBailStatus>;
};

/** Which code of procedure's default bail (BNSS 187(3), CrPC 167(2)) has become of a detention. */
export type DefaultBailStatus =
  /** The period has passed, no report was filed, no application has been made. */
  | 'ACCRUED'
  /** Applied for before the police report was filed. */
  | 'AVAILED'
  /** The report's instants straddle the limit. */
  | 'DISPUTED'
  /** The report was filed late, and nothing had been applied for before it. */
  | 'EXTINGUISHED'
  /** The report was filed in time. */
  | 'FILED_IN_TIME'
  /** The person is not in custody in this case. */
  | 'NOT_IN_CUSTODY'
  /** The period runs. */
  | 'RUNNING'
  /** Not known. */
  | 'UNKNOWN';

/** What the law's clocks say of one detention, and from what. Computed for information; a court decides. */
export type Detention = {
  /** The day for which it was computed. */
  asOf?: Maybe<Scalars['Date']['output']>;
  /** Whether bail is of right, because every live section is bailable (BNSS 478); null where one of them cannot be told. */
  bailable?: Maybe<Scalars['Boolean']['output']>;
  /** Days in custody in this case. */
  daysInCustody?: Maybe<Scalars['Int']['output']>;
  /** BNSS 187(3). */
  defaultBail?: Maybe<DefaultBail>;
  /** From what it was computed, each part as the caller may read it. */
  inputs?: Maybe<DetentionInputs>;
  /** BNSS 479. */
  maximumDetention?: Maybe<MaximumDetention>;
  /** Always the same words: computed for information; a court decides. */
  notice?: Maybe<Scalars['String']['output']>;
  /** BNSS 187(2); null where the first remand or the period is not known. */
  policeCustody?: Maybe<PoliceCustody>;
};

/** From what the law's clocks were computed. Null is not known, never no. */
export type DetentionInputs = {
  /** When the superintendent's application was made, as the prison or the gateway recorded it. */
  applicationMadeOn?: Maybe<Scalars['Date']['output']>;
  /** Days that a court laid at the door of the accused (Explanation to BNSS 479(1)). */
  attributedDays?: Maybe<Scalars['Int']['output']>;
  /** Whether in custody. */
  custody?: Maybe<CustodyStatus>;
  /** When default bail was applied for. */
  defaultBailAppliedOn?: Maybe<Scalars['Date']['output']>;
  /** The day on which the FIR was registered: it says which code governs the investigation (BNSS 531). */
  firRegisteredOn?: Maybe<Scalars['Date']['output']>;
  /** First remand by a Magistrate: day one of BNSS 187. */
  firstRemandOn?: Maybe<Scalars['Date']['output']>;
  /** Whether the person was ever convicted, as the prison knows it. */
  firstTimeOffender?: Maybe<FirstTimeOffender>;
  /** Other cases. */
  otherCases?: Maybe<OtherCasesKnown>;
  /** Days of police custody among them, up to the day asked; null where the prison did not tell of the orders of remand. */
  policeCustodyDays?: Maybe<Scalars['Int']['output']>;
  /** Police reports that were submitted; null where police or court are silent. */
  policeReports?: Maybe<Array<ReportToCourt>>;
  /** The live sections. */
  sections?: Maybe<Array<Section>>;
  /** Whence the sections: CHARGES_FRAMED, CHARGE_SHEET, FIR or WARRANT. */
  sectionsFrom?: Maybe<Scalars['String']['output']>;
  /** Whether every pillar that may have changed the sections answered; if not, the dates that rest on them are not computed. */
  sectionsKnown?: Maybe<Scalars['Boolean']['output']>;
  /** Custody in this case alone, police and judicial; null where the prison did not tell. */
  spells?: Maybe<Array<CustodySpell>>;
};

/** The furthest limit reached, whatever bars its effect. */
export type DetentionLimit =
  /** One half. */
  | 'HALF'
  /** The whole. */
  | 'MAX'
  /** None. */
  | 'NONE'
  /** One third. */
  | 'THIRD';

/** How a case ended. */
export type Disposal = {
  /** Nature, in the court's words. */
  nature?: Maybe<Scalars['String']['output']>;
  /** The day. */
  on?: Maybe<Scalars['Date']['output']>;
};

/** A district: public reference data. */
export type District = {
  /** The code of the district. */
  code?: Maybe<Scalars['String']['output']>;
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** The list of its review committee for a quarter of the calendar year, as `2026-Q4`. */
  reviewCommitteeList?: Maybe<ReviewCommitteeList>;
  /** Two-letter code of the state. */
  state?: Maybe<Scalars['String']['output']>;
};


/** A district: public reference data. */
export type DistrictReviewCommitteeListArgs = {
  quarter: Scalars['String']['input'];
};

/** The languages in which a draft is written. */
export type DraftLanguage =
  /** English. */
  | 'EN'
  /** Hindi. */
  | 'HI';

/** An electronic device and the sequence of its custody (BNSS 193(3)(i)(i)). */
export type ElectronicDevice = {
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** Every hand-over. */
  sequenceOfCustody?: Maybe<Array<CustodyStep>>;
  /** SHA-256 of its image. */
  sha256?: Maybe<Scalars['String']['output']>;
};

/** An item of evidence. */
export type Evidence = {
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** ORAL, DOCUMENTARY, MATERIAL, ELECTRONIC or EXPERT. */
  kind?: Maybe<Scalars['String']['output']>;
};

/** What a witness speaks to. */
export type EvidenceKind =
  /** Complainant or victim. */
  | 'COMPLAINANT'
  /** Expert. */
  | 'EXPERT'
  /** Saw the occurrence. */
  | 'EYEWITNESS'
  /** Doctor. */
  | 'MEDICAL'
  /** Circumstances, documents and others. */
  | 'OTHER'
  /** Witness of seizure or arrest. */
  | 'PANCH'
  /** Police officer. */
  | 'POLICE';

/** An examination by a division. */
export type Examination = {
  /** Division. */
  division?: Maybe<Scalars['String']['output']>;
  /** Ended. */
  endedOn?: Maybe<Scalars['Date']['output']>;
  /** Method. */
  method?: Maybe<Scalars['String']['output']>;
  /** Working notes. */
  notes?: Maybe<Scalars['String']['output']>;
  /** Started. */
  startedOn?: Maybe<Scalars['Date']['output']>;
};

/** The receipts of a charge sheet's way to the court. The court's own receipts outrank the gateway's. */
export type Exchange = {
  /** The court's number of acknowledgement (S.R. number). */
  acknowledgementNo?: Maybe<Scalars['String']['output']>;
  /** When the court's staff took it over. */
  consumedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the court's system received it. */
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was wanting when it was last returned. */
  objections?: Maybe<Array<Scalars['String']['output']>>;
  /** The day of receipt that the court tells. No clock reads it: the acknowledgement is the instant above. */
  receivedOn?: Maybe<Scalars['Date']['output']>;
  /** When it was registered. */
  registeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last returned. It stays told where the police have submitted it again. */
  returnedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it is. */
  state?: Maybe<ExchangeState>;
  /** When the police submitted it. */
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Days for which it has waited: submitted and not received by the court, or returned and not submitted again. Null where it does not wait. */
  waitingDays?: Maybe<Scalars['Int']['output']>;
};


/** The receipts of a charge sheet's way to the court. The court's own receipts outrank the gateway's. */
export type ExchangeWaitingDaysArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** What a court acknowledges. */
export type ExchangeOutcome =
  /** Taken over. */
  | 'CONSUMED'
  /** Received. */
  | 'DELIVERED'
  /** Registered. */
  | 'REGISTERED'
  /** Returned with objections. */
  | 'RETURNED';

/** Where a charge sheet is between the police and the court. Submitted is not consumed, and consumed is not registered. */
export type ExchangeState =
  /** The court's staff compared it with the paper and took it over. */
  | 'CONSUMED'
  /** The court's system received it. */
  | 'DELIVERED'
  /** Registered, with a CNR. */
  | 'REGISTERED'
  /** Returned with objections. */
  | 'RETURNED'
  /** The police submitted it. */
  | 'SUBMITTED';

/** An exhibit: an article within a sealed parcel. */
export type Exhibit = {
  /** Collected at. */
  collectedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Every hand-over, seal by seal. */
  custodyLog?: Maybe<Array<Maybe<CustodyEvent>>>;
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** The record's identifier. */
  id: Scalars['ID']['output'];
  /** Exhibit number. */
  number?: Maybe<Scalars['String']['output']>;
  /** Parcel number. */
  parcelNo?: Maybe<Scalars['String']['output']>;
  /** Whether it perishes. */
  perishable?: Maybe<Scalars['Boolean']['output']>;
  /** The e-Sakshya packet that shows the collection. */
  scenePacketId?: Maybe<Scalars['ID']['output']>;
  /** The seal on the parcel. */
  seal?: Maybe<Scalars['String']['output']>;
  /** Where it is kept. */
  storage?: Maybe<Scalars['String']['output']>;
};

/** When a police report must have been filed before an accused in custody may claim default bail (BNSS 187(3)). Computed for information; a court decides. */
export type FilingDue = {
  /** Whether the accused whose date it is is in custody. */
  custody?: Maybe<CustodyStatus>;
  /** The last day to file. */
  on?: Maybe<Scalars['Date']['output']>;
  /** The rule: BNSS_187_3_60, BNSS_187_3_90, or the special Act's. */
  rule?: Maybe<Scalars['String']['output']>;
};

/** First information report, IIF-1 (BNSS 173). */
export type Fir = {
  /** Action taken (item 13). */
  actionTaken?: Maybe<Scalars['String']['output']>;
  /** Beat (item 5a). */
  beatNo?: Maybe<Scalars['String']['output']>;
  /** Whether it was read over to the informant, and a copy given free (item 13). */
  copyGiven?: Maybe<Scalars['Boolean']['output']>;
  /** Major and minor crime heads. */
  crimeHead?: Maybe<Scalars['String']['output']>;
  /** Reasons for delay in reporting (item 8). */
  delayReason?: Maybe<Scalars['String']['output']>;
  /** Direction and distance from the station (item 5a). */
  directionAndDistance?: Maybe<Scalars['String']['output']>;
  /** Dispatched to the court (item 15). */
  dispatchedToCourtAt?: Maybe<Scalars['DateTime']['output']>;
  /** The number as printed: 0155/2026; a zero FIR begins with 0/. */
  displayNumber?: Maybe<Scalars['String']['output']>;
  /** The general diary's entry (item 3c). */
  generalDiary?: Maybe<GeneralDiaryReference>;
  /** The record's identifier. */
  id: Scalars['ID']['output'];
  /** Who gave the information (item 6). */
  informant?: Maybe<Informant>;
  /** How the information came (item 4). */
  informationMode?: Maybe<InformationMode>;
  /** When the station was informed (item 3b). */
  informationReceivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Inquest report or unnatural death case number (item 11). */
  inquestNo?: Maybe<Scalars['String']['output']>;
  /** The investigating officer. */
  investigatingOfficer?: Maybe<Officer>;
  /** The number: register, serial and year. */
  key?: Maybe<FirKey>;
  /** Contents (item 12). Free text that may name a protected person is withheld unless a redacted version was signed. */
  narrative?: Maybe<Scalars['String']['output']>;
  /** When the offence is said to have been committed (item 3a). */
  occurrence?: Maybe<Occurrence>;
  /** Where, in words (item 5b). */
  placeOfOccurrence?: Maybe<Scalars['String']['output']>;
  /** Property stolen or involved (item 9). */
  propertyInvolved?: Maybe<Array<InvolvedProperty>>;
  /** Total value of property, in rupees (item 10). */
  propertyValueRupees?: Maybe<Scalars['Float']['output']>;
  /** When it was registered. */
  registeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The officer who registered it (item 14). */
  registeredBy?: Maybe<Officer>;
  /** Sections of law (IIF-1 item 2). */
  sections?: Maybe<Array<Section>>;
  /** Whence the record comes. */
  source?: Maybe<Source>;
  /** The station. */
  station?: Maybe<Station>;
  /** What has become of it. */
  status?: Maybe<FirStatus>;
  /** The FIR to which this zero FIR was transferred. */
  transferredTo?: Maybe<FirKey>;
};

/** An FIR as another institution's clerk typed it. A part that was left out is null. */
export type FirAsTyped = {
  /** District, as it was typed. */
  district?: Maybe<Scalars['String']['output']>;
  /** Number. */
  number?: Maybe<Scalars['Int']['output']>;
  /** State. */
  state?: Maybe<Scalars['String']['output']>;
  /** Station, as it was typed. */
  station?: Maybe<Scalars['String']['output']>;
  /** Year. */
  year?: Maybe<Scalars['Int']['output']>;
};

/** The number of an FIR: a register of a police station, by year. Zero FIRs have a register of their own. */
export type FirKey = {
  /** Code of the police district. */
  district: Scalars['String']['output'];
  /** Serial in that register. */
  number: Scalars['Int']['output'];
  /** Two-letter code of the state. */
  state: Scalars['String']['output'];
  /** Code of the police station. */
  station: Scalars['String']['output'];
  /** Calendar year. */
  year: Scalars['Int']['output'];
  /** Whether it is a zero FIR: registered irrespective of area, to be transferred (BNSS 173(1)). */
  zero: Scalars['Boolean']['output'];
};

/** The number of an FIR, as asked. District and station by the code or the name that the police use, in any case of letters. */
export type FirKeyInput = {
  /** Code or name of the police district. */
  district: Scalars['String']['input'];
  /** Serial in that register. */
  number: Scalars['Int']['input'];
  /** Two-letter code of the state. */
  state: Scalars['String']['input'];
  /** Code or name of the police station. */
  station: Scalars['String']['input'];
  /** Calendar year. */
  year: Scalars['Int']['input'];
  /** Whether the register is that of zero FIRs. */
  zero?: Scalars['Boolean']['input'];
};

/** What has become of an FIR. */
export type FirStatus =
  /** The police report has been submitted. */
  | 'CHARGE_SHEETED'
  /** Closed by a final report without charge. */
  | 'CLOSED'
  /** Transferred to the station with jurisdiction. */
  | 'TRANSFERRED'
  /** Under investigation. */
  | 'UNDER_INVESTIGATION';

/** Whether the person was never convicted of any offence. */
export type FirstTimeOffender =
  /** Convicted before. */
  | 'NO'
  /** Not known: both dates are shown. */
  | 'UNKNOWN'
  /** Never convicted. */
  | 'YES';

/** A case of a forensic laboratory, under a number that does not tell whose it is. */
export type ForensicCase = {
  /** Divisions: BIOLOGY, DNA, CHEMISTRY, BALLISTICS, CYBER, DOCUMENTS, TOXICOLOGY, PHYSICS. */
  divisions?: Maybe<Array<Scalars['String']['output']>>;
  /** Examinations. */
  examinations?: Maybe<Array<Maybe<Examination>>>;
  /** Exhibits. */
  exhibits?: Maybe<Array<Maybe<Exhibit>>>;
  /** When it is expected. */
  expectedOn?: Maybe<Scalars['Date']['output']>;
  /** The authority that forwarded. */
  forwardingAuthority?: Maybe<Scalars['String']['output']>;
  /** The laboratory. */
  lab?: Maybe<Laboratory>;
  /** The laboratory's number. */
  labCaseId?: Maybe<Scalars['ID']['output']>;
  /** Number of the forwarding memo. */
  memoNo?: Maybe<Scalars['String']['output']>;
  /** Date of the forwarding memo. */
  memoOn?: Maybe<Scalars['Date']['output']>;
  /** Nature of the crime, as the memo tells it. */
  natureOfCrime?: Maybe<Scalars['String']['output']>;
  /** The parties, as the expert may know them: labels only. The examination is anonymous. */
  parties?: Maybe<Array<Scalars['String']['output']>>;
  /** NORMAL, POCSO, SC_ST, COURT_EXPEDITED, CUSTODY. */
  priority?: Maybe<Scalars['String']['output']>;
  /** Questions asked. */
  questions?: Maybe<Array<Scalars['String']['output']>>;
  /** Received on. */
  receivedOn?: Maybe<Scalars['Date']['output']>;
  /** Reports. Drafts are the laboratory's own. */
  reports?: Maybe<Array<Maybe<ForensicReport>>>;
  /** Whence the record comes. */
  source?: Maybe<Source>;
  /** How far it is. */
  status?: Maybe<ForensicStatus>;
};

/** A laboratory's report (BNSS 329). */
export type ForensicReport = {
  /** The record's identifier. */
  id: Scalars['ID']['output'];
  /** Signed on. */
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  /** PRELIMINARY, FINAL, SUPPLEMENTARY, DNA. */
  kind?: Maybe<Scalars['String']['output']>;
  /** Number; it has one when it is signed. */
  number?: Maybe<Scalars['String']['output']>;
  /** The opinion. */
  opinion?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the signed file. */
  sha256?: Maybe<Scalars['String']['output']>;
  /** Who signed. */
  signatory?: Maybe<Scalars['String']['output']>;
  /** How far it is. */
  status?: Maybe<ForensicReportStatus>;
};

/** How far a report is. */
export type ForensicReportStatus =
  /** Sent to the forwarding authority. */
  | 'DESPATCHED'
  /** Being written. */
  | 'DRAFT'
  /** Under peer review. */
  | 'PEER_REVIEW'
  /** Signed. */
  | 'SIGNED'
  /** Withdrawn. */
  | 'WITHDRAWN';

/** How far a laboratory is. */
export type ForensicStatus =
  /** With a division. */
  | 'ALLOTTED'
  /** Collected by the forwarding authority. */
  | 'COLLECTED'
  /** Received at the desk. */
  | 'RECEIVED'
  /** Returned: seal or forwarding memo defective. */
  | 'REJECTED'
  /** Report signed. */
  | 'REPORTED'
  /** Under examination. */
  | 'UNDER_EXAMINATION';

/** A charge as framed (BNSS 251, 263). */
export type FramedCharge = {
  /** The accused's code, dense among those whom the caller may know of. */
  code?: Maybe<Scalars['String']['output']>;
  /** On which day. */
  on?: Maybe<Scalars['Date']['output']>;
  /** Sections. */
  sections?: Maybe<Array<Section>>;
};

/** An entry of the general diary of a station (Police Act 44). */
export type GeneralDiaryReference = {
  /** When it was entered. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** Entry number. */
  entryNo?: Maybe<Scalars['String']['output']>;
};

/**
 * A recorded trigger: rows of the matrix that it opens, in one case, to one office or one official of it, for a time. It opens cells X
 * (and MX, for the registry, on a direction; a break-glass lifts masks as well); what the matrix closes stays closed.
 */
export type Grant = {
  /** The case; null where the identifier that it names is no case any more. */
  case?: Maybe<Scalars['ID']['output']>;
  /** From when. */
  from: Scalars['DateTime']['output'];
  /** The record's identifier. */
  id: Scalars['ID']['output'];
  /** What opened it. */
  kind: GrantKind;
  /** The office that holds it: a unit, a district as `BR.PATNA`, or a state. */
  office: Scalars['String']['output'];
  /** The reason that the officer gave for a break-glass. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Number of the order, or of the deed of consent. */
  reference?: Maybe<Scalars['String']['output']>;
  /** The role that holds it. */
  role: Scalars['String']['output'];
  /** The rows of the matrix. */
  rows: Array<Scalars['Int']['output']>;
  /** The official, where it is not the whole office's. */
  subject?: Maybe<Scalars['ID']['output']>;
  /** Until when; null where it stands until it is withdrawn. */
  until?: Maybe<Scalars['DateTime']['output']>;
  /** When it was withdrawn. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What opened a cell of the matrix that waits for a recorded trigger. */
export type GrantKind =
  /** An emergency, declared by an officer of the police; the superintendent whose case it is is told. */
  | 'BREAK_GLASS'
  /** Consent of the person whom the data concerns, recorded by the court. */
  | 'CONSENT'
  /** An order of the court that is seized of the case. */
  | 'COURT_ORDER'
  /** A direction of the presiding officer to the court's own registry. */
  | 'UNMASKING';

/** A trigger as it was recorded. */
export type GrantPayload = {
  /** The trigger. */
  grant?: Maybe<Grant>;
};

/** A day in court. */
export type Hearing = {
  /** What was done. Free text: withheld where it may name a protected person, and where the court sat in camera. */
  business?: Maybe<Scalars['String']['output']>;
  /** The day. */
  date?: Maybe<Scalars['Date']['output']>;
  /** The judge. */
  judge?: Maybe<Scalars['String']['output']>;
  /** The day to which it was adjourned. */
  nextDate?: Maybe<Scalars['Date']['output']>;
  /** What for. */
  purpose?: Maybe<Scalars['String']['output']>;
};

/** Who informed the police. In a sexual-offence or child case the informant identifies the victim, and is masked with the victim. */
export type Informant = {
  /** Address. */
  address?: Maybe<Scalars['String']['output']>;
  /** Year of birth. */
  birthYear?: Maybe<Scalars['Int']['output']>;
  /** Electronic mail. */
  email?: Maybe<Scalars['String']['output']>;
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Nationality. */
  nationality?: Maybe<Scalars['String']['output']>;
  /** Occupation. */
  occupation?: Maybe<Scalars['String']['output']>;
  /** Telephone. */
  phone?: Maybe<Scalars['String']['output']>;
  /** How the informant is related to the victim. */
  relationToVictim?: Maybe<Scalars['String']['output']>;
  /** Father, mother or husband. */
  relative?: Maybe<Relative>;
};


/** Who informed the police. In a sexual-offence or child case the informant identifies the victim, and is masked with the victim. */
export type InformantNameArgs = {
  script?: InputMaybe<Script>;
};

/** How information of an offence reached the police (IIF-1 item 4). */
export type InformationMode =
  /** Electronically; to be signed within three days (BNSS 173(1)). */
  | 'ELECTRONIC'
  /** By word of mouth. */
  | 'ORAL'
  /** In writing. */
  | 'WRITTEN';

/** Property as the informant described it. */
export type InvolvedProperty = {
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** Class of property. */
  kind?: Maybe<Scalars['String']['output']>;
  /** Value in rupees. */
  valueRupees?: Maybe<Scalars['Float']['output']>;
};

/** Where the caller is posted. */
export type Jurisdiction = {
  /** District, where the post has one. */
  district?: Maybe<Scalars['String']['output']>;
  /** Two-letter state code. */
  state: Scalars['String']['output'];
  /** The station, prison, court, office or laboratory, as its pillar knows it. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** A forensic laboratory: public reference data. */
export type Laboratory = {
  /** The laboratory's code. */
  id: Scalars['ID']['output'];
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Two-letter code of the state. */
  state?: Maybe<Scalars['String']['output']>;
};


/** A forensic laboratory: public reference data. */
export type LaboratoryNameArgs = {
  script?: InputMaybe<Script>;
};

/** A thread between two identifiers of one case. */
export type Link = {
  /** How sure it is, 0 to 1. */
  confidence: Scalars['Float']['output'];
  /** Whether a person, or a method that needs none, has confirmed it. */
  confirmed: Scalars['Boolean']['output'];
  /** The one identifier, as `KIND:value`. */
  from: Scalars['String']['output'];
  /** How it was found. */
  method: LinkMethod;
  /** The other identifier. */
  to: Scalars['String']['output'];
};

/**
 * An FIR that a record may belong to. Nothing rests on it before a person has confirmed it: no answer, no permission, no count, no date.
 * Only FIRs of the caller's own area are candidates for the caller.
 */
export type LinkCandidate = {
  /** How sure it is, 0 to 1; all candidates of a record together at most 1. */
  confidence: Scalars['Float']['output'];
  /** What was compared: station, number, district, days and sections. */
  evidence: Array<LinkEvidence>;
  /** The FIR. */
  fir: FirKey;
  /** Names the record and the FIR: what is confirmed or rejected. */
  id: Scalars['ID']['output'];
  /** What had to be bridged. */
  method: CandidateMethod;
};

/** What a person said of a candidate, with what stood before that person. It is kept for ever, also when it was undone. */
export type LinkDecision = {
  /** The candidate: the record and the FIR. */
  candidate?: Maybe<Scalars['ID']['output']>;
  /** How sure it was. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** When. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The official who said it. */
  decidedBy?: Maybe<Scalars['ID']['output']>;
  /** What had been compared. */
  evidence?: Maybe<Array<LinkEvidence>>;
  /** What had been bridged. */
  method?: Maybe<CandidateMethod>;
  /** That official's office: a unit, a district as `BR.PATNA`, or a state; `COMMAND` where it was said on the gateway's own machine. */
  office?: Maybe<Scalars['String']['output']>;
  /** When it was taken back; null where it stands. */
  undoneAt?: Maybe<Scalars['DateTime']['output']>;
  /** The official who took it back; null where it stands. */
  undoneBy?: Maybe<Scalars['ID']['output']>;
  /** What was said. */
  verdict?: Maybe<LinkVerdict>;
};

/** A page of decisions. */
export type LinkDecisionConnection = {
  /** The page's decisions with their cursors. */
  edges: Array<LinkDecisionEdge>;
  /** The page's decisions. */
  nodes: Array<Maybe<LinkDecision>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are, on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A decision and where it stands. */
export type LinkDecisionEdge = {
  /** Continues after this decision. */
  cursor: Scalars['String']['output'];
  /** The decision. */
  node?: Maybe<LinkDecision>;
};

/** A decision as it stands now. */
export type LinkDecisionPayload = {
  /** The decision. */
  decision?: Maybe<LinkDecision>;
};

/** A thing that was compared between a record and an FIR, and how it agrees. */
export type LinkEvidence =
  /** The station by a code or a name that it bore when the FIR was registered. */
  | 'CODE_OF_BEFORE'
  /** One of the two days is not known. */
  | 'DAYS_NOT_KNOWN'
  /** The number and the year in each other's place. */
  | 'NUMBER_AND_YEAR_SWAPPED'
  /** Two digits of the number in each other's place. */
  | 'NUMBER_DIGITS_SWAPPED'
  /** The record was opened later: speaks against it. */
  | 'OPENED_LATER'
  /** The record was opened within two years of the FIR. */
  | 'OPENED_WITHIN_2_YEARS'
  /** The record was opened within 90 days of the FIR. */
  | 'OPENED_WITHIN_90_DAYS'
  /** Another district: speaks against it. */
  | 'OTHER_DISTRICT'
  /** A name that sounds alike in another script. */
  | 'OTHER_SCRIPT'
  /** No section is the same: speaks against it. */
  | 'OTHER_SECTIONS'
  /** Part of the station's name, or more than it. */
  | 'PART_OF_NAME'
  /** The district. */
  | 'SAME_DISTRICT'
  /** The station by its name. */
  | 'SAME_NAME'
  /** The number and the year. */
  | 'SAME_NUMBER'
  /** The sections are the same, in the one code or the other. */
  | 'SAME_SECTIONS'
  /** A name that sounds alike. */
  | 'SAME_SOUND'
  /** Such a record names no sections. */
  | 'SECTIONS_NOT_KNOWN'
  /** A name that differs by a letter or two. */
  | 'SIMILAR_NAME'
  /** Some sections are the same. */
  | 'SOME_SECTIONS'
  /** No station of the register is named. */
  | 'STATION_NOT_NAMED'
  /** Two digits of the year in each other's place. */
  | 'YEAR_DIGITS_SWAPPED'
  /** No year is named; the FIR is of one of the five years until the record was opened. */
  | 'YEAR_MISSING'
  /** The year before or after. */
  | 'YEAR_NEXT_TO_IT';

/** How two identifiers were found to belong to one case. */
export type LinkMethod =
  /** The court consumed the police report and returned its number. */
  | 'CONSUMPTION_ACK'
  /** Both pillars carry the same composite key. */
  | 'EXACT_KEY'
  /** A likeness that a person has not yet confirmed: nothing rests on it. */
  | 'FUZZY'
  /** The source itself names the other identifier. */
  | 'SOURCE_ASSERTED';

/** What a person says of a candidate. */
export type LinkVerdict =
  /** The record belongs to the FIR. */
  | 'CONFIRMED'
  /** The record does not belong to the FIR. */
  | 'REJECTED';

/** A statement or confession before a Magistrate (BNSS 183). Until cognizance no one but the investigator and the court reads it (Shivanna, 2014). */
export type MagistrateStatement = {
  /** STATEMENT or CONFESSION. */
  kind?: Maybe<Scalars['String']['output']>;
  /** Who made it: a label of this case. */
  madeBy?: Maybe<Scalars['String']['output']>;
  /** Before which Magistrate. */
  magistrate?: Maybe<Scalars['String']['output']>;
  /** When. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was said. */
  text?: Maybe<Scalars['String']['output']>;
};

/** What stands in a masked field's place. Masks say what they are and are the same each time within a case. */
export type Mask =
  /** The district alone; in a case with a protected victim the state alone. */
  | 'DISTRICT'
  /** The person's label in this case: A1, VICTIM-1, WITNESS-1, INFORMANT. */
  | 'LABEL'
  /** The redacted version that the police or the court signed; withheld where there is none. Text is never cleaned by the gateway. */
  | 'REDACTED'
  /** The police station's area. */
  | 'STATION_AREA';

/** Maximum detention of an undertrial (BNSS 479). */
export type MaximumDetention = {
  /** When the superintendent's application (BNSS 479(3)) was made. */
  applicationMadeOn?: Maybe<Scalars['Date']['output']>;
  /** What bars release on bail. */
  barredBy?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether a first offender. */
  firstTimeOffender?: Maybe<FirstTimeOffender>;
  /** One half. */
  halfOn?: Maybe<Scalars['Date']['output']>;
  /** The whole. */
  maxOn?: Maybe<Scalars['Date']['output']>;
  /** The gravest maximum term of the live sections, in months. */
  maxTermMonths?: Maybe<Scalars['Int']['output']>;
  /** The furthest limit reached. */
  reached?: Maybe<DetentionLimit>;
  /** Why, with citations. */
  reasons?: Maybe<Array<Scalars['String']['output']>>;
  /** How far the detention has come. */
  status?: Maybe<MaximumDetentionStatus>;
  /** One third. */
  thirdOn?: Maybe<Scalars['Date']['output']>;
  /** What to verify. */
  toVerify?: Maybe<Array<ToVerify>>;
};

/** How many detentions stand at a status of BNSS 479. */
export type MaximumDetentionCount = {
  /** Detentions. */
  count?: Maybe<Scalars['Int']['output']>;
  /** The status. */
  status?: Maybe<MaximumDetentionStatus>;
};

/** How far a detention has come towards the limits of BNSS 479. */
export type MaximumDetentionStatus =
  /** Reached, but more than one case is pending (BNSS 479(2)). */
  | 'BARRED_479_2'
  /** One half has passed. */
  | 'HALF_REACHED'
  /** The maximum term has passed: no bar applies. */
  | 'MAX_REACHED'
  /** An offence carries death or life imprisonment. */
  | 'NOT_APPLICABLE'
  /** No limit is reached. */
  | 'RUNNING'
  /** One third has passed, and the person may be a first offender. */
  | 'THIRD_REACHED'
  /** Not known. */
  | 'UNKNOWN';

/** The caller, as the gateway understood the token. */
export type Me = {
  /** The recorded triggers that are open to the caller now, the newest first. */
  grants: Array<Grant>;
  /** The posting. */
  jurisdiction: Jurisdiction;
  /** What the caller's office was told of, the newest first. */
  notices: Array<Notice>;
  /** What the caller may see, field by field. Classes whose very existence is secret from the caller are not listed. */
  permissions: Array<Permission>;
  /** The institution. */
  pillar: Scalars['String']['output'];
  /** The purposes that this role may state. */
  purposes: Array<Scalars['String']['output']>;
  /** The role: a column of the matrix. */
  role: Scalars['String']['output'];
  /** The official's identifier in the institution. */
  subject: Scalars['ID']['output'];
};


/** The caller, as the gateway understood the token. */
export type MeNoticesArgs = {
  first?: Scalars['Int']['input'];
};

/** A medico-legal report, reached through the police. */
export type MedicalReport = {
  /** When the examination was made. */
  examinedAt?: Maybe<Scalars['DateTime']['output']>;
  /** VICTIM_184, INJURY, POST_MORTEM or AGE. */
  kind?: Maybe<Scalars['String']['output']>;
  /** The opinion. */
  opinion?: Maybe<Scalars['String']['output']>;
  /** Of whom: a label of this case. */
  person?: Maybe<Scalars['String']['output']>;
  /** When the officer received it; a rape victim's within seven days (BNSS 184(6)). */
  receivedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A movement out of or into the prison. */
export type Movement = {
  /** Back. */
  backAt?: Maybe<Scalars['DateTime']['output']>;
  /** COURT, HOSPITAL, TRANSFER, PAROLE, FURLOUGH, INTERIM_BAIL, ESCAPE. */
  kind?: Maybe<Scalars['String']['output']>;
  /** Out. */
  outAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What can be recorded through the gateway. It never writes to a pillar's database. */
export type Mutation = {
  /**
   * The court's registry says what became of a charge sheet. The only way that the exchange moves; the same acknowledgement twice is one, and
   * the same outcome with another content is refused. Nothing follows a registration; after a return the police submit the charge sheet again.
   * Asked by COURT_REGISTRY of the court in which it was filed, for the purpose TRIAL.
   */
  acknowledgeChargeSheet?: Maybe<AcknowledgeChargeSheetPayload>;
  /**
   * A records bureau says that a record belongs to the FIR of a candidate: both are one case from then on, for everybody. The same verdict
   * twice is one; the other verdict is refused while one stands. Of records kept, and FIRs registered, in the caller's own district or state.
   * Asked by CRIME_RECORDS_BUREAU, for the purpose INVESTIGATION.
   */
  confirmLink?: Maybe<LinkDecisionPayload>;
  /** The presiding officer directs that the court's own registry be shown what is masked from it in a case. */
  directUnmasking?: Maybe<GrantPayload>;
  /**
   * Records that the superintendent of the jail made the application of BNSS 479(3), so that nobody is asked for it again until the next
   * limit comes. For the superintendent of the jail that holds the person; the same day twice is one. The gateway keeps who, when and in
   * which custody, and nothing of what was written.
   */
  recordApplication?: Maybe<RecordApplicationPayload>;
  /** The presiding officer records an order or a consent that opens rows of the matrix in a case of the own court to another office. */
  recordGrant?: Maybe<GrantPayload>;
  /** A records bureau says that a record does not belong to the FIR of a candidate: it is a candidate no more. As `confirmLink`. */
  rejectLink?: Maybe<LinkDecisionPayload>;
  /**
   * Opens, for 24 hours, what waits for a trigger or is masked outside one's own, in a case that cannot wait. For an officer of the police of
   * the rank of inspector or above. The superintendent whose case it is is told at once, and every answer that rests on it is recorded. It
   * never opens a statement before cognizance, a protected victim or witness, a child's record or a sealed one.
   */
  requestBreakGlass?: Maybe<GrantPayload>;
  /** A records bureau takes a decision back: what it had joined parts, what it had rejected is a candidate again. Twice is once. */
  undoLinkDecision?: Maybe<LinkDecisionPayload>;
  /** Ends a trigger: the presiding officer one of the court's, the superintendent whose case it is a break-glass. */
  withdrawGrant?: Maybe<GrantPayload>;
};


/** What can be recorded through the gateway. It never writes to a pillar's database. */
export type MutationAcknowledgeChargeSheetArgs = {
  cnr?: InputMaybe<Scalars['CNR']['input']>;
  id: Scalars['ID']['input'];
  objections?: InputMaybe<Array<Scalars['String']['input']>>;
  outcome: ExchangeOutcome;
  receivedOn?: InputMaybe<Scalars['Date']['input']>;
};


/** What can be recorded through the gateway. It never writes to a pillar's database. */
export type MutationConfirmLinkArgs = {
  candidate: Scalars['ID']['input'];
};


/** What can be recorded through the gateway. It never writes to a pillar's database. */
export type MutationDirectUnmaskingArgs = {
  case: Scalars['ID']['input'];
  rows: Array<Scalars['Int']['input']>;
};


/** What can be recorded through the gateway. It never writes to a pillar's database. */
export type MutationRecordApplicationArgs = {
  fir?: InputMaybe<FirKeyInput>;
  madeOn?: InputMaybe<Scalars['Date']['input']>;
  prisonerId: Scalars['ID']['input'];
};


/** What can be recorded through the gateway. It never writes to a pillar's database. */
export type MutationRecordGrantArgs = {
  case: Scalars['ID']['input'];
  kind: RecordedTrigger;
  office: Scalars['String']['input'];
  reference: Scalars['String']['input'];
  role: Scalars['String']['input'];
  rows: Array<Scalars['Int']['input']>;
  subject?: InputMaybe<Scalars['ID']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be recorded through the gateway. It never writes to a pillar's database. */
export type MutationRejectLinkArgs = {
  candidate: Scalars['ID']['input'];
};


/** What can be recorded through the gateway. It never writes to a pillar's database. */
export type MutationRequestBreakGlassArgs = {
  case: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** What can be recorded through the gateway. It never writes to a pillar's database. */
export type MutationUndoLinkDecisionArgs = {
  candidate: Scalars['ID']['input'];
};


/** What can be recorded through the gateway. It never writes to a pillar's database. */
export type MutationWithdrawGrantArgs = {
  id: Scalars['ID']['input'];
};

/** An accused who was not charge-sheeted. */
export type NotChargeSheeted = {
  /** A1 … */
  code?: Maybe<Scalars['String']['output']>;
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Why. */
  reason?: Maybe<Scalars['String']['output']>;
};


/** An accused who was not charge-sheeted. */
export type NotChargeSheetedNameArgs = {
  script?: InputMaybe<Script>;
};

/** A break-glass, told to the superintendent of the district whose case it is. */
export type Notice = {
  /** When it was told. */
  at: Scalars['DateTime']['output'];
  /** Who opened what, for how long, and why. */
  grant: Grant;
};

/** The period in which an offence is said to have been committed. */
export type Occurrence = {
  /** From. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** To. */
  to?: Maybe<Scalars['DateTime']['output']>;
};

/** An official as the record names him or her: a public servant acting in that office. */
export type Officer = {
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Rank or designation. */
  rank?: Maybe<Scalars['String']['output']>;
};


/** An official as the record names him or her: a public servant acting in that office. */
export type OfficerNameArgs = {
  script?: InputMaybe<Script>;
};

/** A legal opinion. */
export type Opinion = {
  /** When. */
  givenAt?: Maybe<Scalars['DateTime']['output']>;
  /** By whom. */
  givenBy?: Maybe<Scalars['String']['output']>;
  /** BEFORE_ARREST, DRAFT_CHARGE_SHEET, FINAL_REPORT, APPEAL, GENERAL. */
  kind?: Maybe<Scalars['String']['output']>;
  /** What was asked. */
  question?: Maybe<Scalars['String']['output']>;
  /** The opinion. */
  text?: Maybe<Scalars['String']['output']>;
};

/** A file by its fingerprint. */
export type OrderDocument = {
  /** Pages. */
  pages?: Maybe<Scalars['Int']['output']>;
  /** SHA-256 of the signed file. */
  sha256?: Maybe<Scalars['String']['output']>;
};

/** What is known of other cases that would bar release on bail (BNSS 479(2)). */
export type OtherCasesKnown =
  /** The prison knows of none, which does not say that there is none. */
  | 'NONE_KNOWN'
  /** At least one other case is pending. */
  | 'PENDING';

/** Another reason for which a prisoner is held. */
export type OtherHold = {
  /** ANOTHER_CASE, CONVICTION, PREVENTIVE_DETENTION, FINE_UNPAID. */
  kind?: Maybe<Scalars['String']['output']>;
  /** In words. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** Where a page of a list stands. Cursors are bound to the list and to the caller that received them. */
export type PageInfo = {
  /** The cursor to continue after. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether a further page exists. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether an earlier page exists. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** One line of what the caller may see. */
export type Permission = {
  /** What the caller's role may do with it. */
  access: Access;
  /** Why. */
  basis: Basis;
  /** The class of data, a row of the matrix. */
  dataClass: Scalars['String']['output'];
  /** The field of that type. */
  field: Scalars['String']['output'];
  /** The row's number. */
  matrixRow: Scalars['Int']['output'];
  /** The type in this schema. */
  type: Scalars['String']['output'];
};

/** The pillars of the criminal justice system that the gateway reads. */
export type Pillar =
  /** The courts: Case Information System. */
  | 'COURTS'
  /** The forensic laboratories: e-Forensics. */
  | 'FORENSICS'
  /** The police: Crime and Criminal Tracking Network and Systems. */
  | 'POLICE'
  /** The prisons: e-Prisons. */
  | 'PRISONS'
  /** Probation officers. */
  | 'PROBATION'
  /** The prosecution: e-Prosecution. */
  | 'PROSECUTION';

/**
 * Police custody that the law still permits in a case (BNSS 187(2)): fifteen days, in whole or in parts, within the first 40 of 60 days or the
 * first 60 of 90; under the CrPC within the first fifteen.
 */
export type PoliceCustody = {
  /** Days that the law allows in all. */
  allowedDays?: Maybe<Scalars['Int']['output']>;
  /** Whether the window has passed. */
  expired?: Maybe<Scalars['Boolean']['output']>;
  /** Why, with its source. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The first days of detention within which it may be given. */
  windowDays?: Maybe<Scalars['Int']['output']>;
  /** The last of them. */
  windowEndsOn?: Maybe<Scalars['Date']['output']>;
};

/** Original or supplementary (BNSS 193(9)). */
export type PoliceReportKind =
  /** The first report. */
  | 'ORIGINAL'
  /** After further investigation. */
  | 'SUPPLEMENTARY';

/** What the report concludes (IIF-5). */
export type PoliceReportOutcome =
  /** Abated. */
  | 'ABATED'
  /** Charge-sheeted. */
  | 'CHARGE_SHEETED'
  /** Undetected. */
  | 'UNDETECTED'
  /** Untraced. */
  | 'UNTRACED'
  /** The offence did not occur. */
  | 'UN_OCCURRED'
  /** Not charge-sheeted for want of evidence. */
  | 'WANT_OF_EVIDENCE';

/** A date for which a case is posted. */
export type PostedHearing = {
  /** The day. */
  date?: Maybe<Scalars['Date']['output']>;
  /** What for. */
  purpose?: Maybe<Scalars['String']['output']>;
};

/** A prison: public reference data. */
export type Prison = {
  /** Code of the district. */
  district?: Maybe<Scalars['String']['output']>;
  /** The code that the prison administration uses. */
  id: Scalars['ID']['output'];
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Two-letter code of the state. */
  state?: Maybe<Scalars['String']['output']>;
  /**
   * Its undertrials in numbers, counted over those who are the caller's own. Told of a prison that is asked for by its code; beneath another
   * record it is null: a list of prisoners would count every prison anew.
   */
  summary?: Maybe<UndertrialSummary>;
};


/** A prison: public reference data. */
export type PrisonNameArgs = {
  script?: InputMaybe<Script>;
};


/** A prison: public reference data. */
export type PrisonSummaryArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/**
 * What a court asked of a probation officer about one accused before it thinks of release on probation (Probation of Offenders Act 4(2),
 * 6(2)). It is the court's and the officer's; another officer is not told of it, and whoever may not know of an accused not of what was asked.
 */
export type ProbationAssignment = {
  /** The day on which the court asked. */
  assignedOn?: Maybe<Scalars['Date']['output']>;
  /** The accused's code. */
  code?: Maybe<Scalars['String']['output']>;
  /** The day by which it wants the report. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** The record's identifier. */
  id: Scalars['ID']['output'];
  /** The officer. */
  officer?: Maybe<Scalars['String']['output']>;
  /** The provision under which the court asked: PO_ACT_4, PO_ACT_6. */
  provision?: Maybe<Scalars['String']['output']>;
  /** What the officer reported. A draft does not leave the officer's desk. */
  reports?: Maybe<Array<Maybe<SocialInvestigationReport>>>;
  /** Whence the record comes. */
  source?: Maybe<Source>;
  /** How far the officer is. */
  status?: Maybe<ProbationStatus>;
};

/** How far an officer is with what a court asked. */
export type ProbationStatus =
  /** Assigned by the court. */
  | 'ASSIGNED'
  /** The report is with the court. */
  | 'REPORTED'
  /** The officer has seen the person, the family or the employer. */
  | 'UNDER_INQUIRY';

/** A summons or warrant. */
export type Process = {
  /** Issued on. */
  issuedOn?: Maybe<Scalars['Date']['output']>;
  /** SUMMONS, BAILABLE_WARRANT, NON_BAILABLE_WARRANT, PRODUCTION_WARRANT, PROCLAMATION. */
  kind?: Maybe<Scalars['String']['output']>;
  /** Number printed as a QR code. */
  processNo?: Maybe<Scalars['String']['output']>;
  /** Why it was not served. */
  reasonNotServed?: Maybe<Scalars['String']['output']>;
  /** ISSUED, SERVED, UNSERVED, EXECUTED, RECALLED. */
  status?: Maybe<Scalars['String']['output']>;
};

/** How property came to be held (IIF-4). */
export type PropertyNature =
  /** Of one who died intestate. */
  | 'INTESTATE'
  /** Involved in the offence. */
  | 'INVOLVED'
  /** Stolen. */
  | 'STOLEN'
  /** Unclaimed. */
  | 'UNCLAIMED'
  /** Unlawfully possessed. */
  | 'UNLAWFUL_POSSESSION';

/** The prosecution's file of a case. */
export type ProsecutionFile = {
  /** Proposals of appeal (BNSS 20(7), 419). */
  appealProposals?: Maybe<Array<Maybe<AppealProposal>>>;
  /** Every assignment, the latest first. */
  assignments?: Maybe<Array<Assignment>>;
  /** Public Prosecutor, Additional, Special or Assistant (BNSS 18, 19). */
  cadre?: Maybe<Scalars['String']['output']>;
  /** The prosecutor's daily record of the trial: work product of the prosecution. */
  dailyRecord?: Maybe<Array<DailyRecordEntry>>;
  /** The file's number in its office. */
  fileId?: Maybe<Scalars['ID']['output']>;
  /** The office's name. */
  office?: Maybe<Scalars['String']['output']>;
  /** Legal opinions. Privileged (BSA 132 to 134): for the prosecution and the office that asked. */
  opinions?: Maybe<Array<Maybe<Opinion>>>;
  /** The prosecutor to whom the case is assigned now. */
  prosecutor?: Maybe<Scalars['String']['output']>;
  /** Received from the police on. */
  receivedOn?: Maybe<Scalars['Date']['output']>;
  /** Sanctions for prosecution (BNSS 218). */
  sanctions?: Maybe<Array<Sanction>>;
  /** Defects found in scrutiny of the police report (BNSS 20(8)). */
  scrutinyDefects?: Maybe<Array<Maybe<ScrutinyDefect>>>;
  /** Whence the record comes. */
  source?: Maybe<Source>;
  /** SCRUTINY, BEFORE_COURT, JUDGMENT, APPEAL, CLOSED. */
  stage?: Maybe<Scalars['String']['output']>;
};

/** An office of the directorate of prosecution (BNSS 20): public reference data. */
export type ProsecutionOffice = {
  /** Code of the district. */
  district?: Maybe<Scalars['String']['output']>;
  /** The code that the directorate uses. */
  id: Scalars['ID']['output'];
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Two-letter code of the state. */
  state?: Maybe<Scalars['String']['output']>;
};


/** An office of the directorate of prosecution (BNSS 20): public reference data. */
export type ProsecutionOfficeNameArgs = {
  script?: InputMaybe<Script>;
};

/** The bands by which BNSS 20 divides the prosecution's work, by the gravest maximum punishment of the live sections. */
export type PunishmentBand =
  /** Below seven years: the Assistant Director's. */
  | 'BELOW_SEVEN'
  /** Seven years or more but below ten: the Deputy Director's. */
  | 'SEVEN_TO_TEN'
  /** Death, life, or ten years or more: the Director's. */
  | 'TEN_YEARS_OR_MORE'
  /** Not known from the sections recorded. */
  | 'UNKNOWN';

/** The questions that can be asked. */
export type Query = {
  /**
   * Who was told of a case, the newest first. Asked by those whose case it is; null, as for a case that does not exist, of any other. The
   * auditor may ask it of every case within reach.
   */
  accessLog?: Maybe<AccessLogConnection>;
  /** One case by one or more of its keys. All must lead to one case; else, and where the caller may not reach it, null. */
  case?: Maybe<Case>;
  /** The caller's own cases, newest first. */
  cases?: Maybe<CaseConnection>;
  /** The charge sheets submitted to a court, newest first: those of the caller's own cases. */
  chargeSheets?: Maybe<ChargeSheetConnection>;
  /** One court by its code. */
  court?: Maybe<Court>;
  /** One district by its code or name. */
  district?: Maybe<District>;
  /** One laboratory by its code. */
  laboratory?: Maybe<Laboratory>;
  /** What was decided on candidates of records of the caller's own district or state, also what was undone: the newest first. */
  linkDecisions?: Maybe<LinkDecisionConnection>;
  /** The caller, and what the caller may see. */
  me: Me;
  /** One prison by its code. */
  prison?: Maybe<Prison>;
  /** One prisoner by the prison's number; null where no case makes the person the caller's own. */
  prisoner?: Maybe<Undertrial>;
  /** One office of the directorate of prosecution by its code. */
  prosecutionOffice?: Maybe<ProsecutionOffice>;
  /** One police station by its code. */
  station?: Maybe<Station>;
  /** The undertrials of one prison, or of the prisons of a district or a state: exactly one of the three. */
  undertrials?: Maybe<UndertrialConnection>;
  /**
   * Records that found no counterpart, of the offices in the caller's own district or state: what a records bureau works through. By their
   * kind and number.
   */
  unmatchedRecords?: Maybe<UnmatchedRecordConnection>;
  /**
   * Which charge sheets wait between police and court, counted by station and court, the longest waiting first: those of the caller's own cases. Where
   * they stand is what the index last heard; the days are counted to `asOf`.
   */
  waitingChargeSheets?: Maybe<Array<Maybe<WaitingChargeSheets>>>;
};


/** The questions that can be asked. */
export type QueryAccessLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  case: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
};


/** The questions that can be asked. */
export type QueryCaseArgs = {
  caseNumber?: InputMaybe<CaseNumberInput>;
  cnr?: InputMaybe<Scalars['CNR']['input']>;
  fir?: InputMaybe<FirKeyInput>;
  prisonerId?: InputMaybe<Scalars['ID']['input']>;
};


/** The questions that can be asked. */
export type QueryCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: CaseFilter;
  first: Scalars['Int']['input'];
};


/** The questions that can be asked. */
export type QueryChargeSheetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  court: Scalars['ID']['input'];
  filter?: InputMaybe<ChargeSheetFilter>;
  first: Scalars['Int']['input'];
};


/** The questions that can be asked. */
export type QueryCourtArgs = {
  id: Scalars['ID']['input'];
};


/** The questions that can be asked. */
export type QueryDistrictArgs = {
  district: Scalars['String']['input'];
  state: Scalars['String']['input'];
};


/** The questions that can be asked. */
export type QueryLaboratoryArgs = {
  id: Scalars['ID']['input'];
};


/** The questions that can be asked. */
export type QueryLinkDecisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** The questions that can be asked. */
export type QueryPrisonArgs = {
  id: Scalars['ID']['input'];
};


/** The questions that can be asked. */
export type QueryPrisonerArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  id: Scalars['ID']['input'];
};


/** The questions that can be asked. */
export type QueryProsecutionOfficeArgs = {
  id: Scalars['ID']['input'];
};


/** The questions that can be asked. */
export type QueryStationArgs = {
  id: Scalars['ID']['input'];
};


/** The questions that can be asked. */
export type QueryUndertrialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  district?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UndertrialFilter>;
  first: Scalars['Int']['input'];
  orderBy?: InputMaybe<UndertrialOrder>;
  prison?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<Scalars['String']['input']>;
};


/** The questions that can be asked. */
export type QueryUnmatchedRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kind?: InputMaybe<UnmatchedKind>;
};


/** The questions that can be asked. */
export type QueryWaitingChargeSheetsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  court?: InputMaybe<Scalars['ID']['input']>;
  days?: Scalars['Int']['input'];
  first: Scalars['Int']['input'];
  station?: InputMaybe<Scalars['ID']['input']>;
};

/** An application as it was recorded. */
export type RecordApplicationPayload = {
  /** The case in which it was made. */
  case?: Maybe<UndertrialCase>;
};

/** What a presiding officer may record for another office. */
export type RecordedTrigger =
  /** Consent of the person whom the data concerns. */
  | 'CONSENT'
  /** An order of the court. */
  | 'COURT_ORDER';

/** The relative by whom a person is identified: father, mother, husband … */
export type Relative = {
  /** The relative's name. */
  name?: Maybe<Scalars['String']['output']>;
  /** How the relative is related to the person. */
  relation?: Maybe<Scalars['String']['output']>;
};


/** The relative by whom a person is identified: father, mother, husband … */
export type RelativeNameArgs = {
  script?: InputMaybe<Script>;
};

/** A release from prison in a case. */
export type Release = {
  /** When. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** BAIL, DEFAULT_BAIL, SECTION_479, ACQUITTAL, SENTENCE_SERVED, FINE_PAID, TRANSFER, DEATH. */
  kind?: Maybe<Scalars['String']['output']>;
  /** Reference of the order. */
  orderReference?: Maybe<Scalars['String']['output']>;
};

/** A note on a release. */
export type ReleaseNote = {
  /** Days since bail was granted, where it counts them. */
  days?: Maybe<Scalars['Int']['output']>;
  /** What it notes. */
  kind?: Maybe<ReleaseNoteKind>;
  /** Why, with its source. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** What should be known or done where bail was granted. A note is never a reason to hold anyone. */
export type ReleaseNoteKind =
  /** Another case holds the person. Told to whom antecedents are open. */
  | 'DETAINED_IN_ANOTHER_CASE'
  /** A week or more: the superintendent informs the legal services authority (SC, 2023). */
  | 'NOT_RELEASED_7_DAYS'
  /** A day or more has passed since bail was granted. */
  | 'NOT_RELEASED_24_HOURS'
  /** A month or more: the court may take it up of its own motion (SC, 2023). */
  | 'NOT_RELEASED_30_DAYS'
  /** Order and record name different sections. */
  | 'SECTIONS_DIFFER'
  /** Order and record differ only in a sub-section (Aftab, 2025). */
  | 'SUB_SECTION_DIFFERS';

/** On what a person is released under BNSS 479(1). */
export type ReleasedOn =
  /** On bail. */
  | 'BAIL'
  /** On bond: a first-time offender. */
  | 'BOND';

/** An application for remand (BNSS 187(1)). */
export type RemandApplication = {
  /** When it was made. */
  appliedAt?: Maybe<Scalars['DateTime']['output']>;
  /** POLICE or JUDICIAL custody. */
  custodySought?: Maybe<Scalars['String']['output']>;
  /** Days asked for. */
  daysSought?: Maybe<Scalars['Int']['output']>;
  /** Grounds. */
  grounds?: Maybe<Scalars['String']['output']>;
};

/** A spell of remand. */
export type RemandSpell = {
  /** POLICE or JUDICIAL. */
  custody?: Maybe<Scalars['String']['output']>;
  /** From. */
  from?: Maybe<Scalars['Date']['output']>;
  /** Reference of the order. */
  orderReference?: Maybe<Scalars['String']['output']>;
  /** To. */
  to?: Maybe<Scalars['Date']['output']>;
};

/** A police report with the instants of its way to the court, as the clock of default bail reads them. */
export type ReportToCourt = {
  /** When the court acknowledged receipt: this is what stops the clock. */
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the court returned it. */
  returnedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the police submitted it. */
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is supplementary (BNSS 193(9)): such a report stops no clock. */
  supplementary?: Maybe<Scalars['Boolean']['output']>;
};

/** Bail as a charge sheet tells it. */
export type ReportedBail = {
  /** POLICE, COURT, ANTICIPATORY. */
  kind?: Maybe<Scalars['String']['output']>;
  /** On which day. */
  on?: Maybe<Scalars['Date']['output']>;
};

/** One person in one case on the list of a review committee. */
export type ReviewCommitteeEntry = {
  /** The case; null where the person's record cannot be read: then nothing was computed, and the person is on the list for that. */
  case?: Maybe<UndertrialCase>;
  /** Why. */
  grounds?: Maybe<Array<ReviewGround>>;
  /** The person. */
  undertrial?: Maybe<Undertrial>;
};

/** A page of the list. */
export type ReviewCommitteeEntryConnection = {
  /** The page's entries with their cursors. */
  edges: Array<ReviewCommitteeEntryEdge>;
  /** The page's entries. */
  nodes: Array<Maybe<ReviewCommitteeEntry>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are, on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** An entry and where it stands. */
export type ReviewCommitteeEntryEdge = {
  /** Continues after this entry. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node?: Maybe<ReviewCommitteeEntry>;
};

/**
 * The list that an Under Trial Review Committee goes through in a quarter (NALSA's procedure): whoever has reached a date or reaches one by
 * the quarter's last day, of the caller's own. Computed for information; the committee recommends, a court decides.
 */
export type ReviewCommitteeList = {
  /** The day for which it was computed: today, or the last day of a quarter that has passed. */
  asOf?: Maybe<Scalars['Date']['output']>;
  /** Who is on it, by admission. */
  entries?: Maybe<ReviewCommitteeEntryConnection>;
  /** Its first day. */
  from?: Maybe<Scalars['Date']['output']>;
  /** Always the same words: computed for information; a court decides. */
  notice?: Maybe<Scalars['String']['output']>;
  /** The quarter. */
  quarter?: Maybe<Scalars['String']['output']>;
  /** Its last day. */
  to?: Maybe<Scalars['Date']['output']>;
};


/**
 * The list that an Under Trial Review Committee goes through in a quarter (NALSA's procedure): whoever has reached a date or reaches one by
 * the quarter's last day, of the caller's own. Computed for information; the committee recommends, a court decides.
 */
export type ReviewCommitteeListEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Why an undertrial belongs before the Under Trial Review Committee. */
export type ReviewGround =
  /** Every live section is bailable: bail is of right (BNSS 478). */
  | 'BAILABLE_OFFENCE'
  /** Bail was granted a week ago or longer, and the person is inside. */
  | 'BAIL_NOT_FURNISHED'
  /** Default bail has come or comes in the quarter, or is disputed. */
  | 'DEFAULT_BAIL'
  /** One half. */
  | 'HALF_REACHED'
  /** The maximum term has passed or passes in the quarter: no bar applies. */
  | 'MAXIMUM_REACHED'
  /** It could not be computed. */
  | 'NOT_KNOWN'
  /** The sentence has been served, or will be within the quarter. */
  | 'SENTENCE_SERVED'
  /** Needs treatment in a hospital: told to whom alerts of fitness are open. */
  | 'SICK'
  /** The offence carries two years at most. */
  | 'TERM_UP_TO_TWO_YEARS'
  /** One third, and the person may be a first offender. */
  | 'THIRD_REACHED'
  /** A woman: told beside another ground. */
  | 'WOMAN'
  /** A man of 19 to 21, never convicted, under seven years, who has served a quarter of the term. */
  | 'YOUNG_FIRST_OFFENDER';

/** Risks that the arresting officer noted (IIF-3 item 12). */
export type RiskFlags = {
  /** Has accomplices at large. */
  accomplices?: Maybe<Scalars['Boolean']['output']>;
  /** Armed. */
  armed?: Maybe<Scalars['Boolean']['output']>;
  /** Dangerous. */
  dangerous?: Maybe<Scalars['Boolean']['output']>;
  /** Jumped bail before. */
  jumpedBail?: Maybe<Scalars['Boolean']['output']>;
  /** Known criminal. */
  knownCriminal?: Maybe<Scalars['Boolean']['output']>;
  /** Likely to jump bail. */
  likelyToJumpBail?: Maybe<Scalars['Boolean']['output']>;
  /** Likely to threaten victims or witnesses. */
  likelyToThreaten?: Maybe<Scalars['Boolean']['output']>;
  /** Recidivist. */
  recidivist?: Maybe<Scalars['Boolean']['output']>;
  /** Wanted elsewhere. */
  wantedElsewhere?: Maybe<Scalars['Boolean']['output']>;
};

/** A date that a law or a court sets, and the rule that sets it. */
export type RuledDate = {
  /** The day. */
  on?: Maybe<Scalars['Date']['output']>;
  /** The rule. */
  rule?: Maybe<Scalars['String']['output']>;
};

/** A sanction to prosecute; deemed given after 120 days (BNSS 218). */
export type Sanction = {
  /** The authority. */
  authority?: Maybe<Scalars['String']['output']>;
  /** Decided on. */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** GRANTED, REFUSED, PENDING, DEEMED. */
  result?: Maybe<Scalars['String']['output']>;
  /** Asked on. */
  sentOn?: Maybe<Scalars['Date']['output']>;
};

/** An audio-video recording of a scene, search or seizure, as a packet of e-Sakshya. */
export type SceneRecording = {
  /** When recording ended. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was recorded: SCENE, SEARCH, SEIZURE, STATEMENT. */
  kind?: Maybe<Scalars['String']['output']>;
  /** When recording began. */
  openedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The packet's identifier. */
  packetId?: Maybe<Scalars['ID']['output']>;
  /** SHA-256 of the packet. */
  sha256?: Maybe<Scalars['String']['output']>;
};

/** The script in which a name is wanted. Both are kept as the source wrote them. */
export type Script =
  /** Latin letters. */
  | 'LATIN'
  /** The script of the state's own language. */
  | 'NATIVE';

/** A defect found in scrutiny. */
export type ScrutinyDefect = {
  /** When it was cured. */
  curedOn?: Maybe<Scalars['Date']['output']>;
  /** What is wanting. */
  defect?: Maybe<Scalars['String']['output']>;
  /** When it was raised. */
  raisedOn?: Maybe<Scalars['Date']['output']>;
};

/** A section of an Act as charged. It is never rewritten from one code to another. */
export type Section = {
  /** The Act: BNS, IPC, POCSO, NDPS … */
  act: Scalars['String']['output'];
  /** The section with its sub-section and clause: 303(2). */
  section: Scalars['String']['output'];
};

/** A section of an Act to look for: 303 finds 303(2); IPC 302 is not BNS 302. */
export type SectionInput = {
  /** The Act. */
  act: Scalars['String']['input'];
  /** The section, with or without its sub-section. */
  section: Scalars['String']['input'];
};

/** An item seized. */
export type SeizedItem = {
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** Class of property: vehicle, currency, narcotics … */
  kind?: Maybe<Scalars['String']['output']>;
  /** Whether photographed. */
  photographed?: Maybe<Scalars['Boolean']['output']>;
  /** Quantity with its unit. */
  quantity?: Maybe<Scalars['String']['output']>;
  /** Value in rupees. */
  valueRupees?: Maybe<Scalars['Float']['output']>;
};

/** Search and seizure of property, IIF-4 (BNSS 103, 105, 106). */
export type Seizure = {
  /** What was done with perishable or valuable property. */
  actionOnPerishable?: Maybe<Scalars['String']['output']>;
  /** Whether a copy was given. */
  copyGiven?: Maybe<Scalars['Boolean']['output']>;
  /** What became of it. */
  disposal?: Maybe<Scalars['String']['output']>;
  /** From whom. */
  fromWhom?: Maybe<Scalars['String']['output']>;
  /** Grounds. */
  grounds?: Maybe<Scalars['String']['output']>;
  /** The record's identifier. */
  id: Scalars['ID']['output'];
  /** Whether identification is required. */
  identificationRequired?: Maybe<Scalars['Boolean']['output']>;
  /** The items. */
  items?: Maybe<Array<SeizedItem>>;
  /** Number in the register of the station's store (malkhana). */
  malkhanaNo?: Maybe<Scalars['String']['output']>;
  /** How the property came to be held. */
  nature?: Maybe<PropertyNature>;
  /** The two witnesses. */
  panchWitnesses?: Maybe<Array<Scalars['String']['output']>>;
  /** Where. */
  place?: Maybe<Scalars['String']['output']>;
  /** Whether from a professional receiver of stolen property. */
  professionalReceiver?: Maybe<Scalars['Boolean']['output']>;
  /** Number of the seal with which it was packed. */
  sealNo?: Maybe<Scalars['String']['output']>;
  /** Sections. */
  sections?: Maybe<Array<Section>>;
  /** When. */
  seizedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What makes a case sensitive. Recomputed for each request from sections, ages and orders; a label falls only by a recorded order. */
export type Sensitivity =
  /** An accused is a child in conflict with law (Juvenile Justice Act). */
  | 'CHILD_IN_CONFLICT'
  /** A victim is a child. */
  | 'CHILD_VICTIM'
  /** A court has sealed the case. */
  | 'SEALED'
  /** An offence under BNS 64 to 71, its IPC predecessors, or the POCSO Act. */
  | 'SEXUAL_OFFENCE'
  /** BNS 113 or the Unlawful Activities (Prevention) Act. */
  | 'TERROR';

/** A sentence as the prison executes it. */
export type Sentence = {
  /** Fine in rupees. */
  fineRupees?: Maybe<Scalars['Float']['output']>;
  /** RIGOROUS, SIMPLE, LIFE. */
  kind?: Maybe<Scalars['String']['output']>;
  /** Probable date of release. */
  probableReleaseOn?: Maybe<Scalars['Date']['output']>;
  /** Days set off (BNSS 468). */
  setOffDays?: Maybe<Scalars['Int']['output']>;
  /** Term in months. */
  termMonths?: Maybe<Scalars['Int']['output']>;
};

/**
 * When a sentence ends (BNSS 468, CrPC 428): the term less the custody in the same case before it. Computed for information; the prison's own
 * probable date of release, which counts remission, is in the sentence.
 */
export type SentenceEnd = {
  /** Why, with citations. */
  reasons?: Maybe<Array<Scalars['String']['output']>>;
  /** The first day on which the term has been served; null for life, and where it cannot be told. */
  servedOn?: Maybe<Scalars['Date']['output']>;
  /** Days of custody in this case before the day of the sentence; null where they are not known. */
  setOffDays?: Maybe<Scalars['Int']['output']>;
};

/** Sex as recorded. */
export type Sex =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Transgender. */
  | 'TRANSGENDER';

/**
 * A probation officer's report to the court. It is confidential; the court may tell the offender its substance, and on request shall
 * (Probation of Offenders Act 7).
 */
export type SocialInvestigationReport = {
  /** Character, home, work and means, as the officer found them. Withheld where a victim is protected from whom reads it: it may name her. */
  circumstances?: Maybe<Scalars['String']['output']>;
  /** The record's identifier. */
  id: Scalars['ID']['output'];
  /** What the officer recommends. Withheld as the circumstances are. */
  recommendation?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the signed file. */
  sha256?: Maybe<Scalars['String']['output']>;
  /** The day on which the court had it. */
  submittedOn?: Maybe<Scalars['Date']['output']>;
  /** The day on which the court told the offender the substance. */
  substanceToldOn?: Maybe<Scalars['Date']['output']>;
};

/** Whence a record comes, and how fresh the copy is that was read. */
export type Source = {
  /** The instant up to which the pillar's copy was complete when it was read. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The record's identifier in its own system. */
  id: Scalars['ID']['output'];
  /** The institution that owns the record. */
  pillar: Pillar;
};

/** How far a criminal case has come. The source's own label is kept beside it. */
export type Stage =
  /** Charges have been framed. */
  | 'CHARGES_FRAMED'
  /** The police report under BNSS 193 has been submitted. */
  | 'CHARGE_SHEETED'
  /** The court has taken cognizance. */
  | 'COGNIZANCE'
  /** Disposed of. */
  | 'DISPOSED'
  /** The court hears evidence. */
  | 'EVIDENCE'
  /** The police investigate. */
  | 'INVESTIGATION'
  /** Arguments have closed; judgment is awaited or given. */
  | 'JUDGMENT';

/** A statement to the police (BNSS 180). */
export type Statement = {
  /** Whether it was recorded by audio-video. */
  audioVideo?: Maybe<Scalars['Boolean']['output']>;
  /** The part that the police asked to exclude from the copies (BNSS 193(7)). */
  excludedPart?: Maybe<Scalars['String']['output']>;
  /** Who made it: a label of this case. */
  madeBy?: Maybe<Scalars['String']['output']>;
  /** When. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was said. */
  text?: Maybe<Scalars['String']['output']>;
};

/** A police station: public reference data. */
export type Station = {
  /** Code of the police district. */
  district?: Maybe<Scalars['String']['output']>;
  /** The code that the police use. */
  id: Scalars['ID']['output'];
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Two-letter code of the state. */
  state?: Maybe<Scalars['String']['output']>;
};


/** A police station: public reference data. */
export type StationNameArgs = {
  script?: InputMaybe<Script>;
};

/**
 * The copies that a court furnishes free of cost to an accused without delay, within fourteen days of production or appearance
 * (BNSS 230): the police report, the FIR, statements, documents. There are none before cognizance.
 */
export type SuppliedCopies = {
  /** Whether voluminous documents were opened to inspection in court in place of a copy. */
  byInspection?: Maybe<Scalars['Boolean']['output']>;
  /** The accused's code, dense among those whom the caller may know of. */
  code?: Maybe<Scalars['String']['output']>;
  /** What was in it: POLICE_REPORT, FIR, STATEMENTS_180, STATEMENTS_183, DOCUMENTS. */
  contents?: Maybe<Array<Scalars['String']['output']>>;
  /** Pages. */
  pages?: Maybe<Scalars['Int']['output']>;
  /** SHA-256 of the bundle. */
  sha256?: Maybe<Scalars['String']['output']>;
  /** The day. */
  suppliedOn?: Maybe<Scalars['Date']['output']>;
};

/** What a person must verify before relying on the computed dates. */
export type ToVerify =
  /** Convictions elsewhere. */
  | 'CONVICTIONS'
  /** Other pending cases. */
  | 'OTHER_CASES'
  /** The day of first remand. */
  | 'REMAND_DATE'
  /** The section as recorded. */
  | 'SECTION';

/** A person held in prison while a case is tried. The name is the prison's own record of its own prisoner. */
export type Undertrial = {
  /** Address on the warrant. */
  address?: Maybe<Scalars['String']['output']>;
  /** Entry at the gate. */
  admittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Age in years at admission. */
  ageAtAdmission?: Maybe<Scalars['Int']['output']>;
  /** Needs of health or age that a court should know: needs hospital, pregnant, says to be a child. */
  alerts?: Maybe<Array<Scalars['String']['output']>>;
  /** The cases in which the person is held. */
  cases?: Maybe<Array<Maybe<UndertrialCase>>>;
  /** Barrack and cell. */
  cell?: Maybe<Scalars['String']['output']>;
  /** Education. */
  education?: Maybe<Scalars['String']['output']>;
  /** National Fingerprint Number. */
  fingerprintNumber?: Maybe<Scalars['String']['output']>;
  /** Movements: court, hospital, transfer, parole. */
  movements?: Maybe<Array<Movement>>;
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Nationality. */
  nationality?: Maybe<Scalars['String']['output']>;
  /** The nearest date that the law or a court sets, over the cases. Computed for information; a court decides. */
  nearestDate?: Maybe<RuledDate>;
  /** Other reasons for which the person is held. */
  otherHolds?: Maybe<Array<OtherHold>>;
  /** The prison. */
  prison?: Maybe<Prison>;
  /** The prison's identifier of the person. */
  prisonerId?: Maybe<Scalars['ID']['output']>;
  /** Father, mother or husband. */
  relative?: Maybe<Relative>;
  /** Sex. */
  sex?: Maybe<Sex>;
  /** Whence the record comes. */
  source?: Maybe<Source>;
  /** Whether still in custody. */
  status?: Maybe<CustodyStatus>;
};


/** A person held in prison while a case is tried. The name is the prison's own record of its own prisoner. */
export type UndertrialNameArgs = {
  script?: InputMaybe<Script>;
};

/** One case in which a prisoner is held (the custody warrant). */
export type UndertrialCase = {
  /**
   * The application that the superintendent makes forthwith (BNSS 479(3)), with a copy to the legal services authority. Null while no limit
   * has come, while BNSS 479(2) bars release, and where it cannot be computed.
   */
  applicationDraft?: Maybe<ApplicationDraft>;
  /** Bail, as the prison has it. */
  bail?: Maybe<CustodyBail>;
  /** The court's number. */
  cnr?: Maybe<Scalars['CNR']['output']>;
  /** Counsel: private or of legal aid. */
  counsel?: Maybe<Scalars['String']['output']>;
  /** The court that remanded. */
  court?: Maybe<Court>;
  /** The dates that BNSS 187 and 479 set. Computed for information; a court decides. */
  detention?: Maybe<Detention>;
  /** The FIR. */
  fir?: Maybe<Fir>;
  /** First remand by a Magistrate: day one of BNSS 187. */
  firstRemandOn?: Maybe<Scalars['Date']['output']>;
  /** The court's next hearing. */
  nextHearing?: Maybe<PostedHearing>;
  /** PHYSICAL or VIDEO (BNSS 187(4)). */
  nextProductionMode?: Maybe<Scalars['String']['output']>;
  /** The next day on which the prisoner is to be produced. */
  nextProductionOn?: Maybe<Scalars['Date']['output']>;
  /** The prison's identifier of the person. */
  prisonerId?: Maybe<Scalars['ID']['output']>;
  /** Release. */
  release?: Maybe<Release>;
  /** What should be known or done where bail was granted: it never blocks a release. */
  releaseNotes?: Maybe<Array<ReleaseNote>>;
  /** Each order of remand. */
  remandSpells?: Maybe<Array<RemandSpell>>;
  /** The sections that decide the dates: as charged, else as in the police report, else as in the FIR. */
  sections?: Maybe<Array<Section>>;
  /** Whence the sections: CHARGES_FRAMED, CHARGE_SHEET, FIR or WARRANT. */
  sectionsFrom?: Maybe<Scalars['String']['output']>;
  /** The sentence, where convicted in this case. */
  sentence?: Maybe<Sentence>;
  /** When the sentence ends after set-off; null where there is none. Computed for information; remission is not counted. */
  sentenceEnd?: Maybe<SentenceEnd>;
  /** Warrants by which the prison holds the person. */
  warrants?: Maybe<Array<Warrant>>;
};

/** A page of undertrials whom the caller may know of as its own. */
export type UndertrialConnection = {
  /** The page's items with their cursors. */
  edges: Array<UndertrialEdge>;
  /** The page's persons. */
  nodes: Array<Maybe<Undertrial>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many match, on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** An item of a list of undertrials and where it stands. */
export type UndertrialEdge = {
  /** Continues after this person. */
  cursor: Scalars['String']['output'];
  /** The person. */
  node?: Maybe<Undertrial>;
};

/** Which undertrials to list. */
export type UndertrialFilter = {
  /** Admitted on this day or later. */
  admittedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Admitted on this day or earlier. */
  admittedTo?: InputMaybe<Scalars['Date']['input']>;
  /** Bail was granted at least so many days ago, and the person is still held. */
  bailGrantedDaysAgo?: InputMaybe<Scalars['Int']['input']>;
  /** The nearest date falls before this day. */
  dateBefore?: InputMaybe<Scalars['Date']['input']>;
  /** Statuses under BNSS 187(3). */
  defaultBail?: InputMaybe<Array<DefaultBailStatus>>;
  /** Statuses under BNSS 479. */
  maximumDetention?: InputMaybe<Array<MaximumDetentionStatus>>;
  /** Sex. */
  sex?: InputMaybe<Sex>;
};

/** In which order undertrials are listed. */
export type UndertrialOrder =
  /** By admission, the earliest first. */
  | 'ADMITTED'
  /** By the nearest date that the law or a court sets. */
  | 'NEAREST_DATE';

/** The undertrials of a prison in numbers, of the caller's own alone. Computed for information; a court decides. */
export type UndertrialSummary = {
  /** Detentions in which an application under BNSS 479(3) is due and none is on record. */
  applicationsDue?: Maybe<Scalars['Int']['output']>;
  /** The day for which it was computed. */
  asOf?: Maybe<Scalars['Date']['output']>;
  /** Detentions in which bail was granted a day ago or longer, and the person is inside. */
  bailGrantedNotReleased?: Maybe<Scalars['Int']['output']>;
  /** Detentions, one for each person and case, by their status of default bail. */
  defaultBail?: Maybe<Array<DefaultBailCount>>;
  /** Detentions by their status of BNSS 479. */
  maximumDetention?: Maybe<Array<MaximumDetentionCount>>;
  /** Detentions of which a status could not be computed. They may be entitled to release: unknown is not "not eligible". */
  notKnown?: Maybe<Scalars['Int']['output']>;
  /** Always the same words: computed for information; a court decides. */
  notice?: Maybe<Scalars['String']['output']>;
  /** Persons. */
  undertrials?: Maybe<Scalars['Int']['output']>;
};

/** Which records find no counterpart, by the names that links between identifiers bear. */
export type UnmatchedKind =
  /** A police report that was submitted to a court, and that no number of a court answers. */
  | 'CHARGE_SHEET'
  /** A case of a court, by its case number record. */
  | 'CNR'
  /** A custody of a prison. */
  | 'CUSTODY'
  /** A case of a laboratory. */
  | 'LAB_CASE'
  /** A file of a prosecution office. */
  | 'PROSECUTION_FILE';

/** A record that names no FIR which the police know, or a police report that no number of a court answers. */
export type UnmatchedRecord = {
  /** The FIRs that may be meant, the likeliest first. Without those that were rejected. */
  candidates?: Maybe<Array<LinkCandidate>>;
  /** The district in which the office lies that keeps it. */
  district?: Maybe<Scalars['String']['output']>;
  /** The record, as `KIND:value`. */
  id?: Maybe<Scalars['ID']['output']>;
  /** What it is. */
  kind?: Maybe<UnmatchedKind>;
  /** The FIR that it names, as its clerk typed it; null where it names none. */
  named?: Maybe<FirAsTyped>;
  /** The State in which the office lies that keeps it. */
  state?: Maybe<Scalars['String']['output']>;
};

/** A page of the records without a counterpart. */
export type UnmatchedRecordConnection = {
  /** The page's records with their cursors. */
  edges: Array<UnmatchedRecordEdge>;
  /** The page's records. */
  nodes: Array<Maybe<UnmatchedRecord>>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are, on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A record and where it stands. */
export type UnmatchedRecordEdge = {
  /** Continues after this record. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node?: Maybe<UnmatchedRecord>;
};

/** A victim (IIF-2 B). */
export type Victim = {
  /** Address. */
  address?: Maybe<Scalars['String']['output']>;
  /** Age band: BELOW_12, 12_TO_15, 16_TO_17, 18_TO_29, 30_TO_44, 45_TO_59, 60_AND_ABOVE. */
  ageBand?: Maybe<Scalars['String']['output']>;
  /** Age in years at the time of the offence. */
  ageYears?: Maybe<Scalars['Int']['output']>;
  /** The record's identifier. */
  id: Scalars['ID']['output'];
  /** Injury suffered. */
  injury?: Maybe<Scalars['String']['output']>;
  /** VICTIM-1, VICTIM-2 … in this case; the same label elsewhere is another person. */
  label?: Maybe<Scalars['String']['output']>;
  /** Name. For the victim of an offence under BNS 64 to 71, printing it is an offence (BNS 72). */
  name?: Maybe<Scalars['String']['output']>;
  /** Nationality. */
  nationality?: Maybe<Scalars['String']['output']>;
  /** Occupation. */
  occupation?: Maybe<Scalars['String']['output']>;
  /** Telephone. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Father, mother or husband. */
  relative?: Maybe<Relative>;
  /** Sex. */
  sex?: Maybe<Sex>;
  /** Scheduled Caste or Tribe, or other category, where the Act requires it. */
  socialCategory?: Maybe<Scalars['String']['output']>;
};


/** A victim (IIF-2 B). */
export type VictimNameArgs = {
  script?: InputMaybe<Script>;
};

/** Charge sheets of one station before one court that wait for the same thing: those of the caller's own cases. */
export type WaitingChargeSheets = {
  /** How many. */
  count?: Maybe<Scalars['Int']['output']>;
  /** The court; null where the police name none. */
  court?: Maybe<Court>;
  /** For how many days the longest has waited. */
  longestDays?: Maybe<Scalars['Int']['output']>;
  /** The station. */
  station?: Maybe<Station>;
  /** What they wait for. */
  waitsFor?: Maybe<ChargeSheetWait>;
};

/** A warrant of custody. */
export type Warrant = {
  /** The court. */
  court?: Maybe<Scalars['String']['output']>;
  /** Issued on. */
  issuedOn?: Maybe<Scalars['Date']['output']>;
  /** REMAND, PRODUCTION, CONVICTION, RELEASE, TRANSFER. */
  kind?: Maybe<Scalars['String']['output']>;
};

/** A witness. Under the Witness Protection Scheme 2018 the gateway holds a pseudonym only. */
export type Witness = {
  /** Address (the register of BNSS 64). */
  address?: Maybe<Scalars['String']['output']>;
  /** What the witness speaks to. */
  evidenceKind?: Maybe<EvidenceKind>;
  /** The record's identifier. */
  id: Scalars['ID']['output'];
  /** Whether the witness is protected, so that the name is a pseudonym. Only whom a recorded trigger lets know of such witnesses knows this field. */
  identityProtected?: Maybe<Scalars['Boolean']['output']>;
  /** WITNESS-1, WITNESS-2 … in this case. */
  label?: Maybe<Scalars['String']['output']>;
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Telephone. */
  phone?: Maybe<Scalars['String']['output']>;
};


/** A witness. Under the Witness Protection Scheme 2018 the gateway holds a pseudonym only. */
export type WitnessNameArgs = {
  script?: InputMaybe<Script>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T | Error;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: ResolverTypeWrapper<Resolved<Access>>;
  AccessLogConnection: ResolverTypeWrapper<Part>;
  AccessLogEdge: ResolverTypeWrapper<Resolved<AccessLogEdge>>;
  AccessLogEntry: ResolverTypeWrapper<Resolved<AccessLogEntry>>;
  Accused: ResolverTypeWrapper<Resolved<Omit<Accused, 'arrests' | 'custody' | 'sections'> & { arrests?: Maybe<Array<Maybe<ResolversTypes['Arrest']>>>, custody?: Maybe<ResolversTypes['CustodyAnswer']>, sections?: Maybe<Array<ResolversTypes['Section']>> }>>;
  AccusedOutcome: ResolverTypeWrapper<Resolved<Omit<AccusedOutcome, 'sections'> & { sections?: Maybe<Array<ResolversTypes['Section']>> }>>;
  AccusedStatus: ResolverTypeWrapper<Resolved<AccusedStatus>>;
  AcknowledgeChargeSheetPayload: ResolverTypeWrapper<Part>;
  AlternativePeriod: ResolverTypeWrapper<Resolved<AlternativePeriod>>;
  Anomaly: ResolverTypeWrapper<Part>;
  AnomalyOwner: ResolverTypeWrapper<Part>;
  AnomalyRule: ResolverTypeWrapper<Resolved<AnomalyRule>>;
  AnomalySeverity: ResolverTypeWrapper<Resolved<AnomalySeverity>>;
  AppealProposal: ResolverTypeWrapper<Resolved<AppealProposal>>;
  ApplicationDraft: ResolverTypeWrapper<Part>;
  Arrest: ResolverTypeWrapper<Resolved<Omit<Arrest, 'sections'> & { sections?: Maybe<Array<ResolversTypes['Section']>> }>>;
  ArrestMode: ResolverTypeWrapper<Resolved<ArrestMode>>;
  Article: ResolverTypeWrapper<Resolved<Article>>;
  Assignment: ResolverTypeWrapper<Resolved<Assignment>>;
  BailOrder: ResolverTypeWrapper<Resolved<Omit<BailOrder, 'sections'> & { sections?: Maybe<Array<ResolversTypes['Section']>> }>>;
  Basis: ResolverTypeWrapper<Resolved<Basis>>;
  Boolean: ResolverTypeWrapper<Resolved<Scalars['Boolean']['output']>>;
  CNR: ResolverTypeWrapper<Resolved<Scalars['CNR']['output']>>;
  CandidateMethod: ResolverTypeWrapper<Resolved<CandidateMethod>>;
  Case: ResolverTypeWrapper<Resolved<Omit<Case, 'accused' | 'anomalies' | 'chargeSheets' | 'courtCases' | 'custodies' | 'filingDue' | 'firs' | 'links' | 'seizures'> & { accused?: Maybe<Array<Maybe<ResolversTypes['Accused']>>>, anomalies?: Maybe<Array<ResolversTypes['Anomaly']>>, chargeSheets?: Maybe<Array<Maybe<ResolversTypes['ChargeSheet']>>>, courtCases?: Maybe<Array<Maybe<ResolversTypes['CourtCase']>>>, custodies?: Maybe<Array<Maybe<ResolversTypes['UndertrialCase']>>>, filingDue?: Maybe<ResolversTypes['FilingDue']>, firs?: Maybe<Array<Maybe<ResolversTypes['Fir']>>>, links?: Maybe<Array<ResolversTypes['Link']>>, seizures?: Maybe<Array<Maybe<ResolversTypes['Seizure']>>> }>>;
  CaseConnection: ResolverTypeWrapper<Part>;
  CaseDiaryEntry: ResolverTypeWrapper<Resolved<CaseDiaryEntry>>;
  CaseEdge: ResolverTypeWrapper<Resolved<Omit<CaseEdge, 'node'> & { node?: Maybe<ResolversTypes['Case']> }>>;
  CaseFilter: ResolverTypeWrapper<Resolved<CaseFilter>>;
  CaseNumberInput: ResolverTypeWrapper<Resolved<CaseNumberInput>>;
  ChargeSheet: ResolverTypeWrapper<Resolved<Omit<ChargeSheet, 'accused' | 'exchange' | 'fir' | 'sections'> & { accused?: Maybe<Array<Maybe<ResolversTypes['ChargeSheetAccused']>>>, exchange?: Maybe<ResolversTypes['Exchange']>, fir?: Maybe<ResolversTypes['Fir']>, sections?: Maybe<Array<ResolversTypes['Section']>> }>>;
  ChargeSheetAccused: ResolverTypeWrapper<Resolved<Omit<ChargeSheetAccused, 'custody' | 'sections'> & { custody?: Maybe<ResolversTypes['CustodyAnswer']>, sections?: Maybe<Array<ResolversTypes['Section']>> }>>;
  ChargeSheetConnection: ResolverTypeWrapper<Part>;
  ChargeSheetDocument: ResolverTypeWrapper<Resolved<ChargeSheetDocument>>;
  ChargeSheetEdge: ResolverTypeWrapper<Resolved<Omit<ChargeSheetEdge, 'node'> & { node?: Maybe<ResolversTypes['ChargeSheet']> }>>;
  ChargeSheetFilter: ResolverTypeWrapper<Resolved<ChargeSheetFilter>>;
  ChargeSheetWait: ResolverTypeWrapper<Resolved<ChargeSheetWait>>;
  Court: ResolverTypeWrapper<Resolved<Court>>;
  CourtCase: ResolverTypeWrapper<Resolved<Omit<CourtCase, 'bailOrders' | 'chargesFramed' | 'nextHearing' | 'outcomes' | 'sections'> & { bailOrders?: Maybe<Array<Maybe<ResolversTypes['BailOrder']>>>, chargesFramed?: Maybe<Array<Maybe<ResolversTypes['FramedCharge']>>>, nextHearing?: Maybe<ResolversTypes['PostedHearing']>, outcomes?: Maybe<Array<Maybe<ResolversTypes['AccusedOutcome']>>>, sections?: Maybe<Array<ResolversTypes['Section']>> }>>;
  CourtCaseType: ResolverTypeWrapper<Resolved<CourtCaseType>>;
  CourtOrder: ResolverTypeWrapper<Resolved<CourtOrder>>;
  CustodyAnswer: ResolverTypeWrapper<Resolved<Omit<CustodyAnswer, 'prison'> & { prison?: Maybe<ResolversTypes['Prison']> }>>;
  CustodyBail: ResolverTypeWrapper<Resolved<CustodyBail>>;
  CustodyEvent: ResolverTypeWrapper<Resolved<CustodyEvent>>;
  CustodySpell: ResolverTypeWrapper<Resolved<CustodySpell>>;
  CustodyStatus: ResolverTypeWrapper<Resolved<CustodyStatus>>;
  CustodyStep: ResolverTypeWrapper<Resolved<CustodyStep>>;
  DailyRecordEntry: ResolverTypeWrapper<Resolved<DailyRecordEntry>>;
  DataClass: ResolverTypeWrapper<Resolved<DataClass>>;
  DataLevel: ResolverTypeWrapper<Resolved<DataLevel>>;
  Date: ResolverTypeWrapper<Resolved<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Resolved<Scalars['DateTime']['output']>>;
  DefaultBail: ResolverTypeWrapper<Resolved<DefaultBail>>;
  DefaultBailCount: ResolverTypeWrapper<Resolved<DefaultBailCount>>;
  DefaultBailStatus: ResolverTypeWrapper<Resolved<DefaultBailStatus>>;
  Detention: ResolverTypeWrapper<Part>;
  DetentionInputs: ResolverTypeWrapper<Part>;
  DetentionLimit: ResolverTypeWrapper<Resolved<DetentionLimit>>;
  Disposal: ResolverTypeWrapper<Resolved<Disposal>>;
  District: ResolverTypeWrapper<Resolved<Omit<District, 'reviewCommitteeList'> & { reviewCommitteeList?: Maybe<ResolversTypes['ReviewCommitteeList']> }>>;
  DraftLanguage: ResolverTypeWrapper<Resolved<DraftLanguage>>;
  ElectronicDevice: ResolverTypeWrapper<Resolved<ElectronicDevice>>;
  Evidence: ResolverTypeWrapper<Resolved<Evidence>>;
  EvidenceKind: ResolverTypeWrapper<Resolved<EvidenceKind>>;
  Examination: ResolverTypeWrapper<Resolved<Examination>>;
  Exchange: ResolverTypeWrapper<Part>;
  ExchangeOutcome: ResolverTypeWrapper<Resolved<ExchangeOutcome>>;
  ExchangeState: ResolverTypeWrapper<Resolved<ExchangeState>>;
  Exhibit: ResolverTypeWrapper<Resolved<Exhibit>>;
  FilingDue: ResolverTypeWrapper<Part>;
  Fir: ResolverTypeWrapper<Resolved<Omit<Fir, 'key' | 'sections' | 'transferredTo'> & { key?: Maybe<ResolversTypes['FirKey']>, sections?: Maybe<Array<ResolversTypes['Section']>>, transferredTo?: Maybe<ResolversTypes['FirKey']> }>>;
  FirAsTyped: ResolverTypeWrapper<Part>;
  FirKey: ResolverTypeWrapper<Part>;
  FirKeyInput: ResolverTypeWrapper<Resolved<FirKeyInput>>;
  FirStatus: ResolverTypeWrapper<Resolved<FirStatus>>;
  FirstTimeOffender: ResolverTypeWrapper<Resolved<FirstTimeOffender>>;
  Float: ResolverTypeWrapper<Resolved<Scalars['Float']['output']>>;
  ForensicCase: ResolverTypeWrapper<Resolved<ForensicCase>>;
  ForensicReport: ResolverTypeWrapper<Resolved<ForensicReport>>;
  ForensicReportStatus: ResolverTypeWrapper<Resolved<ForensicReportStatus>>;
  ForensicStatus: ResolverTypeWrapper<Resolved<ForensicStatus>>;
  FramedCharge: ResolverTypeWrapper<Resolved<Omit<FramedCharge, 'sections'> & { sections?: Maybe<Array<ResolversTypes['Section']>> }>>;
  GeneralDiaryReference: ResolverTypeWrapper<Resolved<GeneralDiaryReference>>;
  Grant: ResolverTypeWrapper<Resolved<Grant>>;
  GrantKind: ResolverTypeWrapper<Resolved<GrantKind>>;
  GrantPayload: ResolverTypeWrapper<Resolved<GrantPayload>>;
  Hearing: ResolverTypeWrapper<Resolved<Hearing>>;
  ID: ResolverTypeWrapper<Resolved<Scalars['ID']['output']>>;
  Informant: ResolverTypeWrapper<Resolved<Informant>>;
  InformationMode: ResolverTypeWrapper<Resolved<InformationMode>>;
  Int: ResolverTypeWrapper<Resolved<Scalars['Int']['output']>>;
  InvolvedProperty: ResolverTypeWrapper<Resolved<InvolvedProperty>>;
  Jurisdiction: ResolverTypeWrapper<Resolved<Jurisdiction>>;
  Laboratory: ResolverTypeWrapper<Resolved<Laboratory>>;
  Link: ResolverTypeWrapper<Part>;
  LinkCandidate: ResolverTypeWrapper<Part>;
  LinkDecision: ResolverTypeWrapper<Resolved<LinkDecision>>;
  LinkDecisionConnection: ResolverTypeWrapper<Part>;
  LinkDecisionEdge: ResolverTypeWrapper<Resolved<LinkDecisionEdge>>;
  LinkDecisionPayload: ResolverTypeWrapper<Part>;
  LinkEvidence: ResolverTypeWrapper<Resolved<LinkEvidence>>;
  LinkMethod: ResolverTypeWrapper<Resolved<LinkMethod>>;
  LinkVerdict: ResolverTypeWrapper<Resolved<LinkVerdict>>;
  MagistrateStatement: ResolverTypeWrapper<Resolved<MagistrateStatement>>;
  Mask: ResolverTypeWrapper<Resolved<Mask>>;
  MaximumDetention: ResolverTypeWrapper<Resolved<MaximumDetention>>;
  MaximumDetentionCount: ResolverTypeWrapper<Resolved<MaximumDetentionCount>>;
  MaximumDetentionStatus: ResolverTypeWrapper<Resolved<MaximumDetentionStatus>>;
  Me: ResolverTypeWrapper<Part>;
  MedicalReport: ResolverTypeWrapper<Resolved<MedicalReport>>;
  Movement: ResolverTypeWrapper<Resolved<Movement>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotChargeSheeted: ResolverTypeWrapper<Resolved<NotChargeSheeted>>;
  Notice: ResolverTypeWrapper<Resolved<Notice>>;
  Occurrence: ResolverTypeWrapper<Resolved<Occurrence>>;
  Officer: ResolverTypeWrapper<Resolved<Officer>>;
  Opinion: ResolverTypeWrapper<Resolved<Opinion>>;
  OrderDocument: ResolverTypeWrapper<Resolved<OrderDocument>>;
  OtherCasesKnown: ResolverTypeWrapper<Resolved<OtherCasesKnown>>;
  OtherHold: ResolverTypeWrapper<Resolved<OtherHold>>;
  PageInfo: ResolverTypeWrapper<Resolved<PageInfo>>;
  Permission: ResolverTypeWrapper<Part>;
  Pillar: ResolverTypeWrapper<Resolved<Pillar>>;
  PoliceCustody: ResolverTypeWrapper<Part>;
  PoliceReportKind: ResolverTypeWrapper<Resolved<PoliceReportKind>>;
  PoliceReportOutcome: ResolverTypeWrapper<Resolved<PoliceReportOutcome>>;
  PostedHearing: ResolverTypeWrapper<Part>;
  Prison: ResolverTypeWrapper<Resolved<Omit<Prison, 'summary'> & { summary?: Maybe<ResolversTypes['UndertrialSummary']> }>>;
  ProbationAssignment: ResolverTypeWrapper<Resolved<ProbationAssignment>>;
  ProbationStatus: ResolverTypeWrapper<Resolved<ProbationStatus>>;
  Process: ResolverTypeWrapper<Resolved<Process>>;
  PropertyNature: ResolverTypeWrapper<Resolved<PropertyNature>>;
  ProsecutionFile: ResolverTypeWrapper<Resolved<ProsecutionFile>>;
  ProsecutionOffice: ResolverTypeWrapper<Resolved<ProsecutionOffice>>;
  PunishmentBand: ResolverTypeWrapper<Resolved<PunishmentBand>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordApplicationPayload: ResolverTypeWrapper<Part>;
  RecordedTrigger: ResolverTypeWrapper<Resolved<RecordedTrigger>>;
  Relative: ResolverTypeWrapper<Resolved<Relative>>;
  Release: ResolverTypeWrapper<Resolved<Release>>;
  ReleaseNote: ResolverTypeWrapper<Part>;
  ReleaseNoteKind: ResolverTypeWrapper<Resolved<ReleaseNoteKind>>;
  ReleasedOn: ResolverTypeWrapper<Resolved<ReleasedOn>>;
  RemandApplication: ResolverTypeWrapper<Resolved<RemandApplication>>;
  RemandSpell: ResolverTypeWrapper<Resolved<RemandSpell>>;
  ReportToCourt: ResolverTypeWrapper<Resolved<ReportToCourt>>;
  ReportedBail: ResolverTypeWrapper<Resolved<ReportedBail>>;
  ReviewCommitteeEntry: ResolverTypeWrapper<Part>;
  ReviewCommitteeEntryConnection: ResolverTypeWrapper<Part>;
  ReviewCommitteeEntryEdge: ResolverTypeWrapper<Resolved<Omit<ReviewCommitteeEntryEdge, 'node'> & { node?: Maybe<ResolversTypes['ReviewCommitteeEntry']> }>>;
  ReviewCommitteeList: ResolverTypeWrapper<Part>;
  ReviewGround: ResolverTypeWrapper<Resolved<ReviewGround>>;
  RiskFlags: ResolverTypeWrapper<Resolved<RiskFlags>>;
  RuledDate: ResolverTypeWrapper<Part>;
  Sanction: ResolverTypeWrapper<Resolved<Sanction>>;
  SceneRecording: ResolverTypeWrapper<Resolved<SceneRecording>>;
  Script: ResolverTypeWrapper<Resolved<Script>>;
  ScrutinyDefect: ResolverTypeWrapper<Resolved<ScrutinyDefect>>;
  Section: ResolverTypeWrapper<Part>;
  SectionInput: ResolverTypeWrapper<Resolved<SectionInput>>;
  SeizedItem: ResolverTypeWrapper<Resolved<SeizedItem>>;
  Seizure: ResolverTypeWrapper<Resolved<Omit<Seizure, 'sections'> & { sections?: Maybe<Array<ResolversTypes['Section']>> }>>;
  Sensitivity: ResolverTypeWrapper<Resolved<Sensitivity>>;
  Sentence: ResolverTypeWrapper<Resolved<Sentence>>;
  SentenceEnd: ResolverTypeWrapper<Part>;
  Sex: ResolverTypeWrapper<Resolved<Sex>>;
  SocialInvestigationReport: ResolverTypeWrapper<Resolved<SocialInvestigationReport>>;
  Source: ResolverTypeWrapper<Resolved<Source>>;
  Stage: ResolverTypeWrapper<Resolved<Stage>>;
  Statement: ResolverTypeWrapper<Resolved<Statement>>;
  Station: ResolverTypeWrapper<Resolved<Station>>;
  String: ResolverTypeWrapper<Resolved<Scalars['String']['output']>>;
  SuppliedCopies: ResolverTypeWrapper<Resolved<SuppliedCopies>>;
  ToVerify: ResolverTypeWrapper<Resolved<ToVerify>>;
  Undertrial: ResolverTypeWrapper<Resolved<Omit<Undertrial, 'cases' | 'nearestDate' | 'prison'> & { cases?: Maybe<Array<Maybe<ResolversTypes['UndertrialCase']>>>, nearestDate?: Maybe<ResolversTypes['RuledDate']>, prison?: Maybe<ResolversTypes['Prison']> }>>;
  UndertrialCase: ResolverTypeWrapper<Resolved<Omit<UndertrialCase, 'applicationDraft' | 'detention' | 'fir' | 'nextHearing' | 'releaseNotes' | 'sections' | 'sentenceEnd'> & { applicationDraft?: Maybe<ResolversTypes['ApplicationDraft']>, detention?: Maybe<ResolversTypes['Detention']>, fir?: Maybe<ResolversTypes['Fir']>, nextHearing?: Maybe<ResolversTypes['PostedHearing']>, releaseNotes?: Maybe<Array<ResolversTypes['ReleaseNote']>>, sections?: Maybe<Array<ResolversTypes['Section']>>, sentenceEnd?: Maybe<ResolversTypes['SentenceEnd']> }>>;
  UndertrialConnection: ResolverTypeWrapper<Part>;
  UndertrialEdge: ResolverTypeWrapper<Resolved<Omit<UndertrialEdge, 'node'> & { node?: Maybe<ResolversTypes['Undertrial']> }>>;
  UndertrialFilter: ResolverTypeWrapper<Resolved<UndertrialFilter>>;
  UndertrialOrder: ResolverTypeWrapper<Resolved<UndertrialOrder>>;
  UndertrialSummary: ResolverTypeWrapper<Part>;
  UnmatchedKind: ResolverTypeWrapper<Resolved<UnmatchedKind>>;
  UnmatchedRecord: ResolverTypeWrapper<Resolved<Omit<UnmatchedRecord, 'candidates' | 'named'> & { candidates?: Maybe<Array<ResolversTypes['LinkCandidate']>>, named?: Maybe<ResolversTypes['FirAsTyped']> }>>;
  UnmatchedRecordConnection: ResolverTypeWrapper<Part>;
  UnmatchedRecordEdge: ResolverTypeWrapper<Resolved<Omit<UnmatchedRecordEdge, 'node'> & { node?: Maybe<ResolversTypes['UnmatchedRecord']> }>>;
  Victim: ResolverTypeWrapper<Resolved<Victim>>;
  WaitingChargeSheets: ResolverTypeWrapper<Part>;
  Warrant: ResolverTypeWrapper<Resolved<Warrant>>;
  Witness: ResolverTypeWrapper<Resolved<Witness>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessLogConnection: Part;
  AccessLogEdge: Resolved<AccessLogEdge>;
  AccessLogEntry: Resolved<AccessLogEntry>;
  Accused: Resolved<Omit<Accused, 'arrests' | 'custody' | 'sections'> & { arrests?: Maybe<Array<Maybe<ResolversParentTypes['Arrest']>>>, custody?: Maybe<ResolversParentTypes['CustodyAnswer']>, sections?: Maybe<Array<ResolversParentTypes['Section']>> }>;
  AccusedOutcome: Resolved<Omit<AccusedOutcome, 'sections'> & { sections?: Maybe<Array<ResolversParentTypes['Section']>> }>;
  AcknowledgeChargeSheetPayload: Part;
  AlternativePeriod: Resolved<AlternativePeriod>;
  Anomaly: Part;
  AnomalyOwner: Part;
  AppealProposal: Resolved<AppealProposal>;
  ApplicationDraft: Part;
  Arrest: Resolved<Omit<Arrest, 'sections'> & { sections?: Maybe<Array<ResolversParentTypes['Section']>> }>;
  Article: Resolved<Article>;
  Assignment: Resolved<Assignment>;
  BailOrder: Resolved<Omit<BailOrder, 'sections'> & { sections?: Maybe<Array<ResolversParentTypes['Section']>> }>;
  Basis: Resolved<Basis>;
  Boolean: Resolved<Scalars['Boolean']['output']>;
  CNR: Resolved<Scalars['CNR']['output']>;
  Case: Resolved<Omit<Case, 'accused' | 'anomalies' | 'chargeSheets' | 'courtCases' | 'custodies' | 'filingDue' | 'firs' | 'links' | 'seizures'> & { accused?: Maybe<Array<Maybe<ResolversParentTypes['Accused']>>>, anomalies?: Maybe<Array<ResolversParentTypes['Anomaly']>>, chargeSheets?: Maybe<Array<Maybe<ResolversParentTypes['ChargeSheet']>>>, courtCases?: Maybe<Array<Maybe<ResolversParentTypes['CourtCase']>>>, custodies?: Maybe<Array<Maybe<ResolversParentTypes['UndertrialCase']>>>, filingDue?: Maybe<ResolversParentTypes['FilingDue']>, firs?: Maybe<Array<Maybe<ResolversParentTypes['Fir']>>>, links?: Maybe<Array<ResolversParentTypes['Link']>>, seizures?: Maybe<Array<Maybe<ResolversParentTypes['Seizure']>>> }>;
  CaseConnection: Part;
  CaseDiaryEntry: Resolved<CaseDiaryEntry>;
  CaseEdge: Resolved<Omit<CaseEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Case']> }>;
  CaseFilter: Resolved<CaseFilter>;
  CaseNumberInput: Resolved<CaseNumberInput>;
  ChargeSheet: Resolved<Omit<ChargeSheet, 'accused' | 'exchange' | 'fir' | 'sections'> & { accused?: Maybe<Array<Maybe<ResolversParentTypes['ChargeSheetAccused']>>>, exchange?: Maybe<ResolversParentTypes['Exchange']>, fir?: Maybe<ResolversParentTypes['Fir']>, sections?: Maybe<Array<ResolversParentTypes['Section']>> }>;
  ChargeSheetAccused: Resolved<Omit<ChargeSheetAccused, 'custody' | 'sections'> & { custody?: Maybe<ResolversParentTypes['CustodyAnswer']>, sections?: Maybe<Array<ResolversParentTypes['Section']>> }>;
  ChargeSheetConnection: Part;
  ChargeSheetDocument: Resolved<ChargeSheetDocument>;
  ChargeSheetEdge: Resolved<Omit<ChargeSheetEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ChargeSheet']> }>;
  ChargeSheetFilter: Resolved<ChargeSheetFilter>;
  Court: Resolved<Court>;
  CourtCase: Resolved<Omit<CourtCase, 'bailOrders' | 'chargesFramed' | 'nextHearing' | 'outcomes' | 'sections'> & { bailOrders?: Maybe<Array<Maybe<ResolversParentTypes['BailOrder']>>>, chargesFramed?: Maybe<Array<Maybe<ResolversParentTypes['FramedCharge']>>>, nextHearing?: Maybe<ResolversParentTypes['PostedHearing']>, outcomes?: Maybe<Array<Maybe<ResolversParentTypes['AccusedOutcome']>>>, sections?: Maybe<Array<ResolversParentTypes['Section']>> }>;
  CourtOrder: Resolved<CourtOrder>;
  CustodyAnswer: Resolved<Omit<CustodyAnswer, 'prison'> & { prison?: Maybe<ResolversParentTypes['Prison']> }>;
  CustodyBail: Resolved<CustodyBail>;
  CustodyEvent: Resolved<CustodyEvent>;
  CustodySpell: Resolved<CustodySpell>;
  CustodyStep: Resolved<CustodyStep>;
  DailyRecordEntry: Resolved<DailyRecordEntry>;
  Date: Resolved<Scalars['Date']['output']>;
  DateTime: Resolved<Scalars['DateTime']['output']>;
  DefaultBail: Resolved<DefaultBail>;
  DefaultBailCount: Resolved<DefaultBailCount>;
  Detention: Part;
  DetentionInputs: Part;
  Disposal: Resolved<Disposal>;
  District: Resolved<Omit<District, 'reviewCommitteeList'> & { reviewCommitteeList?: Maybe<ResolversParentTypes['ReviewCommitteeList']> }>;
  ElectronicDevice: Resolved<ElectronicDevice>;
  Evidence: Resolved<Evidence>;
  Examination: Resolved<Examination>;
  Exchange: Part;
  Exhibit: Resolved<Exhibit>;
  FilingDue: Part;
  Fir: Resolved<Omit<Fir, 'key' | 'sections' | 'transferredTo'> & { key?: Maybe<ResolversParentTypes['FirKey']>, sections?: Maybe<Array<ResolversParentTypes['Section']>>, transferredTo?: Maybe<ResolversParentTypes['FirKey']> }>;
  FirAsTyped: Part;
  FirKey: Part;
  FirKeyInput: Resolved<FirKeyInput>;
  Float: Resolved<Scalars['Float']['output']>;
  ForensicCase: Resolved<ForensicCase>;
  ForensicReport: Resolved<ForensicReport>;
  FramedCharge: Resolved<Omit<FramedCharge, 'sections'> & { sections?: Maybe<Array<ResolversParentTypes['Section']>> }>;
  GeneralDiaryReference: Resolved<GeneralDiaryReference>;
  Grant: Resolved<Grant>;
  GrantPayload: Resolved<GrantPayload>;
  Hearing: Resolved<Hearing>;
  ID: Resolved<Scalars['ID']['output']>;
  Informant: Resolved<Informant>;
  Int: Resolved<Scalars['Int']['output']>;
  InvolvedProperty: Resolved<InvolvedProperty>;
  Jurisdiction: Resolved<Jurisdiction>;
  Laboratory: Resolved<Laboratory>;
  Link: Part;
  LinkCandidate: Part;
  LinkDecision: Resolved<LinkDecision>;
  LinkDecisionConnection: Part;
  LinkDecisionEdge: Resolved<LinkDecisionEdge>;
  LinkDecisionPayload: Part;
  MagistrateStatement: Resolved<MagistrateStatement>;
  MaximumDetention: Resolved<MaximumDetention>;
  MaximumDetentionCount: Resolved<MaximumDetentionCount>;
  Me: Part;
  MedicalReport: Resolved<MedicalReport>;
  Movement: Resolved<Movement>;
  Mutation: Record<PropertyKey, never>;
  NotChargeSheeted: Resolved<NotChargeSheeted>;
  Notice: Resolved<Notice>;
  Occurrence: Resolved<Occurrence>;
  Officer: Resolved<Officer>;
  Opinion: Resolved<Opinion>;
  OrderDocument: Resolved<OrderDocument>;
  OtherHold: Resolved<OtherHold>;
  PageInfo: Resolved<PageInfo>;
  Permission: Part;
  PoliceCustody: Part;
  PostedHearing: Part;
  Prison: Resolved<Omit<Prison, 'summary'> & { summary?: Maybe<ResolversParentTypes['UndertrialSummary']> }>;
  ProbationAssignment: Resolved<ProbationAssignment>;
  Process: Resolved<Process>;
  ProsecutionFile: Resolved<ProsecutionFile>;
  ProsecutionOffice: Resolved<ProsecutionOffice>;
  Query: Record<PropertyKey, never>;
  RecordApplicationPayload: Part;
  Relative: Resolved<Relative>;
  Release: Resolved<Release>;
  ReleaseNote: Part;
  RemandApplication: Resolved<RemandApplication>;
  RemandSpell: Resolved<RemandSpell>;
  ReportToCourt: Resolved<ReportToCourt>;
  ReportedBail: Resolved<ReportedBail>;
  ReviewCommitteeEntry: Part;
  ReviewCommitteeEntryConnection: Part;
  ReviewCommitteeEntryEdge: Resolved<Omit<ReviewCommitteeEntryEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ReviewCommitteeEntry']> }>;
  ReviewCommitteeList: Part;
  RiskFlags: Resolved<RiskFlags>;
  RuledDate: Part;
  Sanction: Resolved<Sanction>;
  SceneRecording: Resolved<SceneRecording>;
  ScrutinyDefect: Resolved<ScrutinyDefect>;
  Section: Part;
  SectionInput: Resolved<SectionInput>;
  SeizedItem: Resolved<SeizedItem>;
  Seizure: Resolved<Omit<Seizure, 'sections'> & { sections?: Maybe<Array<ResolversParentTypes['Section']>> }>;
  Sentence: Resolved<Sentence>;
  SentenceEnd: Part;
  SocialInvestigationReport: Resolved<SocialInvestigationReport>;
  Source: Resolved<Source>;
  Statement: Resolved<Statement>;
  Station: Resolved<Station>;
  String: Resolved<Scalars['String']['output']>;
  SuppliedCopies: Resolved<SuppliedCopies>;
  Undertrial: Resolved<Omit<Undertrial, 'cases' | 'nearestDate' | 'prison'> & { cases?: Maybe<Array<Maybe<ResolversParentTypes['UndertrialCase']>>>, nearestDate?: Maybe<ResolversParentTypes['RuledDate']>, prison?: Maybe<ResolversParentTypes['Prison']> }>;
  UndertrialCase: Resolved<Omit<UndertrialCase, 'applicationDraft' | 'detention' | 'fir' | 'nextHearing' | 'releaseNotes' | 'sections' | 'sentenceEnd'> & { applicationDraft?: Maybe<ResolversParentTypes['ApplicationDraft']>, detention?: Maybe<ResolversParentTypes['Detention']>, fir?: Maybe<ResolversParentTypes['Fir']>, nextHearing?: Maybe<ResolversParentTypes['PostedHearing']>, releaseNotes?: Maybe<Array<ResolversParentTypes['ReleaseNote']>>, sections?: Maybe<Array<ResolversParentTypes['Section']>>, sentenceEnd?: Maybe<ResolversParentTypes['SentenceEnd']> }>;
  UndertrialConnection: Part;
  UndertrialEdge: Resolved<Omit<UndertrialEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Undertrial']> }>;
  UndertrialFilter: Resolved<UndertrialFilter>;
  UndertrialSummary: Part;
  UnmatchedRecord: Resolved<Omit<UnmatchedRecord, 'candidates' | 'named'> & { candidates?: Maybe<Array<ResolversParentTypes['LinkCandidate']>>, named?: Maybe<ResolversParentTypes['FirAsTyped']> }>;
  UnmatchedRecordConnection: Part;
  UnmatchedRecordEdge: Resolved<Omit<UnmatchedRecordEdge, 'node'> & { node?: Maybe<ResolversParentTypes['UnmatchedRecord']> }>;
  Victim: Resolved<Victim>;
  WaitingChargeSheets: Part;
  Warrant: Resolved<Warrant>;
  Witness: Resolved<Witness>;
};

export type AnchorDirectiveArgs = {
  classes: Array<DataClass>;
};

export type AnchorDirectiveResolver<Result, Parent, ContextType = GatewayContext, Args = AnchorDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  weight: Scalars['String']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = GatewayContext, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type DataDirectiveArgs = {
  class: DataClass;
  freeText?: Maybe<Scalars['Boolean']['input']>;
  level?: Maybe<DataLevel>;
  mask?: Maybe<Mask>;
};

export type DataDirectiveResolver<Result, Parent, ContextType = GatewayContext, Args = DataDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type KeyDirectiveArgs = {
  fields: Scalars['String']['input'];
};

export type KeyDirectiveResolver<Result, Parent, ContextType = GatewayContext, Args = KeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize: Scalars['Int']['input'];
  sizedFields?: Maybe<Array<Scalars['String']['input']>>;
  slicingArguments?: Maybe<Array<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = GatewayContext, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccessLogConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AccessLogConnection'] = ResolversParentTypes['AccessLogConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccessLogEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['AccessLogEntry']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessLogEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AccessLogEdge'] = ResolversParentTypes['AccessLogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['AccessLogEntry']>, ParentType, ContextType>;
};

export type AccessLogEntryResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AccessLogEntry'] = ResolversParentTypes['AccessLogEntry']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  grants?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  institution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  masked?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  official?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  told?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type AccusedResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Accused'] = ResolversParentTypes['Accused']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ageBand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ageYears?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  aliases?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  arrests?: Resolver<Maybe<Array<Maybe<ResolversTypes['Arrest']>>>, ParentType, ContextType>;
  childInConflict?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  custody?: Resolver<Maybe<ResolversTypes['CustodyAnswer']>, ParentType, ContextType>;
  fingerprintNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<AccusedNameArgs, 'script'>>;
  nationality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occupation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  photographHeld?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  previousConvictions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  relative?: Resolver<Maybe<ResolversTypes['Relative']>, ParentType, ContextType>;
  sections?: Resolver<Maybe<Array<ResolversTypes['Section']>>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  socialCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AccusedStatus']>, ParentType, ContextType>;
};

export type AccusedOutcomeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AccusedOutcome'] = ResolversParentTypes['AccusedOutcome']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fineRupees?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  imprisonment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sections?: Resolver<Maybe<Array<ResolversTypes['Section']>>, ParentType, ContextType>;
  setOffDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  termMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AcknowledgeChargeSheetPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AcknowledgeChargeSheetPayload'] = ResolversParentTypes['AcknowledgeChargeSheetPayload']> = {
  chargeSheet?: Resolver<Maybe<ResolversTypes['ChargeSheet']>, ParentType, ContextType>;
};

export type AlternativePeriodResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AlternativePeriod'] = ResolversParentTypes['AlternativePeriod']> = {
  accruesOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  limitDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AnomalyResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Anomaly'] = ResolversParentTypes['Anomaly']> = {
  owner?: Resolver<ResolversTypes['AnomalyOwner'], ParentType, ContextType>;
  records?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  restsOn?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['AnomalyRule'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AnomalySeverity'], ParentType, ContextType>;
};

export type AnomalyOwnerResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AnomalyOwner'] = ResolversParentTypes['AnomalyOwner']> = {
  pillar?: Resolver<ResolversTypes['Pillar'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AppealProposalResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AppealProposal'] = ResolversParentTypes['AppealProposal']> = {
  against?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grounds?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  limitationOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApplicationDraftResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ApplicationDraft'] = ResolversParentTypes['ApplicationDraft']> = {
  applicationMadeOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  daysInCustody?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['DetentionLimit']>, ParentType, ContextType>;
  maxTermMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reachedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  releaseOn?: Resolver<Maybe<ResolversTypes['ReleasedOn']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ApplicationDraftTextArgs, 'language'>>;
  toVerify?: Resolver<Maybe<Array<ResolversTypes['ToVerify']>>, ParentType, ContextType>;
};

export type ArrestResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Arrest'] = ResolversParentTypes['Arrest']> = {
  arrestWitnesses?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  arrestedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  arrestedBy?: Resolver<Maybe<ResolversTypes['Officer']>, ParentType, ContextType>;
  articlesFound?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fingerprintsTaken?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  generalDiary?: Resolver<Maybe<ResolversTypes['GeneralDiaryReference']>, ParentType, ContextType>;
  groundsWrittenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  medicallyExaminedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['ArrestMode']>, ParentType, ContextType>;
  physicalCondition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  producedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  relativeInformed?: Resolver<Maybe<ResolversTypes['Relative']>, ParentType, ContextType>;
  relativeInformedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  riskFlags?: Resolver<Maybe<ResolversTypes['RiskFlags']>, ParentType, ContextType>;
  sections?: Resolver<Maybe<Array<ResolversTypes['Section']>>, ParentType, ContextType>;
  surrenderedBefore?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ArticleResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  labCaseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  malkhanaNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AssignmentResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Assignment'] = ResolversParentTypes['Assignment']> = {
  cadre?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  prosecutor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type BailOrderResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['BailOrder'] = ResolversParentTypes['BailOrder']> = {
  bondRupees?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conditions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sections?: Resolver<Maybe<Array<ResolversTypes['Section']>>, ParentType, ContextType>;
  sureties?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type BasisResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Basis'] = ResolversParentTypes['Basis']> = {
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface CnrScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CNR'], any> {
  name: 'CNR';
}

export type CaseResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  accused?: Resolver<Maybe<Array<Maybe<ResolversTypes['Accused']>>>, ParentType, ContextType>;
  anomalies?: Resolver<Maybe<Array<ResolversTypes['Anomaly']>>, ParentType, ContextType>;
  caseDiary?: Resolver<Maybe<Array<Maybe<ResolversTypes['CaseDiaryEntry']>>>, ParentType, ContextType>;
  chargeSheets?: Resolver<Maybe<Array<Maybe<ResolversTypes['ChargeSheet']>>>, ParentType, ContextType>;
  courtCases?: Resolver<Maybe<Array<Maybe<ResolversTypes['CourtCase']>>>, ParentType, ContextType>;
  custodies?: Resolver<Maybe<Array<Maybe<ResolversTypes['UndertrialCase']>>>, ParentType, ContextType>;
  filingDue?: Resolver<Maybe<ResolversTypes['FilingDue']>, ParentType, ContextType>;
  firs?: Resolver<Maybe<Array<Maybe<ResolversTypes['Fir']>>>, ParentType, ContextType>;
  forensicCases?: Resolver<Maybe<Array<Maybe<ResolversTypes['ForensicCase']>>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<Maybe<Array<ResolversTypes['Link']>>, ParentType, ContextType>;
  medicalReports?: Resolver<Maybe<Array<Maybe<ResolversTypes['MedicalReport']>>>, ParentType, ContextType>;
  prosecution?: Resolver<Maybe<Array<Maybe<ResolversTypes['ProsecutionFile']>>>, ParentType, ContextType>;
  remandApplications?: Resolver<Maybe<Array<Maybe<ResolversTypes['RemandApplication']>>>, ParentType, ContextType>;
  sceneRecordings?: Resolver<Maybe<Array<Maybe<ResolversTypes['SceneRecording']>>>, ParentType, ContextType>;
  seizures?: Resolver<Maybe<Array<Maybe<ResolversTypes['Seizure']>>>, ParentType, ContextType>;
  sensitivities?: Resolver<Maybe<Array<ResolversTypes['Sensitivity']>>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<Maybe<ResolversTypes['Statement']>>>, ParentType, ContextType>;
  statementsBeforeMagistrate?: Resolver<Maybe<Array<Maybe<ResolversTypes['MagistrateStatement']>>>, ParentType, ContextType>;
  victims?: Resolver<Maybe<Array<Maybe<ResolversTypes['Victim']>>>, ParentType, ContextType>;
  witnesses?: Resolver<Maybe<Array<Maybe<ResolversTypes['Witness']>>>, ParentType, ContextType>;
};

export type CaseConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CaseConnection'] = ResolversParentTypes['CaseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Case']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseDiaryEntryResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CaseDiaryEntry'] = ResolversParentTypes['CaseDiaryEntry']> = {
  entryNo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  places?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  writtenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CaseEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CaseEdge'] = ResolversParentTypes['CaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
};

export type ChargeSheetResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChargeSheet'] = ResolversParentTypes['ChargeSheet']> = {
  accused?: Resolver<Maybe<Array<Maybe<ResolversTypes['ChargeSheetAccused']>>>, ParentType, ContextType>;
  actionIfFalse?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  articles?: Resolver<Maybe<Array<ResolversTypes['Article']>>, ParentType, ContextType>;
  bailOpposed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  briefFacts?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  complainantNotifiedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  court?: Resolver<Maybe<ResolversTypes['Court']>, ParentType, ContextType>;
  datedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  despatchedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documents?: Resolver<Maybe<Array<Maybe<ResolversTypes['ChargeSheetDocument']>>>, ParentType, ContextType>;
  electronicDevices?: Resolver<Maybe<Array<ResolversTypes['ElectronicDevice']>>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<Array<ResolversTypes['Evidence']>>, ParentType, ContextType>;
  exchange?: Resolver<Maybe<ResolversTypes['Exchange']>, ParentType, ContextType>;
  filedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fir?: Resolver<Maybe<ResolversTypes['Fir']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  informationNature?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  investigatingOfficer?: Resolver<Maybe<ResolversTypes['Officer']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['PoliceReportKind']>, ParentType, ContextType>;
  laboratoryResult?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notChargeSheeted?: Resolver<Maybe<Array<Maybe<ResolversTypes['NotChargeSheeted']>>>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['PoliceReportOutcome']>, ParentType, ContextType>;
  sanctionObtained?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  sections?: Resolver<Maybe<Array<ResolversTypes['Section']>>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  unOccurredReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  witnesses?: Resolver<Maybe<Array<Maybe<ResolversTypes['Witness']>>>, ParentType, ContextType>;
  womansMedicalReportAttached?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ChargeSheetAccusedResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChargeSheetAccused'] = ResolversParentTypes['ChargeSheetAccused']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  addressVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  ageYears?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  arrestedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  bail?: Resolver<Maybe<ResolversTypes['ReportedBail']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  custody?: Resolver<Maybe<ResolversTypes['CustodyAnswer']>, ParentType, ContextType>;
  forwardedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ChargeSheetAccusedNameArgs, 'script'>>;
  nameVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  nationality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occupation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  previousConvictions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  provisionalCriminalNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regularCriminalNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relative?: Resolver<Maybe<ResolversTypes['Relative']>, ParentType, ContextType>;
  sections?: Resolver<Maybe<Array<ResolversTypes['Section']>>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  socialCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AccusedStatus']>, ParentType, ContextType>;
  sureties?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ChargeSheetConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChargeSheetConnection'] = ResolversParentTypes['ChargeSheetConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChargeSheetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ChargeSheet']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChargeSheetDocumentResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChargeSheetDocument'] = ResolversParentTypes['ChargeSheetDocument']> = {
  pages?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChargeSheetEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChargeSheetEdge'] = ResolversParentTypes['ChargeSheetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ChargeSheet']>, ParentType, ContextType>;
};

export type CourtResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Court'] = ResolversParentTypes['Court']> = {
  district?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<CourtNameArgs, 'script'>>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CourtCaseResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CourtCase'] = ResolversParentTypes['CourtCase']> = {
  advocates?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  bailOrders?: Resolver<Maybe<Array<Maybe<ResolversTypes['BailOrder']>>>, ParentType, ContextType>;
  caseType?: Resolver<Maybe<ResolversTypes['CourtCaseType']>, ParentType, ContextType>;
  chargesFramed?: Resolver<Maybe<Array<Maybe<ResolversTypes['FramedCharge']>>>, ParentType, ContextType>;
  cnr?: Resolver<Maybe<ResolversTypes['CNR']>, ParentType, ContextType>;
  cognizanceOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  court?: Resolver<Maybe<ResolversTypes['Court']>, ParentType, ContextType>;
  disposal?: Resolver<Maybe<ResolversTypes['Disposal']>, ParentType, ContextType>;
  filedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  filingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstHearingOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  hearings?: Resolver<Maybe<Array<Maybe<ResolversTypes['Hearing']>>>, ParentType, ContextType, RequireFields<CourtCaseHearingsArgs, 'first'>>;
  nextHearing?: Resolver<Maybe<ResolversTypes['PostedHearing']>, ParentType, ContextType>;
  orders?: Resolver<Maybe<Array<Maybe<ResolversTypes['CourtOrder']>>>, ParentType, ContextType>;
  outcomes?: Resolver<Maybe<Array<Maybe<ResolversTypes['AccusedOutcome']>>>, ParentType, ContextType>;
  parentCnr?: Resolver<Maybe<ResolversTypes['CNR']>, ParentType, ContextType>;
  policeStationText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  probation?: Resolver<Maybe<Array<Maybe<ResolversTypes['ProbationAssignment']>>>, ParentType, ContextType>;
  processes?: Resolver<Maybe<Array<Maybe<ResolversTypes['Process']>>>, ParentType, ContextType>;
  registeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  registrationNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sections?: Resolver<Maybe<Array<ResolversTypes['Section']>>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  sourceCaseType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceStage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  suppliedCopies?: Resolver<Maybe<Array<Maybe<ResolversTypes['SuppliedCopies']>>>, ParentType, ContextType>;
};

export type CourtOrderResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CourtOrder'] = ResolversParentTypes['CourtOrder']> = {
  document?: Resolver<Maybe<ResolversTypes['OrderDocument']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inCamera?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orderDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sealed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustodyAnswerResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CustodyAnswer'] = ResolversParentTypes['CustodyAnswer']> = {
  prison?: Resolver<Maybe<ResolversTypes['Prison']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CustodyStatus']>, ParentType, ContextType>;
};

export type CustodyBailResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CustodyBail'] = ResolversParentTypes['CustodyBail']> = {
  bondFurnishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  grantedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  orderReceivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  releasedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sectionMismatch?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type CustodyEventResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CustodyEvent'] = ResolversParentTypes['CustodyEvent']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sealIntact?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustodySpellResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CustodySpell'] = ResolversParentTypes['CustodySpell']> = {
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CustodyStepResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CustodyStep'] = ResolversParentTypes['CustodyStep']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DailyRecordEntryResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['DailyRecordEntry'] = ResolversParentTypes['DailyRecordEntry']> = {
  adjournmentBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  adjournmentReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  nextDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  remarks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  witnessesExamined?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  witnessesHostile?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  witnessesPresent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DefaultBailResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['DefaultBail'] = ResolversParentTypes['DefaultBail']> = {
  accruesOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  alternative?: Resolver<Maybe<ResolversTypes['AlternativePeriod']>, ParentType, ContextType>;
  appliedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  disputed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastDayToFile?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  limitDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DefaultBailStatus']>, ParentType, ContextType>;
};

export type DefaultBailCountResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['DefaultBailCount'] = ResolversParentTypes['DefaultBailCount']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DefaultBailStatus']>, ParentType, ContextType>;
};

export type DetentionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Detention'] = ResolversParentTypes['Detention']> = {
  asOf?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  bailable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  daysInCustody?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  defaultBail?: Resolver<Maybe<ResolversTypes['DefaultBail']>, ParentType, ContextType>;
  inputs?: Resolver<Maybe<ResolversTypes['DetentionInputs']>, ParentType, ContextType>;
  maximumDetention?: Resolver<Maybe<ResolversTypes['MaximumDetention']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policeCustody?: Resolver<Maybe<ResolversTypes['PoliceCustody']>, ParentType, ContextType>;
};

export type DetentionInputsResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['DetentionInputs'] = ResolversParentTypes['DetentionInputs']> = {
  applicationMadeOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  attributedDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  custody?: Resolver<Maybe<ResolversTypes['CustodyStatus']>, ParentType, ContextType>;
  defaultBailAppliedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  firRegisteredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  firstRemandOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  firstTimeOffender?: Resolver<Maybe<ResolversTypes['FirstTimeOffender']>, ParentType, ContextType>;
  otherCases?: Resolver<Maybe<ResolversTypes['OtherCasesKnown']>, ParentType, ContextType>;
  policeCustodyDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  policeReports?: Resolver<Maybe<Array<ResolversTypes['ReportToCourt']>>, ParentType, ContextType>;
  sections?: Resolver<Maybe<Array<ResolversTypes['Section']>>, ParentType, ContextType>;
  sectionsFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sectionsKnown?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  spells?: Resolver<Maybe<Array<ResolversTypes['CustodySpell']>>, ParentType, ContextType>;
};

export type DisposalResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Disposal'] = ResolversParentTypes['Disposal']> = {
  nature?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type DistrictResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['District'] = ResolversParentTypes['District']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewCommitteeList?: Resolver<Maybe<ResolversTypes['ReviewCommitteeList']>, ParentType, ContextType, RequireFields<DistrictReviewCommitteeListArgs, 'quarter'>>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ElectronicDeviceResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ElectronicDevice'] = ResolversParentTypes['ElectronicDevice']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sequenceOfCustody?: Resolver<Maybe<Array<ResolversTypes['CustodyStep']>>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExaminationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Examination'] = ResolversParentTypes['Examination']> = {
  division?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ExchangeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Exchange'] = ResolversParentTypes['Exchange']> = {
  acknowledgementNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consumedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  objections?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  receivedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  registeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  returnedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['ExchangeState']>, ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  waitingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, Partial<ExchangeWaitingDaysArgs>>;
};

export type ExhibitResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Exhibit'] = ResolversParentTypes['Exhibit']> = {
  collectedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  custodyLog?: Resolver<Maybe<Array<Maybe<ResolversTypes['CustodyEvent']>>>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parcelNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  perishable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  scenePacketId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  seal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  storage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FilingDueResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['FilingDue'] = ResolversParentTypes['FilingDue']> = {
  custody?: Resolver<Maybe<ResolversTypes['CustodyStatus']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FirResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Fir'] = ResolversParentTypes['Fir']> = {
  actionTaken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  beatNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  copyGiven?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  crimeHead?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  delayReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  directionAndDistance?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dispatchedToCourtAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  displayNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  generalDiary?: Resolver<Maybe<ResolversTypes['GeneralDiaryReference']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  informant?: Resolver<Maybe<ResolversTypes['Informant']>, ParentType, ContextType>;
  informationMode?: Resolver<Maybe<ResolversTypes['InformationMode']>, ParentType, ContextType>;
  informationReceivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  inquestNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  investigatingOfficer?: Resolver<Maybe<ResolversTypes['Officer']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['FirKey']>, ParentType, ContextType>;
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurrence?: Resolver<Maybe<ResolversTypes['Occurrence']>, ParentType, ContextType>;
  placeOfOccurrence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  propertyInvolved?: Resolver<Maybe<Array<ResolversTypes['InvolvedProperty']>>, ParentType, ContextType>;
  propertyValueRupees?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  registeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registeredBy?: Resolver<Maybe<ResolversTypes['Officer']>, ParentType, ContextType>;
  sections?: Resolver<Maybe<Array<ResolversTypes['Section']>>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['FirStatus']>, ParentType, ContextType>;
  transferredTo?: Resolver<Maybe<ResolversTypes['FirKey']>, ParentType, ContextType>;
};

export type FirAsTypedResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['FirAsTyped'] = ResolversParentTypes['FirAsTyped']> = {
  district?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FirKeyResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['FirKey'] = ResolversParentTypes['FirKey']> = {
  district?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  station?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  zero?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ForensicCaseResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ForensicCase'] = ResolversParentTypes['ForensicCase']> = {
  divisions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  examinations?: Resolver<Maybe<Array<Maybe<ResolversTypes['Examination']>>>, ParentType, ContextType>;
  exhibits?: Resolver<Maybe<Array<Maybe<ResolversTypes['Exhibit']>>>, ParentType, ContextType>;
  expectedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  forwardingAuthority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lab?: Resolver<Maybe<ResolversTypes['Laboratory']>, ParentType, ContextType>;
  labCaseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  memoNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  memoOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  natureOfCrime?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parties?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  questions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  receivedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reports?: Resolver<Maybe<Array<Maybe<ResolversTypes['ForensicReport']>>>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ForensicStatus']>, ParentType, ContextType>;
};

export type ForensicReportResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ForensicReport'] = ResolversParentTypes['ForensicReport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opinion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signatory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ForensicReportStatus']>, ParentType, ContextType>;
};

export type FramedChargeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['FramedCharge'] = ResolversParentTypes['FramedCharge']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sections?: Resolver<Maybe<Array<ResolversTypes['Section']>>, ParentType, ContextType>;
};

export type GeneralDiaryReferenceResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['GeneralDiaryReference'] = ResolversParentTypes['GeneralDiaryReference']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  entryNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GrantResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant']> = {
  case?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GrantKind'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type GrantPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['GrantPayload'] = ResolversParentTypes['GrantPayload']> = {
  grant?: Resolver<Maybe<ResolversTypes['Grant']>, ParentType, ContextType>;
};

export type HearingResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Hearing'] = ResolversParentTypes['Hearing']> = {
  business?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  judge?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InformantResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Informant'] = ResolversParentTypes['Informant']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<InformantNameArgs, 'script'>>;
  nationality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occupation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relationToVictim?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relative?: Resolver<Maybe<ResolversTypes['Relative']>, ParentType, ContextType>;
};

export type InvolvedPropertyResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['InvolvedProperty'] = ResolversParentTypes['InvolvedProperty']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  valueRupees?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type JurisdictionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Jurisdiction'] = ResolversParentTypes['Jurisdiction']> = {
  district?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LaboratoryResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Laboratory'] = ResolversParentTypes['Laboratory']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<LaboratoryNameArgs, 'script'>>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LinkResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  confirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['LinkMethod'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LinkCandidateResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['LinkCandidate'] = ResolversParentTypes['LinkCandidate']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['LinkEvidence']>, ParentType, ContextType>;
  fir?: Resolver<ResolversTypes['FirKey'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['CandidateMethod'], ParentType, ContextType>;
};

export type LinkDecisionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['LinkDecision'] = ResolversParentTypes['LinkDecision']> = {
  candidate?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<Array<ResolversTypes['LinkEvidence']>>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['CandidateMethod']>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  undoneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  undoneBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['LinkVerdict']>, ParentType, ContextType>;
};

export type LinkDecisionConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['LinkDecisionConnection'] = ResolversParentTypes['LinkDecisionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LinkDecisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['LinkDecision']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LinkDecisionEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['LinkDecisionEdge'] = ResolversParentTypes['LinkDecisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['LinkDecision']>, ParentType, ContextType>;
};

export type LinkDecisionPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['LinkDecisionPayload'] = ResolversParentTypes['LinkDecisionPayload']> = {
  decision?: Resolver<Maybe<ResolversTypes['LinkDecision']>, ParentType, ContextType>;
};

export type MagistrateStatementResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['MagistrateStatement'] = ResolversParentTypes['MagistrateStatement']> = {
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  madeBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  magistrate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MaximumDetentionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['MaximumDetention'] = ResolversParentTypes['MaximumDetention']> = {
  applicationMadeOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  barredBy?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  firstTimeOffender?: Resolver<Maybe<ResolversTypes['FirstTimeOffender']>, ParentType, ContextType>;
  halfOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  maxOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  maxTermMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reached?: Resolver<Maybe<ResolversTypes['DetentionLimit']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MaximumDetentionStatus']>, ParentType, ContextType>;
  thirdOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  toVerify?: Resolver<Maybe<Array<ResolversTypes['ToVerify']>>, ParentType, ContextType>;
};

export type MaximumDetentionCountResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['MaximumDetentionCount'] = ResolversParentTypes['MaximumDetentionCount']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MaximumDetentionStatus']>, ParentType, ContextType>;
};

export type MeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  grants?: Resolver<Array<ResolversTypes['Grant']>, ParentType, ContextType>;
  jurisdiction?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  notices?: Resolver<Array<ResolversTypes['Notice']>, ParentType, ContextType, RequireFields<MeNoticesArgs, 'first'>>;
  permissions?: Resolver<Array<ResolversTypes['Permission']>, ParentType, ContextType>;
  pillar?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MedicalReportResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['MedicalReport'] = ResolversParentTypes['MedicalReport']> = {
  examinedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opinion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MovementResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Movement'] = ResolversParentTypes['Movement']> = {
  backAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acknowledgeChargeSheet?: Resolver<Maybe<ResolversTypes['AcknowledgeChargeSheetPayload']>, ParentType, ContextType, RequireFields<MutationAcknowledgeChargeSheetArgs, 'id' | 'outcome'>>;
  confirmLink?: Resolver<Maybe<ResolversTypes['LinkDecisionPayload']>, ParentType, ContextType, RequireFields<MutationConfirmLinkArgs, 'candidate'>>;
  directUnmasking?: Resolver<Maybe<ResolversTypes['GrantPayload']>, ParentType, ContextType, RequireFields<MutationDirectUnmaskingArgs, 'case' | 'rows'>>;
  recordApplication?: Resolver<Maybe<ResolversTypes['RecordApplicationPayload']>, ParentType, ContextType, RequireFields<MutationRecordApplicationArgs, 'prisonerId'>>;
  recordGrant?: Resolver<Maybe<ResolversTypes['GrantPayload']>, ParentType, ContextType, RequireFields<MutationRecordGrantArgs, 'case' | 'kind' | 'office' | 'reference' | 'role' | 'rows'>>;
  rejectLink?: Resolver<Maybe<ResolversTypes['LinkDecisionPayload']>, ParentType, ContextType, RequireFields<MutationRejectLinkArgs, 'candidate'>>;
  requestBreakGlass?: Resolver<Maybe<ResolversTypes['GrantPayload']>, ParentType, ContextType, RequireFields<MutationRequestBreakGlassArgs, 'case' | 'reason'>>;
  undoLinkDecision?: Resolver<Maybe<ResolversTypes['LinkDecisionPayload']>, ParentType, ContextType, RequireFields<MutationUndoLinkDecisionArgs, 'candidate'>>;
  withdrawGrant?: Resolver<Maybe<ResolversTypes['GrantPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawGrantArgs, 'id'>>;
};

export type NotChargeSheetedResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['NotChargeSheeted'] = ResolversParentTypes['NotChargeSheeted']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<NotChargeSheetedNameArgs, 'script'>>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NoticeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  grant?: Resolver<ResolversTypes['Grant'], ParentType, ContextType>;
};

export type OccurrenceResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Occurrence'] = ResolversParentTypes['Occurrence']> = {
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type OfficerResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Officer'] = ResolversParentTypes['Officer']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<OfficerNameArgs, 'script'>>;
  rank?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OpinionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Opinion'] = ResolversParentTypes['Opinion']> = {
  givenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  givenBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  question?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrderDocumentResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['OrderDocument'] = ResolversParentTypes['OrderDocument']> = {
  pages?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OtherHoldResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['OtherHold'] = ResolversParentTypes['OtherHold']> = {
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PermissionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Permission'] = ResolversParentTypes['Permission']> = {
  access?: Resolver<ResolversTypes['Access'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  dataClass?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matrixRow?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PoliceCustodyResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PoliceCustody'] = ResolversParentTypes['PoliceCustody']> = {
  allowedDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  expired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  windowDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  windowEndsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PostedHearingResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PostedHearing'] = ResolversParentTypes['PostedHearing']> = {
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PrisonResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Prison'] = ResolversParentTypes['Prison']> = {
  district?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<PrisonNameArgs, 'script'>>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['UndertrialSummary']>, ParentType, ContextType, Partial<PrisonSummaryArgs>>;
};

export type ProbationAssignmentResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ProbationAssignment'] = ResolversParentTypes['ProbationAssignment']> = {
  assignedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  officer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provision?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reports?: Resolver<Maybe<Array<Maybe<ResolversTypes['SocialInvestigationReport']>>>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ProbationStatus']>, ParentType, ContextType>;
};

export type ProcessResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Process'] = ResolversParentTypes['Process']> = {
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasonNotServed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProsecutionFileResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ProsecutionFile'] = ResolversParentTypes['ProsecutionFile']> = {
  appealProposals?: Resolver<Maybe<Array<Maybe<ResolversTypes['AppealProposal']>>>, ParentType, ContextType>;
  assignments?: Resolver<Maybe<Array<ResolversTypes['Assignment']>>, ParentType, ContextType>;
  cadre?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dailyRecord?: Resolver<Maybe<Array<ResolversTypes['DailyRecordEntry']>>, ParentType, ContextType>;
  fileId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opinions?: Resolver<Maybe<Array<Maybe<ResolversTypes['Opinion']>>>, ParentType, ContextType>;
  prosecutor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sanctions?: Resolver<Maybe<Array<ResolversTypes['Sanction']>>, ParentType, ContextType>;
  scrutinyDefects?: Resolver<Maybe<Array<Maybe<ResolversTypes['ScrutinyDefect']>>>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProsecutionOfficeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ProsecutionOffice'] = ResolversParentTypes['ProsecutionOffice']> = {
  district?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ProsecutionOfficeNameArgs, 'script'>>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessLog?: Resolver<Maybe<ResolversTypes['AccessLogConnection']>, ParentType, ContextType, RequireFields<QueryAccessLogArgs, 'case' | 'first'>>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, Partial<QueryCaseArgs>>;
  cases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<QueryCasesArgs, 'filter' | 'first'>>;
  chargeSheets?: Resolver<Maybe<ResolversTypes['ChargeSheetConnection']>, ParentType, ContextType, RequireFields<QueryChargeSheetsArgs, 'court' | 'first'>>;
  court?: Resolver<Maybe<ResolversTypes['Court']>, ParentType, ContextType, RequireFields<QueryCourtArgs, 'id'>>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType, RequireFields<QueryDistrictArgs, 'district' | 'state'>>;
  laboratory?: Resolver<Maybe<ResolversTypes['Laboratory']>, ParentType, ContextType, RequireFields<QueryLaboratoryArgs, 'id'>>;
  linkDecisions?: Resolver<Maybe<ResolversTypes['LinkDecisionConnection']>, ParentType, ContextType, RequireFields<QueryLinkDecisionsArgs, 'first'>>;
  me?: Resolver<ResolversTypes['Me'], ParentType, ContextType>;
  prison?: Resolver<Maybe<ResolversTypes['Prison']>, ParentType, ContextType, RequireFields<QueryPrisonArgs, 'id'>>;
  prisoner?: Resolver<Maybe<ResolversTypes['Undertrial']>, ParentType, ContextType, RequireFields<QueryPrisonerArgs, 'id'>>;
  prosecutionOffice?: Resolver<Maybe<ResolversTypes['ProsecutionOffice']>, ParentType, ContextType, RequireFields<QueryProsecutionOfficeArgs, 'id'>>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType, RequireFields<QueryStationArgs, 'id'>>;
  undertrials?: Resolver<Maybe<ResolversTypes['UndertrialConnection']>, ParentType, ContextType, RequireFields<QueryUndertrialsArgs, 'first' | 'orderBy'>>;
  unmatchedRecords?: Resolver<Maybe<ResolversTypes['UnmatchedRecordConnection']>, ParentType, ContextType, RequireFields<QueryUnmatchedRecordsArgs, 'first'>>;
  waitingChargeSheets?: Resolver<Maybe<Array<Maybe<ResolversTypes['WaitingChargeSheets']>>>, ParentType, ContextType, RequireFields<QueryWaitingChargeSheetsArgs, 'days' | 'first'>>;
};

export type RecordApplicationPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RecordApplicationPayload'] = ResolversParentTypes['RecordApplicationPayload']> = {
  case?: Resolver<Maybe<ResolversTypes['UndertrialCase']>, ParentType, ContextType>;
};

export type RelativeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Relative'] = ResolversParentTypes['Relative']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<RelativeNameArgs, 'script'>>;
  relation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReleaseResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Release'] = ResolversParentTypes['Release']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orderReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReleaseNoteResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ReleaseNote'] = ResolversParentTypes['ReleaseNote']> = {
  days?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ReleaseNoteKind']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RemandApplicationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RemandApplication'] = ResolversParentTypes['RemandApplication']> = {
  appliedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  custodySought?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  daysSought?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  grounds?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RemandSpellResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RemandSpell'] = ResolversParentTypes['RemandSpell']> = {
  custody?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  orderReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ReportToCourtResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ReportToCourt'] = ResolversParentTypes['ReportToCourt']> = {
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  returnedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  supplementary?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ReportedBailResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ReportedBail'] = ResolversParentTypes['ReportedBail']> = {
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ReviewCommitteeEntryResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ReviewCommitteeEntry'] = ResolversParentTypes['ReviewCommitteeEntry']> = {
  case?: Resolver<Maybe<ResolversTypes['UndertrialCase']>, ParentType, ContextType>;
  grounds?: Resolver<Maybe<Array<ResolversTypes['ReviewGround']>>, ParentType, ContextType>;
  undertrial?: Resolver<Maybe<ResolversTypes['Undertrial']>, ParentType, ContextType>;
};

export type ReviewCommitteeEntryConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ReviewCommitteeEntryConnection'] = ResolversParentTypes['ReviewCommitteeEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReviewCommitteeEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ReviewCommitteeEntry']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewCommitteeEntryEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ReviewCommitteeEntryEdge'] = ResolversParentTypes['ReviewCommitteeEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ReviewCommitteeEntry']>, ParentType, ContextType>;
};

export type ReviewCommitteeListResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ReviewCommitteeList'] = ResolversParentTypes['ReviewCommitteeList']> = {
  asOf?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  entries?: Resolver<Maybe<ResolversTypes['ReviewCommitteeEntryConnection']>, ParentType, ContextType, RequireFields<ReviewCommitteeListEntriesArgs, 'first'>>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quarter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RiskFlagsResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RiskFlags'] = ResolversParentTypes['RiskFlags']> = {
  accomplices?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  armed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  dangerous?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  jumpedBail?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  knownCriminal?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  likelyToJumpBail?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  likelyToThreaten?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  recidivist?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  wantedElsewhere?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type RuledDateResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RuledDate'] = ResolversParentTypes['RuledDate']> = {
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SanctionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Sanction'] = ResolversParentTypes['Sanction']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SceneRecordingResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['SceneRecording'] = ResolversParentTypes['SceneRecording']> = {
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  packetId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ScrutinyDefectResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ScrutinyDefect'] = ResolversParentTypes['ScrutinyDefect']> = {
  curedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  defect?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Section'] = ResolversParentTypes['Section']> = {
  act?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  section?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SeizedItemResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['SeizedItem'] = ResolversParentTypes['SeizedItem']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  photographed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  valueRupees?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SeizureResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Seizure'] = ResolversParentTypes['Seizure']> = {
  actionOnPerishable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  copyGiven?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  disposal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fromWhom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grounds?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identificationRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  items?: Resolver<Maybe<Array<ResolversTypes['SeizedItem']>>, ParentType, ContextType>;
  malkhanaNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nature?: Resolver<Maybe<ResolversTypes['PropertyNature']>, ParentType, ContextType>;
  panchWitnesses?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  professionalReceiver?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  sealNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sections?: Resolver<Maybe<Array<ResolversTypes['Section']>>, ParentType, ContextType>;
  seizedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SentenceResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Sentence'] = ResolversParentTypes['Sentence']> = {
  fineRupees?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  probableReleaseOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  setOffDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  termMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SentenceEndResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['SentenceEnd'] = ResolversParentTypes['SentenceEnd']> = {
  reasons?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  servedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  setOffDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SocialInvestigationReportResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['SocialInvestigationReport'] = ResolversParentTypes['SocialInvestigationReport']> = {
  circumstances?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recommendation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  substanceToldOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SourceResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pillar?: Resolver<ResolversTypes['Pillar'], ParentType, ContextType>;
};

export type StatementResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  audioVideo?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  excludedPart?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  madeBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Station'] = ResolversParentTypes['Station']> = {
  district?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<StationNameArgs, 'script'>>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SuppliedCopiesResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['SuppliedCopies'] = ResolversParentTypes['SuppliedCopies']> = {
  byInspection?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contents?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  pages?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  suppliedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type UndertrialResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Undertrial'] = ResolversParentTypes['Undertrial']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  admittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ageAtAdmission?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  alerts?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  cases?: Resolver<Maybe<Array<Maybe<ResolversTypes['UndertrialCase']>>>, ParentType, ContextType>;
  cell?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  education?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fingerprintNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  movements?: Resolver<Maybe<Array<ResolversTypes['Movement']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<UndertrialNameArgs, 'script'>>;
  nationality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nearestDate?: Resolver<Maybe<ResolversTypes['RuledDate']>, ParentType, ContextType>;
  otherHolds?: Resolver<Maybe<Array<ResolversTypes['OtherHold']>>, ParentType, ContextType>;
  prison?: Resolver<Maybe<ResolversTypes['Prison']>, ParentType, ContextType>;
  prisonerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  relative?: Resolver<Maybe<ResolversTypes['Relative']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CustodyStatus']>, ParentType, ContextType>;
};

export type UndertrialCaseResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UndertrialCase'] = ResolversParentTypes['UndertrialCase']> = {
  applicationDraft?: Resolver<Maybe<ResolversTypes['ApplicationDraft']>, ParentType, ContextType>;
  bail?: Resolver<Maybe<ResolversTypes['CustodyBail']>, ParentType, ContextType>;
  cnr?: Resolver<Maybe<ResolversTypes['CNR']>, ParentType, ContextType>;
  counsel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  court?: Resolver<Maybe<ResolversTypes['Court']>, ParentType, ContextType>;
  detention?: Resolver<Maybe<ResolversTypes['Detention']>, ParentType, ContextType>;
  fir?: Resolver<Maybe<ResolversTypes['Fir']>, ParentType, ContextType>;
  firstRemandOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  nextHearing?: Resolver<Maybe<ResolversTypes['PostedHearing']>, ParentType, ContextType>;
  nextProductionMode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextProductionOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  prisonerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  release?: Resolver<Maybe<ResolversTypes['Release']>, ParentType, ContextType>;
  releaseNotes?: Resolver<Maybe<Array<ResolversTypes['ReleaseNote']>>, ParentType, ContextType>;
  remandSpells?: Resolver<Maybe<Array<ResolversTypes['RemandSpell']>>, ParentType, ContextType>;
  sections?: Resolver<Maybe<Array<ResolversTypes['Section']>>, ParentType, ContextType>;
  sectionsFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentence?: Resolver<Maybe<ResolversTypes['Sentence']>, ParentType, ContextType>;
  sentenceEnd?: Resolver<Maybe<ResolversTypes['SentenceEnd']>, ParentType, ContextType>;
  warrants?: Resolver<Maybe<Array<ResolversTypes['Warrant']>>, ParentType, ContextType>;
};

export type UndertrialConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UndertrialConnection'] = ResolversParentTypes['UndertrialConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UndertrialEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Undertrial']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UndertrialEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UndertrialEdge'] = ResolversParentTypes['UndertrialEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Undertrial']>, ParentType, ContextType>;
};

export type UndertrialSummaryResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UndertrialSummary'] = ResolversParentTypes['UndertrialSummary']> = {
  applicationsDue?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  bailGrantedNotReleased?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  defaultBail?: Resolver<Maybe<Array<ResolversTypes['DefaultBailCount']>>, ParentType, ContextType>;
  maximumDetention?: Resolver<Maybe<Array<ResolversTypes['MaximumDetentionCount']>>, ParentType, ContextType>;
  notKnown?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  undertrials?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UnmatchedRecordResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UnmatchedRecord'] = ResolversParentTypes['UnmatchedRecord']> = {
  candidates?: Resolver<Maybe<Array<ResolversTypes['LinkCandidate']>>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['UnmatchedKind']>, ParentType, ContextType>;
  named?: Resolver<Maybe<ResolversTypes['FirAsTyped']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UnmatchedRecordConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UnmatchedRecordConnection'] = ResolversParentTypes['UnmatchedRecordConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UnmatchedRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['UnmatchedRecord']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnmatchedRecordEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UnmatchedRecordEdge'] = ResolversParentTypes['UnmatchedRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['UnmatchedRecord']>, ParentType, ContextType>;
};

export type VictimResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Victim'] = ResolversParentTypes['Victim']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ageBand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ageYears?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  injury?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<VictimNameArgs, 'script'>>;
  nationality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occupation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relative?: Resolver<Maybe<ResolversTypes['Relative']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  socialCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WaitingChargeSheetsResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['WaitingChargeSheets'] = ResolversParentTypes['WaitingChargeSheets']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  court?: Resolver<Maybe<ResolversTypes['Court']>, ParentType, ContextType>;
  longestDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  waitsFor?: Resolver<Maybe<ResolversTypes['ChargeSheetWait']>, ParentType, ContextType>;
};

export type WarrantResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Warrant'] = ResolversParentTypes['Warrant']> = {
  court?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WitnessResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Witness'] = ResolversParentTypes['Witness']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidenceKind?: Resolver<Maybe<ResolversTypes['EvidenceKind']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identityProtected?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<WitnessNameArgs, 'script'>>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = GatewayContext> = {
  AccessLogConnection?: AccessLogConnectionResolvers<ContextType>;
  AccessLogEdge?: AccessLogEdgeResolvers<ContextType>;
  AccessLogEntry?: AccessLogEntryResolvers<ContextType>;
  Accused?: AccusedResolvers<ContextType>;
  AccusedOutcome?: AccusedOutcomeResolvers<ContextType>;
  AcknowledgeChargeSheetPayload?: AcknowledgeChargeSheetPayloadResolvers<ContextType>;
  AlternativePeriod?: AlternativePeriodResolvers<ContextType>;
  Anomaly?: AnomalyResolvers<ContextType>;
  AnomalyOwner?: AnomalyOwnerResolvers<ContextType>;
  AppealProposal?: AppealProposalResolvers<ContextType>;
  ApplicationDraft?: ApplicationDraftResolvers<ContextType>;
  Arrest?: ArrestResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
  Assignment?: AssignmentResolvers<ContextType>;
  BailOrder?: BailOrderResolvers<ContextType>;
  Basis?: BasisResolvers<ContextType>;
  CNR?: GraphQLScalarType;
  Case?: CaseResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseDiaryEntry?: CaseDiaryEntryResolvers<ContextType>;
  CaseEdge?: CaseEdgeResolvers<ContextType>;
  ChargeSheet?: ChargeSheetResolvers<ContextType>;
  ChargeSheetAccused?: ChargeSheetAccusedResolvers<ContextType>;
  ChargeSheetConnection?: ChargeSheetConnectionResolvers<ContextType>;
  ChargeSheetDocument?: ChargeSheetDocumentResolvers<ContextType>;
  ChargeSheetEdge?: ChargeSheetEdgeResolvers<ContextType>;
  Court?: CourtResolvers<ContextType>;
  CourtCase?: CourtCaseResolvers<ContextType>;
  CourtOrder?: CourtOrderResolvers<ContextType>;
  CustodyAnswer?: CustodyAnswerResolvers<ContextType>;
  CustodyBail?: CustodyBailResolvers<ContextType>;
  CustodyEvent?: CustodyEventResolvers<ContextType>;
  CustodySpell?: CustodySpellResolvers<ContextType>;
  CustodyStep?: CustodyStepResolvers<ContextType>;
  DailyRecordEntry?: DailyRecordEntryResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DefaultBail?: DefaultBailResolvers<ContextType>;
  DefaultBailCount?: DefaultBailCountResolvers<ContextType>;
  Detention?: DetentionResolvers<ContextType>;
  DetentionInputs?: DetentionInputsResolvers<ContextType>;
  Disposal?: DisposalResolvers<ContextType>;
  District?: DistrictResolvers<ContextType>;
  ElectronicDevice?: ElectronicDeviceResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Examination?: ExaminationResolvers<ContextType>;
  Exchange?: ExchangeResolvers<ContextType>;
  Exhibit?: ExhibitResolvers<ContextType>;
  FilingDue?: FilingDueResolvers<ContextType>;
  Fir?: FirResolvers<ContextType>;
  FirAsTyped?: FirAsTypedResolvers<ContextType>;
  FirKey?: FirKeyResolvers<ContextType>;
  ForensicCase?: ForensicCaseResolvers<ContextType>;
  ForensicReport?: ForensicReportResolvers<ContextType>;
  FramedCharge?: FramedChargeResolvers<ContextType>;
  GeneralDiaryReference?: GeneralDiaryReferenceResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  GrantPayload?: GrantPayloadResolvers<ContextType>;
  Hearing?: HearingResolvers<ContextType>;
  Informant?: InformantResolvers<ContextType>;
  InvolvedProperty?: InvolvedPropertyResolvers<ContextType>;
  Jurisdiction?: JurisdictionResolvers<ContextType>;
  Laboratory?: LaboratoryResolvers<ContextType>;
  Link?: LinkResolvers<ContextType>;
  LinkCandidate?: LinkCandidateResolvers<ContextType>;
  LinkDecision?: LinkDecisionResolvers<ContextType>;
  LinkDecisionConnection?: LinkDecisionConnectionResolvers<ContextType>;
  LinkDecisionEdge?: LinkDecisionEdgeResolvers<ContextType>;
  LinkDecisionPayload?: LinkDecisionPayloadResolvers<ContextType>;
  MagistrateStatement?: MagistrateStatementResolvers<ContextType>;
  MaximumDetention?: MaximumDetentionResolvers<ContextType>;
  MaximumDetentionCount?: MaximumDetentionCountResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  MedicalReport?: MedicalReportResolvers<ContextType>;
  Movement?: MovementResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotChargeSheeted?: NotChargeSheetedResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  Occurrence?: OccurrenceResolvers<ContextType>;
  Officer?: OfficerResolvers<ContextType>;
  Opinion?: OpinionResolvers<ContextType>;
  OrderDocument?: OrderDocumentResolvers<ContextType>;
  OtherHold?: OtherHoldResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Permission?: PermissionResolvers<ContextType>;
  PoliceCustody?: PoliceCustodyResolvers<ContextType>;
  PostedHearing?: PostedHearingResolvers<ContextType>;
  Prison?: PrisonResolvers<ContextType>;
  ProbationAssignment?: ProbationAssignmentResolvers<ContextType>;
  Process?: ProcessResolvers<ContextType>;
  ProsecutionFile?: ProsecutionFileResolvers<ContextType>;
  ProsecutionOffice?: ProsecutionOfficeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordApplicationPayload?: RecordApplicationPayloadResolvers<ContextType>;
  Relative?: RelativeResolvers<ContextType>;
  Release?: ReleaseResolvers<ContextType>;
  ReleaseNote?: ReleaseNoteResolvers<ContextType>;
  RemandApplication?: RemandApplicationResolvers<ContextType>;
  RemandSpell?: RemandSpellResolvers<ContextType>;
  ReportToCourt?: ReportToCourtResolvers<ContextType>;
  ReportedBail?: ReportedBailResolvers<ContextType>;
  ReviewCommitteeEntry?: ReviewCommitteeEntryResolvers<ContextType>;
  ReviewCommitteeEntryConnection?: ReviewCommitteeEntryConnectionResolvers<ContextType>;
  ReviewCommitteeEntryEdge?: ReviewCommitteeEntryEdgeResolvers<ContextType>;
  ReviewCommitteeList?: ReviewCommitteeListResolvers<ContextType>;
  RiskFlags?: RiskFlagsResolvers<ContextType>;
  RuledDate?: RuledDateResolvers<ContextType>;
  Sanction?: SanctionResolvers<ContextType>;
  SceneRecording?: SceneRecordingResolvers<ContextType>;
  ScrutinyDefect?: ScrutinyDefectResolvers<ContextType>;
  Section?: SectionResolvers<ContextType>;
  SeizedItem?: SeizedItemResolvers<ContextType>;
  Seizure?: SeizureResolvers<ContextType>;
  Sentence?: SentenceResolvers<ContextType>;
  SentenceEnd?: SentenceEndResolvers<ContextType>;
  SocialInvestigationReport?: SocialInvestigationReportResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  Station?: StationResolvers<ContextType>;
  SuppliedCopies?: SuppliedCopiesResolvers<ContextType>;
  Undertrial?: UndertrialResolvers<ContextType>;
  UndertrialCase?: UndertrialCaseResolvers<ContextType>;
  UndertrialConnection?: UndertrialConnectionResolvers<ContextType>;
  UndertrialEdge?: UndertrialEdgeResolvers<ContextType>;
  UndertrialSummary?: UndertrialSummaryResolvers<ContextType>;
  UnmatchedRecord?: UnmatchedRecordResolvers<ContextType>;
  UnmatchedRecordConnection?: UnmatchedRecordConnectionResolvers<ContextType>;
  UnmatchedRecordEdge?: UnmatchedRecordEdgeResolvers<ContextType>;
  Victim?: VictimResolvers<ContextType>;
  WaitingChargeSheets?: WaitingChargeSheetsResolvers<ContextType>;
  Warrant?: WarrantResolvers<ContextType>;
  Witness?: WitnessResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = GatewayContext> = {
  anchor?: AnchorDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
  data?: DataDirectiveResolver<any, any, ContextType>;
  key?: KeyDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
