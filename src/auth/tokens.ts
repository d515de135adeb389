import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { GatewayError } from '../core/errors.ts';
import { confirm } from './binding.ts';
import { type Identity, readClaims, type TokenClaims } from './claims.ts';
import type { Holding, Presented } from './presented.ts';
import type { TokenRules, Trust } from './trust.ts';
import { verifiedPayload } from './verifiedPayload.ts';

/** The longest token in characters: with a thousand case identifiers it has some thirty thousand. */
const MAX_LENGTH = 48 * 1_024;

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

type Credentials = Pick<Holding, 'scheme' | 'token'>;

const credentialsIn = (authorization: string | undefined): Credentials => {
  const [, scheme, token] = /^(Bearer|DPoP) ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '') ?? [];
  if (scheme && token && token.length <= MAX_LENGTH)
    return { scheme: scheme.toLowerCase() as Credentials['scheme'], token };
  throw new GatewayError('UNAUTHENTICATED', 'Send a token in the header Authorization: Bearer …');
};

const verified = async (token: string, trust: Trust): Promise<JWTPayload> => {
  try {
    return await verifiedPayload(token, trust);
  } catch (error) {
    throw new GatewayError('UNAUTHENTICATED', told(error), error instanceof Error ? error.name : 'unknown');
  }
};

/** A token for a year is a password: nobody hears of a posting that ended. */
const refuseLong = ({ issuedAt, expiresAt }: TokenClaims, { maxSeconds }: TokenRules): void => {
  if (expiresAt - issuedAt > maxSeconds)
    throw new GatewayError('UNAUTHENTICATED', `The token is issued for longer than ${maxSeconds} s.`);
};

/**
 * Verifies the token of a request: signature, algorithm, issuer, audience, times; the holder's key where it is bound to one; whether it
 * was revoked. All of it anew for each request but the signature: that one which was verified vouches for its claims is remembered, by the
 * digest of the whole token, as long as the issuer has its key. No token, proof, revocation or decision is.
 * @throws UNAUTHENTICATED, which says no more than a caller with a valid token may need to know
 */
export const verify = async (presented: Presented, trust: Trust): Promise<Identity> => {
  const { scheme, token } = credentialsIn(presented.authorization);
  const claims = readClaims(await verified(token, trust));
  refuseLong(claims, trust.rules);
  await confirm(claims.confirmation, { ...presented, scheme, token }, trust);
  await trust.revocations.refuseRevoked(claims);
  return claims.identity;
};
