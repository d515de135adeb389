/** What opens a cell of the matrix that waits for a recorded trigger. */
export const grantKinds = ['COURT_ORDER', 'CONSENT', 'BREAK_GLASS', 'UNMASKING'] as const;

export type GrantKind = (typeof grantKinds)[number];

/**
 * A recorded trigger: rows of the matrix that it opens, in one case, to one office or one official of it, for a time.
 * `reference` is the number of the order or of the deed of consent; a break-glass has a reason in its place.
 */
export type Grant = {
  readonly id: string;
  readonly kind: GrantKind;
  /** The identifier of the case to which it is bound: a CNR of the court that recorded it, or an FIR. */
  readonly key: string;
  /** Null where the case that it named is no case of the index any more. */
  readonly caseId: string | null;
  readonly rows: readonly number[];
  readonly reference: string | null;
  readonly reason: string | null;
  readonly role: string;
  /** The office: a unit, a district or a state. */
  readonly office: string;
  /** Null where the whole office holds it. */
  readonly subject: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly withdrawnAt: string | null;
};

/** No trigger: what almost every record is read with. */
export const noGrant: ReadonlySet<number> = new Set();
