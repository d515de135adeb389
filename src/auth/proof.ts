import { createHash } from 'node:crypto';
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Holding } from './presented.ts';
import type { Replays } from './replays.ts';
import { ALGORITHMS } from './trust.ts';

/** How old a proof may be, and for how long it is remembered that it was used. */
const PROOF_SECONDS = 60;

const CLOCK_TOLERANCE_SECONDS = 5;

/** The longest proof in characters: one has some five hundred. */
const MAX_LENGTH = 4_096;

const claims = z.object({
  jti: z.string().min(1).max(200),
  htm: z.string(),
  htu: z.url(),
  ath: z.string(),
});

/** An address as RFC 9449 compares it: without query and fragment, in the form in which URLs are equal. */
const plain = (address: string): string => {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
};

const ofToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

type Proven = { readonly said: z.infer<typeof claims>; readonly thumbprint: string };

/** What a proof says, where it is signed by the very key that it carries. */
const proven = async (proof: string): Promise<Proven | null> => {
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      typ: 'dpop+jwt',
      algorithms: ALGORITHMS,
      maxTokenAge: PROOF_SECONDS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    });
    const { success, data } = claims.safeParse(payload);
    if (!success || !protectedHeader.jwk) return null;
    return { said: data, thumbprint: await calculateJwkThumbprint(protectedHeader.jwk) };
  } catch {
    return null;
  }
};

/**
 * Whether a proof of possession (DPoP, RFC 9449) holds: signed by the key to which the token is bound, for this token, this method and this
 * address, now, and for the first time.
 */
export const checkProof = async (
  { proof, token, method }: Holding,
  jkt: string,
  address: string,
  replays: Replays,
): Promise<boolean> => {
  const found = proof && proof.length <= MAX_LENGTH ? await proven(proof) : null;
  if (!found) return false;
  const { said, thumbprint } = found;
  const holds =
    thumbprint === jkt && said.htm === method && plain(said.htu) === plain(address) && said.ath === ofToken(token);
  return holds && replays.isFirst(ofToken(`${jkt}\n${said.jti}`));
};
