import { type JWTPayload, jwtVerify } from 'jose';
import { type ClaimRules, holdsAt } from './claimRules.ts';
import { ALGORITHMS, type Trust } from './trust.ts';
import type { Verified } from './verifiedSignatures.ts';

const CLOCK_TOLERANCE_SECONDS = 5;

/** What the payload of a token is asked. */
export type PayloadTrust = Pick<Trust, 'issuer' | 'rules' | 'signatures'>;

const rulesOf = ({ issuer: { issuer, audience }, rules }: PayloadTrust): ClaimRules => ({
  issuer,
  audience,
  clockTolerance: CLOCK_TOLERANCE_SECONDS,
  // It makes the library refuse an instant of issue that is to come, too: such a token would outlive its own revocation.
  maxTokenAge: rules.maxSeconds,
  requiredClaims: ['sub', 'jti', 'exp', 'iat'],
});

/** Whether the issuer still has the very key by which a signature was verified: one that left the set vouches for nothing. */
const isStillVouchedFor = async (
  token: string,
  { protectedHeader, key }: Verified,
  { issuer: { keys } }: PayloadTrust,
): Promise<boolean> => {
  const [encoded = '', payload = '', signature = ''] = token.split('.');
  return (await keys(protectedHeader, { protected: encoded, payload, signature })) === key;
};

/** Signature and claims, all by the library. Only a token that it believes is remembered. */
const verifiedAnew = async (token: string, trust: PayloadTrust): Promise<JWTPayload> => {
  const verified = await jwtVerify(token, trust.issuer.keys, { ...rulesOf(trust), algorithms: ALGORITHMS });
  trust.signatures.remember(token, verified);
  return verified.payload;
};

/**
 * The claims of a token that holds now. That its signature is right is found once; whether its key is still the issuer's and its times
 * and its claims hold, with each request. What does not hold is verified as if it had never come, so the library alone refuses, and says why.
 * @throws what the library throws
 */
export const verifiedPayload = async (token: string, trust: PayloadTrust): Promise<JWTPayload> => {
  const known = trust.signatures.recall(token);
  const holds =
    known && (await isStillVouchedFor(token, known, trust)) && holdsAt(known.payload, rulesOf(trust), new Date());
  return holds ? known.payload : verifiedAnew(token, trust);
};
