import { GatewayError, IndexUnavailable } from '../core/errors.ts';
import type { Institution, Role } from '../core/roles.ts';
import { isOutage } from '../platform/outage.ts';
import type { Database, Statement } from '../platform/postgres.ts';
import type { TokenClaims } from './claims.ts';

/** What can be revoked: a person, one token, or all tokens of a role that were issued before. */
export type Revocable =
  | { readonly kind: 'SUBJECT'; readonly institution: Institution; readonly subject: string }
  | { readonly kind: 'TOKEN'; readonly tokenId: string }
  | { readonly kind: 'ROLE'; readonly role: Role };

/** Tells whether a token was revoked. */
export type Revocations = {
  /** @throws UNAUTHENTICATED for a token that was revoked, and while it cannot be known whether it was */
  readonly refuseRevoked: (claims: TokenClaims) => Promise<void>;
};

/** Makes of a name what may stand in a table that others read. */
export type Mark = (text: string) => string;

/** How old what is known of revocations may be: read again behind the answers, and before the next one. Both are well below five seconds. */
const REFRESH_MS = 1_500;
const STALE_MS = 3_500;

/** A token that was revoked has ended within a day: its number is of no use then. */
const standing: Statement = {
  name: 'standing-revocations',
  text: `select kind, mark, extract(epoch from max(recorded_at))::float8 from revocation
    where withdrawn_at is null and (kind <> 'TOKEN' or recorded_at > now() - interval '2 days') group by kind, mark`,
};

/** The key under which something revoked stands. */
export const markOf = (revocable: Revocable, mark: Mark): string => {
  if (revocable.kind === 'ROLE') return revocable.role;
  return mark(
    revocable.kind === 'TOKEN'
      ? `TOKEN\n${revocable.tokenId}`
      : `SUBJECT\n${revocable.institution}\n${revocable.subject}`,
  );
};

/** Since when something is revoked, in seconds, by kind and mark. */
type Standing = ReadonlyMap<string, number>;

type Known = { readonly atMs: number; readonly standing: Standing };

const read = async (database: Database): Promise<Known> => {
  const atMs = performance.now();
  const rows = await database.query(standing, []);
  return {
    atMs,
    standing: new Map(rows.map(([kind, mark, since]) => [`${String(kind)} ${String(mark)}`, Number(since)])),
  };
};

/** What is known of revocations, never older than `STALE_MS`. */
const createKnowledge = (database: Database): (() => Promise<Standing>) => {
  let known: Known | null = null;
  let reading: Promise<Known> | null = null;
  const refresh = (): Promise<Known> => {
    reading ??= read(database)
      .then((found) => {
        known = found;
        return found;
      })
      .finally(() => {
        reading = null;
      });
    return reading;
  };
  return async () => {
    const ageMs = known ? performance.now() - known.atMs : Number.POSITIVE_INFINITY;
    if (known && ageMs < REFRESH_MS) return known.standing;
    const next = refresh();
    if (!known || ageMs > STALE_MS) return (await next).standing;
    next.catch(() => undefined);
    return known.standing;
  };
};

const isRevoked = ({ identity, tokenId, issuedAt }: TokenClaims, found: Standing, marks: readonly Mark[]): boolean => {
  const { institution, subject, role } = identity;
  const since = (revocable: Revocable): number | undefined =>
    marks.map((mark) => found.get(`${revocable.kind} ${markOf(revocable, mark)}`)).find((at) => at !== undefined);
  const epoch = since({ kind: 'ROLE', role });
  return (
    since({ kind: 'SUBJECT', institution, subject }) !== undefined ||
    since({ kind: 'TOKEN', tokenId }) !== undefined ||
    (epoch !== undefined && issuedAt < epoch)
  );
};

/**
 * Reads revocations from the gateway's own database. One takes effect at every gateway within five seconds; where it cannot be read
 * whether there are any, nobody is believed. What was revoked under an older key stands: there is a mark for each key.
 */
export const createRevocations = (database: Database, marks: readonly Mark[]): Revocations => {
  const knowledge = createKnowledge(database);
  return {
    refuseRevoked: async (claims) => {
      const found = await knowledge().catch((error: unknown) => {
        // It is not the token's fault, and no other token would help.
        if (isOutage(error)) throw new IndexUnavailable(String(error));
        throw new GatewayError(
          'UNAUTHENTICATED',
          'The token cannot be verified at the moment.',
          error instanceof Error ? error.name : 'unknown',
        );
      });
      if (isRevoked(claims, found, marks)) throw new GatewayError('UNAUTHENTICATED', 'The token was revoked.');
    },
  };
};
