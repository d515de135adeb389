import type { CourtCaseFacts, CustodyFacts, FirFacts, ForensicCaseFacts, ProsecutionFileFacts } from '../core/facts.ts';
import type { Anchor } from '../core/record.ts';
import { addDays, istDateOf } from '../law/calendar.ts';
import type { IsChild } from './children.ts';

/** How an official comes to own a case. */
export const relations = [
  'STATION',
  'TRANSFERRED_FROM',
  'OFFICER',
  'DISTRICT',
  'STATE',
  'COURT',
  'PRISON',
  'PRISON_DISTRICT',
  'PRISON_STATE',
  'LABORATORY',
  'EXPERT',
  'OFFICE',
  'PROSECUTOR',
  'PROBATION_OFFICER',
  'PARTY',
] as const;

export type Relation = (typeof relations)[number];

/**
 * One way in which a case is somebody's: rows of the case index, and the same rows made again from fresh facts when a case is read.
 * `whole` is false where the holder keeps a record but not the case: a station its zero FIR after the transfer.
 */
export type ScopeRow = {
  readonly relation: Relation;
  readonly holder: string;
  readonly whole: boolean;
  readonly anchors: readonly Anchor[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

/** What is known of units and links when scope rows are made. */
export type ScopeContext = {
  /** The FIR key that a court's, prison's or laboratory's record was linked to, by the record's own key. */
  readonly firKeysOf: (kind: 'CNR' | 'CUSTODY' | 'LAB_CASE' | 'PROSECUTION_FILE', key: string) => readonly string[];
  /** Whether a custody is a child's: nobody but the prison that holds a child owns anything by it. */
  readonly isChild: IsChild;
  readonly prison: (id: string) => { readonly district: string; readonly state: string } | undefined;
  /** A keyed hash: the index never holds who is a party to a case. */
  readonly partyHash: (subject: string) => string;
};

const row = (
  relation: Relation,
  holder: string,
  anchors: readonly Anchor[],
  more: Partial<ScopeRow> = {},
): ScopeRow => ({
  relation,
  holder,
  whole: true,
  anchors,
  validFrom: null,
  validTo: null,
  ...more,
});

const fir = (key: string): Anchor => ['FIR', key];

/** A transferred FIR: its station, officers, district and state keep that record; the case is the transferee's. */
const ofTransferredFir = (facts: FirFacts): ScopeRow[] => {
  const kept = { whole: false };
  const anchors = [fir(facts.key)];
  return [
    row('TRANSFERRED_FROM', facts.station, anchors, kept),
    row('DISTRICT', `${facts.state}.${facts.district}`, anchors, kept),
    row('STATE', facts.state, anchors, kept),
    ...facts.officers.map((officer) => row('OFFICER', officer, anchors, kept)),
  ];
};

const ofLiveFir = (facts: FirFacts, predecessors: readonly string[]): ScopeRow[] => {
  const anchors = [facts.key, ...predecessors].map(fir);
  return [
    row('STATION', facts.station, anchors),
    row('DISTRICT', `${facts.state}.${facts.district}`, anchors),
    row('STATE', facts.state, anchors),
    ...facts.officers.map((officer) => row('OFFICER', officer, anchors)),
  ];
};

/** Who owns a case through its FIRs. */
export const scopeOfFirs = (firs: readonly FirFacts[], context: ScopeContext): ScopeRow[] =>
  firs.flatMap((facts) => {
    const predecessors = firs
      .filter(({ transferredToFirId }) => transferredToFirId === facts.firId)
      .map(({ key }) => key);
    return [
      ...(facts.transferredToFirId === null ? ofLiveFir(facts, predecessors) : ofTransferredFir(facts)),
      ...facts.partySubjects.map((subject) => row('PARTY', context.partyHash(subject), [])),
    ];
  });

/** The court owns the case filed in it and that case's police report. */
export const scopeOfCourtCase = (facts: CourtCaseFacts, context: ScopeContext): ScopeRow[] => {
  const anchors: Anchor[] = [['CNR', facts.cnr], ...context.firKeysOf('CNR', facts.cnr).map(fir)];
  return [
    row('COURT', facts.courtId, anchors),
    ...facts.probationOfficers.map((officer) => row('PROBATION_OFFICER', officer, anchors)),
  ];
};

const DAYS_AFTER_RELEASE = 30;

/** The prison owns the person whom it holds, until thirty days after release, and of the case what concerns that person. */
export const scopeOfCustody = (facts: CustodyFacts, context: ScopeContext): ScopeRow[] => {
  const firs = context.firKeysOf('CUSTODY', facts.custodyId);
  const persons: Anchor[] = [
    ['PERSON', facts.prisonerId],
    ...firs.map((key): Anchor => ['PERSON', personKey(key, facts.accusedCode)]),
  ];
  const anchors = [...persons, ...firs.map(fir)];
  const until = {
    validTo: facts.releasedAt === null ? null : addDays(istDateOf(facts.releasedAt), DAYS_AFTER_RELEASE),
  };
  const unit = context.prison(facts.prisonId);
  return [
    row('PRISON', facts.prisonId, anchors, until),
    ...(unit && !context.isChild(facts)
      ? [row('PRISON_DISTRICT', `${unit.state}.${unit.district}`, anchors, until)]
      : []),
    ...(unit ? [row('PRISON_STATE', unit.state, anchors, until)] : []),
  ];
};

/** The laboratory owns what it holds; an expert only the exhibits that are allotted. */
export const scopeOfForensicCase = (facts: ForensicCaseFacts, context: ScopeContext): ScopeRow[] => {
  const anchors: Anchor[] = [['LAB_CASE', facts.labCaseId], ...context.firKeysOf('LAB_CASE', facts.labCaseId).map(fir)];
  return [
    row('LABORATORY', facts.labId, anchors),
    ...facts.allotments.map(({ expert, exhibitId }) => row('EXPERT', expert, [...anchors, ['EXHIBIT', exhibitId]])),
  ];
};

/** A prosecutor owns a case while the assignment is open. */
export const scopeOfProsecutionFile = (facts: ProsecutionFileFacts, context: ScopeContext): ScopeRow[] => {
  const anchors: Anchor[] = [
    ['PROSECUTION_FILE', facts.fileId],
    ...context.firKeysOf('PROSECUTION_FILE', facts.fileId).map(fir),
  ];
  return [
    row('OFFICE', facts.officeId, anchors),
    ...facts.assignments.map(({ official, from, to }) =>
      row('PROSECUTOR', official, anchors, { validFrom: from, validTo: to }),
    ),
  ];
};

/** One accused of one FIR, as the pillars refer to him or her. */
export const personKey = (firKey: string, code: string | null): string => `${firKey}#${code ?? ''}`;
