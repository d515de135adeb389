import type { JWTPayload } from 'jose';

/** What a verified token must claim, in the library's words. */
export type ClaimRules = {
  readonly issuer: string;
  readonly audience: string;
  /** Seconds by which two clocks may differ. */
  readonly clockTolerance: number;
  /** Seconds since the token was issued. */
  readonly maxTokenAge: number;
  readonly requiredClaims: string[];
};

const isFor = (claimed: unknown, audience: string): boolean =>
  Array.isArray(claimed) ? claimed.includes(audience) : claimed === audience;

const areThere = (payload: JWTPayload, names: readonly string[]): boolean =>
  names.every((name) => Object.hasOwn(payload, name));

const isInstantOrAbsent = (claimed: unknown): boolean => claimed === undefined || typeof claimed === 'number';

/** RFC 7519, 4.1.4 to 4.1.6. An instant that is no number is nobody's: the types are the library's promise, and a payload is what came. */
const isInTime = ({ iat, nbf, exp }: JWTPayload, { clockTolerance, maxTokenAge }: ClaimRules, now: number): boolean => {
  if (typeof iat !== 'number' || ![nbf, exp].every(isInstantOrAbsent)) return false;
  const age = now - iat;
  return (
    (nbf === undefined || nbf <= now + clockTolerance) &&
    (exp === undefined || exp > now - clockTolerance) &&
    age - clockTolerance <= maxTokenAge &&
    age >= -clockTolerance
  );
};

/**
 * Whether a payload whose signature is known to hold would be believed at an instant. The library decides this of a whole token alone, with
 * its signature; these are its rules, and a test holds the two side by side. Why a token is refused is left to the library to say.
 */
export const holdsAt = (payload: JWTPayload, rules: ClaimRules, at: Date): boolean =>
  areThere(payload, ['iss', 'aud', 'iat', ...rules.requiredClaims]) &&
  payload.iss === rules.issuer &&
  isFor(payload.aud, rules.audience) &&
  isInTime(payload, rules, Math.floor(at.getTime() / 1_000));
