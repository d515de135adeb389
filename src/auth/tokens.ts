import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { GatewayError } from '../core/errors.ts';
import { type Identity, toIdentity } from './claims.ts';

/** Whose tokens are believed. */
export type Issuer = { readonly issuer: string; readonly audience: string; readonly keys: JWTVerifyGetKey };

/** Asymmetric algorithms alone: with a shared secret, whoever can verify could also sign. */
const ALGORITHMS = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA'];

const CLOCK_TOLERANCE_SECONDS = 5;

/** The issuer's keys over HTTP: cached, fetched again when a token names a key that is not among them. */
export const remoteKeys = (url: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(url), { timeoutDuration: 3_000, cooldownDuration: 5_000, cacheMaxAge: 600_000 });

/** What is wrong with a token has a code of its own; a key set that does not come has the library's general one, or the network's. */
const isOfToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== errors.JOSEError.code;

const told = (error: unknown): string => {
  if (error instanceof errors.JWTExpired) return 'The token has expired.';
  return isOfToken(error) ? 'The token is not valid.' : 'The token cannot be verified at the moment.';
};

const bearer = (authorization: string | undefined): string => {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '') ?? [];
  if (token) return token;
  throw new GatewayError('UNAUTHENTICATED', 'Send a token in the header Authorization: Bearer …');
};

/**
 * Verifies the token of a request: signature, algorithm, issuer, audience, expiry.
 * @throws UNAUTHENTICATED, which says no more than a caller with a valid token may need to know
 */
export const verify = async (
  authorization: string | undefined,
  { issuer, audience, keys }: Issuer,
): Promise<Identity> => {
  const token = bearer(authorization);
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['sub', 'jti', 'exp', 'iat'],
    });
    return toIdentity(payload);
  } catch (error) {
    if (error instanceof GatewayError) throw error;
    throw new GatewayError('UNAUTHENTICATED', told(error), error instanceof Error ? error.name : 'unknown');
  }
};
