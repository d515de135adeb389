import type { CustodyFacts } from './facts.ts';
import type { Sensitivity, Stage } from './sensitivity.ts';

/** What policy needs to know of a record besides who asks: attached to every record before a resolver sees it. */
export type Scope = {
  /** Whether the record is the caller's own, by the predicate of the caller's role. */
  readonly own: boolean;
  /** The labels of the case; null where no source could tell, and then identities and free text are withheld. */
  readonly labels: ReadonlySet<Sensitivity> | null;
  readonly stage: Stage;
  readonly traits: Traits;
  /** The rows of the matrix that a recorded trigger opens to the caller in this case. */
  readonly granted: ReadonlySet<number>;
};

/** Facts of one record that move it to another row of the matrix. */
export type Traits = {
  readonly child?: boolean;
  readonly protectedWitness?: boolean;
  /** A witness who complained of the offence: the victim, or who informed of it. */
  readonly complainant?: boolean;
  readonly relativeOfVictim?: boolean;
  readonly ofVictim?: boolean;
  readonly draft?: boolean;
  readonly inCamera?: boolean;
  readonly sealed?: boolean;
  readonly requestedByOwnOffice?: boolean;
  /** Of a case: that the caller kept a record of it, a zero FIR that was transferred, and has no more of it. */
  readonly keptOnly?: boolean;
};

/** The key under which a record carries its scope. A symbol: no alias, no JSON from a pillar can spell it. */
export const SCOPE: unique symbol = Symbol('scope');

/** The key under which a record carries the case in which it is read. */
export const CASE: unique symbol = Symbol('case');

/** A record that has been judged: what resolvers receive and return. */
export type Judged = {
  readonly [SCOPE]: Scope;
  readonly [CASE]?: CaseFile;
  readonly [field: string]: unknown;
};

/** The identifiers by which the pillars know one case. */
export type KeyKind =
  | 'FIR'
  | 'CNR'
  | 'PRISONER'
  | 'CHILD_PRISONER'
  | 'CUSTODY'
  | 'LAB_CASE'
  | 'PROSECUTION_FILE'
  | 'CHARGE_SHEET'
  | 'CASE_NUMBER';

/** A thread of the case index as one request sees it, judged for its caller. */
export type CaseFile = {
  readonly id: string;
  readonly firs: readonly FirThread[];
  readonly keys: ReadonlyMap<KeyKind, readonly string[]>;
  readonly links: readonly Link[];
  readonly labels: ReadonlySet<Sensitivity> | null;
  readonly stage: Stage;
  readonly ownership: Ownership;
  /** The rows of the matrix that a recorded trigger opens to the caller in it. */
  readonly granted: ReadonlySet<number>;
  /** The FIRs that another pillar's record was linked to: CNR, custody, laboratory case or prosecution file. */
  readonly firKeysOf: (kind: string, key: string) => readonly string[];
  /** Whether a custody in the case is a child's: such a person leaves no trace. */
  readonly isChild: (custody: Pick<CustodyFacts, 'custodyId' | 'accusedCode' | 'child'>) => boolean;
};

/** An FIR of a case: the police's identifier, its number in the index's spelling, and whether it was transferred away. */
export type FirThread = { readonly id: string; readonly key: string; readonly transferred: boolean };

export type Link = {
  readonly from: string;
  readonly to: string;
  readonly method: 'SOURCE_ASSERTED' | 'CONSUMPTION_ACK' | 'EXACT_KEY' | 'FUZZY';
  readonly confidence: number;
  readonly confirmed: boolean;
};

/** Whether anything may rest on a link. On a likeness nothing does, until a person has confirmed it. */
export const carriesRight = ({ method, confirmed }: Pick<Link, 'method'> & Partial<Pick<Link, 'confirmed'>>): boolean =>
  method !== 'FUZZY' || confirmed === true;

/** What ties a record to the rows of a case's scope: an FIR, a court's number, a person, an exhibit … */
export type Anchor = readonly [kind: AnchorKind, key: string];

export type AnchorKind = 'FIR' | 'CNR' | 'PERSON' | 'LAB_CASE' | 'EXHIBIT' | 'PROSECUTION_FILE';

/** Which records of a case are the caller's own. */
export type Ownership = {
  /** Whether the case as such is the caller's. */
  readonly whole: boolean;
  /** Where the role's predicate names records of a kind, only those of that kind are own. */
  readonly only: ReadonlyMap<AnchorKind, ReadonlySet<string>>;
  /** FIRs that a station keeps after it transferred them: own, while the case is not. */
  readonly kept: ReadonlySet<string>;
};

/** What resolvers hand on: records that were judged; scalars and enums as they are. Generated resolver types are made with it. */
export type Resolved<T> = T extends object ? Judged : T;

/** A value that is no record of a pillar: a page, a receipt, a computed date. It is decided with the field that holds it. */
export type Part = object;
