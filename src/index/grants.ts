import { randomUUID } from 'node:crypto';
import type { Grant, GrantKind } from '../core/grant.ts';
import { officesOf, type Principal } from '../core/principal.ts';
import type { KeyKind } from '../core/record.ts';
import type { Role } from '../core/roles.ts';
import { byKeys, named, type Query } from './query.ts';

/** Who may hold a grant: an official of a role, by the own name or by that of an office in which the post lies. */
export type Holder = { readonly role: Role; readonly offices: readonly string[]; readonly subject: string };

export const holderOf = ({ role, posting, subject }: Principal): Holder => ({
  role,
  offices: officesOf(posting),
  subject,
});

/** A grant that is not withdrawn and whose time it is. Placeholders $1 to $4: role, offices, subject, instant. */
const inForce = `g.role = $1 and g.office = any($2::text[]) and (g.subject is null or g.subject = $3)
  and g.withdrawn_at is null and g.valid_from <= $4::timestamptz and (g.valid_to is null or g.valid_to > $4::timestamptz)`;

const values = ({ role, offices, subject }: Holder, now: Date): readonly unknown[] => [
  role,
  offices,
  subject,
  now.toISOString(),
];

const readRows = byKeys(`select distinct unnest(g.rows) from access_grant g where ${inForce}`);

/** The rows that some grant opens to a holder in one case or another. */
export const grantedRows = async (query: Query, holder: Holder, now: Date): Promise<ReadonlySet<number>> =>
  new Set((await query(readRows, values(holder, now))).map(([row]) => Number(row)));

const readInCases = byKeys(`select k.thread_id, g.id, g.rows from access_grant g
  join thread_key k on k.kind = g.key_kind and k.key = g.key where ${inForce} and k.thread_id = any($5::text[])`);

/** A grant as it opens a case. */
export type OpenGrant = { readonly caseId: string; readonly id: string; readonly rows: readonly number[] };

/** The grants of a holder in these cases. */
export const grantsIn = async (
  query: Query,
  holder: Holder,
  now: Date,
  caseIds: readonly string[],
): Promise<OpenGrant[]> =>
  (await query(readInCases, [...values(holder, now), caseIds])).map(([caseId, id, rows]) => ({
    caseId: String(caseId),
    id: String(id),
    rows: (rows as number[]).map(Number),
  }));

/** What is recorded. The case is named by one of its identifiers. */
export type NewGrant = Pick<Grant, 'kind' | 'rows' | 'reference' | 'reason' | 'role' | 'office' | 'subject'> & {
  readonly key: readonly [kind: KeyKind, key: string];
  readonly from: Date;
  readonly until: Date | null;
  readonly recordedBy: string;
};

const insert = named(`insert into access_grant
  (id, kind, key_kind, key, rows, reference, reason, role, office, subject, valid_from, valid_to, recorded_by, recorded_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $11)`);

/** Records a grant, and returns its identifier. */
export const saveGrant = async (query: Query, grant: NewGrant): Promise<string> => {
  const id = randomUUID();
  await query(insert, [
    id,
    grant.kind,
    ...grant.key,
    grant.rows,
    grant.reference,
    grant.reason,
    grant.role,
    grant.office,
    grant.subject,
    grant.from.toISOString(),
    grant.until?.toISOString() ?? null,
    grant.recordedBy,
  ]);
  return id;
};

/** The columns of a grant, in the order in which `toGrant` reads them. */
export const grantColumns = `g.id, g.kind, g.key, (select min(k.thread_id) from thread_key k where k.kind = g.key_kind and k.key = g.key),
  g.rows, g.reference, g.reason, g.role, g.office, g.subject, g.valid_from, g.valid_to, g.withdrawn_at`;

const instant = (cell: unknown): string | null => (typeof cell === 'string' ? new Date(cell).toISOString() : null);
const textOrNull = (cell: unknown): string | null => (typeof cell === 'string' ? cell : null);

export const toGrant = (cells: readonly unknown[]): Grant => ({
  id: String(cells[0]),
  kind: cells[1] as GrantKind,
  key: String(cells[2]),
  caseId: textOrNull(cells[3]),
  rows: (cells[4] as number[]).map(Number),
  reference: textOrNull(cells[5]),
  reason: textOrNull(cells[6]),
  role: String(cells[7]),
  office: String(cells[8]),
  subject: textOrNull(cells[9]),
  from: instant(cells[10]) ?? '',
  until: instant(cells[11]),
  withdrawnAt: instant(cells[12]),
});

const readOne = named(`select ${grantColumns} from access_grant g where g.id = $1`);

export const grantWithId = async (query: Query, id: string): Promise<Grant | null> => {
  const [found] = await query(readOne, [id]);
  return found ? toGrant(found) : null;
};

const readHeld = named(
  `select ${grantColumns} from access_grant g where ${inForce} order by g.valid_from desc limit 200`,
);

/** The grants that a holder has now, the newest first. */
export const grantsOf = async (query: Query, holder: Holder, now: Date): Promise<Grant[]> =>
  (await query(readHeld, values(holder, now))).map(toGrant);

const markWithdrawn = named(
  'update access_grant set withdrawn_by = $2, withdrawn_at = $3 where id = $1 and withdrawn_at is null',
);

/** Ends a grant from an instant on. One that has ended stays as it ended. */
export const withdrawGrant = async (query: Query, id: string, by: string, at: Date): Promise<void> => {
  await query(markWithdrawn, [id, by, at.toISOString()]);
};

const saveUses = named(`insert into grant_use (grant_id, request_id, subject, used_at)
  select unnest($1::text[]), $2, $3, $4 on conflict do nothing`);

/** Records that an answer rests on these grants. */
export const markUsed = async (
  query: Query,
  grants: readonly string[],
  { requestId, subject, at }: { requestId: string; subject: string; at: Date },
): Promise<void> => {
  await query(saveUses, [grants, requestId, subject, at.toISOString()]);
};
