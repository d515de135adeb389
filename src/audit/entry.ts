/** Who asked, as the ledger keeps it. A citizen's subject is no official's number: it is kept as a keyed hash. */
export type AskedBy = {
  readonly subject: string;
  readonly institution: string;
  readonly role: string;
  readonly posting: { readonly state: string; readonly district?: string; readonly unit?: string };
  readonly rank?: string;
  /** Null where the request was refused before it was known why it was made. */
  readonly purpose: string | null;
};

/** What was asked: hashes are keyed, so that nobody can guess a document or a variable and find it confirmed. */
export type AskedOperation = {
  readonly type: string | null;
  readonly name: string | null;
  readonly documentHash: string | null;
  /** Of the variables as they came; of a file, whether or not it was given, of `{"sha256":…,"chargeSheet":…}` as they were asked for. */
  readonly variablesHash: string | null;
};

/** A coordinate that was not told in full, the row of the matrix by which, and of how many records. */
export type KeptBack = readonly [coordinate: string, row: number, count: number];

/** How a request ended. PARTIAL: an answer with errors in it. */
export type AuditOutcome = 'ANSWERED' | 'PARTIAL' | 'REFUSED' | 'FAILED';

/** One operation, and what its answer disclosed: keys and names of fields, never a value. */
export type OperationEntry = {
  readonly kind: 'OPERATION';
  /** By which way it was asked: over HTTP, or by an operator's command. */
  readonly door: 'HTTP' | 'COMMAND';
  readonly request: string;
  readonly receivedAt: string;
  readonly by: AskedBy | null;
  readonly operation: AskedOperation;
  readonly outcome: AuditOutcome;
  readonly status: number;
  readonly errors: readonly string[];
  /** Tells the keys of the hashes apart: an installation may change its key. */
  readonly hashKey: string;
  readonly responseHash: string;
  readonly matrixVersion: string;
  /** The rows of the matrix by which something was told. */
  readonly rows: readonly number[];
  /** The cases of which something was told, by all their FIRs and CNRs: `FIR:BR.PATNA.PIRBAHOR.2025.1`. */
  readonly cases: readonly string[];
  /** The records of which something was told: a pillar's view, and its identifiers there. */
  readonly records: Readonly<Record<string, readonly string[]>>;
  /** The coordinates that were told: a type, and its fields. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly masked: readonly KeptBack[];
  readonly withheld: readonly KeptBack[];
  readonly pillars: readonly (readonly [pillar: string, status: string, asOf: string | null])[];
  readonly unlinked: readonly string[];
  /** The recorded triggers on which the answer rests. */
  readonly grants: readonly string[];
  /** The file that was handed over, by its SHA-256; no other answer has this. */
  readonly file?: string;
};

/** A chain that ended without knowing whether its last write came through: it ends at `written`, at `attempted`, or between. */
export type EndedChain = { readonly writer: string; readonly written: number; readonly attempted: number };

/** The first entry of every chain, and, of a process that was stopped in order, the last. */
export type ChainEntry =
  | { readonly kind: 'OPENED'; readonly after: readonly EndedChain[] }
  | { readonly kind: 'CLOSED' };

/** Whatever the ledger holds. */
export type Entry = OperationEntry | ChainEntry;

/** A text from outside as the store can hold it: PostgreSQL reads neither NUL nor half a character. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');

/** An entry as its text says it; null where somebody made the text unreadable. */
export const entryIn = (body: string): Entry | null => {
  try {
    return JSON.parse(body) as Entry;
  } catch {
    return null;
  }
};
