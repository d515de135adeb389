import { type Caller, callers } from './callers.ts';
import { fieldsOf } from './declared.ts';
import type { Dossier } from './dossier/dossier.ts';
import { claimsOf, officeOf } from './grants.ts';
import { type Cell, cellOf } from './oracle.ts';
import { standOf } from './stand.ts';

// Who records, is told of and ends a trigger, in the words of decision 9.

/** A trigger as an answer tells it. */
export type Grant = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly kind: string;
  readonly role: string;
  readonly office: string;
  readonly subject: string | null;
  readonly from: string;
};

/** Everything of a trigger. */
export const everyGrant = `{ ${(fieldsOf.get('Grant') ?? []).map(({ name }) => name).join(' ')} }`;

export type Refusal = 'FORBIDDEN' | 'BAD_USER_INPUT';

export const REASON = 'An absconder was seen at the border an hour ago.';

/** An order of the court to one office: the prosecutor may know of the child, and no row that waits for nothing is opened. */
export const ORDERED = { role: 'PUBLIC_PROSECUTOR', office: 'PO-PATNA', reference: 'Order 12/2026' };

const isPolice = ({ persona }: Caller): boolean => /^(?:sho|io|sp|scrb)-/.test(persona);

/** Those of the ranks of the table that are of an inspector or above. */
const inspectorsOrAbove: ReadonlySet<string | undefined> = new Set([
  'Inspector',
  'Superintendent of Police',
  'Senior Superintendent of Police',
]);

/** No emergency opens what the law keeps without exception for haste (BNS 72, POCSO 23, JJ Act 74). */
const neverInHaste: ReadonlySet<number> = new Set([8, 9, 11, 15, 24, 25, 51, 78]);

const everyRow = Array.from({ length: 87 }, (_row, at) => at + 1);

const waitsInHaste: ReadonlySet<Cell> = new Set<Cell>(['X', 'OM']);

/** The rows that break-glass opens to a role. */
export const rowsInHaste = (role: string): number[] =>
  everyRow.filter((row) => waitsInHaste.has(cellOf(role, row)) && !neverInHaste.has(row));

/** One question of the table: what it asks, of which case, and whether what it asks for is there to be opened. */
export type Asking = {
  readonly alias: string;
  readonly text: (id: string) => string;
  readonly dossier: Dossier | null;
  readonly by: 'officer' | 'judge';
  readonly wrong?: boolean;
};

/** Who may: an officer in a case within reach, a presiding officer in a case of the own court. */
export const refusalOf = (caller: Caller, { by, dossier, wrong = false }: Asking): Refusal | null => {
  const may =
    by === 'judge' ? caller.role === 'JUDGE' : isPolice(caller) && inspectorsOrAbove.has(claimsOf(caller).rank);
  if (!may) return 'FORBIDDEN';
  const stand = dossier && standOf(caller, dossier);
  const reaches = stand?.reaches === true && (by === 'officer' || stand.caller.own !== null);
  return wrong || !reaches ? 'BAD_USER_INPUT' : null;
};

/** Whether a trigger is open to a caller: the office's, or the official's. */
export const holds = (caller: Caller, { role, office, subject }: Grant): boolean =>
  role === caller.role && office === officeOf(caller) && (subject === null || subject === claimsOf(caller).sub);

/** Who is told of a break-glass in Patna. */
export const isTold = (caller: Caller): boolean =>
  caller.role === 'SUPERINTENDENT_OF_POLICE' && officeOf(caller) === 'BR.PATNA';

/** A trigger and the caller who recorded it. */
export type Made = { readonly grant: Grant; readonly by: Caller };

/** The presiding officer ends what the own court opened, not what another court of the matter did; a superintendent a break-glass in the own district. */
export const refusalToEnd = (caller: Caller, made: Made | undefined): Refusal | null => {
  const isSuperintendent = caller.role === 'SUPERINTENDENT_OF_POLICE';
  if (!isSuperintendent && caller.role !== 'JUDGE') return 'FORBIDDEN';
  if (made === undefined || caller.own === null) return 'BAD_USER_INPUT';
  const isHaste = made.grant.kind === 'BREAK_GLASS';
  const isTheirs = isHaste ? isSuperintendent : officeOf(caller) === officeOf(made.by);
  return isTheirs && isSuperintendent === isHaste ? null : 'BAD_USER_INPUT';
};

/** Officers of every rank, and everybody else with a rank that would do in the police. */
export const withRanks: readonly Caller[] = callers.flatMap((caller) =>
  (isPolice(caller) ? ['Inspector', 'Sub-Inspector', 'Grand Inspector', undefined] : ['Inspector']).map((rank) => ({
    ...caller,
    name: `${caller.name} as ${rank ?? 'nobody'}`,
    claims: { ...caller.claims, rank },
  })),
);
