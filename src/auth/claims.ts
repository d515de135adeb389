import { z } from 'zod';
import { GatewayError } from '../core/errors.ts';
import type { Principal } from '../core/principal.ts';
import { type Purpose, purposes } from '../core/purposes.ts';
import { institutionOf, institutions, type Role, roles } from '../core/roles.ts';

const word = z.string().min(1).max(200);

const posting = z.strictObject({
  state: z.string().regex(/^[A-Z]{2}$/),
  district: word.optional(),
  unit: word.optional(),
});

/** A SHA-256 in base64url. */
const thumbprint = z.string().regex(/^[\w-]{43}$/);

/** The key to which a token is bound (RFC 7800): of a client's certificate (RFC 8705), of a proof (RFC 9449), or both. */
const confirmation = z
  .strictObject({ 'x5t#S256': thumbprint.optional(), jkt: thumbprint.optional() })
  .refine((cnf) => Object.keys(cnf).length > 0);

/**
 * The claims that the gateway understands. A role in a list, a posting with more in it, a confirmation (`cnf`) of a kind that nobody here
 * checks: what is not understood is refused, because a claim that is passed over may have been the one that narrows.
 */
const claims = z.object({
  sub: word,
  jti: word,
  exp: z.number(),
  iat: z.number(),
  pillar: z.enum(institutions),
  role: z.enum(roles),
  posting,
  rank: word.optional(),
  acr: word.optional(),
  client_id: word.optional(),
  purpose: z.enum(purposes).optional(),
  case_ids: z.array(word).max(1_000).optional(),
  cnf: confirmation.optional(),
});

/** The parts of a posting without which a role's own records cannot be known. */
const needed: Partial<Record<Role, 'unit' | 'district'>> = {
  STATION_HOUSE_OFFICER: 'unit',
  SUPERINTENDENT_OF_POLICE: 'district',
  JAIL_SUPERINTENDENT: 'unit',
  PRISON_MEDICAL_OFFICER: 'unit',
  LEGAL_SERVICES_AUTHORITY: 'district',
  JUDGE: 'unit',
  COURT_REGISTRY: 'unit',
  LAB_DIRECTOR: 'unit',
};

/** Who a token says is asking; why they ask is still open. */
export type Identity = Omit<Principal, 'purpose'> & { readonly defaultPurpose: Purpose | null };

/** What a token says of itself, beside whom it is of. */
export type TokenClaims = {
  readonly identity: Identity;
  readonly tokenId: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly confirmation: z.infer<typeof confirmation> | null;
};

const refused = (why: string): GatewayError =>
  new GatewayError('UNAUTHENTICATED', 'The token is not one that this gateway understands.', why);

const identityOf = (claimed: z.infer<typeof claims>): Identity => {
  const { sub, pillar, role, posting: posted, rank, purpose, case_ids: caseIds, client_id: client } = claimed;
  if (institutionOf[role] !== pillar) throw refused(`${role} is not a role of ${pillar}`);
  const part = needed[role];
  if (part && posted[part] === undefined) throw refused(`${role} without posting.${part}`);
  return {
    subject: sub,
    institution: pillar,
    role,
    posting: {
      state: posted.state,
      ...(posted.district ? { district: posted.district } : {}),
      ...(posted.unit ? { unit: posted.unit } : {}),
    },
    ...(rank ? { rank } : {}),
    ...(client ? { client } : {}),
    ...(caseIds ? { caseIds: new Set(caseIds) } : {}),
    defaultPurpose: purpose ?? null,
  };
};

/**
 * Reads a verified token's claims.
 * @throws UNAUTHENTICATED for anything that is not understood, with the reason for us alone
 */
export const readClaims = (payload: unknown): TokenClaims => {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) throw refused(parsed.error.issues.map(({ path }) => path.join('.')).join(', '));
  const { jti, iat, exp, cnf } = parsed.data;
  return {
    identity: identityOf(parsed.data),
    tokenId: jti,
    issuedAt: iat,
    expiresAt: exp,
    confirmation: cnf ?? null,
  };
};

/** Who claims say is asking. */
export const toIdentity = (payload: unknown): Identity => readClaims(payload).identity;

const isPurpose = (text: string): text is Purpose => (purposes as readonly string[]).includes(text);

/**
 * Why the caller asks: the header beats the token's default, and a role states its own purposes only.
 * @throws PURPOSE_REQUIRED with neither, FORBIDDEN for another's or an unknown purpose
 */
export const withPurpose = (
  { defaultPurpose, ...identity }: Identity,
  header: string | undefined,
  allowed: ReadonlySet<Purpose>,
): Principal => {
  const purpose = header ?? defaultPurpose;
  if (!purpose) throw new GatewayError('PURPOSE_REQUIRED', 'State a purpose in the header X-Purpose.');
  if (!isPurpose(purpose) || !allowed.has(purpose)) {
    throw new GatewayError(
      'FORBIDDEN',
      `Your role does not ask for that purpose. It may state ${[...allowed].join(', ')}.`,
    );
  }
  return { ...identity, purpose };
};
