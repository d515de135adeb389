import type { JWTVerifyGetKey } from 'jose';
import type { Replays } from './replays.ts';
import type { Revocations } from './revocations.ts';
import type { VerifiedSignatures } from './verifiedSignatures.ts';

/** Whose tokens are believed. */
export type Issuer = { readonly issuer: string; readonly audience: string; readonly keys: JWTVerifyGetKey };

/** What is asked of a token beyond its signature. */
export type TokenRules = {
  /** A token that is not bound to a key of its holder is refused: whoever steals it can use it. */
  readonly bindingRequired: boolean;
  /** The longest time for which a token may be issued. */
  readonly maxSeconds: number;
  /** The address by which callers know the gateway: proofs name it. Without it none can be checked. */
  readonly address: string | null;
};

/** All that decides whether a token is believed. */
export type Trust = {
  readonly issuer: Issuer;
  readonly rules: TokenRules;
  readonly replays: Replays;
  readonly revocations: Revocations;
  readonly signatures: VerifiedSignatures;
};

/** Asymmetric algorithms alone: with a shared secret, whoever can verify could also sign. */
export const ALGORITHMS = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA'];
